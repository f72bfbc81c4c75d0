"""Reads `resources/keyboards/<code>.toml`: a language's keys are a file, and no code."""

import logging
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from app.resources import resource
from app.ui.keyboard.layout import NOTHING, PADS, WITH_LETTERS, Layer, Layout, Rows, Words

log = logging.getLogger(__name__)

FALLBACK = "en"
"""What a language without a file of its own is typed with."""

_SHARED = "layers.toml"
_LETTER_ROWS, _PAD_ROWS = 3, 4
_LONGEST_ROW = 12
"""More keys beside each other would be narrower than a finger on the smallest screen."""
_LONGEST_ACCENTS = 10
_LONGEST_LABEL = 4
_DIRECTIONS = {"left-to-right": False, "right-to-left": True}
_LATIN = frozenset("abcdefghijklmnopqrstuvwxyz")
_TOP = frozenset({"name", "label", "direction", "mail-letters", "rows", "marks", "accents", "capitals"})
_TABLES = {
    Layer.SYMBOLS: frozenset({"rows"}),
    Layer.SYMBOLS_MORE: frozenset({"rows"}),
    Layer.MORE: frozenset({"rows", "label"}),
    Layer.MAIL: frozenset({"marks", "endings", "providers"}),
    Layer.ADDRESS: frozenset({"marks", "beginnings", "endings"}),
    Layer.PHONE: frozenset({"rows"}),
    Layer.NUMBER: frozenset({"rows"}),
    Layer.DIGITS: frozenset({"rows"}),
}
_WORD_KEYS = ("beginnings", "endings", "providers")

Table = Mapping[str, object]


class LayoutInvalid(Exception):
    """A file with the keys of a language can't be used.

    Attributes:
        file: Its name.
        key: Dotted; empty: the file as a whole.
        problem: What is wrong, for who wrote the file.
    """

    def __init__(self, file: str, key: str, problem: str) -> None:
        """Remember what is wrong and where."""
        super().__init__(f"{file}: {key}: {problem}" if key else f"{file}: {problem}")
        self.file = file
        self.key = key
        self.problem = problem


def layouts_for(codes: tuple[str, ...], folder: Path | None = None) -> tuple[Layout, ...]:
    """Return the keys of these languages, in this order and each once.

    A language without a file, or whose file is not right, is typed with the English keys.
    """
    found: dict[str, Layout] = {}
    for code in codes:
        try:
            layout = load_layout(code if _file(code, folder).is_file() else FALLBACK, folder)
        except LayoutInvalid:
            log.exception("keyboard layout", extra={"code": code})
            layout = load_layout(FALLBACK)
        found.setdefault(layout.code, layout)
    return tuple(found.values())


@cache
def load_layout(code: str, folder: Path | None = None) -> Layout:
    """Read the keys of one language; later calls return the same.

    Args:
        code: Of the language.
        folder: Where the files are; None: those of the program.

    Raises:
        LayoutInvalid: The file is not there or is not right.
    """
    return _Reader(_file(code, folder)).read(code)


def _file(code: str, folder: Path | None) -> Path:
    return (folder or resource("keyboards")) / f"{code}.toml"


class _Reader:
    """Reads one file over the shared one."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._own = _parse(file)
        shared = file.parent / _SHARED
        self._shared = _parse(shared if shared.is_file() else resource("keyboards", _SHARED))

    def read(self, code: str) -> Layout:
        self._refuse_unknown()
        name = self._text("name")
        direction = self._own.get("direction", "left-to-right")
        if direction not in _DIRECTIONS:
            raise self._wrong("direction", f"must be one of: {', '.join(_DIRECTIONS)}")
        letters = self._rows(self._own, "rows", _LETTER_ROWS)
        known = {text for row in letters for text in row}
        rows = {Layer.LETTERS: letters, Layer.MAIL: self._mail_letters(letters)}
        rows[Layer.ADDRESS] = rows[Layer.MAIL]
        for layer in Layer:
            if layer not in rows:
                count = _PAD_ROWS if layer in PADS else _LETTER_ROWS
                rows[layer] = self._rows(self._table(layer, "rows"), f"{layer}.rows", count)
        return Layout(
            code=code,
            name=name,
            rows=MappingProxyType(rows),
            right_to_left=_DIRECTIONS[direction],
            accents=self._accents(known),
            capitals=self._capitals(known),
            marks=MappingProxyType({layer: self._marks(layer) for layer in sorted(WITH_LETTERS)}),
            words=MappingProxyType({layer: self._words(layer) for layer in (Layer.MAIL, Layer.ADDRESS)}),
            more_label=self._short("more.label", self._table(Layer.MORE, "label").get("label")),
            label=self._short("label", self._own.get("label", "abc")),
        )

    def _refuse_unknown(self) -> None:
        known = _TOP | {layer.value for layer in _TABLES}
        for key, value in self._own.items():
            if key not in known:
                raise self._wrong(key, f"there is no such key; known are: {', '.join(sorted(known))}")
            if key in {layer.value for layer in _TABLES}:
                self._refuse_unknown_in(Layer(key), value)

    def _refuse_unknown_in(self, layer: Layer, value: object) -> None:
        if not isinstance(value, Mapping):
            raise self._wrong(layer, "must be a table")
        for inner in value:
            if inner not in _TABLES[layer]:
                known = ", ".join(sorted(_TABLES[layer]))
                raise self._wrong(f"{layer}.{inner}", f"there is no such key; known are: {known}")

    def _text(self, key: str) -> str:
        value = self._own.get(key)
        if not isinstance(value, str) or not value.strip():
            raise self._wrong(key, "must be a text")
        return value

    def _short(self, key: str, label: object) -> str:
        if not isinstance(label, str) or not 0 < len(label) <= _LONGEST_LABEL:
            raise self._wrong(key, f"must be 1 to {_LONGEST_LABEL} letters")
        return label

    def _table(self, layer: Layer, key: str) -> Table:
        """Return the table that says `key` of a layer: the language's own, or else the shared one."""
        own = self._own.get(layer)
        if isinstance(own, Mapping) and key in own:
            return own
        shared = self._shared.get(layer)
        return shared if isinstance(shared, Mapping) else {}

    def _rows(self, table: Table, name: str, count: int) -> Rows:
        value = table.get("rows")
        if not isinstance(value, list) or len(value) != count or not all(isinstance(r, str) for r in value):
            raise self._wrong(name, f"must be {count} texts")
        rows = tuple(tuple(str(row).split()) for row in value)
        for row in rows:
            if not 0 < len(row) <= _LONGEST_ROW:
                raise self._wrong(name, f"a row has 1 to {_LONGEST_ROW} keys, not {len(row)}")
        keys = [text for row in rows for text in row if text != NOTHING]
        if twice := {text for text in keys if keys.count(text) > 1}:
            raise self._wrong(name, f"there twice: {' '.join(sorted(twice))}")
        return rows

    def _mail_letters(self, letters: Rows) -> Rows:
        """Return the rows with what addresses are written with: the Latin letters alone."""
        other = self._own.get("mail-letters")
        if other is not None:
            if not isinstance(other, str) or not _file(other, self._file.parent).is_file():
                raise self._wrong("mail-letters", "must be the code of a language that has a file here")
            return load_layout(other, self._file.parent).rows[Layer.MAIL]
        latin = tuple(tuple(text for text in row if text in _LATIN) for row in letters)
        if missing := _LATIN - {text for row in latin for text in row}:
            problem = f"there is no {' '.join(sorted(missing))} for addresses; say mail-letters"
            raise self._wrong("rows", problem)
        return latin

    def _accents(self, known: set[str]) -> Mapping[str, tuple[str, ...]]:
        value = self._letters_table("accents", known)
        accents = {letter: tuple(text.split()) for letter, text in value.items()}
        for letter, offered in accents.items():
            if not 0 < len(offered) <= _LONGEST_ACCENTS or len(set(offered)) < len(offered):
                raise self._wrong(f"accents.{letter}", f"must be 1 to {_LONGEST_ACCENTS} different letters")
        return MappingProxyType(accents)

    def _capitals(self, known: set[str]) -> Mapping[str, str]:
        value = self._letters_table("capitals", known)
        for letter, capital in value.items():
            if len(capital) != len(letter):
                raise self._wrong(f"capitals.{letter}", "must be as long as the letter")
        return MappingProxyType(value)

    def _letters_table(self, key: str, known: set[str]) -> dict[str, str]:
        value = self._own.get(key, {})
        if not isinstance(value, Mapping):
            raise self._wrong(key, "must be a table")
        for letter, text in value.items():
            if letter not in known:
                raise self._wrong(f"{key}.{letter}", "there is no such key in the rows")
            if not isinstance(text, str):
                raise self._wrong(f"{key}.{letter}", "must be a text")
        return dict(value)

    def _marks(self, layer: Layer) -> tuple[str, ...]:
        if layer is Layer.LETTERS:
            value = self._own.get("marks", self._shared.get("marks"))
            return self._texts("marks", value)
        return self._texts(f"{layer}.marks", self._table(layer, "marks").get("marks"))

    def _words(self, layer: Layer) -> Words:
        keys = [key for key in _WORD_KEYS if key in _TABLES[layer]]
        return tuple(self._texts(f"{layer}.{key}", self._table(layer, key).get(key)) for key in keys)

    def _texts(self, key: str, value: object) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(text, str) and text.strip() for text in value):
            raise self._wrong(key, "must be a list of texts")
        return tuple(value)

    def _wrong(self, key: str, problem: str) -> LayoutInvalid:
        return LayoutInvalid(self._file.name, key, problem)


def _parse(file: Path) -> Table:
    try:
        return tomllib.loads(file.read_text("utf-8"))
    except OSError:
        raise LayoutInvalid(file.name, "", "there is no such file, or it can't be read") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise LayoutInvalid(file.name, "", f"this is not TOML: {error}") from error
