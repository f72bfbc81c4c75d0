"""What a form asks, field by field, and whether an answer is acceptable.

Every answer is a text (see `Answers`): a number as its digits, a date as `2027-04-06`, a yes as `yes`,
several choices as their values with `CHOICE_SEPARATOR` between them. An empty answer means the field was
left empty.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol

from app.booking.text import NO_TEXT, LocalText

Answers = Mapping[str, str]
"""What was written, by the key of its field. Keys of fields that were left empty may be absent."""

NO_ANSWERS: Answers = MappingProxyType({})

CHOICE_SEPARATOR = "; "
YES = "yes"
NO = "no"

FULLNAME = "fullname"
FIRSTNAME = "firstname"
LASTNAME = "lastname"
EMAIL = "email"
PHONE = "phone"
GUESTS = "guests"
CONTACT_KEYS = frozenset({FULLNAME, FIRSTNAME, LASTNAME, EMAIL, PHONE, GUESTS})
"""Keys of the person's own fields. They travel as the attendee, never among the notes."""

MOST_GUESTS = 5
_LONGEST_NAME = 100
_LONGEST_EMAIL = 254


class Reason(StrEnum):
    """Why an answer is not acceptable.

    RESERVED: its key means something else. NOT_OFFERED: the meeting type does not have it. NEEDS_MAIL: the
    attendee confirms by an e-mail that must not be left out.
    """

    MISSING = "missing"
    TOO_LONG = "too_long"
    EMAIL_WITHOUT_AT = "email_without_at"
    EMAIL_WITHOUT_DOMAIN = "email_without_domain"
    EMAIL_UNUSABLE = "email_unusable"
    PHONE_UNUSABLE = "phone_unusable"
    PHONE_TOO_SHORT = "phone_too_short"
    NOT_A_NUMBER = "not_a_number"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    NOT_A_CHOICE = "not_a_choice"
    NOT_A_DATE = "not_a_date"
    TOO_MANY = "too_many"
    MUST_BE_ACCEPTED = "must_be_accepted"
    RESERVED = "reserved"
    NOT_OFFERED = "not_offered"
    NEEDS_MAIL = "needs_mail"
    REFUSED = "refused"


class ContactChecks(Protocol):
    """Checks of e-mail addresses and phone numbers, by libraries that the core does not know."""

    def check_email(self, text: str) -> Reason | None:
        """Tell why `text` is no usable address, or None."""
        ...

    def suggest_email(self, text: str) -> str | None:
        """Return the address that was probably meant (`@gmial.com`), or None."""
        ...

    def check_phone(self, text: str, region: str) -> Reason | None:
        """Tell why `text` is no usable number for somebody in `region` (ISO country code), or None."""
        ...

    def international_phone(self, text: str, region: str) -> str:
        """Return a checked number in international form, with spaces."""
        ...


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a list."""

    value: str
    label: LocalText


@dataclass(frozen=True, slots=True)
class _Question:
    """What every field has.

    Attributes:
        key: Identifies the answer; travels as its key.
        label: The question.
        help: One line below it, or empty.
    """

    key: str
    label: LocalText = NO_TEXT
    help: LocalText = NO_TEXT
    required: bool = False


@dataclass(frozen=True, slots=True)
class TextField(_Question):
    """One line of text, or several where `lines` is more than 1. `longest` counts characters."""

    longest: int = 200
    lines: int = 1

    def check(self, answer: str, checks: ContactChecks, region: str) -> Reason | None:
        """Refuse what is too long."""
        return Reason.TOO_LONG if len(answer) > self.longest else None


@dataclass(frozen=True, slots=True)
class EmailField(_Question):
    """One e-mail address."""

    def check(self, answer: str, checks: ContactChecks, region: str) -> Reason | None:
        """Refuse what no mail can reach."""
        return Reason.TOO_LONG if len(answer) > _LONGEST_EMAIL else checks.check_email(answer)


@dataclass(frozen=True, slots=True)
class GuestsField(_Question):
    """Up to `MOST_GUESTS` e-mail addresses, one a line; empty lines do not count."""

    def check(self, answer: str, checks: ContactChecks, region: str) -> Reason | None:
        """Refuse too many, and the first address that no mail can reach."""
        addresses = guest_addresses(answer)
        if len(addresses) > MOST_GUESTS:
            return Reason.TOO_MANY
        return next((reason for each in addresses if (reason := checks.check_email(each))), None)


@dataclass(frozen=True, slots=True)
class PhoneField(_Question):
    """One phone number."""

    def check(self, answer: str, checks: ContactChecks, region: str) -> Reason | None:
        """Refuse what cannot be called."""
        return checks.check_phone(answer, region)


@dataclass(frozen=True, slots=True)
class NumberField(_Question):
    """A number within limits, both inclusive."""

    smallest: Decimal | None = None
    largest: Decimal | None = None

    def check(self, answer: str, checks: ContactChecks, region: str) -> Reason | None:
        """Refuse what is no number or lies outside the limits."""
        try:
            number = Decimal(answer.strip().replace(",", "."))
        except InvalidOperation:
            return Reason.NOT_A_NUMBER
        if not number.is_finite():
            return Reason.NOT_A_NUMBER
        if self.smallest is not None and number < self.smallest:
            return Reason.TOO_SMALL
        if self.largest is not None and number > self.largest:
            return Reason.TOO_LARGE
        return None


@dataclass(frozen=True, slots=True)
class ChoiceField(_Question):
    """One of a list, or any number of them where `several`."""

    choices: tuple[Choice, ...] = ()
    several: bool = False

    def check(self, answer: str, checks: ContactChecks, region: str) -> Reason | None:
        """Refuse what is not on the list."""
        chosen = answer.split(CHOICE_SEPARATOR) if self.several else [answer]
        allowed = {choice.value for choice in self.choices}
        return None if set(chosen) <= allowed else Reason.NOT_A_CHOICE


@dataclass(frozen=True, slots=True)
class YesNoField(_Question):
    """A yes or a no; `must_be_yes` for something that has to be agreed to, and is then required."""

    must_be_yes: bool = False

    def check(self, answer: str, checks: ContactChecks, region: str) -> Reason | None:
        """Refuse anything but yes and no, and a no where only a yes will do."""
        if answer not in (YES, NO):
            return Reason.NOT_A_CHOICE
        return Reason.MUST_BE_ACCEPTED if self.must_be_yes and answer == NO else None


@dataclass(frozen=True, slots=True)
class DateField(_Question):
    """A day of the calendar."""

    def check(self, answer: str, checks: ContactChecks, region: str) -> Reason | None:
        """Refuse what is no day."""
        try:
            date.fromisoformat(answer)
        except ValueError:
            return Reason.NOT_A_DATE
        return None


Field = TextField | EmailField | GuestsField | PhoneField | NumberField | ChoiceField | YesNoField | DateField


@dataclass(frozen=True, slots=True)
class Form:
    """The questions of one booking, in the order they are asked.

    Attributes:
        fields: The person's own fields first, then the meeting type's.
        phone_may_replace_email: Whether a visitor may give a phone number instead of an e-mail address.
        region: ISO country code for numbers written without one.
    """

    fields: tuple[Field, ...]
    phone_may_replace_email: bool
    region: str

    def check(self, answers: Answers, checks: ContactChecks) -> dict[str, Reason]:
        """Return the reason for each answer that is not acceptable, by field key; empty when all are."""
        reasons: dict[str, Reason] = {}
        for field in self.fields:
            answer = answers.get(field.key, "").strip()
            if not answer:
                if self._requires(field, answers):
                    reasons[field.key] = Reason.MISSING
            elif reason := field.check(answer, checks, self.region):
                reasons[field.key] = reason
        return reasons

    def _requires(self, field: Field, answers: Answers) -> bool:
        if field.key == EMAIL and self.phone_may_replace_email:
            return not answers.get(PHONE, "").strip()
        return field.required or (isinstance(field, YesNoField) and field.must_be_yes)


def contact_fields(*, split_name: bool, guests: bool, phone_required: bool) -> tuple[Field, ...]:
    """Return the fields that ask who books; their words are the user interface's."""
    names: tuple[Field, ...] = (TextField(FULLNAME, required=True, longest=_LONGEST_NAME),)
    if split_name:
        names = (
            TextField(FIRSTNAME, required=True, longest=_LONGEST_NAME),
            TextField(LASTNAME, required=True, longest=_LONGEST_NAME),
        )
    reach: tuple[Field, ...] = (EmailField(EMAIL, required=True), PhoneField(PHONE, required=phone_required))
    return (*names, *reach, *((GuestsField(GUESTS),) if guests else ()))


def guest_addresses(answer: str) -> tuple[str, ...]:
    """Return the addresses of a `GuestsField`'s answer, without empty lines."""
    return tuple(line.strip() for line in answer.splitlines() if line.strip())
