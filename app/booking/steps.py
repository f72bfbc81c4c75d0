"""Where a visitor can be. A step carries every choice made so far."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.booking.availability import Availability, Month, Offer, Slot, next_free
from app.booking.errors import BookingError, Trouble
from app.booking.fields import NO_ANSWERS, Answers, Form
from app.booking.meeting_type import Details, MeetingType
from app.booking.request import Appointment, Attendee, BookingRequest, ProvisionalBooking, ProvisionalState


@dataclass(frozen=True, slots=True)
class _Offering:
    offers: tuple[Offer, ...] = ()

    @property
    def next_free(self) -> Offer | None:
        """The earliest offer among the walk-in types (or of the first type), where one is known."""
        return next_free(self.offers)


@dataclass(frozen=True, slots=True)
class Resting(_Offering):
    """Nobody is here. `offers` may be empty while the types are not known yet."""


@dataclass(frozen=True, slots=True)
class Correction:
    """The request that went to a wrong address and is replaced by another; whether it is withdrawn yet."""

    replaces: "AwaitingOptIn"
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Kept:
    """What a visitor gave already, kept while they go back to change something.

    Attributes:
        answers: As typed, checked or not; `slot`: the one chosen before.
        review: Set when the visitor came from the check page and goes back to it.
        lost: Set when the visitor came there from the slots offered instead of a lost one.
        reminders: Set once the visitor has seen whether they will be reminded.
        correction: Set while a wrong address is being corrected.
    """

    answers: Answers = field(default_factory=lambda: NO_ANSWERS, repr=False)
    slot: Slot | None = None
    review: "Confirming | None" = None
    lost: "ChoosingAlternative | None" = None
    reminders: bool | None = None
    correction: Correction | None = None


NOTHING_KEPT = Kept()


@dataclass(frozen=True, slots=True)
class ChoosingType(_Offering):
    """What shall be booked? `offers` is in the order of the cards; empty: nothing can be booked here."""

    kept: Kept = NOTHING_KEPT


@dataclass(frozen=True, slots=True)
class ChoosingDetails:
    """With whom, how long, over which channel, where? `details` holds an answer to each from the start."""

    meeting_type: MeetingType
    details: Details
    kept: Kept = NOTHING_KEPT


@dataclass(frozen=True, slots=True)
class ChoosingSlot:
    """When?

    Attributes:
        month: The month that is shown.
        availability: Of that month; None until anything is known of it.
        first_free: The first day with a free slot in another month, where this month has none.
        empty_month: The month the visitor was taken away from because nothing is free in it.
        today: The venue's date.
    """

    meeting_type: MeetingType
    details: Details
    month: Month
    today: date
    availability: Availability | None = None
    first_free: date | None = None
    empty_month: Month | None = None
    kept: Kept = NOTHING_KEPT


@dataclass(frozen=True, slots=True)
class FillingForm:
    """Who? `kept.answers` is what the fields start with."""

    meeting_type: MeetingType
    details: Details
    slot: Slot
    form: Form
    kept: Kept = NOTHING_KEPT


@dataclass(frozen=True, slots=True)
class Confirming:
    """Is everything right? Nothing has been sent.

    Attributes:
        request: What will be sent; its attendee's `policy_accepted` is False until the box is ticked.
        answers: The form's answers as typed, for going back to it.
    """

    request: BookingRequest
    form: Form
    answers: Answers = field(repr=False)
    correction: Correction | None = None

    @property
    def may_book(self) -> bool:
        """Whether the consent that is asked for, if any, has been given."""
        return self.request.attendee.policy_accepted is not False

    def with_slot(self, slot: Slot, details: Details) -> "Confirming":
        """Return the same wish for another slot."""
        return replace(self, request=replace(self.request, slot=slot, details=details))

    def with_reminders(self, wanted: bool) -> "Confirming":
        """Return the same wish, with or without reminders."""
        return self._with(replace(self.request.attendee, receives_reminders=wanted))

    def with_policy(self, accepted: bool) -> "Confirming":
        """Return the same wish, with the consent given or taken back; as it is where none is asked for."""
        asked = self.request.attendee.policy_accepted is not None
        return self._with(replace(self.request.attendee, policy_accepted=accepted)) if asked else self

    def _with(self, attendee: Attendee) -> "Confirming":
        return replace(self, request=replace(self.request, attendee=attendee))


class Instead(StrEnum):
    """Why other slots are offered."""

    TAKEN = "taken"
    DECLINED = "declined"
    EXPIRED = "expired"


class Closeness(StrEnum):
    """What makes an alternative close to the slot that was lost."""

    SAME_DAY = "same_day"
    ANYONE = "anyone"
    SAME_TIME = "same_time"
    NEXT_FREE = "next_free"


@dataclass(frozen=True, slots=True)
class Alternative:
    """Another slot. `details` differ from the request's where another host comes with it."""

    closeness: Closeness
    slot: Slot
    details: Details


@dataclass(frozen=True, slots=True)
class ChoosingAlternative:
    """The slot is lost; nothing is booked. `alternatives` has at most three, the closest first."""

    confirming: Confirming
    reason: Instead
    alternatives: tuple[Alternative, ...]
    seen_at: datetime


@dataclass(frozen=True, slots=True)
class Booked:
    """The appointment stands. `request` says what was asked for, `appointment` what came of it."""

    request: BookingRequest
    appointment: Appointment


@dataclass(frozen=True, slots=True)
class AwaitingOptIn:
    """Not booked yet: the attendee has to confirm by e-mail.

    Attributes:
        since: When the request was accepted.
        state: What the service last said of it.
        host_agreed: Whether a host has agreed before.
        address_changes_left: How often the address may still be corrected.
        withdrawn: Whether the request this one replaces was withdrawn; None where it replaces none.
        watched: Whether the state is still being asked for.
    """

    confirming: Confirming
    provisional: ProvisionalBooking
    since: datetime
    state: ProvisionalState
    host_agreed: bool
    address_changes_left: int
    withdrawn: bool | None = None
    watched: bool = True


@dataclass(frozen=True, slots=True)
class AwaitingHost:
    """Not booked yet: the host has to agree.

    Attributes:
        opt_in_follows: Whether the attendee confirms after that.
        withdrawn: As of `AwaitingOptIn`.
    """

    confirming: Confirming
    provisional: ProvisionalBooking
    since: datetime
    state: ProvisionalState
    opt_in_follows: bool
    watched: bool = True
    withdrawn: bool | None = None


@dataclass(frozen=True, slots=True)
class LookingUp:
    """The request left, no usable answer came. `finished`: the look-up found nothing; the desk goes on."""

    confirming: Confirming
    since: datetime
    finished: bool = False


@dataclass(frozen=True, slots=True)
class Cancelled:
    """The appointment was cancelled, and the service said so."""

    request: BookingRequest


@dataclass(frozen=True, slots=True)
class OutOfService:
    """Nothing can be booked here for now; the kiosk tries again by itself.

    Attributes:
        cause: None: nothing is set up to be booked.
        retry_in: Until the next try, from the moment of this step.
    """

    cause: Trouble | None
    retry_in: timedelta


Step = (
    Resting
    | ChoosingType
    | ChoosingDetails
    | ChoosingSlot
    | FillingForm
    | Confirming
    | ChoosingAlternative
    | Booked
    | AwaitingOptIn
    | AwaitingHost
    | LookingUp
    | Cancelled
    | OutOfService
)


class Activity(StrEnum):
    """What is being done while the visitor waits."""

    LOADING = "loading"
    CHECKING = "checking"
    SENDING = "sending"
    CANCELLING = "cancelling"

    @property
    def locks(self) -> bool:
        """Whether the screen takes no input meanwhile: something may be written."""
        return self is not Activity.LOADING


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What is to be shown: one step, what is being done, and what went wrong last."""

    step: Step
    busy: Activity | None = None
    error: BookingError | None = None

    @property
    def resting(self) -> bool:
        """Whether nobody is here."""
        return isinstance(self.step, Resting)

    @property
    def unattended(self) -> bool:
        """Whether it shows nothing of anybody's wish."""
        return isinstance(self.step, Resting | OutOfService)
