"""Questions between what and when."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.booking.meeting_type import Channel, Details, Host, HostChoice, MeetingType
from app.booking.steps import ChoosingDetails
from app.ui.language import Language
from app.ui.screens.details import DetailsScreen
from tests.fakes.values import THAL, WEBER, a_meeting_type
from tests.unit.ui.screens.conftest import ShowScreen
from tests.unit.ui.screens.outcomes import SIZES, a_context, clipped
from tests.unit.ui.screens.reading import button, press, read, settle, touch, visible

WIDE, COMPACT = SIZES
LENGTHS = (timedelta(minutes=45), timedelta(minutes=90))
KIND = a_meeting_type(
    durations=LENGTHS,
    channels=(Channel.LOCAL, Channel.ZOOM),
    locations=("Ahornkai 12", "Speicher 4"),
    hosts=(WEBER, THAL),
    host_choice=HostChoice.ALLOWED,
)
DETAILS = Details.default_for(KIND)
STEP = ChoosingDetails(KIND, DETAILS)

Opened = Callable[..., DetailsScreen]


@pytest.fixture
def opened(language: Language, show_screen: ShowScreen) -> Opened:
    def open_(step: ChoosingDetails = STEP, size: tuple[int, int] = WIDE) -> DetailsScreen:
        screen = DetailsScreen(a_context(language, size))
        screen.retranslate()
        screen.show_step(step)
        show_screen(screen, size)
        return screen

    return open_


def asking(kind: MeetingType) -> ChoosingDetails:
    return ChoosingDetails(kind, Details.default_for(kind))


def questions(screen: QWidget) -> list[str]:
    rows = (each for each in screen.findChildren(QWidget) if each.objectName().startswith("question-"))
    return [row.objectName().removeprefix("question-") for row in rows if row.isVisible()]


def test_asks_everything_on_one_page_where_there_is_room(opened: Opened) -> None:
    screen = opened()
    assert questions(screen) == ["host", "duration", "channel", "location"]
    shown = read(screen)
    for text in ("Anyone", "Dr Miriam Weber", "Jonas Thal", "45 minutes", "1 hour 30 minutes", "Speicher 4"):
        assert text in shown


def test_asks_only_what_has_more_than_one_answer(opened: Opened) -> None:
    assert questions(opened(asking(a_meeting_type(durations=LENGTHS)))) == ["duration"]


def test_offers_nobody_in_particular_only_where_that_is_allowed(opened: Opened) -> None:
    kind = replace(KIND, host_choice=HostChoice.REQUIRED)
    screen = opened(asking(kind))
    assert "choice-anyone" not in [f"choice-{name}" for name in visible(screen, "choice-")]
    assert "Anyone" not in read(screen)


@pytest.mark.parametrize("act", [touch, press])
def test_what_is_answered_is_said_back_and_handed_on(
    qtbot: QtBot, opened: Opened, act: Callable[[QWidget, str], None]
) -> None:
    screen = opened()
    act(screen, f"choice-{THAL.id}")
    act(screen, "choice-90")
    act(screen, "choice-Speicher 4")
    assert "Jonas Thal, 1 hour 30 minutes, In person, Speicher 4" in read(screen)
    assert button(screen, f"choice-{THAL.id}").accessibleName() == "Jonas Thal, chosen"
    with qtbot.waitSignal(screen.details_chosen, timeout=500) as chosen:
        act(screen, "primary")
    assert chosen.args == [replace(DETAILS, host=THAL, duration=LENGTHS[1], location="Speicher 4")]


def test_continue_without_a_touch_takes_what_is_shown(qtbot: QtBot, opened: Opened) -> None:
    screen = opened()
    with qtbot.waitSignal(screen.details_chosen, timeout=500) as chosen:
        touch(screen, "primary")
    assert chosen.args == [DETAILS]


def test_a_video_call_needs_no_room(qtbot: QtBot, opened: Opened) -> None:
    screen = opened()
    touch(screen, "choice-zoom")
    assert questions(screen) == ["host", "duration", "channel", "time-zone"]
    with qtbot.waitSignal(screen.details_chosen, timeout=500) as chosen:
        touch(screen, "primary")
    assert chosen.args == [replace(DETAILS, channel="zoom", location="")]
    touch(screen, "choice-local")
    assert questions(screen) == ["host", "duration", "channel", "location"]


def test_answers_stay_when_the_same_step_is_shown_again(opened: Opened) -> None:
    screen = opened()
    touch(screen, "choice-90")
    screen.show_step(STEP)
    assert "chosen" in button(screen, "choice-90").accessibleName()


def test_another_visit_starts_from_what_the_step_says(opened: Opened) -> None:
    screen = opened()
    touch(screen, "choice-90")
    screen.hide()
    screen.show_step(STEP)
    screen.show()
    assert "chosen" in button(screen, "choice-45").accessibleName()


def test_asks_one_question_after_the_other_where_there_is_little_room(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(size=COMPACT)
    assert "With whom?" in read(screen)
    assert "45 minutes" not in read(screen)
    touch(screen, f"choice-{THAL.id}")
    with qtbot.assertNotEmitted(screen.details_chosen):
        touch(screen, "primary")
    assert "How long?" in read(screen)
    touch(screen, "primary")
    touch(screen, "choice-zoom")
    touch(screen, "primary")
    assert "Where will you be then?" in read(screen)
    while screen.findChild(QWidget, "choice-America-New_York") is None:
        touch(screen, "choices-on")
    touch(screen, "choice-America-New_York")
    with qtbot.waitSignal(screen.details_chosen, timeout=500) as chosen:
        touch(screen, "primary")
    there = replace(DETAILS, host=THAL, channel="zoom", location="", time_zone="America/New_York")
    assert chosen.args == [there]


def test_back_goes_to_the_question_before_and_then_to_the_page_before(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(size=COMPACT)
    touch(screen, "primary")
    with qtbot.assertNotEmitted(screen.back_requested):
        touch(screen, "back")
    assert "With whom?" in read(screen)
    with qtbot.waitSignal(screen.back_requested, timeout=500):
        touch(screen, "back")


def test_many_hosts_are_on_further_pages(opened: Opened) -> None:
    hosts = tuple(Host(f"h{number}", f"Host {number}") for number in range(12))
    screen = opened(asking(a_meeting_type(hosts=hosts, host_choice=HostChoice.ALLOWED)))
    assert len(visible(screen, "choice-")) == 8
    touch(screen, "choices-on")
    assert visible(screen, "choice-") == ["h7", "h8", "h9", "h10", "h11"]
    touch(screen, "choice-h9")
    assert "Host 9" in read(screen)
    touch(screen, "choices-back")
    assert "anyone" in visible(screen, "choice-")


def test_arrows_go_from_answer_to_answer(opened: Opened) -> None:
    screen = opened()
    button(screen, "choice-anyone").setFocus()
    QTest.keyClick(screen.focusWidget(), Qt.Key.Key_Right)
    assert screen.focusWidget().objectName() == f"choice-{WEBER.id}"


@pytest.mark.parametrize("size", SIZES)
def test_speaks_german_without_cutting_a_word(
    opened: Opened, language: Language, size: tuple[int, int]
) -> None:
    screen = opened(size=size)
    language.choose("de")
    settle()
    assert "Egal bei wem" in read(screen)
    assert "With whom" not in read(screen)
    assert clipped(screen) == []
