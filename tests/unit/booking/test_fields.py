"""What a form asks, and what it does not accept."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.booking.fields import (
    ADDRESS,
    CONTACT_KEYS,
    EMAIL,
    FIRSTNAME,
    FULLNAME,
    GUESTS,
    LASTNAME,
    NO,
    PHONE,
    YES,
    Answers,
    BirthdayField,
    Choice,
    ChoiceField,
    Condition,
    DateField,
    EmailField,
    Field,
    Form,
    GuestsField,
    NumberField,
    PhoneField,
    RatingField,
    Reason,
    ScaleField,
    SelectField,
    TextField,
    TickField,
    TimeField,
    UrlField,
    YesNoField,
    contact_fields,
    guest_addresses,
)
from app.booking.text import NO_TEXT, LocalText
from tests.unit.booking.kiosk import PlainChecks

CHECKS = PlainChecks()
TODAY = date(2027, 4, 6)
COLOURS = (Choice("red", LocalText((("en", "Red"),))), Choice("blue", LocalText((("en", "Blue"),))))


def reason_for(field: Field, answer: str) -> Reason | None:
    form = Form((field,), phone_may_replace_email=False, region="DE")
    return form.check({field.key: answer}, CHECKS, TODAY).get(field.key)


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
        (DateField("a"), "20270406", Reason.NOT_A_DATE),
        (DateField("a", from_today=True), "2027-04-06", None),
        (DateField("a", from_today=True), "2027-04-05", Reason.TOO_EARLY),
        (DateField("a", from_today=True, earliest=date(2027, 5, 1)), "2027-04-30", Reason.TOO_EARLY),
        (DateField("a", from_today=True, earliest=date(2027, 3, 1)), "2027-04-05", Reason.TOO_EARLY),
        (DateField("a", earliest=date(2020, 1, 1)), "2019-12-31", Reason.TOO_EARLY),
        (DateField("a", earliest=date(2020, 1, 1)), "2020-01-01", None),
        (DateField("a", latest=date(2027, 12, 31)), "2027-12-31", None),
        (DateField("a", latest=date(2027, 12, 31)), "2028-01-01", Reason.TOO_LATE),
        (BirthdayField("a"), "1950-2-3", Reason.NOT_A_DATE),
        (BirthdayField("a"), "2027-04-06", None),
        (BirthdayField("a"), "2027-04-07", Reason.IN_THE_FUTURE),
        (BirthdayField("a"), "1907-04-06", None),
        (BirthdayField("a"), "1906-04-07", None),
        (BirthdayField("a"), "1906-04-06", Reason.TOO_LONG_AGO),
        (TimeField("a"), "00:00", None),
        (TimeField("a"), "23:59", None),
        (TimeField("a"), "24:00", Reason.NOT_A_TIME),
        (TimeField("a"), "9:30", Reason.NOT_A_TIME),
        (TimeField("a"), "09:30:00", Reason.NOT_A_TIME),
        (SelectField("a", choices=COLOURS), "blue", None),
        (SelectField("a", choices=COLOURS), "green", Reason.NOT_A_CHOICE),
        (TickField("a"), YES, None),
        (TickField("a"), NO, Reason.NOT_A_CHOICE),
        (TickField("a", required=True), "", Reason.MISSING),
        (RatingField("a"), "5", None),
        (RatingField("a"), "0", Reason.NOT_A_CHOICE),
        (RatingField("a", stars=3), "4", Reason.NOT_A_CHOICE),
        (ScaleField("a"), "0", None),
        (ScaleField("a"), "10", None),
        (ScaleField("a"), "11", Reason.NOT_A_CHOICE),
        (ScaleField("a", smallest=-2, largest=2), "-2", None),
        (ScaleField("a"), "5.0", Reason.NOT_A_CHOICE),
        (UrlField("a"), "example.com/plans?id=3", None),
        (UrlField("a"), "https://example.com", None),
        (UrlField("a"), "HTTP://example.com:8080/", None),
        (UrlField("a"), "ftp://example.com", Reason.URL_UNUSABLE),
        (UrlField("a"), "example", Reason.URL_UNUSABLE),
        (UrlField("a"), "example..com", Reason.URL_UNUSABLE),
        (UrlField("a"), "my example.com", Reason.URL_UNUSABLE),
        (UrlField("a"), "example.com:port", Reason.URL_UNUSABLE),
        (UrlField("a"), "https://kim@example.com", Reason.URL_UNUSABLE),
        (UrlField("a"), "https://[::1", Reason.URL_UNUSABLE),
        (UrlField("a"), f"example.com/{'a' * 2000}", Reason.TOO_LONG),
    ],
)
def test_an_answer_is_accepted_or_has_a_reason(field: Field, answer: str, reason: Reason | None) -> None:
    assert reason_for(field, answer) is reason


def test_what_must_be_agreed_to_cannot_be_left_empty() -> None:
    assert reason_for(YesNoField("a", must_be_yes=True), "") is Reason.MISSING
    assert reason_for(YesNoField("a"), "") is None


def test_an_answer_that_is_absent_is_an_empty_one() -> None:
    form = Form((TextField("a", required=True), TextField("b")), phone_may_replace_email=False, region="DE")
    assert form.check({}, CHECKS, TODAY) == {"a": Reason.MISSING}


def test_up_to_five_guests_may_come_and_empty_lines_do_not_count() -> None:
    five = "\n\n".join(f"  guest{number}@example.com " for number in range(5))
    assert reason_for(GuestsField(GUESTS), five) is None
    assert len(guest_addresses(five)) == 5
    assert reason_for(GuestsField(GUESTS), f"{five}\nsixth@example.com") is Reason.TOO_MANY
    assert reason_for(GuestsField(GUESTS), "one@example.com\ntwo") is Reason.EMAIL_WITHOUT_AT
    assert reason_for(GuestsField(GUESTS), "one@example.com\nOne@Example.com") is Reason.REPEATED


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
    assert form.check(answers, CHECKS, TODAY) == reasons


def test_whoever_is_called_gives_a_number_even_where_it_may_stand_in_for_the_address() -> None:
    fields = contact_fields(split_name=False, guests=False, phone_required=True)
    form = Form(fields, phone_may_replace_email=True, region="DE")
    answers = {FULLNAME: "Jane Smith", EMAIL: "jane@example.com"}
    assert form.check(answers, CHECKS, TODAY) == {PHONE: Reason.MISSING}
    assert form.check({**answers, PHONE: "030 231250"}, CHECKS, TODAY) == {}


@pytest.mark.parametrize(
    ("split_name", "guests", "address", "keys"),
    [
        (False, False, False, [FULLNAME, EMAIL, PHONE]),
        (True, False, False, [FIRSTNAME, LASTNAME, EMAIL, PHONE]),
        (False, True, True, [FULLNAME, EMAIL, PHONE, ADDRESS, GUESTS]),
    ],
)
def test_the_form_asks_who_books(split_name: bool, guests: bool, address: bool, keys: list[str]) -> None:
    fields = contact_fields(split_name=split_name, guests=guests, phone_required=False, address=address)
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
    DateField("day", earliest=TODAY, latest=TODAY, from_today=True),
    BirthdayField("born"),
    TimeField("time"),
    RatingField("stars"),
    ScaleField("scale"),
    UrlField("url"),
    SelectField("select", choices=COLOURS),
    TickField("tick", required=True),
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
    reasons = form.check(answers, CHECKS, TODAY)
    assert set(reasons) <= {field.key for field in ANY_FIELD}
    assert all(isinstance(reason, Reason) for reason in reasons.values())


@FIRST_IS_SLOW
@given(answers=st.dictionaries(st.sampled_from([field.key for field in ANY_FIELD]), ANY_TEXT))
def test_spaces_around_an_answer_change_nothing(answers: dict[str, str]) -> None:
    form = Form(ANY_FIELD, phone_may_replace_email=False, region="DE")
    spaced = {key: f" {answer}\n" for key, answer in answers.items()}
    assert form.check(answers, CHECKS, TODAY) == form.check(spaced, CHECKS, TODAY)


def test_a_local_text_falls_back_to_its_first_language() -> None:
    text = LocalText((("en", "Room"), ("de", "Raum")))
    assert (text.in_language("de"), text.in_language("fr"), NO_TEXT.in_language("de")) == ("Raum", "Room", "")
    assert text
    assert not NO_TEXT


@pytest.mark.parametrize(
    ("field", "answer", "travels"),
    [
        (TextField("a"), "Ahornkai 12", "Ahornkai 12"),
        (PhoneField("a"), "030 231250", "+4930231250"),
        (NumberField("a"), "2,50", "2.50"),
        (UrlField("a"), "example.com", "https://example.com"),
        (UrlField("a"), "http://example.com", "http://example.com"),
        (ChoiceField("a", choices=COLOURS, several=True), "red; blue", "red; blue"),
        (DateField("a"), "2027-04-06", "2027-04-06"),
        (TimeField("a"), "14:30", "14:30"),
        (TextField("a"), "   ", None),
    ],
)
def test_an_answer_travels_in_one_form(field: Field, answer: str, travels: str | None) -> None:
    form = Form((*CONTACT, field), phone_may_replace_email=False, region="DE")
    answers = {FULLNAME: "Jane", "a": f" {answer} ", "unasked": "?"}
    assert form.written(answers, CHECKS, TODAY) == ({"a": travels} if travels else {})


CONTACT = contact_fields(split_name=False, guests=False, phone_required=False)

# Conditions


@pytest.mark.parametrize(
    ("condition", "answer", "met"),
    [
        (Condition("a"), "", False),
        (Condition("a"), "  ", False),
        (Condition("a"), "anything", True),
        (Condition("a", ("red",)), "red", True),
        (Condition("a", ("red",)), "redder", False),
        (Condition("a", ("red",)), "blue; red", True),
        (Condition("a", ("red", "green")), "blue; yellow", False),
        (Condition("a", ("red", "green")), "green", True),
        (Condition("a", ("red",)), "", False),
    ],
)
def test_a_condition_is_met_by_one_of_its_answers(condition: Condition, answer: str, met: bool) -> None:
    assert condition.is_met(answer) is met


def test_what_is_not_asked_is_neither_missing_nor_sent() -> None:
    fields: tuple[Field, ...] = (
        YesNoField("pets", required=True),
        TextField("kind", required=True, shown_if=Condition("pets", (YES,))),
        NumberField("age", shown_if=Condition("kind")),
    )
    form = Form(fields, phone_may_replace_email=False, region="DE")
    left_over = {"pets": NO, "kind": "a dog", "age": "not a number"}
    assert form.check(left_over, CHECKS, TODAY) == {}
    assert form.written(left_over, CHECKS, TODAY) == {"pets": NO}
    assert form.check({"pets": YES}, CHECKS, TODAY) == {"kind": Reason.MISSING}
    whole = {"pets": YES, "kind": "a dog", "age": "3"}
    assert form.written(whole, CHECKS, TODAY) == whole


def _chained(links: list[tuple[int, str]]) -> tuple[Field, ...]:
    """Return fields of which each may depend on one before it (or, wrongly, after it)."""
    return tuple(
        TextField(str(number), shown_if=Condition(str(on), (value,) if value else ()) if on >= 0 else None)
        for number, (on, value) in enumerate(links)
    )


@given(
    links=st.lists(st.tuples(st.integers(-1, 5), st.sampled_from(["", "x", "y"])), min_size=1, max_size=6),
    given_answers=st.dictionaries(
        st.sampled_from([str(number) for number in range(6)]), st.sampled_from("xy")
    ),
)
def test_a_field_is_asked_only_after_a_field_above_that_is_asked_and_meets_it(
    links: list[tuple[int, str]], given_answers: Answers
) -> None:
    form = Form(_chained(links), phone_may_replace_email=False, region="DE")
    asked = {field.key for field in form.asked(given_answers)}
    for number, field in enumerate(form.fields):
        condition = field.shown_if
        expected = condition is None or (
            int(condition.key) < number
            and condition.key in asked
            and condition.is_met(given_answers.get(condition.key, ""))
        )
        assert (field.key in asked) is expected
    assert form.written(given_answers, CHECKS, TODAY).keys() <= asked


@given(
    links=st.lists(st.tuples(st.integers(-1, 5), st.sampled_from(["", "x", "y"])), min_size=1, max_size=6),
    given_answers=st.dictionaries(
        st.sampled_from([str(number) for number in range(6)]), st.sampled_from("xy")
    ),
)
def test_answers_to_what_is_not_asked_decide_nothing(
    links: list[tuple[int, str]], given_answers: Answers
) -> None:
    form = Form(_chained(links), phone_may_replace_email=False, region="DE")
    asked = form.asked(given_answers)
    kept = {field.key: given_answers[field.key] for field in asked if field.key in given_answers}
    assert form.asked(kept) == asked
