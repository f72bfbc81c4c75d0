from datetime import timedelta

import httpx
import pytest

from app.booking.errors import ServiceUnreachable, TooManyRequests
from app.client.account import Account
from app.client.policy import Line, Patience, Share, answers
from app.client.transport import NeverSent, NoAnswer, Reply, Transport
from tests.fakes.clients import FixedEndpoint
from tests.fakes.clock import MovedClock
from tests.fakes.network import Network

pytestmark = pytest.mark.anyio

SECOND = timedelta(seconds=1)
USER = "5d3f8a10-7c3b-4b0d-8f5e-92a4c1b7e603"


class Scene:
    """A line over answers that are given one after the other."""

    def __init__(
        self, *given: httpx.Response | Exception, share: int = 1000, key: str = "rgo-of-a-test"
    ) -> None:
        self.clock = MovedClock()
        self.endpoint = FixedEndpoint(key=key)
        self.network = Network(httpx.MockTransport(self._answer))
        self._given = list(given)
        transport = Transport(inner=self.network)
        self.line = Line(
            transport,
            self.endpoint,
            Account("test", USER),
            Share(share, self.clock),
            self.clock,
            self.clock.pause,
            Patience(),
            chance=lambda: 1.0,
        )

    def _answer(self, request: httpx.Request) -> httpx.Response:
        given = self._given.pop(0)
        if isinstance(given, Exception):
            raise given
        return given


def status(code: int, **headers: str) -> httpx.Response:
    return httpx.Response(
        code, headers={each.replace("_", "-"): text for each, text in headers.items()}, text="x"
    )


async def test_a_read_that_succeeds_is_sent_once() -> None:
    scene = Scene(status(200))
    reply = await scene.line.read("/v4/thing", (("a", "1"),))
    assert (reply.status, reply.body) == (200, b"x")
    (request,) = scene.network.requests
    assert str(request.url) == "http://127.0.0.1:9/v4/thing?a=1"
    assert request.headers["authorization"] == "Bearer rgo-of-a-test"
    assert "x-meetergo-api-user-id" not in request.headers
    assert scene.clock.pauses == []


async def test_a_companys_key_names_its_user() -> None:
    scene = Scene(status(200), key="ak_live:of:a-test")
    await scene.line.read("/v4/thing")
    assert scene.network.requests[0].headers["x-meetergo-api-user-id"] == USER


@pytest.mark.parametrize(
    "trouble",
    [
        httpx.ConnectError("no"),
        httpx.ReadTimeout("no"),
        status(500),
        status(503),
        status(408),
        status(307),
        status(200, content_type="text/html"),
        status(404, content_type="text/html"),
    ],
)
async def test_a_read_is_tried_three_times_at_growing_distance(trouble: httpx.Response | Exception) -> None:
    scene = Scene(trouble, trouble, status(200))
    assert (await scene.line.read("/v4/thing")).is_success
    assert scene.clock.pauses == [timedelta(seconds=0.5), SECOND]
    scene = Scene(trouble, trouble, trouble)
    with pytest.raises(ServiceUnreachable):
        await scene.line.read("/v4/thing")
    assert len(scene.network.requests) == 3


@pytest.mark.parametrize("code", [400, 401, 403, 404, 406, 409])
async def test_a_refusal_is_final(code: int) -> None:
    scene = Scene(status(code))
    assert (await scene.line.read("/v4/thing")).status == code


async def test_where_the_service_has_moved_the_next_try_finds_it() -> None:
    scene = Scene(httpx.ConnectError("no"), status(200))

    async def move(length: timedelta) -> None:
        scene.endpoint.address = "http://127.0.0.1:10"

    line = Line(
        Transport(inner=scene.network),
        scene.endpoint,
        Account("test"),
        Share(100, scene.clock),
        scene.clock,
        move,
        Patience(),
    )
    await line.read("/v4/thing")
    assert [request.url.port for request in scene.network.requests] == [9, 10]


@pytest.mark.parametrize(
    ("header", "waited"),
    [
        ("3", 3 * SECOND),
        ("0", timedelta(seconds=0.5)),
        ("900", 20 * SECOND),
        ("Tue, 06 Apr 2027 07:10:08 GMT", 8 * SECOND),
        ("Tue, 06 Apr 2020 07:10:08 GMT", timedelta(seconds=0.5)),
        ("soon", timedelta(seconds=0.5)),
    ],
)
async def test_a_wish_to_be_left_alone_is_honoured_within_limits(header: str, waited: timedelta) -> None:
    scene = Scene(status(429, retry_after=header), status(200))
    await scene.line.read("/v4/thing")
    assert scene.clock.pauses == [waited]


async def test_a_date_is_measured_by_the_services_own_clock() -> None:
    wish = status(429, retry_after="Tue, 06 Apr 2027 09:00:04 GMT", date="Tue, 06 Apr 2027 09:00:00 GMT")
    scene = Scene(wish, status(200))
    await scene.line.read("/v4/thing")
    assert scene.clock.pauses == [4 * SECOND]


async def test_a_read_that_is_still_too_much_says_how_long() -> None:
    scene = Scene(*(status(429, retry_after="5") for _ in range(3)))
    with pytest.raises(TooManyRequests) as caught:
        await scene.line.read("/v4/thing")
    assert caught.value.retry_after == 5 * SECOND


async def test_the_last_word_counts() -> None:
    scene = Scene(status(429), status(429), status(500))
    with pytest.raises(ServiceUnreachable):
        await scene.line.read("/v4/thing")


async def test_a_write_is_sent_once_whatever_comes() -> None:
    for code in (200, 201, 307, 400, 408, 500, 503):
        scene = Scene(status(code))
        assert (await scene.line.write("/v4/thing", b"{}")).status == code
        (request,) = scene.network.requests
        assert (request.method, request.content) == ("POST", b"{}")


@pytest.mark.parametrize(
    ("trouble", "kind"), [(httpx.ConnectError("no"), NeverSent), (httpx.ReadError("no"), NoAnswer)]
)
async def test_a_write_that_fails_is_not_repeated(trouble: Exception, kind: type[Exception]) -> None:
    scene = Scene(trouble)
    with pytest.raises(kind):
        await scene.line.write("/v4/thing", b"{}")
    assert len(scene.network.requests) == 1


async def test_a_write_is_repeated_twice_where_the_service_did_not_look_at_it() -> None:
    scene = Scene(status(429, retry_after="2"), status(429), status(201))
    assert (await scene.line.write("/v4/thing", b"{}")).status == 201
    assert scene.clock.pauses == [2 * SECOND, SECOND]
    scene = Scene(*(status(429, retry_after="7") for _ in range(3)))
    with pytest.raises(TooManyRequests) as caught:
        await scene.line.write("/v4/thing", b"{}")
    assert caught.value.retry_after == 7 * SECOND
    assert len(scene.network.requests) == 3
    scene = Scene(*(status(429) for _ in range(3)))
    with pytest.raises(TooManyRequests) as caught:
        await scene.line.write("/v4/thing", b"{}")
    assert caught.value.retry_after == 2 * SECOND


async def test_a_secret_stands_in_for_the_key() -> None:
    scene = Scene(status(200))
    await scene.line.write("/v4/thing", b"{}", (("x-appointment-secret", "of-a-test"),))
    (request,) = scene.network.requests
    assert request.headers["x-appointment-secret"] == "of-a-test"
    assert "authorization" not in request.headers


async def test_a_write_to_a_service_that_does_not_come_up_was_never_sent() -> None:
    down = FixedEndpoint(troubles=[ServiceUnreachable(), ServiceUnreachable()])
    clock = MovedClock()
    line = Line(Transport(), down, Account("test"), Share(100, clock), clock, clock.pause, Patience())
    with pytest.raises(NeverSent):
        await line.write("/v4/thing", b"{}")
    with pytest.raises(ServiceUnreachable):
        await line.read("/v4/thing")


def _taken(share: Share, count: int, *, urgent: bool = False) -> list[timedelta]:
    return [share.take(urgent=urgent) for _ in range(count)]


async def test_a_share_is_a_minutes_worth_at_once_and_then_flows() -> None:
    clock = MovedClock()
    share = Share(60, clock)
    assert _taken(share, 60) == [timedelta()] * 60
    assert _taken(share, 2) == [SECOND, 2 * SECOND]
    clock.move(10 * SECOND)
    assert _taken(share, 8) == [timedelta()] * 8
    assert _taken(share, 1) == [SECOND]


async def test_a_share_does_not_grow_beyond_a_minutes_worth_nor_shrink_with_the_clock() -> None:
    clock = MovedClock()
    share = Share(60, clock)
    clock.move(timedelta(hours=1))
    assert _taken(share, 60) == [timedelta()] * 60
    clock.move(-timedelta(hours=26))
    assert _taken(share, 1) == [SECOND]


async def test_who_pressed_book_waits_for_nobody_and_others_pay_for_it() -> None:
    clock = MovedClock()
    share = Share(60, clock)
    assert _taken(share, 70, urgent=True) == [timedelta()] * 70
    assert _taken(share, 1) == [11 * SECOND]


async def test_reads_wait_for_the_share() -> None:
    scene = Scene(status(200), status(200), share=1)
    await scene.line.read("/v4/thing")
    await scene.line.read("/v4/thing")
    assert scene.clock.pauses == [timedelta(minutes=1)]
    scene = Scene(status(200), status(200), share=1)
    await scene.line.read("/v4/thing", urgent=True)
    await scene.line.read("/v4/thing", urgent=True)
    assert scene.clock.pauses == []


@pytest.mark.parametrize("code", [200, 201, 204, 400, 401, 404, 409, 422])
async def test_what_counts_as_the_services_own_word(code: int) -> None:
    assert answers(Reply(code, b""))
    assert not answers(Reply(code, b"", "text/html"))


@pytest.mark.parametrize("code", [100, 301, 307, 408, 425, 429, 500, 502, 503, 504, 511])
async def test_what_does_not(code: int) -> None:
    assert not answers(Reply(code, b""))


async def test_patience_is_scaled_as_a_whole() -> None:
    scaled = Patience().scaled(0.1)
    assert scaled.looks[-1] == 4 * SECOND
    assert scaled.sure_after == 3 * SECOND
    assert scaled.read_tries == Patience().read_tries
    assert Patience().scaled(1) == Patience()
