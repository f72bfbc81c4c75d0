"""What the visitors in the pictures choose, what is free, and what comes of it."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from app.booking.availability import Availability, DaySlots, Month, Offer, Slot
from app.booking.drafting import form_for
from app.booking.meeting_type import Channel, Details, MeetingType
from app.booking.request import Attendee, BookingRequest
from app.booking.steps import ChoosingSlot, Confirming, FillingForm, Kept
from gallery.place import NOW, TODAY, ZONE, Place

APRIL = Month(2027, 4)
THURSDAY = date(2027, 4, 8)
CHOSEN = "10:20"
_MORNING = ("09:00", "09:20", "10:20", "10:40", "11:20", "11:40")
_AFTERNOON = ("13:00", "13:40", "14:20", "15:00", "15:40")
_FULL = frozenset({7, 14, 23})
_FREE_PER_DAY = (4, 2, 8, 5, 1, 7, 3, 11)
_SATURDAY = 5


def at(day: date, clock: str, seats_left: int | None = None) -> Slot:
    """Return a slot at a time of day ("10:20") in the venue's zone."""
    start = datetime.combine(day, time.fromisoformat(clock), ZONE)
    return Slot(start, start.isoformat(timespec="milliseconds"), seats_left)


def slots(day: date, *clocks: str) -> DaySlots:
    """Return a day with slots at these times."""
    return DaySlots(day, tuple(at(day, clock) for clock in clocks))


def spread(month: Month = APRIL, full: frozenset[int] = _FULL) -> Availability:
    """Return a month as it usually is: closed at weekends, some days full, some with little left."""
    days = []
    for number in range(1, month.last_day.day + 1):
        day = date(month.year, month.number, number)
        if day >= TODAY and day.weekday() < _SATURDAY:
            days.append(_usual(day, number in full))
    return seen(*days)


def seen(*days: DaySlots, fetched_at: datetime = NOW, may_have_changed: bool = False) -> Availability:
    """Return these days as the answer of a service."""
    first = next((each.day for each in days if each.slots), None)
    return Availability(tuple(days), first, fetched_at, may_have_changed)


def every_quarter(day: date) -> DaySlots:
    """Return a day with a slot at each of its 96 quarters of an hour."""
    midnight = datetime.combine(day, time(), ZONE)
    starts = (midnight + timedelta(minutes=15 * number) for number in range(96))
    return DaySlots(day, tuple(Slot(start, start.isoformat(timespec="milliseconds")) for start in starts))


def group(day: date, *seats: int) -> DaySlots:
    """Return a day of a group with so many seats left at each full hour from nine."""
    return DaySlots(day, tuple(at(day, f"{9 + hour:02d}:00", left) for hour, left in enumerate(seats)))


def offers(types: tuple[MeetingType, ...]) -> tuple[Offer, ...]:
    """Return the types with their next free slots: some today, some later, one with nothing."""
    later = date(2027, 4, 12)
    nexts = (
        at(TODAY, "10:40"),
        at(TODAY, "10:45"),
        at(THURSDAY, "09:00"),
        at(date(2027, 4, 7), "09:30"),
        at(later, "11:00"),
        None,
    )
    return tuple(Offer(kind, nexts[number % len(nexts)], known=True) for number, kind in enumerate(types))


def choosing(
    kind: MeetingType,
    availability: Availability | None,
    *,
    month: Month = APRIL,
    chosen: Slot | None = None,
    details: Details | None = None,
) -> ChoosingSlot:
    """Return the page on which a time is chosen; `chosen` is what was chosen before."""
    return ChoosingSlot(
        kind, details or Details.default_for(kind), month, TODAY, availability, kept=Kept(slot=chosen)
    )


def filling(place: Place, kind: MeetingType, answers: dict[str, str]) -> FillingForm:
    """Return the form with what was typed."""
    details = Details.default_for(kind)
    form = form_for(kind, details.channel, place.settings.venue)
    return FillingForm(kind, details, at(THURSDAY, CHOSEN), form, Kept(answers))


def wish(place: Place, kind: MeetingType, person: Attendee, **answers: str) -> Confirming:
    """Return the check page of somebody who wants the chosen time."""
    details = Details.default_for(kind)
    if not kind.asks_host and kind.hosts and kind.queue_id is None:
        details = replace(details, host=kind.hosts[0])
    if kind.presentation.consent and person.policy_accepted is None:
        person = replace(person, policy_accepted=False)
    request = BookingRequest(
        reference=str(UUID(int=20, version=4)),
        meeting_type=kind,
        details=details,
        slot=at(THURSDAY, CHOSEN),
        attendee=person,
        answers=answers,
    )
    return Confirming(request, form_for(kind, details.channel, place.settings.venue), answers)


def by_phone(confirming: Confirming) -> Confirming:
    """Return the same wish of somebody who gave a number instead of an address."""
    person = replace(confirming.request.attendee, email="")
    details = replace(confirming.request.details, channel=Channel.PHONE)
    return replace(confirming, request=replace(confirming.request, attendee=person, details=details))


AMARA = Attendee(
    email="amara.nwosu@example.org", fullname="Amara Nwosu", phone="+49 176 04069018", time_zone=ZONE.key
)
LONG_PERSON = Attendee(
    email="maximiliane-konstanze.freifrau-von-hohenlohe-waldenburg@verwaltungsgemeinschaft.example",
    fullname="Maximiliane-Konstanze Freifrau von Hohenlohe-Waldenburg",
    phone="+49 176 040690180",
    guests=tuple(f"begleitung.nummer.{number}@verwaltungsgemeinschaft.example" for number in range(1, 6)),
    time_zone=ZONE.key,
)


def _usual(day: date, full: bool) -> DaySlots:
    if full:
        return DaySlots(day, ())
    everything = (*_MORNING, *_AFTERNOON)
    if day == THURSDAY:
        return slots(day, *everything)
    if day == TODAY:
        return slots(day, "10:40", "11:20", "15:00")
    return slots(day, *everything[: _FREE_PER_DAY[day.day % len(_FREE_PER_DAY)]])
