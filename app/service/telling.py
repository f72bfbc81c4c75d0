"""How an appointment is told to people: in their language, in their time zone."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.booking.fields import CHOICE_SEPARATOR
from app.booking.meeting_type import Channel
from app.booking.text import NO_TEXT
from app.service.catalogue import Catalogue
from app.service.letters import Facts
from app.service.shown import Shown, ShownField
from app.service.words import Words, choose_language, words_in

_YES_OR_NO = frozenset({"yes-no", "check-box"})
_DATES = frozenset({"date", "date-of-birth"})
_NUMBER = re.compile(r"-?\d+\.\d+")

Row = tuple[str, str]
"""A label and what it says."""


@dataclass(frozen=True, slots=True)
class Told:
    """An appointment in words.

    Attributes:
        values: What the words in braces stand for.
        rows: What, when, with whom, where, how.
        guidance: How to get there, what to bring.
        answers: What was written into the form, for the host.
        closing: The venue, and its phone.
    """

    language: str
    words: Words
    values: Mapping[str, str] = field(repr=False)
    rows: tuple[Row, ...] = field(repr=False)
    guidance: tuple[Row, ...]
    answers: tuple[Row, ...] = field(repr=False)
    closing: tuple[str, ...]

    def fill(self, text: str) -> str:
        """Return `text` with its words in braces filled in."""
        return text.format_map(self.values)

    def labelled(self, *pairs: tuple[str, str]) -> tuple[Row, ...]:
        """Return rows for keys of labels, without those that say nothing."""
        return _labelled(self.words, *pairs)


def tell(catalogue: Catalogue, facts: Facts, *languages: str) -> Told:
    """Return an appointment in the first of the languages there are words in; else in the venue's."""
    language = choose_language(*languages, *catalogue.venue.languages)
    words = words_in(language)
    bookable = catalogue.type_by_id.get(facts.meeting_type_id)
    shown = Shown() if bookable is None else bookable.shown
    what = shown.name.in_language(language) or ("" if bookable is None else bookable.name)
    names = [catalogue.host_by_id[each].name for each in facts.host_ids if each in catalogue.host_by_id]
    start = datetime.fromtimestamp(facts.start, catalogue.zone)
    values = {
        "what": what,
        "when": words.moment_text(start),
        "name": facts.name,
        "hosts": words.names_text(names) or catalogue.venue.name,
        "venue": catalogue.venue.name,
    }
    here = facts.channel == Channel.LOCAL
    rows = (
        ("what", what),
        ("when", _when(catalogue, facts, words)),
        ("hosts", words.names_text(names)),
        ("channel", words.channels.get(facts.channel, facts.channel)),
        ("place", facts.location or (shown.place if here else NO_TEXT).in_language(language)),
    )
    guidance = (
        ("directions", shown.directions.in_language(language) if here else ""),
        ("bring", shown.bring.in_language(language)),
    )
    return Told(
        language,
        words,
        values,
        _labelled(words, *rows),
        _labelled(words, *guidance),
        _answers(shown, facts, words, language),
        _closing(catalogue, words, values),
    )


def _answers(shown: Shown, facts: Facts, words: Words, language: str) -> tuple[Row, ...]:
    """Return what was answered to the form's questions, under their labels; nothing else of the notes."""
    answers = dict(facts.answers)
    return tuple(
        (field.label.in_language(language) or field.key, _answer(field, answers[field.key], words, language))
        for field in shown.fields
        if answers.get(field.key)
    )


def _answer(field: ShownField, answer: str, words: Words, language: str) -> str:
    """Return an answer as a person reads it; what is none of its kind, and everything else, as it came."""
    if field.type in _YES_OR_NO:
        return words.answers.get(answer, answer)
    if field.type in _DATES:
        return _date(answer, words)
    if field.type == "time":
        return words.time.format(time=answer)
    if field.type == "number" and _NUMBER.fullmatch(answer):
        return answer.replace(".", words.decimal)
    labels = {each.value: each.label.in_language(language) for each in field.choices}
    if not labels:
        return answer
    return ", ".join(labels.get(value) or value for value in answer.split(CHOICE_SEPARATOR))


def _date(answer: str, words: Words) -> str:
    try:
        return words.short_day_text(date.fromisoformat(answer))
    except ValueError:
        return answer


def _closing(catalogue: Catalogue, words: Words, values: Mapping[str, str]) -> tuple[str, ...]:
    phone = catalogue.venue.phone
    lines = (words.farewell.format_map(values), words.phone.format(phone=phone) if phone else "")
    return tuple(line for line in lines if line)


def _labelled(words: Words, *pairs: tuple[str, str]) -> tuple[Row, ...]:
    return tuple((words.rows[key], text) for key, text in pairs if text)


def _when(catalogue: Catalogue, facts: Facts, words: Words) -> str:
    """Return the time on the venue's clock, and on the attendee's where that shows another one."""
    here = _span(facts, catalogue.zone, words)
    try:
        zone = ZoneInfo(facts.time_zone or catalogue.venue.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return here
    there = _span(facts, zone, words)
    if there == here:
        return here
    return " = ".join(
        words.in_zone.format(span=span, zone=each.key)
        for span, each in ((here, catalogue.zone), (there, zone))
    )


def _span(facts: Facts, zone: ZoneInfo, words: Words) -> str:
    start, end = (datetime.fromtimestamp(each, zone) for each in (facts.start, facts.end))
    return words.span_text(start, end)


@cache
def template(name: str) -> Callable[..., str]:
    """Return what fills in a template; `name` without its last ending. HTML is escaped."""
    # Imported late: not needed before the first mail or page.
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=name.endswith(".html"),
        undefined=StrictUndefined,
        trim_blocks=False,
        keep_trailing_newline=True,
    )
    return environment.get_template(f"{name}.j2").render
