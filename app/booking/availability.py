"""Which slots are free, as seen at one moment."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.booking.meeting_type import MeetingType


@dataclass(frozen=True, slots=True)
class Slot:
    """One bookable start.

    Attributes:
        start: Aware.
        text: The start as the service wrote it; goes back to it unchanged.
        seats_left: None where the slot is not a group's.
    """

    start: datetime
    text: str
    seats_left: int | None = None


@dataclass(frozen=True, slots=True)
class DaySlots:
    """A day on which the venue works. No slots: the day is full."""

    day: date
    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year. Ordered by time."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> "Month":
        """Return the month that `day` lies in."""
        return cls(day.year, day.month)

    @property
    def first_day(self) -> date:
        """The month's first day."""
        return date(self.year, self.number, 1)

    @property
    def last_day(self) -> date:
        """The month's last day."""
        return self.shifted(1).first_day - timedelta(days=1)

    def shifted(self, months: int) -> "Month":
        """Return the month that lies `months` later (earlier when negative)."""
        index = self.year * 12 + self.number - 1 + months
        return Month(index // 12, index % 12 + 1)


@dataclass(frozen=True, slots=True)
class Availability:
    """The free slots of a stretch of days, as seen at one moment.

    Attributes:
        days: Ascending; days on which the venue is closed are absent.
        earliest: The first day with a free slot anywhere, where the service tells.
        fetched_at: When the service said so. Aware.
        may_have_changed: Whether a newer answer was asked for and did not come.
    """

    days: tuple[DaySlots, ...]
    earliest: date | None
    fetched_at: datetime
    may_have_changed: bool = False

    def slots_on(self, day: date) -> tuple[Slot, ...]:
        """Return the free slots of `day`, ascending; empty where there are none."""
        for entry in self.days:
            if entry.day == day:
                return entry.slots
        return ()

    @property
    def slots(self) -> tuple[Slot, ...]:
        """All free slots, ascending."""
        return tuple(slot for entry in self.days for slot in entry.slots)

    @property
    def first_slot(self) -> Slot | None:
        """The earliest free slot."""
        return next(iter(self.slots), None)


@dataclass(frozen=True, slots=True)
class Offer:
    """A meeting type with its next free slot, where that is known.

    Attributes:
        next_slot: None: not looked up yet, or nothing is free (`known` tells which).
        known: Whether the availability has been looked up.
    """

    meeting_type: MeetingType
    next_slot: Slot | None = None
    known: bool = False


def next_free(offers: tuple[Offer, ...]) -> Offer | None:
    """Return the earliest offer among the walk-in types, or of the first type where none is a walk-in."""
    walk_in = tuple(offer for offer in offers if offer.meeting_type.presentation.walk_in)
    timed = [(offer.next_slot.start, offer) for offer in walk_in or offers[:1] if offer.next_slot]
    return min(timed, key=lambda pair: pair[0])[1] if timed else None
