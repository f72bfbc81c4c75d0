"""The short code on a service screen: it tells staff what to repair, and a visitor nothing.

The tens name the place, the ones the cause. A code never changes its meaning.

    K-1.  the booking service     K-2.  the key and the account     K-3.  the keyring
    K-4.  this machine's files    K-5.  the settings
"""

from app.booking.errors import (
    BookingError,
    CredentialsUnavailable,
    InvalidAnswers,
    KeyringState,
    NothingBooked,
    NothingSent,
    OutcomeUnknown,
    Refusal,
    ServiceRefused,
    ServiceUnreachable,
    SlotOccupied,
    StoreUnavailable,
    TooManyRequests,
    TypeUnavailable,
    UnexpectedAnswer,
)

STORE = "K-41"
NOTHING_TO_BOOK = "K-51"
REFUSALS = {
    Refusal.KEY_INVALID: "K-21",
    Refusal.KEY_EXPIRED: "K-22",
    Refusal.KEY_MISSING: "K-23",
    Refusal.OTHER_USER: "K-24",
    Refusal.USER_MISSING: "K-25",
    Refusal.NOT_ALLOWED: "K-26",
    Refusal.PLAN_LIMIT: "K-27",
}
KEYRING = {
    KeyringState.READY: "K-31",
    KeyringState.LOCKED: "K-32",
    KeyringState.ABSENT: "K-33",
    KeyringState.UNAVAILABLE: "K-34",
    KeyringState.MISMATCH: "K-35",
}
SERVICE: tuple[tuple[type[BookingError], str], ...] = (
    (ServiceUnreachable, "K-11"),
    (UnexpectedAnswer, "K-12"),
    (TooManyRequests, "K-13"),
    (NothingSent, "K-14"),
    (OutcomeUnknown, "K-15"),
    (NothingBooked, "K-16"),
    (TypeUnavailable, "K-17"),
    (SlotOccupied, "K-18"),
    (InvalidAnswers, "K-19"),
)


def staff_code(cause: BookingError | CredentialsUnavailable | StoreUnavailable | None) -> str:
    """Return the code of what keeps the screen out of service; None: nothing is set up to be booked."""
    match cause:
        case None:
            return NOTHING_TO_BOOK
        case StoreUnavailable():
            return STORE
        case CredentialsUnavailable(state=state):
            return KEYRING[state]
        case ServiceRefused(reason=reason):
            return REFUSALS[reason]
        case _:
            return next(code for kind, code in SERVICE if isinstance(cause, kind))
