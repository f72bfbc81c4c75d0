"""Texts wrap between words, keep their lines apart, and are never cut."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.widgets.label import Label
from tests.unit.ui.widgets.conftest import MakeTheme

SENTENCE = "Nothing is booked until you press the button below"


def inked_columns(label: Label) -> list[int]:
    label.resize(label.width(), label.heightForWidth(label.width()))
    image = label.grab().toImage()
    ground = image.pixelColor(0, 0).rgb()
    return [x for x in range(image.width()) if _inked(image, x, ground)]


def _inked(image: QImage, x: int, ground: int) -> bool:
    return any(image.pixelColor(x, y).rgb() != ground for y in range(image.height()))


@pytest.mark.parametrize("role", ["display", "title", "head", "lead", "body", "support", "caption"])
def test_a_line_is_as_high_as_its_role_says(qtbot: QtBot, theme: Theme, role: str) -> None:
    label = Label(theme, role, text="Termin")
    qtbot.addWidget(label)
    assert label.sizeHint().height() == theme.line_px(role)


def test_narrow_text_takes_more_lines_and_no_word_is_broken(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "body", text=SENTENCE)
    qtbot.addWidget(label)
    full, line = label.sizeHint().width(), theme.line_px("body")
    assert label.heightForWidth(full) == line
    assert label.heightForWidth(full // 2 + theme.px(4)) == 2 * line
    assert label.minimumSizeHint().width() < full / 3


def test_what_is_tied_together_does_not_wrap(qtbot: QtBot, theme: Theme) -> None:
    loose, tied = Label(theme, text="30 minutes"), Label(theme, text="30\N{NO-BREAK SPACE}minutes")
    qtbot.addWidget(loose)
    qtbot.addWidget(tied)
    assert tied.minimumSizeHint().width() > loose.minimumSizeHint().width()
    assert tied.heightForWidth(tied.minimumSizeHint().width()) == theme.line_px("body")


def test_a_strong_word_is_not_broken_either(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "support")
    qtbot.addWidget(label)
    label.set_marked("**57\N{NO-BREAK SPACE}Sekunden**")
    assert label.heightForWidth(label.minimumSizeHint().width()) == theme.line_px("support")


def test_marks_make_words_strong_and_are_not_read_out(qtbot: QtBot, theme: Theme) -> None:
    label, plain = Label(theme, "body"), Label(theme, "body", text="You meet Dr Weber today")
    qtbot.addWidget(label)
    qtbot.addWidget(plain)
    label.set_marked("You meet **Dr Weber** today")
    assert label.text() == "You meet Dr Weber today"
    assert label.sizeHint().width() > plain.sizeHint().width()
    interface = QAccessible.queryAccessibleInterface(label)
    assert interface.text(QAccessible.Text.Name) == "You meet Dr Weber today"
    label.setText("You meet Dr Weber later")
    assert label.sizeHint().width() < plain.sizeHint().width() + theme.px(4)


def test_text_starts_at_the_side_where_reading_starts(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "body", text="Termin")
    qtbot.addWidget(label)
    label.resize(600, 60)
    assert inked_columns(label)[0] < 10
    label.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert inked_columns(label)[-1] > 585


def test_large_text_is_measured_anew(qtbot: QtBot, make_theme: MakeTheme, qapp: QApplication) -> None:
    theme = make_theme("compact")
    label = Label(theme, "body", text="Termin")
    qtbot.addWidget(label)
    before = label.sizeHint()
    theme.change(large_text=True)
    theme.apply(qapp)
    assert label.sizeHint().height() > before.height()
    assert label.sizeHint().width() > before.width()


def test_a_long_address_wraps_rather_than_being_cut(qtbot: QtBot, theme: Theme) -> None:
    label = Label(theme, "lead", text="maximiliane.hohenberg-lichtenstein@praxis-am-lindenhof.example")
    qtbot.addWidget(label)
    label.resize(theme.px(40), 10)
    assert label.heightForWidth(theme.px(40)) >= 2 * theme.line_px("lead")
    assert inked_columns(label)[-1] < theme.px(40)
