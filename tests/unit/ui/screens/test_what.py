"""What can be booked, and how it is chosen."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.booking.availability import Offer
from app.booking.meeting_type import Approval
from app.booking.steps import ChoosingType, Kept
from app.booking.text import LocalText
from app.booking.venue import OpeningHours
from app.ui.language import Language
from app.ui.reading_order import stops
from app.ui.screens.what import WhatScreen
from tests.fakes.values import NOW, a_meeting_type, a_presentation, a_slot
from tests.unit.ui.screens.conftest import ShowScreen
from tests.unit.ui.screens.outcomes import SIZES, a_confirming, a_context, clipped
from tests.unit.ui.screens.reading import button, press, read, settle, touch, visible

Opened = Callable[..., WhatScreen]

TODAY, TOMORROW = a_slot(), a_slot(NOW + timedelta(days=1))
TYPES = tuple(a_meeting_type(f"t{number}", f"Topic {number}") for number in range(9))
OFFERS = (
    Offer(TYPES[0], TODAY, known=True),
    Offer(TYPES[1], TOMORROW, known=True),
    Offer(TYPES[2], None, known=True),
    *(Offer(each) for each in TYPES[3:]),
)


@pytest.fixture
def opened(language: Language, show_screen: ShowScreen) -> Opened:
    def open_(step: ChoosingType, size: tuple[int, int] = SIZES[0]) -> WhatScreen:
        context = a_context(language, size)
        hours = (OpeningHours(1, (("08:00", "12:30"),)),)
        screen = WhatScreen(context._replace(venue=context.venue._replace(hours=hours)))
        screen.retranslate()
        screen.show_step(step)
        show_screen(screen, size)
        return screen

    return open_


def shown_cards(screen: QWidget) -> list[str]:
    return visible(screen, "type-card-")


def test_greets_and_says_until_when_somebody_is_there(opened: Opened) -> None:
    shown = read(opened(ChoosingType(OFFERS)))
    assert "Good morning. What brings you here?" in shown
    assert "Open today until 12:30" in shown
    assert "Nothing is booked until you press “Book now”." in shown


def test_a_card_says_how_long_where_and_when(opened: Opened) -> None:
    place = replace(a_presentation(), place=LocalText((("en", "Room 2.14"),)))
    kind = a_meeting_type(
        durations=(timedelta(minutes=45), timedelta(minutes=30)),
        double_opt_in=Approval.ON,
        presentation=place,
    )
    screen = opened(ChoosingType((Offer(kind, TODAY, known=True),)))
    name = button(screen, f"type-card-{kind.id}").accessibleName().replace("\N{NO-BREAK SPACE}", " ")
    assert name == ("First consultation, from 30 min, Room 2.14, Confirm by e-mail. Next: today 10:10")


@pytest.mark.parametrize("size", SIZES)
def test_a_card_is_chosen_by_touch(qtbot: QtBot, opened: Opened, size: tuple[int, int]) -> None:
    screen = opened(ChoosingType(OFFERS), size)
    with qtbot.waitSignal(screen.type_chosen, timeout=500) as chosen:
        touch(screen, "type-card-t1")
    assert chosen.args == [TYPES[1]]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_card_is_chosen_by_keyboard(qtbot: QtBot, opened: Opened, key: Qt.Key) -> None:
    screen = opened(ChoosingType(OFFERS))
    with qtbot.waitSignal(screen.type_chosen, timeout=500) as chosen:
        press(screen, "type-card-t3", key)
    assert chosen.args == [TYPES[3]]


def test_what_has_nothing_free_sends_to_the_desk(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(ChoosingType(OFFERS))
    card = button(screen, "type-card-t2")
    assert "Ask reception" in card.accessibleName()
    with qtbot.assertNotEmitted(screen.type_chosen):
        touch(screen, "type-card-t2")


@pytest.mark.parametrize(("size", "take"), [(SIZES[0], "take"), (SIZES[1], "primary")])
def test_the_next_free_time_is_taken_with_one_press(
    qtbot: QtBot, opened: Opened, size: tuple[int, int], take: str
) -> None:
    screen = opened(ChoosingType(OFFERS), size)
    assert "Today, 10:10" in read(screen)
    with qtbot.waitSignal(screen.offer_taken, timeout=500) as taken:
        touch(screen, take)
    assert taken.args == [OFFERS[0]]
    with qtbot.waitSignal(screen.offer_taken, timeout=500):
        press(screen, take)


def test_nothing_moves_when_the_next_free_time_comes(opened: Opened) -> None:
    unknown = tuple(Offer(each) for each in TYPES)
    screen = opened(ChoosingType(unknown))
    settle()
    before = {name: button(screen, f"type-card-{name}").geometry() for name in shown_cards(screen)}
    screen.show_step(ChoosingType(OFFERS))
    settle()
    after = {name: button(screen, f"type-card-{name}").geometry() for name in shown_cards(screen)}
    assert len(before) == 6
    assert before == after


@pytest.mark.parametrize(("size", "per_page"), [(SIZES[0], 6), (SIZES[1], 4)])
def test_further_types_are_on_further_pages(
    qtbot: QtBot, opened: Opened, size: tuple[int, int], per_page: int
) -> None:
    screen = opened(ChoosingType(OFFERS), size)
    assert shown_cards(screen) == [each.id for each in TYPES[:per_page]]
    touch(screen, "types-on")
    assert shown_cards(screen) == [each.id for each in TYPES[per_page : 2 * per_page]]
    with qtbot.waitSignal(screen.type_chosen, timeout=500) as chosen:
        touch(screen, f"type-card-t{per_page}")
    assert chosen.args == [TYPES[per_page]]
    touch(screen, "types-back")
    assert shown_cards(screen)[0] == "t0"


def test_a_newer_answer_leaves_the_page_that_is_looked_at(opened: Opened) -> None:
    screen = opened(ChoosingType(OFFERS))
    touch(screen, "types-on")
    screen.show_step(ChoosingType((replace(OFFERS[0], next_slot=TOMORROW), *OFFERS[1:])))
    assert shown_cards(screen) == ["t6", "t7", "t8"]


def test_fewer_types_than_before_show_the_last_page_there_is(opened: Opened) -> None:
    screen = opened(ChoosingType(OFFERS))
    touch(screen, "types-on")
    screen.show_step(ChoosingType(OFFERS[:6]))
    assert shown_cards(screen) == ["t0", "t1", "t2", "t3", "t4", "t5"]


@pytest.mark.parametrize("size", SIZES)
def test_where_nothing_can_be_booked_the_desk_helps(opened: Opened, size: tuple[int, int]) -> None:
    screen = opened(ChoosingType(()), size)
    assert shown_cards(screen) == []
    assert "Please ask at the desk." in read(screen)
    assert "+49 30 23125014" in read(screen)


def test_arrows_go_from_card_to_card(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(ChoosingType(OFFERS))
    button(screen, "type-card-t0").setFocus()
    for key, name in (
        (Qt.Key.Key_Right, "t1"),
        (Qt.Key.Key_Down, "t4"),
        (Qt.Key.Key_Left, "t3"),
        (Qt.Key.Key_Up, "t0"),
        (Qt.Key.Key_Left, "t0"),
    ):
        QTest.keyClick(screen.focusWidget(), key)
        assert screen.focusWidget().objectName() == f"type-card-{name}"


def test_tab_goes_through_the_page_as_it_is_read(opened: Opened) -> None:
    screen = opened(ChoosingType(OFFERS))
    names = [each.objectName() for each in stops(screen)]
    cards = [f"type-card-t{number}" for number in (0, 1, 3, 4, 5)]
    assert names == ["language", "display", "help", "take", *cards, "types-on"]


def test_back_leads_to_the_check_page_of_whoever_came_from_there(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(ChoosingType(OFFERS, Kept(review=a_confirming())))
    with qtbot.waitSignal(screen.back_requested, timeout=500):
        touch(screen, "back")


@pytest.mark.parametrize("size", SIZES)
def test_speaks_german_without_cutting_a_word(
    opened: Opened, language: Language, size: tuple[int, int]
) -> None:
    screen = opened(ChoosingType(OFFERS), size)
    language.choose("de")
    settle()
    shown = read(screen)
    assert "Guten Morgen. Worum geht es?" in shown
    assert "What brings you here" not in shown
    assert clipped(screen) == []
