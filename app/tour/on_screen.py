"""Types on the keyboard on the screen, one touch for each letter."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from app.ui.keyboard.key_handles import NAME_PREFIX


class OnScreen:
    """Somebody's finger on the keys, and their eyes on one field."""

    def __init__(self, field: QWidget, keyboard: QWidget | None) -> None:
        """Write into `field`, whose end the cursor is at; None: there is no keyboard."""
        self._field, self._keyboard = field, keyboard

    def write(self, letter: str) -> bool:
        """Touch the key of a letter; tells whether there is one."""
        name = "space" if letter == " " else letter.lower()
        if not self._press(name):
            return False
        if self._written[-1:] != letter and self._written[-1:].lower() == letter.lower():
            self._press("delete")
            self._press("shift")
            self._press(name)
        return True

    @property
    def _written(self) -> str:
        field = self._field
        text = field.toPlainText() if isinstance(field, QPlainTextEdit) else field.property("text")
        return str(text)

    def _press(self, name: str) -> bool:
        if self._keyboard is None or not self._keyboard.isVisible():
            return False
        for key in self._keyboard.findChildren(QWidget, f"{NAME_PREFIX}{name}"):
            if key.isVisible():
                middle = key.geometry().center()
                QTest.mouseClick(self._keyboard, Qt.MouseButton.LeftButton, pos=middle)
                return True
        return False
