"""Divides the slots of a day into pages of lines."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from itertools import groupby

from app.ui.formats import PartOfDay
from app.ui.widgets.time_choice import ShownSlot


@dataclass(frozen=True, slots=True)
class SlotLine:
    """A line of a page: the title of a part of the day, or slots beside each other."""

    title: PartOfDay | None = None
    slots: tuple[ShownSlot, ...] = ()


@dataclass(frozen=True, slots=True)
class SlotPage:
    """What is seen at once. `first` and `last` count slots from 1; both are 0 on an empty page."""

    lines: tuple[SlotLine, ...] = ()
    first: int = 0
    last: int = 0


@dataclass(frozen=True, slots=True)
class PageSize:
    """What a page has room for.

    Attributes:
        height: Of the page. `title` and `line` are the heights of their kinds, gaps included; all in pixels.
        columns: Slots in a line.
        part_of: Tells the part of the day a slot is grouped under; None: no groups, no titles.
    """

    height: int
    title: int
    line: int
    columns: int
    part_of: Callable[[ShownSlot], PartOfDay] | None


def divided(slots: tuple[ShownSlot, ...], size: PageSize) -> tuple[SlotPage, ...]:
    """Return the pages, at least one. A part of the day that goes on has its title on the next page again."""
    pages, page, room = [], SlotPage(), size.height
    for part, members in _groups(slots, size):
        titled = False
        for line in _lines(members, size.columns):
            needed = size.line if titled or part is None else size.line + size.title
            if needed > room and page.lines:
                pages.append(page)
                page, room, titled = SlotPage(), size.height, False
                needed = size.line if part is None else size.line + size.title
            if part is not None and not titled:
                page = replace(page, lines=(*page.lines, SlotLine(title=part)))
                titled = True
            page = _with_line(page, line, pages)
            room -= needed
    return (*pages, page)


def page_with(pages: tuple[SlotPage, ...], wanted: Callable[[ShownSlot], bool]) -> int:
    """Return the number of the page that shows a wanted slot, else 0."""
    for number, page in enumerate(pages):
        if any(wanted(each) for line in page.lines for each in line.slots):
            return number
    return 0


def _groups(
    slots: tuple[ShownSlot, ...], size: PageSize
) -> list[tuple[PartOfDay | None, tuple[ShownSlot, ...]]]:
    if size.part_of is None:
        return [(None, slots)]
    return [(part, tuple(members)) for part, members in groupby(slots, key=size.part_of)]


def _lines(slots: tuple[ShownSlot, ...], columns: int) -> list[SlotLine]:
    return [SlotLine(slots=slots[at : at + columns]) for at in range(0, len(slots), columns)]


def _with_line(page: SlotPage, line: SlotLine, before: list[SlotPage]) -> SlotPage:
    last = page.last or (before[-1].last if before else 0)
    return SlotPage((*page.lines, line), page.first or last + 1, last + len(line.slots))
