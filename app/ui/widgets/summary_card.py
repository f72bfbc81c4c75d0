"""What was chosen, said back beside a form."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import SEMI_BOLD, Theme
from app.ui.widgets.card import Card
from app.ui.widgets.disc import Disc
from app.ui.widgets.divider import Divider
from app.ui.widgets.icon_line import IconLine
from app.ui.widgets.label import Label

_SETTINGS = ((True, True, "body"), (False, True, "body"), (False, False, "body"), (False, False, "support"))
"""Whether the promise and the quiet lines are shown, and what the facts are set in; the first that fits."""


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

    def show_details(self, shown: bool, role: str) -> None:
        """Show the quiet line, or not; the strong one is set in `role`."""
        self._title.set_role(role, SEMI_BOLD)
        self._details.setVisible(shown and bool(self._details.text()))
        self.updateGeometry()  # else the card goes on with the height it remembers


class SummaryCard(Card):
    """The first fact, a line, the others; and a promise at the bottom."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(theme, parent=parent)
        self._rows: list[_Row] = []
        self._settled = QTimer(self, singleShot=True, interval=0)  # when new words have been laid out
        self._settled.timeout.connect(self._fit)
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(2.5))
        self._promise = IconLine(theme, "shield-check", "support", "ink2", parent=self)
        column = QVBoxLayout()
        column.setSpacing(theme.px(2.5))
        column.addLayout(self._list)
        column.addStretch(1)
        self._rule = Divider(theme, self)
        column.addWidget(self._rule)
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
        self._fit()
        self._settled.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say less where there is less room."""
        super().resizeEvent(event)
        self._fit()
        self._settled.start()

    def _fit(self) -> None:
        """Leave out the promise, then what is said below each fact, and set them smaller, until all fits."""
        for promise, details, role in _SETTINGS:
            self._promise.setVisible(promise)
            self._rule.setVisible(promise)
            for row in self._rows:
                row.show_details(details, role)
            if self._fits():
                return

    def _fits(self) -> bool:
        layout = self.layout()
        if layout is None:
            return True
        layout.invalidate()
        layout.activate()  # else the height is still the one of what stood there before
        return layout.totalHeightForWidth(self.width()) <= self.height()
