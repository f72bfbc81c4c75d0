"""The outbox on its way out: mails are handed to a mail server, and again later where that fails."""

import asyncio
import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime, formataddr
from functools import partial

from sqlalchemy import Connection, select

from app.service.letters import Letter
from app.service.mail import Mail, compose, letter_of
from app.service.practice import Practice
from app.service.schema import outbox
from app.service.store import Store

log = logging.getLogger(__name__)

_PAUSE_SECONDS = 5.0
"""Between two looks into the outbox."""
_AT_ONCE = 20
_MOST_TRIES = 12
_FIRST_RETRY = 30
_LONGEST_RETRY = 6 * 3_600
_LIMIT_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where mails are handed over. `encrypted`: only over STARTTLS; off is for a server on this machine."""

    host: str
    port: int
    sender: str
    encrypted: bool = True


@dataclass(frozen=True, slots=True)
class _Due:
    id: str
    letter: Letter
    tries: int


class Postman:
    """Takes mails from the outbox to a mail server, one after the other."""

    def __init__(self, store: Store, server: MailServer, root: str) -> None:
        """Send nothing yet. `root`: where links lead, without a slash at the end."""
        self._store = store
        self._server = server
        self._root = root

    async def run(self) -> None:
        """Send what is due, until cancelled."""
        while True:
            await self.send_due()
            await asyncio.sleep(_PAUSE_SECONDS)

    async def send_due(self) -> int:
        """Send what is due now; returns how many mails were handed over."""
        sent = 0
        for due in await self._store.read(_due):
            delivered = await self._deliver(compose(self._store.practice, due.letter, self._root))
            sent += delivered
            await self._store.change(partial(_note, due=due, delivered=delivered))
        return sent

    async def _deliver(self, mail: Mail) -> bool:
        # Imported late: only where a mail server is set.
        from aiosmtplib import SMTPException, send

        venue = self._store.practice.catalogue.venue.name
        try:
            await send(
                message(mail, formataddr((venue, self._server.sender)), datetime.now(UTC)),
                hostname=self._server.host,
                port=self._server.port,
                start_tls=self._server.encrypted,
                timeout=_LIMIT_SECONDS,
            )
        except (SMTPException, OSError) as error:
            log.warning("a mail could not be handed over: %s", type(error).__name__)
            return False
        return True


def message(mail: Mail, sender: str, written: datetime) -> EmailMessage:
    """Return a mail as it is sent."""
    made = EmailMessage()
    made["From"] = sender
    made["To"] = mail.recipient
    made["Subject"] = " ".join(mail.subject.split())
    made["Date"] = format_datetime(written)
    made["Auto-Submitted"] = "auto-generated"
    made.set_content(mail.full_text)
    made.add_alternative(mail.html, subtype="html")
    if mail.calendar:
        made.add_attachment(mail.calendar, maintype="text", subtype="calendar", filename="appointment.ics")
    return made


def _due(connection: Connection, _practice: Practice, now: int) -> list[_Due]:
    statement = (
        select(outbox)
        .where(outbox.c.sent_at.is_(None), outbox.c.next_try_at <= now, outbox.c.tries < _MOST_TRIES)
        .order_by(outbox.c.number)
        .limit(_AT_ONCE)
    )
    return [_Due(row.id, letter_of(row), row.tries) for row in connection.execute(statement)]


def _note(connection: Connection, _practice: Practice, now: int, *, due: _Due, delivered: bool) -> None:
    pause = min(_FIRST_RETRY * 2**due.tries, _LONGEST_RETRY)
    values = {"sent_at": now} if delivered else {"tries": due.tries + 1, "next_try_at": now + pause}
    connection.execute(outbox.update().where(outbox.c.id == due.id).values(**values))
