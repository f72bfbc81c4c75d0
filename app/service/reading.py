"""Appointments and provisional bookings as they are listed."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from pydantic import Field
from pydantic_core import from_json
from sqlalchemy import ColumnElement, Connection, Row, Select, func, or_, select

from app.service.catalogue import Catalogue
from app.service.practice import SEPARATOR, Practice
from app.service.schema import appointments, attendees, provisional_bookings
from app.wire.appointments import (
    AppointmentDocument,
    AppointmentInfo,
    AttendeeDocument,
    CancelDocument,
    HostDocument,
)
from app.wire.bookings import BookingBody
from app.wire.documents import Document, fields_of
from app.wire.provisional import ProvisionalDocument, ProvisionalList, ProvisionalStatus
from app.wire.times import write_utc


class SeatDocument(AttendeeDocument):
    """An attendee with what only this service tells. `secret`: of one seat of a group."""

    receive_reminders: bool = False
    bringalong_emails: tuple[str, ...] = ()
    cancelled_at: str | None = None
    secret: str | None = Field(default=None, repr=False)


class FullAppointment(AppointmentDocument):
    """An appointment with what only this service tells."""

    attendees: tuple[SeatDocument, ...] = ()
    attendee_ids: tuple[str, ...] = ()
    reschedule_count: int = 0
    note: str | None = Field(default=None, repr=False)
    ics_title: str | None = None
    ics_description: str | None = None


class FullAppointmentList(Document):
    """One page of appointments; `total` counts all pages."""

    appointments: tuple[FullAppointment, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list, counted from 0."""

    number: int
    size: int


@dataclass(frozen=True, slots=True)
class AppointmentFilter:
    """Which appointments are listed. Instants are seconds; what is None or empty does not matter.

    Attributes:
        search: Part of a name, an address or a number.
        cancelled: Only cancelled ones, or only others.
        by_creation: Sorted by when they were made; else by their start.
    """

    first: int | None = None
    last: int | None = None
    search: str = field(default="", repr=False)
    meeting_type_id: str = ""
    host_id: str = ""
    cancelled: bool | None = None
    by_creation: bool = False
    descending: bool = False


def list_appointments(
    connection: Connection, practice: Practice, wanted: AppointmentFilter, page: Page
) -> FullAppointmentList:
    """Return one page of the appointments that fit."""
    conditions = _conditions(wanted)
    total = connection.execute(select(func.count()).select_from(appointments).where(*conditions)).scalar_one()
    column = appointments.c.created_at if wanted.by_creation else appointments.c.start
    order = (column, appointments.c.number)
    statement = (
        select(appointments)
        .where(*conditions)
        .order_by(*(each.desc() if wanted.descending else each for each in order))
        .limit(page.size)
        .offset(page.number * page.size)
    )
    return FullAppointmentList(appointments=_documents(connection, practice, statement), total=total)


def _conditions(wanted: AppointmentFilter) -> list[ColumnElement[bool]]:
    table = appointments.c
    conditions: list[ColumnElement[bool]] = []
    if wanted.first is not None:
        conditions.append(table.start >= wanted.first)
    if wanted.last is not None:
        conditions.append(table.start <= wanted.last)
    if wanted.meeting_type_id:
        conditions.append(table.meeting_type_id == wanted.meeting_type_id)
    if wanted.host_id:
        conditions.append(table.host_ids.contains(wanted.host_id, autoescape=True))
    if wanted.cancelled is not None:
        conditions.append(
            table.cancelled_at.is_not(None) if wanted.cancelled else table.cancelled_at.is_(None)
        )
    if wanted.search:
        conditions.append(table.id.in_(_who_match(wanted.search)))
    return conditions


def _who_match(text: str) -> Select[tuple[str]]:
    person = attendees.c
    full = person.firstname + " " + person.lastname
    columns = (person.fullname, full, person.email, person.phone, person.notes)
    return select(person.appointment_id).where(
        or_(*(column.icontains(text, autoescape=True) for column in columns))
    )


def find_appointment(
    connection: Connection, practice: Practice, appointment_id: str
) -> FullAppointment | None:
    """Return one appointment; None where there is none."""
    statement = select(appointments).where(appointments.c.id == appointment_id)
    return next(iter(_documents(connection, practice, statement)), None)


def _documents(
    connection: Connection, practice: Practice, statement: Select[tuple[object, ...]]
) -> tuple[FullAppointment, ...]:
    rows = connection.execute(statement).all()
    people: dict[str, list[Row[tuple[object, ...]]]] = {row.id: [] for row in rows}
    seats = select(attendees).where(attendees.c.appointment_id.in_(people)).order_by(attendees.c.number)
    for seat in connection.execute(seats):
        people[seat.appointment_id].append(seat)
    return tuple(_appointment(practice, row, people[row.id]) for row in rows)


def _appointment(
    practice: Practice, row: Row[tuple[object, ...]], people: Iterable[Row[tuple[object, ...]]]
) -> FullAppointment:
    bookable = practice.catalogue.type_by_id.get(row.meeting_type_id)
    group = bookable is not None and bookable.spots > 1
    # A group is shown without those who left; a cancelled appointment with everybody it was for.
    present = [each for each in people if each.cancelled_at is None or row.cancelled_at is not None]
    host_ids = tuple(row.host_ids.split(SEPARATOR))
    return FullAppointment(
        id=row.id,
        secret=practice.tokens.secret(row.id),
        start=_time(row.start),
        end=_time(row.end),
        is_cancelled=row.cancelled_at is not None,
        location=row.location or None,
        channel=row.channel,
        meeting_info=AppointmentInfo(
            name=None if bookable is None else bookable.name,
            duration=(row.end - row.start) // 60,
            channel=row.channel,
            group_booking=group,
        ),
        cancel=_cancel(row),
        attendees=tuple(_seat(practice, each, group=group) for each in present),
        attendee_ids=tuple(each.id for each in present),
        hosts=host_documents(practice.catalogue, host_ids),
        host_ids=host_ids,
        meeting_type_id=row.meeting_type_id,
        rescheduled_at=None if row.rescheduled_at is None else _time(row.rescheduled_at),
        reschedule_count=row.reschedule_count,
        note=row.note or None,
        created_at=_time(row.created_at),
        updated_at=_time(row.updated_at),
        ics_title=row.ics_title or None,
        ics_description=row.ics_description or None,
    )


def _cancel(row: Row[tuple[object, ...]]) -> CancelDocument | None:
    if row.cancelled_at is None:
        return None
    return CancelDocument(
        action_source=row.cancelled_by, action_at=_time(row.cancelled_at), reason=row.cancel_reason or None
    )


def _seat(practice: Practice, row: Row[tuple[object, ...]], *, group: bool) -> SeatDocument:
    return SeatDocument(
        id=row.id,
        email=row.email or None,
        firstname=row.firstname or None,
        lastname=row.lastname or None,
        fullname=row.fullname or f"{row.firstname} {row.lastname}".strip(),
        phone=row.phone or None,
        timezone=row.timezone or None,
        language=row.language or None,
        notes=fields_of(from_json(row.notes)),
        receive_reminders=bool(row.receives_reminders),
        bringalong_emails=tuple(filter(None, row.guests.split(SEPARATOR))),
        cancelled_at=None if row.cancelled_at is None else _time(row.cancelled_at),
        secret=practice.tokens.secret(row.id) if group else None,
    )


def host_documents(catalogue: Catalogue, host_ids: Iterable[str]) -> tuple[HostDocument, ...]:
    """Return the hosts as lists name them; one who is not in the catalogue any more has no name."""
    return tuple(_host(catalogue, host_id) for host_id in host_ids)


def _host(catalogue: Catalogue, host_id: str) -> HostDocument:
    host = catalogue.host_by_id.get(host_id)
    if host is None:
        return HostDocument(id=host_id)
    return HostDocument(
        id=host.id,
        email=host.email,
        given_name=host.given_name,
        family_name=host.family_name,
        full_name=host.name,
    )


def list_provisional(
    connection: Connection,
    practice: Practice,
    status: ProvisionalStatus | None,
    meeting_type_id: str,
    page: Page,
    now: int,
) -> ProvisionalList:
    """Return one page of the provisional bookings in a state, the newest first; None: in any."""
    table = provisional_bookings
    conditions = [_in_state(status, now)] if status is not None else []
    if meeting_type_id:
        conditions.append(table.c.meeting_type_id == meeting_type_id)
    total = connection.execute(select(func.count()).select_from(table).where(*conditions)).scalar_one()
    statement = (
        select(table)
        .where(*conditions)
        .order_by(table.c.number.desc())
        .limit(page.size)
        .offset(page.number * page.size)
    )
    rows = connection.execute(statement).all()
    return ProvisionalList(
        provisional_bookings=tuple(_provisional(practice.catalogue, row) for row in rows), total=total
    )


def _in_state(status: ProvisionalStatus, now: int) -> ColumnElement[bool]:
    """Tell what is in a state now, whether or not its end has been written down already."""
    table = provisional_bookings.c
    pending = table.status == ProvisionalStatus.PENDING.value
    if status is ProvisionalStatus.PENDING:
        return pending & (table.expires_at >= now)
    if status is ProvisionalStatus.EXPIRED:
        return or_(table.status == status.value, pending & (table.expires_at < now))
    return table.status == status.value


def _provisional(catalogue: Catalogue, row: Row[tuple[object, ...]]) -> ProvisionalDocument:
    host_ids = tuple(filter(None, row.host_ids.split(SEPARATOR)))
    return ProvisionalDocument(
        id=row.id,
        dto=BookingBody.model_validate_json(row.request),
        type=row.waits_for,
        created_at=_time(row.created_at),
        hosts=host_documents(catalogue, host_ids),
        meeting_type_id=row.meeting_type_id,
    )


def _time(instant: int) -> str:
    return write_utc(datetime.fromtimestamp(instant, UTC))
