"""The tables. Instants are whole seconds since 1970 in UTC; nothing here belongs to one kind of database."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Integer, LargeBinary, MetaData, String, Table, Text

REVISION = "0002"
"""The newest of `migrations`; a database with another one is brought up to it at start."""

metadata = MetaData()


class DatabaseTooNew(Exception):
    """A newer version of the service wrote this database."""


revisions = Table("alembic_version", metadata, Column("version_num", String(32), primary_key=True))
"""Alembic's own table."""

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", LargeBinary, nullable=False),
)

appointments = Table(
    "appointments",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("meeting_type_id", Text, nullable=False),
    Column("host_ids", Text, nullable=False),  # separated by commas
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("channel", Text, nullable=False),
    Column("location", Text, nullable=False),
    Column("ics_title", Text, nullable=False),
    Column("ics_description", Text, nullable=False),
    Column("created_at", Integer, nullable=False),
    Column("updated_at", Integer, nullable=False),
    Column("cancelled_at", Integer),
    Column("cancelled_by", Text),
    Column("cancel_reason", Text),
    Column("rescheduled_at", Integer),
    Column("reschedule_count", Integer, nullable=False, server_default="0"),
    Column("note", Text, nullable=False, server_default=""),  # of staff
    Index("appointments_by_start", "start"),
    Index("appointments_by_type", "meeting_type_id", "start"),
)

attendees = Table(
    "attendees",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("appointment_id", Text, ForeignKey("appointments.id", ondelete="CASCADE"), nullable=False),
    Column("email", Text, nullable=False),
    Column("phone", Text, nullable=False),
    Column("firstname", Text, nullable=False),
    Column("lastname", Text, nullable=False),
    Column("fullname", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("timezone", Text, nullable=False),
    Column("receives_reminders", Boolean, nullable=False),
    Column("silent", Boolean, nullable=False),  # gets no mail about this appointment
    Column("policy_accepted", Boolean),
    Column("notes", Text, nullable=False),  # a JSON object of texts
    Column("guests", Text, nullable=False),  # separated by commas
    Column("created_at", Integer, nullable=False),
    Column("cancelled_at", Integer),
    Column("reminded_at", Integer),
    Index("attendees_by_appointment", "appointment_id"),
)

busy = Table(
    "busy",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("host_id", Text, nullable=False),  # or the id of a room
    Column("start", Integer, nullable=False),  # with the buffers
    Column("end", Integer, nullable=False),
    Column("appointment_id", Text),
    Column("provisional_id", Text),
    Column("held_until", Integer),  # of a provisional booking: not busy any more after this
    Index("busy_by_host", "host_id", "start", "end"),
    Index("busy_by_appointment", "appointment_id"),
    Index("busy_by_provisional", "provisional_id"),
)

provisional_bookings = Table(
    "provisional_bookings",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("meeting_type_id", Text, nullable=False),
    Column("host_ids", Text, nullable=False),  # separated by commas; empty: found when it is confirmed
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("request", Text, nullable=False),  # the booking request as JSON
    Column("waits_for", Text, nullable=False),
    Column("status", Text, nullable=False),
    Column("reason", Text),
    Column("created_at", Integer, nullable=False),
    Column("updated_at", Integer, nullable=False),
    Column("expires_at", Integer, nullable=False),
    Column("appointment_id", Text),
    Index("provisional_by_status", "status", "expires_at"),
)

one_time_links = Table(
    "one_time_links",
    metadata,
    Column("id", Text, primary_key=True),
    Column("meeting_type_id", Text, nullable=False),
    Column("created_at", Integer, nullable=False),
    Column("used_at", Integer),
)

turns = Table(
    "turns",
    metadata,
    Column("queue_id", Text, primary_key=True),
    Column("host_id", Text, primary_key=True),
    Column("taken", Integer, nullable=False),
)

outbox = Table(
    "outbox",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("recipient", Text, nullable=False),
    Column("language", Text, nullable=False),
    Column("facts", Text, nullable=False),  # what the mail tells, as JSON; the words come when it is sent
    Column("created_at", Integer, nullable=False),
    Column("sent_at", Integer),
    Column("tries", Integer, nullable=False, server_default="0"),
    Column("next_try_at", Integer, nullable=False),
    Index("outbox_by_next_try", "sent_at", "next_try_at"),
)
