"""Types into whatever is being written in, as a real keyboard would. It keeps nothing of it."""

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from app.ui.keyboard.layout import Layer

WRITES = "writes"
"""Dynamic property of a field: `NAME` where a name is written, so that its parts begin with a capital."""
NAME = "name"

_HINTS = (
    (Qt.InputMethodHint.ImhEmailCharactersOnly, Layer.MAIL),
    (Qt.InputMethodHint.ImhUrlCharactersOnly, Layer.ADDRESS),
    (Qt.InputMethodHint.ImhDialableCharactersOnly, Layer.PHONE),
    (Qt.InputMethodHint.ImhDigitsOnly, Layer.DIGITS),
    (Qt.InputMethodHint.ImhFormattedNumbersOnly, Layer.NUMBER),
    (Qt.InputMethodHint.ImhPreferNumbers, Layer.NUMBER),
    (Qt.InputMethodHint.ImhDate, Layer.NUMBER),
    (Qt.InputMethodHint.ImhTime, Layer.NUMBER),
)
_NO_CAPITAL = Qt.InputMethodHint.ImhNoAutoUppercase
_BEGINS_PART = frozenset({" ", "-"})
"""After these the next part of a name begins."""
_PLAIN, _SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


def is_written_in(widget: QWidget | None) -> bool:
    """Tell whether letters can be typed into a widget."""
    return (
        widget is not None
        and widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        and widget.isEnabled()
    )


def layer_for(widget: QWidget) -> Layer:
    """Return the keys that a field asks for."""
    hints = widget.inputMethodHints()
    return next((layer for hint, layer in _HINTS if hints & hint), Layer.LETTERS)


def has_lines(widget: QWidget) -> bool:
    """Tell whether a field has more than one line."""
    return bool(widget.inputMethodHints() & Qt.InputMethodHint.ImhMultiLine)


class Typist:
    """Sends keys to one field at a time."""

    def __init__(self) -> None:
        """Write in nothing yet."""
        self._target: QWidget | None = None

    @property
    def target(self) -> QWidget | None:
        """What is written in; None where there is no such thing any more."""
        if self._target is not None and not isValid(self._target):
            self._target = None
        return self._target

    def write_in(self, target: QWidget | None) -> None:
        """Write in `target` from now on."""
        self._target = target

    def type_text(self, text: str) -> None:
        """Type a letter, or several at once."""
        code = ord(text) if len(text) == 1 and text.isascii() else 0
        key = Qt.Key(ord(text.upper())) if code else Qt.Key.Key_unknown
        self._send(key, _PLAIN, text)

    def exchange(self, before: str, after: str) -> None:
        """Write `after` in the place of `before`, if that is what stands before the cursor."""
        target = self._ready()
        if target is None:
            return
        if not self.before_cursor().endswith(before):
            self.type_text(after)
            return
        event = QInputMethodEvent()
        event.setCommitString(after, -len(before), len(before))
        QCoreApplication.sendEvent(target, event)

    def delete(self) -> None:
        """Take the letter before the cursor away, or what is selected."""
        self._send(Qt.Key.Key_Backspace, _PLAIN)

    def begin_line(self) -> None:
        """Begin another line."""
        self._send(Qt.Key.Key_Return, _PLAIN, "\r")

    def move(self, *, right: bool, selecting: bool) -> None:
        """Move the cursor by one letter; `selecting` takes the letter into the selection."""
        self._send(Qt.Key.Key_Right if right else Qt.Key.Key_Left, _SHIFT if selecting else _PLAIN)

    def select_all(self) -> None:
        """Select everything, so that the next letter takes its place."""
        self._send(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)

    def wants_capital(self) -> bool:
        """Tell whether a capital comes next: at the start of a text, or of a part of a name."""
        target = self.target
        if target is None or layer_for(target) is not Layer.LETTERS:
            return False
        if target.inputMethodHints() & _NO_CAPITAL:
            return False
        before = self.before_cursor()
        if not before.strip():
            return True
        return target.property(WRITES) == NAME and before[-1] in _BEGINS_PART

    def before_cursor(self) -> str:
        """Return what stands before the cursor, or before the selection, in its line."""
        target = self.target
        if target is None:
            return ""
        query = Qt.InputMethodQuery
        text = target.inputMethodQuery(query.ImSurroundingText)
        places = [target.inputMethodQuery(each) for each in (query.ImCursorPosition, query.ImAnchorPosition)]
        ends = [place for place in places if isinstance(place, int)]
        return text[: min(ends)] if isinstance(text, str) and ends else ""

    def _ready(self) -> QWidget | None:
        """Return what is written in, with the focus on it."""
        target = self.target
        if target is None or not is_written_in(target) or not target.isVisible():
            return None
        if not target.hasFocus():
            target.setFocus(Qt.FocusReason.OtherFocusReason)
        return target

    def _send(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str = "") -> None:
        target = self._ready()
        if target is None:
            return
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text))
