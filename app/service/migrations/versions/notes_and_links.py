"""Notes of staff, reminders that were sent, and links that are good for one booking."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Change the tables."""
    op.add_column("appointments", sa.Column("note", sa.Text, nullable=False, server_default=""))
    op.add_column("attendees", sa.Column("reminded_at", sa.Integer))
    op.create_table(
        "one_time_links",
        sa.Column("id", sa.Text, primary_key=True),
        sa.Column("meeting_type_id", sa.Text, nullable=False),
        sa.Column("created_at", sa.Integer, nullable=False),
        sa.Column("used_at", sa.Integer),
    )
