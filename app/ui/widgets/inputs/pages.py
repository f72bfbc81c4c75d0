"""How the fields of a form are spread over rows and pages."""

from collections.abc import Iterable, Sequence
from typing import Generic, NamedTuple, TypeVar

from app.booking.fields import CONTACT_KEYS, Field, GuestsField
from app.ui.widgets.inputs.table import INPUTS

T = TypeVar("T")


class Cell(NamedTuple, Generic[T]):
    """One field on a page.

    Attributes:
        item: What it is.
        height: Of everything, in pixels.
        head: Of its question, which is part of that: boxes beside each other begin on one line.
        takes_row: Whether nothing stands beside it.
        written: Whether it is written in, and so needs a keyboard below it.
    """

    item: T
    height: int
    head: int
    takes_row: bool
    written: bool = False


Row = tuple[Cell[T], ...]
Page = tuple[Row[T], ...]


def in_reading_order(fields: Iterable[Field], *, paired: bool) -> tuple[Field, ...]:
    """Return the fields as they are asked: the person's own first.

    Args:
        fields: As the form has them.
        paired: Whether two stand beside each other: then no row of the person's own shall be half empty.
    """
    known = tuple(fields)
    own = [field for field in known if field.key in CONTACT_KEYS and not isinstance(field, GuestsField)]
    halves = [field for field in own if not _takes_row(field)]
    if paired and len(halves) % 2 == 0:
        own = [*halves, *(field for field in own if _takes_row(field))]
    guests = [field for field in known if isinstance(field, GuestsField)]
    return (*own, *guests, *(field for field in known if field.key not in CONTACT_KEYS))


def in_rows(cells: Iterable[Cell[T]]) -> tuple[Row[T], ...]:
    """Put two beside each other wherever neither wants its row for itself."""
    rows: list[Row[T]] = []
    for cell in cells:
        last = rows[-1] if rows else ()
        if len(last) == 1 and not last[0].takes_row and not cell.takes_row:
            rows[-1] = (*last, cell)
        else:
            rows.append((cell,))
    return tuple(rows)


def in_pages(rows: Sequence[Row[T]], room: int, gap: int, tray: int = 0) -> tuple[Page[T], ...]:
    """Begin another page where a row does not fit any more; no page is empty.

    Args:
        rows: In reading order.
        room: Height of a page without a keyboard.
        gap: Between two rows.
        tray: What a keyboard takes of the height of a page that is written in.
    """
    pages: list[Page[T]] = []
    for row in rows:
        longer = (*pages[-1], row) if pages else ()
        if longer and _filled(longer, gap) <= room - (tray if is_written(longer) else 0):
            pages[-1] = longer
        else:
            pages.append((row,))
    return tuple(pages)


def is_written(page: Page[T]) -> bool:
    """Tell whether anything on a page is written in."""
    return any(cell.written for row in page for cell in row)


def _filled(page: Page[T], gap: int) -> int:
    return sum(map(height_of, page)) + gap * (len(page) - 1)


def height_of(row: Row[T]) -> int:
    """Return the height that a row needs."""
    return head_of(row) + max((cell.height - cell.head for cell in row), default=0)


def head_of(row: Row[T]) -> int:
    """Return the height of the highest question."""
    return max((cell.head for cell in row), default=0)


def _takes_row(field: Field) -> bool:
    return INPUTS[type(field)].takes_row(field)
