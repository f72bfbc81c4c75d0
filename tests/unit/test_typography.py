"""The rules that texts are held to, each broken once."""

import tomllib
from collections.abc import Iterator

import pytest

from app.resources import resource
from app.settings import Settings
from tests.unit.typography import misprints

LANGUAGES = Settings.demo().venue.languages


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Looking..."),
        ("en", 'Press "Book now"'),
        ("de", "Wird geprüft …"),
        ("de", "Tippen Sie auf „Fertig”"),
        ("de", "Wirklich ?"),
        ("fr", "Où?"),
        ("fr", "Où ?"),
        ("fr", "Pays : France"),
        ("fr", "Touchez « Terminé »"),
        ("fr", "L'accueil"),
        ("es", "Dónde?"),
        ("es", "¿ Dónde?"),
        ("pl", "Szukamy..."),
    ],
)
def test_a_misprint_is_found(language: str, text: str) -> None:
    assert misprints(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "“Book now” isn’t pressed yet…"),
        ("de", "Tippen Sie auf „Fertig“: 14:30 Uhr"),
        ("fr", "Touchez «\u202fTerminé\u202f»\u00a0: l’horaire de 14:30 est-il libre\u202f?"),
        ("es", "Pulse «Listo»: ¿dónde está?"),
        ("pl", "Gdzie?"),
    ],
)
def test_what_is_set_well_is_left_alone(language: str, text: str) -> None:
    assert misprints(language, text) == ()


def translated(value: object, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Yield every text of the demo that is there in several languages, with where it stands."""
    if isinstance(value, list):
        for number, each in enumerate(value):
            yield from translated(each, f"{path}[{number}]")
    elif isinstance(value, dict) and LANGUAGES[0] in value:
        yield path, value
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from translated(each, f"{path}.{key}")


def test_the_demo_says_everything_in_each_of_its_languages() -> None:
    texts = dict(translated(tomllib.loads(resource("demo", "practice.toml").read_text("utf-8"))))
    assert len(texts) > len(LANGUAGES)
    assert {path: set(each) for path, each in texts.items() if set(each) != set(LANGUAGES)} == {}
    set_otherwise = {
        (path, code): misprints(code, text) for path, each in texts.items() for code, text in each.items()
    }
    assert {place: said for place, said in set_otherwise.items() if said} == {}
