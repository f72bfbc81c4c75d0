"""A card that offers one slot instead of another."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.booking.steps import Alternative
from app.ui.theme import SEMI_BOLD, Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Chip
from app.ui.widgets.fitting import Fitted
from app.ui.widgets.icon_line import IconLine
from app.ui.widgets.label import Label

_LONG = 24
"""Letters from which on a name is set smaller on small formats."""
_WHEN, _WHO = 6, 5
"""Shares of the width of a card that is wider than high."""
_CLOSE_SIDE = 0.5
"""Beside the words of the button where little room is left, in units."""
_LARGE_TIME = 1.35
"""Of the time on a large card, in sizes of its role."""


@dataclass(frozen=True, slots=True)
class AlternativeFacts:
    """The words on the card."""

    chip: str
    day: str
    time: str
    until: str
    difference: str
    host: str
    button: str


class AlternativeCard(Card):
    """Day, time, how far it is from what was wished for, with whom; and a button that books it.

    Attributes:
        button: Books it.

    Signals:
        chosen: The button was pressed; carries the `Alternative`.
    """

    chosen = Signal(object)

    def __init__(self, theme: Theme, alternative: Alternative, kind: ButtonKind, parent: QWidget) -> None:
        """Make the card without words.

        Args:
            theme: Colours and sizes.
            alternative: What the button books.
            kind: How loud the button is.
            parent: Qt's.
        """
        super().__init__(theme, parent=parent)
        self._alternative = alternative
        state = "accent" if kind is ButtonKind.PRIMARY else "calm"
        self._state = state
        self._chip = Chip(theme, state=state, parent=self)
        compact, roomy = theme.format.compact, theme.format.roomy
        self._day = Label(theme, "support" if compact else "lead", weight=SEMI_BOLD, parent=self)
        self._time = Label(theme, "display" if roomy or theme.format.reach else "title", parent=self)
        self._time.setWordWrap(False)
        if roomy:
            self._time.set_role("display", times=_LARGE_TIME)
        self._until = Label(theme, "support" if compact else "body", "ink2", parent=self)
        self._difference = IconLine(theme, "clock", "support", "ink2", parent=self)
        self._host = IconLine(theme, "user-round", "support", "ink2", parent=self)
        self.button = Button(theme, kind, parent=self)
        self.button.clicked.connect(self._choose)
        self._arrange()
        if not theme.format.reach:
            Fitted(self, self._stand_as_usual, self._come_closer, self._difference.hide, self._chip.hide)

    def sizeHint(self) -> QSize:
        """Leave the size to what is around it: cards beside each other are equally large."""
        return super().sizeHint() if self.theme.format.reach else QSize(1, 1)

    def minimumSizeHint(self) -> QSize:
        """Leave the size to what is around it."""
        return super().minimumSizeHint() if self.theme.format.reach else QSize(1, 1)

    def hasHeightForWidth(self) -> bool:
        """Tell the same."""
        return self.theme.format.reach

    def _stand_as_usual(self) -> None:
        self._chip.show()
        self._difference.setVisible(not self.theme.format.tight)
        for label in (self._host.label, self._difference.label):
            label.yield_role(None)
        self.button.set_side(None)
        self.button.let_break(False)
        if (layout := self.layout()) is not None:
            self.padded(layout)
            layout.setSpacing(self.theme.px(1.5 if self.theme.format.roomy else 0.25))

    def _come_closer(self) -> None:
        side = self.theme.space("card")
        for label in (self._host.label, self._difference.label):
            label.yield_role("caption")
        self.button.set_side(_CLOSE_SIDE)
        if (layout := self.layout()) is not None:
            layout.setContentsMargins(side, side // 2, side, side // 2)
            layout.setSpacing(0)

    def _arrange(self) -> None:
        theme = self.theme
        times = QHBoxLayout()
        times.setSpacing(theme.px(1.5))
        times.addWidget(self._time, 0, Qt.AlignmentFlag.AlignBottom)
        self._until.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        times.addWidget(self._until, 1, Qt.AlignmentFlag.AlignBottom)
        if theme.format.reach:
            self._arrange_beside(times)
            return
        roomy = theme.format.roomy
        column = QVBoxLayout()
        column.setSpacing(theme.px(1.5 if roomy else 0.25))
        for widget in (self._chip, self._day):
            column.addWidget(widget)
        column.addLayout(times)
        column.addSpacing(theme.px(2) if roomy else 0)
        column.addWidget(self._difference)
        self._difference.setVisible(not theme.format.tight)
        column.addWidget(self._host)
        column.addStretch(1)
        column.addWidget(self.button)
        self.padded(column)

    def _arrange_beside(self, times: QHBoxLayout) -> None:
        """Put what it is about at the start, the button at the end: cards stand below each other."""
        theme = self.theme
        when, who = QVBoxLayout(), QVBoxLayout()
        for widget in (self._chip, self._day):
            when.addWidget(widget)
        when.addLayout(times)
        when.addStretch(1)
        for line in (self._difference, self._host):
            who.addWidget(line)
        who.addStretch(1)
        who.addWidget(self.button)
        row = QHBoxLayout()
        row.setSpacing(theme.space("gap"))
        row.addLayout(when, _WHEN)
        row.addLayout(who, _WHO)
        self.padded(row)
        side, above = theme.space("card"), theme.px(1.5)
        row.setContentsMargins(side, above, side, above)

    def show_facts(self, facts: AlternativeFacts) -> None:
        """Write the words."""
        self._chip.show_fact(facts.chip, "", self._state)
        self._day.setText(facts.day)
        self._time.setText(facts.time)
        self._until.setText(facts.until)
        self._difference.label.setText(facts.difference)
        self._host.label.setText(facts.host)
        if self.theme.format.compact:
            self._host.label.set_role("caption" if len(facts.host) > _LONG else "support")
        self.button.setText(facts.button)
        self.button.setAccessibleName(f"{facts.button}, {facts.day}, {facts.host}")

    def _choose(self) -> None:
        self.chosen.emit(self._alternative)
