"""How working hours, time zones and texts are written in the venue's file."""

import itertools
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import AfterValidator, BeforeValidator, TypeAdapter

from app.booking.text import NO_TEXT, LocalText
from app.service.rules import WeekSchedule

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MINUTES_AN_HOUR = 60
_MINUTES_A_DAY = 1_440
_NEVER: WeekSchedule = ((),) * 7


@dataclass(frozen=True, slots=True)
class _Day:
    weekday: str
    spans: tuple[str, ...]


_DAYS: TypeAdapter[tuple[_Day, ...]] = TypeAdapter(tuple[_Day, ...])
_ANY_LANGUAGE = "und"
"""Code of a text that was given without a language (ISO 639: undetermined)."""
_TEXTS: TypeAdapter[dict[str, str]] = TypeAdapter(dict[str, str])


def _week(value: object) -> WeekSchedule:
    """Read `[{weekday = "monday", spans = ["08:00-12:00"]}]`."""
    week: list[tuple[tuple[int, int], ...]] = list(_NEVER)
    for entry in _DAYS.validate_python(value):
        if entry.weekday not in _WEEKDAYS:
            message = f"{entry.weekday!r} is not a weekday such as monday"
            raise ValueError(message)
        week[_WEEKDAYS.index(entry.weekday)] += tuple(_span(text) for text in entry.spans)
    for spans in week:
        if any(before[1] > after[0] for before, after in itertools.pairwise(spans)):
            message = "spans of a day must be in order and must not overlap"
            raise ValueError(message)
    return tuple(week)


def _span(text: str) -> tuple[int, int]:
    start, _, end = text.partition("-")
    span = (_minutes(start), _minutes(end))
    if not 0 <= span[0] < span[1] <= _MINUTES_A_DAY:
        message = f"{text!r} is not a span such as 08:00-12:30"
        raise ValueError(message)
    return span


def _minutes(text: str) -> int:
    hour, separator, minute = text.strip().partition(":")
    if not (separator and hour.isdecimal() and minute.isdecimal() and int(minute) < _MINUTES_AN_HOUR):
        message = f"{text!r} is not a time such as 08:00"
        raise ValueError(message)
    return int(hour) * _MINUTES_AN_HOUR + int(minute)


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        message = f"{name!r} is not a time zone such as Europe/Berlin"
        raise ValueError(message) from error
    return name


def _local_text(value: object) -> object:
    if isinstance(value, str):
        return LocalText(((_ANY_LANGUAGE, value),)) if value else NO_TEXT
    return LocalText(tuple(_TEXTS.validate_python(value).items())) if isinstance(value, Mapping) else value


Week = Annotated[WeekSchedule, BeforeValidator(_week)]
"""Written as `[{weekday = "monday", spans = ["08:00-12:00"]}]`."""
Zone = Annotated[str, AfterValidator(_zone)]
"""An IANA name."""
Texts = Annotated[LocalText, BeforeValidator(_local_text)]
"""Written as `{en = "..", de = ".."}`, or as one text for all languages."""
