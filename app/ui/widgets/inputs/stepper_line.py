"""A number between two large buttons: one takes from it, the other adds to it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.inputs.line import Line

_AGAIN_AFTER, _AGAIN_EVERY = 500, 120
"""Milliseconds; a button that is held goes on."""


class _NumberLine(Line):
    """A line in which the arrow keys step.

    Signals:
        stepped: An arrow was pressed: 1 is up, -1 is down.
    """

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step with the arrows."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if steps is None:
            super().keyPressEvent(event)
        else:
            self.stepped.emit(steps)


class StepperLine(QWidget):
    """The number can be typed too.

    Attributes:
        line: Where it is typed.

    Signals:
        stepped: A button or an arrow key was pressed: 1 adds, -1 takes.
    """

    stepped = Signal(int)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """Make it empty; object names begin with `name`."""
        super().__init__(parent)
        self.line = _NumberLine(theme, self)
        self.line.setObjectName(name)
        self.line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.line.stepped.connect(self.stepped)
        self._less = self._button(theme, "minus", f"{name}-less")
        self._more = self._button(theme, "plus", f"{name}-more")
        self._less.clicked.connect(self._take)
        self._more.clicked.connect(self._add)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("target"))
        for widget in (self._less, self.line, self._more):
            row.addWidget(widget)
        QWidget.setTabOrder(self._less, self.line)
        QWidget.setTabOrder(self.line, self._more)
        self.setFocusProxy(self.line)

    def say(self, name: str, less: str, more: str, placeholder: str) -> None:
        """Name line and buttons."""
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(placeholder)
        self._less.setAccessibleName(less)
        self._more.setAccessibleName(more)

    def allow(self, *, less: bool, more: bool) -> None:
        """Allow the ways there are; a button that has the focus hands it on before it goes dead."""
        for button, allowed in ((self._less, less), (self._more, more)):
            if not allowed and button.hasFocus():
                self.line.setFocus()
            button.setEnabled(allowed)

    def _button(self, theme: Theme, icon: str, name: str) -> Button:
        button = Button(theme, ButtonKind.TILE, icon=icon, parent=self)
        button.setObjectName(name)
        side = theme.touch("field")
        button.setFixedSize(side, side)
        button.setAutoRepeat(True)
        button.setAutoRepeatDelay(_AGAIN_AFTER)
        button.setAutoRepeatInterval(_AGAIN_EVERY)
        return button

    def _take(self) -> None:
        self.stepped.emit(-1)

    def _add(self) -> None:
        self.stepped.emit(1)
