"""What a form asks, and what it does not accept."""

from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.booking.fields import (
    CONTACT_KEYS,
    EMAIL,
    FIRSTNAME,
    FULLNAME,
    GUESTS,
    LASTNAME,
    NO,
    PHONE,
    YES,
    Choice,
    ChoiceField,
    DateField,
    EmailField,
    Field,
    Form,
    GuestsField,
    NumberField,
    PhoneField,
    Reason,
    TextField,
    YesNoField,
    contact_fields,
    guest_addresses,
)
from app.booking.text import NO_TEXT, LocalText
from tests.unit.booking.kiosk import PlainChecks

CHECKS = PlainChecks()
COLOURS = (Choice("red", LocalText((("en", "Red"),))), Choice("blue", LocalText((("en", "Blue"),))))


def reason_for(field: Field, answer: str) -> Reason | None:
    form = Form((field,), phone_may_replace_email=False, region="DE")
    return form.check({field.key: answer}, CHECKS).get(field.key)


@pytest.mark.parametrize(
    ("field", "answer", "reason"),
    [
        (TextField("a"), "", None),
        (TextField("a", required=True), "", Reason.MISSING),
        (TextField("a", required=True), " \t\n ", Reason.MISSING),
        (TextField("a", longest=5), "12345", None),
        (TextField("a", longest=5), "123456", Reason.TOO_LONG),
        (TextField("a", longest=5), "  12345  ", None),
        (EmailField("a"), "jane@example.com", None),
        (EmailField("a"), "jane", Reason.EMAIL_WITHOUT_AT),
        (EmailField("a"), "jane@example", Reason.EMAIL_WITHOUT_DOMAIN),
        (EmailField("a"), f"{'j' * 243}@example.com", Reason.TOO_LONG),
        (EmailField("a"), f"{'j' * 242}@example.com", None),
        (PhoneField("a"), "030 2312", None),
        (PhoneField("a"), "three", Reason.PHONE_UNUSABLE),
        (PhoneField("a"), "030", Reason.PHONE_TOO_SHORT),
        (NumberField("a"), "-2.5", None),
        (NumberField("a"), "2,5", None),
        (NumberField("a"), "two", Reason.NOT_A_NUMBER),
        (NumberField("a"), "1.000,5", Reason.NOT_A_NUMBER),
        (NumberField("a"), "Infinity", Reason.NOT_A_NUMBER),
        (NumberField("a"), "sNaN", Reason.NOT_A_NUMBER),
        (NumberField("a", smallest=Decimal(1), largest=Decimal(40)), "1", None),
        (NumberField("a", smallest=Decimal(1), largest=Decimal(40)), "40", None),
        (NumberField("a", smallest=Decimal(1), largest=Decimal(40)), "0,99", Reason.TOO_SMALL),
        (NumberField("a", smallest=Decimal(1), largest=Decimal(40)), "40.01", Reason.TOO_LARGE),
        (ChoiceField("a", choices=COLOURS), "red", None),
        (ChoiceField("a", choices=COLOURS), "red; blue", Reason.NOT_A_CHOICE),
        (ChoiceField("a", choices=COLOURS, several=True), "red; blue", None),
        (ChoiceField("a", choices=COLOURS, several=True), "red; green", Reason.NOT_A_CHOICE),
        (YesNoField("a"), YES, None),
        (YesNoField("a"), NO, None),
        (YesNoField("a"), "maybe", Reason.NOT_A_CHOICE),
        (YesNoField("a", must_be_yes=True), YES, None),
        (YesNoField("a", must_be_yes=True), NO, Reason.MUST_BE_ACCEPTED),
        (DateField("a"), "2028-02-29", None),
        (DateField("a"), "2027-02-29", Reason.NOT_A_DATE),
        (DateField("a"), "tomorrow", Reason.NOT_A_DATE),
    ],
)
def test_an_answer_is_accepted_or_has_a_reason(field: Field, answer: str, reason: Reason | None) -> None:
    assert reason_for(field, answer) is reason


def test_what_must_be_agreed_to_cannot_be_left_empty() -> None:
    assert reason_for(YesNoField("a", must_be_yes=True), "") is Reason.MISSING
    assert reason_for(YesNoField("a"), "") is None


def test_an_answer_that_is_absent_is_an_empty_one() -> None:
    form = Form((TextField("a", required=True), TextField("b")), phone_may_replace_email=False, region="DE")
    assert form.check({}, CHECKS) == {"a": Reason.MISSING}


def test_up_to_five_guests_may_come_and_empty_lines_do_not_count() -> None:
    five = "\n\n".join(f"  guest{number}@example.com " for number in range(5))
    assert reason_for(GuestsField(GUESTS), five) is None
    assert len(guest_addresses(five)) == 5
    assert reason_for(GuestsField(GUESTS), f"{five}\nsixth@example.com") is Reason.TOO_MANY
    assert reason_for(GuestsField(GUESTS), "one@example.com\ntwo") is Reason.EMAIL_WITHOUT_AT


@pytest.mark.parametrize(
    ("email", "phone", "reasons"),
    [
        ("", "", {EMAIL: Reason.MISSING}),
        ("jane@example.com", "", {}),
        ("", "030 231250", {}),
        ("", "030", {PHONE: Reason.PHONE_TOO_SHORT}),
        ("jane", "030 231250", {EMAIL: Reason.EMAIL_WITHOUT_AT}),
    ],
)
def test_a_phone_number_may_stand_in_for_the_address(
    email: str, phone: str, reasons: dict[str, Reason]
) -> None:
    fields = contact_fields(split_name=False, guests=False, phone_required=False)
    form = Form(fields, phone_may_replace_email=True, region="DE")
    answers = {FULLNAME: "Jane Smith", EMAIL: email, PHONE: phone}
    assert form.check(answers, CHECKS) == reasons


def test_whoever_is_called_gives_a_number_even_where_it_may_stand_in_for_the_address() -> None:
    fields = contact_fields(split_name=False, guests=False, phone_required=True)
    form = Form(fields, phone_may_replace_email=True, region="DE")
    answers = {FULLNAME: "Jane Smith", EMAIL: "jane@example.com"}
    assert form.check(answers, CHECKS) == {PHONE: Reason.MISSING}
    assert form.check({**answers, PHONE: "030 231250"}, CHECKS) == {}


@pytest.mark.parametrize(
    ("split_name", "guests", "keys"),
    [
        (False, False, [FULLNAME, EMAIL, PHONE]),
        (True, False, [FIRSTNAME, LASTNAME, EMAIL, PHONE]),
        (False, True, [FULLNAME, EMAIL, PHONE, GUESTS]),
    ],
)
def test_the_form_asks_who_books(split_name: bool, guests: bool, keys: list[str]) -> None:
    fields = contact_fields(split_name=split_name, guests=guests, phone_required=False)
    assert [field.key for field in fields] == keys
    assert set(keys) <= CONTACT_KEYS


ANY_FIELD: tuple[Field, ...] = (
    *contact_fields(split_name=True, guests=True, phone_required=True),
    TextField("text", required=True),
    NumberField("number", smallest=Decimal(-1), largest=Decimal("1e3")),
    ChoiceField("choice", choices=COLOURS),
    ChoiceField("choices", choices=COLOURS, several=True),
    YesNoField("yes", must_be_yes=True),
    DateField("date", required=True),
)
FIRST_IS_SLOW = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
"""On a fresh machine, the first text that is made up waits for a table of all characters."""

ANY_TEXT = st.one_of(
    st.text(),
    st.from_regex(r"[-+]?[0-9_.,]*([eE][-+]?[0-9]{0,20})?", fullmatch=True),
    st.from_regex(r"[0-9W-]{0,12}", fullmatch=True),
    st.sampled_from(["nan", "sNaN1", "-inf", "; ", "red; ", "\0", "\ud800", "9999-12-31", "0000-00-00"]),
)


@FIRST_IS_SLOW
@given(
    answers=st.dictionaries(st.sampled_from([field.key for field in ANY_FIELD]), ANY_TEXT),
    instead=st.booleans(),
)
def test_no_text_breaks_the_check_and_every_reason_belongs_to_a_field(
    answers: dict[str, str], instead: bool
) -> None:
    form = Form(ANY_FIELD, phone_may_replace_email=instead, region="DE")
    reasons = form.check(answers, CHECKS)
    assert set(reasons) <= {field.key for field in ANY_FIELD}
    assert all(isinstance(reason, Reason) for reason in reasons.values())


@FIRST_IS_SLOW
@given(answers=st.dictionaries(st.sampled_from([field.key for field in ANY_FIELD]), ANY_TEXT))
def test_spaces_around_an_answer_change_nothing(answers: dict[str, str]) -> None:
    form = Form(ANY_FIELD, phone_may_replace_email=False, region="DE")
    spaced = {key: f" {answer}\n" for key, answer in answers.items()}
    assert form.check(answers, CHECKS) == form.check(spaced, CHECKS)


def test_a_local_text_falls_back_to_its_first_language() -> None:
    text = LocalText((("en", "Room"), ("de", "Raum")))
    assert (text.in_language("de"), text.in_language("fr"), NO_TEXT.in_language("de")) == ("Raum", "Room", "")
    assert text
    assert not NO_TEXT
