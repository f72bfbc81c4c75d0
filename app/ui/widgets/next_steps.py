"""What happens once the button is pressed."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.card import Card
from app.ui.widgets.disc import Disc
from app.ui.widgets.icon_line import IconLine
from app.ui.widgets.label import Label

_DISC = 6
_COLUMNS = 2
_SETTINGS = (("support", 2), ("support", 1), ("caption", 1.5), ("caption", 0.75))
"""Text and distance of the lines, in units; the first that fits is taken."""


class _Step(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._disc = Disc(theme, "info", "calm", _DISC, self)
        self._label = Label(theme, "support", parent=self)
        self._label.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(1.75))
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)

    def show_fact(self, icon: str, text: str) -> None:
        self._disc.show_icon(icon)
        self._label.setText(text)

    def set_role(self, role: str) -> None:
        self._label.set_role(role)


class NextSteps(Card):
    """A card with a heading and a line for each step; set smaller where there is little room."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(theme, parent=parent)
        self._title = Label(theme, "lead", parent=self)
        self._steps: list[_Step] = []
        self._list = QVBoxLayout()
        self._column = QVBoxLayout()
        self._column.addWidget(self._title)
        self._column.addLayout(self._list)
        self._column.addStretch(1)
        self.padded(self._column)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See what fits."""
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        """Leave the height to what is around it."""
        return QSize(self.theme.px(1), self.theme.px(1))

    def minimumSizeHint(self) -> QSize:
        """Leave the height to what is around it."""
        return self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Tell the same: the height is given, and the words are fitted into it."""
        return False

    def show_lines(self, title: str, lines: tuple[tuple[str, str], ...]) -> None:
        """Say these."""
        self._title.setText(title)
        while len(self._steps) < len(lines):
            self._steps.append(_Step(self.theme, self))
            self._list.addWidget(self._steps[-1])
        for number, step in enumerate(self._steps):
            if number < len(lines):
                step.show_fact(*lines[number])
            step.setVisible(number < len(lines))
        self._fit()

    def _fit(self) -> None:
        for role, gap in _SETTINGS:
            self._list.setSpacing(self.theme.px(gap))
            self._column.setSpacing(self.theme.px(gap))
            for step in self._steps:
                step.set_role(role)
            self._column.activate()  # else the height is still the one of the other size
            if self._column.totalHeightForWidth(self.width()) <= self.height():
                return


class NextLines(QWidget):
    """The same without a card, in as many columns as there is room for, where little else fits."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make it empty."""
        super().__init__(parent)
        self._theme = theme
        self._lines: list[IconLine] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, theme.px(0.5), 0, 0)
        self._grid.setHorizontalSpacing(theme.space("gap"))
        self._grid.setVerticalSpacing(theme.px(0.5))
        self._columns = 1 if theme.format.reach else _COLUMNS
        for column in range(self._columns):
            self._grid.setColumnStretch(column, 1)

    def show_lines(self, title: str, lines: tuple[tuple[str, str], ...]) -> None:
        """Say these; the title is for who does not see them."""
        self.setAccessibleName(title)
        while len(self._lines) < len(lines):
            number = len(self._lines)
            role = "support" if self._theme.format.reach else "caption"
            line = IconLine(self._theme, "info", role, "ink2", parent=self)
            self._grid.addWidget(line, number // self._columns, number % self._columns)
            self._lines.append(line)
        for number, each in enumerate(self._lines):
            if number < len(lines):
                each.show_fact(*lines[number])
            each.setVisible(number < len(lines))
