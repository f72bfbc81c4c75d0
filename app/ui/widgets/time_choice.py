"""Which day somebody looks at and which slot they chose, while newer answers come in."""

from dataclasses import dataclass
from datetime import date

from app.booking.availability import Availability, DaySlots, Month, Slot


@dataclass(frozen=True, slots=True)
class ShownSlot:
    """A slot of the opened day. `taken`: it was free when the day was opened, and is not any more."""

    slot: Slot
    taken: bool = False


class TimeChoice:
    """Follows the answers of one visit to the page. No slot is ever chosen but by the visitor.

    Attributes:
        day: The opened day; None until one with free slots is known.
        chosen: The visitor's slot, also while another month is shown.
        lost: The slot that was chosen and has been taken since; until another is chosen.
        shown: The slots of the opened day, ascending; taken ones stay until the next answer.
    """

    def __init__(self, chosen_before: Slot | None = None) -> None:
        """Start with nothing, or with the slot that somebody comes back to."""
        self.day: date | None = None
        self.chosen: Slot | None = None
        self.lost: Slot | None = None
        self.shown: tuple[ShownSlot, ...] = ()
        self._before = chosen_before
        self._month: Month | None = None
        self._seen: Availability | None = None

    def follow(self, month: Month, availability: Availability | None) -> None:
        """Take in what is known of `month` now."""
        if month != self._month:
            self._month, self._seen, self.day, self.shown = month, None, None, ()
        if availability is None or _same(availability, self._seen):
            return
        earlier, self._seen = self._seen, availability
        self._drop_what_is_taken(earlier, availability)
        self._come_back(availability)
        if self.day is None:
            self.open(next((entry.day for entry in availability.days if entry.slots), None))
        else:
            self._merge(earlier, availability)

    def open(self, day: date | None) -> None:
        """Look at the slots of another day."""
        self.day = day
        slots = self._seen.slots_on(day) if self._seen is not None and day is not None else ()
        self.shown = tuple(ShownSlot(slot) for slot in slots)

    def choose(self, slot: Slot) -> None:
        """This one."""
        self.chosen, self.lost = slot, None

    def _drop_what_is_taken(self, earlier: Availability | None, newer: Availability) -> None:
        chosen = self.chosen
        if chosen is None or earlier is None or not _has(earlier.slots, chosen):
            return
        if not _has(newer.slots, chosen):
            self.chosen, self.lost = None, chosen

    def _come_back(self, availability: Availability) -> None:
        before, self._before = self._before, None
        entry = _day_of(availability, before) if before is not None else None
        if before is not None and entry is not None:
            self.chosen = before
            self.open(entry.day)

    def _merge(self, earlier: Availability | None, newer: Availability) -> None:
        day = self.day
        if day is None:
            return
        free = newer.slots_on(day)
        gone = [slot for slot in earlier.slots_on(day) if not _has(free, slot)] if earlier else []
        everything = [ShownSlot(slot) for slot in free] + [ShownSlot(slot, taken=True) for slot in gone]
        self.shown = tuple(sorted(everything, key=lambda each: each.slot.start))


def _same(answer: Availability, other: Availability | None) -> bool:
    return other is not None and (answer.fetched_at, answer.days) == (other.fetched_at, other.days)


def _has(slots: tuple[Slot, ...], wanted: Slot) -> bool:
    return any(slot.start == wanted.start for slot in slots)


def _day_of(availability: Availability, slot: Slot) -> DaySlots | None:
    return next((entry for entry in availability.days if _has(entry.slots, slot)), None)
