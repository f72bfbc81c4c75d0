"""Chips beside each other, in as many rows as they need."""

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from app.ui.theme import Theme
from app.ui.widgets.chip import Chip

Fact = tuple[str, str]
"""Icon and text of a chip."""


class ChipRow(QWidget):
    """Shows short facts; a row that is full is followed by another."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, one_row: bool = False) -> None:
        """Show none; with `one_row`, facts that have no room on it are left out, the last ones first."""
        super().__init__(parent)
        self._theme = theme
        self._one_row = one_row
        self._chips: list[Chip] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def one_row(self) -> bool:
        """Whether there is never a second row."""
        return self._one_row

    def show_facts(self, facts: tuple[Fact, ...]) -> None:
        """Show these, in this order; chips that are there already say something else."""
        while len(self._chips) < len(facts):
            self._chips.append(Chip(self._theme, parent=self))
        for index, chip in enumerate(self._chips):
            if index < len(facts):
                icon, text = facts[index]
                chip.show_fact(text, icon)
            chip.setVisible(index < len(facts))
        self._place()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size of one row."""
        sizes = [chip.sizeHint() for chip in self._shown]
        gaps = self._theme.px(1) * max(0, len(sizes) - 1)
        height = max((size.height() for size in sizes), default=0)
        return QSize(sum(size.width() for size in sizes) + gaps, height)

    def minimumSizeHint(self) -> QSize:
        """Return the size of the widest chip."""
        widest = max((chip.sizeHint().width() for chip in self._shown), default=0)
        return QSize(0 if self._one_row else widest, self.sizeHint().height())

    def hasHeightForWidth(self) -> bool:
        """Tell that narrow rows are more."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of the rows in this width."""
        return max((rect.bottom() + 1 for rect in self._rects(width)), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the rows anew."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when fonts or direction change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._place()

    @property
    def _shown(self) -> list[Chip]:
        return [chip for chip in self._chips if not chip.isHidden()]

    def _place(self) -> None:
        rects = self._rects(self.width())
        for number, chip in enumerate(self._shown):
            rect = rects[number] if number < len(rects) else QRect()
            chip.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))

    def _rects(self, width: int) -> list[QRect]:
        gap, left, top = self._theme.px(1), 0, 0
        rects = []
        for chip in self._shown:
            size = chip.sizeHint()
            if left + size.width() > width and self._one_row:
                break
            if left and left + size.width() > width:
                left, top = 0, top + size.height() + gap
            rects.append(QRect(left, top, size.width(), size.height()))
            left += size.width() + gap
        if not self._one_row or not rects:
            return rects
        beside, above = width - left + gap, max(0, self.height() - rects[0].height()) // 2
        return [rect.translated(beside, above) for rect in rects]
