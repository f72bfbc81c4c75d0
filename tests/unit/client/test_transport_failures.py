"""What each way to fail means for the question whether a request has left."""

import httpx
import pytest

from app.client.transport import MEANING, Call, NeverSent, NoAnswer, Transport

pytestmark = pytest.mark.anyio


def _all_below(kind: type[Exception]) -> set[type[Exception]]:
    below = set(kind.__subclasses__())
    return below.union(*(_all_below(each) for each in below))


async def test_no_way_to_fail_is_forgotten() -> None:
    concrete = {each for each in _all_below(httpx.TransportError) if not each.__subclasses__()}
    assert set(MEANING) == concrete


@pytest.mark.parametrize("kind", sorted(_all_below(httpx.RequestError), key=str))
async def test_every_way_to_fail_is_told_by_name_alone(kind: type[httpx.RequestError]) -> None:
    def fail(request: httpx.Request) -> httpx.Response:
        raise kind("a secret of this test")

    async with Transport(inner=httpx.MockTransport(fail)) as transport:
        with pytest.raises((NeverSent, NoAnswer)) as caught:
            await transport.send(Call("GET", "https://example.com"))
    assert str(caught.value) == kind.__name__
    assert caught.value.__suppress_context__
    if issubclass(kind, httpx.TransportError):
        assert caught.type is MEANING.get(kind, NoAnswer)


async def test_only_what_failed_before_the_connection_stood_was_never_sent() -> None:
    surely = {kind for kind, meaning in MEANING.items() if meaning is NeverSent}
    assert surely == {
        httpx.ConnectError,
        httpx.ConnectTimeout,
        httpx.PoolTimeout,
        httpx.ProxyError,
        httpx.UnsupportedProtocol,
    }


async def test_an_invalid_address_was_never_sent() -> None:
    async with Transport() as transport:
        with pytest.raises(NeverSent):
            await transport.send(Call("GET", "http://127.0.0.1:9/\x00"))
