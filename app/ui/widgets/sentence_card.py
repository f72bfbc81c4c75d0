"""What was chosen as one would say it, on the visitor's colour."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import REGULAR, Theme
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.painting import START

_TIMES = 1.12
_SPREAD = 1.09


class SentenceCard(Card):
    """One sentence; what counts in it is strong."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(theme, "tint", parent=parent)
        compact = theme.format.compact
        self._label = Label(theme, parent=self)
        self._label.set_role("support" if compact else "lead", REGULAR, 1.0 if compact else _TIMES)
        self._label.set_spread(_SPREAD)
        self._label.setAlignment(START)
        column = QVBoxLayout(self)
        side, above = theme.px(1.5 if compact else 3.5), theme.px(1 if compact else 3)
        column.setContentsMargins(side, above, side, above)
        column.addWidget(self._label)

    def say(self, sentence: str) -> None:
        """Say another sentence; words between `**` are strong."""
        self._label.set_marked(sentence)
        self.setAccessibleName(self._label.text())
