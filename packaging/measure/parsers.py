"""The promise that whatever is read is read safely: answers, requests, times, settings, calendar files."""

import json
import os
import re
import subprocess
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from itertools import islice
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from zoneinfo import ZoneInfo

from pydantic_core import from_json

from development.console import say
from development.places import PYTHON, ROOT
from development.variables import for_foyer
from measure.distortion import Json, distort
from measure.report import Finding, Part, Unmeasurable
from measure.service import service

INPUTS = 100_000
SEED = 20
ASKED = 40
"""Requests that schemathesis makes up for each operation, in each of its phases."""

MARK = "Zaphod4711"
"""Stands in the seeds for everything that is about a person or opens something."""

ANSWERS = ROOT / "tests" / "fakes" / "answers"
Read = Callable[[bytes], object]


@dataclass(frozen=True)
class Kind:
    """What is read, how, and what may be said of it.

    Attributes:
        seeds: Right inputs, each with its reader.
        foreseen: What a reader may raise.
    """

    name: str
    seeds: Sequence[tuple[bytes, Read]]
    foreseen: tuple[type[Exception], ...]


@dataclass
class Tally:
    """What came of it."""

    inputs: int = 0
    unforeseen: int = 0
    untrue: int = 0
    leaks: int = 0
    first: str = ""

    def count(self, kind: Kind, text: bytes, read: Read) -> None:
        """Read one input."""
        self.inputs += 1
        try:
            said = repr(read(text))
        except kind.foreseen as error:
            said = f"{error} {error!r}"
        except Untrue:
            self.untrue += 1
            return
        except Exception as error:  # this is what is counted
            self.unforeseen += 1
            self.first = self.first or f"{kind.name}: {type(error).__name__}"
            return
        self.leaks += MARK in said and not _is_an_id(text)


def _is_an_id(text: bytes) -> bool:
    """Tell whether the mark was moved to where an id stands; ids may be told."""
    try:
        return any(MARK in each for each in _ids(from_json(text)))
    except ValueError:
        return False


def _ids(value: Json) -> Iterator[str]:
    if isinstance(value, dict):
        for key, inner in value.items():
            if key.lower().endswith("id") and isinstance(inner, str):
                yield inner
            yield from _ids(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _ids(inner)


class Untrue(Exception):
    """Something was taken for more than it says."""


def parsers_hold() -> Finding:
    """R20: so many distorted inputs of each kind, and every request the service's own description allows."""
    kinds = tuple(all_kinds())
    tallies = []
    for kind in kinds:
        tallies.append(fuzz(kind, INPUTS))
        say(f"  {kind.name}: {tallies[-1].inputs} inputs read")
    requests, errors = ask_everything()
    first = "; ".join(tally.first for tally in tallies if tally.first)
    parts = (
        Part("unforeseen errors", sum(each.unforeseen for each in tallies), 0, digits=0),
        Part("taken for booked", sum(each.untrue for each in tallies), 0, digits=0),
        Part("personal data in errors or reprs", sum(each.leaks for each in tallies), 0, digits=0),
        Part("server errors", errors, 0, digits=0),
    )
    names = ", ".join(kind.name for kind in kinds)
    how = f"{INPUTS} inputs of each kind ({names}), {requests} requests made up by schemathesis" + (
        f"; first: {first}" if first else ""
    )
    return Finding("count", parts, how, ("webhook bodies, which nothing here receives or sends yet",))


def fuzz(kind: Kind, count: int, seed: int = SEED) -> Tally:
    """Read so many distorted inputs of one kind."""
    random, tally = Random(f"{seed} {kind.name}"), Tally()
    for _ in range(count):
        text, read = random.choice(kind.seeds)
        tally.count(kind, distort(text, random), read)
    return tally


def all_kinds() -> Iterator[Kind]:
    """Return everything that is read from outside."""
    from app.booking.errors import UnexpectedAnswer
    from app.service.refusals import Refused
    from app.settings import SettingsInvalid
    from app.wire.bookings import InvalidBody

    yield Kind("answers", tuple(_answers()), (UnexpectedAnswer,))
    yield Kind("requests", tuple(_requests()), (InvalidBody, Refused))
    yield Kind("times", tuple(_times()), ())
    yield Kind("settings", tuple(_settings()), (SettingsInvalid,))
    yield Kind("calendar files", tuple(_calendars()), ())


def _document(name: str) -> bytes:
    """Return a documented answer with the mark in the place of people and secrets."""
    text = (ANSWERS / f"{name}.json").read_text("utf-8")
    personal = r'"(email|firstname|lastname|fullname|phone|secret|location|note|reason)": "[^"]*"'
    return re.sub(personal, rf'"\1": "{MARK}"', text).encode()


def _answers() -> Iterator[tuple[bytes, Read]]:
    from app.wire.agenda import read_agenda, read_entry, read_members, read_waiting
    from app.wire.appointments import read_appointment, read_appointments
    from app.wire.availability import read_availability
    from app.wire.links import read_link
    from app.wire.meeting_types import read_me, read_meeting_types
    from app.wire.problems import read_problem
    from app.wire.provisional import read_provisional_bookings

    zone, now = ZoneInfo("Europe/Berlin"), datetime(2027, 4, 6, tzinfo=UTC)
    slots = partial(read_availability, zone=zone, fetched_at=now)
    appointment, provisional = _document("appointment"), _document("provisional")
    waiting = b'{"provisionalBookings": [' + provisional + b'], "total": 1}'
    problem = {"statusCode": 400, "message": [f"email {MARK} is wrong"], "errors": [{"field": "email"}]}
    yield from ((_document(name), _booked) for name in ("booked", "double_opt_in", "booked"))
    yield _document("availability"), slots
    yield b'{"timezone": "UTC", "slots": [{"date": "2027-04-06", "times": ["2027-04-06T09:00:00Z"]}]}', slots
    yield b'{"availableSlots": [{"start": "2027-04-06T09:00:00Z", "end": "2027-04-06T09:30:00Z"}]}', slots
    yield _document("meeting_types"), read_meeting_types
    yield b"[" + appointment + b"]", read_agenda
    yield appointment, read_entry
    yield appointment, partial(read_appointment, reference="r-1")
    yield b'{"appointments": [' + appointment + b'], "total": 1}', partial(read_appointments, wanted={"r-1"})
    yield waiting, read_waiting
    yield waiting, partial(read_provisional_bookings, references={"r-1"})
    yield b'{"id": 5, "users": [{"id": 1, "givenName": "Ada"}]}', read_members
    yield b'{"id": 5, "givenName": "Ada"}', read_me
    yield b'{"id": 5, "url": "https://a.example/5"}', read_link
    yield json.dumps(problem).encode(), partial(read_problem, 400)
    yield _document("slot_unavailable"), partial(read_problem, 400)


def _booked(body: bytes) -> object:
    """Read the answer to a booking, and hold it to its own words: booked means an id and nothing else."""
    from app.wire.bookings import BookedAnswer, read_booking_answer

    answer = read_booking_answer(body)
    if isinstance(answer, BookedAnswer):
        fields = from_json(body)
        booked = fields.get("appointmentId")
        if isinstance(booked, bool) or booked in (None, "") or fields.get("bookingType") is not None:
            raise Untrue
        if isinstance(fields.get("provisionalBookingId"), str) and fields["provisionalBookingId"]:
            raise Untrue
    return answer


def _requests() -> Iterator[tuple[bytes, Read]]:
    from app.service.bodies import CancelBody, GuestBody, MoveBody, NoteBody, read
    from app.wire.bookings import read_booking

    attendee = dict.fromkeys(("email", "firstname", "lastname", "phone", "timezone"), MARK)
    person = {**attendee, "receiveReminders": True, "notes": {"company": MARK}, "bringalongEmails": [MARK]}
    booking = {"meetingTypeId": "t", "start": "2027-04-06T09:00:00Z", "hostIds": ["h"], "attendee": person}
    further = {"duration": 30, "icsTitle": MARK, "bookingPassword": MARK, "skipNotifications": False}
    yield json.dumps({**booking, **further}).encode(), read_booking
    yield (
        json.dumps({"reason": MARK, "attendeeId": "5", "cancelAll": True}).encode(),
        partial(read, CancelBody),
    )
    yield b'{"start": "2027-04-06T09:00:00Z", "ignoreAvailability": false}', partial(read, MoveBody)
    yield json.dumps({"attendeeId": "5", "email": MARK}).encode(), partial(read, GuestBody)
    yield json.dumps({"note": MARK}).encode(), partial(read, NoteBody)


def _times() -> Iterator[tuple[bytes, Read]]:
    from app.wire.times import read_day, read_instant

    zones = (ZoneInfo("Europe/Berlin"), ZoneInfo("Pacific/Apia"), ZoneInfo("America/New_York"))

    def read(text: bytes) -> object:
        words = text.decode("utf-8", "replace")
        instant = read_instant(words, zones[0])
        return read_day(words), instant and [instant.astimezone(zone) for zone in zones]

    for seed in ("2027-04-06T09:00:00+02:00", "2027-04-06T07:00:00.000Z", "2027-04-06", "20270406T0900"):
        yield seed.encode(), read


_FILE = f"""
[source]
kind = "meetergo"
account = "here"
[venue]
name = "Park"
time_zone = "Europe/Berlin"
languages = ["en", "de"]
[[venue.hours]]
weekday = "monday"
spans = ["08:00-12:00"]
[booking]
reference_key = "foyer_reference"
[booking.utm]
utm_source = "kiosk"
[[hosts]]
id = "h-1"
name = "Ada"
[[meeting_types]]
id = "t-1"
[meeting_types.shown]
name = {{ en = "Talk", de = "Gespräch" }}
[[meeting_types.shown.fields]]
type = "number"
key = "topic"
label = "What about?"
smallest = 1
[folders]
state = "{MARK}"
"""


def _settings() -> Iterator[tuple[bytes, Read]]:
    from app.settings import Settings

    folder = TemporaryDirectory(prefix="foyer-")
    file = Path(folder.name) / "foyer.toml"

    def read(text: bytes) -> object:
        file.write_bytes(text)
        Settings.load(file, {})
        return folder.name  # it holds the folder for as long as it is read from

    yield _FILE.encode(), read


def _calendars() -> Iterator[tuple[bytes, Read]]:
    from icalendar import Calendar

    from app.resources import resource
    from app.service.calendars import Calendars, days_off
    from app.service.catalogue import read_catalogue
    from app.service.letters import Facts, Kind, Letter
    from app.service.mail import calendar_file
    from app.service.practice import Practice
    from app.service.telling import tell
    from app.service.tokens import Tokens

    catalogue = read_catalogue(resource("demo", "practice.toml"))
    practice = Practice(catalogue, Calendars(catalogue, days_off(None)), Tokens(bytes(32)))
    facts = partial(Facts, catalogue.meeting_types[0].id, 1_800_000_000, 1_800_001_800, channel="local")

    def read(text: bytes) -> object:
        words = text.decode("utf-8", "replace")
        letter = Letter(
            Kind.BOOKED,
            "a@example.com",
            "en",
            facts(name=words, location=words, ics_title=words, ics_description=words),
        )
        written = calendar_file(practice, letter, tell(catalogue, letter.facts, "en"))
        (event,) = Calendar.from_ical(written).walk("VEVENT")
        if event.decoded("dtstart") != datetime.fromtimestamp(1_800_000_000, UTC):
            raise Untrue
        return letter

    for seed in ("Jane Smith", "BEGIN:VALARM\r\nEND:VALARM", 'Café "Ω"; Straße, 3\n<b>', "a" * 80):
        yield f"{seed} {MARK}".encode(), read


def ask_everything() -> tuple[int, int]:
    """Let schemathesis ask a service all it describes; return how many requests, and server errors."""
    tool = PYTHON.with_name("schemathesis")
    if not tool.exists():
        raise Unmeasurable("schemathesis is not installed")
    with (
        TemporaryDirectory(prefix="foyer-") as folder,
        service(Path(folder) / "bookings.sqlite3", for_foyer(os.environ)) as running,
    ):
        words = [
            *("run", f"{running.address}/openapi.json", "--no-color", "--seed", str(SEED)),
            *("-H", f"Authorization: Bearer {running.key}", "--max-examples", str(ASKED)),
            *(
                "--checks",
                "not_a_server_error",
                "--phases",
                "examples,coverage,fuzzing",
                "--continue-on-failure",
            ),
        ]
        done = subprocess.run([tool, *words], capture_output=True, text=True, cwd=folder, check=False)
    made = re.search(r"(\d+) generated", done.stdout)
    found = re.search(r"Server error: (\d+)", done.stdout)
    if made is None:
        last = list(islice(reversed(done.stdout.strip().splitlines()), 1))
        raise Unmeasurable(f"schemathesis did not run: {''.join(last)}")
    return int(made[1]), int(found[1]) if found else 0 if done.returncode == 0 else 1
