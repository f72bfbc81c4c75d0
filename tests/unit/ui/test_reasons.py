from datetime import date
from decimal import Decimal
from typing import get_args

import pytest

from app.booking.fields import (
    ADDRESS,
    EMAIL,
    FIRSTNAME,
    FULLNAME,
    GUESTS,
    LASTNAME,
    PHONE,
    BirthdayField,
    ChoiceField,
    DateField,
    EmailField,
    Field,
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
)
from app.booking.meeting_type import Channel
from app.booking.text import LocalText
from app.ui.labels import channel_label, field_help, field_label, host_label
from app.ui.language import Language
from app.ui.reasons import Reasons
from tests.fakes.values import WEBER

FIELDS: tuple[Field, ...] = (
    TextField("wishes", longest=500),
    EmailField(EMAIL),
    GuestsField(GUESTS),
    PhoneField(PHONE),
    NumberField("rooms", smallest=Decimal(1), largest=Decimal("12.5")),
    ChoiceField("topic"),
    YesNoField("first_visit"),
    DateField("start"),
    BirthdayField("born"),
    SelectField("country"),
    TickField("news"),
    TimeField("at"),
    RatingField("stars"),
    ScaleField("pain"),
    UrlField("page"),
)


def test_these_are_all_kinds_of_fields() -> None:
    assert {type(field) for field in FIELDS} == set(get_args(Field))


@pytest.mark.parametrize("code", ["en", "de"])
@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_words_beside_every_field(language: Language, code: str, reason: Reason) -> None:
    language.choose(code)
    texts = [Reasons(language.formats).text(reason, field) for field in FIELDS]
    assert [text for text in texts if not text.endswith((".", "@")) or "{" in text or "%n" in text] == []


@pytest.mark.parametrize(
    ("reason", "field", "text"),
    [
        (Reason.MISSING, TextField(FULLNAME), "Please type your name."),
        (Reason.MISSING, TextField(FIRSTNAME), "Please type your first name."),
        (Reason.MISSING, TextField(LASTNAME), "Please type your last name."),
        (Reason.MISSING, EmailField(EMAIL), "Please type your e-mail address."),
        (Reason.MISSING, PhoneField(PHONE), "Please type your phone number."),
        (Reason.MISSING, TextField("wishes"), "Please fill this in."),
        (Reason.MISSING, ChoiceField("topic"), "Please choose one of the answers."),
        (Reason.MISSING, YesNoField("first_visit"), "Please choose yes or no."),
        (Reason.MISSING, TextField(ADDRESS), "Please type street, house number and town."),
        (Reason.MISSING, DateField("start"), "Please choose a day."),
        (Reason.MISSING, BirthdayField("born"), "Please type day, month and year."),
        (Reason.MISSING, TimeField("at"), "Please give hour and minute, such as 14:30."),
        (Reason.MISSING, TickField("agreed"), "This needs your agreement."),
        (Reason.MISSING, ScaleField("pain"), "Please choose one of the answers."),
        (Reason.NOT_A_DATE, BirthdayField("born"), "There is no such day. Please check it."),
        (
            Reason.TOO_EARLY,
            DateField("start", earliest=date(2027, 9, 1)),
            "Please choose Wednesday 1 September 2027 or a later day.",
        ),
        (
            Reason.TOO_EARLY,
            DateField("start", from_today=True),
            "Please choose a day that is still to come.",
        ),
        (
            Reason.TOO_LATE,
            DateField("start", latest=date(2027, 9, 1)),
            "Please choose Wednesday 1 September 2027 or an earlier day.",
        ),
        (
            Reason.TOO_LONG_AGO,
            BirthdayField("born"),
            "This is more than 120 years ago. Please check it.",
        ),
        (Reason.REPEATED, GuestsField(GUESTS), "One address is there twice."),
        (Reason.EMAIL_WITHOUT_DOMAIN, EmailField(EMAIL), "Something is missing after the @."),
        (Reason.TOO_LONG, TextField("wishes", longest=500), "Please use at most 500 characters."),
        (Reason.TOO_LONG, TextField("letter", longest=1), "Please use at most one character."),
        (Reason.TOO_LONG, EmailField(EMAIL), "This is too long. Please check it."),
        (Reason.TOO_SMALL, NumberField("rooms", smallest=Decimal(0)), "Please type 0 or more."),
        (Reason.TOO_LARGE, NumberField("rooms", largest=Decimal("2.5")), "Please type 2.5 or less."),
        (Reason.TOO_MANY, GuestsField(GUESTS), "At most 5 guests, please."),
    ],
)
def test_beside_a_field_stands_what_to_do(
    language: Language, reason: Reason, field: Field, text: str
) -> None:
    said = Reasons(language.formats).text(reason, field)
    assert said.replace("\N{NO-BREAK SPACE}", " ") == text


def test_limits_are_written_as_the_language_writes_numbers(language: Language) -> None:
    language.choose("de")
    text = Reasons(language.formats).text(Reason.TOO_LARGE, NumberField("rooms", largest=Decimal("2.5")))
    assert text == "Bitte geben Sie höchstens 2,5 ein."


def test_the_persons_fields_have_our_words_and_the_others_their_own(language: Language) -> None:
    language.choose("de")
    own = contact_fields(split_name=True, guests=True, phone_required=True)
    assert [field_label(field, "de") for field in own] == [
        "Vorname",
        "Nachname",
        "Ihre E-Mail-Adresse",
        "Ihre Telefonnummer",
        "Wer mitkommt",
    ]
    asked = TextField("plot", LocalText((("en", "Where?"), ("de", "Wo?"))), LocalText((("de", "Ort"),)))
    assert (field_label(asked, "de"), field_help(asked, "de")) == ("Wo?", "Ort")
    assert field_help(EmailField(EMAIL), "de") == "An diese Adresse geht die Bestätigung."


def test_every_channel_has_words_and_a_foreign_one_keeps_its_name(language: Language) -> None:
    labels = {channel_label(channel) for channel in Channel}
    assert len(labels) == len(Channel)
    assert not labels & {channel.value for channel in Channel}
    assert channel_label("carrier pigeon") == "carrier pigeon"


def test_no_host_is_anyone(language: Language) -> None:
    assert host_label(None) == "Anyone"
    assert host_label(WEBER).replace("\N{NO-BREAK SPACE}", " ") == WEBER.name
