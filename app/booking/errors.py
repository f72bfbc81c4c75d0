"""What can go wrong, one class for each thing the caller does differently.

    BookingError                a person at the screen can be told, and there is a way on
    |-- ServiceUnreachable      a read got no usable answer               -> try again
    |-- NothingSent             a write surely never left                 -> nothing was booked; press again
    |-- NothingBooked           a write was surely lost, or held back     -> the check page again
    |-- ServiceRefused          key, plan or permission                   -> tell the staff
    |-- TooManyRequests         still too many after the allowed waiting  -> wait, then again
    |-- UnexpectedAnswer        a read's reply has no agreed form         -> tell the staff
    |-- SlotOccupied            someone was faster                        -> three nearest slots
    |-- TypeUnavailable         this type cannot be booked any more       -> choose another type
    |-- InvalidAnswers          a field's answer is not acceptable        -> beside the field
    `-- OutcomeUnknown          a write left, no usable answer came       -> look it up; never send it again
    CredentialsUnavailable      the keyring gives no key                  -> staff
    StoreUnavailable            a file of ours cannot be read or written  -> staff

Errors carry facts; the words are the user interface's.
"""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import TypeVar

from app.booking.fields import Reason


class BookingError(Exception):
    """Something a person at the screen can be told, and that has a way on."""


class ServiceUnreachable(BookingError):
    """A read got no usable answer."""


class NothingSent(BookingError):
    """A write surely never left this machine; nothing was booked."""


class NothingBooked(BookingError):
    """Nothing was booked: a look-up proved that the request did not arrive, or it was held back.

    It is held back where an open attempt has the same code; the next press makes another one.
    """


class Refusal(StrEnum):
    """Why the service refuses to work for this key."""

    KEY_MISSING = "key_missing"
    KEY_INVALID = "key_invalid"
    KEY_EXPIRED = "key_expired"
    OTHER_USER = "other_user"
    NOT_ALLOWED = "not_allowed"
    USER_MISSING = "user_missing"
    PLAN_LIMIT = "plan_limit"


class ServiceRefused(BookingError):
    """The service refuses this key, or the account's plan does not reach."""

    def __init__(self, reason: Refusal) -> None:
        """Remember which remedy staff need."""
        super().__init__(reason.value)
        self.reason = reason


class TooManyRequests(BookingError):
    """The service still asks to slow down after the allowed waiting."""

    def __init__(self, retry_after: timedelta) -> None:
        """Remember how long to wait."""
        super().__init__(f"{retry_after.total_seconds():.0f} s")
        self.retry_after = retry_after


class UnexpectedAnswer(BookingError):
    """The reply to a read is not in any agreed form. `what` names the form, never the content."""

    def __init__(self, what: str) -> None:
        """Remember which answer it was."""
        super().__init__(what)
        self.what = what


class SlotOccupied(BookingError):
    """Someone was faster; nothing was booked."""


class TypeUnavailable(BookingError):
    """The meeting type is gone, or can't be booked as it is set up; nothing was booked."""

    def __init__(self, meeting_type_id: str) -> None:
        """Remember which type it was."""
        super().__init__(meeting_type_id)
        self.meeting_type_id = meeting_type_id


class InvalidAnswers(BookingError):
    """Answers that have to be changed before the request can go on; nothing was booked."""

    def __init__(self, reasons: Mapping[str, Reason]) -> None:
        """Remember the reason for each field, by its key."""
        super().__init__(", ".join(sorted(reasons)))
        self.reasons = dict(reasons)


class OutcomeUnknown(BookingError):
    """A write was sent and no usable answer came. It must not be sent again."""

    def __init__(self, reference: str) -> None:
        """Remember the reference by which the outcome is looked up."""
        super().__init__(reference)
        self.reference = reference


class KeyringState(StrEnum):
    """How the keyring answers. MISMATCH: it gave back something else than was written."""

    READY = "ready"
    LOCKED = "locked"
    ABSENT = "absent"
    UNAVAILABLE = "unavailable"
    MISMATCH = "mismatch"


class CredentialsUnavailable(Exception):
    """The keyring does not give the API key."""

    def __init__(self, state: KeyringState) -> None:
        """Remember how the keyring answered; READY: it answered, and holds no key."""
        super().__init__(state.value)
        self.state = state


class StoreUnavailable(Exception):
    """A file of ours cannot be read or written. `name` is its plain name, not its path."""

    def __init__(self, name: str) -> None:
        """Remember which file."""
        super().__init__(name)
        self.name = name


Trouble = BookingError | CredentialsUnavailable | StoreUnavailable
"""Everything a booking service and what stands behind it may raise."""

TROUBLES = (BookingError, CredentialsUnavailable, StoreUnavailable)
"""The same, for `except` and `suppress`."""


T = TypeVar("T", bound=Exception)


def without_frames(error: T) -> T:
    """Return the same error without the frames it came through: they hold what a visitor gave."""
    error.__cause__ = error.__context__ = None
    return error.with_traceback(None)
