"""Staff hold a bank card against the screen until the outline fits, and everything is drawn for it."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.settings import ScreenSize
from app.ui.kiosk.staff.screen_page import CARD_MM, CardOutline, ScreenPage
from app.ui.tokens import load_tokens
from gallery.scene import DEVICES
from gallery.scenes import scene_named
from gallery.stage import Look, let_pass, settle, staged

WIDE, MEDIUM = DEVICES[:2]


def press(page: QWidget, name: str, times: int = 1) -> None:
    button = page.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    for _ in range(times):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_outline_is_as_large_as_a_card_on_the_screen_that_is_believed_in(qapp: QApplication) -> None:
    with staged(qapp, scene_named("staff-panel"), Look(WIDE)) as window:
        outline = window.findChild(CardOutline)
        assert isinstance(outline, CardOutline)
        assert outline.width() / WIDE.width * WIDE.screen.width == pytest.approx(CARD_MM[0], rel=0.01)
        assert outline.width() / outline.height() == pytest.approx(CARD_MM[0] / CARD_MM[1], rel=0.01)


def test_what_fits_is_told_in_millimetres(qapp: QApplication) -> None:
    with staged(qapp, scene_named("staff-panel"), Look(WIDE)) as window:
        press(window, "staff-screen")
        settle()
        page, told = window.findChild(ScreenPage), list[ScreenSize]()
        assert isinstance(page, ScreenPage)
        page.measured.connect(told.append)
        press(page, "screen-keep")
        press(page, "screen-larger", 40)
        press(page, "screen-keep")
        press(page, "screen-smaller", 80)
        press(page, "screen-keep")
        usual, larger, smaller = told
        assert usual.width == pytest.approx(WIDE.screen.width, rel=0.01)
        assert larger.width == pytest.approx(usual.width / 1.005**40, rel=0.01)
        assert smaller.width == pytest.approx(usual.width * 1.005**40, rel=0.01)
        page.say_kept(ScreenSize(400, 300))


def test_everything_is_drawn_for_the_size_at_once(qapp: QApplication) -> None:
    with staged(qapp, scene_named("attract"), Look(WIDE)) as window:
        former = window.attract
        window.draw_for(load_tokens().format_for(window.width(), window.pages_height, MEDIUM.screen.width))
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        let_pass(window, timedelta(milliseconds=200))
        assert window.context.theme.format.name == "medium"
        assert window.attract is not former
        assert window.screen_shown is window.attract
        window.show_snapshot(scene_named("what").snapshots[-1])
        settle()
        assert window.screen_shown.isVisible()
