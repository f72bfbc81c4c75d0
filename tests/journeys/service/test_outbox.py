"""Mails on their way, to a real mail server."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from app.service.outbox import MailServer, Postman
from tests.journeys.service.inbox import Inbox, open_inbox
from tests.journeys.service.running import RunningService, attendee, book, slots, until


@pytest.fixture
def inbox() -> Iterator[tuple[Inbox, MailServer]]:
    with open_inbox() as opened:
        yield opened


def deliver(service: RunningService, server: MailServer) -> int:
    return asyncio.run(_deliver(service, server))


async def _deliver(service: RunningService, server: MailServer) -> int:
    return await Postman(service.store, server, service.address).send_due()


def test_a_booked_appointment_arrives_as_mail(tmp_path: Path, inbox: tuple[Inbox, MailServer]) -> None:
    taken, server = inbox
    with RunningService(tmp_path / "x.sqlite", mail_server=server) as service:
        assert service.client.get("/demo/mails").status_code == 404
        person = attendee(firstname="Şule", bringalongEmails=["guest@example.com"])
        book(service, "first-consultation", slots(service, "first-consultation")[0], attendee=person)
        until(lambda: len(taken.mails) == 2)
        mail = taken.mails[0]
        assert mail["to"] == "client@example.com"
        assert mail["from"] == "Ahornkai Architekten <desk@ahornkai.example>"
        assert mail["subject"] == "Booked: First consultation, Tuesday 6 April 2027, 08:30"
        parts = [part.get_content_type() for part in mail.walk()]
        assert parts == [
            *("multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar"),
        ]
        plain = mail.get_body(("plain",))
        assert plain is not None
        assert f"{service.address}/manage/" in plain.get_content()
        assert taken.mails[1]["to"] == "guest@example.com"


def test_a_mail_that_was_refused_is_sent_later_and_once(
    tmp_path: Path, inbox: tuple[Inbox, MailServer]
) -> None:
    taken, server = inbox
    with RunningService(tmp_path / "x.sqlite") as service:
        book(service, "first-consultation", slots(service, "first-consultation")[0])
        taken.refuses = True
        assert deliver(service, server) == 0
        taken.refuses = False
        assert deliver(service, server) == 0  # too early
        service.clock.move(seconds=31)
        assert deliver(service, server) == 1
        assert deliver(service, server) == 0
        assert len(taken.mails) == 1


def test_a_mail_server_that_is_not_there_is_tried_again(tmp_path: Path) -> None:
    with RunningService(tmp_path / "x.sqlite") as service:
        book(service, "first-consultation", slots(service, "first-consultation")[0])
        nobody = MailServer("127.0.0.1", 9, "desk@ahornkai.example", encrypted=False)
        for _ in range(14):
            deliver(service, nobody)
            service.clock.move(hours=7)
        with closing(sqlite3.connect(tmp_path / "x.sqlite")) as connection:
            assert connection.execute("SELECT tries, sent_at FROM outbox").fetchall() == [(12, None)]
