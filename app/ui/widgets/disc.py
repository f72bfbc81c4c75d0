"""Round icons: a topic's, a calm fact's, or the accent's."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import THIN, paint_icon
from app.ui.theme import Theme
from app.ui.tokens import Look
from app.ui.widgets.painting import paint_box, painter_for

_ICON = 0.56
"""Size of the icon, in sizes of the disc."""

_KINDS = {
    "calm": Look("calm.tint", "", "calm.ink"),
    "calm-solid": Look("calm.solid", "", "calm.on"),
    "accent": Look("accent", "", "on-accent"),
    "tint": Look("accent.tint", "", "accent.text"),
}


class Disc(QWidget):
    """An icon on a round ground.

    `kind` is `calm`, `calm-solid`, `accent`, `tint`, a state for its solid colour, or the name of a topic.
    """

    def __init__(
        self, theme: Theme, icon: str, kind: str = "calm", units: float = 7, parent: QWidget | None = None
    ) -> None:
        """Make a disc `units` wide."""
        super().__init__(parent)
        self._theme = theme
        self._units = units
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        side = theme.px(units)
        self.setFixedSize(side, side)
        self.show_icon(icon, kind)

    def show_icon(self, icon: str, kind: str = "calm") -> None:
        """Show another icon on another ground."""
        self._icon, self._kind = icon, kind
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint ground and icon."""
        painter, look = painter_for(self), self._look()
        paint_box(painter, self._theme, look, QRectF(self.rect()), self.width() / 2)
        size = round(self.width() * _ICON)
        centre = QPointF(self.width() / 2, self.height() / 2)
        paint_icon(painter, self._icon, self._theme.color(look.ink), centre, size, THIN)

    def _look(self) -> Look:
        look = _KINDS.get(self._kind)
        if look is None and f"topic.{self._kind}.tint" in self._theme.color_names:
            look = Look(f"topic.{self._kind}.tint", "", f"topic.{self._kind}.ink")
        if look is None:
            look = Look(f"{self._kind}.solid", "", f"{self._kind}.on")
        if self._theme.high_contrast and look.fill.endswith("tint"):
            return look.edged(look.ink)
        return look
