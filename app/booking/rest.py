"""What the kiosk does while nobody is there, and what it shows to whoever comes."""

from collections.abc import Callable
from datetime import timedelta

from app.booking.errors import TROUBLES, TooManyRequests, Trouble, without_frames
from app.booking.offers import Offers
from app.booking.stage import Pause, Stage
from app.booking.steps import Activity, ChoosingType, Kept, OutOfService, Resting

FIRST_RETRY = timedelta(seconds=2)
LONGEST_RETRY = timedelta(seconds=60)
REFRESH_EVERY = timedelta(seconds=60)
JITTER = 0.25
"""Up to this share of a wait is left out, so that many kiosks do not come back in one moment."""


class Rest:
    """Looks ahead while nobody is there."""

    def __init__(self, offers: Offers, stage: Stage, pause: Pause, jitter: Callable[[], float]) -> None:
        """Take what is needed; `jitter` gives a number from 0 to 1."""
        self._offers = offers
        self._stage = stage
        self._pause = pause
        self._jitter = jitter
        self._retry_in = FIRST_RETRY

    async def run(self) -> None:
        """Rest until cancelled; what is offered is refreshed each minute, trouble shown and tried again."""
        while True:
            if isinstance(closed := self._stage.snapshot.step, OutOfService):
                await self._pause(closed.retry_in)
            try:
                await self._look_ahead()
            except TROUBLES as trouble:
                self.close(trouble)
            else:
                self._retry_in = FIRST_RETRY
                if isinstance(self._stage.snapshot.step, Resting):
                    await self._pause(REFRESH_EVERY)

    def show(self) -> None:
        """Show that nobody is here."""
        self._stage.publish(Resting(self._offers.known))

    def close(self, trouble: Trouble) -> None:
        """Show that nothing can be booked for now; each time in a row, the next try is further away."""
        wait = self._retry_in * (1 - JITTER * self._jitter())
        self._retry_in = min(self._retry_in * 2, LONGEST_RETRY)
        if isinstance(trouble, TooManyRequests):
            wait = max(wait, trouble.retry_after)
        self._stage.publish(OutOfService(without_frames(trouble), wait))

    async def show_types(self, kept: Kept) -> None:
        """Show what can be booked, at once where it is known, and bring it up to date."""
        shown = self._stage.snapshot
        error = shown.error if isinstance(shown.step, ChoosingType) else None
        if not self._offers.known:
            self._stage.publish(shown.step, Activity.LOADING)
            await self._offers.load()
        self._stage.publish(ChoosingType(self._offers.known, kept), error=error)
        async for offers in self._offers.look_up_all():
            self._stage.publish(ChoosingType(offers, kept), error=error)

    async def _look_ahead(self) -> None:
        resting = isinstance(self._stage.snapshot.step, Resting) and bool(self._offers.known)
        # A type without an answer may be that type's trouble alone; the list tells whether anybody answers.
        if not resting or self._offers.types_are_old or not await self._offers.look_up_next():
            await self._offers.load()
        if not resting:
            async for offers in self._offers.look_up_all():
                self._stage.publish(Resting(offers))
        if self._offers.known:
            self.show()
        else:
            self._stage.publish(OutOfService(None, REFRESH_EVERY))
