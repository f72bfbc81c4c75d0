"""The form of one booking: the person's own fields, and those of the meeting type."""

from dataclasses import dataclass
from datetime import date

from app.booking.answers import (
    CHOICE_SEPARATOR,
    NO,
    NO_ANSWERS,
    YES,
    Answers,
    Circumstances,
    Condition,
    ContactChecks,
    Reason,
    day_in,
    guest_addresses,
    number_in,
)
from app.booking.field_kinds import (
    MOST_GUESTS,
    OLDEST,
    BirthdayField,
    Choice,
    ChoiceField,
    DateField,
    EmailField,
    GuestsField,
    NumberField,
    PhoneField,
    RatingField,
    ScaleField,
    SelectField,
    TextField,
    TickField,
    TimeField,
    UrlField,
    YesNoField,
)
from app.booking.notes import ADDRESS_NOTE

__all__ = [
    "ADDRESS",
    "CHOICE_SEPARATOR",
    "CONTACT_KEYS",
    "EMAIL",
    "FIRSTNAME",
    "FULLNAME",
    "GUESTS",
    "LASTNAME",
    "MOST_GUESTS",
    "NO",
    "NO_ANSWERS",
    "OLDEST",
    "PHONE",
    "YES",
    "Answers",
    "BirthdayField",
    "Choice",
    "ChoiceField",
    "Circumstances",
    "Condition",
    "ContactChecks",
    "DateField",
    "EmailField",
    "Field",
    "Form",
    "GuestsField",
    "NumberField",
    "PhoneField",
    "RatingField",
    "Reason",
    "ScaleField",
    "SelectField",
    "TextField",
    "TickField",
    "TimeField",
    "UrlField",
    "YesNoField",
    "contact_fields",
    "day_in",
    "guest_addresses",
    "number_in",
]

FULLNAME = "fullname"
FIRSTNAME = "firstname"
LASTNAME = "lastname"
EMAIL = "email"
PHONE = "phone"
ADDRESS = ADDRESS_NOTE
GUESTS = "guests"
CONTACT_KEYS = frozenset({FULLNAME, FIRSTNAME, LASTNAME, EMAIL, PHONE, ADDRESS, GUESTS})
"""Keys of the person's own fields. They travel as the attendee, never among the form's answers."""

_LONGEST_NAME = 100
_LONGEST_ADDRESS = 300

Field = (
    TextField
    | EmailField
    | GuestsField
    | PhoneField
    | NumberField
    | ChoiceField
    | SelectField
    | TickField
    | YesNoField
    | DateField
    | BirthdayField
    | TimeField
    | RatingField
    | ScaleField
    | UrlField
)


@dataclass(frozen=True, slots=True)
class Form:
    """The questions of one booking, in the order they are asked.

    Attributes:
        fields: The person's own fields first, then the meeting type's. A condition looks at a field above.
        phone_may_replace_email: Whether a visitor may give a phone number instead of an e-mail address.
        region: ISO country code for numbers written without one.
    """

    fields: tuple[Field, ...]
    phone_may_replace_email: bool
    region: str

    def asked(self, answers: Answers) -> tuple[Field, ...]:
        """Return the fields that are asked after these answers; what is not asked is not answered."""
        asked: dict[str, Field] = {}
        for field in self.fields:
            condition = field.shown_if
            if condition is None or (
                condition.key in asked and condition.is_met(answers.get(condition.key, ""))
            ):
                asked[field.key] = field
        return tuple(asked.values())

    def check(self, answers: Answers, contact: ContactChecks, today: date) -> dict[str, Reason]:
        """Return the reason for each answer that is not acceptable, by field key; empty when all are."""
        given = Circumstances(contact, self.region, today)
        reasons: dict[str, Reason] = {}
        for field in self.asked(answers):
            answer = answers.get(field.key, "").strip()
            if not answer:
                if self._requires(field, answers):
                    reasons[field.key] = Reason.MISSING
            elif reason := field.check(answer, given):
                reasons[field.key] = reason
        return reasons

    def written(self, answers: Answers, contact: ContactChecks, today: date) -> Answers:
        """Return accepted answers to the meeting type's own fields as they travel, without empty ones."""
        given = Circumstances(contact, self.region, today)
        return {
            field.key: field.written(answer, given)
            for field in self.asked(answers)
            if field.key not in CONTACT_KEYS and (answer := answers.get(field.key, "").strip())
        }

    def _requires(self, field: Field, answers: Answers) -> bool:
        if field.key == EMAIL and self.phone_may_replace_email:
            return not answers.get(PHONE, "").strip()
        return field.required or (isinstance(field, YesNoField) and field.must_be_yes)


def contact_fields(
    *, split_name: bool, guests: bool, phone_required: bool, address: bool = False
) -> tuple[Field, ...]:
    """Return the fields that ask who books; their words are the user interface's."""
    names: tuple[Field, ...] = (TextField(FULLNAME, required=True, longest=_LONGEST_NAME),)
    if split_name:
        names = (
            TextField(FIRSTNAME, required=True, longest=_LONGEST_NAME),
            TextField(LASTNAME, required=True, longest=_LONGEST_NAME),
        )
    reach: tuple[Field, ...] = (EmailField(EMAIL, required=True), PhoneField(PHONE, required=phone_required))
    if address:
        reach = (*reach, TextField(ADDRESS, required=True, longest=_LONGEST_ADDRESS))
    return (*names, *reach, *((GuestsField(GUESTS),) if guests else ()))
