"""What can be booked, with the next free slot of each type. Holds nothing about any visitor."""

from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

from app.booking.api import BookingApi, SlotQuery
from app.booking.availability import Month, Offer
from app.booking.errors import ServiceUnreachable, TypeUnavailable, UnexpectedAnswer
from app.booking.meeting_type import Details

FRESH_FOR = timedelta(seconds=60)
"""How long a looked-up next slot counts as fresh."""


class Offers:
    """The kiosk's memory of what is on offer."""

    def __init__(self, api: BookingApi, clock: Callable[[], datetime], today: Callable[[], date]) -> None:
        """Know nothing yet."""
        self._api = api
        self._clock = clock
        self._today = today
        self._looked_up: dict[str, datetime] = {}
        self.known: tuple[Offer, ...] = ()

    async def load(self) -> None:
        """Ask which types there are; next slots already known stay."""
        before = {offer.meeting_type.id: offer for offer in self.known}
        types = await self._api.list_meeting_types()
        shown = sorted(
            (each for each in types if each.presentation.shown), key=lambda t: t.presentation.order
        )
        self.known = tuple(replace(before.get(each.id, Offer(each)), meeting_type=each) for each in shown)

    async def look_up_all(self) -> AsyncIterator[tuple[Offer, ...]]:
        """Look up every next slot that is not fresh, one after the other; yields the offers after each."""
        for offer in self.known:
            seen = self._looked_up.get(offer.meeting_type.id)
            if seen is None or self._clock() - seen >= FRESH_FOR:
                yield await self._look_up(offer)

    async def look_up_oldest(self) -> tuple[Offer, ...]:
        """Look up the next slot that was looked up longest ago."""
        long_ago = datetime.min.replace(tzinfo=self._clock().tzinfo)
        oldest = min(self.known, key=lambda offer: self._looked_up.get(offer.meeting_type.id, long_ago))
        return await self._look_up(oldest)

    def drop(self, meeting_type_id: str) -> None:
        """Forget a type that cannot be booked any more."""
        self.known = tuple(offer for offer in self.known if offer.meeting_type.id != meeting_type_id)

    async def _look_up(self, offer: Offer) -> tuple[Offer, ...]:
        meeting_type = offer.meeting_type
        today = self._today()
        month = Month.of(today)
        details = Details.default_for(meeting_type)
        try:
            found = await self._api.list_slots(SlotQuery(meeting_type, details, today, month.last_day))
            if found.first_slot is None and (earliest := found.earliest) is not None:
                month = Month.of(earliest)
                first = max(month.first_day, today)
                found = await self._api.list_slots(SlotQuery(meeting_type, details, first, month.last_day))
        except TypeUnavailable:
            self.drop(meeting_type.id)
            return self.known
        except (ServiceUnreachable, UnexpectedAnswer):
            newer = replace(offer, known=False)
        else:
            newer = Offer(meeting_type, found.first_slot, known=True)
        self._looked_up[meeting_type.id] = self._clock()
        self.known = tuple(newer if each.meeting_type.id == meeting_type.id else each for each in self.known)
        return self.known
