from datetime import timedelta

import httpx
import pytest

from app.booking.errors import ServiceUnreachable, TooManyRequests
from app.client.account import Account
from app.client.policy import Line, Patience, answers, uptime
from app.client.share import Share
from app.client.transport import NeverSent, NoAnswer, Reply, Transport
from tests.fakes.clients import FixedEndpoint
from tests.fakes.clock import MovedClock
from tests.fakes.network import Network

pytestmark = pytest.mark.anyio

SECOND = timedelta(seconds=1)
USER = "5d3f8a10-7c3b-4b0d-8f5e-92a4c1b7e603"


class Scene:
    """A line over answers that are given one after the other.

    Attributes:
        delay: How long each takes.
        instead: Statuses that are answered to these paths at any time.
    """

    def __init__(
        self, *given: httpx.Response | Exception, share: int = 1000, key: str = "rgo-of-a-test"
    ) -> None:
        self.clock = MovedClock()
        self.endpoint = FixedEndpoint(key=key)
        self.network = Network(httpx.MockTransport(self._answer))
        self.delay = timedelta()
        self.instead: dict[str, int] = {}
        self._given = list(given)
        transport = Transport(inner=self.network)
        self.line = Line(
            transport,
            self.endpoint,
            Account("test", USER),
            Share(share, self.clock.running),
            self.clock,
            self.clock.pause,
            Patience(),
            self.clock.running,
            chance=lambda: 1.0,
        )

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.clock.move(self.delay)
        if request.url.path in self.instead:
            return status(self.instead[request.url.path])
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
        Share(100, scene.clock.running),
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
    share = Share(100, clock.running)
    line = Line(Transport(), down, Account("test"), share, clock, clock.pause, Patience(), clock.running)
    with pytest.raises(NeverSent):
        await line.write("/v4/thing", b"{}")
    with pytest.raises(ServiceUnreachable):
        await line.read("/v4/thing")


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


@pytest.mark.parametrize("code", [407])
async def test_a_proxys_word_is_not_the_services(code: int) -> None:
    assert not answers(Reply(code, b"{}", "application/json"))


async def test_a_service_that_was_asked_to_be_left_alone_is_left_alone_by_all() -> None:
    scene = Scene(*(status(429, retry_after="20") for _ in range(2)), status(200))
    with pytest.raises(TooManyRequests):
        await scene.line.read("/v4/thing")
    assert scene.clock.pauses == [20 * SECOND]
    await scene.line.read("/v4/other")
    assert scene.clock.pauses[1] == pytest.approx(20 * SECOND, abs=SECOND)


async def test_a_read_ends_within_its_limit_however_often_it_is_tried() -> None:
    scene = Scene(*(status(503) for _ in range(3)))
    scene.delay = 29.3 * SECOND
    with pytest.raises(ServiceUnreachable):
        await scene.line.read("/v4/thing")
    assert len(scene.network.requests) == 1
    scene = Scene(*(status(503) for _ in range(3)))
    with pytest.raises(ServiceUnreachable):
        await scene.line.read("/v4/thing", limit=SECOND)
    assert len(scene.network.requests) == 2


async def test_a_write_waits_no_longer_than_its_limit() -> None:
    scene = Scene(status(429, retry_after="20"), status(429, retry_after="20"), status(201))
    with pytest.raises(TooManyRequests) as caught:
        await scene.line.write("/v4/thing", b"{}")
    assert caught.value.retry_after == 20 * SECOND
    assert len(scene.network.requests) == 2
    scene = Scene(status(429, retry_after="2"), status(201))
    with pytest.raises(TooManyRequests):
        await scene.line.write("/v4/thing", b"{}", limit=SECOND)
    assert len(scene.network.requests) == 1


async def test_all_reads_together_are_repeated_only_so_often() -> None:
    scene = Scene(*(status(503) for _ in range(400)))

    async def ask(times: int, *, urgent: bool = False) -> int:
        before = len(scene.network.requests)
        for _ in range(times):
            await scene.line.write("/v4/ask", b"{}")  # keeps the breaker closed
            with pytest.raises(ServiceUnreachable):
                await scene.line.read("/v4/thing", urgent=urgent)
        return len(scene.network.requests) - before - times

    scene.instead["/v4/ask"] = 200
    assert await ask(10) == 30
    assert await ask(20) < 40
    assert await ask(1, urgent=True) == 3


async def test_a_service_that_does_not_answer_is_asked_once_now_and_then() -> None:
    scene = Scene(*(status(503) for _ in range(100)))
    for _ in range(3):
        with pytest.raises(ServiceUnreachable):
            await scene.line.read("/v4/thing")
    assert len(scene.network.requests) == 9
    with pytest.raises(ServiceUnreachable):
        await scene.line.read("/v4/thing")
    assert len(scene.network.requests) == 9
    with pytest.raises(ServiceUnreachable):
        await scene.line.read("/v4/thing", urgent=True)
    assert len(scene.network.requests) == 10
    scene.clock.move(5 * SECOND)
    scene.instead["/v4/thing"] = 200
    await scene.line.read("/v4/thing")
    await scene.line.read("/v4/thing")
    assert len(scene.network.requests) == 12


async def test_how_far_the_clocks_are_apart_is_known_from_any_answer() -> None:
    scene = Scene(status(503, date="Tue, 06 Apr 2027 07:10:00 GMT"), status(200), status(200))
    await scene.line.read("/v4/thing")
    assert scene.line.skew is None
    assert scene.line.now() == scene.clock()
    scene = Scene(status(200, date="Mon, 05 Apr 2027 05:10:00 GMT"))
    await scene.line.read("/v4/thing")
    assert scene.line.skew == pytest.approx(timedelta(hours=26), abs=SECOND)
    assert scene.line.now() == scene.clock() - scene.line.skew


async def test_the_usual_stopwatch_runs() -> None:
    assert uptime() <= uptime()


async def test_patience_is_scaled_as_a_whole() -> None:
    scaled = Patience().scaled(0.1)
    assert scaled.looks[-1] == 4 * SECOND
    assert scaled.sure_after == 3 * SECOND
    assert scaled.read_tries == Patience().read_tries
    assert Patience().scaled(1) == Patience()
