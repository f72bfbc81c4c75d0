"""Instants as the API writes them: ISO 8601 with an offset or Z."""

from datetime import MAXYEAR, MINYEAR, UTC, date, datetime, tzinfo


def read_instant(text: str, zone: tzinfo | None = None) -> datetime | None:
    """Return the instant `text` names; None where it names none.

    Args:
        text: With an offset or Z.
        zone: Where a text without either is local; None: such a text names no instant.
    """
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        return None
    if not MINYEAR < instant.year < MAXYEAR:
        return None  # in another zone there might be no such year
    if instant.tzinfo is None:
        return None if zone is None else instant.replace(tzinfo=zone)
    return instant


def read_day(text: str) -> date | None:
    """Return the day `text` begins with; None where it begins with none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def write_utc(instant: datetime) -> str:
    """Return the instant in UTC, with milliseconds: `2024-01-15T08:00:00.000Z`."""
    return instant.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
