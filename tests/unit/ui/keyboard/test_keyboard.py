"""What happens when keys are touched."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.ui.keyboard.keyboard import HOLD, REPEAT
from app.ui.keyboard.layout import NOTHING, SPACE, Layer
from app.ui.keyboard.layout_file import load_layout
from app.ui.keyboard.typist import Typist, is_written_in
from app.ui.reading_order import stops
from tests.unit.ui.keyboard.conftest import COMPACT, TOUCHED, WIDE, Desk, OpenDesk
from tests.unit.ui.keyboard.test_layout_file import CODES

LONG = HOLD.microseconds // 1000 + 60
SIZES = (WIDE, COMPACT)
FIELDS = {
    "text": Layer.LETTERS,
    "mail": Layer.MAIL,
    "address": Layer.ADDRESS,
    "phone": Layer.PHONE,
    "number": Layer.NUMBER,
    "digits": Layer.DIGITS,
}


def on(widget: QWidget) -> bool:
    return QApplication.focusWidget() is widget


# Typing


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("field", FIELDS)
def test_every_key_types_what_it_shows(
    open_desk: OpenDesk, code: str, field: str, size: tuple[int, int]
) -> None:
    desk = open_desk(size, (code,))
    line = desk.write_in(field)
    rows = load_layout(code).rows[FIELDS[field]]
    texts = [text for row in rows for text in row if text != NOTHING]
    if field == "text":
        line.setText("x")
        desk.press("left", "right")
    before = line.text()
    for text in texts:
        desk.press("space" if text == SPACE else text)
        typed = " " if text == SPACE else text
        assert line.text() == before + typed
        before = line.text()
    assert on(line)


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("layer", [Layer.MORE, Layer.SYMBOLS, Layer.SYMBOLS_MORE])
def test_further_keys_are_a_touch_away_and_so_is_the_way_back(
    open_desk: OpenDesk, code: str, layer: Layer
) -> None:
    desk = open_desk(WIDE, (code,))
    line = desk.write_in("text")
    desk.press(f"layer-{Layer.SYMBOLS}" if layer is Layer.SYMBOLS_MORE else f"layer-{layer}")
    if layer is Layer.SYMBOLS_MORE:
        desk.press(f"layer-{layer}")
    line.setText("x")
    desk.press("left", "right")
    texts = [text for row in load_layout(code).rows[layer] for text in row]
    desk.press(*texts)
    assert line.text() == "x" + "".join(texts)
    desk.press(f"layer-{Layer.LETTERS}")
    assert load_layout(code).rows[Layer.LETTERS][0][0] in desk.names()


def test_words_of_addresses_are_typed_at_once(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("mail")
    desk.write("jo")
    desk.press("@", "gmail.com")
    assert line.text() == "jo@gmail.com"
    assert {".com", ".de", "_", "-"} <= desk.names()


def test_a_longer_text_has_lines(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.box.setFocus()
    desk.write("a")
    desk.press("enter", "b")
    assert desk.box.toPlainText() == "A\nB"


def test_the_keyboard_never_takes_the_focus_and_tab_never_stops_on_a_key(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("text")
    desk.write("ab")
    assert on(line)
    keyboard = desk.tray.keyboard
    assert [each for each in stops(desk.page) if keyboard.isAncestorOf(each) or each is keyboard] == []


def test_letters_go_to_the_last_field_when_something_else_has_the_focus(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("text")
    desk.tray.primary.setFocus()
    desk.write("x")
    assert line.text() == "X"
    assert on(line)


def test_what_cannot_be_written_in_is_left_alone(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("text")
    line.setReadOnly(True)
    assert not is_written_in(line)
    desk.write("x")
    assert line.text() == ""


# Shift, capitals


def test_a_name_begins_with_a_capital_and_so_do_its_parts(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("name")
    desk.write("ann-marie von berg")
    assert line.text() == "Ann-Marie Von Berg"


def test_a_plain_shift_undoes_the_capital(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("name")
    desk.press("shift")
    desk.write("von")
    assert line.text() == "von"


def test_other_texts_begin_with_a_capital_and_addresses_with_none(open_desk: OpenDesk) -> None:
    desk = open_desk()
    text, mail = desk.write_in("text"), desk.lines["mail"]
    desk.write("so it is")
    assert text.text() == "So it is"
    desk.write_in("mail")
    desk.write("jo")
    assert mail.text() == "jo"


def test_two_quick_taps_on_shift_keep_the_capitals(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("mail")
    desk.press("shift", "shift")
    desk.write("abc")
    desk.press("shift")
    desk.write("d")
    assert line.text() == "ABCd"


# Accents


def test_a_long_press_offers_accents_to_slide_to(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    line, keyboard = desk.write_in("text"), desk.tray.keyboard
    desk.write("caf")
    place = desk.place("e")
    QTest.mousePress(keyboard, Qt.MouseButton.LeftButton, pos=place)
    assert line.text() == "Cafe"
    qtbot.wait(LONG)
    width = desk.place("r").x() - place.x()
    QTest.mouseMove(keyboard, place + QPoint(width, 0))
    QTest.mouseRelease(keyboard, Qt.MouseButton.LeftButton, pos=place + QPoint(width, 0))
    assert line.text() == "Café"


def test_accents_wait_to_be_touched_when_the_finger_goes(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    line, keyboard = desk.write_in("text"), desk.tray.keyboard
    place = desk.place("o")
    QTest.mousePress(keyboard, Qt.MouseButton.LeftButton, pos=place)
    qtbot.wait(LONG)
    QTest.mouseRelease(keyboard, Qt.MouseButton.LeftButton, pos=place)
    assert line.text() == "O"
    width = place.x() - desk.place("i").x()
    QTest.mouseClick(keyboard, Qt.MouseButton.LeftButton, pos=place - QPoint(width, 0))
    assert len(line.text()) == 1
    assert line.text() in "ÓÒÔÖÕØŒŐŌ"


def test_who_presses_long_by_nature_loses_no_letter(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    line, keyboard = desk.write_in("text"), desk.tray.keyboard
    for name in ("a", "e", "x"):
        QTest.mousePress(keyboard, Qt.MouseButton.LeftButton, pos=desk.place(name))
        qtbot.wait(LONG)
        QTest.mouseRelease(keyboard, Qt.MouseButton.LeftButton, pos=desk.place(name))
        if name == "a":  # what is offered is in the row of the letter: the next one lies in another
            desk.press("delete", "a")
    assert line.text().lower() == "aex"


def test_an_accent_is_offered_by_touch_too(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk(TOUCHED)
    line, keyboard = desk.write_in("text"), desk.tray.keyboard
    desk.write("x")
    place = desk.place("n")
    right = place + QPoint(desk.place("m").x() - place.x(), 0)
    desk.put_down(1, "n")
    qtbot.wait(LONG)
    QTest.touchEvent(keyboard, desk.finger).move(1, right, keyboard).commit()
    QTest.touchEvent(keyboard, desk.finger).release(1, right, keyboard).commit()
    assert line.text() == "Xñ"


# Fingers


def test_two_fingers_that_overlap_lose_no_letter(open_desk: OpenDesk) -> None:
    desk = open_desk(TOUCHED)
    line = desk.write_in("mail")
    for first, second in ("th", "he", "er", "re"):
        desk.put_down(1, first)
        board = desk.tray.keyboard
        both = QTest.touchEvent(board, desk.finger)
        both.stationary(1)
        both.press(2, desk.place(second), board)
        both.commit()
        desk.lift(1, first, other=(2, second))
        desk.lift(2, second)
    assert line.text() == "thheerre"


def test_shift_is_held_with_another_finger(open_desk: OpenDesk) -> None:
    desk = open_desk(TOUCHED)
    line, board = desk.write_in("text"), desk.tray.keyboard
    line.setText("x")
    desk.press("left", "right")
    desk.put_down(1, "shift")
    for name in "ab":
        events = QTest.touchEvent(board, desk.finger)
        events.stationary(1)
        events.press(2, desk.place(name), board)
        events.commit()
        desk.lift(2, name, other=(1, "shift"))
    desk.lift(1, "shift")
    desk.write("c")
    assert line.text() == "xABc"


def test_the_way_on_can_be_touched_while_a_finger_still_lies_on_a_letter(
    qtbot: QtBot, open_desk: OpenDesk
) -> None:
    desk = open_desk(TOUCHED)
    desk.write_in("mail")
    board, primary = desk.tray.keyboard, desk.tray.primary
    desk.put_down(1, "m")
    with qtbot.waitSignal(primary.clicked):
        events = QTest.touchEvent(board, desk.finger)
        events.stationary(1)
        events.press(2, primary.rect().center(), primary)
        events.commit()
        events = QTest.touchEvent(board, desk.finger)
        events.stationary(1)
        events.release(2, primary.rect().center(), primary)
        events.commit()
    desk.lift(1, "m")


def test_delete_repeats_while_it_is_held(qtbot: QtBot, open_desk: OpenDesk) -> None:
    desk = open_desk()
    line, keyboard = desk.write_in("mail"), desk.tray.keyboard
    line.setText("x" * 40)
    QTest.mousePress(keyboard, Qt.MouseButton.LeftButton, pos=desk.place("delete"))
    assert len(line.text()) == 39
    qtbot.wait(LONG + 6 * REPEAT.microseconds // 1000)
    QTest.mouseRelease(keyboard, Qt.MouseButton.LeftButton, pos=desk.place("delete"))
    left = len(line.text())
    assert 20 < left <= 36
    qtbot.wait(4 * REPEAT.microseconds // 1000)
    assert len(line.text()) == left


# Cursor and selection


def test_the_cursor_moves_and_letters_go_where_it_is(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("mail")
    desk.write("ac")
    desk.press("left", "b", "right", "d")
    assert line.text() == "abcd"


def test_with_shift_the_cursor_selects_and_the_next_letter_replaces(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("mail")
    desk.write("abcd")
    desk.press("shift", "left", "left", "shift")
    assert line.selectedText() == "cd"
    desk.write("x")
    assert line.text() == "abx"


def test_everything_is_selected_and_replaced(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("phone")
    desk.write("030")
    desk.press("select-all", "1")
    assert line.text() == "1"


def test_a_touch_in_the_field_moves_the_cursor(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("mail")
    desk.write("bc")
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(1, line.height() // 2))
    desk.write("a")
    assert line.text() == "abc"


def test_right_to_left_is_written_and_deleted_like_any_other(open_desk: OpenDesk) -> None:
    desk = open_desk(codes=("he", "en"))
    line = desk.write_in("text")
    desk.write("שלום")
    assert line.text() == "שלום"
    desk.press("delete", "delete")
    assert line.text() == "של"
    desk.write_in("mail")
    desk.press("language")
    desk.write("jo")
    assert desk.lines["mail"].text() == "jo"


# Languages


def test_the_language_key_goes_round_the_languages(open_desk: OpenDesk) -> None:
    desk = open_desk(codes=("en", "de", "fr"))
    desk.write_in("text")
    assert "ü" not in desk.names()
    desk.press("language")
    assert "ü" in desk.names()
    desk.press("language")
    assert load_layout("fr").rows[Layer.LETTERS][0][0] == "a"
    desk.press("language")
    assert "ü" not in desk.names()


def test_one_language_alone_has_no_key_for_it(open_desk: OpenDesk) -> None:
    desk = open_desk(codes=("en",))
    desk.write_in("text")
    assert "language" not in desk.names()


# Coming and going


def is_seen(desk: Desk) -> bool:
    return desk.tray.seen


def real_key(page: QWidget, key: Qt.Key, text: str = "") -> None:
    handle = page.window().windowHandle()
    assert handle is not None
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, text)
        QCoreApplication.sendEvent(handle, event)


@pytest.mark.parametrize(("key", "text"), [(Qt.Key.Key_A, "a"), (Qt.Key.Key_Backspace, "\b")])
def test_a_real_keyboard_drives_it_away_and_a_touch_brings_it_back(
    open_desk: OpenDesk, key: Qt.Key, text: str
) -> None:
    desk = open_desk()
    line = desk.write_in("mail")
    desk.write("x")
    assert is_seen(desk)
    real_key(desk.page, key, text)
    assert not is_seen(desk)
    assert line.text() == ("xa" if text == "a" else "")
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    assert is_seen(desk)


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Shift])
def test_finding_ones_way_by_keyboard_does_not_drive_it_away(open_desk: OpenDesk, key: Qt.Key) -> None:
    desk = open_desk()
    desk.write_in("mail")
    real_key(desk.page, key)
    assert desk.tray.seen


def test_it_goes_when_there_is_nothing_to_write_in(open_desk: OpenDesk) -> None:
    desk = open_desk()
    desk.tray.offer([])
    assert not is_seen(desk)
    desk.tray.offer([desk.lines["phone"], desk.lines["mail"]])
    assert is_seen(desk)
    desk.write("1")
    assert desk.lines["phone"].text() == "1"
    assert on(desk.lines["phone"])


# Nothing is kept


def held(found: object, seen: set[int]) -> list[str]:
    """Return every text that an object of ours holds, and what it holds holds."""
    if id(found) in seen:
        return []
    seen.add(id(found))
    if isinstance(found, str):
        return [found]
    if isinstance(found, dict):
        return [text for each in found.values() for text in held(each, seen)]
    if isinstance(found, (list, tuple, set)):
        return [text for each in found for text in held(each, seen)]
    if isinstance(found, (QApplication, QPlainTextEdit)) or not type(found).__module__.startswith("app."):
        return []
    names = [*getattr(found, "__dict__", {}), *getattr(found, "__slots__", ())]
    values = [getattr(found, name) for name in names]
    return [text for each in values for text in held(each, seen)]


def test_nothing_that_was_typed_is_left_in_the_keyboard(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("mail")
    desk.write("geheim")
    assert line.text() == "geheim"
    texts = held(desk.tray, set())
    assert "abc" in texts  # the search does find what is there
    assert not [text for text in texts if "gehei" in text]
    assert QApplication.clipboard().text() == ""


def test_a_field_that_is_gone_is_not_written_in(open_desk: OpenDesk) -> None:
    desk = open_desk()
    typist = Typist()
    typist.type_text("x")
    typist.exchange("a", "b")
    assert typist.before_cursor() == ""
    assert not typist.wants_capital()
    line = desk.lines["mail"]
    typist.write_in(line)
    typist.type_text("y")
    assert line.text() == "y"
    line.hide()
    typist.type_text("z")
    assert line.text() == "y"


# For screen readers


def test_every_key_has_a_name_and_is_pressed_by_a_screen_reader(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("mail")
    handles = [each for each in desk.tray.keyboard.findChildren(QWidget) if each.isVisible()]
    assert len(handles) > 30
    assert [each.objectName() for each in handles if not each.accessibleName()] == []
    (letter,) = (each for each in handles if each.objectName() == "key-k")
    letter.click()  # type: ignore[attr-defined]  # it is a button
    assert line.text() == "k"
    names = {each.objectName(): each.accessibleName() for each in handles}
    assert names["key-language"] == "English"
    assert names["key-delete"] == "Delete"


def test_a_field_that_knows_the_cursor_by_another_name_gets_a_plain_letter(open_desk: OpenDesk) -> None:
    desk = open_desk()
    line = desk.write_in("mail")
    typist = Typist()
    typist.write_in(line)
    typist.type_text("a")
    line.setText("zz")
    typist.exchange("a", "á")
    assert line.text() == "zzá"
