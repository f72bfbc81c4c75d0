"""What the settings say of each meeting type: how it is shown, and what its form asks."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.booking.fields import (
    CHOICE_SEPARATOR,
    CONTACT_KEYS,
    Choice,
    ChoiceField,
    DateField,
    EmailField,
    Field,
    NumberField,
    PhoneField,
    TextField,
    YesNoField,
)
from app.booking.meeting_type import Presentation
from app.booking.notes import ADDRESS_NOTE, UTM_KEYS
from app.booking.text import LocalText
from app.resources import resource
from app.settings import keys
from app.settings.document import Section
from app.settings.errors import Problem
from app.settings.keys import FieldType, Key
from app.settings.kinds import ANY_LANGUAGE

RESERVED_KEYS = CONTACT_KEYS | {*UTM_KEYS, ADDRESS_NOTE}
"""Names that a form field can't have, beside the reference's."""

_OWN_KEYS: Mapping[FieldType, tuple[Key[object], ...]] = MappingProxyType(
    {
        FieldType.TEXT: (keys.FIELD_LONGEST,),
        FieldType.LONG_TEXT: (keys.FIELD_LONGEST, keys.FIELD_LINES),
        FieldType.NUMBER: (keys.FIELD_SMALLEST, keys.FIELD_LARGEST),
        FieldType.CHOICE: (keys.FIELD_SEVERAL,),
        FieldType.YES_NO: (keys.FIELD_MUST_BE_YES,),
    }
)
_COMMON_WORDS = frozenset(
    key.word
    for key in (keys.FIELD_TYPE, keys.FIELD_KEY, keys.FIELD_LABEL, keys.FIELD_HELP, keys.FIELD_REQUIRED)
)
_CHOICES = "choices"
_SEPARATOR = CHOICE_SEPARATOR.strip()


def read_presentations(top: Section, reference_key: str) -> Mapping[str, Presentation]:
    """Return how each meeting type is shown, by its id, in the file's order.

    Raises:
        SettingsInvalid: A type is there twice, or one of its fields can't be asked.
    """
    presentations: dict[str, Presentation] = {}
    for number, entry in enumerate(top.sections("meeting_types"), start=1):
        type_id = entry.read(keys.TYPE_ID)
        if type_id in presentations:
            entry.refuse(Problem.REPEATED, keys.TYPE_ID.word, keys.TYPE_ID.kind.expects)
        presentations[type_id] = _presentation(entry.section("shown"), number, reference_key)
    return MappingProxyType(presentations)


def _presentation(shown: Section, number: int, reference_key: str) -> Presentation:
    icon = shown.read(keys.ICON)
    if not resource("icons", f"{icon}.svg").is_file():
        shown.refuse(Problem.UNSUITABLE, keys.ICON.word, keys.ICON.kind.expects)
    return Presentation(
        icon=icon,
        topic=shown.read(keys.TOPIC),
        name=shown.read(keys.NAME),
        description=shown.read(keys.DESCRIPTION),
        place=shown.read(keys.PLACE),
        directions=shown.read(keys.DIRECTIONS),
        bring=shown.read(keys.BRING),
        consent=shown.read(keys.CONSENT),
        walk_in=shown.read(keys.WALK_IN),
        shown=shown.read(keys.SHOWN),
        order=shown.read(keys.ORDER) or number,
        fields=_fields(shown, reference_key),
    )


def _fields(shown: Section, reference_key: str) -> tuple[Field, ...]:
    reserved = RESERVED_KEYS | {reference_key}
    fields: dict[str, Field] = {}
    for entry in shown.sections("fields"):
        key = entry.read(keys.FIELD_KEY)
        if key in reserved:
            entry.refuse(Problem.RESERVED, keys.FIELD_KEY.word, ", ".join(sorted(reserved)))
        if key in fields:
            entry.refuse(Problem.REPEATED, keys.FIELD_KEY.word, "another name than the other fields have")
        fields[key] = _field(entry)
    return tuple(fields.values())


def _field(entry: Section) -> Field:
    field_type = entry.read(keys.FIELD_TYPE)
    own = {key.word for key in _OWN_KEYS.get(field_type, ())}
    allowed = _COMMON_WORDS | own | ({_CHOICES} if field_type is FieldType.CHOICE else set())
    for word in entry.values:
        if word not in allowed:
            entry.refuse(Problem.UNKNOWN_KEY, word, ", ".join(sorted(allowed)))
    return _MAKERS[field_type](
        entry,
        entry.read(keys.FIELD_KEY),
        entry.read(keys.FIELD_LABEL),
        entry.read(keys.FIELD_HELP),
        entry.read(keys.FIELD_REQUIRED),
    )


def _text(entry: Section, key: str, label: LocalText, line: LocalText, required: bool) -> Field:
    return TextField(key, label, line, required, longest=entry.read(keys.FIELD_LONGEST))


def _long_text(entry: Section, key: str, label: LocalText, line: LocalText, required: bool) -> Field:
    longest, lines = entry.read(keys.FIELD_LONGEST), entry.read(keys.FIELD_LINES)
    return TextField(key, label, line, required, longest=longest, lines=lines)


def _email(entry: Section, key: str, label: LocalText, line: LocalText, required: bool) -> Field:
    return EmailField(key, label, line, required)


def _phone(entry: Section, key: str, label: LocalText, line: LocalText, required: bool) -> Field:
    return PhoneField(key, label, line, required)


def _date(entry: Section, key: str, label: LocalText, line: LocalText, required: bool) -> Field:
    return DateField(key, label, line, required)


def _number(entry: Section, key: str, label: LocalText, line: LocalText, required: bool) -> Field:
    smallest, largest = entry.read(keys.FIELD_SMALLEST), entry.read(keys.FIELD_LARGEST)
    if smallest is not None and largest is not None and smallest > largest:
        entry.refuse(Problem.UNSUITABLE, keys.FIELD_LARGEST.word, f"{smallest} or more")
    return NumberField(key, label, line, required, smallest=smallest, largest=largest)


def _yes_no(entry: Section, key: str, label: LocalText, line: LocalText, required: bool) -> Field:
    return YesNoField(key, label, line, required, must_be_yes=entry.read(keys.FIELD_MUST_BE_YES))


def _choice(entry: Section, key: str, label: LocalText, line: LocalText, required: bool) -> Field:
    choices: dict[str, Choice] = {}
    for each in entry.sections(_CHOICES):
        value = each.read(keys.CHOICE_VALUE)
        if value in choices:
            each.refuse(Problem.REPEATED, keys.CHOICE_VALUE.word, "another value than the other choices have")
        if CHOICE_SEPARATOR.strip() in value:
            each.refuse(
                Problem.UNSUITABLE, keys.CHOICE_VALUE.word, f"a text without {CHOICE_SEPARATOR.strip()}"
            )
        label_of_value = each.read(keys.CHOICE_LABEL) or LocalText(((ANY_LANGUAGE, value),))
        choices[value] = Choice(value, label_of_value)
    if not choices:
        entry.refuse(Problem.MISSING, _CHOICES, 'a list such as [{ value = "a", label = "A" }]')
    several = entry.read(keys.FIELD_SEVERAL)
    return ChoiceField(key, label, line, required, choices=tuple(choices.values()), several=several)


_MAKERS: Mapping[FieldType, Callable[[Section, str, LocalText, LocalText, bool], Field]] = MappingProxyType(
    {
        FieldType.TEXT: _text,
        FieldType.LONG_TEXT: _long_text,
        FieldType.EMAIL: _email,
        FieldType.PHONE: _phone,
        FieldType.NUMBER: _number,
        FieldType.CHOICE: _choice,
        FieldType.YES_NO: _yes_no,
        FieldType.DATE: _date,
    }
)
