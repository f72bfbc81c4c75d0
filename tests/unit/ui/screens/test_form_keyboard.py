"""The form with the keyboard below it: nothing is covered, and nothing moves when it comes or goes."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.booking.errors import ServiceUnreachable
from app.booking.fields import Choice, ChoiceField, DateField, NumberField, TextField
from app.booking.text import LocalText
from app.ui.keyboard.tray import KeyboardTray
from app.ui.keyboard.typist import is_written_in
from app.ui.language import Language
from app.ui.screens.form import FormScreen
from tests.fakes.values import a_meeting_type, a_presentation
from tests.unit.ui.screens.conftest import ShowScreen
from tests.unit.ui.screens.outcomes import a_context, clipped
from tests.unit.ui.screens.reading import button, read, settle, touch
from tests.unit.ui.screens.test_form import JANE, a_step, asked, line

WIDE, COMPACT, UPRIGHT = (1920, 1080), (1280, 800), (1080, 1920)
SIZES = (WIDE, COMPACT, UPRIGHT)


def label(text: str) -> LocalText:
    return LocalText((("en", text),))


RICH = a_meeting_type(
    guests=True,
    phone_only=True,
    presentation=a_presentation(
        fields=(
            TextField("company", label("Company")),
            TextField("question", label("Your question"), longest=500, lines=12),
            ChoiceField(
                "size", label("How many?"), choices=(Choice("1", label("one")), Choice("2", label("two")))
            ),
            NumberField("floor", label("Which floor?")),
            DateField("day", label("Which day?")),
        )
    ),
)

OpenForm = Callable[..., FormScreen]


@pytest.fixture
def opened(language: Language, show_screen: ShowScreen) -> OpenForm:
    def open_(size: tuple[int, int], keyboard: bool = True) -> FormScreen:
        context = a_context(language, size)._replace(on_screen_keyboard=keyboard)
        screen = FormScreen(context)
        screen.retranslate()
        screen.show_step(a_step(RICH, {**JANE, "guests": "a@example.com"}))
        show_screen(screen, size)
        screen.activateWindow()
        settle()
        screen.setFocus()
        return screen

    return open_


def tray_of(screen: FormScreen) -> KeyboardTray:
    (tray,) = screen.findChildren(KeyboardTray)
    return tray


def rect_of(screen: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(screen, QPoint(0, 0)), widget.size())


def places(screen: FormScreen) -> dict[str, QRect]:
    fields = [each for each in screen.findChildren(QWidget) if each.objectName().startswith("field-")]
    return {each.objectName(): rect_of(screen, each) for each in fields if each.isVisible()}


def real_letter(screen: QWidget) -> None:
    handle = screen.window().windowHandle()
    assert handle is not None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(handle, QKeyEvent(kind, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x"))


@pytest.mark.parametrize("size", SIZES)
def test_no_field_is_covered_on_any_page(opened: OpenForm, size: tuple[int, int]) -> None:
    screen = opened(size)
    seen: set[str] = set()
    while True:
        settle()
        tray = tray_of(screen)
        written = [each for each in screen.findChildren(QWidget) if each.isVisible() and is_written_in(each)]
        assert tray.isVisible() is bool(written)
        for each in written:
            assert rect_of(screen, each).bottom() < rect_of(screen, tray).top(), each.objectName()
        assert clipped(screen) == []
        seen |= set(asked(screen))
        if button(screen, "primary").text() == "Continue":
            break
        touch(screen, "primary")
    assert seen >= {"fullname", "email", "phone", "company", "question", "guests", "floor", "day"}


@pytest.mark.parametrize("size", SIZES)
def test_nothing_moves_when_a_real_keyboard_drives_it_away(opened: OpenForm, size: tuple[int, int]) -> None:
    screen = opened(size)
    before, counted = places(screen), read(screen).count("of")
    assert tray_of(screen).isVisible()
    real_letter(screen)
    settle()
    assert not tray_of(screen).isVisible()
    assert button(screen, "primary").isVisible()
    assert places(screen) == before
    assert read(screen).count("of") == counted
    QTest.mouseClick(line(screen, "fullname"), Qt.MouseButton.LeftButton)
    settle()
    assert tray_of(screen).isVisible()
    assert places(screen) == before


@pytest.mark.parametrize("size", [WIDE, UPRIGHT])
def test_the_focus_stays_in_the_last_field_when_it_comes_and_goes(
    opened: OpenForm, size: tuple[int, int]
) -> None:
    screen = opened(size)
    mail = line(screen, "email")
    for _ in range(2):
        QTest.mouseClick(mail, Qt.MouseButton.LeftButton)
        settle()
        assert tray_of(screen).isVisible()
        assert QApplication.focusWidget() is mail
        real_letter(screen)
        settle()
        assert not tray_of(screen).isVisible()
        assert QApplication.focusWidget() is mail


@pytest.mark.parametrize("size", SIZES)
def test_trouble_takes_the_keyboards_place_and_moves_nothing(opened: OpenForm, size: tuple[int, int]) -> None:
    screen = opened(size)
    before = places(screen)
    screen.show_error(ServiceUnreachable())
    settle()
    assert not tray_of(screen).isVisible()
    assert "No connection right now" in read(screen)
    assert places(screen) == before


@pytest.mark.parametrize("size", SIZES)
def test_it_can_be_kept_away(opened: OpenForm, size: tuple[int, int]) -> None:
    screen = opened(size, keyboard=False)
    QTest.mouseClick(line(screen, "fullname"), Qt.MouseButton.LeftButton)
    settle()
    assert not tray_of(screen).isVisible()
    assert button(screen, "primary").isVisible()


@pytest.mark.parametrize("size", SIZES)
def test_a_page_is_typed_into_without_touching_its_field(opened: OpenForm, size: tuple[int, int]) -> None:
    screen = opened(size)
    while "floor" not in asked(screen):
        touch(screen, "primary")
    settle()
    keyboard = tray_of(screen).keyboard
    here = line(screen, "floor")
    here.setFocus()
    (key,) = (each for each in keyboard.findChildren(QWidget, "key-7") if each.isVisible())
    QTest.mouseClick(keyboard, Qt.MouseButton.LeftButton, pos=key.geometry().center())
    assert here.text() == "7"
    assert QApplication.focusWidget() is here


def test_a_small_screen_asks_for_two_guests_at_a_time(qtbot: QtBot, opened: OpenForm) -> None:
    screen = opened(COMPACT)
    while "guests" not in asked(screen):
        touch(screen, "primary")
    for number in (2, 3, 4, 5):
        name = f"guests-{number}"
        if name not in asked(screen):
            touch(screen, "primary")
        assert QApplication.focusWidget() is not None
        line(screen, name).setText(f"{number}@example.com")
    assert asked(screen) == ["guests-5"]
    touch(screen, "primary")
    assert "guests-5" not in asked(screen)
    touch(screen, "back")
    assert asked(screen) == ["guests", "guests-2"]
    first = screen.findChild(QLineEdit, "field-guests")
    assert isinstance(first, QLineEdit)
    QTest.keyClick(first, Qt.Key.Key_Return)
    QTest.keyClick(line(screen, "guests-2"), Qt.Key.Key_Return)
    assert asked(screen) == ["guests-3", "guests-4"]
