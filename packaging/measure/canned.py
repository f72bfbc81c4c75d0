"""A booking service that costs next to nothing: it gives the same answers to everybody, at once.

`python -m measure.canned` prints its port, and ends when its input closes.
"""

import asyncio
import sys
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from app.wire.availability import Spot, write_availability
from app.wire.bookings import write_booked

ZONE = ZoneInfo("Europe/Berlin")
FIRST = datetime(2027, 4, 1, tzinfo=ZONE)
DAYS, SLOTS = 31, 96
QUARTER = timedelta(minutes=15)


def free(days: int) -> bytes:
    """Return the free slots of so many days, every quarter of an hour."""
    each = []
    for number in range(days):
        day = FIRST + timedelta(days=number)
        spots = [Spot((day + slot * QUARTER).isoformat(timespec="milliseconds")) for slot in range(SLOTS)]
        each.append((day.date().isoformat(), spots))
    return write_availability(ZONE.key, each)


class Canned(asyncio.Protocol):
    """Answers one request after the other."""

    answers = (
        (b"POST", b"201 Created", write_booked("appointment-1", "of-this-measurement")),
        (b"end=2027-05", b"200 OK", free(DAYS)),
        (b"GET", b"200 OK", free(1)),
    )

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._came = b""

    def data_received(self, data: bytes) -> None:
        """Answer where the request is whole."""
        self._came += data
        head, found, body = self._came.partition(b"\r\n\r\n")
        if not found or len(body) < _length(head):
            return
        self._came = b""
        line = head.split(b"\r\n", 1)[0]
        status, answer = next((status, answer) for word, status, answer in self.answers if word in line)
        self._transport.write(
            b"HTTP/1.1 %s\r\ncontent-type: application/json\r\ncontent-length: %d\r\n\r\n%s"
            % (status, len(answer), answer)
        )


def _length(head: bytes) -> int:
    lines = (line.partition(b":") for line in head.lower().split(b"\r\n"))
    return next((int(value) for name, _, value in lines if name == b"content-length"), 0)


async def serve() -> None:
    """Serve until the input closes."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Canned, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.to_thread(sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(serve())
