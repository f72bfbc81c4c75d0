"""The head of an outcome: its arch, what it is called, and one sentence."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.arch import Arch
from app.ui.widgets.chip import Chip
from app.ui.widgets.label import Label

_LONG = 120
"""Letters from which on a sentence is set smaller on small formats."""
_TITLE = 1.3
"""Size of the title on medium formats, in sizes of a page's title."""


class OutcomeHead(QWidget):
    """Arch, chip, title and sentence.

    Attributes:
        title: What has come of it.
        sentence: One sentence about it: beside the arch, on small formats below.
    """

    def __init__(
        self, theme: Theme, state: str, icon: str, parent: QWidget | None = None, *, loud_chip: bool = True
    ) -> None:
        """Take the state and the arch's icon; a chip that is not loud only names the state."""
        super().__init__(parent)
        self._small = compact = theme.format.compact
        large = theme.format.roomy or theme.format.reach
        self._arch = Arch(theme, state, icon, self)
        self._chip = Chip(theme, solid=loud_chip, parent=self)
        self._chip.hide()
        self.title = Label(theme, "display" if large else "title", parent=self)
        if not large and not compact:
            self.title.set_role("title", times=_TITLE)
        self.sentence = Label(theme, "body" if large else "support", "ink2", parent=self)
        words = QVBoxLayout()
        words.setSpacing(theme.px(0.5 if compact else 1))
        words.addStretch(1)
        words.addWidget(self._chip)
        words.addWidget(self.title)
        if not compact:
            words.addWidget(self.sentence)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(2 if compact else 4))
        row.addWidget(self._arch, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        self._column = column = QVBoxLayout(self)
        self._gap = theme.px(1)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(self._gap)
        column.addLayout(row)
        if compact:
            column.addWidget(self.sentence)

    def show_state(self, state: str, icon: str) -> None:
        """Change the arch."""
        self._arch.show_state(state, icon)

    def show_chip(self, text: str, icon: str, state: str) -> None:
        """Say above the title what must not be overlooked."""
        self._chip.show_fact(text, icon, state)
        self._chip.show()

    def come_closer(self, close: bool) -> None:
        """Set the sentence smaller, and less apart, or as usual."""
        self.sentence.yield_role("caption" if close else None)
        self._column.setSpacing(0 if close else self._gap)

    def say(self, title: str, sentence: str) -> None:
        """Write title and sentence; words of the sentence between `**` are strong."""
        self.title.setText(title)
        self.sentence.set_marked(sentence)
        if self._small:
            self.sentence.set_role("caption" if len(sentence) > _LONG else "support")
        self.sentence.setVisible(bool(sentence))
