"""Whose kiosk this is: the logo, or letters where there is none, and the name."""

from pathlib import Path

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import SEMI_BOLD, Theme
from app.ui.tokens import Look
from app.ui.widgets.label import Label
from app.ui.widgets.painting import CENTRE, give_ink, paint_box, paint_text, painter_for

_CORNER = 0.22
"""Of the mark, in sizes of the mark."""
_LETTERS = 2
_LINES = 1.7
"""Of a long name, about two: lines are not filled to the end."""


class BrandMark(QWidget):
    """The logo as it is on a card, or the first letters of the name on the accent."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        logo: Path | None = None,
        units: float = 7,
        parent: QWidget | None = None,
    ) -> None:
        """Make a mark `units` high."""
        super().__init__(parent)
        self._theme = theme
        self._letters = "".join(word[0] for word in name.split() if word[0].isalpha())[:_LETTERS].upper()
        self._logo = QPixmap(str(logo)) if logo else QPixmap()
        side = theme.px(units)
        width = side
        if not self._logo.isNull():
            width = max(side, round(side * self._logo.width() / self._logo.height()))
        self.setFixedSize(QSize(width, side))
        self.setAccessibleName(name)
        give_ink(self, theme.color("on-accent"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint logo or letters."""
        theme, painter, rect = self._theme, painter_for(self), QRectF(self.rect())
        corner = rect.height() * _CORNER
        if self._logo.isNull():
            paint_box(painter, theme, Look("accent"), rect, corner)
            wide = QFontMetrics(theme.font("support", SEMI_BOLD)).horizontalAdvance(self._letters)
            role = "support" if wide <= rect.width() else "caption"
            paint_text(painter, theme, self._letters, rect, role, "on-accent", SEMI_BOLD, CENTRE)
            return
        painter.setRenderHint(painter.RenderHint.SmoothPixmapTransform)
        paint_box(painter, theme, Look("card"), rect, corner)
        painter.drawPixmap(rect.toRect(), self._logo)


class Brand(QWidget):
    """Mark, name and, where there is room, one line about the place."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        logo: Path | None = None,
        units: float = 7,
        parent: QWidget | None = None,
    ) -> None:
        """Show whose kiosk this is."""
        super().__init__(parent)
        self._theme = theme
        self._name = Label(theme, "support", "ink", SEMI_BOLD, name, self)
        self._tagline = Label(theme, "support", "ink2", parent=self)
        for label in (self._name, self._tagline):
            label.setWordWrap(False)
        self._tagline.hide()
        self._words = words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._name)
        words.addWidget(self._tagline)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._gap = theme.px(2)
        self._mark = BrandMark(theme, name, logo, units, self)
        row.setSpacing(self._gap)
        row.addWidget(self._mark)
        row.addLayout(words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def show_mark_alone(self, least: int) -> None:
        """Leave the name out; the whole is at least `least` pixels wide and high, to be held."""
        self._name.hide()
        self._words.invalidate()  # it has been measured with the name
        self.setMinimumSize(least, least)
        row = self.layout()
        if row is not None:
            row.setAlignment(self._mark, QtCore.Qt.AlignmentFlag.AlignCenter)

    @property
    def least(self) -> int:
        """Width with the name in as many lines as it has words, in pixels."""
        metrics = QFontMetrics(self._theme.font("caption", SEMI_BOLD))
        longest = max((metrics.horizontalAdvance(word) for word in self._name.text().split()), default=0)
        return self._mark.width() + (0 if self._name.isHidden() else self._gap + longest + 2)

    def limit(self, pixels: int) -> None:
        """Let a name that is longer than this wrap."""
        room = max(1, pixels - self._mark.width() - self._gap)
        for label in (self._name, self._tagline):
            label.setWordWrap(label.sizeHint().width() > room or label.wordWrap())
            label.setMaximumWidth(room)
        if self._name.sizeHint().width() > _LINES * room or self._name.minimumSizeHint().width() > room:
            self._name.set_role("caption", SEMI_BOLD)

    def set_tagline(self, text: str) -> None:
        """Say one line about the place, larger and below the name."""
        self._name.set_role("lead")
        self._tagline.setText(text)
        self._tagline.setVisible(bool(text))
