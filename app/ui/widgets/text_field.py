"""A field to write in: label, box, and a line below that is always there, so that nothing jumps."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from app.ui.icons import BOLD, paint_icon
from app.ui.theme import SEMI_BOLD, Theme
from app.ui.widgets.icon_line import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.painting import painter_for
from app.ui.widgets.pressable import RING_RADIUS

_ICON_ROOM = 1.25
_LINE_ROOM = 1.45
"""Height of a line in a box of several, in sizes of its text."""


class FieldState(StrEnum):
    """What the box says of what was written."""

    PLAIN = "plain"
    OK = "ok"
    ERROR = "error"


class _Box(QLineEdit):
    """The line to write in, with an icon at its start and a tick at its end. No menu opens on it."""

    def __init__(self, theme: Theme, icon: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._icon = theme, icon
        self.ticked = False
        self.setFixedHeight(theme.touch("field"))
        self.setFont(theme.font("body"))
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setDragEnabled(False)
        self.setAcceptDrops(False)
        self._leave_room()

    def _leave_room(self) -> None:
        room, side = self._theme.px(0.5), self._side
        before = room + (self._theme.px(_ICON_ROOM) + side if self._icon else 0)
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left, right = (room + side, before) if rtl else (before, room + side)
        self.setTextMargins(left, 0, right, 0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._leave_room()

    @property
    def _side(self) -> int:
        return round(self._theme.text_px("body") * 1.1)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter, theme = painter_for(self), self._theme
        inset, middle = theme.px(2.5) + self._side / 2, self.height() / 2
        rtl = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        near, far = (self.width() - inset, inset) if rtl else (inset, self.width() - inset)
        if self._icon:
            paint_icon(painter, self._icon, theme.color("ink2"), QPointF(near, middle), self._side)
        if self.ticked:
            paint_icon(painter, "check", theme.color("ok.ink"), QPointF(far, middle), self._side, BOLD)


class TextField(QWidget):
    """One line to write in, or several.

    Attributes:
        input: The box: a `QLineEdit`, or a `QPlainTextEdit` where there are several lines.

    Signals:
        text_changed: Something was typed; carries the text.
        submitted: Enter was pressed; never where there are several lines.
        left: The field lost the focus.
    """

    text_changed = Signal(str)
    submitted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, icon: str = "", lines: int = 1, parent: QWidget | None = None) -> None:
        """Make an empty field; `lines` more than 1 makes a box of that height."""
        super().__init__(parent)
        self._theme, self._help, self._error = theme, "", ""
        self._state = FieldState.PLAIN
        self._label = Label(theme, "support", "ink", SEMI_BOLD, parent=self)
        self.input: QLineEdit | QPlainTextEdit = self._make(icon, lines)
        self.input.setProperty(RING_RADIUS, theme.radius("field"))
        self.input.installEventFilter(self)
        self._warning = Icon(theme, "circle-alert", "caption", "stop.ink", self)
        self._helper = Label(theme, "caption", "ink2", parent=self)
        self._count = Label(theme, "caption", "ink2", parent=self)
        self._count.setWordWrap(False)
        below = QHBoxLayout()
        below.setSpacing(theme.px(0.75))
        below.addWidget(self._warning, 0, Qt.AlignmentFlag.AlignTop)
        below.addWidget(self._helper, 1)
        below.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        self._helper.setMinimumHeight(theme.line_px("caption"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(0.75))
        column.addWidget(self._label)
        column.addWidget(self.input)
        column.addLayout(below)
        self.setFocusProxy(self.input)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._refresh()

    def show_words(self, label: str, help_: str = "", placeholder: str = "") -> None:
        """Say what is asked; an empty label takes no room."""
        self._label.setText(label)
        self._label.setVisible(bool(label))
        self._help = help_
        self.input.setPlaceholderText(placeholder)
        self.input.setAccessibleName(label)
        self._refresh()

    def show_state(self, state: FieldState, text: str = "") -> None:
        """Say what is wrong and what to do about it, that it is right, or nothing."""
        self._state = state
        self._error = text
        self._refresh()

    def show_count(self, text: str, *, full: bool) -> None:
        """Say at the end of the line below how much is written; `full`: it is too much."""
        self._count.setText(text)
        self._count.set_tone("stop.ink" if full else "ink2")

    @property
    def text(self) -> str:
        """What is written."""
        return self.input.text() if isinstance(self.input, QLineEdit) else self.input.toPlainText()

    def set_text(self, text: str) -> None:
        """Write `text`; it cannot be undone by a key."""
        if text == self.text:
            return
        if isinstance(self.input, QLineEdit):
            self.input.setText(text)
        else:
            self.input.setPlainText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._refresh(active=event.type() == QEvent.Type.FocusIn)
            if event.type() == QEvent.Type.FocusOut:
                self.left.emit()
        return False

    def _make(self, icon: str, lines: int) -> QLineEdit | QPlainTextEdit:
        theme = self._theme
        if lines == 1:
            line = _Box(theme, icon, self)
            line.textChanged.connect(self.text_changed)
            line.returnPressed.connect(self.submitted)
            return line
        box = QPlainTextEdit(self)
        box.setFont(theme.font("body"))
        box.setTabChangesFocus(True)
        box.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        box.setAcceptDrops(False)
        box.setFixedHeight(round(lines * theme.text_px("body") * _LINE_ROOM) + 2 * theme.px(2))
        box.textChanged.connect(self._tell)
        return box

    def _tell(self) -> None:
        self.text_changed.emit(self.text)

    def _refresh(self, active: bool | None = None) -> None:
        wrong = self._state is FieldState.ERROR
        focused = self.input.hasFocus() if active is None else active
        name = "error" if wrong else "active" if focused else "plain"
        self._warning.setVisible(wrong)
        self._helper.setText(self._error if wrong else self._help)
        self._helper.set_tone("stop.ink" if wrong else "ink2")
        self.input.setAccessibleDescription(self._helper.text())
        if isinstance(self.input, _Box):
            self.input.ticked = self._state is FieldState.OK
        if self.input.property("state") != name:
            self.input.setProperty("state", name)
            self.input.style().unpolish(self.input)
            self.input.style().polish(self.input)
        self.input.update()
