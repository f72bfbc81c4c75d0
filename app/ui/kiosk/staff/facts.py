"""What the staff panel tells. Facts about the machine, never about a person."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.booking.errors import KeyringState, Trouble
from app.booking.meeting_type import MeetingType
from app.credentials import StoreName
from app.journal import AttemptState


@dataclass(frozen=True, slots=True)
class OpenAttempt:
    """A booking attempt whose end is not known yet, by the code the visitor was given."""

    code: str
    state: AttemptState


@dataclass(frozen=True, slots=True)
class LogLine:
    """One line of the log: when, how serious, and what happened in the words of the code."""

    at: datetime
    level: str
    what: str


@dataclass(frozen=True, slots=True)
class Facts:
    """How this machine stands.

    Attributes:
        store: Where secrets are kept.
        waiting: Secrets that are not kept yet.
        trouble: Why the booking service does not serve; None: it does.
        has_key: Whether there is a key; None: that can't be told.
        key_days: How many days it still works; None: nobody has named its last day.
        skew: Between this machine's clock and the service's; None: the service does not tell.
        zone: Name of the venue's time zone.
        free_bytes: Where the state is kept; None: it can't be written there.
        attempts: None: the journal can't be read.
        survivors: Pages of the last visitor that were found alive; None: nobody was here yet.
        types: None: the service did not name them.
    """

    keyring: KeyringState
    store: StoreName
    waiting: int
    trouble: Trouble | None
    has_key: bool | None
    key_days: int | None
    skew: timedelta | None
    zone: str
    zone_known: bool
    free_bytes: int | None
    attempts: tuple[OpenAttempt, ...] | None
    survivors: int | None
    types: tuple[MeetingType, ...] | None
    log: tuple[LogLine, ...]
