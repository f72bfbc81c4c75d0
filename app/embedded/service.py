"""The local booking service as the event loop sees it."""

import asyncio
from datetime import timedelta
from types import TracebackType
from typing import Self

from app.booking.errors import ServiceUnreachable
from app.embedded.supervisor import Supervisor

_PATIENCE = timedelta(seconds=20)


class LocalService:
    """Where the local service is, and its key; an async context manager that takes it down at its end.

    The address changes when the child had to be started again: read it for each request, after the key.
    """

    def __init__(self, supervisor: Supervisor, *, patience: timedelta = _PATIENCE) -> None:
        """Adopt a child that is on its way.

        Args:
            supervisor: Has been started.
            patience: How long a request waits for a child that does not listen yet, or not any more.
        """
        self._supervisor = supervisor
        self._patience = patience

    @property
    def address(self) -> str:
        """Where it listens now; an address that refuses everything while it does not."""
        return self._supervisor.address

    async def read_key(self) -> str:
        """Return the key to the service, once it listens.

        Raises:
            ServiceUnreachable: It does not come up.
        """
        await self.ready()
        return self._supervisor.key

    async def ready(self) -> None:
        """Return as soon as it listens.

        Raises:
            ServiceUnreachable: It does not come up.
        """
        loop = asyncio.get_running_loop()
        up = asyncio.Event()

        def tell() -> None:
            loop.call_soon_threadsafe(up.set)

        self._supervisor.call_when_up(tell)
        try:
            async with asyncio.timeout(self._patience.total_seconds()):
                await up.wait()
        except TimeoutError as error:
            raise ServiceUnreachable from error
        finally:
            self._supervisor.forget(tell)

    async def __aenter__(self) -> Self:
        """Do nothing yet: who needs the service waits for it."""
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Take it down."""
        await asyncio.to_thread(self._supervisor.close)
