"""Fields, boxes to tick and rows: what they say, and that nothing jumps."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.theme import Theme
from app.ui.widgets.check_row import CheckRow
from app.ui.widgets.summary_row import SummaryRow
from app.ui.widgets.text_field import FieldState, TextField


def a_field(qtbot: QtBot, theme: Theme, lines: int = 1) -> TextField:
    field = TextField(theme, "mail", lines)
    qtbot.addWidget(field)
    field.show_words("E-mail", "Your confirmation goes here.")
    field.resize(theme.px(70), field.sizeHint().height())
    field.show()
    return field


def test_typing_is_told_and_enter_submits(qtbot: QtBot, theme: Theme) -> None:
    field = a_field(qtbot, theme)
    with qtbot.waitSignal(field.text_changed, timeout=500) as told:
        QTest.keyClicks(field.input, "a")
    assert told.args == ["a"]
    with qtbot.waitSignal(field.submitted, timeout=500):
        QTest.keyClick(field.input, Qt.Key.Key_Return)


def test_an_error_takes_no_more_room_than_the_help_did(qtbot: QtBot, theme: Theme) -> None:
    field = a_field(qtbot, theme)
    before = field.sizeHint().height()
    field.show_state(FieldState.ERROR, "Something is missing after the @.")
    assert field.sizeHint().height() == before
    interface = QAccessible.queryAccessibleInterface(field.input)
    assert interface.text(QAccessible.Text.Name) == "E-mail"
    assert interface.text(QAccessible.Text.Description) == "Something is missing after the @."
    assert field.input.property("state") == "error"
    field.show_state(FieldState.OK)
    assert field.input.accessibleDescription() == "Your confirmation goes here."
    assert field.input.property("state") != "error"


def test_nothing_written_can_be_brought_back_by_a_key(qtbot: QtBot, theme: Theme) -> None:
    field = a_field(qtbot, theme)
    QTest.keyClicks(field.input, "amara@example.org")
    field.set_text("")
    QTest.keyClick(field.input, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field.text == ""


@pytest.mark.parametrize(("lines", "kind"), [(1, QLineEdit), (4, QPlainTextEdit)])
def test_several_lines_get_a_higher_box_without_a_menu(
    qtbot: QtBot, theme: Theme, lines: int, kind: type
) -> None:
    field = a_field(qtbot, theme, lines)
    assert isinstance(field.input, kind)
    assert field.input.height() >= lines * theme.text_px("body")
    assert field.input.contextMenuPolicy() is Qt.ContextMenuPolicy.PreventContextMenu
    field.set_text("two\nlines" if lines > 1 else "one line")
    assert field.text == ("two\nlines" if lines > 1 else "one line")


def test_leaving_the_field_is_told(qtbot: QtBot, theme: Theme) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    field, other = TextField(theme, parent=page), TextField(theme, parent=page)
    with qtbot.waitExposed(page):
        page.show()
    field.setFocus()
    qtbot.waitUntil(field.input.hasFocus, timeout=1000)
    assert field.input.property("state") == "active"
    with qtbot.waitSignal(field.left, timeout=500):
        other.setFocus()
    assert field.input.property("state") == "plain"


def test_a_box_is_ticked_by_finger_and_by_key_and_never_before(qtbot: QtBot, theme: Theme) -> None:
    row = CheckRow(theme)
    qtbot.addWidget(row)
    row.show_state("I have read the privacy notice and agree.", False, "Read")
    row.resize(theme.px(70), theme.touch("row"))
    row.show()
    assert not row.box.isChecked()
    with qtbot.waitSignal(row.toggled, timeout=500) as told:
        QTest.mouseClick(row.box, Qt.MouseButton.LeftButton)
    assert told.args == [True]
    with qtbot.waitSignal(row.toggled, timeout=500) as told:
        QTest.keyClick(row.box, Qt.Key.Key_Space)
    assert told.args == [False]
    with qtbot.waitSignal(row.read_requested, timeout=500):
        row.read.click()
    interface = QAccessible.queryAccessibleInterface(row.box)
    assert interface.role() is QAccessible.Role.CheckBox
    assert "privacy notice" in interface.text(QAccessible.Text.Name)


def test_showing_a_state_is_not_ticking(qtbot: QtBot, theme: Theme) -> None:
    row = CheckRow(theme)
    qtbot.addWidget(row)
    with qtbot.assertNotEmitted(row.toggled, wait=20):
        row.show_state("Remind me by e-mail", True)
    assert row.box.isChecked()


def test_a_row_says_what_it_is_and_changes_it(qtbot: QtBot, theme: Theme) -> None:
    row = SummaryRow(theme, "user-round")
    qtbot.addWidget(row)
    row.show_value("Your name", "Amara Nwosu", "Change", "Change your name")
    assert row.accessibleName() == "Your name: Amara Nwosu"
    assert row.change.accessibleName() == "Change your name"
    with qtbot.waitSignal(row.change_requested, timeout=500):
        row.change.click()
    row.show_value("Your name", "Amara Nwosu")
    assert row.change.isHidden()
