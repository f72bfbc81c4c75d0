"""Blocks under and beside each other, on as many pages as they need; nothing is ever scrolled."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRect, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from app.ui.widgets.inputs.pages import Cell, Page, height_of, in_pages, in_rows

_COLUMNS = 2


class Block(NamedTuple):
    """A widget, and whether nothing stands beside it."""

    widget: QWidget
    takes_row: bool = True


class BlockPages(QWidget):
    """Shows a page of blocks at a time.

    Signals:
        changed: Another page is shown, or there are more or fewer of them.
        resized: It has another size.
    """

    changed = Signal()
    resized = Signal()

    def __init__(self, gap: int, highest: int = 0, parent: QWidget | None = None) -> None:
        """Show nothing yet.

        Args:
            gap: Between blocks, in pixels.
            highest: Rows take the room there is, up to this height in pixels; 0: only what they need.
            parent: Qt's.
        """
        super().__init__(parent)
        self._gap = gap
        self._highest = highest
        self._blocks: tuple[Block, ...] = ()
        self._pages: tuple[Page[QWidget], ...] = ()
        self._here = 0

    def show_blocks(self, blocks: Sequence[Block]) -> None:
        """Show these, in this order; whoever looks at a page goes on looking at it."""
        gone = {block.widget for block in self._blocks} - {block.widget for block in blocks}
        for widget in gone:
            widget.hide()
        for block in blocks:
            block.widget.setParent(self)
            block.widget.raise_()  # Tab follows the order of children
        self._blocks = tuple(blocks)
        self._spread()

    def pages_for(self, blocks: Sequence[Block], room: int) -> int:
        """Return how many pages these would need in a height of `room`."""
        return len(self._divided(blocks, room))

    @property
    def count(self) -> int:
        """How many pages there are; at least one."""
        return max(1, len(self._pages))

    @property
    def here(self) -> int:
        """Which page is shown, from 0."""
        return self._here

    @property
    def shown(self) -> tuple[QWidget, ...]:
        """What the page has, in reading order."""
        page = self._pages[self._here] if self._here < len(self._pages) else ()
        return tuple(cell.item for row in page for cell in row)

    def turn_to(self, page: int) -> None:
        """Show another page."""
        self._here = max(0, min(page, self.count - 1))
        self._place()
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the blocks anew."""
        super().resizeEvent(event)
        self._spread()
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when fonts or direction change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._spread()

    def _spread(self) -> None:
        before = self.count
        self._pages = self._divided(self._blocks, self.height())
        self._here = min(self._here, self.count - 1)
        self._place()
        if before != self.count:
            self.changed.emit()

    def _divided(self, blocks: Sequence[Block], room: int) -> tuple[Page[QWidget], ...]:
        cells = [Cell(each.widget, self._height(each), 0, each.takes_row) for each in blocks]
        return in_pages(in_rows(cells), room, self._gap)

    def _height(self, block: Block) -> int:
        widget = block.widget
        width = self.width() if block.takes_row else self._half
        if widget.hasHeightForWidth():
            return max(widget.heightForWidth(width), widget.minimumHeight())
        return max(widget.sizeHint().height(), widget.minimumHeight())

    @property
    def _half(self) -> int:
        return (self.width() - self._gap) // _COLUMNS

    def _place(self) -> None:
        shown = self.shown
        for block in self._blocks:
            block.widget.setVisible(block.widget in shown)
        page = self._pages[self._here] if self._here < len(self._pages) else ()
        free = self.height() - sum(map(height_of, page)) - self._gap * max(0, len(page) - 1)
        top = 0
        for number, row in enumerate(page):
            height = height_of(row)
            share = max(0, free) // (len(page) - number)
            grown = max(height, min(height + share, self._highest))
            free -= grown - height
            for column, cell in enumerate(row):
                width = self.width() if cell.takes_row else self._half
                rect = QRect(column * (self._half + self._gap), top, width, grown)
                cell.item.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))
            top += grown + self._gap
