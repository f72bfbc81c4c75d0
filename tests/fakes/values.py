"""Ready-made values; every test names only what it is about."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from app.booking.api import SlotQuery
from app.booking.availability import Availability, DaySlots, Slot
from app.booking.fields import NO_ANSWERS, Answers, Field
from app.booking.meeting_type import Approval, Details, Host, HostChoice, MeetingType, Presentation
from app.booking.request import Attendee, BookingOptions, BookingRequest
from app.booking.text import NO_TEXT, LocalText
from app.booking.venue import Venue

NOW = datetime(2027, 4, 6, 7, 10, tzinfo=UTC)
"""A Tuesday morning, ten minutes past nine in Berlin; the `clock` fixture stands there too."""

ZONE = ZoneInfo("Europe/Berlin")
WEBER = Host("550e8400-e29b-41d4-a716-446655440000", "Dr Miriam Weber")
THAL = Host("b0a3c6d2-5b0e-4f57-9a35-0c6f2d1e7a41", "Jonas Thal")
TYPE_ID = "770e8400-e29b-41d4-a716-446655440002"
QUEUE_ID = "3c7a0d52-9e41-4b86-b1f7-8d2e5c6a9f30"
HALF_AN_HOUR = timedelta(minutes=30)


def a_venue(
    *, split_name: bool = False, reminders: bool = False, languages: tuple[str, ...] = ("en", "de")
) -> Venue:
    """Return an invented practice in Berlin."""
    return Venue(
        name="Ahornkai Architekten",
        tagline=NO_TEXT,
        time_zone=ZONE.key,
        region="DE",
        languages=languages,
        phone="+49 30 23125014",
        desk=LocalText((("en", "To the right of the stairs."), ("de", "Rechts neben der Treppe."))),
        split_name=split_name,
        reminders=reminders,
    )


def a_presentation(
    *,
    fields: tuple[Field, ...] = (),
    consent: str = "",
    walk_in: bool = False,
    shown: bool = True,
    order: int = 0,
) -> Presentation:
    """Return how a type is shown."""
    text = LocalText((("en", consent),)) if consent else NO_TEXT
    return Presentation(fields=fields, consent=text, walk_in=walk_in, shown=shown, order=order)


def a_meeting_type(
    id: str = TYPE_ID,
    name: str = "First consultation",
    *,
    durations: tuple[timedelta, ...] = (HALF_AN_HOUR,),
    channels: tuple[str, ...] = ("local",),
    locations: tuple[str, ...] = (),
    hosts: tuple[Host, ...] = (WEBER,),
    queue_id: str | None = None,
    host_choice: HostChoice = HostChoice.NONE,
    double_opt_in: Approval = Approval.OFF,
    host_confirmation: Approval = Approval.OFF,
    phone_only: bool = False,
    guests: bool = False,
    needs_password: bool = False,
    seats: int = 1,
    presentation: Presentation | None = None,
) -> MeetingType:
    """Return a type of half an hour with one host."""
    return MeetingType(
        id=id,
        name=name,
        description="Tell us about your plans.",
        durations=durations,
        channels=channels,
        locations=locations,
        hosts=hosts,
        queue_id=queue_id,
        host_choice=host_choice,
        double_opt_in=double_opt_in,
        host_confirmation=host_confirmation,
        phone_only=phone_only,
        guests=guests,
        needs_password=needs_password,
        seats=seats,
        presentation=presentation or a_presentation(),
    )


def a_slot(start: datetime = NOW + timedelta(hours=1), *, seats_left: int | None = None) -> Slot:
    """Return a slot, by default at ten minutes past ten in Berlin."""
    local = start.astimezone(ZONE)
    return Slot(local, local.isoformat(timespec="milliseconds"), seats_left)


def slots_on(day: date, *times: str) -> tuple[Slot, ...]:
    """Return slots at these times ("10:10") of a day in Berlin."""
    return tuple(a_slot(datetime.fromisoformat(f"{day}T{each}").replace(tzinfo=ZONE)) for each in times)


def an_availability(slots: Iterable[Slot], fetched_at: datetime = NOW) -> Availability:
    """Return these slots as the answer of a service."""
    by_day: dict[date, list[Slot]] = {}
    for slot in sorted(slots, key=lambda each: each.start):
        by_day.setdefault(slot.start.astimezone(ZONE).date(), []).append(slot)
    days = tuple(DaySlots(day, tuple(each)) for day, each in by_day.items())
    return Availability(days, min(by_day, default=None), fetched_at)


def an_attendee(
    email: str = "jane.smith@example.com", *, fullname: str = "Jane Smith", phone: str = ""
) -> Attendee:
    """Return somebody who books."""
    return Attendee(email=email, fullname=fullname, phone=phone, time_zone=ZONE.key)


def a_reference(number: int = 1) -> str:
    """Return a reference; the same number gives the same one."""
    return str(UUID(int=number, version=4))


def a_request(
    reference: str | None = None,
    *,
    meeting_type: MeetingType | None = None,
    details: Details | None = None,
    slot: Slot | None = None,
    attendee: Attendee | None = None,
    answers: Answers = NO_ANSWERS,
    options: BookingOptions | None = None,
) -> BookingRequest:
    """Return a request for the slot of `a_slot`."""
    meeting_type = meeting_type or a_meeting_type()
    return BookingRequest(
        reference=reference or a_reference(),
        meeting_type=meeting_type,
        details=details or Details.default_for(meeting_type),
        slot=slot or a_slot(),
        attendee=attendee or an_attendee(),
        answers=answers,
        options=options or BookingOptions(),
    )


def a_query(
    meeting_type: MeetingType | None = None,
    *,
    details: Details | None = None,
    first_day: date = date(2027, 4, 6),
    last_day: date = date(2027, 4, 30),
    fresh: bool = False,
) -> SlotQuery:
    """Return the question for the rest of April."""
    meeting_type = meeting_type or a_meeting_type()
    return SlotQuery(meeting_type, details or Details.default_for(meeting_type), first_day, last_day, fresh)
