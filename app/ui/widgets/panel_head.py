"""The heading of a panel, with a note beside it, or below it where there is no room."""

from math import ceil

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.widgets.painting import END, paint_text, painter_for, seen_from_start


class PanelHead(QWidget):
    """As high in every panel, so that headings beside each other stand on one line."""

    def __init__(self, theme: Theme, *, beside: bool = True, parent: QWidget | None = None) -> None:
        """Say nothing yet; `beside` allows the note to stand on the heading's line."""
        super().__init__(parent)
        self._theme = theme
        self._beside = beside
        self._title, self._note = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_words(self, title: str, note: str = "") -> None:
        """Say something else."""
        self._title, self._note = title, note
        self.setAccessibleName(", ".join(part for part in (title, note) if part))
        self.update()

    def sizeHint(self) -> QSize:
        """Return the height of a tool beside it; two lines stand close in it."""
        theme = self._theme
        return QSize(theme.touch("tool"), max(theme.line_px("head"), theme.touch("tool")))

    def minimumSizeHint(self) -> QSize:
        """Return the size hint."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when fonts change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the words."""
        painter, theme = painter_for(self), self._theme
        whole = QRectF(self.rect())
        title = QFontMetrics(theme.font("head")).horizontalAdvance(self._title)
        note = QFontMetrics(theme.font("support")).horizontalAdvance(self._note)
        if not self._note:
            paint_text(painter, theme, self._title, whole, "head", "ink")
        elif self._beside and title + theme.px(2) + note <= self.width():
            paint_text(painter, theme, self._title, whole, "head", "ink")
            paint_text(painter, theme, self._note, whole, "support", "ink2", align=END)
        else:
            first, second = theme.line_px("head"), theme.line_px("support")
            top = (self.height() - first - second) / 2
            above = seen_from_start(self, QRectF(0, ceil(top), self.width(), first))
            below = seen_from_start(self, QRectF(0, ceil(top + first), self.width(), second))
            paint_text(painter, theme, self._title, above, "head", "ink")
            paint_text(painter, theme, self._note, below, "support", "ink2")
