"""The day on which an API key stops to work: kept beside the key, and told in time."""

from datetime import date

WARNED_DAYS = (14, 7, 3, 1)
"""How many days before its last day a key is warned of, each time more urgently."""


def days_left(expires: date, today: date) -> int:
    """Return how many days a key still works; negative where it does not any more."""
    return (expires - today).days


def stage(expires: date | None, today: date) -> int | None:
    """Return the warning that is due: one of `WARNED_DAYS`, 0 on the last day and after it; None: none."""
    if expires is None:
        return None
    left = days_left(expires, today)
    due = [days for days in (*WARNED_DAYS, 0) if left <= days]
    return min(due, default=None)


def read_day(text: str | None) -> date | None:
    """Return the day an entry holds; None where it holds none."""
    try:
        return date.fromisoformat(text or "")
    except ValueError:
        return None
