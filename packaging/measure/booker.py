"""One client that books, to be killed: `python -m measure.booker book|settle`, by the environment's Python.

Its first line of input is one object: `address`, `key`, `folder`, `day`, and `factor`: the waits are so many
times the true ones. `book` says `ready`, waits for another line, books the first free time of the day, says
`booked`, and looks for it in the lists. `settle` looks up what an earlier one left open. What became of it
stands in the journal.
"""

import asyncio
import contextlib
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from app.booking.api import SlotQuery
from app.booking.meeting_type import Details
from app.booking.request import Attendee, BookingRequest, new_reference
from app.booking.steps import Activity
from app.client.account import Account
from app.client.catalogue import Directory
from app.client.client import BookingClient, Setup
from app.client.policy import Patience
from app.client.transport import Transport
from app.credentials import open_keeper
from app.journal import Journal
from app.settings import Settings
from measure.service import CONSULTATION

ACCOUNT = "measured"
REQUESTS_PER_MINUTE = 1_000_000
LOOKS = timedelta(seconds=21)
"""Within this the client has looked whether the lists show what it has just booked."""


@dataclass(frozen=True)
class Order:
    """What is to be done."""

    address: str
    key: str
    folder: str
    day: str
    factor: float

    async def read_key(self) -> str:
        """Return the service's key."""
        return self.key


@asynccontextmanager
async def client_for(order: Order) -> AsyncIterator[tuple[BookingClient, Journal]]:
    """Put a client together as the program does, with secrets in memory."""
    settings = Settings.demo()
    setup = Setup(
        account=Account(ACCOUNT, takes_secrets=True),
        zone=ZoneInfo(settings.venue.time_zone),
        directory=Directory(settings.hosts, settings.queues, settings.presentations),
        reference_key=settings.reference_key,
        requests_per_minute=REQUESTS_PER_MINUTE,
        journal_kept=settings.retention.journal,
        patience=Patience().scaled(order.factor),
    )
    journal = Journal(Path(order.folder) / "journal.sqlite3")
    keeper = await open_keeper(memory_will_do=True)
    async with Transport() as transport:
        yield BookingClient(setup, transport, order, journal, keeper, _now, _pause), journal
    keeper.close()
    journal.shut()


async def book(order: Order) -> None:
    """Book the first free time of the day, once told to."""
    async with client_for(order) as (client, _):
        types = await client.list_meeting_types()
        chosen = next(each for each in types if each.id == CONSULTATION)
        details, day = Details.default_for(chosen), date.fromisoformat(order.day)
        free = await client.list_slots(SlotQuery(chosen, details, day, day + timedelta(days=6)))
        attendee = Attendee(email="jane.smith@example.com", fullname="Jane Smith")
        request = BookingRequest(new_reference(), chosen, details, free.slots[0], attendee)
        print("ready", flush=True)
        sys.stdin.readline()
        await client.book(request, _nobody_looks)
        print("booked", flush=True)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(LOOKS.total_seconds() * order.factor):
                await client.run()


async def settle(order: Order) -> None:
    """Look up what was left open."""
    async with client_for(order) as (client, journal):
        for attempt in journal.list_open(ACCOUNT):
            await client.resolve(attempt.reference)


def _now() -> datetime:
    return datetime.now(UTC)


async def _pause(length: timedelta) -> None:
    await asyncio.sleep(length.total_seconds())


def _nobody_looks(activity: Activity) -> None:
    """Show nothing."""


if __name__ == "__main__":
    given = Order(**json.loads(sys.stdin.readline()))
    asyncio.run(book(given) if sys.argv[1] == "book" else settle(given))
