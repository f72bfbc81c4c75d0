"""What a visitor reads when something did not go as planned, and while something is still open.

Facts come in, words go out. A message says what is, whether anything was booked, what happens to what was
typed, and then what to do. What is said beside a field stands in `reasons.py`, the codes that staff read on a
service screen in `staff_codes.py`.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from app.booking.errors import (
    BookingError,
    CredentialsUnavailable,
    InvalidAnswers,
    NothingBooked,
    NothingSent,
    OutcomeUnknown,
    ServiceRefused,
    ServiceUnreachable,
    SlotOccupied,
    StoreUnavailable,
    TooManyRequests,
    TypeUnavailable,
    UnexpectedAnswer,
)
from app.booking.request import Absent, short_code
from app.booking.steps import Activity, Booked, ChoosingAlternative, Confirming, FillingForm, Instead, Step
from app.ui.lengths import Lengths

translate = QCoreApplication.translate

Trouble = BookingError | CredentialsUnavailable | StoreUnavailable


@dataclass(frozen=True, slots=True)
class Message:
    """Words for one situation.

    Attributes:
        title: A few words without a full stop.
        sentence: What is, whether anything was booked, and what becomes of what was typed.
        advice: What to do; may be empty.
    """

    title: str
    sentence: str
    advice: str = ""

    @property
    def spoken(self) -> str:
        """Everything in one piece, for a screen reader."""
        return " ".join(part for part in (f"{self.title}.", self.sentence, self.advice) if part)


class _Counted:
    """Texts with a singular and a plural."""

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """Translate, as a `QObject` does. The name lets lupdate see which texts have a plural."""
        return QCoreApplication.translate("_Counted", text, comment, n)

    def fields_to_change(self, count: int) -> str:
        """Say how many fields need another look."""
        return self.tr("Please look at %n field(s) again", "", count)


def error_message(error: BookingError, step: Step) -> Message:
    """Return what to say about `error` while `step` is shown."""
    if isinstance(step, Booked):
        return _about_cancelling(error, step)
    match error:
        case ServiceRefused():
            return service_message(error)
        case OutcomeUnknown(reference=reference):
            return absent_message(Absent.UNKNOWN, reference)
        case TooManyRequests() | InvalidAnswers():
            title, sentence, advice = _counted_words(error)
        case _:
            title, sentence, advice = _plain_words(error)
    return Message(title, _with_typed(sentence, step), advice)


def service_message(cause: Trouble | None) -> Message:
    """Return what to say while nothing can be booked; None: nothing is set up to be booked.

    Whatever staff have to repair is the same to a visitor.
    """
    if cause is None:
        return Message(
            translate("Messages", "Nothing to book right now"),
            translate("Messages", "No appointments are offered on this screen at the moment."),
            translate("Messages", "Please ask at the desk."),
        )
    by_itself = translate("Messages", "The screen comes back by itself.")
    if isinstance(cause, TooManyRequests):
        title, sentence, _ = _counted_words(cause)
        return Message(title, sentence, by_itself)
    if isinstance(cause, ServiceUnreachable):
        what = translate("Messages", "The booking service cannot be reached right now.")
    else:
        what = translate("Messages", "This kiosk cannot book right now.")
    comfort = translate("Messages", "It is nothing you did, and nothing was booked.")
    return Message(
        translate("Messages", "Back in a moment"),
        f"{what} {comfort}",
        by_itself,
    )


def instead_message(reason: Instead, time: str) -> Message:
    """Return why other times are offered.

    Args:
        reason: What became of the time that was wished for.
        time: That time, as it stands in a sentence.
    """
    title = {
        Instead.TAKEN: translate("Messages", "{time} was just taken"),
        Instead.DECLINED: translate("Messages", "Your request for {time} was declined"),
        Instead.EXPIRED: translate("Messages", "Your request for {time} has run out"),
    }[reason].format(time=time)
    return Message(title, _with_typed(_nothing_yet(), None), translate("Messages", "Pick another time."))


def absent_message(absent: Absent, reference: str) -> Message:
    """Return what to say when a request was looked up and not found."""
    if absent is Absent.SURELY:
        title, sentence, advice = _plain_words(NothingBooked())
        return Message(title, _with_typed(sentence, None), advice)
    return Message(
        translate("Messages", "We do not know yet whether it worked"),
        translate("Messages", "Please do not book again. Your reference: {code}.").format(
            code=short_code(reference)
        ),
        translate("Messages", "Please tell reception this reference."),
    )


def looking_up_message(reference: str) -> Message:
    """Return what to say while a request is looked up."""
    return Message(
        translate("Messages", "We are checking whether it worked"),
        translate("Messages", "Please do not book again. Your reference: {code}.").format(
            code=short_code(reference)
        ),
        translate("Messages", "This screen changes by itself."),
    )


def withdrawal_text(withdrawn: bool | None) -> str:
    """Return what became of the request to a wrong address; empty where there was none."""
    if withdrawn is None:
        return ""
    if withdrawn:
        return translate("Messages", "The request to the other address was withdrawn.")
    return translate("Messages", "The request to the other address is still open; the desk sees it.")


def activity_text(activity: Activity) -> str:
    """Return what is being done, in a few words."""
    return {
        Activity.LOADING: translate("Messages", "Still looking…"),
        Activity.CHECKING: translate("Messages", "Checking that the time is still free…"),
        Activity.SENDING: translate("Messages", "Booking…"),
        Activity.CANCELLING: translate("Messages", "Cancelling…"),
    }[activity]


def _nothing_yet() -> str:
    return translate("Messages", "Nothing is booked yet.")


def _with_typed(sentence: str, step: Step | None) -> str:
    """Add what becomes of what was typed, unless `step` comes before anything was."""
    match step:
        case None | FillingForm() | Confirming() | ChoosingAlternative():
            typed = translate("Messages", "Everything you typed is still here.")
            return f"{sentence} {typed}"
        case _:
            return sentence


def _counted_words(error: TooManyRequests | InvalidAnswers) -> tuple[str, str, str]:
    if isinstance(error, InvalidAnswers):
        return _Counted().fields_to_change(len(error.reasons)), _nothing_yet(), ""
    return (
        translate("Messages", "A lot is going on right now"),
        translate("Messages", "Nothing was booked."),
        translate("Messages", "Try again in {countdown}.").format(
            countdown=Lengths().countdown(error.retry_after)
        ),
    )


def _plain_words(error: BookingError) -> tuple[str, str, str]:
    """Return title, sentence and advice for an error whose kind says everything."""
    nothing_booked = translate("Messages", "Nothing was booked.")
    ask = translate("Messages", "Please ask at the desk.")
    words = {
        ServiceUnreachable: (
            translate("Messages", "No connection right now"),
            nothing_booked,
            translate("Messages", "Try again in a moment, or ask at the desk."),
        ),
        NothingSent: (
            translate("Messages", "No connection"),
            nothing_booked,
            translate("Messages", "You can press the button again."),
        ),
        NothingBooked: (
            translate("Messages", "It did not go through"),
            nothing_booked,
            translate("Messages", "You can press the button again."),
        ),
        SlotOccupied: (
            translate("Messages", "That time was just taken"),
            _nothing_yet(),
            translate("Messages", "Pick another time."),
        ),
        TypeUnavailable: (
            translate("Messages", "This appointment can’t be booked here right now"),
            nothing_booked,
            translate("Messages", "Choose another one, or ask at the desk."),
        ),
        UnexpectedAnswer: (translate("Messages", "This does not work right now"), nothing_booked, ask),
    }
    return next(found for kind, found in words.items() if isinstance(error, kind))


def _about_cancelling(error: BookingError, step: Booked) -> Message:
    """Return what to say where an appointment should have been cancelled."""
    if isinstance(error, NothingSent | ServiceRefused | TooManyRequests):
        return Message(
            translate("Messages", "Not cancelled"),
            translate("Messages", "Your appointment still stands."),
            translate("Messages", "Try again in a moment, or ask at the desk."),
        )
    return Message(
        translate("Messages", "We could not see whether it was cancelled"),
        translate("Messages", "Your reference: {code}.").format(code=step.request.code),
        translate("Messages", "Please ask at the desk."),
    )
