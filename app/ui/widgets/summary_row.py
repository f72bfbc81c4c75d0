"""One line of what was chosen, with the way to change it."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import MEDIUM, SEMI_BOLD, Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.disc import Disc
from app.ui.widgets.label import Label
from app.ui.widgets.painting import painter_for

_LONG = 50
"""Letters from which on a value is set smaller: it is read, not recognised."""


class SummaryRow(QWidget):
    """Disc, caption, value, and "Change" where the value can be changed.

    Attributes:
        change: The pill; its text and accessible name are set by `show_value`.

    Signals:
        change_requested: The pill was pressed.
    """

    change_requested = Signal()

    def __init__(
        self, theme: Theme, icon: str, kind: str = "calm", large: bool = False, parent: QWidget | None = None
    ) -> None:
        """Make a row without words.

        Args:
            theme: Colours and sizes.
            icon: On the disc.
            kind: Of the disc: `calm`, or a topic.
            large: Whether the value is read back large, as an e-mail address is.
            parent: Qt's.
        """
        super().__init__(parent)
        self._theme = theme
        self._divided = False
        self.disc = Disc(theme, icon, kind, 7 if not theme.format.compact else 5, self)
        self._caption = Label(theme, "caption", "ink2", MEDIUM, parent=self)
        self._large = large
        self._value = Label(theme, "lead" if large else "body", "ink", SEMI_BOLD, parent=self)
        self.change = Button(theme, ButtonKind.PILL, icon="pencil", parent=self)
        self.change.clicked.connect(self.change_requested)
        self.change.hide()
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._caption)
        words.addWidget(self._value)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, theme.px(0.5), 0, theme.px(0.5))
        row.setSpacing(theme.px(2))
        row.addWidget(self.disc, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_value(self, caption: str, value: str, change: str = "", change_name: str = "") -> None:
        """Show a value.

        Args:
            caption: What it is ("Your name").
            value: As a person reads it.
            change: Text of the pill; empty: it cannot be changed.
            change_name: What the pill does, said in full ("Change your name"); empty: caption and text.
        """
        self._caption.setText(caption)
        self._value.setText(value)
        long = len(value) > _LONG and not self._large
        self._value.set_role("support" if long else "lead" if self._large else "body", SEMI_BOLD)
        self.change.setText(change)
        self.change.setAccessibleName(change_name or f"{change}: {caption}")
        self.change.setVisible(bool(change))
        self.setAccessibleName(f"{caption}: {value}")

    def set_divided(self, divided: bool) -> None:
        """Draw a hairline above the row, between it and the row before."""
        self._divided = divided
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline."""
        if self._divided:
            line = QRectF(0, 0, self.width(), self._theme.stroke("hair"))
            painter_for(self).fillRect(line, self._theme.color("hair"))
