"""While something is written nothing can be touched, and after a moment it is said what goes on."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.booking.steps import Activity
from app.ui.kiosk.veil import SEEN_AFTER, ProgressVeil
from app.ui.language import Language
from app.ui.widgets.label import Label
from tests.unit.ui.screens.outcomes import a_context


class Covered(QWidget):
    """A window with a line to write in."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.resize(1280, 800)
        self.line = QLineEdit(self)
        self.veil = ProgressVeil(a_context(language), self)

    @property
    def said(self) -> str:
        return "\n".join(label.text() for label in self.veil.findChildren(Label) if label.isVisible())


class Paints(QObject):
    """Counts how often a window is painted, or a part of it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.count = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.Paint
        return False


@pytest.fixture
def window(qtbot: QtBot, language: Language) -> Covered:
    window = Covered(language)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    window.line.setFocus()
    return window


def test_takes_touches_and_keys_at_once(window: Covered) -> None:
    window.veil.show_activity(Activity.SENDING)
    assert window.childAt(window.line.geometry().center()) is window.veil
    focused = QApplication.focusWidget()
    assert focused is window.veil
    QTest.keyClick(focused, Qt.Key.Key_A)
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is window.veil
    assert window.line.text() == ""


def test_says_what_goes_on_only_after_a_moment(qtbot: QtBot, window: Covered) -> None:
    window.veil.show_activity(Activity.CHECKING)
    assert window.said == ""
    limit = 10 * round(SEEN_AFTER.total_seconds() * 1000)
    qtbot.waitUntil(lambda: window.said == "Checking that the time is still free…", timeout=limit)
    window.veil.show_activity(Activity.SENDING)
    assert window.said == "Booking…"


def test_goes_away_and_gives_the_focus_back(window: Covered) -> None:
    window.veil.show_activity(Activity.SENDING)
    window.veil.show_activity(None)
    assert window.veil.isHidden()
    assert window.line.hasFocus()


def test_leaves_the_focus_where_the_next_screen_has_put_it(window: Covered) -> None:
    other = QLineEdit(window)
    other.show()
    window.veil.show_activity(Activity.SENDING)
    other.setFocus()
    window.veil.show_activity(None)
    assert other.hasFocus()


def test_takes_the_keys_back_while_the_activity_goes_on(window: Covered) -> None:
    window.veil.show_activity(Activity.CHECKING)
    window.line.setFocus()
    window.veil.show_activity(Activity.SENDING)
    assert window.veil.hasFocus()


def test_what_is_over_at_once_is_never_mentioned(qtbot: QtBot, window: Covered) -> None:
    window.veil.show_activity(Activity.SENDING)
    window.veil.show_activity(None)
    qtbot.wait(2 * round(SEEN_AFTER.total_seconds() * 1000))
    assert window.veil.isHidden()


def test_stays_as_large_as_its_window(window: Covered) -> None:
    window.veil.show_activity(Activity.SENDING)
    window.resize(1000, 700)
    assert window.veil.size() == window.size()


def test_paints_nothing_anew_before_it_is_seen(qtbot: QtBot, window: Covered) -> None:
    window.line.clearFocus()
    painted = Paints(window)
    qtbot.waitUntil(lambda: painted.count > 0)
    qtbot.wait(20)
    painted.count = 0
    window.veil.show_activity(Activity.SENDING)
    window.veil.show_activity(None)
    qtbot.wait(20)
    assert painted.count == 0
    window.veil.show_activity(Activity.SENDING)
    qtbot.waitUntil(lambda: painted.count > 0)
