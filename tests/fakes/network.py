"""A network that can fail, in front of a real service or of answers made by hand."""

from collections import deque
from collections.abc import Callable

import httpx

Answer = Callable[[httpx.Request], httpx.Response]


class Network(httpx.AsyncBaseTransport):
    """Passes requests on.

    Attributes:
        requests: All that were to be sent, in order.
    """

    def __init__(self, beyond: httpx.AsyncBaseTransport) -> None:
        self.requests: list[httpx.Request] = []
        self._beyond = beyond
        self._troubles: deque[
            tuple[str, str, Callable[[httpx.Request], httpx.Response] | Exception, bool]
        ] = deque()

    def fail(self, method: str, path: str, with_: Exception | Answer, *, arrives: bool = False) -> None:
        """Let the next request of this method, whose path ends so, come to this.

        Args:
            method: GET or POST.
            path: The end of its path.
            with_: What is raised, or what is answered in the place of the service.
            arrives: Whether the service gets the request nevertheless.
        """
        self._troubles.append((method, path, with_, arrives))

    def lose_request(self) -> None:
        """Let the next booking not arrive, and look as if it had."""
        self.fail("POST", "/booking", httpx.ReadError("gone"))

    def lose_answer(self) -> None:
        """Let the next booking arrive, and its answer be lost."""
        self.fail("POST", "/booking", httpx.ReadError("gone"), arrives=True)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        trouble = self._troubles[0] if self._troubles else None
        if trouble is None or request.method != trouble[0] or not request.url.path.endswith(trouble[1]):
            return _unread(await self._beyond.handle_async_request(request))
        self._troubles.popleft()
        _, _, what, arrives = trouble
        if arrives:
            response = await self._beyond.handle_async_request(request)
            await response.aread()
            await response.aclose()
        if isinstance(what, Exception):
            raise what
        return _unread(what(request))

    async def aclose(self) -> None:
        await self._beyond.aclose()


def _unread(response: httpx.Response) -> httpx.Response:
    """Return a response that was made by hand as one that still comes in."""
    if not response.is_stream_consumed:
        return response
    stream = httpx.ByteStream(response.content)
    return httpx.Response(response.status_code, headers=response.headers, stream=stream)
