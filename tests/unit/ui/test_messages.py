import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

import pytest

from app.booking.availability import Month
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
from app.booking.fields import (
    Form,
    Reason,
    contact_fields,
)
from app.booking.request import Absent, Appointment, short_code
from app.booking.steps import Activity, Booked, ChoosingSlot, ChoosingType, Confirming, Instead, Step
from app.ui.language import Language
from app.ui.messages import (
    Message,
    Trouble,
    absent_message,
    activity_text,
    error_message,
    instead_message,
    looking_up_message,
    service_message,
    withdrawal_text,
)
from app.ui.staff_codes import staff_code
from tests.fakes.values import a_meeting_type, a_reference, a_request

REFERENCE = a_reference()
CODE = short_code(REFERENCE)
ERRORS: tuple[BookingError, ...] = (
    ServiceUnreachable(),
    NothingSent(),
    NothingBooked(),
    *(ServiceRefused(each) for each in Refusal),
    TooManyRequests(timedelta(seconds=18)),
    UnexpectedAnswer("availability"),
    SlotOccupied(),
    TypeUnavailable("770e8400"),
    InvalidAnswers({"email": Reason.EMAIL_WITHOUT_AT}),
    OutcomeUnknown(REFERENCE),
)
STAFF_TROUBLE: tuple[Trouble, ...] = (
    *(CredentialsUnavailable(state) for state in KeyringState),
    StoreUnavailable("journal"),
)
LEFT_ALONE = re.compile(
    r"\b(error|invalid|please wait|oops|sorry|submit|slot|time-?out)|!|Fehler|ungültig|Bitte warten|Hoppla",
    re.I,
)


def confirming() -> Confirming:
    asked = contact_fields(split_name=False, guests=False, phone_required=False)
    return Confirming(a_request(REFERENCE), Form(asked, phone_may_replace_email=False, region="DE"), {})


def booked() -> Booked:
    return Booked(a_request(REFERENCE), Appointment("1", REFERENCE))


def browsing() -> tuple[Step, ...]:
    meeting_type = a_meeting_type()
    details = a_request().details
    return ChoosingType(()), ChoosingSlot(meeting_type, details, Month(2027, 4), date(2027, 4, 6))


def every_kind_of(error: type[BookingError]) -> Iterator[type[BookingError]]:
    for kind in error.__subclasses__():
        yield kind
        yield from every_kind_of(kind)


def every_message() -> Iterable[Message]:
    for step in (confirming(), booked(), *browsing()):
        yield from (error_message(error, step) for error in ERRORS)
    yield from (service_message(cause) for cause in (None, *ERRORS, *STAFF_TROUBLE))
    yield from (instead_message(reason, "10:20") for reason in Instead)
    yield from (absent_message(absent, REFERENCE) for absent in Absent)
    yield looking_up_message(REFERENCE)


def test_these_are_all_errors_there_are() -> None:
    assert {type(error) for error in ERRORS} == set(every_kind_of(BookingError))


@pytest.mark.parametrize("code", ["en", "de"])
def test_everything_has_words_and_none_that_scare(language: Language, code: str) -> None:
    language.choose(code)
    texts = [message.spoken for message in every_message()]
    texts += [activity_text(activity) for activity in Activity]
    assert all(texts)
    assert [text for text in texts if LEFT_ALONE.search(text) or "{" in text or "%n" in text] == []


@pytest.mark.parametrize("code", ["en", "de"])
def test_a_title_is_no_sentence(language: Language, code: str) -> None:
    language.choose(code)
    assert [each.title for each in every_message() if each.title.endswith(".") or not each.title] == []


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_while_booking_it_is_said_whether_anything_was_booked(
    language: Language, error: BookingError
) -> None:
    message = error_message(error, confirming())
    said = re.search(r"othing (was|is) booked|do not book again", message.sentence)
    assert said, message
    assert (said[0] == "do not book again") == isinstance(error, OutcomeUnknown)


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_nobody_whose_appointment_stands_is_told_that_nothing_was_booked(
    language: Language, error: BookingError
) -> None:
    message = error_message(error, booked())
    assert "othing" not in message.spoken
    assert "still stands" in message.sentence or CODE in message.sentence


@pytest.mark.parametrize("error", [ServiceUnreachable(), OutcomeUnknown(REFERENCE)], ids=repr)
def test_a_cancelling_of_unknown_outcome_is_not_called_failed(
    language: Language, error: BookingError
) -> None:
    message = error_message(error, booked())
    assert (message.title, "stands" in message.spoken) == ("We could not see whether it was cancelled", False)


def test_what_was_typed_is_mentioned_where_something_was(language: Language) -> None:
    kept = "Everything you typed is still here."
    assert kept in error_message(ServiceUnreachable(), confirming()).sentence
    assert kept in instead_message(Instead.TAKEN, "10:20").sentence
    assert all(kept not in error_message(ServiceUnreachable(), step).spoken for step in browsing())


def test_a_lost_time_is_named(language: Language) -> None:
    message = instead_message(Instead.TAKEN, "10:20")
    assert message == Message(
        "10:20 was just taken",
        "Nothing is booked yet. Everything you typed is still here.",
        "Pick another time.",
    )
    language.choose("de")
    assert instead_message(Instead.TAKEN, "10:20 Uhr").title == "10:20 Uhr wurde gerade vergeben"


def test_too_many_requests_name_the_wait(language: Language) -> None:
    message = error_message(TooManyRequests(timedelta(seconds=18)), confirming())
    assert message.advice.replace("\N{NO-BREAK SPACE}", " ") == "Try again in 18 seconds."


@pytest.mark.parametrize(
    ("count", "title"),
    [(1, "Please look at one field again"), (3, "Please look at 3 fields again")],
)
def test_answers_to_change_are_counted(language: Language, count: int, title: str) -> None:
    error = InvalidAnswers({str(number): Reason.MISSING for number in range(count)})
    assert error_message(error, confirming()).title == title


def test_an_unknown_outcome_gives_the_reference_and_forbids_a_second_try(language: Language) -> None:
    for message in (
        error_message(OutcomeUnknown(REFERENCE), confirming()),
        absent_message(Absent.UNKNOWN, REFERENCE),
        looking_up_message(REFERENCE),
    ):
        assert f"Please do not book again. Your reference: {CODE}." in message.sentence
        assert "othing" not in message.spoken


def test_what_surely_did_not_arrive_is_said_so(language: Language) -> None:
    message = absent_message(Absent.SURELY, REFERENCE)
    assert message.spoken.startswith("It did not go through. Nothing was booked.")


def test_it_is_said_what_became_of_the_request_to_a_wrong_address(language: Language) -> None:
    assert withdrawal_text(None) == ""
    assert withdrawal_text(True) == "The request to the other address was withdrawn."
    assert "still open" in withdrawal_text(False)


def test_what_staff_must_repair_is_one_thing_to_a_visitor_and_many_codes(language: Language) -> None:
    causes: tuple[Trouble, ...] = (
        *(ServiceRefused(each) for each in Refusal),
        UnexpectedAnswer("x"),
        *STAFF_TROUBLE,
    )
    assert len({service_message(cause) for cause in causes}) == 1
    assert len({staff_code(cause) for cause in causes}) == len(causes)


def test_every_code_is_short_and_means_one_thing() -> None:
    codes = [staff_code(cause) for cause in (None, *ERRORS, *STAFF_TROUBLE)]
    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"K-\d\d", code) for code in codes)


@pytest.mark.parametrize(
    ("cause", "code"),
    [
        (None, "K-51"),
        (ServiceUnreachable(), "K-11"),
        (ServiceRefused(Refusal.KEY_INVALID), "K-21"),
        (CredentialsUnavailable(KeyringState.LOCKED), "K-32"),
        (StoreUnavailable("journal"), "K-41"),
    ],
)
def test_codes_that_stand_in_somebodys_notes_do_not_change(cause: Trouble | None, code: str) -> None:
    assert staff_code(cause) == code
