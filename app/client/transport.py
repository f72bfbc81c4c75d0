"""Moves bytes to a booking service and back. The only module that knows httpx."""

import asyncio
import ipaddress
import logging
import ssl
import sys
import zlib
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from types import TracebackType
from typing import Self
from urllib.parse import urlsplit

import certifi
import httpx
import truststore

from app.wire.queries import Pairs

TOTAL_LIMIT = timedelta(seconds=30)
CONNECT_LIMIT = timedelta(seconds=10)
LARGEST_BODY = 4 * 1024 * 1024
"""Bytes, unpacked. A month of a hundred hosts has less than one MiB."""

_AGENT = "foyer"
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
    """

    method: str
    address: str
    query: Pairs = ()
    secret_headers: Pairs = field(default=(), repr=False)
    body: bytes | None = field(default=None, repr=False)
    content_type: str = "application/json"
    fresh: bool = False


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
    location: str = ""

    @property
    def is_success(self) -> bool:
        """Whether the service says it has done what was asked."""
        return 200 <= self.status < 300

    @property
    def is_page(self) -> bool:
        """Whether it was written for a browser: a portal's or a gateway's page, not the service's answer."""
        return self.content_type in {"text/html", "application/xhtml+xml"}


class Transport:
    """Sends requests; an async context manager. Follows no redirect, reads no environment variable.

    Encrypted connections go anywhere; others only to this machine itself.
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
            proxy: Address of a proxy; None: none is used.
            limit: For one call, from connecting to the answer's last byte.
            inner: Instead of the network.
        """
        self._proxy = proxy
        self._limit = limit
        self._inner = inner
        self._clients: dict[tuple[bool, bool], httpx.AsyncClient] = {}

    async def __aenter__(self) -> Self:
        """Silence the loggers that would write down keys."""
        for name in _CHATTY:
            logging.getLogger(name).setLevel(logging.WARNING)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all connections."""
        while self._clients:
            await self._clients.popitem()[1].aclose()

    async def send(self, call: Call) -> Reply:
        """Send a request once and return its answer, whatever its status.

        Raises:
            NeverSent: It surely did not leave.
            NoAnswer: It may have left.
        """
        encrypted = _is_encrypted(call.address)
        try:
            client = self._client(encrypted, call.fresh)
            async with asyncio.timeout(self._limit.total_seconds()):
                return await _exchange(client, call)
        except httpx.TransportError as error:
            raise MEANING.get(type(error), NoAnswer)(type(error).__name__) from None
        except httpx.InvalidURL:
            raise NeverSent("InvalidURL") from None
        except (TimeoutError, httpx.HTTPError, httpx.StreamError, zlib.error) as error:
            raise NoAnswer(type(error).__name__) from None

    def _client(self, encrypted: bool, fresh: bool) -> httpx.AsyncClient:
        kept = self._clients.get((encrypted, fresh))
        if kept is None:
            kept = self._clients[(encrypted, fresh)] = httpx.AsyncClient(
                transport=self._inner,
                verify=_trust() if encrypted else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
                proxy=self._proxy,
                trust_env=False,
                follow_redirects=False,
                timeout=httpx.Timeout(
                    self._limit.total_seconds(),
                    connect=min(CONNECT_LIMIT, self._limit / 2).total_seconds(),
                    pool=min(CONNECT_LIMIT, self._limit / 2).total_seconds(),
                ),
                limits=httpx.Limits(max_connections=20, max_keepalive_connections=0 if fresh else 5),
                headers={"user-agent": _AGENT, "accept": "*/*", "accept-encoding": "gzip, deflate"},
            )
        return kept


async def _exchange(client: httpx.AsyncClient, call: Call) -> Reply:
    headers = list(call.secret_headers)
    if call.body is not None:
        headers.append(("content-type", call.content_type))
    request = client.build_request(
        call.method, call.address, params=call.query or None, headers=headers, content=call.body
    )
    response = await client.send(request, stream=True)
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


def _is_encrypted(address: str) -> bool:
    """Tell whether an address may be spoken to, and how.

    Raises:
        NeverSent: It is neither encrypted nor on this machine.
    """
    try:
        parts = urlsplit(address)
        host = parts.hostname or ""
    except ValueError:
        raise NeverSent("InvalidURL") from None
    if parts.scheme == "https" and host:
        return True
    if parts.scheme == "http" and is_loopback(host):
        return False
    raise NeverSent("InsecureAddress")


def is_loopback(host: str) -> bool:
    """Tell whether a host is this machine itself."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _trust() -> ssl.SSLContext:
    """Return the system's trust, or the bundled one where the system has none."""
    if sys.platform == "linux" and not _system_has_certificates():
        return ssl.create_default_context(cafile=certifi.where())
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def _system_has_certificates() -> bool:
    paths = ssl.get_default_verify_paths()
    return bool(paths.cafile) or (bool(paths.capath) and any(Path(paths.capath).iterdir()))


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
