"""The names of countries, and what their phone numbers begin with."""

import tomllib
import unicodedata
from functools import cache

from PySide6.QtCore import QCollator, QLocale

from app.resources import resource
from app.ui.language import SOURCE_LANGUAGE

USUAL = ("DE", "AT", "CH", "FR", "IT", "NL", "PL", "TR", "UA", "GB", "ES", "US")
"""Where most visitors' numbers are from; the venue's own country stands before them."""


@cache
def country_names(language: str) -> dict[str, str]:
    """Return the name of each country by its ISO code, in a language there are names in, else in English."""
    file = resource("countries", f"{language}.toml")
    if not file.is_file():
        file = resource("countries", f"{SOURCE_LANGUAGE}.toml")
    return tomllib.loads(file.read_text("utf-8"))


def country_name(region: str, language: str) -> str:
    """Return a country's name; its code where it has none."""
    return country_names(language).get(region, region)


def in_alphabetical_order(regions: tuple[str, ...], language: str) -> tuple[str, ...]:
    """Return the countries as a reader of the language looks them up."""
    collator = QCollator(QLocale(language))
    return tuple(sorted(regions, key=lambda region: collator.sortKey(country_name(region, language))))


def initial(name: str) -> str:
    """Return the letter under which a name is looked up: "O" for Österreich."""
    return unicodedata.normalize("NFKD", name)[:1].upper()
