"""As much of HTTP as a server needs that answers badly."""

import asyncio
import socket
import struct
from dataclasses import dataclass, replace

_END = b"\r\n\r\n"
_AT_ONCE = struct.pack("ii", 1, 0)


@dataclass(frozen=True)
class Head:
    """The first line and the headers of a message.

    Attributes:
        raw: As it came, with the empty line at its end.
    """

    raw: bytes

    @property
    def words(self) -> list[str]:
        """The words of the first line."""
        return self.raw.split(b"\r\n", 1)[0].decode("latin-1").split(" ")

    @property
    def length(self) -> int:
        """How many bytes of a body follow."""
        for line in self.raw.split(b"\r\n"):
            name, _, value = line.partition(b":")
            if name.strip().lower() == b"content-length":
                return int(value)
        return 0

    def contains(self, text: bytes) -> bool:
        """Tell whether a text stands anywhere in it."""
        return text in self.raw


@dataclass(frozen=True)
class Answer:
    """A whole answer."""

    status: str
    body: bytes
    headers: tuple[str, ...] = ("content-type: application/json",)

    def with_body(self, body: bytes) -> "Answer":
        """Return the same answer with another body."""
        return replace(self, body=body)

    def to_bytes(self) -> bytes:
        """Return what is sent."""
        lines = [f"HTTP/1.1 {self.status}", f"content-length: {len(self.body)}", *self.headers, "", ""]
        return "\r\n".join(lines).encode() + self.body


class Stream:
    """One connection, seen from either end."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def read_head(self) -> Head | None:
        """Return the next head; None where the other side has hung up."""
        try:
            return Head(await self._reader.readuntil(_END))
        except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError):
            return None

    async def read(self, length: int) -> bytes:
        """Return so many bytes of a body."""
        return await self._reader.readexactly(length) if length else b""

    async def write(self, data: bytes) -> None:
        """Send these bytes."""
        self._writer.write(data)
        await self._writer.drain()

    async def until_hung_up(self) -> None:
        """Wait until the other side has had enough."""
        while await self._reader.read(65536):
            pass

    def reset(self) -> None:
        """Break the connection off: no polite end, the other side gets a reset."""
        inner = self._writer.get_extra_info("socket")
        inner.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
        self._writer.transport.abort()

    def close(self) -> None:
        """Hang up."""
        self._writer.close()


async def answer_on(stream: Stream) -> Answer:
    """Return the answer that comes on a connection.

    Raises:
        ConnectionError: None comes.
    """
    head = await stream.read_head()
    if head is None:
        raise ConnectionError
    body = await stream.read(head.length)
    dropped = ("content-length", "connection", "date")
    lines = head.raw.decode("latin-1").split("\r\n")[1:-2]
    headers = tuple(line for line in lines if line.split(":")[0].lower() not in dropped)
    return Answer(" ".join(head.words[1:]), body, headers)
