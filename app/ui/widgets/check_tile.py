"""One line of what was chosen, on a small screen: the whole tile leads to where it can be changed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import MEDIUM, SEMI_BOLD, Theme
from app.ui.widgets.card import CardButton
from app.ui.widgets.disc import Disc
from app.ui.widgets.icon_line import Icon
from app.ui.widgets.label import Label

_DISC = 4.5
_LONG = 200
"""Letters from which on a value is set smaller: it is read, not recognised."""


class CheckTile(CardButton):
    """Disc, value, and a pencil; with a caption only where the value would not say what it is."""

    def __init__(self, theme: Theme, large: bool = False, parent: QWidget | None = None) -> None:
        """Make a tile without words; a `large` value is read back large, as an e-mail address is."""
        super().__init__(theme, corner="button", parent=parent)
        self._disc = Disc(theme, "info", "calm", _DISC, self)
        self._caption = Label(theme, "caption", "ink2", MEDIUM, parent=self)
        self._large = large
        self._value = Label(theme, "lead" if large else "support", "ink", SEMI_BOLD, parent=self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._caption)
        words.addWidget(self._value)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(1.25))
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(Icon(theme, "pencil", "caption", "ink2", self), 0, Qt.AlignmentFlag.AlignVCenter)
        side, above = theme.px(1.25), theme.px(0.5)
        self.column.setContentsMargins(side, above, side, above)
        self.column.addLayout(row)

    def show_value(self, icon: str, disc: str, caption: str, value: str) -> None:
        """Show a value; an empty caption takes no room."""
        self._disc.show_icon(icon, disc)
        self._caption.setText(caption)
        self._caption.setVisible(bool(caption))
        self._value.setText(value)
        if not self._large:
            long = len(value) > _LONG
            self._value.set_role("caption" if long else "support", MEDIUM if long else SEMI_BOLD)

    def minimumSizeHint(self) -> QSize:
        """Return the least height: as high as a finger."""
        return QSize(self.column.minimumSize().width(), self._least)

    def heightForWidth(self, width: int) -> int:
        """Return the height of the words, or of a finger."""
        return max(self._least, self.column.totalHeightForWidth(width))

    @property
    def _least(self) -> int:
        """The height of a finger; there is room for more of it on upright screens."""
        return self.theme.touch("row" if self.theme.format.reach else "floor")
