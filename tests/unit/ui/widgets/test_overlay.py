"""What stands above a page: it keeps touches, keys and the focus until it is answered."""

import gc
import weakref

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme, load_tokens
from app.ui.widgets.buttons import Button
from app.ui.widgets.overlay import Overlay

LEFT = Qt.MouseButton.LeftButton
NO_KEY = Qt.KeyboardModifier.NoModifier


class Page(QWidget):
    """A page with one button, and an overlay with two."""

    def __init__(self) -> None:
        super().__init__()
        self.keys: list[int] = []
        tokens = load_tokens()
        theme = Theme(tokens, tokens.formats["compact"])
        self.behind = Button(theme, text="Behind", parent=self)
        self.overlay = Overlay(theme, self, 40)
        self.yes = Button(theme, text="Yes", parent=self.overlay.card)
        self.no = Button(theme, text="No", parent=self.overlay.card)
        column = QVBoxLayout()
        column.addWidget(self.yes)
        column.addWidget(self.no)
        self.overlay.fill(column)
        self.resize(1280, 800)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.keys.append(event.key())


@pytest.fixture
def page(qtbot: QtBot) -> Page:
    page = Page()
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    page.behind.setFocus()
    return page


def press_where_focused(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_covers_its_page_and_follows_its_size(page: Page) -> None:
    page.overlay.open()
    assert page.overlay.geometry() == page.rect()
    page.resize(1000, 700)
    assert page.overlay.geometry() == page.rect()
    assert page.overlay.card.geometry().center().x() == pytest.approx(500, abs=1)
    assert page.childAt(page.behind.geometry().center()) is page.overlay


def test_tab_goes_round_on_the_card_in_both_directions(page: Page) -> None:
    page.overlay.open()
    seen = []
    for _ in range(3):
        seen.append(QApplication.focusWidget())
        press_where_focused(Qt.Key.Key_Tab)
    assert seen == [page.yes, page.no, page.yes]
    press_where_focused(Qt.Key.Key_Backtab)
    assert page.yes.hasFocus()


def test_opens_on_the_widget_that_was_asked_for(page: Page) -> None:
    page.overlay.focus_first(page.no)
    page.overlay.open()
    assert page.no.hasFocus()


def test_takes_the_focus_back_from_what_is_behind(page: Page) -> None:
    page.overlay.open()
    page.behind.setFocus()
    assert page.yes.hasFocus()


def test_leaves_the_focus_to_an_overlay_above_it(page: Page) -> None:
    above = Overlay(page.overlay.theme, page, 30)
    button = Button(page.overlay.theme, text="Above", parent=above.card)
    column = QVBoxLayout()
    column.addWidget(button)
    above.fill(column)
    page.overlay.open()
    above.open()
    assert button.hasFocus()
    assert page.childAt(page.rect().center()) is button
    above.dismiss()
    assert page.yes.hasFocus()


def test_escape_closes_it_and_nothing_behind_hears_a_key(qtbot: QtBot, page: Page) -> None:
    page.overlay.open()
    press_where_focused(Qt.Key.Key_A)
    with qtbot.waitSignal(page.overlay.closed):
        press_where_focused(Qt.Key.Key_Escape)
    assert page.overlay.isHidden()
    assert page.behind.hasFocus()
    assert page.keys == []


def test_a_touch_beside_the_card_closes_it_and_presses_nothing(page: Page) -> None:
    pressed: list[bool] = []
    page.behind.clicked.connect(pressed.append)
    page.overlay.open()
    QTest.mouseClick(page.overlay, LEFT, NO_KEY, page.behind.geometry().center())
    assert page.overlay.isHidden()
    assert pressed == []


def test_a_touch_on_the_card_leaves_it_open(page: Page) -> None:
    page.overlay.open()
    QTest.mouseClick(page.overlay, LEFT, NO_KEY, page.overlay.card.geometry().topLeft() + QPoint(4, 4))
    assert page.overlay.isVisible()


def test_a_finger_that_slides_off_the_card_leaves_it_open(page: Page) -> None:
    page.overlay.open()
    QTest.mousePress(page.overlay, LEFT, NO_KEY, page.overlay.card.geometry().center())
    QTest.mouseRelease(page.overlay, LEFT, NO_KEY, QPoint(1, 1))
    assert page.overlay.isVisible()


def test_opens_and_closes_once(page: Page) -> None:
    told: list[str] = []
    page.overlay.opened.connect(lambda: told.append("opened"))
    page.overlay.closed.connect(lambda: told.append("closed"))
    page.overlay.dismiss()
    page.overlay.open()
    page.overlay.open()
    page.overlay.dismiss()
    page.overlay.dismiss()
    assert told == ["opened", "closed"]


def test_is_gone_with_its_page_even_while_it_is_open(qapp: QApplication) -> None:
    page = Page()
    page.show()
    page.overlay.open()
    alive = weakref.ref(page.overlay)
    shiboken6.delete(page)
    del page
    gc.collect()
    assert alive() is None
