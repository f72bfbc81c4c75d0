"""Time that passes only when somebody waits."""

import asyncio
from datetime import datetime, timedelta

from tests.fakes.values import NOW


class MovedClock:
    """A clock that stands until it is moved, and a `pause` that moves it instead of waiting."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now
        self.pauses: list[timedelta] = []
        self._passed = timedelta()

    def __call__(self) -> datetime:
        return self.now

    def move(self, by: timedelta) -> None:
        """Go forward."""
        self.now += by
        self._passed += by

    def set_by(self, by: timedelta) -> None:
        """Be set by somebody: no time passes."""
        self.now += by

    def running(self) -> timedelta:
        """Tell how much time has passed, however the clock was set."""
        return self._passed

    async def pause(self, length: timedelta) -> None:
        """Wait that long, in no time."""
        self.pauses.append(length)
        self.now += length
        self._passed += length
        await asyncio.sleep(0)
