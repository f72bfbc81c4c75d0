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
        compact, roomy = theme.format.compact, theme.format.roomy
        self._label = Label(theme, parent=self)
        role = "lead" if roomy or theme.format.reach else "body"
        self._label.set_role("support" if compact else role, REGULAR, _TIMES if roomy else 1.0)
        self._label.set_spread(_SPREAD)
        self._label.setAlignment(START)
        column = QVBoxLayout(self)
        side, above = theme.px(3.5 if roomy else 1.5), theme.px(3 if roomy else 1)
        if theme.format.reach:
            side, above = theme.space("card"), theme.px(2)
        column.setContentsMargins(side, above, side, above)
        column.addWidget(self._label)

    def say(self, sentence: str) -> None:
        """Say another sentence; words between `**` are strong."""
        self._label.set_marked(sentence)
        self.setAccessibleName(self._label.text())
