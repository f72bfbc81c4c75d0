"""What is on a key, what it is called, and how it is painted."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap

from app.ui.icons import paint_icon
from app.ui.keyboard.board import Board
from app.ui.keyboard.key import Key, KeyKind
from app.ui.keyboard.layout import PADS, Layer
from app.ui.keyboard.shift import Shift
from app.ui.theme import MEDIUM, Theme
from app.ui.widgets.painting import CENTRE, paint_box, set_ink

_ICONS = {
    KeyKind.DELETE: "delete",
    KeyKind.LEFT: "arrow-left",
    KeyKind.RIGHT: "arrow-right",
    KeyKind.SHIFT: "arrow-big-up",
    KeyKind.ENTER: "corner-down-right",
    KeyKind.LANGUAGE: "globe",
}
_TURNED = frozenset({KeyKind.ENTER})
"""Keys whose icon is drawn from right to left."""
_ICON = 1.25
_BAR_WIDE, _BAR_HIGH, _BAR_BELOW = 0.62, 0.1, 0.72
"""The bar under a shift that stays, in sizes of its icon."""
_SIDE, _GAP = 1.5, 0.5
"""Room beside a label, and between icon and label, in units."""

translate = QCoreApplication.translate


class Painted(NamedTuple):
    """How a key looks at the moment.

    Attributes:
        label: Its text; may be empty.
        icon: Its icon; may be empty.
        look: Name of its look.
        large: Whether its text is a letter's, not a word's.
    """

    label: str
    icon: str
    look: str
    large: bool


class KeyFaces:
    """Draws the keys of one board, with a painter that runs from left to right."""

    def __init__(self, theme: Theme, board: Board) -> None:
        """Take colours, sizes and what is typed."""
        self._theme, self._board = theme, board
        self._boxes: dict[tuple[str, int, int, float], QPixmap] = {}

    def share(self, key: Key, width: int) -> float:
        """Return the share of a keyboard `width` pixels wide that the label of a key needs."""
        theme = self._theme
        metrics = QFontMetrics(theme.font("support", MEDIUM))
        icon = round(theme.text_px("support") * _ICON) if key.kind in _ICONS else 0
        label = metrics.horizontalAdvance(self.label(key))
        return (label + icon + theme.px(_SIDE) + theme.space("key")) / max(width, 1)

    def label(self, key: Key) -> str:
        """Return the text on a key, in the language that is typed or spoken."""
        board, layout = self._board, self._board.layout
        match key.kind:
            case KeyKind.TEXT:
                return board.text_of(key)
            case KeyKind.SPACE:
                if board.layer in PADS:
                    return self.spoken(key)
                return layout.name if board.several_languages and board.layer is Layer.LETTERS else ""
            case KeyKind.LANGUAGE:
                return layout.code.upper()
            case KeyKind.SELECT_ALL:
                return translate("Keyboard", "Select all")
            case KeyKind.LAYER:
                return self._switch_label(key.layer)
            case _:
                return ""

    def spoken(self, key: Key) -> str:
        """Return what a screen reader calls a key."""
        match key.kind:
            case KeyKind.TEXT:
                return key.text
            case KeyKind.LANGUAGE:
                return self._board.layout.name
            case KeyKind.LAYER:
                return self._spoken_layer(key.layer)
            case _:
                return {
                    KeyKind.SPACE: translate("Keyboard", "Space"),
                    KeyKind.ENTER: translate("Keyboard", "New line"),
                    KeyKind.DELETE: translate("Keyboard", "Delete"),
                    KeyKind.LEFT: translate("Keyboard", "Cursor left"),
                    KeyKind.RIGHT: translate("Keyboard", "Cursor right"),
                    KeyKind.SHIFT: translate("Keyboard", "Capital letters"),
                    KeyKind.SELECT_ALL: translate("Keyboard", "Select all"),
                }[key.kind]

    def paint(self, painter: QPainter, key: Key, rect: QRect, *, pressed: bool) -> None:
        """Paint a key."""
        look = "key-pressed" if pressed else self._look(key)
        large = key.kind is KeyKind.TEXT and len(key.text) == 1
        self.paint_face(
            painter, Painted(self.label(key), _ICONS.get(key.kind, ""), look, large), rect, key.kind
        )
        if key.kind is KeyKind.SHIFT and self._board.shift.state is Shift.LOCKED:
            self._paint_bar(painter, rect, look)

    def paint_face(self, painter: QPainter, face: Painted, rect: QRect, kind: KeyKind = KeyKind.TEXT) -> None:
        """Paint the box of a key, and what is on it."""
        theme, area = self._theme, QRectF(rect)
        look = theme.look(face.look)
        painter.drawPixmap(rect.topLeft(), self._box(face.look, rect.size(), painter))
        font = theme.font(self._role if face.large else "support", MEDIUM)
        if face.icon:
            size = round(theme.text_px("support" if face.label else self._role) * _ICON)
            middle = area.center()
            if face.label:
                gap = theme.px(_GAP)
                label = QFontMetrics(font).horizontalAdvance(face.label)
                left = middle.x() - (size + gap + label) / 2
                middle.setX(left + size / 2)
                area.setLeft(left + size + gap)
                area.setWidth(label + 1)
            self._paint_icon(painter, kind, face.icon, look.ink, middle, size)
        if face.label:
            painter.setFont(font)
            set_ink(painter, theme.color("ink2" if kind is KeyKind.SPACE else look.ink))
            painter.drawText(area, CENTRE, face.label)

    def forget(self) -> None:
        """Draw every box anew: colours have changed."""
        self._boxes.clear()

    def _box(self, look: str, size: QSize, painter: QPainter) -> QPixmap:
        """Return the box of a key; drawn once, because forty of them change with one touch on shift."""
        ratio = painter.device().devicePixelRatio()
        box = self._boxes.get((look, size.width(), size.height(), ratio))
        if box is None:
            box = QPixmap(size * ratio)
            box.setDevicePixelRatio(ratio)
            box.fill(self._theme.color("sunken"))
            drawn = QPainter(box)
            drawn.setRenderHint(QPainter.RenderHint.Antialiasing)
            whole = QRectF(0, 0, size.width(), size.height())
            paint_box(drawn, self._theme, self._theme.look(look), whole, self._theme.radius("key"))
            drawn.end()
            self._boxes[look, size.width(), size.height(), ratio] = box
        return box

    @property
    def _role(self) -> str:
        return "body" if self._theme.format.compact else "lead"

    def _look(self, key: Key) -> str:
        if key.kind is KeyKind.SHIFT:
            state = self._board.shift.state
            if state is Shift.LOCKED:
                return "key-locked"
            if state is not Shift.OFF:
                return "key-on"
        return "key-quiet" if key.quiet else "key"

    def _paint_icon(
        self, painter: QPainter, kind: KeyKind, icon: str, ink: str, middle: QPointF, size: int
    ) -> None:
        turned = kind in _TURNED or (kind is KeyKind.DELETE and self._board.layout.right_to_left)
        if turned:
            painter.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        paint_icon(painter, icon, self._theme.color(ink), middle, size)
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _paint_bar(self, painter: QPainter, rect: QRect, look: str) -> None:
        size = self._theme.text_px(self._role) * _ICON
        bar = QRectF(0, 0, size * _BAR_WIDE, size * _BAR_HIGH)
        bar.moveCenter(QPointF(QRectF(rect).center().x(), QRectF(rect).center().y() + size * _BAR_BELOW))
        painter.fillRect(bar, self._theme.color(self._theme.look(look).ink))

    def _switch_label(self, layer: Layer | None) -> str:
        match layer:
            case Layer.SYMBOLS:
                return "123"
            case Layer.SYMBOLS_MORE:
                return "#€«"
            case Layer.MORE:
                return self._board.layout.more_label
            case Layer.LETTERS:
                return self._board.layout.label
            case _:
                return "abc"

    def _spoken_layer(self, layer: Layer | None) -> str:
        match layer:
            case Layer.SYMBOLS:
                return translate("Keyboard", "Digits and signs")
            case Layer.SYMBOLS_MORE:
                return translate("Keyboard", "Further signs")
            case Layer.MORE:
                return translate("Keyboard", "Further letters")
            case _:
                return translate("Keyboard", "Letters")
