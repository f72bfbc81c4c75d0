"""The frame: where its parts stand, what it says, and that every format and direction works."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.frame import Frame, StepName
from app.ui.language import Language
from app.ui.theme import Scheme
from tests.unit.ui.widgets.conftest import MakeTheme, make_theme

__all__ = ["make_theme"]


class Page(QWidget):
    back_requested = Signal()
    start_over_requested = Signal()
    language_requested = Signal()
    display_requested = Signal()
    help_requested = Signal()


def a_page(
    qtbot: QtBot,
    make: MakeTheme,
    name: str = "wide",
    scheme: Scheme = Scheme.LIGHT,
    *,
    large_text: bool = False,
) -> tuple[Page, Frame]:
    theme = make(name, scheme, large_text)
    page = Page()
    qtbot.addWidget(page)
    page.resize(theme.format.width, theme.format.height)
    frame = Frame(theme, "Lindner & Partner", parent=page)
    frame.pass_on(page)
    frame.set_title("When would you like to come?")
    frame.set_step(StepName.WHEN)
    frame.set_language("English", "en")
    frame.set_primary("Continue")
    frame.set_summary("You chose", "Thursday 8 April, 10:20 to 10:50")
    page.show()
    return page, frame


def place(widget: QWidget, page: QWidget) -> QRect:
    return QRect(widget.mapTo(page, QPoint(0, 0)), widget.size())


def control(page: QWidget, name: str) -> QWidget:
    found = page.findChild(QWidget, name)
    assert found is not None, name
    return found


def test_the_bars_and_margins_are_as_drawn(qtbot: QtBot, make_theme: MakeTheme) -> None:
    page, frame = a_page(qtbot, make_theme)
    content = place(frame.content, page)
    assert (content.left(), content.right() + 1) == (64, 1920 - 64)
    assert (content.top(), content.bottom() + 1) == (200, 1080 - 128)
    primary = place(frame.action_bar.primary, page)
    assert primary.right() + 1 == 1920 - 64
    assert primary.height() == 88
    stepper = place(frame.top_bar.stepper, page)
    assert abs(stepper.center().x() - 960) <= 1


def test_on_a_counter_tablet_the_ways_back_stand_above(qtbot: QtBot, make_theme: MakeTheme) -> None:
    page, frame = a_page(qtbot, make_theme, "compact")
    content = place(frame.content, page)
    assert (content.top(), content.bottom() + 1) == (181, 800 - 146)
    back = control(page, "back")
    over = control(page, "start-over")
    assert place(back, page).bottom() < 107
    assert place(over, page).bottom() < 107
    assert frame.action_bar.back.isHidden()
    mark = place(frame.top_bar.brand, page)
    assert mark.right() < place(back, page).left()
    assert min(mark.width(), mark.height()) >= 95, "staff hold it"
    assert not place(frame.top_bar.stepper, page).intersects(place(back, page))


@pytest.mark.parametrize("name", ["wide", "compact", "medium"])
@pytest.mark.parametrize("language_code", ["en", "de"])
def test_nothing_in_the_bars_overlaps(
    qtbot: QtBot, make_theme: MakeTheme, language: Language, name: str, language_code: str
) -> None:
    language.choose(language_code)
    page, frame = a_page(qtbot, make_theme, name)
    frame.show_tools(display=True)
    qtbot.wait(1)
    bar = frame.top_bar
    parts = [bar.brand, bar.back, bar.start_over, bar.stepper, bar.language, bar.display, bar.help]
    rects = [place(part, page) for part in parts if part.isVisible()]
    for index, rect in enumerate(rects):
        assert page.rect().contains(rect)
        assert not any(rect.intersects(other) for other in rects[index + 1 :])


@pytest.mark.parametrize("name", ["wide", "medium", "compact", "totem"])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("large_text", [False, True])
def test_long_words_keep_to_their_part_of_the_bar(
    qtbot: QtBot, make_theme: MakeTheme, name: str, direction: Qt.LayoutDirection, large_text: bool
) -> None:
    page, frame = a_page(qtbot, make_theme, name, large_text=large_text)
    page.setLayoutDirection(direction)
    bar = frame.top_bar
    bar.back.setText("Zurück")
    bar.start_over.setText("Noch einmal beginnen")
    bar.set_tool_words("Sprache", "Darstellung der Anzeige", "Hilfestellung")
    frame.set_language("Plattdeutsches Niederdeutsch", "nds")
    bar.stepper.set_steps(("Angelegenheit", "Zeitpunkt", "Angaben", "Überprüfung"), 0, "1 von 4")
    bar.place_stepper()
    qtbot.wait(1)
    parts = [bar.brand, bar.back, bar.start_over, bar.stepper, bar.language, bar.display, bar.help]
    rects = [place(part, page) for part in parts if part.isVisible()]
    for index, rect in enumerate(rects):
        assert page.rect().contains(rect)
        assert not any(rect.intersects(other) for other in rects[index + 1 :])


@pytest.mark.parametrize("name", ["wide", "compact"])
def test_every_button_says_what_it_does(qtbot: QtBot, make_theme: MakeTheme, name: str) -> None:
    page, frame = a_page(qtbot, make_theme, name)
    frame.show_tools(display=True)
    for object_name, signal in (
        ("back", page.back_requested),
        ("start-over", page.start_over_requested),
        ("language", page.language_requested),
        ("display", page.display_requested),
        ("help", page.help_requested),
        ("primary", frame.primary_pressed),
    ):
        button = control(page, object_name)
        assert button.isVisible()
        assert button.accessibleName() or button.property("text")
        with qtbot.waitSignal(signal, timeout=500):
            QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        with qtbot.waitSignal(signal, timeout=500):
            QTest.keyClick(button, Qt.Key.Key_Return)


def test_a_primary_that_is_not_ready_stays_in_its_place(qtbot: QtBot, make_theme: MakeTheme) -> None:
    page, frame = a_page(qtbot, make_theme)
    before = place(frame.action_bar.primary, page)
    frame.set_primary_enabled(False)
    assert not frame.action_bar.primary.isEnabled()
    assert place(frame.action_bar.primary, page) == before
    frame.set_primary("")
    assert frame.action_bar.primary.isHidden()


def test_it_speaks_the_language_that_is_spoken(
    qtbot: QtBot, make_theme: MakeTheme, language: Language
) -> None:
    _page, frame = a_page(qtbot, make_theme)
    assert frame.top_bar.stepper.accessibleName() == "2 of 4: When"
    english = frame.action_bar.back.text()
    language.choose("de")
    qtbot.wait(1)
    frame.retranslate()
    assert (english, frame.action_bar.back.text()) == ("Back", "Zurück")


def test_right_to_left_mirrors_the_frame(qtbot: QtBot, make_theme: MakeTheme) -> None:
    page, frame = a_page(qtbot, make_theme)
    width = page.width()
    before = place(frame.action_bar.primary, page), place(frame.action_bar.back, page)
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: place(frame.action_bar.primary, page) != before[0], timeout=1000)
    after = place(frame.action_bar.primary, page), place(frame.action_bar.back, page)
    for left, right in zip(before, after, strict=True):
        assert right.left() == width - left.right() - 1


@pytest.mark.parametrize("scheme", Scheme)
@pytest.mark.parametrize("state", ["ok", "wait", "host", "stop", "calm"])
def test_an_outcome_tints_the_whole_canvas(
    qtbot: QtBot, make_theme: MakeTheme, scheme: Scheme, state: str
) -> None:
    page, frame = a_page(qtbot, make_theme, scheme=scheme)
    frame.set_step(None)
    frame.set_state(state)
    image = page.grab().toImage()
    assert image.pixelColor(page.width() // 2, page.height() // 2) == frame.theme.color(f"{state}.tint")
    corner = image.pixelColor(2, 2)
    expected = "solid" if scheme is Scheme.HIGH_CONTRAST else "tint"
    assert corner == frame.theme.color(f"{state}.{expected}")
    assert frame.top_bar.stepper.isHidden()
    assert frame.hairline == f"{state}.hair"


def test_the_content_is_the_pages_own(qtbot: QtBot, make_theme: MakeTheme) -> None:
    page, frame = a_page(qtbot, make_theme)
    column = QVBoxLayout(frame.content)
    button = QPushButton("x", frame.content)
    column.addWidget(button)
    page.resize(page.width() + 100, page.height())
    qtbot.waitUntil(lambda: frame.width() == page.width(), timeout=1000)
    frame.show_action_bar(False)
    qtbot.waitUntil(lambda: place(frame.content, page).bottom() + 1 == page.height(), timeout=1000)
