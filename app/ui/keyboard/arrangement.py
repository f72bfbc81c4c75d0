"""Where the keys of a layer lie, in widths of a letter: the same rules for every language.

A wide screen has the action key beside the keyboard, and the function keys at the ends of the rows. A small
one has a block of function keys at the end, with the action key in it. Everything is counted from the start
of the line; where that is at the right, letters still lie from left to right.
"""

from collections.abc import Callable
from typing import NamedTuple

from app.ui.keyboard.key import (
    BLANK,
    DELETE,
    ENTER,
    LANGUAGE,
    LEFT,
    RIGHT,
    ROWS,
    SELECT_ALL,
    SHIFT,
    Arrangement,
    Cell,
    Key,
    KeyKind,
    letter,
    mark,
    switch,
)
from app.ui.keyboard.layout import NOTHING, PADS, SPACE, Layer, Layout

_WIDE_KEY = 1.5
"""Of delete and shift at the end of a row."""
_INDENT = 0.5
_BLOCK, _BLOCK_OF_MANY = 1.88, 2.0
"""Of the function keys at the end; wider where letters are narrow, because two cursor keys share it."""
_MANY = 10
_PAD_COLUMNS = 9.5
"""Widths of a letter that a pad's digits take."""
_SWITCH = 1.25
_TOGGLES = {Layer.SYMBOLS: Layer.SYMBOLS_MORE, Layer.SYMBOLS_MORE: Layer.SYMBOLS}

Measure = Callable[[Key], float]


class Wish(NamedTuple):
    """What an arrangement is made for.

    Attributes:
        layer: Which keys.
        home: The layer that the field asks for, to come back to.
        block: Whether the function keys stand at the end, with the action key.
        several_languages: Whether there is another language to switch to.
        lines: Whether the field has more than one.
        backwards: Whether the line starts at the right.
        words: Texts for the bottom row, the likeliest first; as many are there as have room.
    """

    layer: Layer
    home: Layer = Layer.LETTERS
    block: bool = False
    several_languages: bool = False
    lines: bool = False
    backwards: bool = False
    words: tuple[str, ...] = ()


def arrange(layout: Layout, wish: Wish, measure: Measure) -> Arrangement:
    """Return where the keys lie.

    Args:
        layout: The keys of a language.
        wish: What is asked for.
        measure: Returns how wide a key has to be for its label, as a share of the keyboard's width.
    """
    return _Arranger(layout, wish, measure).arranged()


class _Arranger:
    def __init__(self, layout: Layout, wish: Wish, measure: Measure) -> None:
        self._layout, self._wish = layout, wish
        self._measure = measure
        self._rows = layout.rows[wish.layer]
        self._marks = list(layout.marks.get(wish.layer, ()))
        self._cells: list[Cell] = []
        self._columns = self._count_columns()
        self._block = 0.0
        if wish.block or wish.layer in PADS:
            many = len(self._rows[0]) > _MANY
            self._block = _BLOCK_OF_MANY if many or not wish.block else _BLOCK
        self._all = self._columns + self._block

    def arranged(self) -> Arrangement:
        if self._wish.layer in PADS:
            self._place_pad()
        elif self._wish.block:
            self._place_block()
        else:
            self._place_inline()
        if self._wish.layer not in PADS:
            self._place_bottom()
        if self._wish.block:
            self._put(None, 2, self._columns, self._block, rows=2)
        cells = sorted(self._cells, key=lambda cell: (cell.row, cell.left))
        return Arrangement(self._all, tuple(cells))

    # Rows of letters

    def _count_columns(self) -> float:
        first, second, third = (len(row) for row in self._rows[:3])
        if self._wish.layer in PADS:
            return _PAD_COLUMNS
        if self._wish.block:
            return max(first, second, third + self._has_shift)
        return max(first + _WIDE_KEY, second + _INDENT + 1, third + self._shift_width + 1)

    @property
    def _first_of_third(self) -> Key | None:
        """The key before the third row: shift, or the way to further symbols."""
        layer = self._wish.layer
        if layer in _TOGGLES:
            return switch(_TOGGLES[layer])
        if self._wish.block and layer is not Layer.LETTERS and layer is not Layer.MORE:
            return None
        return SHIFT if self._layout.has_capitals(layer) else None

    @property
    def _has_shift(self) -> int:
        return int(self._first_of_third is not None)

    @property
    def _shift_width(self) -> float:
        return _WIDE_KEY * self._has_shift

    def _place_inline(self) -> None:
        first, second, third = self._rows
        end = self._columns
        self._put_letters(first, 0, 0.0)
        self._put(DELETE, 0, len(first), end - len(first))
        room = end - 1 - len(second)
        marks = self._take_marks(int(room - _INDENT))
        indent = room - len(marks)
        self._put_letters(second, 1, indent)
        self._put_marks(marks, 1, indent + len(second))
        self._put(LEFT, 1, end - 1, 1.0)
        room = end - 1 - len(third) - self._shift_width
        marks = self._take_marks(int(room))
        start = room - len(marks) + self._shift_width
        if (before := self._first_of_third) is not None:
            self._put(before, 2, 0.0, start)
        self._put_letters(third, 2, start)
        self._put_marks(marks, 2, start + len(third))
        self._put(RIGHT, 2, end - 1, 1.0)

    def _place_block(self) -> None:
        first, second, third = self._rows
        end, half = self._columns, self._block / 2
        self._put_letters(first, 0, (end - len(first)) / 2)
        self._put(DELETE, 0, end, self._block)
        marks = self._take_marks(int(end) - len(second))
        start = (end - len(second) - len(marks)) / 2
        self._put_letters(second, 1, start)
        self._put_marks(marks, 1, start + len(second))
        self._put_cursor(1, end, half)
        marks = self._take_marks(int(end) - len(third) - self._has_shift)
        start = end - len(third) - len(marks)
        if (before := self._first_of_third) is not None:
            self._put(before, 2, 0.0, start)
        else:
            start /= 2
        self._put_letters(third, 2, start)
        self._put_marks(marks, 2, start + len(third))

    def _place_pad(self) -> None:
        for number, row in enumerate(self._rows):
            width = self._columns / len(row)
            for column, text in enumerate(self._from_left(row)):
                if text != NOTHING:
                    key = BLANK if text == SPACE else letter(text)
                    self._put(key, number, column * width, width)
        end, half = self._columns, self._block / 2
        high = 1 if self._wish.block else 2
        self._put(DELETE, 0, end, self._block, rows=high)
        self._put_cursor(high, end, half)
        if not self._wish.block:
            self._put(SELECT_ALL, ROWS - 1, end, self._block)

    # The bottom row

    def _place_bottom(self) -> None:
        keys = [*self._switches(), *map(mark, self._marks)]
        if self._wish.layer in (Layer.MAIL, Layer.ADDRESS):
            self._spread(keys)
            return
        if self._wish.layer in _TOGGLES:
            keys.append(SELECT_ALL)
        after = [ENTER] if self._wish.lines else []
        room = self._columns - sum(map(self._width, (*keys, *after)))
        left = 0.0
        for key in (*keys, BLANK, *after):
            width = room if key is BLANK else self._width(key)
            self._put(key, ROWS - 1, left, width)
            left += width

    def _switches(self) -> list[Key]:
        layer, home = self._wish.layer, self._wish.home
        if layer is not home:
            return [switch(home)]
        keys = [switch(Layer.SYMBOLS)]
        if layer is Layer.LETTERS:
            keys.append(switch(Layer.MORE))
        if self._wish.several_languages and (layer is Layer.LETTERS or not self._wish.block):
            keys.append(LANGUAGE)
        return keys

    def _width(self, key: Key) -> float:
        least = 1.0 if key.kind is KeyKind.TEXT else _SWITCH
        return max(least, self._measure(key) * self._all)

    def _spread(self, keys: list[Key]) -> None:
        """Fill the row with these keys and as many words as have room; what is left over widens all alike."""
        for word in self._wish.words:
            longer = [*keys, mark(word)]
            if sum(map(self._width, longer)) <= self._columns:
                keys = longer
        extra = (self._columns - sum(map(self._width, keys))) / len(keys)
        left = 0.0
        for key in keys:
            width = self._width(key) + extra
            self._put(key, ROWS - 1, left, width)
            left += width

    # One key

    def _take_marks(self, count: int) -> list[str]:
        taken, self._marks = self._marks[: max(count, 0)], self._marks[max(count, 0) :]
        return taken

    def _put_letters(self, row: tuple[str, ...], number: int, left: float) -> None:
        for column, text in enumerate(self._from_left(row)):
            self._put(letter(text), number, left + column, 1.0)

    def _put_cursor(self, row: int, left: float, width: float) -> None:
        start, end = (RIGHT, LEFT) if self._wish.backwards else (LEFT, RIGHT)
        self._put(start, row, left, width)
        self._put(end, row, left + width, width)

    def _from_left(self, row: tuple[str, ...]) -> tuple[str, ...]:
        """Return a row counted from the start of the line, so that it lies from left to right."""
        return row[::-1] if self._wish.backwards else row

    def _put_marks(self, marks: list[str], number: int, left: float) -> None:
        for column, text in enumerate(marks):
            self._put(mark(text), number, left + column, 1.0)

    def _put(self, key: Key | None, row: int, left: float, width: float, rows: int = 1) -> None:
        self._cells.append(Cell(key, row, left, width, rows))
