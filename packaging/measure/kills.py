"""The promise that every attempt to book comes to an end: the client is killed at every moment of one."""

import json
import os
import sqlite3
import subprocess
import time
from collections import Counter
from collections.abc import Mapping
from contextlib import closing
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from development.console import say
from development.places import PACKAGING, PYTHON
from development.variables import for_foyer
from measure.faults import network_parts
from measure.report import Finding, Part, Unmeasurable
from measure.service import Running, service

POINTS = 30
UNDISTURBED = 3  # bookings that tell how long one takes
FACTOR = 0.2  # of the true waits of a look-up
BEYOND = 1.2  # the last point lies so far behind the end
STANDING, NOTHING, UNKNOWN = ("booked", "provisional"), ("absent", "refused", "lapsed"), ("sent", "unknown")
UNKNOWN_SHARE = 1.0


@dataclass(frozen=True)
class Order:
    """What a client is told to do; see `measure.booker`."""

    address: str
    key: str
    folder: str
    day: str
    factor: float = FACTOR


def every_attempt_ends() -> Finding:
    """R3: kill the client at many points of a booking, let the next one look up what it left."""
    with TemporaryDirectory(prefix="foyer-") as name:
        folder = Path(name)
        database = folder / "bookings.sqlite3"
        with service(database, for_foyer(os.environ)) as running:
            length, states = _kill_at_every_point(running, folder)
        kept = _references(database)
    parts, counts = judge(states, kept)
    network, faults = network_parts()
    how = (
        f"SIGKILL at {POINTS} points of a booking of {length * 1000:.0f} ms, then a new client; its waits "
        f"{FACTOR:g} of the true ones; {counts}; {faults}"
    )
    return Finding("%, count", (*parts, *network), how)


def judge(states: Mapping[str, str], kept: Mapping[str, int]) -> tuple[tuple[Part, ...], str]:
    """Hold what the journal says in the end against what the service has.

    Args:
        states: Of every attempt that was noted, by reference.
        kept: How many appointments the service has, by reference.
    """
    wrong = sum(
        (state in STANDING and not kept.get(reference)) or (state in NOTHING and reference in kept)
        for reference, state in states.items()
    )
    lost = len(set(kept) - set(states))
    twice = sum(count - 1 for count in kept.values())
    unknown = 100 * sum(state in UNKNOWN for state in states.values()) / max(len(states), 1)
    parts = (
        Part("unknown %", unknown, UNKNOWN_SHARE, digits=1),
        Part("told wrong", wrong, 0, digits=0),
        Part("not noted", lost, 0, digits=0),
        Part("twice", twice, 0, digits=0),
    )
    counts = ", ".join(f"{count} {state}" for state, count in sorted(Counter(states.values()).items()))
    return parts, counts or "no attempt was noted"


def _kill_at_every_point(running: Running, folder: Path) -> tuple[float, dict[str, str]]:
    """Return how long a booking takes, and what the journal says of every attempt in the end."""
    day = (datetime.now(UTC).date() + timedelta(days=1)).isoformat()
    order = Order(running.address, running.key, str(folder), day)
    length = median(_book(order, None) for _ in range(UNDISTURBED))
    for point in range(POINTS):
        _book(order, length * BEYOND * point / (POINTS - 1))
        _settle(order)
        if (point + 1) % 10 == 0:
            say(f"  {point + 1} of {POINTS} points")
    return length, _noted(folder)


def _book(order: Order, kill_after: float | None) -> float:
    """Book, and return the seconds it took; or be killed in the middle of it."""
    with _client("book", order) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        if process.stdout.readline() != b"ready\n":
            process.kill()
            raise Unmeasurable("a client could not get ready to book")
        process.stdin.write(b"go\n")
        process.stdin.flush()
        began = time.monotonic()
        if kill_after is not None:
            time.sleep(kill_after)
            process.kill()
            return kill_after
        if process.stdout.readline() != b"booked\n":
            raise Unmeasurable("an undisturbed booking failed")
        return time.monotonic() - began


def _settle(order: Order) -> None:
    with _client("settle", order) as process:
        process.communicate()
    if process.returncode != 0:
        raise Unmeasurable("the client that looks up what was left open failed")


def _client(word: str, order: Order) -> subprocess.Popen[bytes]:
    process = subprocess.Popen(
        [str(PYTHON), "-m", "measure.booker", word],
        cwd=PACKAGING,
        env=for_foyer(os.environ),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin is not None
    process.stdin.write(json.dumps(asdict(order)).encode() + b"\n")
    process.stdin.flush()
    return process


def _noted(folder: Path) -> dict[str, str]:
    """Return the state of every attempt the journal knows."""
    with closing(sqlite3.connect(folder / "journal.sqlite3")) as connection:
        return dict(connection.execute("SELECT reference, state FROM attempts").fetchall())


def _references(database: Path) -> dict[str, int]:
    """Return how many appointments carry each reference."""
    with closing(sqlite3.connect(database)) as connection:
        notes = [json.loads(row[0]) for row in connection.execute("SELECT notes FROM attendees")]
    return dict(Counter(str(note["foyer_reference"]) for note in notes))
