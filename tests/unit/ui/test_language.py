from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QWidget
from pytestqt.qtbot import QtBot

from app.ui.language import Language, available
from tests.fakes.values import ZONE, a_slot


class Listener(QWidget):
    """Counts how often it is told that the language changed."""

    def __init__(self) -> None:
        super().__init__()
        self.told = 0

    def changeEvent(self, event: QEvent) -> None:
        self.told += event.type() == QEvent.Type.LanguageChange
        super().changeEvent(event)


def test_english_and_german_are_there() -> None:
    assert {"de", "en"} <= set(available())


def test_the_first_language_that_is_there_is_the_default(qapp: object) -> None:
    assert Language(ZONE, ("xx", "de", "en")).codes == ("de", "en")


def test_without_a_wish_all_languages_are_offered(qapp: object) -> None:
    assert Language(ZONE).codes == available()


def test_where_none_of_the_wished_is_there_english_is_spoken(qapp: object) -> None:
    language = Language(ZONE, ("xx",))
    assert (language.codes, language.code) == (("en",), "en")


def test_every_widget_is_told_once_of_a_switch(language: Language, qtbot: QtBot) -> None:
    window = Listener()
    inner = Listener()
    inner.setParent(window)
    qtbot.addWidget(window)
    window.show()
    qtbot.wait(0)
    window.told = inner.told = 0

    language.choose("de")

    qtbot.waitUntil(lambda: inner.told > 0)
    assert (window.told, inner.told) == (1, 1)


def test_choosing_what_is_spoken_already_tells_nobody(language: Language, qtbot: QtBot) -> None:
    window = Listener()
    qtbot.addWidget(window)
    window.show()
    qtbot.wait(0)
    window.told = 0
    language.choose("en")
    qtbot.wait(0)
    assert window.told == 0


def test_code_and_formats_change_with_the_language(language: Language) -> None:
    start = a_slot().start
    assert language.formats.weekday(start) == "Tuesday"
    language.choose("de")
    assert (language.code, language.formats.weekday(start)) == ("de", "Dienstag")
    language.reset()
    assert (language.code, language.formats.weekday(start)) == ("en", "Tuesday")


def test_times_stay_the_venues_in_every_language(qapp: object) -> None:
    language = Language(ZoneInfo("America/New_York"), ("en", "de"))
    language.choose("de")
    assert language.formats.time(a_slot().start) == "4:10"


def test_qts_own_words_follow(language: Language, qtbot: QtBot) -> None:
    def cancel() -> str:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        qtbot.addWidget(box)
        return box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "")

    assert cancel() == "Cancel"
    language.choose("de")
    assert cancel() == "Abbrechen"


def test_each_language_is_named_by_its_own_name(language: Language) -> None:
    language.choose("de")
    assert [language.own_name(code) for code in language.codes] == ["English", "Deutsch"]


@pytest.mark.parametrize(("code", "word"), [("de", "morgen"), ("en", "tomorrow"), ("xx", "tomorrow")])
def test_a_word_can_be_had_in_a_language_that_is_not_spoken(language: Language, code: str, word: str) -> None:
    assert language.text_in(code, "Formats", "tomorrow") == word
    assert language.code == "en"


def test_arabic_runs_from_right_to_left_even_without_a_translation(language: Language) -> None:
    language.choose("ar")
    assert language.right_to_left
    assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert language.formats.relative_day(a_slot().start, a_slot().start) == "today"
    language.reset()
    assert QGuiApplication.layoutDirection() is Qt.LayoutDirection.LeftToRight
