"""What a value in the settings file may be: each kind reads it, and says in words what it expects.

Plain classes, and no patterns compiled in advance: defining a dataclass takes half a millisecond, and all of
this stands before the first picture.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from app.booking.text import LocalText

if TYPE_CHECKING:
    from decimal import Decimal

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound=StrEnum)

ANY_LANGUAGE = "und"
"""Code of a text that was given without a language (ISO 639: undetermined)."""

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


class Unsuitable(ValueError):
    """A value is not what its kind expects."""


class Kind(Protocol[T_co]):
    """Reads one value of a TOML file."""

    @property
    def expects(self) -> str:
        """What is right, to follow "must be"."""
        ...

    def read(self, value: object) -> T_co:
        """Return the value as the program uses it.

        Raises:
            Unsuitable: It is something else.
        """
        ...


def _need(condition: bool) -> None:
    if not condition:
        raise Unsuitable


class Text:
    """A line of text, that may be empty where `shortest` is 0."""

    def __init__(self, shortest: int = 0, longest: int = 500) -> None:
        self._shortest = shortest
        self._longest = longest
        self.expects = f"a text of {shortest} to {longest} characters"

    def read(self, value: object) -> str:
        """Return the text, without the blanks around it."""
        if not isinstance(value, str):
            raise Unsuitable
        text = value.strip()
        _need(self._shortest <= len(text) <= self._longest)
        return text


class Shaped:
    """A text of one form."""

    def __init__(self, pattern: str, expects: str) -> None:
        self._pattern = pattern
        self.expects = expects

    def read(self, value: object) -> str:
        """Return the text as it is."""
        if not isinstance(value, str):
            raise Unsuitable
        _need(bool(re.fullmatch(self._pattern, value)))
        return value


class Flag:
    """Yes or no."""

    expects = "true or false"

    def read(self, value: object) -> bool:
        """Return the flag."""
        if not isinstance(value, bool):
            raise Unsuitable
        return value


class Whole:
    """A whole number within limits, both inclusive."""

    def __init__(self, smallest: int, largest: int, unit: str = "") -> None:
        self._smallest = smallest
        self._largest = largest
        self.expects = f"a whole number from {smallest} to {largest} {unit}".rstrip()

    def read(self, value: object) -> int:
        """Return the number."""
        if not isinstance(value, int) or isinstance(value, bool):
            raise Unsuitable
        _need(self._smallest <= value <= self._largest)
        return value


class Span:
    """A stretch of time, written as a whole number of `unit`s ("seconds", "days")."""

    def __init__(self, smallest: int, largest: int, unit: str = "seconds") -> None:
        self._number = Whole(smallest, largest, unit)
        self._unit = unit
        self.expects = self._number.expects

    def read(self, value: object) -> timedelta:
        """Return the time."""
        return timedelta(**{self._unit: self._number.read(value)})


class Limit:
    """A number that may be left out (an empty text), which means: no limit."""

    expects = "a number"

    def read(self, value: object) -> "Decimal | None":
        """Return the number exactly as written."""
        if value == "":
            return None
        if not isinstance(value, int | float) or isinstance(value, bool):
            raise Unsuitable
        from decimal import Decimal  # only form fields have limits

        number = Decimal(str(value))
        _need(number.is_finite())
        return number


class Day:
    """A day of the calendar that may be left out (an empty text)."""

    expects = 'a day, such as "2027-04-06"'

    def read(self, value: object) -> date | None:
        """Return the day."""
        if not isinstance(value, str):
            raise Unsuitable
        try:
            return date.fromisoformat(value) if value else None
        except ValueError as error:
            raise Unsuitable from error


class OneOf(Generic[E]):
    """One of a closed set of words."""

    def __init__(self, words: type[E]) -> None:
        self._words = words
        self.expects = "one of: " + ", ".join(words)

    def read(self, value: object) -> E:
        """Return the member."""
        if not isinstance(value, str):
            raise Unsuitable
        try:
            return self._words(value)
        except ValueError as error:
            raise Unsuitable from error


class Localized:
    """A text in several languages, or one text for all of them; may be empty where not `needed`."""

    expects = 'a text, or a table of texts such as { en = "...", de = "..." }'

    def __init__(self, *, needed: bool = False) -> None:
        self._needed = needed

    def read(self, value: object) -> LocalText:
        """Return the text; a plain one stands for every language."""
        entries = {ANY_LANGUAGE: value} if isinstance(value, str) else value
        if not isinstance(entries, dict):
            raise Unsuitable
        variants = []
        for code, text in entries.items():
            if not isinstance(text, str):
                raise Unsuitable
            if text.strip():
                variants.append((str(code), text.strip()))
        _need(bool(variants) or not self._needed)
        return LocalText(tuple(variants))


class ListOf(Generic[T]):
    """A list of one kind, each entry once; may be empty where not `needed`."""

    def __init__(self, each: Kind[T], *, needed: bool = False) -> None:
        self._each = each
        self._needed = needed
        self.expects = f"a list, each entry {each.expects}"

    def read(self, value: object) -> tuple[T, ...]:
        """Return the entries in their order."""
        if not isinstance(value, list):
            raise Unsuitable
        entries = tuple(self._each.read(entry) for entry in value)
        _need(len(set(entries)) == len(entries) and (bool(entries) or not self._needed))
        return entries


class Checked(Generic[T]):
    """A text that a function understands. It raises `ValueError` where it does not."""

    def __init__(self, understand: Callable[[str], T], expects: str) -> None:
        self._understand = understand
        self.expects = expects

    def read(self, value: object) -> T:
        """Return what the function makes of the text."""
        if not isinstance(value, str):
            raise Unsuitable
        try:
            return self._understand(value)
        except (ValueError, OSError) as error:
            raise Unsuitable from error


def _zone(text: str) -> str:
    try:
        return ZoneInfo(text).key
    except (KeyError, TypeError) as error:
        raise Unsuitable from error


def _address(text: str) -> str:
    if not text:
        return text
    parts = urlsplit(text)
    allowed = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
    _need(allowed and bool(parts.hostname) and parts.port != 0)
    _need(not (parts.username or parts.password or parts.query or parts.fragment))
    return text.rstrip("/")


def _proxy(text: str) -> str:
    if not text:
        return text
    parts = urlsplit(text)
    _need(parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0)
    _need(not (parts.username or parts.password or parts.query or parts.fragment or parts.path.strip("/")))
    return text.rstrip("/")


def _span_of_day(text: str) -> tuple[str, str]:
    start, _, end = text.replace(" ", "").partition("-")
    _need(all(re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d|24:00", each) for each in (start, end)) and start < end)
    return start, end


def _weekday(text: str) -> int:
    return WEEKDAYS.index(text)


ZONE = Checked(_zone, 'the name of a time zone, such as "Europe/Berlin"')
ADDRESS = Checked(_address, "an https address without user, query or fragment (http only on this machine)")
PROXY = Checked(_proxy, 'an address such as "http://proxy.example:3128", without user and path')
SPAN_OF_DAY = Checked(_span_of_day, 'a stretch of a day, such as "08:00-12:00"')
WEEKDAY = Checked(_weekday, "one of: " + ", ".join(WEEKDAYS))
COLOUR = Shaped(r"#[0-9A-Fa-f]{6}", 'a colour, such as "#3F4FB5"')
LANGUAGE = Shaped(r"[a-z]{2,3}(-[A-Z]{2})?", 'a language code, such as "en"')
REGION = Shaped(r"[A-Z]{2}", 'a country code, such as "DE"')
NOTE_KEY = Shaped(r"[A-Za-z][A-Za-z0-9_.\-]{0,63}", "a short name of letters, digits, _ . and -")
