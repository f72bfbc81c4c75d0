"""Pages of which one is seen, each painted once."""

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.page_stack import PageStack


class Page(QWidget):
    """Has something in it, and counts how often it is painted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.painted = 0
        self.line = QLineEdit(self)
        QVBoxLayout(self).addWidget(self.line)
        self.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.painted += event.type() == QEvent.Type.Paint
        return False


class Window(QWidget):
    """A stack of two pages, the first of which is seen."""

    def __init__(self) -> None:
        super().__init__()
        self.stack = PageStack(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.stack)
        self.first, self.second = Page(self.stack), Page(self.stack)
        for page in (self.first, self.second):
            self.stack.add(page)
        self.stack.turn_to(self.first)
        self.resize(640, 480)


@pytest.fixture
def window(qtbot: QtBot) -> Window:
    window = Window()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.first.painted > 0)
    return window


def test_shows_one_page_as_large_as_itself(window: Window) -> None:
    assert window.stack.page is window.first
    window.stack.turn_to(window.second)
    assert window.second.isVisible()
    assert not window.first.isVisible()
    assert window.second.geometry() == window.stack.rect()
    window.resize(800, 600)
    assert window.second.geometry() == window.stack.rect()


def test_paints_the_page_it_turns_to_once(qtbot: QtBot, window: Window) -> None:
    window.stack.turn_to(window.second)
    qtbot.waitUntil(lambda: window.second.painted > 0)
    QApplication.sendPostedEvents()
    qtbot.wait(20)
    assert window.second.painted == 1


def test_turning_to_the_page_that_is_seen_leaves_it(window: Window) -> None:
    window.stack.turn_to(window.first)
    assert window.first.isVisible()


def test_a_page_that_is_added_stays_unseen(window: Window) -> None:
    third = Page(window.stack)
    window.stack.add(third)
    assert not third.isVisible()
    assert window.stack.page is window.first
