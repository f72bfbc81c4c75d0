"""Every language says everything, with the same things filled in."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

import app.service.words as words_package
from app.service.letters import Kind
from app.service.words import choose_language, languages, words_in
from tests.unit.typography import misprints

FOLDER = Path(words_package.__file__).parent


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from texts(each, f"{path}.{key}")
    elif isinstance(value, list):
        yield path, " ".join(value)
    else:
        yield path, str(value)


def of(language: str) -> dict[str, str]:
    return dict(texts(tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))))


@pytest.mark.parametrize("language", sorted(languages()))
def test_a_language_is_complete(language: str) -> None:
    english, other = of("en"), of(language)
    assert set(other) == set(english)
    for key, text in english.items():
        assert set(re.findall(r"{\w+}", other[key])) == set(re.findall(r"{\w+}", text)), key
        assert bool(other[key]) == bool(text), key


@pytest.mark.parametrize("language", sorted(languages()))
def test_words_are_set_as_their_language_wants_it(language: str) -> None:
    set_otherwise = {key: misprints(language, text.strip()) for key, text in of(language).items()}
    assert {key: said for key, said in set_otherwise.items() if said} == {}


@pytest.mark.parametrize("language", sorted(languages()))
def test_every_mail_has_words(language: str) -> None:
    words = words_in(language)
    assert set(words.mails) == {kind.value for kind in Kind}
    assert (len(words.weekdays), len(words.months)) == (7, 12)


def test_times_are_written_as_one_reads_them() -> None:
    start, end = (
        datetime.fromisoformat("2027-04-06T09:05+02:00"),
        datetime.fromisoformat("2027-04-06T10:00+02:00"),
    )
    assert words_in("en").span_text(start, end) == "Tuesday 6 April 2027, 09:05–10:00"
    assert words_in("de").span_text(start, end) == "Dienstag, 6. April 2027, 09:05–10:00 Uhr"
    assert words_in("de").moment_text(start) == "Dienstag, 6. April 2027, 09:05 Uhr"
    assert words_in("fr").span_text(start, end) == "mardi 6 avril 2027, 09:05–10:00"
    assert words_in("es").moment_text(start) == "martes 6 de abril de 2027, 09:05"


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("en", "1 May 2027", "2 May 2027"),
        ("de", "1. Mai 2027", "2. Mai 2027"),
        ("fr", "1er mai 2027", "2 mai 2027"),
        ("es", "1 de mayo de 2027", "2 de mayo de 2027"),
    ],
)
def test_days_are_written_as_one_reads_them(language: str, first: str, second: str) -> None:
    words = words_in(language)
    assert words.short_day_text(date(2027, 5, 1)) == first
    assert words.short_day_text(date(2027, 5, 2)) == second
    assert first in words.day_text(date(2027, 5, 1))


def test_a_question_needs_no_colon() -> None:
    assert words_in("fr").row_text("Lieu", "Salle 2.14") == "Lieu\N{NO-BREAK SPACE}: Salle 2.14"
    assert words_in("en").row_text("Is a wheelchair used?", "Yes") == "Is a wheelchair used? Yes"


def test_names_are_joined_by_a_word() -> None:
    words = words_in("en")
    assert words.names_text([]) == ""
    assert words.names_text(["Ada"]) == "Ada"
    assert words.names_text(["Ada", "Bob", "Eve"]) == "Ada, Bob and Eve"


def test_a_language_without_words_falls_back() -> None:
    assert choose_language("tlh", "de-AT") == "de"
    assert choose_language("", "DE_ch") == "de"
    assert choose_language("tlh") == "en"
