"""A page with fields of every kind and the keyboard below them, touched by mouse and by fingers."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.keyboard.tray import KeyboardTray
from app.ui.keyboard.typist import NAME, WRITES
from app.ui.language import Language
from tests.fakes.values import ZONE
from tests.unit.ui.screens.outcomes import a_context
from tests.unit.ui.screens.reading import settle

WIDE, COMPACT = (1920, 1080), (1280, 800)
TOUCHED = (800, 500)
"""Within the screen that tests have: touches beside it reach no window."""
HINTS = {
    "mail": Qt.InputMethodHint.ImhEmailCharactersOnly,
    "address": Qt.InputMethodHint.ImhUrlCharactersOnly,
    "phone": Qt.InputMethodHint.ImhDialableCharactersOnly,
    "number": Qt.InputMethodHint.ImhFormattedNumbersOnly,
    "digits": Qt.InputMethodHint.ImhDigitsOnly,
}


class Desk(NamedTuple):
    """The page, its fields by name, and the keyboard below."""

    page: QWidget
    lines: dict[str, QLineEdit]
    box: QPlainTextEdit
    tray: KeyboardTray
    finger: QPointingDevice

    def write_in(self, name: str) -> QLineEdit:
        """Touch a field of one line."""
        QTest.mouseClick(self.lines[name], Qt.MouseButton.LeftButton)
        return self.lines[name]

    def names(self) -> set[str]:
        """Return the names of all keys that can be seen."""
        handles = self.tray.keyboard.findChildren(QWidget)
        return {each.objectName().removeprefix("key-") for each in handles if each.isVisible()}

    def place(self, name: str) -> QPoint:
        """Return the middle of a key, on the keyboard."""
        for each in self.tray.keyboard.findChildren(QWidget, f"key-{name}"):
            if each.isVisible():
                return each.geometry().center()
        raise AssertionError(f"{name} is not among {sorted(self.names())}")

    def press(self, *names: str) -> None:
        """Press keys one after the other, by mouse."""
        for name in names:
            QTest.mouseClick(self.tray.keyboard, Qt.MouseButton.LeftButton, pos=self.place(name))

    def write(self, text: str) -> None:
        """Press the keys of a text that has no capitals."""
        self.press(*("space" if letter == " " else letter for letter in text))

    def put_down(self, finger: int, name: str) -> None:
        """Put a finger on a key."""
        board = self.tray.keyboard
        QTest.touchEvent(board, self.finger).press(finger, self.place(name), board).commit()

    def lift(self, finger: int, name: str, other: tuple[int, str] | None = None) -> None:
        """Take a finger from a key; `other` lies still meanwhile."""
        board = self.tray.keyboard
        events = QTest.touchEvent(board, self.finger)
        events.release(finger, self.place(name), board)
        if other is not None:
            events.stationary(other[0])
        events.commit()


OpenDesk = Callable[..., Desk]


@pytest.fixture
def open_desk(qapp: QApplication) -> Iterator[OpenDesk]:
    """Opens a desk in a size, for some languages, the first of which is spoken."""
    opened: list[QWidget] = []
    spoken: list[Language] = []

    def open_(size: tuple[int, int] = WIDE, codes: tuple[str, ...] = ("en", "de")) -> Desk:
        language = Language(ZONE, ("en", "de"))
        language.codes = codes
        language.code = codes[0]
        spoken.append(language)
        context = a_context(language, size)
        page = QWidget()
        opened.append(page)
        column = QVBoxLayout(page)
        lines = {}
        for name in ("name", "text", *HINTS):
            lines[name] = QLineEdit(page)
            if name in HINTS:
                lines[name].setInputMethodHints(HINTS[name])
            column.addWidget(lines[name])
        lines["name"].setProperty(WRITES, NAME)
        box = QPlainTextEdit(page)
        column.addWidget(box, 1)
        tray = KeyboardTray(context, page, page)
        column.addWidget(tray)
        tray.offer([*lines.values(), box])
        page.resize(*size)
        page.show()
        page.activateWindow()
        settle()
        return Desk(page, lines, box, tray, QTest.createTouchDevice())

    yield open_
    for page in opened:
        shiboken6.delete(page)
    for language in spoken:
        shiboken6.delete(language)
