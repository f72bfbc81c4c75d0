"""The screen nobody looks at yet."""

import subprocess
import sys
from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.booking.availability import Offer
from app.booking.steps import Activity, Resting
from app.ui.language import Language
from app.ui.screens.attract import AttractScreen
from tests.fakes.values import NOW, ZONE, a_meeting_type, a_slot
from tests.unit.ui.screens.conftest import ShowScreen
from tests.unit.ui.screens.outcomes import SIZES, a_context, clipped
from tests.unit.ui.screens.reading import read, settle

Opened = Callable[..., AttractScreen]

SOON = Resting((Offer(a_meeting_type(), a_slot(), known=True),))


class Clock:
    """Stands until it is moved."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def opened(language: Language, show_screen: ShowScreen) -> Opened:
    def open_(size: tuple[int, int] = SIZES[0], clock: Clock | None = None) -> AttractScreen:
        screen = AttractScreen(a_context(language, size, clock=clock or Clock()))
        screen.show_step(SOON)
        show_screen(screen, size)
        return screen

    return open_


@pytest.mark.parametrize("size", SIZES)
def test_says_what_can_be_done_here_and_when(opened: Opened, size: tuple[int, int]) -> None:
    shown = read(opened(size))
    for text in (
        "Book an appointment",
        "Termin buchen",
        "Touch anywhere to start",
        "9:10",
        "Tuesday 6 April",
    ):
        assert text in shown
    assert "Today, 10:10" in shown
    assert "First consultation" in shown
    assert "Deutsch" in shown


def test_promises_no_time_that_is_not_known(opened: Opened) -> None:
    screen = opened()
    screen.show_step(Resting((Offer(a_meeting_type()),)))
    assert "Next free" not in read(screen)


def test_promises_no_time_that_has_passed(opened: Opened) -> None:
    clock = Clock()
    screen = opened(clock=clock)
    clock.now = NOW + timedelta(hours=2)
    screen.show_step(SOON)
    assert "Next free" not in read(screen)


def test_nothing_moves_when_the_next_free_time_comes(opened: Opened) -> None:
    screen = opened()
    screen.show_step(Resting())
    settle()
    before = [child.geometry() for child in screen.findChildren(QWidget)]
    screen.show_step(SOON)
    settle()
    after = [child.geometry() for child in screen.findChildren(QWidget)]
    moved = [pair for pair in zip(before, after, strict=True) if pair[0].topLeft() != pair[1].topLeft()]
    assert moved == []


@pytest.mark.parametrize("at", [QPoint(5, 5), QPoint(960, 540), QPoint(1800, 1000), QPoint(300, 970)])
def test_a_touch_anywhere_wakes(qtbot: QtBot, opened: Opened, at: QPoint) -> None:
    screen = opened()
    with qtbot.waitSignal(screen.touched, timeout=500):
        QTest.mousePress(screen.childAt(at) or screen, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Tab, Qt.Key.Key_A, Qt.Key.Key_Escape])
def test_any_key_wakes(qtbot: QtBot, opened: Opened, key: Qt.Key) -> None:
    screen = opened()
    with qtbot.waitSignal(screen.touched, timeout=500):
        QTest.keyClick(screen, key)


def test_a_key_that_does_nothing_alone_does_not_wake(qtbot: QtBot, opened: Opened) -> None:
    screen = opened()
    with qtbot.assertNotEmitted(screen.touched):
        QTest.keyClick(screen, Qt.Key.Key_Shift)


def test_takes_no_second_touch_while_the_first_is_answered(qtbot: QtBot, opened: Opened) -> None:
    screen = opened()
    screen.show_busy(Activity.LOADING)
    with qtbot.assertNotEmitted(screen.touched):
        QTest.mousePress(screen, Qt.MouseButton.LeftButton)
    screen.show_busy(None)
    with qtbot.waitSignal(screen.touched, timeout=500):
        QTest.mousePress(screen, Qt.MouseButton.LeftButton)


def test_the_clock_is_right_when_the_screen_comes_back(opened: Opened) -> None:
    clock = Clock()
    screen = opened(clock=clock)
    screen.hide()
    clock.now = NOW + timedelta(minutes=25)
    screen.show()
    assert "9:35" in read(screen)


def test_the_clock_goes_on_by_itself(qtbot: QtBot, opened: Opened) -> None:
    clock = Clock()
    clock.now = NOW.replace(second=59)
    screen = opened(clock=clock)
    clock.now = NOW + timedelta(minutes=1)
    qtbot.waitUntil(lambda: "9:11" in read(screen), timeout=3000)


@pytest.mark.parametrize("size", SIZES)
def test_speaks_german_without_cutting_a_word(
    opened: Opened, language: Language, size: tuple[int, int]
) -> None:
    screen = opened(size)
    language.choose("de")
    settle()
    shown = read(screen)
    assert "Termin buchen" in shown
    assert "Heute, 10:10" in shown
    assert "Touch" not in shown
    assert clipped(screen) == []


def test_names_no_other_language_where_there_is_none(language: Language, show_screen: ShowScreen) -> None:
    alone = Language(ZONE, ("en",))
    screen = AttractScreen(a_context(language)._replace(language=alone))
    show_screen(screen, SIZES[0])
    assert "English" not in read(screen)
    assert "Termin" not in read(screen)


class Paints(QObject):
    """Counts how often a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


def test_is_not_painted_again_when_the_keyboard_comes_to_it(opened: Opened) -> None:
    screen = opened()
    screen.clearFocus()
    settle()
    paints = Paints(screen)
    screen.setFocus()
    settle()
    assert screen.hasFocus()
    assert paints.count == 0
    screen.update()
    settle()
    assert paints.count == 1


def test_imports_nothing_heavy() -> None:
    """It stands before the first picture."""
    heavy = "{'httpx', 'pydantic', 'keyring', 'app.booking.flow', 'app.client', 'app.wire'}"
    code = f"import sys, app.ui.screens.attract; print(sorted({heavy} & set(sys.modules)))"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert answer.stdout.strip() == "[]"
