"""The PIN pad, the staff panel behind it, and the ways in."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.booking.errors import KeyringState, Refusal, ServiceRefused
from app.booking.meeting_type import Presentation
from app.booking.steps import ChoosingType, Resting, Snapshot
from app.credentials import StoreName
from app.journal import AttemptState
from app.pin import Standing
from app.ui.kiosk.staff.facts import Facts, LogLine, OpenAttempt
from app.ui.kiosk.staff.page import StaffPage
from app.ui.kiosk.staff.way_in import HOLD, WayIn
from app.ui.language import Language
from app.ui.screen_table import SCREENS
from app.ui.widgets.brand import Brand
from app.ui.widgets.buttons import Button
from app.ui.widgets.label import Label
from app.ui.window import KioskWindow
from tests.fakes.values import a_meeting_type
from tests.unit.ui.screens.outcomes import SIZES, a_context, clipped

FREE = Standing(0, timedelta(0))
PIN = "271828"
FACTS = Facts(
    keyring=KeyringState.READY,
    store=StoreName.SECRET_SERVICE,
    waiting=0,
    trouble=None,
    has_key=True,
    key_days=None,
    skew=timedelta(seconds=1),
    zone="Europe/Berlin",
    zone_known=True,
    free_bytes=5000 * 1024**2,
    attempts=(OpenAttempt("K7PM-4T", AttemptState.SENT),),
    survivors=0,
    types=(
        replace(a_meeting_type(), name="Blood test"),
        replace(a_meeting_type(), name="Board", presentation=Presentation(shown=False)),
    ),
    log=(LogLine(datetime(2027, 4, 6, 7, 10, tzinfo=UTC), "info", "ui.kiosk.wipe · wipe, count: 0"),),
)


@pytest.fixture(params=SIZES)
def room(request: pytest.FixtureRequest, qtbot: QtBot) -> QWidget:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(*request.param)
    room.show()
    return room


@pytest.fixture
def page(room: QWidget, language: Language) -> StaffPage:
    banner = QWidget(room)
    banner.hide()
    size = (room.width(), room.height())
    return StaffPage(a_context(language, size, demo=False), banner, "Foyer", room)


def labels(widget: QWidget) -> list[Label]:
    return [label for label in widget.findChildren(Label) if label.isVisible() and label.text()]


def said(widget: QWidget) -> str:
    return "\n".join(label.text() for label in labels(widget))


def child(widget: QWidget, name: str) -> QWidget:
    found = widget.findChild(QWidget, name)
    assert found is not None, name
    return found


def touch(widget: QWidget, name: str) -> None:
    QTest.mouseClick(child(widget, name), Qt.MouseButton.LeftButton)


def test_a_pin_is_entered_by_touch(qtbot: QtBot, page: StaffPage) -> None:
    page.open()
    page.pad.show_standing(FREE)
    for digit in PIN[:5]:
        touch(page, f"pin-{digit}")
    assert not child(page, "pin-confirm").isEnabled()
    touch(page, "pin-9")
    touch(page, "pin-backspace")
    touch(page, f"pin-{PIN[5]}")
    with qtbot.waitSignal(page.pin_entered) as entered:
        touch(page, "pin-confirm")
    assert entered.args == [PIN]


def test_a_pin_is_entered_by_keyboard(qtbot: QtBot, page: StaffPage) -> None:
    page.open()
    page.pad.show_standing(FREE)
    QTest.keyClicks(page.pad, "27189")
    QTest.keyClick(page.pad, Qt.Key.Key_Return)
    QTest.keyClick(page.pad, Qt.Key.Key_Backspace)
    QTest.keyClicks(page.pad, "28")
    with qtbot.waitSignal(page.pin_entered) as entered:
        QTest.keyClick(page.pad, Qt.Key.Key_Return)
    assert entered.args == [PIN]


def test_tab_and_arrows_reach_the_keys(qtbot: QtBot, page: StaffPage) -> None:
    page.open()
    page.pad.show_standing(FREE)
    reached = set()
    for _ in range(14):
        QTest.keyClick(QApplication.focusWidget() or page, Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        reached.add(focus.objectName() if focus is not None else "")
    assert {f"pin-{digit}" for digit in range(10)} | {"staff-back"} <= reached
    child(page, "pin-1").setFocus()
    QTest.keyClick(child(page, "pin-1"), Qt.Key.Key_Right)
    assert child(page, "pin-2").hasFocus()


def test_at_most_twelve_digits_are_taken(qtbot: QtBot, page: StaffPage) -> None:
    page.open()
    page.pad.show_standing(FREE)
    QTest.keyClicks(page.pad, "1" * 20)
    assert child(page, "pin-dots").accessibleName() == "12 digits entered"
    with qtbot.waitSignal(page.pin_entered) as entered:
        touch(page, "pin-confirm")
    assert entered.args == ["1" * 12]


def test_wrong_pins_are_counted_aloud(page: StaffPage) -> None:
    page.open()
    page.pad.show_standing(Standing(2, timedelta(0)))
    assert "Wrong PIN. 3 tries left." in said(page)
    assert clipped(page) == []
    page.pad.show_standing(Standing(7, timedelta(0)))
    assert "Wrong PIN. 1 try left." in said(page)
    QTest.keyClicks(page.pad, "1")
    assert "Wrong" not in said(page)


def test_a_lock_counts_down_and_takes_nothing(qtbot: QtBot, page: StaffPage) -> None:
    page.open()
    page.pad.show_standing(Standing(5, timedelta(seconds=2)))
    assert not any(child(page, f"pin-{digit}").isEnabled() for digit in range(10))
    assert "2 seconds" in said(page).replace("\u00a0", " ")
    QTest.keyClicks(page.pad, PIN)
    assert child(page, "pin-dots").accessibleName() == ""
    qtbot.waitUntil(lambda: child(page, "pin-5").isEnabled(), timeout=3500)
    assert "1 try left" in said(page)


def test_nothing_of_a_pin_is_ever_written_anywhere(page: StaffPage) -> None:
    page.open()
    page.pad.show_standing(Standing(2, timedelta(0)))
    QTest.keyClicks(page.pad, PIN)
    for _ in range(2):
        for widget in page.findChildren(QWidget):
            shown = (
                widget.accessibleName(),
                widget.accessibleDescription(),
                str(widget.property("text") or ""),
            )
            assert not any(PIN in text for text in shown)
        page.dismiss()
    own = {child(page, f"pin-{digit}") for digit in range(10)}
    closes = "after 2 minutes"
    for widget in set(page.findChildren(QWidget)) - own:
        texts = widget.accessibleName() + str(widget.property("text") or "").replace("\u00a0", " ")
        assert not any(letter.isdigit() for letter in texts.replace(closes, "")), texts


@pytest.mark.parametrize("way", ["staff-back", "escape"])
def test_back_closes(qtbot: QtBot, page: StaffPage, way: str) -> None:
    page.open()
    page.pad.show_standing(FREE)
    with qtbot.waitSignal(page.closed):
        if way == "escape":
            QTest.keyClick(page.pad, Qt.Key.Key_Escape)
        else:
            touch(page, way)
    assert page.isHidden()


def test_it_closes_by_itself_unless_somebody_is_there(qtbot: QtBot, page: StaffPage) -> None:
    page._quiet.setInterval(400)
    page.open()
    page.pad.show_standing(FREE)
    for _ in range(4):
        QTest.qWait(150)
        touch(page, "pin-1")
    assert not page.isHidden()
    qtbot.waitUntil(page.isHidden, timeout=2000)


def test_the_panel_tells_how_the_machine_stands(page: StaffPage) -> None:
    page.open()
    page.show_panel(may_exit=False)
    assert "Looking" in said(page)
    page.panel.show_facts(FACTS)
    for text in ("Secret Service", "It answers.", "It is there.", "Europe/Berlin", "5000 MB free"):
        assert text in said(page)
    touch(page, "staff-visits")
    for text in ("Open booking K7PM-4T", "sent, not answered", "None left"):
        assert text.lower() in said(page).lower()
    touch(page, "staff-types")
    assert [label.text() for label in labels(page)].count("Shown to visitors") == 1
    assert "Not shown" in said(page)
    touch(page, "staff-log")
    assert "wipe, count: 0" in said(page)
    assert clipped(page) == []


def test_the_panel_names_what_is_wrong_with_its_code(page: StaffPage, language: Language) -> None:
    page.open()
    page.show_panel(may_exit=False)
    trouble = ServiceRefused(Refusal.KEY_EXPIRED)
    page.panel.show_facts(
        replace(
            FACTS, keyring=KeyringState.LOCKED, trouble=trouble, has_key=None, types=None, free_bytes=None
        )
    )
    for text in ("locked", "refuses the key", "K-22", "can’t be read", "can’t write"):
        assert text in said(page)
    language.choose("de")
    QApplication.processEvents()
    for text in ("Schlüsselbund", "K-22", "Zurück zu den Besuchern", "Zustand"):
        assert text in said(page) or any(button.text() == text for button in page.findChildren(Button))


@pytest.mark.parametrize(
    ("days", "text"), [(None, "It is there."), (40, "40 more days."), (7, "in time"), (-1, "expired")]
)
def test_the_panel_tells_how_long_the_key_works(page: StaffPage, days: int | None, text: str) -> None:
    page.open()
    page.show_panel(may_exit=False)
    page.panel.show_facts(replace(FACTS, key_days=days))
    assert text in said(page)


def test_more_lines_than_there_is_room_for_are_paged(page: StaffPage) -> None:
    page.open()
    page.show_panel(may_exit=False)
    line = FACTS.log[0]
    page.panel.show_facts(replace(FACTS, log=tuple(replace(line, what=f"line {n}.") for n in range(40))))
    touch(page, "staff-log")
    seen = said(page)
    assert "line 39." in seen
    assert "line 0." not in seen
    for _ in range(20):
        if child(page, "staff-lines-on").isEnabled():
            touch(page, "staff-lines-on")
            seen += said(page)
    assert all(f"line {n}." in seen for n in range(40))
    touch(page, "staff-lines-back")


def test_exit_is_offered_only_where_it_is_allowed(qtbot: QtBot, page: StaffPage) -> None:
    page.open()
    page.show_panel(may_exit=False)
    assert not child(page, "staff-exit").isVisible()
    page.show_panel(may_exit=True)
    with qtbot.waitSignal(page.exit_requested):
        touch(page, "staff-exit")


def test_the_panel_keeps_nothing_after_closing(page: StaffPage) -> None:
    page.open()
    page.show_panel(may_exit=False)
    page.panel.show_facts(FACTS)
    touch(page, "staff-visits")
    page.dismiss()
    QApplication.processEvents()
    page.open()
    assert page.pad.isVisible()
    assert "K7PM" not in said(page)


# The ways in


@pytest.fixture
def window(qtbot: QtBot, language: Language) -> Iterator[KioskWindow]:
    window = KioskWindow(a_context(language))
    window.resize(*SIZES[0])
    window.furnish(SCREENS)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    yield window
    shiboken6.delete(window)  # before the language it speaks


def a_way_in(window: KioskWindow, hold_ms: int = 150) -> WayIn:
    assert timedelta(seconds=5) == HOLD
    way_in = WayIn(window)
    way_in._timer.setInterval(hold_ms)
    return way_in


def test_the_logo_of_the_attract_screen_wakes_only_when_let_go(qtbot: QtBot, window: KioskWindow) -> None:
    way_in = a_way_in(window)
    brand = child_of_kind(window.attract)
    place = brand.mapTo(window, brand.rect().center())
    handle = window.windowHandle()
    with qtbot.assertNotEmitted(window.attract.touched, wait=0), qtbot.waitSignal(way_in.wanted):
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    with qtbot.assertNotEmitted(window.attract.touched, wait=50):
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    with qtbot.waitSignal(window.attract.touched), qtbot.assertNotEmitted(way_in.wanted, wait=200):
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def test_elsewhere_the_attract_screen_wakes_at_once(qtbot: QtBot, window: KioskWindow) -> None:
    a_way_in(window)
    with qtbot.waitSignal(window.attract.touched):
        QTest.mousePress(window.attract, Qt.MouseButton.LeftButton)


def test_the_logo_of_a_visitors_page_lets_staff_in(qtbot: QtBot, window: KioskWindow) -> None:
    way_in = a_way_in(window)
    window.show_snapshot(Snapshot(ChoosingType(())))
    qtbot.waitUntil(lambda: child_of_kind(window.screen_shown).isVisible())
    QApplication.processEvents()
    brand = child_of_kind(window.screen_shown)
    place = brand.mapTo(window, brand.rect().center())
    handle = window.windowHandle()
    with qtbot.waitSignal(way_in.wanted):
        QTest.mousePress(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    window.show_snapshot(Snapshot(Resting()))


def test_a_combination_of_keys_lets_staff_in_and_does_not_wake(qtbot: QtBot, window: KioskWindow) -> None:
    way_in = a_way_in(window)
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    with qtbot.assertNotEmitted(window.attract.touched), qtbot.waitSignal(way_in.wanted):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_K, keys)


def child_of_kind(screen: QWidget) -> Brand:
    brand = screen.findChild(Brand)
    assert brand is not None
    return brand
