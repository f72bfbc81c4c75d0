"""Answers without end: how long a call takes with them, and how much memory.

`python -m tests.faults.floods --pace 1` plays all and prints one JSON object. Memory is what the process
holds at most during the call beyond what it held before, as the kernel counts it.
"""

import argparse
import asyncio
import json
import sys
import tempfile
import time
import zlib
from collections.abc import Awaitable, Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from time import monotonic

from app.booking.api import SlotQuery
from app.booking.errors import TROUBLES
from app.booking.meeting_type import Details
from app.booking.request import Attendee, BookingRequest, new_reference
from tests.fakes.clients import FixedEndpoint
from tests.fakes.servers import Connection, Handle, a_server, an_answer
from tests.fakes.values import TYPE_ID, a_meeting_type, slots_on
from tests.faults.bodies import bomb
from tests.faults.fault_server import Kiosk, Plan
from tests.faults.faults import Fault
from tests.faults.leaks import good_answer
from tests.faults.visitors import Reception, a_reception

_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n"
_GIGABYTE = 1_000_000_000
_BLOCK = b"[" + b"0," * 32_000
_DEEP = 1_000_000
_MIB = 1024

Play = Callable[[Connection], None]


def _sized(length: int, parts: Iterable[bytes], header: str = "") -> Play:
    head = _HEAD + f"{header}content-length: {length}\r\n\r\n".encode()

    def play(connection: Connection) -> None:
        connection.write(head)
        for part in parts:
            connection.write(part)

    return play


def _chunked(connection: Connection) -> None:
    connection.write(_HEAD + b"transfer-encoding: chunked\r\n\r\n")
    for _ in range(_GIGABYTE // len(_BLOCK)):
        connection.write(f"{len(_BLOCK):x}\r\n".encode() + _BLOCK + b"\r\n")


def _drip(first: bytes) -> Play:
    def play(connection: Connection) -> None:
        connection.write(first)
        while True:
            connection.write(b"x")
            time.sleep(0.5)

    return play


def _whole(body: bytes, *headers: str) -> Play:
    return lambda connection: connection.write(an_answer(body, *headers))


def _twice_packed() -> bytes:
    return zlib.compress(zlib.compress(b"\0" * 50_000_000, 9), 9)


FLOODS: dict[str, Play] = {
    "drip in the headers": _drip(_HEAD),
    "drip in the body": _drip(_HEAD + b"content-length: 1000000\r\n\r\n"),
    "gzip bomb": _whole(bomb(), "content-encoding: gzip"),
    "deflate bomb": _whole(_twice_packed(), "content-encoding: deflate"),
    "packed twice": _whole(bomb(), "content-encoding: gzip, gzip"),
    "1 GB": _sized(_GIGABYTE, (_BLOCK for _ in range(_GIGABYTE // len(_BLOCK)))),
    "1 GB in chunks": _chunked,
    "deep lists": _whole(b"[" * _DEEP + b"]" * _DEEP),
    "deep objects": _whole(b'{"dates":' * (_DEEP // 4) + b"1" + b"}" * (_DEEP // 4)),
    "a long number": _whole(b'{"dates": [' + b"9" * _DEEP + b"]}"),
    "endless headers": _sized(0, (), "x: " + "y" * 5_000_000 + "\r\n"),
}


async def play(name: str, pace: float, folder: Path) -> dict[str, float]:
    """Let every kind of call meet one flood; return the longest call in seconds, and the memory in MiB."""
    longest, most = 0.0, 0.0
    with a_server(_answering(FLOODS[name])) as address:
        plan = Plan(Fault.HANG, pace=pace)
        async with a_reception(folder, address, FixedEndpoint().key, plan, Kiosk()) as reception:
            await asyncio.sleep(0.1)
            for call in _calls(reception):
                before, began = _reset_peak(), monotonic()
                with suppress(*TROUBLES):
                    await call()
                longest = max(longest, (monotonic() - began) / pace)
                most = max(most, (_memory("VmHWM") - before) / _MIB)
    return {"seconds": longest, "mib": most}


def _answering(flood: Play) -> Handle:
    def handle(connection: Connection) -> None:
        head = connection.read_head()
        if b"refreshCache=true" in head:  # the booking itself shall be sent
            connection.write(an_answer(good_answer(head)))
        else:
            flood(connection)

    return handle


def _calls(reception: Reception) -> Sequence[Callable[[], Awaitable[object]]]:
    client, day = reception.client, date(2027, 4, 7)
    meeting_type = a_meeting_type(TYPE_ID)
    details = Details.default_for(meeting_type)
    slot = slots_on(day, "09:00")[0]
    attendee = Attendee(email="jane.smith@example.com", fullname="Jane Smith")
    request = BookingRequest(new_reference(), meeting_type, details, slot, attendee)
    return (
        client.list_meeting_types,
        lambda: client.list_slots(SlotQuery(meeting_type, details, day, day)),
        lambda: client.book(request, lambda _: None),
    )


def _reset_peak() -> int:
    """Let the kernel count anew what this process holds at most; return what it holds now, in KiB."""
    Path("/proc/self/clear_refs").write_text("5")
    return _memory("VmRSS")


def _memory(name: str) -> int:
    lines = Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith(f"{name}:"))


def main(words: Sequence[str]) -> None:
    """Play all, and print how long each took and what it held."""
    parser = argparse.ArgumentParser(prog="floods")
    parser.add_argument("names", nargs="*", default=[*FLOODS])
    parser.add_argument("--pace", type=float, default=1.0)
    chosen = parser.parse_args(words)
    found = {}
    for name in chosen.names:
        with tempfile.TemporaryDirectory(prefix="foyer-", ignore_cleanup_errors=True) as folder:
            found[name] = asyncio.run(play(name, chosen.pace, Path(folder)))
        sys.stderr.write(f"  {name}: {found[name]}\n")
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
