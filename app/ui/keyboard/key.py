"""What a key is, and where it lies."""

from enum import StrEnum
from typing import NamedTuple

from app.ui.keyboard.layout import Layer


class KeyKind(StrEnum):
    """What a key does."""

    TEXT = "text"
    SPACE = "space"
    ENTER = "enter"
    DELETE = "delete"
    LEFT = "left"
    RIGHT = "right"
    SHIFT = "shift"
    LAYER = "layer"
    LANGUAGE = "language"
    SELECT_ALL = "select-all"


class Key(NamedTuple):
    """One key.

    Attributes:
        text: What it types without shift.
        layer: Where it leads.
        quiet: Whether it stands back behind the letters.
    """

    kind: KeyKind
    text: str = ""
    layer: Layer | None = None
    quiet: bool = True

    @property
    def name(self) -> str:
        """A name that no other key of an arrangement has: `a`, `shift`, `layer-symbols`."""
        if self.kind is KeyKind.TEXT:
            return self.text
        return f"layer-{self.layer}" if self.layer is not None else self.kind.value


class Cell(NamedTuple):
    """Where a key lies, in widths of a letter and in rows.

    Attributes:
        key: None: the action key, which is a button of its own.
    """

    key: Key | None
    row: int
    left: float
    width: float
    rows: int = 1


class Arrangement(NamedTuple):
    """All keys of a layer.

    Attributes:
        columns: How many letters fit beside each other.
        cells: In reading order.
    """

    columns: float
    cells: tuple[Cell, ...]


ROWS = 4
"""Every arrangement has as many."""

SHIFT = Key(KeyKind.SHIFT)
DELETE = Key(KeyKind.DELETE)
LEFT, RIGHT = Key(KeyKind.LEFT), Key(KeyKind.RIGHT)
ENTER = Key(KeyKind.ENTER)
LANGUAGE = Key(KeyKind.LANGUAGE)
SELECT_ALL = Key(KeyKind.SELECT_ALL)
BLANK = Key(KeyKind.SPACE, " ", quiet=False)


def letter(text: str) -> Key:
    """Return the key of a letter or a digit."""
    return Key(KeyKind.TEXT, text, quiet=False)


def mark(text: str) -> Key:
    """Return the key of a punctuation mark, or of a word."""
    return Key(KeyKind.TEXT, text)


def switch(layer: Layer) -> Key:
    """Return the key that leads to a layer."""
    return Key(KeyKind.LAYER, layer=layer)
