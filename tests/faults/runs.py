"""Plays every fault on every kind of booking: `python -m tests.faults.runs --times 50 --pace 0.05`.

Prints one JSON object: what was found, fault by fault. A second of the kiosk's waits lasts `pace` seconds.
"""

import argparse
import asyncio
import json
import os
import socket
import sys
import tempfile
from collections.abc import AsyncIterator, Iterable, Iterator, Sequence
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count, cycle, islice
from pathlib import Path
from time import monotonic

from app.booking.api import SlotQuery
from app.booking.availability import Slot
from app.booking.meeting_type import Details, MeetingType
from development.variables import for_foyer
from measure.service import Running, service
from tests.faults.bodies import bomb
from tests.faults.certificates import Certificates
from tests.faults.fault_server import NOWHERE, FaultServer, Kiosk, Plan, Traps
from tests.faults.faults import ENCRYPTED, Fault, Kind, Lists
from tests.faults.verdict import Served, Tally, Truth
from tests.faults.visitors import Reception, a_reception, a_wish

_SHARES = (Lists.HONEST, Lists.SILENT, Lists.LATE, Lists.HONEST, Lists.HONEST)
"""Which lists the kiosks of one kind have."""

_OPENING, _VISITING = 40, 160
"""At the true pace."""
_BETWEEN = timedelta(minutes=30)
"""Longer than any buffers around an appointment of the demo."""
_SETTLED = timedelta(seconds=75)
"""By then an attempt that can be found is found."""


@dataclass(frozen=True)
class Scene:
    """What all kiosks of one run share.

    Attributes:
        pace: The length of a second, in seconds.
        opening: So few kiosks open at once: each measures how soon the lists show its first booking.
        visiting: So many visitors are served at once, that none waits for the processor.
    """

    pace: float
    running: Running
    folder: Path
    certificates: Certificates | None
    traps: Traps
    opening: asyncio.Semaphore
    visiting: asyncio.Semaphore


@dataclass(frozen=True)
class Place:
    """One kiosk: which fault meets it, what it books, and what its service's lists are good for."""

    fault: Fault
    kind: Kind
    lists: Lists
    visitors: int


def all_places(faults: Iterable[Fault], times: int) -> list[Place]:
    """Return the kiosks at which each fault meets so many visitors for each kind."""
    shares = _SHARES[:times]
    return [
        Place(fault, kind, lists, len(range(number, times, len(shares))))
        for fault in faults
        for kind in Kind
        for number, lists in enumerate(shares)
    ]


def few_places(faults: Iterable[Fault]) -> list[Place]:
    """Return one kiosk for each fault; kinds and lists come in turn."""
    return [
        Place(fault, kind, lists, 1)
        for fault, kind, lists in zip(faults, cycle(Kind), cycle(_SHARES), strict=False)
    ]


async def play(places: Sequence[Place], pace: float, folder: Path) -> dict[Fault, Tally]:
    """Let visitors book at all these kiosks, side by side, and hold what was said against what is.

    Args:
        places: The kiosks.
        pace: The length of a second, in seconds.
        folder: For the service's database and the journals; empty.
    """
    began, database = monotonic(), folder / "bookings.sqlite3"
    tallies = {place.fault: Tally() for place in places}
    bomb()  # takes a moment to make
    with no_such_host(), service(database, for_foyer(os.environ)) as running, _closed_port() as closed:
        async with _trap() as (foreign, strangers):
            scene = Scene(
                pace,
                running,
                folder,
                _certificates(folder) if ENCRYPTED & tallies.keys() else None,
                Traps(closed, foreign),
                asyncio.Semaphore(max(2, round(_OPENING * pace))),
                asyncio.Semaphore(max(8, round(_VISITING * pace))),
            )
            slots = await _free_slots(scene)
            each = [list(islice(slots[place.kind], place.visitors + 1)) for place in places]
            work = zip(count(), places, each, strict=False)
            found = await asyncio.gather(*(_one_kiosk(scene, *one) for one in work))
        truth = Truth.read(database)
    for place, served in zip(places, found, strict=True):
        tallies[place.fault].judge(truth, served)
    for tally in tallies.values():
        tally.strangers, tally.seconds = len(strangers), monotonic() - began
    return tallies


async def _one_kiosk(
    scene: Scene, number: int, place: Place, slots: Sequence[tuple[MeetingType, Slot]]
) -> Served:
    """Serve a kiosk's visitors, one after the other; the first slot is for its own first booking."""
    plan, kiosk = Plan(place.fault, place.lists, scene.pace), Kiosk()
    visits = []
    key, folder = scene.running.key, _new_folder(scene.folder, f"kiosk{number}")
    certificates = scene.certificates if place.fault in ENCRYPTED else None
    async with (
        FaultServer(scene.running.address, plan, kiosk, certificates, scene.traps) as server,
        a_reception(folder, server.address, key, plan, kiosk) as reception,
    ):
        first, *others = slots
        async with scene.opening:
            await reception.prove_lists(a_wish(*first, f"first.{number}@example.com"), 21 * scene.pace)
        for visitor, slot in enumerate(others):
            kiosk.clock_off = timedelta()
            wish = a_wish(*slot, f"visitor.{number}.{visitor}@example.com")
            async with scene.visiting:
                began = monotonic()
                visit = await reception.visit(wish, strikes=1 + visitor % 3)
                visits.append((visit, (monotonic() - began) / scene.pace))
        kiosk.clock_off = timedelta()
        await _until_settled(reception)
        states = reception.states()
    return Served(place.lists, plan.played, tuple(visits), states)


def _new_folder(within: Path, name: str) -> Path:
    folder = within / name
    folder.mkdir()
    return folder


async def _until_settled(reception: Reception) -> None:
    """Give the background its time, where something is still unknown."""
    if "unknown" in reception.states().values() or "sent" in reception.states().values():
        await asyncio.sleep(_SETTLED.total_seconds() * reception.pace)


async def _free_slots(scene: Scene) -> dict[Kind, Iterator[tuple[MeetingType, Slot]]]:
    """Return the free slots of each kind. No two kinds share a host, so none takes another's."""
    plan = Plan(Fault.HANG)
    found: dict[Kind, Iterator[tuple[MeetingType, Slot]]] = {}
    async with a_reception(
        _new_folder(scene.folder, "slots"), scene.running.address, scene.running.key, plan, Kiosk()
    ) as reception:
        types = {each.id: each for each in await reception.client.list_meeting_types()}
        first = datetime.now(UTC).date() + timedelta(days=1)
        for kind in Kind:
            meeting_type = types[kind]
            details = Details.default_for(meeting_type)
            query = SlotQuery(meeting_type, details, first, first + timedelta(days=59))
            days = (await reception.client.list_slots(query)).days
            apart = details.duration + _BETWEEN
            slots = [(meeting_type, slot) for each in days for slot in _apart(each.slots, apart)]
            found[kind] = iter(slots)
    return found


def _apart(slots: Sequence[Slot], least: timedelta) -> Iterator[Slot]:
    """Yield slots of one day of which none takes another away."""
    last: datetime | None = None
    for slot in slots:
        if last is None or slot.start - last >= least:
            last = slot.start
            yield slot


def _certificates(folder: Path) -> Certificates:
    """Return what servers show; this process trusts their authority from now on."""
    certificates, file = Certificates(), folder / "authority.pem"
    certificates.write_authority(file)
    os.environ["SSL_CERT_FILE"] = str(file)
    return certificates


@contextmanager
def _closed_port() -> Iterator[str]:
    """Give an address at which nobody listens."""
    with socket.socket() as held:
        held.bind(("127.0.0.1", 0))
        yield f"http://127.0.0.1:{held.getsockname()[1]}"


@asynccontextmanager
async def _trap() -> AsyncIterator[tuple[str, list[bytes]]]:
    """Give the address of a host that is none of ours, and what comes there."""
    came: list[bytes] = []

    async def note(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        came.append(await reader.read(100))
        writer.close()

    server = await asyncio.start_server(note, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", came


@contextmanager
def no_such_host() -> Iterator[None]:
    """Let the one name that no server knows be unknown at once, whatever server this machine asks."""
    real = socket.getaddrinfo

    def ask(host: object, *rest: object, **named: object) -> object:
        if host in {NOWHERE, NOWHERE.encode()}:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return real(host, *rest, **named)  # type: ignore[arg-type]  # handed through as it came

    socket.getaddrinfo = ask  # type: ignore[assignment]  # one answer more than the real one has
    try:
        yield
    finally:
        socket.getaddrinfo = real


async def play_all(groups: Iterable[Sequence[Place]], pace: float) -> dict[Fault, Tally]:
    """Play one group after the other, each with a service of its own."""
    tallies: dict[Fault, Tally] = {}
    for places in groups:
        with tempfile.TemporaryDirectory(prefix="foyer-", ignore_cleanup_errors=True) as name:
            found = await play(places, pace, Path(name))
        for fault, tally in found.items():
            sys.stderr.write(f"  {fault}: {tally}\n")
        tallies |= found
    return tallies


def _fault(name: str) -> Fault:
    return Fault[name]


def main(words: Sequence[str]) -> None:
    """Play what is asked for, and print what was found."""
    parser = argparse.ArgumentParser(prog="runs")
    parser.add_argument("faults", nargs="*", type=_fault, default=[*Fault])
    parser.add_argument("--times", type=int, default=50)
    parser.add_argument("--pace", type=float, default=0.05)
    parser.add_argument("--together", action="store_true", help="side by side: for true times")
    parser.add_argument("--few", action="store_true", help="each fault once, kinds and lists in turn")
    chosen = parser.parse_args(words)
    if chosen.few:
        groups = [few_places(chosen.faults)]
    elif chosen.together:
        groups = [all_places(chosen.faults, chosen.times)]
    else:
        groups = [all_places([fault], chosen.times) for fault in chosen.faults]
    tallies = asyncio.run(play_all(groups, chosen.pace))
    found = {fault.name: vars(tally) for fault, tally in tallies.items()}
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
