"""Chips: short facts in a capsule; not to be pressed."""

from math import ceil

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import MEDIUM, SEMI_BOLD, Theme
from app.ui.tokens import Look
from app.ui.widgets.painting import paint_box, paint_text, painter_for, seen_from_start

_ICON = 1.2


class Chip(QWidget):
    """A short fact with an icon.

    `state` is `calm`, `ok`, `wait`, `host`, `stop`, or `accent` for what repeats the visitor's choice. A
    `solid` one is larger and loud ("Not booked yet").
    """

    def __init__(
        self,
        theme: Theme,
        text: str = "",
        icon: str = "",
        state: str = "calm",
        solid: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Take what it says."""
        super().__init__(parent)
        self._theme = theme
        self._solid = solid
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_fact(text, icon, state)

    def show_fact(self, text: str, icon: str = "", state: str = "calm") -> None:
        """Say something else."""
        self._text, self._icon, self._state = text, icon, state
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    @property
    def text(self) -> str:
        """What it says."""
        return self._text

    def sizeHint(self) -> QSize:
        """Return the size of icon and text."""
        theme = self._theme
        width = QFontMetrics(theme.font(*self._type)).horizontalAdvance(self._text) + 1
        height = max(ceil(theme.text_px(self._type[0]) * 1.9), theme.line_px(self._type[0]))
        return QSize(width + self._icon_room() + 2 * theme.px(1.5), height)

    def minimumSizeHint(self) -> QSize:
        """Return the size hint: a fact is not squeezed."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the capsule."""
        theme, painter = self._theme, painter_for(self)
        look = self._look()
        paint_box(painter, theme, look, QRectF(self.rect()), self.height() / 2)
        if self._icon:
            size = self._icon_px()
            box = seen_from_start(self, QRectF(theme.px(1.25), 0, size, self.height()))
            paint_icon(painter, self._icon, theme.color(look.ink), QPointF(box.center()), size)
        left = theme.px(1.5) + self._icon_room()
        rect = seen_from_start(self, QRectF(left, 0, self.width() - left - theme.px(1), self.height()))
        role, weight = self._type
        paint_text(painter, theme, self._text, rect, role, look.ink, weight)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when fonts change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    @property
    def _type(self) -> tuple[str, int]:
        return ("support", SEMI_BOLD) if self._solid else ("caption", MEDIUM)

    def _look(self) -> Look:
        if self._state == "accent":
            edge = "accent" if self._theme.high_contrast else ""
            return Look("accent.tint", edge, "accent.text", "line")
        if self._solid:
            return Look(f"{self._state}.solid", "", f"{self._state}.on")
        edge = f"{self._state}.line" if self._theme.high_contrast else ""
        return Look(f"{self._state}.tint", edge, f"{self._state}.ink", "line")

    def _icon_px(self) -> int:
        return round(self._theme.text_px(self._type[0]) * _ICON)

    def _icon_room(self) -> int:
        return self._icon_px() + self._theme.px(0.5) if self._icon else 0
