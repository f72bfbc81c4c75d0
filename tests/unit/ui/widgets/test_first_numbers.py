"""Numbers that stand for names of Qt's, where the names are too slow for the first picture."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.widgets.buttons import Button
from app.ui.widgets.label import Label
from app.ui.widgets.painting import CENTRE, END, START


def test_the_numbers_are_what_qt_calls_by_name(qtbot: QtBot, theme: Theme) -> None:
    side = Qt.AlignmentFlag
    middle = side.AlignVCenter
    assert side.AlignCenter == CENTRE
    assert side.AlignLeft | middle == START
    assert side.AlignRight | middle == END
    label, button = Label(theme, text="<b>Room</b>"), Button(theme, text="Room")
    qtbot.addWidget(label)
    qtbot.addWidget(button)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.alignment() == side.AlignLeft | side.AlignTop
    assert button.focusPolicy() is Qt.FocusPolicy.StrongFocus
