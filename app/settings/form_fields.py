"""What the settings say of the fields of a meeting type's form."""

from collections.abc import Callable, Mapping, Set
from decimal import Decimal
from types import MappingProxyType
from typing import NamedTuple

from app.booking.fields import (
    CHOICE_SEPARATOR,
    NO,
    YES,
    BirthdayField,
    Choice,
    ChoiceField,
    Condition,
    DateField,
    EmailField,
    Field,
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
from app.booking.text import LocalText
from app.settings import field_keys as keys
from app.settings.document import Section
from app.settings.errors import Problem
from app.settings.field_keys import FieldType
from app.settings.key import Key
from app.settings.kinds import ANY_LANGUAGE

_CHOICES = "choices"
_SHOWN_IF = "shown_if"
_COMMON = (keys.FIELD_TYPE, keys.FIELD_KEY, keys.FIELD_LABEL, keys.FIELD_HELP, keys.FIELD_REQUIRED)
_OWN_KEYS: Mapping[FieldType, tuple[Key[object], ...]] = MappingProxyType(
    {
        FieldType.TEXT: (keys.FIELD_LONGEST,),
        FieldType.LONG_TEXT: (keys.FIELD_LONGEST, keys.FIELD_LINES),
        FieldType.NUMBER: (keys.FIELD_SMALLEST, keys.FIELD_LARGEST, keys.FIELD_STEP),
        FieldType.YES_NO: (keys.FIELD_MUST_BE_YES,),
        FieldType.DATE: (keys.FIELD_EARLIEST, keys.FIELD_LATEST, keys.FIELD_FROM_TODAY),
        FieldType.TIME: (keys.FIELD_STEP,),
        FieldType.RATING: (keys.FIELD_STARS,),
        FieldType.SCALE: (keys.FIELD_SMALLEST, keys.FIELD_LARGEST, keys.FIELD_LOW, keys.FIELD_HIGH),
    }
)
_LISTS = frozenset({FieldType.SELECT, FieldType.RADIO, FieldType.CHECK_BOXES})
_SCALE_ENDS = (0, 10)
_LONGEST_SCALE = 10
"""Steps; more of them are too narrow for a finger."""
_MINUTES = 60
_USUAL_MINUTES = 5


class _Common(NamedTuple):
    """What every field has, in the order in which a field takes it."""

    key: str
    label: LocalText
    help: LocalText
    required: bool
    shown_if: Condition | None


def read_fields(shown: Section, reserved: Set[str]) -> tuple[Field, ...]:
    """Return the fields of one form, in the file's order; no key of theirs is `reserved`.

    Raises:
        SettingsInvalid: One of them can't be asked.
    """
    fields: dict[str, Field] = {}
    for entry in shown.sections("fields"):
        key = entry.read(keys.FIELD_KEY)
        if key in reserved:
            entry.refuse(Problem.RESERVED, keys.FIELD_KEY.word, ", ".join(sorted(reserved)))
        if key in fields:
            entry.refuse(Problem.REPEATED, keys.FIELD_KEY.word, "another name than the other fields have")
        fields[key] = _field(entry, fields)
    return tuple(fields.values())


def _field(entry: Section, above: Mapping[str, Field]) -> Field:
    field_type = entry.read(keys.FIELD_TYPE)
    known = {key.word for key in (*_COMMON, *_OWN_KEYS.get(field_type, ()))} | {_SHOWN_IF}
    allowed = known | ({_CHOICES} if field_type in _LISTS else set())
    for word in entry.values:
        if word not in allowed:
            entry.refuse(Problem.UNKNOWN_KEY, word, ", ".join(sorted(allowed)))
    common = _Common(
        entry.read(keys.FIELD_KEY),
        entry.read(keys.FIELD_LABEL),
        entry.read(keys.FIELD_HELP),
        entry.read(keys.FIELD_REQUIRED),
        _condition(entry.section(_SHOWN_IF), above) if _SHOWN_IF in entry.values else None,
    )
    return _MAKERS[field_type](entry, common)


# Conditions


def _condition(entry: Section, above: Mapping[str, Field]) -> Condition:
    """Return when a field is asked. Only a field above decides, so no two wait for each other."""
    key = entry.read(keys.SHOWN_IF_KEY)
    if key not in above:
        names = ", ".join(above) or "there is none, so it can't depend on anything"
        entry.refuse(Problem.UNSUITABLE, keys.SHOWN_IF_KEY.word, f"the key of a field above: {names}")
    equals, any_of = entry.read(keys.SHOWN_IF_EQUALS), entry.read(keys.SHOWN_IF_ANY_OF)
    answered = entry.read(keys.SHOWN_IF_ANSWERED)
    if [bool(equals), bool(any_of), answered].count(True) != 1:
        one = 'one of: equals = "...", any_of = ["..."], answered = true'
        entry.refuse(Problem.UNSUITABLE, keys.SHOWN_IF_EQUALS.word, one)
    values = any_of or ((equals,) if equals else ())
    word = (keys.SHOWN_IF_ANY_OF if any_of else keys.SHOWN_IF_EQUALS).word
    possible = _possible_answers(above[key])
    if possible is not None and not set(values) <= set(possible):
        entry.refuse(Problem.UNSUITABLE, word, f"among the answers to {key}: {', '.join(possible)}")
    return Condition(key, values)


def _possible_answers(field: Field) -> tuple[str, ...] | None:
    """Return every answer that a field can have; None where they are not counted."""
    match field:
        case ChoiceField():
            return tuple(choice.value for choice in field.choices)
        case YesNoField():
            return (YES, NO)
        case TickField():
            return (YES,)
        case RatingField():
            return tuple(str(each) for each in range(1, field.stars + 1))
        case ScaleField():
            return tuple(str(each) for each in field.points)
        case _:
            return None


# One maker for each type


def _text(entry: Section, common: _Common) -> Field:
    return TextField(*common, longest=entry.read(keys.FIELD_LONGEST))


def _long_text(entry: Section, common: _Common) -> Field:
    return TextField(*common, longest=entry.read(keys.FIELD_LONGEST), lines=entry.read(keys.FIELD_LINES))


def _number(entry: Section, common: _Common) -> Field:
    smallest, largest = entry.read(keys.FIELD_SMALLEST), entry.read(keys.FIELD_LARGEST)
    if smallest is not None and largest is not None and smallest > largest:
        entry.refuse(Problem.UNSUITABLE, keys.FIELD_LARGEST.word, f"{smallest} or more")
    step = entry.read(keys.FIELD_STEP) or Decimal(1)
    if step < 0:
        entry.refuse(Problem.UNSUITABLE, keys.FIELD_STEP.word, "more than 0")
    return NumberField(*common, smallest=smallest, largest=largest, step=step)


def _select(entry: Section, common: _Common) -> Field:
    return SelectField(*common, choices=_choices(entry))


def _radio(entry: Section, common: _Common) -> Field:
    return ChoiceField(*common, choices=_choices(entry))


def _check_boxes(entry: Section, common: _Common) -> Field:
    return ChoiceField(*common, choices=_choices(entry), several=True)


def _choices(entry: Section) -> tuple[Choice, ...]:
    choices: dict[str, Choice] = {}
    separator = CHOICE_SEPARATOR.strip()
    for each in entry.sections(_CHOICES):
        value = each.read(keys.CHOICE_VALUE)
        if value in choices:
            each.refuse(Problem.REPEATED, keys.CHOICE_VALUE.word, "another value than the other choices have")
        if separator in value:
            each.refuse(Problem.UNSUITABLE, keys.CHOICE_VALUE.word, f"a text without {separator}")
        label = each.read(keys.CHOICE_LABEL) or LocalText(((ANY_LANGUAGE, value),))
        choices[value] = Choice(value, label)
    if not choices:
        entry.refuse(Problem.MISSING, _CHOICES, 'a list such as [{ value = "a", label = "A" }]')
    return tuple(choices.values())


def _yes_no(entry: Section, common: _Common) -> Field:
    return YesNoField(*common, must_be_yes=entry.read(keys.FIELD_MUST_BE_YES))


def _date(entry: Section, common: _Common) -> Field:
    earliest, latest = entry.read(keys.FIELD_EARLIEST), entry.read(keys.FIELD_LATEST)
    if earliest is not None and latest is not None and earliest > latest:
        entry.refuse(Problem.UNSUITABLE, keys.FIELD_LATEST.word, f"{earliest} or later")
    return DateField(*common, earliest=earliest, latest=latest, from_today=entry.read(keys.FIELD_FROM_TODAY))


def _time(entry: Section, common: _Common) -> Field:
    step = entry.read(keys.FIELD_STEP) or Decimal(_USUAL_MINUTES)
    if step < 1 or _MINUTES % step:
        entry.refuse(Problem.UNSUITABLE, keys.FIELD_STEP.word, "minutes that an hour can be divided into")
    return TimeField(*common, step=int(step))


def _rating(entry: Section, common: _Common) -> Field:
    return RatingField(*common, stars=entry.read(keys.FIELD_STARS))


def _scale(entry: Section, common: _Common) -> Field:
    smallest, largest = (
        Decimal(usual) if (given := entry.read(key)) is None else given
        for key, usual in zip((keys.FIELD_SMALLEST, keys.FIELD_LARGEST), _SCALE_ENDS, strict=True)
    )
    for key, number in ((keys.FIELD_SMALLEST, smallest), (keys.FIELD_LARGEST, largest)):
        if number % 1:
            entry.refuse(Problem.UNSUITABLE, key.word, "a whole number")
    if not 0 < largest - smallest <= _LONGEST_SCALE:
        most = f"more than {smallest}, and at most {smallest + _LONGEST_SCALE}"
        entry.refuse(Problem.UNSUITABLE, keys.FIELD_LARGEST.word, most)
    low, high = entry.read(keys.FIELD_LOW), entry.read(keys.FIELD_HIGH)
    return ScaleField(*common, smallest=int(smallest), largest=int(largest), low=low, high=high)


_MAKERS: Mapping[FieldType, Callable[[Section, _Common], Field]] = MappingProxyType(
    {
        FieldType.TEXT: _text,
        FieldType.LONG_TEXT: _long_text,
        FieldType.EMAIL: lambda _, common: EmailField(*common),
        FieldType.PHONE: lambda _, common: PhoneField(*common),
        FieldType.NUMBER: _number,
        FieldType.SELECT: _select,
        FieldType.RADIO: _radio,
        FieldType.CHECK_BOX: lambda _, common: TickField(*common),
        FieldType.CHECK_BOXES: _check_boxes,
        FieldType.YES_NO: _yes_no,
        FieldType.DATE: _date,
        FieldType.DATE_OF_BIRTH: lambda _, common: BirthdayField(*common),
        FieldType.TIME: _time,
        FieldType.RATING: _rating,
        FieldType.SCALE: _scale,
        FieldType.URL: lambda _, common: UrlField(*common),
    }
)
