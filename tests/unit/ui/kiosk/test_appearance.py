"""What a visitor chooses on the display sheet counts at once, loses nothing, and ends with their visit."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from app.booking.steps import Resting, Snapshot
from app.ui.kiosk.appearance import Appearance
from app.ui.kiosk.display_sheet import DisplaySheet
from app.ui.kiosk.idle import IdleWatch
from app.ui.kiosk.low_header import LowHeader
from app.ui.screen import Screen
from app.ui.screens.form import FormScreen
from app.ui.screens.when import WhenScreen
from app.ui.theme import Scheme
from app.ui.tokens import load_tokens
from app.ui.window import KioskWindow
from gallery.scene import DEVICES, Device
from gallery.scenes import scene_named
from gallery.stage import Look, let_pass, picture, settle, staged
from tests.unit.ui.screens.outcomes import clipped

WIDE, MEDIUM, COMPACT, TOTEM = DEVICES
LOWEST_SHARE = 0.4

Stage = Callable[..., KioskWindow]


@pytest.fixture
def stage(qapp: QApplication) -> Iterator[Stage]:
    """Shows a scene on a device."""
    with ExitStack() as stack:

        def show(scene: str, device: Device = WIDE, language: str = "en") -> KioskWindow:
            return stack.enter_context(staged(qapp, scene_named(scene), Look(device, language)))

        yield show


def press(window: KioskWindow, name: str) -> None:
    found = [each for each in window.findChildren(QAbstractButton, name) if each.isVisible()]
    assert found, name
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
    settle()


def choose(window: KioskWindow, *names: str) -> None:
    press(window, "display")
    for name in names:
        press(window, f"display-{name}")
    press_in(window, "close-sheet")


def press_in(window: KioskWindow, name: str) -> None:
    sheet = window.findChild(DisplaySheet)
    assert isinstance(sheet, DisplaySheet)
    found = sheet.findChild(QAbstractButton, name)
    assert isinstance(found, QAbstractButton)
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)
    settle()


def rest(window: KioskWindow) -> None:
    window.show_snapshot(Snapshot(Resting()))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    let_pass(window, timedelta(milliseconds=200))
    settle()


@pytest.mark.parametrize("scheme", [Scheme.DARK, Scheme.HIGH_CONTRAST])
def test_colours_change_at_once_and_the_page_stays(stage: Stage, scheme: Scheme) -> None:
    window = stage("form-typed")
    screen, before = window.screen_shown, picture(window)
    choose(window, f"scheme-{scheme}")
    assert window.context.theme.scheme is scheme
    assert window.screen_shown is screen
    canvas = window.context.theme.color("canvas")
    assert picture(window).pixelColor(1, window.height() // 2) == canvas
    choose(window, "scheme-light")
    assert picture(window).pixelColor(1, window.height() // 2) == before.pixelColor(1, window.height() // 2)


@pytest.mark.parametrize("device", [WIDE, COMPACT], ids=lambda device: device.name)
@pytest.mark.parametrize("wish", ["large-text-true", "scheme-dark", "lower-true"])
def test_what_was_typed_stays(stage: Stage, device: Device, wish: str) -> None:
    window = stage("form-typed", device)
    if wish == "lower-true" and not window.context.theme.can_lower:
        assert window.findChild(QAbstractButton, "display-lower-true") is None
        return
    field = window.findChild(QLineEdit, "field-fullname")
    assert isinstance(field, QLineEdit)
    field.setText("Half a na")
    choose(window, wish)
    assert isinstance(window.screen_shown, FormScreen)
    now = window.screen_shown.findChild(QLineEdit, "field-fullname")
    assert isinstance(now, QLineEdit)
    assert now.text() == "Half a na"
    assert now.isVisible()


@pytest.mark.parametrize("wish", ["large-text-true", "lower-true"])
def test_the_chosen_time_stays(stage: Stage, wish: str) -> None:
    window = stage("when")
    chosen = chosen_times(window)
    assert len(chosen) == 1
    choose(window, wish)
    assert isinstance(window.screen_shown, WhenScreen)
    assert chosen_times(window) == chosen
    primary = window.screen_shown.findChild(QAbstractButton, "primary")
    assert isinstance(primary, QAbstractButton)
    assert primary.isEnabled()


def chosen_times(window: KioskWindow) -> list[str]:
    slots = window.screen_shown.findChildren(QAbstractButton)
    return [each.accessibleName() for each in slots if each.isVisible() and "chosen" in each.accessibleName()]


@pytest.mark.parametrize("scene", ["what", "when", "form-typed", "check", "booked", "opt-in", "alternatives"])
def test_large_text_is_not_cut_on_a_stand(stage: Stage, scene: str) -> None:
    window = stage(scene)
    choose(window, "large-text-true")
    assert clipped(window) == []


def test_large_text_is_a_quarter_larger_and_stands_in_one_column_less(stage: Stage) -> None:
    window = stage("when")
    theme = window.context.theme
    body, columns = theme.text_px("body"), theme.format.slot_columns
    choose(window, "large-text-true")
    assert theme.text_px("body") == pytest.approx(body * load_tokens().wishes["large-text"], abs=1)
    assert theme.format.slot_columns == columns - 1
    slots = [each for each in window.findChildren(QAbstractButton) if each.objectName().startswith("slot-")]
    lefts = {each.mapTo(window, QPoint(0, 0)).x() for each in slots if each.isVisible()}
    assert len(lefts) == columns - 1


@pytest.mark.parametrize("device", [WIDE, MEDIUM], ids=lambda device: device.name)
@pytest.mark.parametrize("scene", ["when", "form-typed", "check", "what", "booked", "opt-in", "alternatives"])
def test_lower_controls_stand_in_the_lower_part(stage: Stage, device: Device, scene: str) -> None:
    window = stage(scene, device)
    choose(window, "lower-true")
    assert window.findChild(LowHeader) is not None
    line = round(window.height() * LOWEST_SHARE)
    for each in pressables(window):
        assert each.mapTo(window, QPoint(0, 0)).y() >= line - 1, each.objectName()
    press(window, "display")
    for each in pressables(window):
        assert each.mapTo(window, QPoint(0, 0)).y() >= line - 1, each.objectName()


def pressables(window: KioskWindow) -> list[QWidget]:
    kinds = (QAbstractButton, QLineEdit)
    return [each for kind in kinds for each in window.findChildren(kind) if each.isVisible()]


@pytest.mark.parametrize("device", [COMPACT, TOTEM], ids=lambda device: device.name)
def test_lower_controls_are_not_offered_where_nothing_is_out_of_reach(stage: Stage, device: Device) -> None:
    window = stage("what", device)
    assert window.findChild(QAbstractButton, "display-large-text-true") is not None
    assert window.findChild(QAbstractButton, "display-lower-true") is None


def test_nothing_moves_for_who_wants_no_motion(stage: Stage) -> None:
    window = stage("what")
    theme = window.context.theme
    assert theme.motion("page") == 200
    choose(window, "still-true")
    assert {theme.motion(kind) for kind in ("page", "dialog", "toast", "outcome", "skeleton")} == {0}


def test_choices_end_with_the_visit(stage: Stage) -> None:
    window = stage("what")
    theme = window.context.theme
    usual = (theme.scheme, theme.format, theme.still)
    choose(window, "large-text-true", "scheme-high-contrast", "lower-true", "more-time-true", "still-true")
    assert (theme.scheme, theme.large_text, theme.lower, theme.still) == (
        Scheme.HIGH_CONTRAST,
        True,
        True,
        True,
    )
    rest(window)
    assert (theme.scheme, theme.format, theme.still) == usual
    assert not theme.lower
    assert not theme.large_text
    assert not [each for each in window.findChildren(LowHeader) if each.isVisible()]
    assert window.survivors == 0
    window.show_snapshot(scene_named("what").snapshots[-1])
    settle()
    press(window, "display")
    chosen = [
        each.objectName()
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and each.isChecked()
    ]
    assert chosen == [
        "display-large-text-false",
        "display-scheme-light",
        "display-lower-false",
        "display-more-time-false",
        "display-still-false",
    ]


def test_pages_that_were_built_anew_are_destroyed_and_counted_too(stage: Stage) -> None:
    window = stage("form-typed")
    choose(window, "large-text-true")
    choose(window, "large-text-false")
    rest(window)
    assert window.survivors == 0
    screens = [each for each in window.findChildren(Screen) if isinstance(each, FormScreen)]
    assert not [each for each in screens if each.findChildren(QLineEdit, "field-fullname")]


def test_keys_go_on_where_they_were(stage: Stage) -> None:
    window = stage("form-typed")
    window.activateWindow()
    settle()
    choose(window, "large-text-true")
    focus = window.focusWidget()
    assert focus is not None
    assert window.screen_shown.isAncestorOf(focus) or focus is window.screen_shown


def test_colours_follow_the_hour_only_while_nobody_is_there(stage: Stage) -> None:
    window, hours = stage("what"), [Scheme.DARK]
    theme = window.context.theme
    appearance = Appearance(window, IdleWatch(window.context.idle, window), lambda: hours[-1])
    appearance.follow_the_hour()
    seen = [theme.scheme]
    rest(window)
    appearance.follow_the_hour()
    seen.append(theme.scheme)
    assert picture(window).pixelColor(1, window.height() // 2) == theme.color("canvas")
    hours.append(Scheme.LIGHT)
    appearance.follow_the_hour()
    assert [*seen, theme.scheme] == [Scheme.LIGHT, Scheme.DARK, Scheme.LIGHT]


def test_more_time_makes_every_wait_longer(stage: Stage) -> None:
    window = stage("what")
    idle = IdleWatch(window.context.idle, window)
    appearance = Appearance(window, idle)
    idle.follow(window.snapshot)
    appearance.show(appearance.choices._replace(more_time=True))
    idle.follow(window.snapshot)
    timers = [each.interval() for each in idle.findChildren(QTimer) if each.isActive()]
    limits = window.context.idle
    assert timers == [limits.welcome * limits.patience // timedelta(milliseconds=1)]
