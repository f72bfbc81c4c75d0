"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the tables."""
    op.create_table(
        "settings",
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("value", sa.LargeBinary, nullable=False),
    )
    _create_appointments()
    _create_attendees()
    _create_busy()
    _create_provisional_bookings()
    op.create_table(
        "turns",
        sa.Column("queue_id", sa.Text, primary_key=True),
        sa.Column("host_id", sa.Text, primary_key=True),
        sa.Column("taken", sa.Integer, nullable=False),
    )
    _create_outbox()


def _create_appointments() -> None:
    op.create_table(
        "appointments",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("meeting_type_id", sa.Text, nullable=False),
        sa.Column("host_ids", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("channel", sa.Text, nullable=False),
        sa.Column("location", sa.Text, nullable=False),
        sa.Column("ics_title", sa.Text, nullable=False),
        sa.Column("ics_description", sa.Text, nullable=False),
        sa.Column("created_at", sa.Integer, nullable=False),
        sa.Column("updated_at", sa.Integer, nullable=False),
        sa.Column("cancelled_at", sa.Integer),
        sa.Column("cancelled_by", sa.Text),
        sa.Column("cancel_reason", sa.Text),
        sa.Column("rescheduled_at", sa.Integer),
        sa.Column("reschedule_count", sa.Integer, nullable=False, server_default="0"),
    )
    op.create_index("appointments_by_start", "appointments", ["start"])
    op.create_index("appointments_by_type", "appointments", ["meeting_type_id", "start"])


def _create_attendees() -> None:
    op.create_table(
        "attendees",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column(
            "appointment_id", sa.Text, sa.ForeignKey("appointments.id", ondelete="CASCADE"), nullable=False
        ),
        sa.Column("email", sa.Text, nullable=False),
        sa.Column("phone", sa.Text, nullable=False),
        sa.Column("firstname", sa.Text, nullable=False),
        sa.Column("lastname", sa.Text, nullable=False),
        sa.Column("fullname", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("timezone", sa.Text, nullable=False),
        sa.Column("receives_reminders", sa.Boolean, nullable=False),
        sa.Column("silent", sa.Boolean, nullable=False),
        sa.Column("policy_accepted", sa.Boolean),
        sa.Column("notes", sa.Text, nullable=False),
        sa.Column("guests", sa.Text, nullable=False),
        sa.Column("created_at", sa.Integer, nullable=False),
        sa.Column("cancelled_at", sa.Integer),
    )
    op.create_index("attendees_by_appointment", "attendees", ["appointment_id"])


def _create_busy() -> None:
    op.create_table(
        "busy",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("host_id", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("appointment_id", sa.Text),
        sa.Column("provisional_id", sa.Text),
        sa.Column("held_until", sa.Integer),
    )
    op.create_index("busy_by_host", "busy", ["host_id", "start", "end"])
    op.create_index("busy_by_appointment", "busy", ["appointment_id"])
    op.create_index("busy_by_provisional", "busy", ["provisional_id"])


def _create_provisional_bookings() -> None:
    op.create_table(
        "provisional_bookings",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("meeting_type_id", sa.Text, nullable=False),
        sa.Column("host_ids", sa.Text, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("request", sa.Text, nullable=False),
        sa.Column("waits_for", sa.Text, nullable=False),
        sa.Column("status", sa.Text, nullable=False),
        sa.Column("reason", sa.Text),
        sa.Column("created_at", sa.Integer, nullable=False),
        sa.Column("updated_at", sa.Integer, nullable=False),
        sa.Column("expires_at", sa.Integer, nullable=False),
        sa.Column("appointment_id", sa.Text),
    )
    op.create_index("provisional_by_status", "provisional_bookings", ["status", "expires_at"])


def _create_outbox() -> None:
    op.create_table(
        "outbox",
        sa.Column("number", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False, unique=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("facts", sa.Text, nullable=False),
        sa.Column("created_at", sa.Integer, nullable=False),
        sa.Column("sent_at", sa.Integer),
        sa.Column("tries", sa.Integer, nullable=False, server_default="0"),
        sa.Column("next_try_at", sa.Integer, nullable=False),
    )
    op.create_index("outbox_by_next_try", "outbox", ["sent_at", "next_try_at"])
