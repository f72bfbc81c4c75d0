"""The web server: uvicorn, told not to wake up ten times a second."""

import asyncio
import socket
from collections.abc import Callable
from types import FrameType

import uvicorn
from starlette.types import ASGIApp

_FAREWELL_SECONDS = 3
"""For requests that are under way when the service ends."""
_KEEP_ALIVE_SECONDS = 75
"""Longer than a kiosk's slowest polling."""
_BEAT_SECONDS = 1.0
"""Between two looks at the clock for the `Date` header."""


class Server(uvicorn.Server):
    """A server that says when it listens, and sleeps when nobody asks."""

    def __init__(self, app: ASGIApp, listening: Callable[[], None]) -> None:
        """Serve `app`; call `listening` once connections are taken."""
        super().__init__(
            uvicorn.Config(
                app,
                http="httptools",
                loop="asyncio",
                ws="none",
                lifespan="on",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=False,
                timeout_keep_alive=_KEEP_ALIVE_SECONDS,
                timeout_graceful_shutdown=_FAREWELL_SECONDS,
            )
        )
        self._listening = listening
        self._loop: asyncio.AbstractEventLoop | None = None
        self._ended = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Take connections, then say so."""
        self._loop = asyncio.get_running_loop()
        await super().startup(sockets)
        if self.started:
            await self.on_tick(0)
            self._listening()

    async def main_loop(self) -> None:
        """Keep the time until the end."""
        while not await self.on_tick(0):
            try:
                async with asyncio.timeout(_BEAT_SECONDS):
                    await self._ended.wait()
            except TimeoutError:
                continue

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """End when the system asks for it."""
        super().handle_exit(sig, frame)
        self.end()

    def end(self) -> None:
        """End; from any thread."""
        self.should_exit = True
        if self._loop is not None and not self._loop.is_closed():
            self._loop.call_soon_threadsafe(self._ended.set)
