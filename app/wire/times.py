"""Instants as the API writes them: ISO 8601 with an offset or Z."""

from datetime import UTC, date, datetime, tzinfo


def read_instant(text: str, zone: tzinfo | None = None) -> datetime | None:
    """Return the instant `text` names; None where it names none.

    Args:
        text: With an offset or Z.
        zone: Where a text without either is local; None: such a text names no instant.
    """
    try:
        instant = datetime.fromisoformat(text)
        if instant.tzinfo is None and zone is not None:
            instant = instant.replace(tzinfo=zone)
        in_utc = None if instant.tzinfo is None else instant.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return None if in_utc is None else instant


def read_day(text: str) -> date | None:
    """Return the day `text` begins with; None where it begins with none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def write_utc(instant: datetime) -> str:
    """Return the instant in UTC, with milliseconds: `2024-01-15T08:00:00.000Z`."""
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def write_local(instant: datetime) -> str:
    """Return the instant with its own offset and milliseconds: `2024-01-15T09:00:00.000+01:00`."""
    return instant.isoformat(timespec="milliseconds")
