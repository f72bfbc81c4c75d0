"""Days, times, and what becomes of a choice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.booking.availability import Availability, DaySlots, Month
from app.booking.meeting_type import Details, HostChoice
from app.booking.steps import ChoosingSlot, Kept
from app.ui.language import Language
from app.ui.reading_order import stops
from app.ui.screens.when import WhenScreen
from app.ui.widgets.day_cell import DayCell, DayKind
from tests.fakes.values import NOW, THAL, WEBER, a_meeting_type, a_slot, slots_on
from tests.unit.ui.screens.conftest import ShowScreen
from tests.unit.ui.screens.outcomes import SIZES, a_confirming, a_context, clipped
from tests.unit.ui.screens.reading import button, press, read, settle, touch, visible

WIDE, COMPACT = SIZES
APRIL, MAY = Month(2027, 4), Month(2027, 5)
TUESDAY, THURSDAY, FRIDAY = date(2027, 4, 6), date(2027, 4, 8), date(2027, 4, 9)
MORNING = ("09:00", "09:20", "10:20", "10:40", "11:20", "11:40")
KIND = a_meeting_type(hosts=(WEBER, THAL), host_choice=HostChoice.ALLOWED, durations=(timedelta(minutes=30),))
DETAILS = Details.default_for(KIND)
DAYS = (
    DaySlots(TUESDAY, slots_on(TUESDAY, "10:40")),
    DaySlots(date(2027, 4, 7), ()),
    DaySlots(THURSDAY, slots_on(THURSDAY, *MORNING, "13:00", "13:40", "14:20", "15:00", "17:40")),
    DaySlots(FRIDAY, slots_on(FRIDAY, "09:40", "10:00", "10:40")),
)
SEEN = Availability(DAYS, TUESDAY, NOW)
STEP = ChoosingSlot(KIND, DETAILS, APRIL, TUESDAY, SEEN)
UNKNOWN = replace(STEP, availability=None)
TEN_TWENTY = slots_on(THURSDAY, "10:20")[0]

Opened = Callable[..., WhenScreen]


@pytest.fixture
def opened(language: Language, show_screen: ShowScreen) -> Opened:
    def open_(step: ChoosingSlot = STEP, size: tuple[int, int] = WIDE) -> WhenScreen:
        screen = WhenScreen(a_context(language, size))
        screen.retranslate()
        screen.show_step(step)
        show_screen(screen, size)
        return screen

    return open_


def without(step: ChoosingSlot, lost: object, minutes: int = 1) -> ChoosingSlot:
    """Return the step with a newer answer in which a slot is gone."""
    days = tuple(replace(day, slots=tuple(each for each in day.slots if each != lost)) for day in DAYS)
    return replace(step, availability=Availability(days, TUESDAY, NOW + timedelta(minutes=minutes)))


def cell(screen: QWidget, day: date) -> DayCell:
    found = screen.findChild(DayCell, f"day-{day.isoformat()}")
    assert found is not None
    return found


# Days


def test_a_day_says_how_much_is_free(opened: Opened) -> None:
    screen = opened()
    assert cell(screen, THURSDAY).accessibleName().replace("\N{NO-BREAK SPACE}", " ") == (
        "Thursday 8 April, 11 times free"
    )
    assert [cell(screen, day).face.dots for day in (TUESDAY, FRIDAY, THURSDAY)] == [1, 2, 3]
    assert cell(screen, TUESDAY).face.today


def test_a_full_day_can_be_reached_and_says_so_and_opens_nothing(opened: Opened) -> None:
    screen = opened()
    full = cell(screen, date(2027, 4, 7))
    assert full.accessibleName().endswith("full")
    assert full in stops(screen)
    touch(screen, "day-2027-04-07")
    assert "Tuesday 6 April" in read(screen)


def test_days_that_are_past_or_closed_cannot_be_reached(opened: Opened) -> None:
    screen = opened()
    assert cell(screen, date(2027, 4, 5)).face.kind is DayKind.BARE
    assert cell(screen, date(2027, 4, 10)).face.kind is DayKind.BARE
    assert cell(screen, date(2027, 4, 10)) not in stops(screen)


def test_the_first_day_with_openings_is_opened_and_no_time_is_chosen(opened: Opened) -> None:
    screen = opened()
    assert visible(screen, "slot-") == ["10:40"]
    assert "Please choose a time." in read(screen)
    assert not button(screen, "primary").isEnabled()


@pytest.mark.parametrize("act", [touch, press])
@pytest.mark.parametrize("size", SIZES)
def test_a_day_is_opened(opened: Opened, size: tuple[int, int], act: Callable[[QWidget, str], None]) -> None:
    screen = opened(size=size)
    act(screen, "day-2027-04-09")
    assert visible(screen, "slot-") == ["9:40", "10:00", "10:40"]
    assert "Friday 9 April" in read(screen)


def test_arrows_go_from_day_to_day(opened: Opened) -> None:
    screen = opened()
    button(screen, "day-2027-04-08").setFocus()
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Left)
    assert screen.focusWidget().objectName() == "day-2027-04-07"
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Right)
    assert screen.focusWidget().objectName() == "day-2027-04-09"


def test_tab_goes_through_the_page_as_it_is_read(opened: Opened) -> None:
    names = [each.objectName() for each in stops(opened())]
    assert names[:5] == ["language", "display", "help", "visit-type", "visit-host"]
    days = [f"day-2027-04-0{number}" for number in (6, 7, 8, 9)]
    assert names[names.index("month-on") + 1 :] == [*days, "slot-10:40", "back", "start-over"]


# Times


@pytest.mark.parametrize("act", [touch, press])
@pytest.mark.parametrize("size", SIZES)
def test_a_time_is_chosen_said_back_and_handed_on(
    qtbot: QtBot, opened: Opened, size: tuple[int, int], act: Callable[[QWidget, str], None]
) -> None:
    screen = opened(size=size)
    act(screen, "day-2027-04-08")
    with qtbot.assertNotEmitted(screen.slot_chosen):
        act(screen, "slot-10:20")
    said_back = "Thursday 8 April, 10:20 to 10:50" if size == WIDE else "Thursday 8 April at 10:20"
    assert said_back in read(screen)
    assert button(screen, "slot-10:20").accessibleName() == "10:20, chosen"
    with qtbot.waitSignal(screen.slot_chosen, timeout=500) as chosen:
        act(screen, "primary")
    assert chosen.args == [TEN_TWENTY]


def test_times_are_grouped_under_parts_of_the_day(opened: Opened) -> None:
    screen = opened()
    touch(screen, "day-2027-04-09")
    assert "Morning" in read(screen)
    assert "3 times free" in read(screen)
    touch(screen, "day-2027-04-08")
    assert "Afternoon" in read(screen)
    touch(screen, "slots-on")
    assert "Evening" in read(screen)
    assert "Morning" not in read(screen)


def test_times_that_do_not_fit_are_on_a_further_page(opened: Opened) -> None:
    screen = opened(size=COMPACT)
    touch(screen, "day-2027-04-08")
    assert "Times 1 to 9 of 11" in read(screen)
    assert len(visible(screen, "slot-")) == 9
    touch(screen, "slots-on")
    assert visible(screen, "slot-") == ["15:00", "17:40"]
    assert "Times 10 to 11 of 11" in read(screen)
    touch(screen, "slots-back")
    assert len(visible(screen, "slot-")) == 9


def test_a_newer_answer_leaves_page_day_and_choice(opened: Opened) -> None:
    screen = opened(size=COMPACT)
    touch(screen, "day-2027-04-08")
    touch(screen, "slots-on")
    touch(screen, "slot-15:00")
    screen.show_step(replace(STEP, availability=replace(SEEN, fetched_at=NOW + timedelta(minutes=1))))
    assert visible(screen, "slot-") == ["15:00", "17:40"]
    assert "Thursday 8 April at 15:00" in read(screen)


def test_seats_that_are_left_are_said(opened: Opened) -> None:
    group = Availability((DaySlots(TUESDAY, (a_slot(seats_left=2),)),), TUESDAY, NOW)
    screen = opened(replace(STEP, availability=group))
    assert button(screen, "slot-10:10").accessibleName() == "10:10, 2 left"


def test_says_when_it_was_checked(opened: Opened) -> None:
    screen = opened()
    assert "Checked at 9:10. Refreshes every minute." in read(screen)
    screen.show_step(without(STEP, None, minutes=2))
    assert "Checked at 9:12." in read(screen)


# What becomes of a choice


def test_a_chosen_time_that_is_taken_is_struck_in_its_place(opened: Opened) -> None:
    screen = opened()
    touch(screen, "day-2027-04-08")
    touch(screen, "slot-10:20")
    before = button(screen, "slot-10:20").geometry()
    screen.show_step(without(STEP, TEN_TWENTY))
    taken = button(screen, "slot-10:20")
    assert taken.accessibleName() == "10:20, no longer free"
    assert taken.geometry() == before
    assert not taken.isEnabled()
    assert not button(screen, "primary").isEnabled()
    assert "10:20 was just taken." in read(screen)
    touch(screen, "slot-10:40")
    assert "Thursday 8 April, 10:40 to 11:10" in read(screen)


def test_whoever_comes_back_finds_their_time_chosen(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(replace(UNKNOWN, kept=Kept(slot=TEN_TWENTY)))
    assert not button(screen, "primary").isEnabled()
    screen.show_step(replace(STEP, kept=Kept(slot=TEN_TWENTY)))
    assert "Thursday 8 April, 10:20 to 10:50" in read(screen)
    with qtbot.waitSignal(screen.slot_chosen, timeout=500) as chosen:
        touch(screen, "primary")
    assert chosen.args == [TEN_TWENTY]


def test_another_visit_begins_with_nothing_chosen(opened: Opened) -> None:
    screen = opened()
    touch(screen, "slot-10:40")
    screen.hide()
    screen.show_step(STEP)
    screen.show()
    assert "You chose" not in read(screen)


def test_other_details_begin_with_nothing_chosen(opened: Opened) -> None:
    screen = opened()
    touch(screen, "slot-10:40")
    screen.show_step(replace(STEP, details=replace(DETAILS, host=THAL)))
    assert "You chose" not in read(screen)


def test_a_time_stays_chosen_while_another_month_is_looked_at(opened: Opened) -> None:
    screen = opened()
    touch(screen, "slot-10:40")
    screen.show_step(replace(STEP, month=MAY, availability=None))
    assert "Tuesday 6 April, 10:40 to 11:10" in read(screen)


# Months


def test_asks_for_the_month_before_and_after(qtbot: QtBot, opened: Opened) -> None:
    screen = opened()
    assert not button(screen, "month-back").isEnabled()
    with qtbot.waitSignal(screen.month_requested, timeout=500) as asked:
        touch(screen, "month-on")
    assert asked.args == [MAY]
    screen.show_step(replace(STEP, month=MAY, availability=None))
    assert "May 2027" in read(screen)
    with qtbot.waitSignal(screen.month_requested, timeout=500) as asked:
        press(screen, "month-back")
    assert asked.args == [APRIL]


@pytest.mark.parametrize("size", SIZES)
def test_an_empty_month_says_so_and_leads_to_the_first_free_day(
    qtbot: QtBot, opened: Opened, size: tuple[int, int]
) -> None:
    nothing = Availability((DaySlots(TUESDAY, ()),), None, NOW)
    screen = opened(replace(STEP, availability=nothing, first_free=date(2027, 5, 4)), size)
    assert "Nothing free in April" in read(screen)
    assert "First free day: Tuesday 4 May." in read(screen)
    with qtbot.waitSignal(screen.month_requested, timeout=500) as asked:
        touch(screen, "way-on")
    assert asked.args == [MAY]


def test_an_empty_month_with_nothing_after_it_sends_to_the_desk(opened: Opened) -> None:
    nothing = Availability((DaySlots(TUESDAY, ()),), None, NOW)
    screen = opened(replace(STEP, availability=nothing))
    assert "Please ask at the desk." in read(screen)
    assert visible(screen, "way-on") == []


def test_says_which_month_the_visitor_was_taken_away_from(qtbot: QtBot, opened: Opened) -> None:
    day = date(2027, 5, 4)
    seen = Availability((DaySlots(day, slots_on(day, "09:00")),), day, NOW)
    screen = opened(replace(STEP, month=MAY, availability=seen, empty_month=APRIL))
    assert "Nothing free in April. First free day: Tuesday 4 May." in read(screen)
    with qtbot.waitSignal(screen.month_requested, timeout=500) as asked:
        touch(screen, "month-back")
    assert asked.args == [APRIL]


def test_says_that_times_may_have_changed_and_nothing_moves(opened: Opened) -> None:
    screen = opened()
    before = button(screen, "day-2027-04-08").mapTo(screen, button(screen, "day-2027-04-08").pos())
    screen.show_step(replace(STEP, availability=replace(SEEN, may_have_changed=True)))
    settle()
    assert "Times may have changed." in read(screen)
    assert button(screen, "day-2027-04-08").mapTo(screen, button(screen, "day-2027-04-08").pos()) == before


# Waiting


@pytest.mark.parametrize("size", SIZES)
def test_nothing_moves_when_the_answer_comes(opened: Opened, size: tuple[int, int]) -> None:
    screen = opened(UNKNOWN, size)
    settle()
    fixed = [name for name in ("back", "start-over", "more-days", "month-on") if visible(screen, name)]
    before = {
        name: button(screen, name).mapTo(screen, button(screen, name).rect().topLeft()) for name in fixed
    }
    screen.show_step(STEP)
    settle()
    after = {
        name: button(screen, name).mapTo(screen, button(screen, name).rect().topLeft()) for name in fixed
    }
    assert len(fixed) == 3
    assert before == after


def test_shows_that_something_is_looked_for_only_after_a_moment(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(UNKNOWN)
    assert cell(screen, THURSDAY).face.kind is DayKind.BARE
    qtbot.waitUntil(lambda: cell(screen, THURSDAY).face.kind is DayKind.LOADING, timeout=2000)
    assert cell(screen, date(2027, 4, 5)).face.kind is DayKind.BARE
    screen.show_step(STEP)
    assert cell(screen, THURSDAY).face.kind is DayKind.FREE


def test_offers_another_try_where_no_answer_comes(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(UNKNOWN)
    screen.show_busy(None)
    with qtbot.waitSignal(screen.month_requested, timeout=500) as asked:
        touch(screen, "way-on")
    assert asked.args == [APRIL]
    assert visible(screen, "way-on") == []
    screen.show_busy(None)
    assert visible(screen, "way-on") == [""]
    screen.show_step(STEP)
    assert visible(screen, "way-on") == []
    assert visible(screen, "slot-") == ["10:40"]


# The visit


@pytest.mark.parametrize("act", [touch, press])
def test_rows_of_the_visit_lead_to_where_they_are_changed(
    qtbot: QtBot, opened: Opened, act: Callable[[QWidget, str], None]
) -> None:
    screen = opened()
    with qtbot.waitSignal(screen.details_requested, timeout=500):
        act(screen, "visit-host")
    with qtbot.waitSignal(screen.back_requested, timeout=500):
        act(screen, "visit-type")
    assert not button(screen, "visit-channel").isEnabled()


def test_the_type_is_not_changed_from_here_by_whoever_came_from_the_check_page(opened: Opened) -> None:
    screen = opened(replace(STEP, kept=Kept(review=a_confirming())))
    assert not button(screen, "visit-type").isEnabled()


def test_the_next_free_time_is_chosen_with_one_press_and_not_sent(qtbot: QtBot, opened: Opened) -> None:
    screen = opened()
    touch(screen, "day-2027-04-08")
    with qtbot.assertNotEmitted(screen.slot_chosen):
        touch(screen, "next-free")
    assert "Tuesday 6 April, 10:40 to 11:10" in read(screen)
    assert visible(screen, "slot-") == ["10:40"]


def test_a_later_month_does_not_know_the_next_free_time(opened: Opened) -> None:
    day = date(2027, 5, 4)
    seen = Availability((DaySlots(day, slots_on(day, "09:00")),), day, NOW)
    assert visible(opened(replace(STEP, month=MAY, availability=seen)), "next-free") == []


# The small format


def test_lists_days_with_openings_and_pages_them(qtbot: QtBot, opened: Opened) -> None:
    further = tuple(DaySlots(date(2027, 4, day), slots_on(date(2027, 4, day), "09:00")) for day in (12, 13))
    screen = opened(replace(STEP, availability=replace(SEEN, days=(*DAYS, *further))), COMPACT)
    assert visible(screen, "day-") == ["2027-04-06", "2027-04-08", "2027-04-09"]
    assert "Today" in read(screen)
    touch(screen, "more-days")
    assert visible(screen, "day-") == ["2027-04-12", "2027-04-13"]
    with qtbot.waitSignal(screen.month_requested, timeout=500) as asked:
        touch(screen, "more-days")
    assert asked.args == [MAY]


def test_shows_the_month_on_a_page_of_its_own_and_comes_back_with_a_day(opened: Opened) -> None:
    screen = opened(size=COMPACT)
    touch(screen, "month")
    assert "April 2027" in read(screen)
    assert visible(screen, "primary") == []
    touch(screen, "day-2027-04-09")
    assert visible(screen, "slot-") == ["9:40", "10:00", "10:40"]
    assert visible(screen, "primary") == [""]


def test_the_month_can_be_left_without_a_day(opened: Opened) -> None:
    screen = opened(size=COMPACT)
    touch(screen, "month")
    press(screen, "day-list")
    assert visible(screen, "slot-") == ["10:40"]


@pytest.mark.parametrize("size", SIZES)
def test_speaks_german_without_cutting_a_word(
    opened: Opened, language: Language, size: tuple[int, int]
) -> None:
    screen = opened(size=size)
    touch(screen, "day-2027-04-08")
    touch(screen, "slot-10:20")
    language.choose("de")
    settle()
    shown = read(screen)
    assert "Wann möchten Sie kommen?" in shown
    assert "Donnerstag, 8. April" in shown
    assert "You chose" not in shown
    assert clipped(screen) == []
