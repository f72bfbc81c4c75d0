"""Buttons: one loud, the others quiet."""

from enum import StrEnum
from math import ceil
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import MEDIUM, SEMI_BOLD, Theme
from app.ui.widgets.painting import CENTRE, paint_box, paint_text, painter_for
from app.ui.widgets.pressable import Pressable

_ICON = 1.25
"""Size of an icon, in sizes of the text beside it."""

_LOOSE = 2
"""Pixels that a line may be wider than its letters are measured."""


class ButtonKind(StrEnum):
    """How loud a button is. At most one `PRIMARY` stands on a screen."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    GHOST = "ghost"
    DANGER = "danger"
    FINAL = "final"
    PILL = "pill"
    ROUND = "round"
    SUGGESTION = "suggestion"
    TILE = "tile"


class _Build(NamedTuple):
    """Sizes of a kind: text role and weight, height by target, paddings and gap in units."""

    role: str
    weight: int
    target: str
    padding: float
    gap: float


_LARGE = _Build("body", SEMI_BOLD, "primary", 4, 1.5)
_SMALL = _Build("support", MEDIUM, "tool", 2.25, 1)
_BUILDS = {
    ButtonKind.PRIMARY: _Build("body", SEMI_BOLD, "primary", 5.25, 1.5),
    ButtonKind.GHOST: _Build("body", SEMI_BOLD, "primary", 2, 1.5),
    ButtonKind.PILL: _SMALL,
    ButtonKind.ROUND: _SMALL,
    ButtonKind.SUGGESTION: _SMALL,
    ButtonKind.TILE: _Build("support", SEMI_BOLD, "row", 1.5, 1),
}
_CAPSULES = frozenset({ButtonKind.PILL, ButtonKind.ROUND})


class Button(Pressable):
    """A button with a text, an icon, or both.

    Without a text it is as wide as high: then give it an accessible name. Its text may break into two lines
    where there is no room, and is never cut.
    """

    def __init__(
        self,
        theme: Theme,
        kind: ButtonKind = ButtonKind.SECONDARY,
        text: str = "",
        icon: str = "",
        icon_at_end: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Take what it shows; `icon` is the name of a file in `resources/icons`."""
        super().__init__(theme, parent)
        self._icon = icon
        self._icon_at_end = icon_at_end
        self._kind = kind
        self._edge: str | None = None
        self._side: float | None = None
        self._breaks = False
        self.setText(text)
        self.set_kind(kind)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    @property
    def kind(self) -> ButtonKind:
        """How loud it is."""
        return self._kind

    def set_kind(self, kind: ButtonKind) -> None:
        """Make it louder or quieter."""
        self._kind = kind
        self.setProperty("kind", kind.value)
        height = self.theme.touch(self._build.target)
        self.set_ring_radius(height // 2 if kind in _CAPSULES else self.theme.radius("button"))
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: str, at_end: bool = False) -> None:
        """Show another icon, or none for an empty name."""
        self._icon, self._icon_at_end = icon, at_end
        self.updateGeometry()
        self.update()

    def set_edge(self, edge: str | None) -> None:
        """Give a pill another edge, as on a tinted canvas; None: its own."""
        self._edge = edge
        self.update()

    def set_side(self, units: float | None) -> None:
        """Leave so much room beside the text, where little is to be had; None: as much as usual."""
        self._side = units
        self.updateGeometry()

    def let_break(self, breaks: bool) -> None:
        """Be as narrow as the text on two lines, where little room is to be had."""
        self._breaks = breaks
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the size with the text on one line, or on two where it shall break."""
        return self.minimumSizeHint() if self._breaks else self._size(self._text_width())

    def minimumSizeHint(self) -> QSize:
        """Return the size with the text on two lines."""
        metrics, words = QFontMetrics(self._font()), self.text().split(" ")
        parts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
        narrow = [max(metrics.horizontalAdvance(part) for part in pair) + _LOOSE for pair in parts]
        return self._size(min((*narrow, self._text_width())))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, icon and text."""
        painter = painter_for(self)
        look = self.theme.look(self._look_name())
        if self._edge and look.edge == "hair":
            look = look.edged(self._edge)
        capsule = self._kind in _CAPSULES
        radius = self.height() / 2 if capsule else self.theme.radius("button")
        paint_box(painter, self.theme, look, QRectF(self.rect()), radius)
        icon, gap = self._icon_px(), self._gap_px()
        room = self.width() - 2 * self._side_px() - icon - gap
        text = min(float(self._text_width()), float(max(room, 0)))
        start = (self.width() - icon - gap - text) / 2
        backwards = self._icon_at_end != self.isRightToLeft()
        if icon:
            left = start + text + gap if backwards else start
            centre = QPointF(left + icon / 2, self.height() / 2)
            paint_icon(painter, self._icon, self.theme.color(look.ink), centre, icon)
        if self.text():
            left = start if backwards else start + icon + gap
            rect = QRectF(left, 0, ceil(text) + 1, self.height())
            build = self._build
            paint_text(painter, self.theme, self.text(), rect, build.role, look.ink, build.weight, CENTRE)

    @property
    def _build(self) -> _Build:
        return _BUILDS.get(self._kind, _LARGE)

    def _look_name(self) -> str:
        quiet = self._kind in (ButtonKind.ROUND, ButtonKind.TILE)
        kind = "secondary" if quiet else self._kind.value
        if self.isEnabled():
            return self.state_look(kind)
        return "disabled-pill" if self._kind in _CAPSULES else "disabled"

    def _size(self, text_width: int) -> QSize:
        height = max(self.theme.touch(self._build.target), self.theme.text_px(self._build.role) * 2)
        if not self.text():
            return QSize(height, height)
        return QSize(2 * self._side_px() + self._icon_px() + self._gap_px() + text_width, height)

    def _font(self) -> QFont:
        return self.theme.font(self._build.role, self._build.weight)

    def _text_width(self) -> int:
        return QFontMetrics(self._font()).horizontalAdvance(self.text())

    def _icon_px(self) -> int:
        return round(self.theme.text_px(self._build.role) * _ICON) if self._icon else 0

    def _gap_px(self) -> int:
        return self.theme.px(self._build.gap) if self._icon and self.text() else 0

    def _side_px(self) -> int:
        side = self._build.padding if self._side is None else self._side
        return self.theme.px(side) if self.text() else 0
