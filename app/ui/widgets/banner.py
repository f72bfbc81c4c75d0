"""A sentence in the flow of a page, in a state's tint, with an icon."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme import MEDIUM, Theme
from app.ui.tokens import Look
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.icon_line import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.painting import START, paint_box, painter_for

_LEAST = 8.0
_LEAST_COMPACT = 5.0
"""Height, in units."""


class Banner(QWidget):
    """Says one thing. `calm` unless it is "not booked yet" (`wait`) or something failed (`stop`).

    Attributes:
        button: A way on; hidden until it has a text.

    Signals:
        pressed: The button was pressed.
    """

    pressed = Signal()

    def __init__(
        self, theme: Theme, state: str = "calm", icon: str = "info", parent: QWidget | None = None
    ) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._theme, self._state = theme, state
        self._icon = Icon(theme, icon, "support", f"{state}.ink", self)
        self._label = Label(theme, "support", f"{state}.ink", MEDIUM, parent=self)
        self._label.setAlignment(START)
        self.button = Button(theme, ButtonKind.PILL, parent=self)
        self.button.clicked.connect(self.pressed)
        self.button.hide()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(2), theme.px(0.75), theme.px(2), theme.px(0.75))
        row.setSpacing(theme.px(1.25))
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        self.setMinimumHeight(theme.px(_LEAST_COMPACT if theme.format.compact else _LEAST))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def say(self, text: str, icon: str = "info", state: str = "calm", button: str = "") -> None:
        """Say something else; `**words**` are strong."""
        self._state = state
        self._icon.show_icon(icon, f"{state}.ink")
        self._label.set_tone(f"{state}.ink")
        self._label.set_marked(text)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setAccessibleName(self._label.text())
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint."""
        edge = f"{self._state}.line" if self._theme.high_contrast else ""
        look = Look(f"{self._state}.tint", edge, f"{self._state}.ink", "line")
        rect = QRectF(self.rect())
        paint_box(painter_for(self), self._theme, look, rect, self._theme.radius("banner"))
