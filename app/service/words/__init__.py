"""What mails and pages say: one file for each language beside this one. A new language is a new file."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
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
    """All words of one language. `language` is its own name."""

    language: str
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    day: str
    moment: str
    span: str
    in_zone: str
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

    def day_text(self, moment: datetime) -> str:
        """Return the day as one reads it."""
        return self.day.format(
            weekday=self.weekdays[moment.weekday()],
            day=moment.day,
            month=self.months[moment.month - 1],
            year=moment.year,
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
