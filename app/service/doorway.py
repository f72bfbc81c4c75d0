"""What every request passes first: its path is tidied, and its outcome noted without anything personal."""

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

log = logging.getLogger(__name__)

_UNKNOWN = "unknown path"


class Doorway:
    """Wraps the service."""

    def __init__(self, app: ASGIApp) -> None:
        """Stand before `app`."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let a request through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        path = scope["path"]
        if path.endswith("/") and path != "/":
            scope = {**scope, "path": path.rstrip("/")}
        if not log.isEnabledFor(logging.INFO):
            await self._app(scope, receive, send)
            return
        await self._noted(scope, receive, send)

    async def _noted(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Note method, route, status and time: addresses carry tokens, and queries what people wrote."""
        started = time.perf_counter()
        status = 0

        async def pass_on(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, pass_on)
        finally:
            route = getattr(scope.get("route"), "path", _UNKNOWN)
            milliseconds = (time.perf_counter() - started) * 1000
            log.info("%s %s %d %.1f ms", scope["method"], route, status, milliseconds)
