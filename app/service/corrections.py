"""What staff correct in an appointment that stands: an attendee's address, and their own note."""

from sqlalchemy import Connection, select

from app.service.refusals import Refused, bad_request, not_found
from app.service.schema import appointments, attendees
from app.service.wishes import is_email


def change_address(
    connection: Connection, appointment_id: str, attendee_id: str, email: str, now: int
) -> Refused | None:
    """Give an attendee another address; later mails go there."""
    seat = select(attendees.c.id).where(
        attendees.c.id == attendee_id, attendees.c.appointment_id == appointment_id
    )
    if connection.execute(seat).one_or_none() is None:
        return not_found("Attendee")
    if not is_email(email):
        return bad_request(("email must be an email",))
    connection.execute(attendees.update().where(attendees.c.id == attendee_id).values(email=email))
    _touch(connection, appointment_id, now)
    return None


def write_note(connection: Connection, appointment_id: str, note: str, now: int) -> Refused | None:
    """Note something about an appointment, in place of what was noted before."""
    table = appointments
    changed = connection.execute(table.update().where(table.c.id == appointment_id).values(note=note))
    if not changed.rowcount:
        return not_found("Appointment")
    _touch(connection, appointment_id, now)
    return None


def _touch(connection: Connection, appointment_id: str, now: int) -> None:
    table = appointments
    connection.execute(table.update().where(table.c.id == appointment_id).values(updated_at=now))
