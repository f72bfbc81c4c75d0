"""What floats, moves or counts: toast, focus ring, countdown ring, skeleton, banner, scene."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import Scheme, Theme
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Button
from app.ui.widgets.countdown_ring import CountdownRing
from app.ui.widgets.focus_ring import FocusRing
from app.ui.widgets.scene import Scene
from app.ui.widgets.skeleton import Skeleton


def a_window(qtbot: QtBot, theme: Theme) -> tuple[QWidget, Button, Button]:
    window = QWidget()
    qtbot.addWidget(window)
    first, second = Button(theme, text="First", parent=window), Button(theme, text="Second", parent=window)
    column = QVBoxLayout(window)
    column.addWidget(first)
    column.addWidget(second)
    window.resize(theme.px(80), theme.px(60))
    return window, first, second


def ringed(ring: FocusRing) -> QWidget | None:
    return ring.target


def test_the_ring_comes_with_the_keyboard_and_goes_with_a_touch(qtbot: QtBot, theme: Theme) -> None:
    window, first, second = a_window(qtbot, theme)
    ring = FocusRing(theme, window)
    with qtbot.waitExposed(window):
        window.show()
    handle = window.windowHandle()
    first.setFocus()
    assert ringed(ring) is None
    QTest.keyClick(handle, Qt.Key.Key_Tab)
    assert ringed(ring) is second
    outside = second.geometry().adjusted(-1, -1, 1, 1)
    assert ring.geometry().contains(outside)
    QTest.mouseClick(handle, Qt.MouseButton.LeftButton, pos=first.geometry().center())
    assert ringed(ring) is None


def test_the_ring_follows_what_moves_and_forgets_what_goes(qtbot: QtBot, theme: Theme) -> None:
    window, first, second = a_window(qtbot, theme)
    ring = FocusRing(theme, window)
    with qtbot.waitExposed(window):
        window.show()
    first.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    before = ring.geometry()
    window.resize(window.width() + theme.px(30), window.height())
    qtbot.waitUntil(lambda: ring.geometry() != before, timeout=1000)
    assert ring.geometry().contains(second.geometry())
    second.deleteLater()
    qtbot.waitUntil(lambda: ring.target is not second, timeout=1000)


def test_letters_do_not_bring_the_ring(qtbot: QtBot, theme: Theme) -> None:
    window, first, second = a_window(qtbot, theme)
    ring = FocusRing(theme, window)
    with qtbot.waitExposed(window):
        window.show()
    first.setFocus()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    second.setFocus()
    assert ring.target is None


def test_the_ring_counts_to_nothing_and_stops(qtbot: QtBot, theme: Theme) -> None:
    ring = CountdownRing(theme)
    qtbot.addWidget(ring)
    seen: list[int] = []
    ring.seconds_changed.connect(seen.append)
    ring.start(2)
    qtbot.waitUntil(lambda: seen[-1] == 0, timeout=5000)
    assert seen == [2, 1, 0]
    assert ring.seconds == 0


def test_a_banner_says_one_thing_and_may_lead_on(qtbot: QtBot, theme: Theme) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    banner.say("Nothing free in March.", "calendar-clock", button="Go to April")
    assert banner.accessibleName() == "Nothing free in March."
    with qtbot.waitSignal(banner.pressed, timeout=500):
        banner.button.click()
    banner.say("10:20 is still free.")
    assert banner.button.isHidden()


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def test_the_scene_takes_the_brand_and_any_size(qtbot: QtBot, theme: Theme) -> None:
    scene = Scene(theme)
    qtbot.addWidget(scene)
    scene.resize(824, 1032)
    first = picture(scene)
    assert picture(scene) == first
    scene.resize(500, 300)
    assert picture(scene).size() == scene.size()
    theme.brand = "#0B6A75"
    theme.change(Scheme.LIGHT)
    other = Scene(theme)
    qtbot.addWidget(other)
    other.resize(824, 1032)
    assert picture(other) != first


def test_a_skeleton_breathes_only_while_it_is_seen(qtbot: QtBot, theme: Theme) -> None:
    moving, still = Skeleton(theme), Skeleton(theme, moving=False)
    for each in (moving, still):
        qtbot.addWidget(each)
        each.resize(100, 50)
        each.show()
    before = picture(still)
    first = picture(moving)
    qtbot.waitUntil(lambda: picture(moving) != first, timeout=2000)
    assert picture(still) == before
    moving.hide()
    still_frame = picture(moving)
    qtbot.wait(50)
    assert picture(moving) == still_frame
