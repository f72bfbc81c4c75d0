"""What bookings are decided by, and what comes of a decision."""

from dataclasses import dataclass, field

from app.service.calendars import Calendars
from app.service.catalogue import Catalogue
from app.service.rules import DAY
from app.service.tokens import Tokens
from app.wire.bookings import BookingKind

_HOUR = 3_600
SEPARATOR = ","
"""Between ids and addresses that are kept in one column."""


@dataclass(frozen=True, slots=True)
class Terms:
    """How long a provisional booking waits, whether it keeps its time meanwhile, and how long data lives.

    Attributes:
        opt_in_holds: Whether nobody else can take the time while the attendee has not confirmed. Off: an
            address that was mistyped, or made up, must not block a host's day.
        kept_days: How long after its end an appointment is forgotten, with everything written for it.
    """

    opt_in_seconds: int = 24 * _HOUR
    host_seconds: int = 24 * _HOUR
    opt_in_holds: bool = False
    kept_days: int = 90


@dataclass(frozen=True)
class Practice:
    """What bookings are decided by."""

    catalogue: Catalogue
    calendars: Calendars
    tokens: Tokens
    terms: Terms = Terms()


@dataclass(frozen=True, slots=True)
class Granted:
    """An appointment stands. `attendee_id`: of the attendee who booked it."""

    appointment_id: str
    attendee_id: str
    secret: str = field(repr=False)
    host_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Waiting:
    """A provisional booking was made."""

    provisional_id: str
    kind: BookingKind


_FARTHEST = 5 * 366 * DAY
"""How far ahead even staff can book."""


def can_be_booked(start: int, now: int) -> bool:
    """Tell whether a start lies ahead, and not beyond what any calendar shows."""
    return now < start <= now + _FARTHEST
