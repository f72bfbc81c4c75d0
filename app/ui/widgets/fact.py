"""A fact of an appointment: an icon, what it is, and its value."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import MEDIUM, SEMI_BOLD, Theme
from app.ui.widgets.disc import Disc
from app.ui.widgets.label import Label

_LONG, _LONG_SMALL = 36, 30
"""Letters from which on a value is set smaller where there is little room."""


class Fact(QWidget):
    """Disc, caption and value; small formats have no room for the caption."""

    def __init__(self, theme: Theme, icon: str, kind: str = "calm", parent: QWidget | None = None) -> None:
        """Take the icon; `kind` is the disc's."""
        super().__init__(parent)
        compact = theme.format.compact
        self._roomy = theme.format.roomy
        self._large = theme.format.roomy or theme.format.reach
        self._disc = Disc(theme, icon, kind, 3.5 if compact else 7, self)
        self._caption = Label(theme, "support", "ink2", MEDIUM, parent=self)
        self._value = Label(theme, "lead" if self._large else "support", weight=SEMI_BOLD, parent=self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._caption)
        words.addWidget(self._value)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(1.5 if compact else 2))
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)

    def say(self, caption: str, value: str) -> None:
        """Write both; without a value the fact is not shown."""
        self._caption.setText(caption)
        self._caption.setVisible(self._large)
        self._value.setText(value)
        smaller, usual = ("support", "lead") if self._large else ("caption", "support")
        close = len(value) > (_LONG if self._large else _LONG_SMALL) and not self._roomy
        self._value.set_role(smaller if close else usual, SEMI_BOLD)
        self.setVisible(bool(value))
        self.setAccessibleName(f"{caption}: {value}")

    def show_icon(self, icon: str, kind: str = "calm") -> None:
        """Show another icon."""
        self._disc.show_icon(icon, kind)
