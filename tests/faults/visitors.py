"""Kiosks that book through a fault server, and what their screens said meanwhile."""

import asyncio
import contextlib
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from app.booking.availability import Slot
from app.booking.errors import NothingBooked, NothingSent, ServiceUnreachable, TooManyRequests
from app.booking.fields import Form
from app.booking.flow import BookingFlow
from app.booking.meeting_type import Details, MeetingType
from app.booking.request import Attendee, BookingRequest
from app.booking.steps import (
    AwaitingHost,
    AwaitingOptIn,
    Booked,
    Cancelled,
    ChoosingAlternative,
    Confirming,
    LookingUp,
    OutOfService,
    Snapshot,
)
from app.booking.surroundings import Surroundings, Watching
from app.client.account import Account
from app.client.catalogue import Directory
from app.client.client import BookingClient, Setup
from app.client.policy import Patience
from app.client.transport import TOTAL_LIMIT, Transport
from app.contact import ContactRules
from app.journal import Journal, Shelf
from app.settings import Settings
from app.ui.messages import error_message
from tests.fakes.secrets import MemorySecrets
from tests.faults.fault_server import Kiosk, Plan

ACCOUNT = Account("tested", takes_secrets=True)
MANY = 1_000_000
_AGAIN = (NothingBooked, NothingSent, TooManyRequests, ServiceUnreachable)
"""After these the same screen invites to press again."""


class Claim(StrEnum):
    """What a screen says about one attempt."""

    BOOKED = "booked"
    WAITS = "not booked yet, waits for somebody"
    NOTHING = "nothing was booked"
    UNKNOWN = "not known"


@dataclass
class Visit:
    """One visitor's wish, and how it ended.

    Attributes:
        email: Its own.
        claims: What the screens said, of the attempt with which reference, in order.
        end: The last step's name.
        presses: How often "book" was pressed.
    """

    email: str
    claims: list[tuple[str, Claim]] = field(default_factory=list)
    end: str = ""
    presses: int = 0

    def see(self, snapshot: Snapshot) -> None:
        """Take note of what is shown."""
        said = claim_of(snapshot)
        if said is not None and (not self.claims or self.claims[-1] != said):
            self.claims.append(said)


def claim_of(snapshot: Snapshot) -> tuple[str, Claim] | None:
    """Return what a snapshot says about which attempt; None where it speaks of none.

    What stands beside the check page are the very words that are shown there.
    """
    step = snapshot.step
    match step:
        case Booked() | Cancelled():
            return step.request.reference, Claim.BOOKED
        case AwaitingOptIn() | AwaitingHost():
            return step.confirming.request.reference, Claim.WAITS
        case LookingUp():
            return step.confirming.request.reference, Claim.UNKNOWN
        case ChoosingAlternative():
            return step.confirming.request.reference, Claim.NOTHING
        case Confirming() if snapshot.error is not None and step.request.reference:
            words = error_message(snapshot.error, step).spoken
            claim = Claim.NOTHING if "Nothing was booked" in words else Claim.UNKNOWN
            return step.request.reference, claim
        case _:
            return None


@dataclass
class Endpoint:
    """Where the kiosk believes its service to be; a fault may mislead it once."""

    right: str
    key: str
    kiosk: Kiosk

    @property
    def address(self) -> str:
        misled, self.kiosk.misled = self.kiosk.misled, ""
        return f"{misled or self.right}/v4"

    async def read_key(self) -> str:
        return self.key


@dataclass
class Reception:
    """A kiosk that is open.

    Attributes:
        pace: The length of a second, in seconds.
    """

    client: BookingClient
    journal: Journal
    journal_file: Path
    surroundings: Surroundings
    plan: Plan
    pace: float

    async def visit(self, wish: BookingRequest, strikes: int, presses: int = 3) -> Visit:
        """Let a visitor press "book", and again where the screen invites to.

        Args:
            wish: Without a reference.
            strikes: How often the fault comes.
            presses: How often the visitor tries at most.
        """
        visit = Visit(wish.attendee.email)
        flow = BookingFlow(self.client, visit.see, self.surroundings)
        flow.stage.publish(Confirming(wish, Form((), phone_may_replace_email=False, region="DE"), {}))
        self.plan.strikes = strikes
        for _ in range(presses):
            visit.presses += 1
            await _press(flow)
            snapshot = flow.snapshot
            if not (isinstance(snapshot.step, Confirming) and isinstance(snapshot.error, _AGAIN)):
                break
        self.plan.strikes = 0
        visit.end = type(flow.snapshot.step).__name__
        return visit

    async def prove_lists(self, wish: BookingRequest, seconds: float) -> None:
        """Let one booking go well, so that lists that can prove themselves have."""
        visit = await self.visit(wish, strikes=0)
        shelf = Shelf.APPOINTMENTS if visit.end == "Booked" else Shelf.PROVISIONAL
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._until_proved(shelf)

    async def _until_proved(self, shelf: Shelf) -> None:
        while shelf not in self.journal.proved(ACCOUNT.name):  # noqa: ASYNC110  # nobody tells when it is
            await asyncio.sleep(0.02)

    def states(self) -> dict[str, str]:
        """Return the state of every attempt, by reference."""
        with closing(sqlite3.connect(self.journal_file)) as connection:
            return dict(connection.execute("SELECT reference, state FROM attempts").fetchall())


async def _press(flow: BookingFlow) -> None:
    """Press "book" and wait until the screen waits for the visitor, or nothing can be booked any more."""
    task = asyncio.ensure_future(flow.book())
    while not task.done() and not isinstance(flow.snapshot.step, OutOfService):
        await asyncio.wait({task}, timeout=0.02)
    if not task.done():
        task.cancel()
        await asyncio.wait({task})
    else:
        task.result()


@asynccontextmanager
async def a_reception(
    folder: Path, address: str, key: str, plan: Plan, kiosk: Kiosk
) -> AsyncIterator[Reception]:
    """Open a kiosk whose seconds have the plan's pace, with a journal in `folder`, which is there."""
    settings, pace = Settings.demo(), plan.pace

    def clock() -> datetime:
        return datetime.now(UTC) + kiosk.clock_off

    async def pause(length: timedelta) -> None:
        await asyncio.sleep(length.total_seconds())

    setup = Setup(
        account=ACCOUNT,
        zone=ZoneInfo(settings.venue.time_zone),
        directory=Directory(settings.hosts, settings.queues, settings.presentations),
        reference_key=settings.reference_key,
        requests_per_minute=MANY,
        journal_kept=settings.retention.journal,
        patience=Patience().scaled(pace),
    )
    file = folder / "journal.sqlite3"
    journal, endpoint = Journal(file), Endpoint(address, key, kiosk)
    watching = Watching(longest=timedelta())
    surroundings = Surroundings(settings.venue, ContactRules(), clock, pause, watching=watching)
    async with Transport(limit=TOTAL_LIMIT * pace) as transport:
        client = BookingClient(setup, transport, endpoint, journal, MemorySecrets(), clock, pause)
        background = asyncio.ensure_future(client.run())
        try:
            yield Reception(client, journal, file, surroundings, plan, pace)
        finally:
            background.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await background
            journal.shut()


def a_wish(meeting_type: MeetingType, slot: Slot, email: str) -> BookingRequest:
    """Return what a visitor wants, before it is sent."""
    attendee = Attendee(email=email, fullname="Jane Smith", time_zone="Europe/Berlin")
    return BookingRequest("", meeting_type, Details.default_for(meeting_type), slot, attendee)
