"""One TOML file: its tables, the line each key stands on, and the refusal of keys that nobody reads."""

import re
from codecs import BOM_UTF8
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NoReturn, TypeVar

from app.settings.errors import Problem, SettingsInvalid
from app.settings.key import NEEDED, Key
from app.settings.keys import KEYS, SERVICE_TABLES, SHARED_TABLES
from app.settings.kinds import Unsuitable
from app.tables import kept_table

T = TypeVar("T")

Place = tuple[str | int, ...]
"""The way to a value: names of tables and keys, and the number of a repeated table, from 0."""

_LARGEST_FILE = 1_000_000
_HEADER = r"\s*(\[\[?)\s*([^\[\]]+?)\s*\]\]?\s*(#.*)?"
_ASSIGNMENT = r"\s*([A-Za-z0-9_\-\"'. ]+?)\s*="


class Section:
    """One table of a file. An absent table reads as an empty one."""

    def __init__(self, document: "Document", place: Place, values: Mapping[str, object]) -> None:
        self.document = document
        self.place = place
        self.values = values

    def read(self, key: Key[T]) -> T:
        """Return the value of a key, or its default.

        Raises:
            SettingsInvalid: It is missing, or not what its kind expects.
        """
        value = self.values.get(key.word, key.default)
        if value is NEEDED:
            self.refuse(Problem.MISSING, key.word, key.kind.expects)
        try:
            return key.kind.read(value)
        except Unsuitable:
            self.refuse(Problem.UNSUITABLE, key.word, key.kind.expects)

    def section(self, word: str) -> "Section":
        """Return a table inside this one."""
        values = self.values.get(word, {})
        if not isinstance(values, dict):
            self.refuse(Problem.UNSUITABLE, word, "a table")
        return Section(self.document, (*self.place, word), values)

    def sections(self, word: str) -> "tuple[Section, ...]":
        """Return the repeated tables inside this one, in their order."""
        entries = self.values.get(word, [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            self.refuse(Problem.UNSUITABLE, word, "a table that may be there several times: [[...]]")
        return tuple(
            Section(self.document, (*self.place, word, number), entry) for number, entry in enumerate(entries)
        )

    def refuse(self, problem: Problem, word: str, expected: str = "") -> NoReturn:
        """Say that a key of this table is wrong."""
        place = (*self.place, word)
        raise SettingsInvalid(
            problem,
            self.document.file,
            key=_dotted(place),
            line=self.document.line_of(place),
            expected=expected,
        )


class Document:
    """One TOML file that has been read."""

    def __init__(self, file: Path, values: Mapping[str, object]) -> None:
        self.file = file
        self.values = values

    @classmethod
    def read(cls, file: Path) -> "Document":
        """Read a file and make sure that somebody reads each of its keys.

        Raises:
            SettingsInvalid: It can't be read, is no TOML, or has a key that is not known.
        """
        document = cls(file, _parsed(file))
        _refuse_unknown(document.top, "")
        return document

    @classmethod
    def read_shipped(cls, file: Path) -> "Document":
        """Read a file that comes with the program, whose parsed form may lie beside it.

        Raises:
            SettingsInvalid: It is damaged.
        """
        values = kept_table(file)
        return cls.read(file) if values is None else cls(file, values)

    @property
    def top(self) -> Section:
        """The top of the file."""
        return Section(self, (), self.values)

    def line_of(self, place: Place) -> int | None:
        """Return the line on which a key stands; its table's where the key does not begin a line."""
        lines = _lines(_text(self.file))
        for end in range(len(place), 0, -1):
            if place[:end] in lines:
                return lines[place[:end]]
        return None


def _text(file: Path) -> str:
    try:
        content = file.read_bytes()[:_LARGEST_FILE]
        return content.removeprefix(BOM_UTF8).decode().replace("\r\n", "\n")
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsInvalid(Problem.UNREADABLE, file) from error


def _parsed(file: Path) -> Mapping[str, object]:
    import tomllib  # the demo finds its file parsed

    text = _text(file)
    try:
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found[1]) if found else len(text.splitlines())  # it only says "at end of document"
        raise SettingsInvalid(Problem.NOT_TOML, file, line=line, expected=str(error)) from error


def _dotted(place: Place) -> str:
    """Return a place as a person writes it; repeated tables count from 1."""
    text = ""
    for part in place:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.removeprefix(".")


@cache
def _known() -> dict[str, frozenset[str]]:
    """Return the words that each table may hold, by its dotted name with `[]`."""
    known: dict[str, set[str]] = {"": set(SERVICE_TABLES)}
    for key in KEYS:
        name = key.name
        while name:
            table, _, word = name.rpartition(".")
            known.setdefault(table, set()).add(word.removesuffix("[]"))
            name = table
    return {table: frozenset(words) for table, words in known.items()}


def _refuse_unknown(section: Section, table: str) -> None:
    known = _known()
    for word in section.values:
        if word not in known[table] and table not in SHARED_TABLES:
            section.refuse(Problem.UNKNOWN_KEY, word, ", ".join(sorted(known[table])))
        inner = f"{table}.{word}".removeprefix(".")
        if inner in known:
            _refuse_unknown(section.section(word), inner)
        elif f"{inner}[]" in known:
            for each in section.sections(word):
                _refuse_unknown(each, f"{inner}[]")


def _lines(text: str) -> dict[Place, int]:
    """Return the line of each table and each key that begins one."""
    lines: dict[Place, int] = {}
    counts: dict[Place, int] = {}
    table: Place = ()
    for number, line in _plain_lines(text):
        if header := re.fullmatch(_HEADER, line):
            table = _table(_words(header[2]), counts, repeated=header[1] == "[[")
            lines.setdefault(table, number)
        elif assignment := re.match(_ASSIGNMENT, line):
            lines.setdefault((*table, *_words(assignment[1])), number)
    return lines


def _plain_lines(text: str) -> Iterator[tuple[int, str]]:
    """Return the numbered lines that do not lie inside a text of several lines."""
    inside = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not inside:
            yield number, line
        if (line.count('"""') + line.count("'''")) % 2:
            inside = not inside


def _words(dotted: str) -> tuple[str, ...]:
    return tuple(word.strip().strip("\"'") for word in dotted.split("."))


def _table(words: tuple[str, ...], counts: dict[Place, int], *, repeated: bool) -> Place:
    """Return the place of the table a header names, counting repeated tables in `counts`."""
    place: Place = ()
    for index, word in enumerate(words, start=1):
        place = (*place, word)
        if repeated and index == len(words):
            counts[place] = counts.get(place, -1) + 1
        if place in counts:
            place = (*place, counts[place])
    return place
