"""What was chosen, said back beside a form."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import SEMI_BOLD, Theme
from app.ui.widgets.card import Card
from app.ui.widgets.disc import Disc
from app.ui.widgets.divider import Divider
from app.ui.widgets.icon_line import IconLine
from app.ui.widgets.label import Label


@dataclass(frozen=True, slots=True)
class SummaryFact:
    """One fact: an icon on a disc, a strong line, and a quiet one that may be empty."""

    icon: str
    disc: str
    title: str
    details: str = ""


class _Row(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._disc = Disc(theme, "info", "calm", parent=self)
        self._title = Label(theme, "body", "ink", SEMI_BOLD, parent=self)
        self._details = Label(theme, "support", "ink2", parent=self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._details)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)

    def show_fact(self, fact: SummaryFact) -> None:
        self._disc.show_icon(fact.icon, fact.disc)
        self._title.setText(fact.title)
        self._details.setText(fact.details)
        self._details.setVisible(bool(fact.details))
        self.setAccessibleName(", ".join(part for part in (fact.title, fact.details) if part))


class SummaryCard(Card):
    """The first fact, a line, the others; and a promise at the bottom."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(theme, parent=parent)
        self._rows: list[_Row] = []
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(2.5))
        self._promise = IconLine(theme, "shield-check", "support", "ink2", parent=self)
        column = QVBoxLayout()
        column.setSpacing(theme.px(2.5))
        column.addLayout(self._list)
        column.addStretch(1)
        column.addWidget(Divider(theme, self))
        column.addWidget(self._promise)
        self.padded(column)

    def show_facts(self, facts: tuple[SummaryFact, ...], promise: str) -> None:
        """Say these back."""
        while len(self._rows) < len(facts):
            self._rows.append(_Row(self.theme, self))
            self._list.addWidget(self._rows[-1])
            if len(self._rows) == 1:
                self._list.addWidget(Divider(self.theme, self))
        for number, row in enumerate(self._rows):
            if number < len(facts):
                row.show_fact(facts[number])
            row.setVisible(number < len(facts))
        self._promise.show_fact("shield-check", promise)
