"""Appointments: as the service writes them, and what the client keeps of them."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime

from pydantic import Field, JsonValue

from app.booking.errors import UnexpectedAnswer
from app.booking.meeting_type import Host
from app.wire.documents import (
    Agreed,
    Answer,
    Document,
    Json,
    fields_of,
    find_reference,
    items_of,
    parse,
    read,
    text_of,
    total_of,
)
from app.wire.times import read_instant

_WHAT = "appointments"


class HostDocument(Answer):
    """A host as appointments and lists name them."""

    id: str
    email: str | None = None
    given_name: str | None = None
    family_name: str | None = None
    full_name: str | None = None
    slug: str | None = None

    @property
    def name(self) -> str:
        """The name as one text; may be empty."""
        return self.full_name or f"{self.given_name or ''} {self.family_name or ''}".strip()


class AttendeeDocument(Answer):
    """An attendee of an appointment."""

    id: str
    email: str | None = None
    firstname: str | None = None
    lastname: str | None = None
    fullname: str | None = None
    phone: str | None = None
    timezone: str | None = None
    language: str | None = None
    notes: dict[str, JsonValue] | None = None


class CancelDocument(Answer):
    """Who cancelled, when and why."""

    action_source: str | None = None
    action_at: str | None = None
    action_by: str | None = None
    reason: str | None = None


class AppointmentInfo(Answer):
    """What an appointment repeats of its meeting type."""

    name: str | None = None
    duration: int | None = None
    channel: str | None = None
    meeting_link: str | None = None
    group_booking: bool | None = None


class AppointmentDocument(Answer):
    """An appointment."""

    id: str
    start: str = ""
    end: str = ""
    secret: str | None = Field(default=None, repr=False)
    is_cancelled: bool = False
    location: str | None = None
    channel: str | None = None
    meeting_info: AppointmentInfo | None = None
    cancel: CancelDocument | None = None
    attendees: Agreed[AttendeeDocument] = ()
    hosts: Agreed[HostDocument] = ()
    host_ids: Agreed[str] = ()
    meeting_type_id: str | None = None
    rescheduled_at: str | None = None
    created_at: str | None = None
    updated_at: str | None = None


class AppointmentList(Document):
    """One page of appointments; `total` counts all pages."""

    appointments: tuple[AppointmentDocument, ...]
    total: int


class CancellationBody(Document):
    """Why an appointment is cancelled; a group's says for whom."""

    reason: str | None = None
    attendee_id: str | None = None
    cancel_all: bool | None = None


@dataclass(frozen=True, slots=True)
class FoundAppointment:
    """What is kept of an appointment of ours.

    Attributes:
        attendee_id: Of the attendee our reference belongs to; empty where the answer does not tell.
        shared: Whether several attendees meet then, of whom one may leave.
        secret: Of our own place where the answer has such; empty where it has none at all.
        end: None where the answer does not tell.
    """

    id: str
    reference: str
    cancelled: bool
    hosts: tuple[Host, ...]
    location: str = field(repr=False)
    attendee_id: str
    shared: bool
    end: datetime | None
    secret: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class AppointmentPage:
    """One page of a list: only what is ours.

    Attributes:
        count: Of all items on the page.
        total: Of all items on all pages, where the answer tells; else of this page's.
    """

    found: tuple[FoundAppointment, ...]
    count: int
    total: int


def read_appointments(body: bytes, wanted: Collection[str]) -> AppointmentPage:
    """Return the appointments of a page that carry one of the `wanted` references; drop all others.

    Raises:
        UnexpectedAnswer: It is no list of appointments.
    """
    answer = parse(body, _WHAT)
    items = answer if isinstance(answer, list) else fields_of(answer).get("appointments")
    if not isinstance(items, list):
        raise UnexpectedAnswer(_WHAT)
    found = ((item, find_reference(item, wanted)) for item in items)
    ours = tuple(_found(item, reference) for item, reference in found if reference is not None)
    return AppointmentPage(ours, len(items), total_of(answer, len(items)))


def read_appointment(body: bytes, reference: str) -> FoundAppointment:
    """Return one appointment, asked for by its id and known to be ours.

    Raises:
        UnexpectedAnswer: It is none.
    """
    answer = fields_of(parse(body, _WHAT))
    return _found(answer.get("appointment", answer), reference)


def _found(item: Json, reference: str) -> FoundAppointment:
    document = read(AppointmentDocument, item, _WHAT)
    attendees = items_of(fields_of(item).get("attendees"))
    ours = next((each for each in attendees if find_reference(each, (reference,))), None)
    info, cancel = document.meeting_info, document.cancel
    return FoundAppointment(
        id=document.id,
        reference=reference,
        cancelled=document.is_cancelled or bool(cancel and cancel.action_at),
        hosts=tuple(Host(host.id, host.name) for host in document.hosts),
        location=document.location or "",
        attendee_id=text_of(fields_of(ours).get("id")),
        shared=len(attendees) > 1 or bool(info and info.group_booking),
        end=read_instant(document.end),
        secret=text_of(fields_of(ours).get("secret")) or document.secret or "",
    )
