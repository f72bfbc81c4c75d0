"""A server between a kiosk and the real booking service, that plays one fault on what it books."""

import asyncio
import contextlib
import json
import socket
import ssl
from collections.abc import Awaitable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import cycle
from time import monotonic
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from tests.faults.bodies import MOVED, ODD_WISHES, REASONS, WRONG_BODIES, bomb, problem, silenced
from tests.faults.certificates import HOST, Certificates
from tests.faults.faults import BEFORE_THE_REQUEST, NOT_BOOKED, Fault, Lists
from tests.faults.http import Answer, Head, Stream, answer_on

NOWHERE = "no-such-host.invalid"
LATE = timedelta(seconds=60)
_DRIP = timedelta(seconds=1)
_OFF = timedelta(hours=26)


@dataclass
class Kiosk:
    """What the server can do to the kiosk itself.

    Attributes:
        misled: Where the next request goes instead; empty: where it should.
        clock_off: By how much its clock is wrong.
    """

    misled: str = ""
    clock_off: timedelta = timedelta()


@dataclass
class Plan:
    """What is played.

    Attributes:
        strikes: How often the fault still comes.
        played: How often it came.
        pace: The length of a second in this run, in seconds.
    """

    fault: Fault
    lists: Lists = Lists.HONEST
    pace: float = 1.0
    strikes: int = 0
    played: int = 0
    odd: Iterator[str] = field(default_factory=lambda: cycle(ODD_WISHES))
    wrong: Iterator[dict[str, object]] = field(default_factory=lambda: cycle(WRONG_BODIES))

    def strike(self) -> bool:
        """Tell whether the fault comes now."""
        if self.strikes == 0:
            return False
        self.strikes -= 1
        self.played += 1
        return True


@dataclass(frozen=True)
class Traps:
    """Where nobody shall go.

    Attributes:
        closed: Nobody listens there.
        foreign: A host that is not the booking service's.
    """

    closed: str = "http://127.0.0.1:9"
    foreign: str = "http://127.0.0.1:9"


class FaultServer:
    """Passes everything on; an async context manager.

    Attributes:
        address: Where the kiosk finds it.
    """

    def __init__(
        self,
        service: str,
        plan: Plan,
        kiosk: Kiosk,
        certificates: Certificates | None = None,
        traps: Traps | None = None,
    ) -> None:
        where = urlsplit(service)
        self._service = (str(where.hostname), int(where.port or 80))
        self._plan = plan
        self._kiosk = kiosk
        self._certificates = certificates
        self._traps = traps or Traps()
        self._mask = False
        self._booked_at: dict[str, float] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._listener.setblocking(False)
        where_to = f"https://{HOST}" if certificates else "http://127.0.0.1"
        self.address = f"{where_to}:{self._listener.getsockname()[1]}"

    async def __aenter__(self) -> Self:
        self._run(self._accept())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for task in tuple(self._tasks):
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._listener.close()

    def _run(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _accept(self) -> None:
        loop = asyncio.get_running_loop()
        while True:
            accepted, _ = await loop.sock_accept(self._listener)
            self._run(self._serve(accepted, self._certificate()))

    def _certificate(self) -> ssl.SSLContext | None:
        """Return what this connection shows: once, after the re-check, the bad one."""
        if self._certificates is None:
            return None
        masked, self._mask = self._mask, False
        return self._certificates.bad[self._plan.fault] if masked else self._certificates.good

    async def _serve(self, accepted: socket.socket, context: ssl.SSLContext | None) -> None:
        loop, reader = asyncio.get_running_loop(), asyncio.StreamReader()
        protocol = asyncio.StreamReaderProtocol(reader)
        try:
            transport, _ = await loop.connect_accepted_socket(lambda: protocol, accepted, ssl=context)
        except (ssl.SSLError, OSError):
            accepted.close()
            return
        stream = Stream(reader, asyncio.StreamWriter(transport, protocol, reader, loop))
        try:
            with contextlib.suppress(OSError, EOFError):
                await self._talk(stream)
        finally:
            transport.abort()

    async def _talk(self, stream: Stream) -> None:
        service = Stream(*await asyncio.open_connection(*self._service))
        try:
            while (head := await stream.read_head()) is not None:
                if head.words[:2] == ["POST", "/v4/booking"]:
                    await self._book(head, stream, service)
                    return
                await stream.write((await self._read(head, stream, service)).to_bytes())
        finally:
            service.close()

    async def _read(self, head: Head, stream: Stream, service: Stream) -> Answer:
        await service.write(head.raw + await stream.read(head.length))
        answer = await answer_on(service)
        if head.contains(b"refreshCache=true") and self._plan.fault in BEFORE_THE_REQUEST:
            self._mislead()
        return self._listed(answer) if head.contains(b"/paginated?") else answer

    def _mislead(self) -> None:
        """Let the kiosk's next connection go wrong."""
        if not self._plan.strike():
            return
        match self._plan.fault:
            case Fault.DNS:
                self._kiosk.misled = f"https://{NOWHERE}"
            case Fault.REFUSED:
                self._kiosk.misled = self._traps.closed
            case _:
                self._mask = True

    async def _book(self, head: Head, stream: Stream, service: Stream) -> None:
        plan = self._plan
        struck = plan.fault not in BEFORE_THE_REQUEST and plan.strike()
        if struck and plan.fault is Fault.RESET_BEFORE_BODY:
            stream.reset()
            return
        body = await stream.read(head.length)
        answer = Answer("201 Created", b"")
        if not struck or plan.fault not in NOT_BOOKED:
            await service.write(head.raw + body)
            answer = await answer_on(service)
            self._note(answer)
        if struck:
            await self._play(answer, stream)
        else:
            await stream.write(answer.to_bytes())

    async def _play(self, answer: Answer, stream: Stream) -> None:
        whole = answer.to_bytes()
        match self._plan.fault:
            case Fault.RESET_AFTER_BODY:
                stream.reset()
            case Fault.RESET_IN_ANSWER:
                await stream.write(whole[: len(whole) - len(answer.body) // 2])
                stream.reset()
            case Fault.HANG:
                await stream.until_hung_up()
            case Fault.DRIP:
                for byte in whole:
                    await stream.write(bytes([byte]))
                    await asyncio.sleep(_DRIP.total_seconds() * self._plan.pace)
            case Fault.DOUBLED:
                await stream.write(whole + whole)
            case Fault.CLOCK:
                self._kiosk.clock_off = _OFF if self._plan.played % 2 else -_OFF
                stream.reset()
            case _:
                await stream.write(self._instead(answer).to_bytes())

    def _instead(self, answer: Answer) -> Answer:
        """Return what the kiosk gets in the place of an answer."""
        fault, booking = self._plan.fault, "/v4/booking"
        match fault:
            case Fault.TOO_MANY:
                wish = f"retry-after: {next(self._plan.odd)}"
                return Answer("429 Too Many Requests", problem(429), (wish,))
            case Fault.PORTAL:
                page = b"<!DOCTYPE html><title>Guest network</title><p>Please log in."
                return Answer("200 OK", page, ("content-type: text/html; charset=utf-8",))
            case Fault.REDIRECT_HERE:
                return Answer(MOVED, b"", (f"location: {self.address}{booking}",))
            case Fault.REDIRECT_AWAY:
                return Answer(MOVED, b"", (f"location: {self._traps.foreign}{booking}",))
            case _ if fault in REASONS:
                return Answer(REASONS[fault], problem(int(REASONS[fault][:3])))
            case _:
                return self._spoiled(answer)

    def _spoiled(self, answer: Answer) -> Answer:
        """Return an answer of which something is wrong."""
        status, body, headers = answer.status, answer.body, answer.headers
        match self._plan.fault:
            case Fault.EMPTY:
                return answer.with_body(b"")
            case Fault.TRUNCATED:
                return answer.with_body(body[: len(body) // 2])
            case Fault.WRONG_TYPES:
                return answer.with_body(json.dumps(next(self._plan.wrong)).encode())
            case Fault.HUGE_HEADER:
                return Answer(status, body, (*headers, "x-huge: " + "y" * 300_000))
            case Fault.BOMB:
                return Answer(status, bomb(), (*headers, "content-encoding: gzip"))
            case _:
                raise ValueError(self._plan.fault)

    def _note(self, answer: Answer) -> None:
        if answer.status.startswith("201"):
            said = json.loads(answer.body)
            self._booked_at[said.get("appointmentId") or said["provisionalBookingId"]] = monotonic()

    def _listed(self, answer: Answer) -> Answer:
        """Return a list as this service shows it."""
        if self._plan.lists is Lists.HONEST or not answer.status.startswith("200"):
            return answer
        document = json.loads(answer.body)
        key = "appointments" if "appointments" in document else "provisionalBookings"
        if self._plan.lists is Lists.SILENT:
            document[key] = [silenced(item) for item in document[key]]
        else:
            late = LATE.total_seconds() * self._plan.pace
            document[key] = [item for item in document[key] if not self._is_new(item["id"], late)]
        return answer.with_body(json.dumps(document).encode())

    def _is_new(self, item_id: str, late: float) -> bool:
        return monotonic() - self._booked_at.get(item_id, float("-inf")) < late
