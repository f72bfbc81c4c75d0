"""Appointments that stand: how one is cancelled, or moved to another time."""

from dataclasses import dataclass, replace
from http import HTTPStatus

from sqlalchemy import Connection, Row, select

from app.service.letters import Facts, Kind, Letter
from app.service.practice import SEPARATOR, Practice, can_be_booked
from app.service.refusals import Refused, bad_request, not_found, slot_unavailable
from app.service.rules import MINUTE
from app.service.schema import appointments, attendees, busy
from app.service.statements import Taking, is_free, post, release, take


@dataclass(frozen=True, slots=True)
class Actor:
    """Who changes an appointment.

    Attributes:
        source: "attendee" or "host".
        attendee_id: The one attendee of a group who may leave; None: whoever it is speaks for all.
    """

    source: str
    attendee_id: str | None = None


@dataclass(frozen=True, slots=True)
class Cancellation:
    """What shall be cancelled; of a group the seat of `attendee_id`, or with `everyone` all of it."""

    appointment_id: str
    reason: str = ""
    attendee_id: str | None = None
    everyone: bool = False


def cancel(
    connection: Connection, practice: Practice, wanted: Cancellation, actor: Actor, now: int
) -> Refused | None:
    """Cancel; what is cancelled already stays as it is, and that is no error."""
    row = _find(connection, wanted.appointment_id)
    if row is None:
        return not_found("Appointment")
    bookable = practice.catalogue.type_by_id.get(row.meeting_type_id)
    seat = actor.attendee_id or wanted.attendee_id
    if actor.attendee_id and (wanted.everyone or wanted.attendee_id not in (None, actor.attendee_id)):
        return Refused(HTTPStatus.FORBIDDEN, "This secret cancels one attendee only")
    if bookable is not None and bookable.spots > 1 and not wanted.everyone:
        if seat is None:
            return bad_request("attendeeId or cancelAll is required for a group appointment")
        return _leave(connection, row, seat, wanted.reason, actor, now)
    _cancel_all(connection, row, wanted.reason, actor, now)
    return None


def _find(connection: Connection, appointment_id: str) -> Row[tuple[object, ...]] | None:
    table = appointments
    return connection.execute(select(table).where(table.c.id == appointment_id)).one_or_none()


def _present(connection: Connection, appointment_id: str) -> list[Row[tuple[object, ...]]]:
    """Return the attendees who have not cancelled, in the order they came."""
    table = attendees
    statement = (
        select(table)
        .where(table.c.appointment_id == appointment_id, table.c.cancelled_at.is_(None))
        .order_by(table.c.number)
    )
    return list(connection.execute(statement))


def _leave(
    connection: Connection, row: Row[tuple[object, ...]], seat: str, reason: str, actor: Actor, now: int
) -> Refused | None:
    """Free one seat; when the last attendee leaves, the appointment is cancelled."""
    known = select(attendees.c.id).where(attendees.c.id == seat, attendees.c.appointment_id == row.id)
    if connection.execute(known).one_or_none() is None:
        return not_found("Attendee")
    present = _present(connection, row.id)
    leaving = [each for each in present if each.id == seat]
    if leaving and len(present) == 1:
        _cancel_all(connection, row, reason, actor, now)
    elif leaving:
        connection.execute(attendees.update().where(attendees.c.id == seat).values(cancelled_at=now))
        _tell(connection, Kind.CANCELLED, row, leaving, now, reason)
    return None


def _cancel_all(
    connection: Connection, row: Row[tuple[object, ...]], reason: str, actor: Actor, now: int
) -> None:
    if row.cancelled_at is not None:
        return
    present = _present(connection, row.id)
    connection.execute(
        appointments.update()
        .where(appointments.c.id == row.id)
        .values(cancelled_at=now, cancelled_by=actor.source, cancel_reason=reason, updated_at=now)
    )
    connection.execute(
        attendees.update()
        .where(attendees.c.appointment_id == row.id, attendees.c.cancelled_at.is_(None))
        .values(cancelled_at=now)
    )
    release(connection, row.id)
    _tell(connection, Kind.CANCELLED, row, present, now, reason)


@dataclass(frozen=True, slots=True)
class Move:
    """To when an appointment shall be moved; its length stays. `anyway`: also outside of working hours."""

    appointment_id: str
    start: int
    anyway: bool = False


def move(connection: Connection, practice: Practice, wanted: Move, actor: Actor, now: int) -> Refused | int:
    """Move an appointment; returns its former start."""
    row = _find(connection, wanted.appointment_id)
    if row is None:
        return not_found("Appointment")
    bookable = practice.catalogue.type_by_id.get(row.meeting_type_id)
    if bookable is None or row.cancelled_at is not None:
        return bad_request("This appointment cannot be rescheduled")
    if actor.attendee_id:
        return Refused(HTTPStatus.FORBIDDEN, "This secret moves no group appointment")
    end = wanted.start + row.end - row.start
    taking = Taking(
        wanted.start - bookable.buffer_before * MINUTE, end + bookable.buffer_after * MINUTE, now, row.id
    )
    host_ids = tuple(row.host_ids.split(SEPARATOR))
    takers = tuple(dict.fromkeys((*host_ids, *_takers(connection, row.id))))
    free = all(is_free(connection, taker, taking) for taker in takers)
    if not free or not can_be_booked(wanted.start, now):
        return slot_unavailable()
    if not wanted.anyway:
        opened = practice.calendars.open_hosts(bookable, host_ids, (wanted.start, end), now)
        if opened != host_ids:
            return slot_unavailable()
    release(connection, row.id)
    take(connection, takers, taking, appointment_id=row.id)
    _write_move(connection, row.id, wanted.start, end, now)
    moved = _find(connection, row.id)
    if moved is not None:
        _tell(connection, Kind.MOVED, moved, _present(connection, row.id), now)
    return int(row.start)


def _write_move(connection: Connection, appointment_id: str, start: int, end: int, now: int) -> None:
    """Write the new times; whoever was reminded of the former one is reminded again."""
    connection.execute(
        appointments.update()
        .where(appointments.c.id == appointment_id)
        .values(
            start=start,
            end=end,
            updated_at=now,
            rescheduled_at=now,
            reschedule_count=appointments.c.reschedule_count + 1,
        )
    )
    connection.execute(
        attendees.update().where(attendees.c.appointment_id == appointment_id).values(reminded_at=None)
    )


def _takers(connection: Connection, appointment_id: str) -> tuple[str, ...]:
    """Return the hosts and rooms whose time an appointment takes."""
    taken = select(busy.c.host_id).where(busy.c.appointment_id == appointment_id).order_by(busy.c.number)
    return tuple(connection.execute(taken).scalars())


def _tell(
    connection: Connection,
    kind: Kind,
    row: Row[tuple[object, ...]],
    present: list[Row[tuple[object, ...]]],
    now: int,
    reason: str = "",
) -> None:
    """Write to attendees, and to the guests they brought."""
    for each in present:
        if each.silent:
            continue
        sequence = row.reschedule_count + (kind is Kind.CANCELLED)
        facts = replace(facts_of_seat(row, each), sequence=sequence, reason=reason)
        letters = [Letter(kind, each.email, each.language, facts)]
        for_guests = replace(facts, attendee_id="")
        guests = filter(None, each.guests.split(SEPARATOR))
        letters += [Letter(kind, guest, each.language, for_guests) for guest in guests]
        post(connection, letters, now)


def facts_of_seat(row: Row[tuple[object, ...]], seat: Row[tuple[object, ...]]) -> Facts:
    """Return what every mail or page about an appointment tells one of its attendees."""
    return Facts(
        meeting_type_id=row.meeting_type_id,
        start=row.start,
        end=row.end,
        host_ids=tuple(row.host_ids.split(SEPARATOR)),
        channel=row.channel,
        location=row.location,
        name=seat.fullname or f"{seat.firstname} {seat.lastname}".strip(),
        time_zone=seat.timezone,
        appointment_id=row.id,
        attendee_id=seat.id,
        ics_title=row.ics_title,
        ics_description=row.ics_description,
    )


@dataclass(frozen=True, slots=True)
class Seat:
    """An attendee's place in an appointment. `stands`: neither the place nor the appointment is cancelled."""

    facts: Facts
    language: str
    stands: bool


def find_seat(connection: Connection, attendee_id: str) -> Seat | None:
    """Return the place of an attendee; None where there is none."""
    seat = connection.execute(select(attendees).where(attendees.c.id == attendee_id)).one_or_none()
    row = None if seat is None else _find(connection, seat.appointment_id)
    if seat is None or row is None:
        return None
    stands = seat.cancelled_at is None and row.cancelled_at is None
    return Seat(facts_of_seat(row, seat), seat.language, stands)


def find_actor(connection: Connection, practice: Practice, appointment_id: str, secret: str) -> Actor | None:
    """Return who a secret lets change an appointment; None where it is not one of its secrets."""
    if practice.tokens.opens(secret, appointment_id):
        return Actor("attendee")
    seats = select(attendees.c.id).where(attendees.c.appointment_id == appointment_id)
    for attendee_id in connection.execute(seats).scalars():
        if practice.tokens.opens(secret, attendee_id):
            return Actor("attendee", attendee_id)
    return None
