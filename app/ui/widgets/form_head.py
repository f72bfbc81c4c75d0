"""The head of a form's page: its question, which page it is, and what was chosen before."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.frame import Frame
from app.ui.widgets.chip_row import ChipRow
from app.ui.widgets.label import Label
from app.ui.widgets.summary_card import SummaryCard, SummaryFact

_CARD = 54
"""Width in units."""
_CARD_NEEDS = 64
"""Height of a page above the keyboard, in units, from which a card stands beside it."""


class FormHead(QWidget):
    """Says what was chosen in chips, or on a card beside the page where there is room.

    Attributes:
        card: Hidden where there are chips.
    """

    def __init__(self, frame: Frame) -> None:
        """Stand in the content of `frame`; on upright formats question and chips stand in its own head."""
        super().__init__(frame.content)
        theme = frame.theme
        self._frame, self._upright = frame, theme.format.reach
        self._title = Label(theme, "title", parent=self)
        self._title.setVisible(not self._upright)
        self._counted = Label(theme, "support", "ink2", parent=self)
        self._counted.setWordWrap(False)
        self.card = SummaryCard(theme, frame.content)
        self.card.setFixedWidth(theme.px(_CARD))
        self._chips = ChipRow(theme, self, one_row=not self._upright)
        drawn = theme.format
        above = drawn.height - drawn.bars["top"] - 4 * drawn.touch["key"]
        roomy = above / drawn.unit >= _CARD_NEEDS and not theme.large_text and not self._upright
        self.card.setVisible(roomy and not drawn.compact)
        self._chips.setVisible(not roomy and not drawn.compact)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("gap"))
        row.addWidget(self._title, 1 if drawn.compact else 0)
        if self._upright:
            frame.set_aside(self._chips)
            row.addStretch(1)
        else:
            row.addWidget(self._chips, 1)
            row.addStretch(int(self._chips.isHidden()))
        row.addWidget(self._counted, 0, Qt.AlignmentFlag.AlignBottom)

    def ask(self, question: str, counted: str) -> None:
        """Show the page's question, and which of how many it is; empty where there is one page."""
        if self._upright:
            self._frame.set_title(question)
        else:
            self._title.setText(question)
        self._counted.setText(counted)
        self._counted.setVisible(bool(counted))
        self.setMinimumHeight(self._frame.theme.line_px("support") if counted else 0)
        self.setVisible(bool(counted) or not self._upright)

    def say_back(self, facts: tuple[SummaryFact, ...], promise: str) -> None:
        """Say what was chosen, and that nothing is sent yet."""
        self.card.show_facts(facts, promise)
        self._chips.show_facts(tuple((fact.icon, fact.title) for fact in facts))
