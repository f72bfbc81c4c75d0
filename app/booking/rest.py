"""What the kiosk does while nobody is there, and what it shows to whoever comes."""

from datetime import timedelta

from app.booking.errors import BookingError, CredentialsUnavailable, StoreUnavailable
from app.booking.offers import Offers
from app.booking.stage import Pause, Stage
from app.booking.steps import ChoosingType, Kept, OutOfService, Resting

FIRST_RETRY = timedelta(seconds=2)
LONGEST_RETRY = timedelta(seconds=60)
REFRESH_EVERY = timedelta(seconds=60)


class Rest:
    """Looks ahead while nobody is there."""

    def __init__(self, offers: Offers, stage: Stage, pause: Pause) -> None:
        """Take what is needed."""
        self._offers = offers
        self._stage = stage
        self._pause = pause

    async def run(self) -> None:
        """Rest until cancelled: one type a minute is refreshed; trouble is shown and tried again."""
        self._stage.publish(Resting(self._offers.known))
        retry_in = FIRST_RETRY
        while True:
            try:
                await self._look_ahead()
            except (BookingError, CredentialsUnavailable, StoreUnavailable) as trouble:
                self._stage.publish(OutOfService(trouble, retry_in))
                await self._pause(retry_in)
                retry_in = min(retry_in * 2, LONGEST_RETRY)
            else:
                retry_in = FIRST_RETRY
                await self._pause(REFRESH_EVERY)

    async def _look_ahead(self) -> None:
        if self._offers.known and isinstance(self._stage.snapshot.step, Resting):
            self._stage.publish(Resting(await self._offers.look_up_oldest()))
            return
        await self._offers.load()
        if not self._offers.known:
            self._stage.publish(OutOfService(None, REFRESH_EVERY))
            return
        self._stage.publish(Resting(self._offers.known))
        async for offers in self._offers.look_up_all():
            self._stage.publish(Resting(offers))

    async def show_types(self, kept: Kept) -> None:
        """Show what can be booked, at once where it is known, and bring it up to date."""
        if not self._offers.known:
            await self._offers.load()
        self._stage.publish(ChoosingType(self._offers.known, kept))
        async for offers in self._offers.look_up_all():
            self._stage.publish(ChoosingType(offers, kept))
