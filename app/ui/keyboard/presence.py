"""Whether the keyboard is seen: a real one drives it away, a touch on a field brings it back."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

_TYPING = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
"""Keys without a letter that only somebody presses who types."""
_TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})
_COMMAND = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class Presence(QObject):
    """Watches where real keys enter the window, and the field that is written in.

    Keys that the on-screen keyboard sends go to the field itself and are not seen here.

    Signals:
        changed: The keyboard is to be seen, or no longer.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        """See nothing yet."""
        super().__init__(parent)
        self._offered = False
        self._away = False
        self._entrance: QWindow | None = None
        self._field: QWidget | None = None

    @property
    def seen(self) -> bool:
        """Whether the keyboard is to be seen."""
        return self._offered and not self._away

    def offer(self, offered: bool) -> None:
        """Say whether there is something to write in."""
        self._set(offered=offered, away=self._away)

    def send_away(self) -> None:
        """Hide it until a field is touched."""
        self._set(offered=self._offered, away=True)

    def watch(self, entrance: QWindow | None) -> None:
        """Watch where real keys enter a window; None: nowhere."""
        if self._entrance is not None and isValid(self._entrance):
            self._entrance.removeEventFilter(self)
        self._entrance = entrance
        if entrance is not None:
            entrance.installEventFilter(self)

    def watch_field(self, field: QWidget | None) -> None:
        """Watch the field that is written in; None: no field."""
        if self._field is not None and isValid(self._field):
            self._field.removeEventFilter(self)
        self._field = field
        if field is not None:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice a real key, and a touch."""
        if watched is self._entrance:
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and _types(event):
                self.send_away()
        elif event.type() in _TOUCHES:
            self._set(offered=self._offered, away=False)
        return False

    def _set(self, *, offered: bool, away: bool) -> None:
        before = self.seen
        self._offered, self._away = offered, away
        if self.seen is not before:
            self.changed.emit()


def _types(event: QKeyEvent) -> bool:
    if event.modifiers() & _COMMAND:
        return False
    letter = bool(event.text()) and event.text().isprintable()
    return letter or Qt.Key(event.key()) in _TYPING
