"""Reminders: one mail the day before, to each attendee who wanted one."""

from sqlalchemy import Connection, select

from app.service.changes import facts_of_seat
from app.service.letters import Kind, Letter
from app.service.rules import DAY
from app.service.schema import appointments, attendees
from app.service.statements import post

_AHEAD = DAY


def remind(connection: Connection, now: int) -> int:
    """Write the reminders that are due; returns how many.

    Who books later than a day before has just read the confirmation, and gets none.
    """
    seat, row = attendees.c, appointments.c
    due = (
        select(seat.id, seat.appointment_id)
        .join_from(attendees, appointments, row.id == seat.appointment_id)
        .where(
            row.start.between(now, now + _AHEAD),
            row.cancelled_at.is_(None),
            seat.cancelled_at.is_(None),
            seat.reminded_at.is_(None),
            seat.receives_reminders.is_(True),
            seat.silent.is_(False),
            seat.email != "",
            seat.created_at < row.start - _AHEAD,
        )
    )
    found = connection.execute(due).all()
    for attendee_id, appointment_id in found:
        _remind(connection, attendee_id, appointment_id, now)
    return len(found)


def _remind(connection: Connection, attendee_id: str, appointment_id: str, now: int) -> None:
    row = connection.execute(select(appointments).where(appointments.c.id == appointment_id)).one()
    seat = connection.execute(select(attendees).where(attendees.c.id == attendee_id)).one()
    post(connection, [Letter(Kind.REMINDER, seat.email, seat.language, facts_of_seat(row, seat))], now)
    connection.execute(attendees.update().where(attendees.c.id == attendee_id).values(reminded_at=now))
