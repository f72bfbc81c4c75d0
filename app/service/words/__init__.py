"""What mails and pages say: one file for each language beside this one. A new language is a new file."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path

from pydantic import TypeAdapter

_FOLDER = Path(__file__).parent
FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class MailWords:
    """A mail. `link`: the words of its link; empty: it has none."""

    subject: str
    paragraphs: tuple[str, ...]
    link: str


@dataclass(frozen=True, slots=True)
class PageWords:
    """A page with at most two buttons."""

    title: str
    paragraphs: tuple[str, ...]
    button: str = ""
    other: str = ""


@dataclass(frozen=True, slots=True)
class Words:
    """All words of one language.

    Attributes:
        language: Its own name.
        first: The number of a month's first day: in French "1er".
        short_day: A day without its weekday.
        time: A time that stands for itself.
        decimal: The sign between a number's whole part and the rest.
        row: A label and what it says.
    """

    language: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day: str
    first: str
    short_day: str
    moment: str
    span: str
    in_zone: str
    time: str
    decimal: str
    row: str
    greeting: str
    greeting_all: str
    farewell: str
    phone: str
    host_and: str
    rows: Mapping[str, str]
    channels: Mapping[str, str]
    mails: Mapping[str, MailWords]
    pages: Mapping[str, PageWords]
    answers: Mapping[str, str] = field(default_factory=dict)

    def greeting_text(self, name: str) -> str:
        """Return the first line of a mail; `name` may be empty."""
        return self.greeting.format(name=name) if name else self.greeting_all

    def day_text(self, day: date) -> str:
        """Return the day as one reads it, with its weekday."""
        return self._dated(self.day, day)

    def short_day_text(self, day: date) -> str:
        """Return the day as one reads it, without its weekday."""
        return self._dated(self.short_day, day)

    def row_text(self, label: str, text: str) -> str:
        """Return a label with what it says; no colon follows a question mark."""
        return f"{label} {text}" if label.endswith("?") else self.row.format(label=label, text=text)

    def _dated(self, pattern: str, day: date) -> str:
        return pattern.format(
            weekday=self.weekdays[day.weekday()],
            day=self.first.format(day=day.day) if day.day == 1 else day.day,
            month=self.months[day.month - 1],
            year=day.year,
        )

    def moment_text(self, start: datetime) -> str:
        """Return day and time as one reads them."""
        return self.moment.format(day=self.day_text(start), start=f"{start:%H:%M}")

    def span_text(self, start: datetime, end: datetime) -> str:
        """Return day, start and end as one reads them."""
        return self.span.format(day=self.day_text(start), start=f"{start:%H:%M}", end=f"{end:%H:%M}")

    def names_text(self, names: Sequence[str]) -> str:
        """Return names as a list one reads: the last two joined by a word."""
        parts = [", ".join(names[:-1]), *names[-1:]]
        return self.host_and.join(part for part in parts if part)


_WORDS = TypeAdapter(Words)


@cache
def languages() -> frozenset[str]:
    """Return the codes of the languages there are words in."""
    return frozenset(path.stem for path in _FOLDER.glob("*.toml"))


@cache
def words_in(language: str) -> Words:
    """Return the words of a language there is a file for."""
    return _WORDS.validate_python(tomllib.loads((_FOLDER / f"{language}.toml").read_text(encoding="utf-8")))


def choose_language(*wanted: str) -> str:
    """Return the first of the wanted languages there are words in, regions ignored; else the fallback."""
    codes = (text.replace("_", "-").partition("-")[0].lower() for text in wanted)
    return next((code for code in codes if code in languages()), FALLBACK)
