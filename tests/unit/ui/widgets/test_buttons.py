"""Buttons: reached by key and finger, never squeezed, mirrored where text is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import Scheme, Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.card import CardButton
from app.ui.widgets.label import Label
from tests.unit.ui.widgets.conftest import MakeTheme


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def shows(image: QImage, color: QColor) -> bool:
    return any(
        image.pixelColor(x, y).rgb() == color.rgb()
        for x in range(0, image.width(), 2)
        for y in range(image.height())
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_space_and_enter_press_it(qtbot: QtBot, theme: Theme, key: Qt.Key) -> None:
    button = Button(theme, ButtonKind.PRIMARY, "Continue")
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked, timeout=500):
        QTest.keyClick(button, key)


def test_a_button_that_is_not_ready_cannot_be_pressed(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, ButtonKind.PRIMARY, "Continue")
    qtbot.addWidget(button)
    button.setEnabled(False)
    button.show()
    with qtbot.assertNotEmitted(button.clicked, wait=20):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        button.click()


@pytest.mark.parametrize("name", ["wide", "medium", "compact", "totem"])
@pytest.mark.parametrize("kind", ButtonKind)
def test_every_button_is_as_large_as_a_finger_needs(
    qtbot: QtBot, make_theme: MakeTheme, name: str, kind: ButtonKind
) -> None:
    theme = make_theme(name)
    button = Button(theme, kind, "", "x")
    qtbot.addWidget(button)
    assert button.sizeHint().width() == button.sizeHint().height()
    assert button.minimumSizeHint().height() >= theme.touch("floor")


def test_a_long_text_takes_two_lines_before_it_is_cut(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, ButtonKind.PRIMARY, "Anfragen und per E-Mail bestätigen", "arrow-right", True)
    qtbot.addWidget(button)
    assert button.minimumSizeHint().width() < button.sizeHint().width()
    button.resize(button.minimumSizeHint())
    narrow = picture(button)
    middle = narrow.height() // 2
    white = theme.color("on-accent").rgb()
    rows = {
        y
        for y in range(narrow.height())
        for x in range(narrow.width())
        if narrow.pixelColor(x, y).rgb() == white
    }
    assert min(rows) < middle - theme.text_px("body") * 0.6
    assert max(rows) > middle + theme.text_px("body") * 0.6


def test_a_pressed_button_changes_at_once(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, ButtonKind.PRIMARY, "Continue")
    qtbot.addWidget(button)
    assert shows(picture(button), theme.color("accent"))
    QTest.mousePress(button, Qt.MouseButton.LeftButton)
    assert shows(picture(button), theme.color("accent.press"))
    assert not shows(picture(button), theme.color("accent"))


def test_it_takes_the_colours_of_the_scheme_that_is_chosen_later(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, ButtonKind.SECONDARY, "Back", "arrow-left")
    qtbot.addWidget(button)
    theme.change(Scheme.DARK)
    assert shows(picture(button), theme.color("card"))
    assert theme.code("card") != "#FFFFFF"


def test_icon_and_text_change_sides_in_right_to_left(qtbot: QtBot, theme: Theme) -> None:
    button = Button(theme, ButtonKind.SECONDARY, "OOO", "arrow-right", True)
    qtbot.addWidget(button)
    button.resize(button.sizeHint())
    left_to_right = picture(button)
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    mirrored = picture(button).flipped(Qt.Orientation.Horizontal)
    ink = theme.color("ink").rgb()

    def columns(image: QImage) -> list[int]:
        inked = {
            x
            for x in range(image.width())
            for y in range(image.height())
            if image.pixelColor(x, y).rgb() == ink
        }
        return sorted(inked)

    before, after = columns(left_to_right), columns(mirrored)
    assert abs(before[-1] - after[-1]) <= 2, "the arrow points and lies the other way"
    assert picture(button) != left_to_right


def test_a_card_is_one_button_whatever_lies_on_it(qtbot: QtBot, theme: Theme) -> None:
    card = CardButton(theme)
    qtbot.addWidget(card)
    label = Label(theme, "lead", text="Income tax return", parent=card)
    card.column.addWidget(label)
    card.resize(400, 200)
    card.show()
    assert card.childAt(label.geometry().center()) is None
    with qtbot.waitSignal(card.clicked, timeout=500):
        QTest.keyClick(card, Qt.Key.Key_Return)
