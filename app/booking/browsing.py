"""Looking through the months for a free slot."""

import contextlib
from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from app.booking.api import BookingApi, SlotQuery
from app.booking.availability import Availability, Month
from app.booking.errors import BookingError
from app.booking.meeting_type import Details, MeetingType
from app.booking.stage import Clock, Stage
from app.booking.steps import Activity, ChoosingSlot, Kept

MONTHS_AHEAD = 3
"""How many further months are looked at for a first free day that the service does not name."""


class Browsing:
    """Shows one month after the other."""

    def __init__(self, api: BookingApi, stage: Stage, zone: ZoneInfo, clock: Clock) -> None:
        """Take what is needed."""
        self._api = api
        self._stage = stage
        self._zone = zone
        self._clock = clock

    def today(self) -> date:
        """The venue's date."""
        return self._clock().astimezone(self._zone).date()

    async def open(
        self, meeting_type: MeetingType, details: Details, kept: Kept, *, fresh: bool = False
    ) -> None:
        """Show the month of the slot chosen before, else this one, else the first with a free slot."""
        today = self.today()
        day = kept.slot.start.astimezone(self._zone).date() if kept.slot else today
        step = ChoosingSlot(meeting_type, details, max(Month.of(day), Month.of(today)), today, kept=kept)
        await self.load(step, jump=kept.slot is None, fresh=fresh)

    async def load(self, step: ChoosingSlot, *, jump: bool = False, fresh: bool = False) -> None:
        """Fill the month that `step` shows: what is known at once, what is true when it comes.

        Args:
            step: What is shown; its availability stays visible meanwhile.
            jump: Whether to go on, once, to the first month with a free slot.
            fresh: Whether what is known is no good any more.
        """
        query = replace(self._query(step), fresh=fresh)
        known = step.availability or (None if fresh else self._api.find_slots(query))
        self._stage.publish(replace(step, availability=known), Activity.LOADING)
        try:
            availability = await self._api.list_slots(query)
        except BookingError:
            if known is not None:
                self._stage.publish(replace(step, availability=replace(known, may_have_changed=True)))
            raise
        loaded = replace(step, availability=availability, first_free=None)
        if availability.slots:
            self._stage.publish(loaded)
            return
        first = await self._first_free(step, availability)
        if jump and first is not None:
            jumped = replace(step, month=Month.of(first), availability=None, empty_month=step.month)
            await self.load(jumped)
        else:
            self._stage.publish(replace(loaded, first_free=first))

    async def _first_free(self, step: ChoosingSlot, availability: Availability) -> date | None:
        """Return the first free day outside the month of `step`, which has none; None where none is found."""
        earliest = availability.earliest
        if earliest is not None and earliest >= step.today and Month.of(earliest) != step.month:
            return earliest
        with contextlib.suppress(BookingError):
            for months in range(1, MONTHS_AHEAD + 1):
                further = replace(step, month=step.month.shifted(months))
                slot = (await self._api.list_slots(self._query(further))).first_slot
                if slot is not None:
                    return slot.start.astimezone(self._zone).date()
        return None

    def _query(self, step: ChoosingSlot) -> SlotQuery:
        first = max(step.month.first_day, step.today)
        return SlotQuery(step.meeting_type, step.details, first, step.month.last_day)
