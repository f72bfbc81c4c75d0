"""The table of booking fields tells what the code does."""

import argparse
import re
from collections.abc import Callable
from pathlib import Path

from pydantic import BaseModel

from app.booking.notes import ADDRESS_NOTE, UTM_KEYS
from app.commands.book import add_book_words
from app.commands.source import add_source_words
from app.wire.bookings import AttendeeBody, BookingBody

TABLE = Path(__file__).parents[3] / "packaging" / "booking-fields.md"
ROW = re.compile(r"\| `(?P<field>[^`]+)` \| [^|]+ \| `(?P<word>--[a-z-]+)` \|")


def rows() -> list[tuple[str, str]]:
    return [
        (found["field"], found["word"])
        for found in map(ROW.match, TABLE.read_text("utf-8").splitlines())
        if found
    ]


def names(kind: type[BaseModel], prefix: str = "") -> set[str]:
    return {f"{prefix}{field.alias}" for field in kind.model_fields.values()}


def words(add: Callable[[argparse.ArgumentParser], None]) -> set[str]:
    parser = argparse.ArgumentParser(add_help=False)
    add(parser)
    return {option for action in parser._actions for option in action.option_strings}


def test_every_field_has_one_row() -> None:
    fields = [field for field, _ in rows()]
    notes = {f"attendee.notes.{key}" for key in (ADDRESS_NOTE, *UTM_KEYS)}
    expected = (names(BookingBody) - {"attendee"}) | names(AttendeeBody, "attendee.") | notes
    assert sorted(fields) == sorted(expected)


def test_every_word_is_one_of_the_command_line_and_all_are_there() -> None:
    named = {word for _, word in rows()}
    assert named <= words(add_book_words)
    others = words(add_source_words) | {"--json"}
    assert words(add_book_words) - others == named
