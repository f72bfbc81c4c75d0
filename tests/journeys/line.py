"""A network that is cut in the moment of a booking."""

from collections.abc import Callable

import httpx

Deed = Callable[[], None]


class CutLine(httpx.AsyncBaseTransport):
    """The network as it is, until a booking is on its way.

    Attributes:
        before: Done once, right before the next booking leaves.
        after: Done once, when the next booking was answered and nobody has read it yet; the answer is lost.
    """

    def __init__(self) -> None:
        self._beyond = httpx.AsyncHTTPTransport()
        self.before: Deed | None = None
        self.after: Deed | None = None
        self.bookings = 0

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        if request.method != "POST" or not request.url.path.endswith("/booking"):
            return await self._beyond.handle_async_request(request)
        self.bookings += 1
        before, self.before = self.before, None
        if before is not None:
            before()
        after = self.after
        response = await self._beyond.handle_async_request(request)
        if after is not None:
            self.after = None
            await response.aread()
            await response.aclose()
            after()
            raise httpx.ReadError("cut")
        return response

    async def aclose(self) -> None:
        await self._beyond.aclose()
