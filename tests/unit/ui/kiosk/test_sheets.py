"""Help and languages, opened over any screen."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.booking.text import NO_TEXT, LocalText
from app.booking.venue import OpeningHours
from app.ui.kiosk.sheets import HelpSheet, LanguageSheet
from app.ui.language import Language
from app.ui.widgets.buttons import Button
from app.ui.widgets.label import Label
from tests.unit.ui.screens.outcomes import a_context

HOURS = tuple(OpeningHours(day, (("08:00", "12:30"),)) for day in range(4))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1920, 1080)
    window.show()
    return window


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


def button(widget: QWidget, name: str) -> Button:
    found = widget.findChild(Button, name)
    assert isinstance(found, Button)
    return found


def a_help_sheet(language: Language, window: QWidget) -> HelpSheet:
    text = LocalText((("en", "Here you can book."), ("de", "Hier buchen Sie.")))
    context = a_context(language)
    venue = context.venue._replace(hours=HOURS, help=text)
    return HelpSheet(context._replace(venue=venue), window)


def test_help_says_where_the_desk_is_and_when_it_is_open(language: Language, window: QWidget) -> None:
    sheet = a_help_sheet(language, window)
    sheet.open()
    said = texts(sheet)
    for fact in ("Here you can book.", "To the right of the stairs.", "+49\u00a030\u00a023125014"):
        assert fact in said
    assert "Monday to Thursday" in said
    assert "8:00\u00a0to\u00a012:30" in said


def test_help_follows_the_language(language: Language, window: QWidget) -> None:
    sheet = a_help_sheet(language, window)
    sheet.open()
    language.choose("de")
    QApplication.processEvents()
    said = texts(sheet)
    for fact in ("Hier buchen Sie.", "Rechts neben der Treppe.", "Montag bis Donnerstag"):
        assert fact in said
    assert button(sheet, "close-sheet").text() == "Schließen"
    assert "Monday" not in said


def test_help_says_nothing_about_what_is_not_known(language: Language, window: QWidget) -> None:
    context = a_context(language)
    venue = context.venue._replace(phone="", desk=NO_TEXT)
    sheet = HelpSheet(context._replace(venue=venue), window)
    sheet.open()
    assert texts(sheet) == "How can we help?"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_close_closes(qtbot: QtBot, language: Language, window: QWidget, key: Qt.Key) -> None:
    sheet = a_help_sheet(language, window)
    sheet.open()
    close = button(sheet, "close-sheet")
    assert close.hasFocus()
    with qtbot.waitSignal(sheet.closed):
        QTest.keyClick(close, key)
    assert sheet.isHidden()


def test_languages_stand_there_by_their_own_names(language: Language, window: QWidget) -> None:
    sheet = LanguageSheet(a_context(language), window)
    sheet.open()
    assert button(sheet, "language-en").text() == "English"
    assert button(sheet, "language-de").text() == "Deutsch"
    assert button(sheet, "language-en").hasFocus()
    assert button(sheet, "language-de").height() >= sheet.theme.touch("primary")


def test_a_language_is_chosen_by_touch_and_by_keyboard(
    qtbot: QtBot, language: Language, window: QWidget
) -> None:
    sheet = LanguageSheet(a_context(language), window)
    sheet.open()
    with qtbot.waitSignal(sheet.language_chosen) as touched:
        QTest.mouseClick(button(sheet, "language-de"), Qt.MouseButton.LeftButton)
    assert touched.args == ["de"]
    QTest.keyClick(button(sheet, "language-en"), Qt.Key.Key_Right)
    assert button(sheet, "language-de").hasFocus()
    with qtbot.waitSignal(sheet.language_chosen) as typed:
        QTest.keyClick(button(sheet, "language-de"), Qt.Key.Key_Return)
    assert typed.args == ["de"]


def test_the_spoken_language_is_told_from_the_others(language: Language, window: QWidget) -> None:
    sheet = LanguageSheet(a_context(language), window)
    language.choose("de")
    QApplication.processEvents()
    described = {code: button(sheet, f"language-{code}").accessibleDescription() for code in ("en", "de")}
    assert described["de"]
    assert not described["en"]
