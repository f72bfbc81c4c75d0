import asyncio
import gzip
import logging
import ssl
import time
import tracemalloc
import zlib
from datetime import UTC, datetime, timedelta

import httpx
import pytest
import trustme

from app.client.transport import (
    LARGEST_BODY,
    Call,
    NeverSent,
    NoAnswer,
    Reply,
    Transport,
)
from app.client.trust import is_loopback
from tests.fakes.servers import Connection, Handle, a_server, an_answer, answering

pytestmark = pytest.mark.anyio

SHORT = timedelta(milliseconds=300)


async def get(address: str, limit: timedelta = timedelta(seconds=5)) -> Reply:
    async with Transport(limit=limit) as transport:
        return await transport.send(Call("GET", address + "/path", (("a", "1 2"), ("b", "x&y"), ("b", "z"))))


async def test_an_answer_is_read_whole() -> None:
    headers = (
        "Content-Type: Application/JSON; charset=utf-8",
        "Retry-After: 7",
        "Date: Tue, 06 Apr 2027 07:10:00 GMT",
        "Location: /there",
    )
    with a_server(answering(an_answer(b'{"a": 1}', *headers))) as address:
        reply = await get(address)
    assert reply == Reply(
        status=200,
        body=b'{"a": 1}',
        content_type="application/json",
        retry_after=timedelta(seconds=7),
        sent_at=datetime(2027, 4, 6, 7, 10, tzinfo=UTC),
        location="/there",
    )
    assert reply.is_success
    assert not reply.is_page
    assert Reply(404, b"", "text/html").is_page
    assert not Reply(404, b"").is_success


async def test_the_request_says_what_it_has_to_and_no_more() -> None:
    seen: list[bytes] = []

    def handle(connection: Connection) -> None:
        seen.extend((connection.read_head(), connection.read(2)))
        connection.write(an_answer(b""))

    with a_server(handle) as address:
        async with Transport() as transport:
            headers = (("authorization", "Bearer of-this-test"),)
            await transport.send(Call("POST", f"{address}/v4/booking", (), headers, b"{}"))
    lines = seen[0].decode().lower().split("\r\n")
    assert lines[0] == "post /v4/booking http/1.1"
    assert "authorization: bearer of-this-test" in lines
    assert "content-type: application/json" in lines
    assert "user-agent: foyer" in lines
    assert seen[1] == b"{}"


async def test_a_query_keeps_its_order_and_repeats_names() -> None:
    seen: list[bytes] = []

    def handle(connection: Connection) -> None:
        seen.append(connection.read_head().split(b"\r\n")[0])
        connection.write(an_answer(b""))

    with a_server(handle) as address:
        await get(address)
    assert seen == [b"GET /path?a=1+2&b=x%26y&b=z HTTP/1.1"]


async def test_connections_are_used_again_but_never_for_what_must_not_be_lost() -> None:
    peers: list[Connection] = []

    def handle(connection: Connection) -> None:
        peers.append(connection)
        while connection.read_head():
            connection.write(an_answer(b""))

    with a_server(handle) as address:
        async with Transport() as transport:
            for _ in range(3):
                await transport.send(Call("GET", address))
            assert len(peers) == 1
            for _ in range(3):
                await transport.send(Call("GET", address, fresh=True))
            assert len(peers) == 4


async def test_a_redirect_is_told_and_not_followed() -> None:
    answer = an_answer(b"", "location: http://example.com/", status="307 Temporary Redirect")
    with a_server(answering(answer)) as address:
        reply = await get(address)
    assert (reply.status, reply.location) == (307, "http://example.com/")


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
async def test_a_packed_answer_is_unpacked(encoding: str) -> None:
    body = b"0123456789" * 30_000
    packed = gzip.compress(body) if encoding == "gzip" else zlib.compress(body)
    with a_server(answering(an_answer(packed, f"content-encoding: {encoding}"))) as address:
        assert (await get(address)).body == body


@pytest.mark.parametrize(
    ("body", "header"),
    [
        (gzip.compress(b"x" * 1000)[:-8], "content-encoding: gzip"),
        (b"no gzip", "content-encoding: gzip"),
        (b"", "content-encoding: gzip"),
        (b"x", "content-encoding: br"),
        (b"x", "content-encoding: gzip, gzip"),
        (b"x" * (LARGEST_BODY + 1), "x: y"),
        (gzip.compress(b"x" * (LARGEST_BODY + 1)), "content-encoding: gzip"),
    ],
    ids=["truncated", "no gzip", "empty gzip", "unasked", "twice", "too long", "bomb"],
)
async def test_an_unusable_body_is_no_answer(body: bytes, header: str) -> None:
    with a_server(answering(an_answer(body, header))) as address, pytest.raises(NoAnswer):
        await get(address)
    with a_server(answering(an_answer(b"fine"))) as address:
        assert (await get(address)).body == b"fine"


async def test_a_bomb_takes_no_memory() -> None:
    bomb = gzip.compress(b"\0" * 300 * 1024 * 1024, compresslevel=9)
    with a_server(answering(an_answer(bomb, "content-encoding: gzip"))) as address:
        tracemalloc.start()
        with pytest.raises(NoAnswer):
            await get(address)
        _, peak = tracemalloc.get_traced_memory()
        tracemalloc.stop()
    assert peak < 10 * 1024 * 1024


def _drip(connection: Connection) -> None:
    connection.read_head()
    connection.write(b"HTTP/1.1 200 OK\r\ncontent-length: 100000\r\n\r\n")
    while True:
        connection.write(b"x")
        time.sleep(0.02)


@pytest.mark.parametrize(
    "handle",
    [
        _drip,
        answering(then_wait=1),
        answering(b"HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\n"),
        answering(b""),
        answering(b"this is no HTTP\r\n\r\n"),
        answering(b"HTTP/1.1 200 OK\r\nx: " + b"y" * 200_000),
    ],
    ids=["drip", "hang", "reset in the answer", "reset before it", "no HTTP", "huge header"],
)
async def test_what_ends_badly_after_sending_is_no_answer_within_the_limit(handle: Handle) -> None:
    with a_server(handle) as address, pytest.raises(NoAnswer):
        async with asyncio.timeout(2):
            await get(address, SHORT)


async def test_a_refused_connection_was_never_sent() -> None:
    with a_server(answering()) as address:
        pass
    with pytest.raises(NeverSent):
        await get(address)


async def test_an_unknown_certificate_means_never_sent_and_a_known_one_is_fine(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    authority = trustme.CA()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    with a_server(answering(an_answer(b"kept")), context) as address:
        with pytest.raises(NeverSent):
            await get(address)
        with authority.cert_pem.tempfile() as file:
            monkeypatch.setenv("SSL_CERT_FILE", file)
            assert (await get(address)).body == b"kept"


async def test_where_the_system_trusts_nobody_the_bundled_certificates_are_used(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/nowhere/at/all")
    monkeypatch.setenv("SSL_CERT_DIR", "/nowhere/at/all")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(context)
    with a_server(answering(an_answer(b"")), context) as address, pytest.raises(NeverSent):
        await get(address)


@pytest.mark.parametrize(
    "address",
    [
        "http://192.0.2.1",
        "http://example.com",
        "ftp://127.0.0.1",
        "https://",
        "https://[::1",
        "",
        "http://127.0.0.1.example.com",
        "https://exa mple.com:port",
    ],
)
async def test_an_open_connection_goes_to_this_machine_alone(address: str) -> None:
    with pytest.raises(NeverSent):
        await get(address)


@pytest.mark.parametrize(
    ("host", "is_it"),
    [
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("localhost", True),
        ("192.0.2.1", False),
        ("", False),
    ],
)
async def test_this_machine_is_known(host: str, is_it: bool) -> None:
    assert is_loopback(host) is is_it


async def test_no_variable_of_the_environment_sends_it_through_a_proxy(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    with a_server(answering(an_answer(b"straight"))) as address:
        assert (await get(address)).body == b"straight"


async def test_a_proxy_that_is_set_gets_no_more_than_the_name_of_the_host() -> None:
    seen: list[bytes] = []

    def handle(connection: Connection) -> None:
        seen.append(connection.read_head())
        connection.write(an_answer(b"", status="407 Proxy Authentication Required"))

    with a_server(handle) as proxy:
        async with Transport(proxy=proxy) as transport:
            headers = (("authorization", "Bearer of-this-test"),)
            with pytest.raises(NeverSent):
                await transport.send(Call("POST", "https://example.com/x", (), headers, b"jane@example.com"))
    (head,) = seen
    assert head.startswith(b"CONNECT example.com:443 HTTP/1.1\r\n")
    assert b"of-this-test" not in head


async def test_what_stays_on_this_machine_goes_through_no_proxy() -> None:
    with a_server(answering()) as proxy, a_server(answering(an_answer(b"straight"))) as address:
        async with Transport(proxy=proxy) as transport:
            assert (await transport.send(Call("GET", address))).body == b"straight"


async def test_no_cookie_is_kept() -> None:
    heads: list[bytes] = []

    def handle(connection: Connection) -> None:
        while head := connection.read_head():
            heads.append(head)
            connection.write(an_answer(b"", "set-cookie: portal=1; path=/"))

    with a_server(handle) as address:
        async with Transport() as transport:
            for _ in range(2):
                await transport.send(Call("GET", address))
    assert len(heads) == 2
    assert all(b"cookie" not in head.lower() for head in heads)


async def test_one_call_may_have_less_time_than_others() -> None:
    with a_server(answering(then_wait=1)) as address:
        async with Transport() as transport, asyncio.timeout(1):
            with pytest.raises(NoAnswer):
                await transport.send(Call("GET", address, limit=SHORT))


@pytest.mark.parametrize("body", [b"<!DOCTYPE html>", b" \r\n<html>", b"<"])
async def test_a_page_is_known_by_its_first_sign(body: bytes) -> None:
    assert Reply(200, body, "application/json").is_page
    assert not Reply(200, b'{"a": "<html>"}', "application/json").is_page


async def test_keys_and_addresses_are_not_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with a_server(answering(an_answer(b"{}"))) as address:
        async with Transport() as transport:
            headers = (("authorization", "Bearer of-this-test"),)
            call = Call("GET", address, (("email", "jane@example.com"),), headers, body=b"jane@example.com")
            await transport.send(call)
    assert "of-this-test" not in caplog.text
    assert "jane" not in caplog.text
    assert "of-this-test" not in repr(call)
    assert "b'jane" not in repr(call)


@pytest.mark.parametrize(
    ("text", "wait"),
    [
        ("0", timedelta()),
        ("120", timedelta(minutes=2)),
        ("Tue, 06 Apr 2027 07:10:00 GMT", datetime(2027, 4, 6, 7, 10, tzinfo=UTC)),
        ("Tue, 06 Apr 2027 07:10:00 -0000", None),
        ("Tue, 99999999999999999999 Apr 2027 07:10:00 GMT", None),
        ("-5", None),
        ("1.5", None),
        ("9" * 400, None),
        ("soon", None),
        ("", None),
    ],
)
async def test_odd_wishes_to_be_left_alone_are_passed_over(
    text: str, wait: timedelta | datetime | None
) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(429, headers={"retry-after": text}, stream=httpx.ByteStream(b""))

    async with Transport(inner=httpx.MockTransport(answer)) as transport:
        assert (await transport.send(Call("GET", "https://example.com"))).retry_after == wait
