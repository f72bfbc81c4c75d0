"""Moves bytes to a booking service and back. The only module that knows httpx."""

import asyncio
import logging
import ssl
import zlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

from app.client.leaving_out import leaving_out
from app.client.trust import is_loopback, read_trust
from app.wire.queries import Pairs

with leaving_out("httpx._main", "trio"):  # a command line and another event loop, where they are installed
    import httpcore  # noqa: F401  httpx would import it at its first request, and hold up the loop
    import httpx

TOTAL_LIMIT = timedelta(seconds=29.5)
"""For one call with all its tries: it is through, and its end is shown, within thirty seconds."""

CONNECT_LIMIT = timedelta(seconds=10)
LARGEST_BODY = 4 * 1024 * 1024
"""Bytes, unpacked. A month of a hundred hosts has less than one MiB."""

_HEADERS = (("user-agent", "foyer"), ("accept", "*/*"), ("accept-encoding", "gzip, deflate"))
_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_PROLOGUE = 64
"""Bytes within which a page has begun."""

_CHUNK = 64 * 1024
_ANY_ENCODING_OF_ZLIB = 32 + zlib.MAX_WBITS
_CHATTY = ("httpx", "httpcore")
"""Loggers that write addresses, headers and with them keys."""


class NeverSent(Exception):
    """The request surely never left this machine. Carries the name of the cause alone."""


class NoAnswer(Exception):
    """The request may have left, and no whole answer came. Carries the name of the cause alone."""


MEANING: dict[type[httpx.TransportError], type[NeverSent] | type[NoAnswer]] = {
    httpx.ConnectTimeout: NeverSent,
    httpx.ConnectError: NeverSent,
    httpx.PoolTimeout: NeverSent,
    httpx.ProxyError: NeverSent,
    httpx.UnsupportedProtocol: NeverSent,
    httpx.ReadTimeout: NoAnswer,
    httpx.WriteTimeout: NoAnswer,
    httpx.ReadError: NoAnswer,
    httpx.WriteError: NoAnswer,
    httpx.CloseError: NoAnswer,
    httpx.LocalProtocolError: NoAnswer,
    httpx.RemoteProtocolError: NoAnswer,
}
"""What each way to fail means for the question whether the request has left."""


@dataclass(frozen=True, slots=True)
class Call:
    """One request.

    Attributes:
        address: Whole, without the query.
        secret_headers: Carry a key or a secret.
        content_type: Of `body`.
        fresh: Whether a connection of its own is opened, so that none that has died meanwhile is used.
        limit: From connecting to the answer's last byte, where that is less than usual.
    """

    method: str
    address: str
    query: Pairs = ()
    secret_headers: Pairs = field(default=(), repr=False)
    body: bytes | None = field(default=None, repr=False)
    content_type: str = "application/json"
    fresh: bool = False
    limit: timedelta = TOTAL_LIMIT


@dataclass(frozen=True, slots=True)
class Reply:
    """One whole answer.

    Attributes:
        content_type: Lower case, without parameters.
        retry_after: As the service asked, where it did: a time to wait, or the moment to wait for.
        sent_at: When, by the service's clock, where it tells.
        location: Where a redirect leads.
    """

    status: int
    body: bytes = field(repr=False)
    content_type: str = ""
    retry_after: timedelta | datetime | None = None
    sent_at: datetime | None = None
    location: str = field(default="", repr=False)

    @property
    def is_success(self) -> bool:
        """Whether the service says it has done what was asked."""
        return 200 <= self.status < 300

    @property
    def is_page(self) -> bool:
        """Whether it was written for a browser: a portal's or a gateway's page, not the service's answer.

        Not every portal says so; but no JSON begins like a page.
        """
        return self.content_type in _PAGES or self.body[:_PROLOGUE].lstrip().startswith(b"<")


class Transport:
    """Sends requests; an async context manager. Follows no redirect, reads no environment variable.

    Encrypted connections go anywhere, through the proxy where one is set; others only to this machine
    itself, and never through a proxy. Nothing is kept from one answer to the next: there are no cookies.
    """

    def __init__(
        self,
        *,
        proxy: str | None = None,
        limit: timedelta = TOTAL_LIMIT,
        inner: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        """Open nothing yet.

        Args:
            proxy: Address of a proxy; None or empty: none is used.
            limit: For one call, from connecting to the answer's last byte.
            inner: Instead of the network.
        """
        self._proxy = proxy or None
        self._limit = limit
        self._inner = inner
        self._roads: dict[tuple[bool, bool, bool], httpx.AsyncBaseTransport] = {}
        self._trusted: ssl.SSLContext | None = None

    async def __aenter__(self) -> Self:
        """Silence the loggers that would write down keys."""
        for name in _CHATTY:
            logging.getLogger(name).setLevel(logging.WARNING)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all connections."""
        if self._inner is not None:
            await self._inner.aclose()
        while self._roads:
            await self._roads.popitem()[1].aclose()

    async def send(self, call: Call) -> Reply:
        """Send a request once and return its answer, whatever its status.

        Raises:
            NeverSent: It surely did not leave.
            NoAnswer: It may have left.
        """
        host, encrypted = _destination(call.address)
        limit = min(call.limit, self._limit)
        try:
            road = self._road(host, encrypted=encrypted, fresh=call.fresh)
            async with asyncio.timeout(limit.total_seconds()):
                return await _exchange(road, call, limit)
        except httpx.TransportError as error:
            raise MEANING.get(type(error), NoAnswer)(type(error).__name__) from None
        except httpx.InvalidURL:
            raise NeverSent("InvalidURL") from None
        except (TimeoutError, httpx.HTTPError, httpx.StreamError, zlib.error) as error:
            raise NoAnswer(type(error).__name__) from None

    def _road(self, host: str, *, encrypted: bool, fresh: bool) -> httpx.AsyncBaseTransport:
        if self._inner is not None:
            return self._inner
        abroad = encrypted and not is_loopback(host)
        road = self._roads.get((encrypted, fresh, abroad))
        if road is None:
            road = self._roads[(encrypted, fresh, abroad)] = httpx.AsyncHTTPTransport(
                verify=self._trust() if encrypted else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
                proxy=self._proxy if abroad else None,
                trust_env=False,
                limits=httpx.Limits(max_connections=20, max_keepalive_connections=0 if fresh else 5),
            )
        return road

    def _trust(self) -> ssl.SSLContext:
        """Return whom to trust; read once, as that takes tens of milliseconds."""
        self._trusted = self._trusted or read_trust()
        return self._trusted


async def _exchange(road: httpx.AsyncBaseTransport, call: Call, limit: timedelta) -> Reply:
    headers = [*_HEADERS, *call.secret_headers]
    if call.body is not None:
        headers.append(("content-type", call.content_type))
    whole, connecting = limit.total_seconds(), min(CONNECT_LIMIT, limit / 2).total_seconds()
    waits = {"connect": connecting, "pool": connecting, "read": whole, "write": whole}
    request = httpx.Request(
        call.method,
        call.address,
        params=call.query or None,
        headers=headers,
        content=call.body,
        extensions={"timeout": waits},
    )
    response = await road.handle_async_request(request)
    try:
        body = await _read(response)
    finally:
        await response.aclose()
    return Reply(
        status=response.status_code,
        body=body,
        content_type=response.headers.get("content-type", "").split(";")[0].strip().lower(),
        retry_after=_retry_after(response.headers.get("retry-after", "")),
        sent_at=_http_date(response.headers.get("date", "")),
        location=response.headers.get("location", ""),
    )


async def _read(response: httpx.Response) -> bytes:
    """Return the unpacked body; never holds more than `LARGEST_BODY` of it.

    Raises:
        httpx.DecodingError: It is longer, or packed in a way that was not asked for.
    """
    encoding = response.headers.get("content-encoding", "identity").strip().lower()
    if encoding == "identity":
        chunks = response.aiter_raw(_CHUNK)
    elif encoding in {"gzip", "x-gzip", "deflate"}:
        chunks = _unpack(response.aiter_raw(_CHUNK))
    else:
        raise httpx.DecodingError(encoding)
    body = bytearray()
    async for chunk in chunks:
        body += chunk
        if len(body) > LARGEST_BODY:
            raise httpx.DecodingError("too long")
    return bytes(body)


async def _unpack(chunks: AsyncIterator[bytes]) -> AsyncIterator[bytes]:
    """Yield what is packed in `chunks`, at most `_CHUNK` bytes at a time however well it is packed."""
    unpacking = zlib.decompressobj(_ANY_ENCODING_OF_ZLIB)
    async for chunk in chunks:
        unpacked, waiting = b"?", chunk
        while unpacked and not unpacking.eof:
            yield (unpacked := unpacking.decompress(waiting, _CHUNK))
            waiting = unpacking.unconsumed_tail
    if not unpacking.eof:
        raise httpx.DecodingError("truncated")


def _destination(address: str) -> tuple[str, bool]:
    """Return the host of an address that may be spoken to, and whether that is encrypted.

    Raises:
        NeverSent: It is neither encrypted nor on this machine.
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        raise NeverSent("InvalidURL") from None
    if parts.scheme == "https" and host:
        return host, True
    if parts.scheme == "http" and is_loopback(host):
        return host, False
    raise NeverSent("InsecureAddress")


def _retry_after(text: str) -> timedelta | datetime | None:
    if text.isdecimal() and len(text) <= 6:
        return timedelta(seconds=int(text))
    return _http_date(text)


def _http_date(text: str) -> datetime | None:
    try:
        moment = parsedate_to_datetime(text)
    except (ValueError, OverflowError):
        return None
    return moment if moment.tzinfo is not None else None
