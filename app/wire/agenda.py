"""The lists as staff read them: everybody's bookings, without any secret."""

from pydantic import JsonValue

from app.booking.agenda import Agenda, AgendaQuery, Entry, Person, WaitingEntry, WaitingList
from app.booking.errors import UnexpectedAnswer
from app.booking.meeting_type import Host
from app.booking.request import WaitingFor
from app.wire.appointments import AppointmentDocument, AttendeeDocument, HostDocument
from app.wire.bookings import BookingKind, read_kind
from app.wire.documents import (
    Agreed,
    Answer,
    Document,
    Json,
    fields_of,
    items_of,
    parse,
    read,
    read_each,
    text_of,
    total_of,
)
from app.wire.queries import Pairs, page_query
from app.wire.times import read_instant, write_utc

_WHAT = "agenda"


class _Seat(AttendeeDocument):
    cancelled_at: str | None = None


class _Listed(AppointmentDocument):
    note: str | None = None
    attendees: Agreed[_Seat] = ()


class _Wish(Answer):
    start: str = ""
    meeting_type_id: str | None = None
    attendee: JsonValue = None


class _Waiting(Answer):
    id: str
    dto: _Wish = _Wish()
    type: str = ""
    created_at: str = ""
    meeting_type_id: str | None = None
    hosts: Agreed[HostDocument] = ()


class RescheduleBody(Document):
    """To when an appointment is moved; `ignore_availability`: also outside of what is offered."""

    start: str
    ignore_availability: bool | None = None


class GuestBody(Document):
    """The new address of an attendee."""

    attendee_id: str
    email: str


class NoteBody(Document):
    """What staff note, in place of what was noted before."""

    note: str


def agenda_pairs(query: AgendaQuery) -> Pairs:
    """Return the question for a page of the agenda as it is sent."""
    status = {None: "", True: "cancelled", False: "confirmed"}[query.cancelled]
    return page_query(
        query.page,
        query.page_size,
        start="" if query.first is None else write_utc(query.first),
        end="" if query.last is None else write_utc(query.last),
        search=query.search,
        meetingTypeId=query.meeting_type_id,
        status=status,
        sortBy="appointment.createdAt" if query.newest_first else "appointment.start",
        sortDirection="DESC" if query.newest_first else "ASC",
    )


def read_agenda(body: bytes) -> Agenda:
    """Return a page of the agenda, or a bare list of today's.

    Raises:
        UnexpectedAnswer: It is none.
    """
    answer = parse(body, _WHAT)
    items = _items(answer, "appointments")
    entries = tuple(_entry(each) for each in read_each(_Listed, items))
    return Agenda(entries, total_of(answer, len(items)))


def read_entry(body: bytes) -> Entry:
    """Return one appointment, whether or not it is wrapped.

    Raises:
        UnexpectedAnswer: It is none.
    """
    answer = fields_of(parse(body, _WHAT))
    return _entry(read(_Listed, answer.get("appointment", answer), _WHAT))


def read_waiting(body: bytes) -> WaitingList:
    """Return a page of the provisional bookings.

    Raises:
        UnexpectedAnswer: It is none.
    """
    answer = parse(body, _WHAT)
    items = _items(answer, "provisionalBookings")
    entries = tuple(_waiting(each) for each in read_each(_Waiting, items))
    return WaitingList(entries, total_of(answer, len(items)))


def read_members(body: bytes) -> tuple[Host, ...]:
    """Return the members of a queue, whatever the list of them is called.

    Raises:
        UnexpectedAnswer: There is none.
    """
    answer = fields_of(parse(body, "queue"))
    for name in ("users", "members", "hosts"):
        if isinstance(answer.get(name), list):
            found = read_each(HostDocument, items_of(answer[name]))
            return tuple(Host(each.id, each.name) for each in found)
    raise UnexpectedAnswer("queue")


def _items(answer: Json, name: str) -> list[Json]:
    items = answer if isinstance(answer, list) else fields_of(answer).get(name)
    if not isinstance(items, list):
        raise UnexpectedAnswer(_WHAT)
    return items


def _entry(document: _Listed) -> Entry:
    info, cancel = document.meeting_info, document.cancel
    present = [each for each in document.attendees if each.cancelled_at is None or document.is_cancelled]
    return Entry(
        id=document.id,
        start=read_instant(document.start),
        end=read_instant(document.end),
        meeting_type_id=document.meeting_type_id or "",
        name=(info and info.name) or "",
        hosts=tuple(Host(each.id, each.name) for each in document.hosts),
        people=tuple(_person(each) for each in present),
        channel=document.channel or (info and info.channel) or "",
        location=document.location or "",
        cancelled=document.is_cancelled or bool(cancel and cancel.action_at),
        shared=len(document.attendees) > 1 or bool(info and info.group_booking),
        note=document.note or "",
    )


def _person(document: AttendeeDocument) -> Person:
    name = document.fullname or f"{document.firstname or ''} {document.lastname or ''}".strip()
    return Person(document.id, name, document.email or "", document.phone or "")


_WAITS = {
    BookingKind.DOUBLE_OPT_IN: WaitingFor.ATTENDEE,
    BookingKind.REQUIRE_HOST_CONFIRMATION: WaitingFor.HOST,
}


def _waiting(document: _Waiting) -> WaitingEntry:
    kind, wish = read_kind(document.type), document.dto
    given = {name: text_of(value) for name, value in fields_of(wish.attendee).items()}
    name = given.get("fullname") or f"{given.get('firstname', '')} {given.get('lastname', '')}".strip()
    return WaitingEntry(
        id=document.id,
        waiting_for=None if kind is None else _WAITS[kind],
        start=read_instant(wish.start),
        meeting_type_id=document.meeting_type_id or wish.meeting_type_id or "",
        person=Person("", name, given.get("email", ""), given.get("phone", "")),
        hosts=tuple(Host(each.id, each.name) for each in document.hosts),
        created_at=read_instant(document.created_at),
    )
