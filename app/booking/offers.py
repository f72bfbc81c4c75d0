"""What can be booked, with the next free slot of each type. Holds nothing about any visitor."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.booking.api import BookingApi, SlotQuery
from app.booking.availability import Month, Offer, Slot
from app.booking.errors import ServiceUnreachable, TooManyRequests, TypeUnavailable, UnexpectedAnswer
from app.booking.meeting_type import Details, MeetingType

FRESH_FOR = timedelta(seconds=60)
"""How long a looked-up next slot counts as fresh."""

KEPT_FOR = timedelta(minutes=10)
"""How long a looked-up next slot is shown, and how long the list of types is believed."""


@dataclass(frozen=True, slots=True)
class _Look:
    """One look-up of a type's next slot. `slot` is None where nothing is free, or no answer came."""

    at: datetime
    slot: Slot | None = None
    answered: bool = False


class Offers:
    """The kiosk's memory of what is on offer."""

    def __init__(self, api: BookingApi, clock: Callable[[], datetime], today: Callable[[], date]) -> None:
        """Know nothing yet."""
        self._api = api
        self._clock = clock
        self._today = today
        self._types: tuple[MeetingType, ...] = ()
        self._loaded_at: datetime | None = None
        self._looks: dict[str, _Look] = {}

    @property
    def known(self) -> tuple[Offer, ...]:
        """What is on offer, in the order of the cards, without next slots that have passed or grown old."""
        return tuple(self._offer(each) for each in self._types)

    @property
    def types_are_old(self) -> bool:
        """Whether the list of types wants to be asked for again."""
        return self._loaded_at is None or self._clock() - self._loaded_at >= KEPT_FOR

    async def load(self) -> None:
        """Ask which types there are; next slots already known stay."""
        types = await self._api.list_meeting_types()
        shown = (each for each in types if each.presentation.shown)
        self._types = tuple(sorted(shown, key=lambda each: each.presentation.order))
        self._looks = {each.id: self._looks[each.id] for each in self._types if each.id in self._looks}
        self._loaded_at = self._clock()

    async def look_up_all(self) -> AsyncIterator[tuple[Offer, ...]]:
        """Look up every next slot that is not fresh, one after the other; yields the offers after each."""
        for meeting_type in self._types:
            if self._age(meeting_type) >= FRESH_FOR:
                await self._look_up(meeting_type)
                yield self.known

    async def look_up_next(self) -> bool:
        """Look up the type whose next slot is offered to whoever comes; tells whether an answer came.

        Where several types are offered like that, it is the one looked up longest ago.
        """
        walk_in = tuple(each for each in self._types if each.presentation.walk_in)
        return await self._look_up(max(walk_in or self._types[:1], key=self._age))

    def drop(self, meeting_type_id: str) -> None:
        """Forget a type that cannot be booked any more, until the list of types is asked for again."""
        self._types = tuple(each for each in self._types if each.id != meeting_type_id)
        self._looks.pop(meeting_type_id, None)

    def _offer(self, meeting_type: MeetingType) -> Offer:
        look = self._looks.get(meeting_type.id)
        if look is None or not look.answered or self._age(meeting_type) > KEPT_FOR:
            return Offer(meeting_type)
        passed = look.slot is not None and look.slot.start <= self._clock()
        return Offer(meeting_type) if passed else Offer(meeting_type, look.slot, known=True)

    def _age(self, meeting_type: MeetingType) -> timedelta:
        look = self._looks.get(meeting_type.id)
        return self._clock() - look.at if look else timedelta.max

    async def _look_up(self, meeting_type: MeetingType) -> bool:
        """Look up one type's next slot; tells whether the service answered."""
        try:
            look = _Look(self._clock(), await self._find_next(meeting_type), answered=True)
        except TypeUnavailable:
            self.drop(meeting_type.id)
            return True
        except (ServiceUnreachable, UnexpectedAnswer, TooManyRequests):
            look = _Look(self._clock())
        self._looks[meeting_type.id] = look
        return look.answered

    async def _find_next(self, meeting_type: MeetingType) -> Slot | None:
        today = self._today()
        month = Month.of(today)
        details = Details.default_for(meeting_type)
        found = await self._api.list_slots(SlotQuery(meeting_type, details, today, month.last_day))
        if found.first_slot is None:
            month = max(Month.of(found.earliest or today), month.shifted(1))
            query = SlotQuery(meeting_type, details, month.first_day, month.last_day)
            found = await self._api.list_slots(query)
        return found.first_slot
