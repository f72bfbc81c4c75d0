"""Times the client on the loop it shares with Qt: `python -m measure.thin PORT`.

Prints one object, all in milliseconds: `book`, `raw_post`, `raw_get` (the same bytes, sent by a bare httpx
client) and `journal` (what a booking spent in the journal), each a list; and by how much a timer of 5 ms was
late `while_resting`, `while_asking` and `while_parsing`.
"""

import asyncio
import gc
import json
import os
import sys
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import httpx
import qasync
from PySide6.QtCore import Qt, QTimer

from app.booking.api import SlotQuery
from app.booking.availability import Slot
from app.booking.meeting_type import Details, Host, MeetingType
from app.booking.request import Attendee, BookingRequest, new_reference
from app.client.client import BookingClient
from app.client.policy import Patience
from app.client.setup import client_setup
from app.client.transport import Call, Reply, Transport
from app.journal import Attempt, AttemptState, Journal
from app.main import make_application
from app.settings import Settings
from measure.canned import DAYS, FIRST
from measure.service import CONSULTANT

PAIRS = 300
WARM = 30
STUTTER_SECONDS = 10.0
TICK_MS = 5
MS = 1000.0
KEY = "rgo-of-a-measurement"


class TimedJournal(Journal):
    """A journal that adds up what is spent in it.

    Attributes:
        spent: Seconds since somebody set it to nought.
    """

    spent = 0.0

    def open(self, attempt: Attempt) -> None:
        """Write, and count."""
        began = perf_counter()
        super().open(attempt)
        self.spent += perf_counter() - began

    def note(self, reference: str, state: AttemptState, outcome_id: str = "") -> None:
        """Write, and count."""
        began = perf_counter()
        super().note(reference, state, outcome_id)
        self.spent += perf_counter() - began


class Seen(Transport):
    """A transport that remembers the last request of each method."""

    def __init__(self) -> None:
        super().__init__()
        self.last: dict[str, Call] = {}

    async def send(self, call: Call) -> Reply:
        """Send, and remember."""
        self.last[call.method] = call
        return await super().send(call)


class NoSecrets:
    """Keeps nothing: the keyring is not what is measured."""

    def put(self, appointment_id: str, secret: str, ends: datetime, on_kept: Callable[[], None]) -> None:
        """Let it go."""

    async def get(self, appointment_id: str) -> str | None:
        """Know nothing."""
        return None

    async def delete(self, appointment_id: str) -> None:
        """Let it go."""


class Here:
    """The service under measurement."""

    def __init__(self, port: str) -> None:
        self.address = f"http://127.0.0.1:{port}/v4"

    async def read_key(self) -> str:
        """Return the key."""
        return KEY


async def measure(port: str, folder: Path) -> dict[str, list[float]]:
    """Take all times."""
    settings = replace(Settings.demo(), requests_per_minute=10_000_000)
    journal, endpoint = TimedJournal(folder / "journal.sqlite3"), Here(port)
    async with Seen() as transport, httpx.AsyncClient(trust_env=False) as raw:
        setup = client_setup(settings, Patience())
        client = BookingClient(setup, transport, endpoint, journal, NoSecrets(), _now, _pause)
        gc.collect()
        gc.freeze()
        found: dict[str, list[float]] = {"book": [], "raw_post": [], "raw_get": [], "journal": []}
        for _ in range(PAIRS + WARM):
            journal.spent = 0.0
            found["book"].append(await _timed(lambda: client.book(_wish(), lambda _: None)))
            found["journal"].append(journal.spent * MS)
            for name, method in (("raw_post", "POST"), ("raw_get", "GET")):
                call = transport.last[method]
                found[name].append(await _timed(partial(_bare, raw, call)))
        found = {name: times[WARM:] for name, times in found.items()}
        found["while_resting"] = await _lateness(partial(asyncio.sleep, 0))
        found["while_asking"] = await _lateness(lambda: client.book(_wish(), lambda _: None))
        found["while_parsing"] = await _lateness(lambda: client.list_slots(_month()))
    journal.shut()
    return found


async def _timed(work: Callable[[], Awaitable[object]]) -> float:
    began = perf_counter()
    await work()
    return (perf_counter() - began) * MS


async def _bare(raw: httpx.AsyncClient, call: Call) -> None:
    headers = [*call.secret_headers, ("content-type", call.content_type)]
    answer = await raw.request(
        call.method, call.address, params=call.query or None, headers=headers, content=call.body
    )
    await answer.aread()


async def _lateness(work: Callable[[], Awaitable[object]]) -> list[float]:
    """Work again and again, and return by how much each tick of Qt's timer came late."""
    ticks = [perf_counter()]
    timer = QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.timeout.connect(lambda: ticks.append(perf_counter()))
    timer.start(TICK_MS)
    while ticks[-1] - ticks[0] < STUTTER_SECONDS:
        await work()
        await asyncio.sleep(0.005)
    timer.stop()
    return [max(0.0, (later - earlier) * MS - TICK_MS) for earlier, later in pairwise(ticks)]


_HOST = Host(CONSULTANT, "Dr Miriam Weber")


def _type() -> MeetingType:
    half_an_hour = (timedelta(minutes=30),)
    return MeetingType(
        "770e8400-e29b-41d4-a716-446655440002", "Measured", "", half_an_hour, ("local",), hosts=(_HOST,)
    )


def _wish() -> BookingRequest:
    meeting_type = _type()
    slot = Slot(FIRST + timedelta(hours=9), (FIRST + timedelta(hours=9)).isoformat(timespec="milliseconds"))
    attendee = Attendee(email="jane.smith@example.com", fullname="Jane Smith")
    details = Details.default_for(meeting_type)
    return BookingRequest(new_reference(), meeting_type, details, slot, attendee)


def _month() -> SlotQuery:
    meeting_type, day = _type(), FIRST.date()
    details, last = Details.default_for(meeting_type), day + timedelta(days=DAYS - 1)
    return SlotQuery(meeting_type, details, day, last, fresh=True)


def _now() -> datetime:
    return datetime.now(UTC)


async def _pause(length: timedelta) -> None:
    await asyncio.sleep(length.total_seconds())


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = make_application()
    with (
        TemporaryDirectory(prefix="foyer-") as name,
        asyncio.Runner(loop_factory=partial(qasync.QEventLoop, application)) as runner,
    ):
        print(json.dumps(runner.run(measure(sys.argv[1], Path(name)))))
