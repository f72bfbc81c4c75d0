"""The SQL that books: is a host free, whose turn is it, and the rows of an appointment."""

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, Table, bindparam, func, or_, select

from app.service.database import Prepared
from app.service.letters import Letter, write_facts
from app.service.rules import MINUTE
from app.service.schema import appointments, attendees, busy, outbox, turns

LONGEST_BUSY = (480 + 2 * 120) * MINUTE
"""No meeting keeps a host busy for longer, buffers included; so nobody looks further back."""


def _insert(table: Table, *names: str) -> Prepared:
    return Prepared(table.insert().values({name: bindparam(name) for name in names}))


_IS_BUSY = Prepared(
    select(busy.c.number)
    .where(
        busy.c.host_id == bindparam("host_id"),
        busy.c.start < bindparam("until"),
        busy.c.start > bindparam("longest_before"),
        busy.c.end > bindparam("since"),
        or_(busy.c.held_until.is_(None), busy.c.held_until >= bindparam("now")),
        func.coalesce(busy.c.appointment_id, busy.c.provisional_id) != bindparam("own"),
    )
    .limit(1)
)
_INSERT_BUSY = _insert(busy, "host_id", "start", "end", "appointment_id", "provisional_id", "held_until")
_INSERT_APPOINTMENT = _insert(
    appointments,
    "id",
    "meeting_type_id",
    "host_ids",
    "start",
    "end",
    "channel",
    "location",
    "ics_title",
    "ics_description",
    "created_at",
    "updated_at",
)
_INSERT_ATTENDEE = _insert(
    attendees,
    "id",
    "appointment_id",
    "email",
    "phone",
    "firstname",
    "lastname",
    "fullname",
    "language",
    "timezone",
    "receives_reminders",
    "silent",
    "policy_accepted",
    "notes",
    "guests",
    "created_at",
)
_INSERT_MAIL = _insert(outbox, "id", "kind", "recipient", "language", "facts", "created_at", "next_try_at")
_TURNS = Prepared(select(turns.c.host_id, turns.c.taken).where(turns.c.queue_id == bindparam("queue_id")))
_FIND_GROUP = Prepared(
    select(appointments.c.id)
    .where(
        appointments.c.meeting_type_id == bindparam("meeting_type_id"),
        appointments.c.start == bindparam("start"),
        appointments.c.end == bindparam("end"),
        appointments.c.host_ids == bindparam("host_ids"),
        appointments.c.cancelled_at.is_(None),
    )
    .limit(1)
)
_COUNT_SEATS = Prepared(
    select(func.count())
    .select_from(attendees)
    .where(attendees.c.appointment_id == bindparam("appointment_id"), attendees.c.cancelled_at.is_(None))
)


def new_id() -> str:
    """Return an id for something new."""
    return str(uuid.uuid4())


@dataclass(frozen=True, slots=True)
class Taking:
    """Time that is about to be taken, buffers included.

    Attributes:
        own: Id of the appointment or provisional booking whose own time does not count; empty: none.
    """

    since: int
    until: int
    now: int
    own: str = ""


def is_free(connection: Connection, host_id: str, taking: Taking) -> bool:
    """Tell whether a host is not busy at any moment of a stretch of time."""
    values = {
        "host_id": host_id,
        "since": taking.since,
        "until": taking.until,
        "longest_before": taking.since - LONGEST_BUSY,
        "now": taking.now,
        "own": taking.own,
    }
    return _IS_BUSY.run(connection, values).fetchone() is None


def take(
    connection: Connection,
    host_ids: Iterable[str],
    taking: Taking,
    *,
    appointment_id: str | None = None,
    provisional_id: str | None = None,
    held_until: int | None = None,
) -> None:
    """Make hosts busy, for an appointment or, until `held_until`, for a provisional booking."""
    for host_id in host_ids:
        values = {
            "host_id": host_id,
            "start": taking.since,
            "end": taking.until,
            "appointment_id": appointment_id,
            "provisional_id": provisional_id,
            "held_until": held_until,
        }
        _INSERT_BUSY.run(connection, values)


def release(connection: Connection, owner_id: str) -> None:
    """Free the time that an appointment or a provisional booking takes."""
    connection.execute(
        busy.delete().where(or_(busy.c.appointment_id == owner_id, busy.c.provisional_id == owner_id))
    )


def taken_turns(connection: Connection, queue_id: str) -> Mapping[str, int]:
    """Return how many bookings each member of a queue was given; members without any are absent."""
    return dict(_TURNS.run(connection, {"queue_id": queue_id}).fetchall())


def count_turn(connection: Connection, queue_id: str, host_id: str, *, first: bool) -> None:
    """Count a booking for a member; `first`: the member has none so far."""
    if first:
        connection.execute(turns.insert().values(queue_id=queue_id, host_id=host_id, taken=1))
    else:
        connection.execute(
            turns.update()
            .where(turns.c.queue_id == queue_id, turns.c.host_id == host_id)
            .values(taken=turns.c.taken + 1)
        )


def find_group(
    connection: Connection, meeting_type_id: str, host_ids: str, start: int, end: int
) -> str | None:
    """Return the appointment of a group that meets then, if somebody has booked already."""
    values = {"meeting_type_id": meeting_type_id, "host_ids": host_ids, "start": start, "end": end}
    row = _FIND_GROUP.run(connection, values).fetchone()
    return None if row is None else str(row[0])


def count_seats(connection: Connection, appointment_id: str) -> int:
    """Return how many attendees an appointment has."""
    return int(_COUNT_SEATS.run(connection, {"appointment_id": appointment_id}).fetchone()[0])


def insert_appointment(connection: Connection, values: Mapping[str, object]) -> None:
    """Write the row of an appointment."""
    _INSERT_APPOINTMENT.run(connection, values)


def insert_attendee(connection: Connection, values: Mapping[str, object]) -> None:
    """Write the row of an attendee."""
    _INSERT_ATTENDEE.run(connection, values)


def post(connection: Connection, letters: Iterable[Letter], now: int) -> None:
    """Put mails into the outbox; a mail without a recipient is not written."""
    for letter in letters:
        if letter.recipient:
            values = {
                "id": new_id(),
                "kind": letter.kind.value,
                "recipient": letter.recipient,
                "language": letter.language,
                "facts": write_facts(letter.facts),
                "created_at": now,
                "next_try_at": now,
            }
            _INSERT_MAIL.run(connection, values)
