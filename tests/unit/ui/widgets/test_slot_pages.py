"""How the slots of a day are divided into pages."""

from dataclasses import replace
from datetime import date

from app.ui.formats import Formats, PartOfDay
from app.ui.widgets.slot_pages import PageSize, divided, page_with
from app.ui.widgets.time_choice import ShownSlot
from tests.fakes.values import ZONE, slots_on

DAY = date(2027, 4, 8)
SIZE = PageSize(
    height=350,
    title=50,
    line=100,
    columns=3,
    part_of=lambda each: Formats("en", ZONE).part_of_day(each.slot.start),
)


def shown(*times: str) -> tuple[ShownSlot, ...]:
    return tuple(ShownSlot(slot) for slot in slots_on(DAY, *times))


MORNING = shown("08:00", "08:20", "08:40", "09:00")
AFTERNOON = shown("13:00", "13:20")


def test_groups_a_day_that_fits_under_its_parts() -> None:
    (page,) = divided(MORNING[:2] + AFTERNOON, SIZE)
    assert [line.title for line in page.lines] == [PartOfDay.MORNING, None, PartOfDay.AFTERNOON, None]
    assert (page.first, page.last) == (1, 4)


def test_leaves_no_title_alone_at_the_end_of_a_page() -> None:
    first, second = divided(MORNING + AFTERNOON, SIZE)
    assert [len(line.slots) for line in first.lines] == [0, 3, 1]
    assert [line.title for line in second.lines] == [PartOfDay.AFTERNOON, None]
    assert (second.first, second.last) == (5, 6)


def test_repeats_the_title_of_a_part_that_goes_on() -> None:
    pages = divided(MORNING, replace(SIZE, height=200))
    assert [page.lines[0].title for page in pages] == [PartOfDay.MORNING, PartOfDay.MORNING]
    assert [(page.first, page.last) for page in pages] == [(1, 3), (4, 4)]


def test_without_groups_fills_every_line() -> None:
    pages = divided(MORNING + AFTERNOON, replace(SIZE, height=100, part_of=None))
    assert [[len(line.slots) for line in page.lines] for page in pages] == [[3], [3]]


def test_a_day_without_slots_is_one_empty_page() -> None:
    (page,) = divided((), SIZE)
    assert (page.lines, page.first, page.last) == ((), 0, 0)


def test_a_line_is_shown_even_where_the_page_is_too_low_for_it() -> None:
    (page,) = divided(MORNING[:1], replace(SIZE, height=10))
    assert page.last == 1


def test_finds_the_page_of_a_slot() -> None:
    pages = divided(MORNING + AFTERNOON, SIZE)
    assert page_with(pages, lambda each: each == AFTERNOON[1]) == 1
    assert page_with(pages, lambda each: False) == 0
