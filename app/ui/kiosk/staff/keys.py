"""The keys of the PIN pad, and the dots that tell how many were pressed."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from app.pin import LONGEST, SHORTEST
from app.ui.icons import paint_icon
from app.ui.theme import MEDIUM, Theme
from app.ui.tokens import Look
from app.ui.widgets.arrow_area import ArrowArea
from app.ui.widgets.painting import CENTRE, paint_box, painter_for, set_ink
from app.ui.widgets.pressable import Pressable

_KEY_MM = 24
_WIDER = 1.2
"""Width of a key, in heights."""
_DIGIT, _ICON = 1.15, 0.34
"""Of a key: its digit in sizes of a title, its icon in heights."""
_GAP, _PADDING = 1.25, 2.25
_DOT, _DOT_GAP = 2.5, 1.75
"""In units."""
_COLUMNS = 3


class Key(Pressable):
    """One key: a digit, or an icon. A touch leaves the focus where it is, so that typing goes on."""

    def __init__(self, theme: Theme, digit: str, icon: str, parent: QWidget) -> None:
        """Show `digit`, or `icon` where there is none."""
        super().__init__(theme, parent)
        self._icon = icon
        self.setText(digit)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.set_ring_radius(theme.radius("slot"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the size a thumb needs."""
        height = max(self.theme.mm(_KEY_MM), self.theme.touch("primary"))
        return QSize(round(height * _WIDER), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the key."""
        theme, painter, rect = self.theme, painter_for(self), QRectF(self.rect())
        look = self._look()
        paint_box(painter, theme, look, rect, theme.radius("slot"))
        if self.text():
            painter.setFont(theme.font("title", MEDIUM, _DIGIT))
            set_ink(painter, theme.color(look.ink))
            painter.drawText(rect, CENTRE, self.text())
        else:
            size = round(rect.height() * _ICON)
            paint_icon(painter, self._icon, theme.color(look.ink), QPointF(rect.center()), size)

    def _look(self) -> Look:
        theme = self.theme
        if self.isDown():
            return theme.look("secondary-pressed")
        if not self.isEnabled():
            return Look("canvas" if self.text() else "", "", "ink3")
        if self._icon == "check":
            return theme.look("primary")
        if theme.high_contrast:
            return theme.look("secondary")
        return Look("canvas" if self.text() else "", "", "ink" if self.text() else "ink2")


class Keys(ArrowArea):
    """Ten digits on a card, backspace at the start of the last row, confirm at its end.

    Signals:
        digit_pressed: Carries the digit.
        back_pressed: The last digit shall go.
        confirmed: All digits are there.
    """

    digit_pressed = Signal(str)
    back_pressed = Signal()
    confirmed = Signal()

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Build the card."""
        super().__init__(parent)
        self._theme = theme
        grid = QGridLayout(self)
        padding = theme.px(_PADDING)
        grid.setContentsMargins(padding, padding, padding, padding)
        grid.setSpacing(theme.px(_GAP))
        self._digits: list[Key] = []
        for place, digit in enumerate("123456789"):
            grid.addWidget(self._digit(digit), place // _COLUMNS, place % _COLUMNS)
        self.back = self._command("delete", "pin-backspace")
        self.confirm = self._command("check", "pin-confirm")
        grid.addWidget(self.back, _COLUMNS, 0)
        grid.addWidget(self._digit("0"), _COLUMNS, 1)
        grid.addWidget(self.confirm, _COLUMNS, 2)
        self.back.clicked.connect(self.back_pressed)
        self.confirm.clicked.connect(self.confirmed)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def allow(self, *, digits: bool, back: bool, confirm: bool) -> None:
        """Allow what can be pressed now."""
        for key in self._digits:
            key.setEnabled(digits)
        self.back.setEnabled(back)
        self.confirm.setEnabled(confirm)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card."""
        theme = self._theme
        paint_box(painter_for(self), theme, theme.look("card"), QRectF(self.rect()), theme.radius("card"))

    def _digit(self, digit: str) -> Key:
        key = Key(self._theme, digit, "", self)
        key.setObjectName(f"pin-{digit}")
        key.setAccessibleName(digit)
        key.clicked.connect(lambda: self.digit_pressed.emit(digit))
        self._digits.append(key)
        return key

    def _command(self, icon: str, name: str) -> Key:
        key = Key(self._theme, "", icon, self)
        key.setObjectName(name)
        return key


class Dots(QWidget):
    """As many as a PIN has at least, and one more for each further digit."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Show none of them filled."""
        super().__init__(parent)
        self._theme = theme
        self._filled = 0
        dot, gap = theme.px(_DOT), theme.px(_DOT_GAP)
        self.setFixedHeight(dot + theme.px(0.5))
        self.setMinimumWidth(SHORTEST * (dot + gap))

    def fill(self, count: int) -> None:
        """Fill so many."""
        self._filled = count
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint them."""
        theme, painter = self._theme, painter_for(self)
        count = min(max(SHORTEST, self._filled), LONGEST)
        gap = theme.px(_DOT_GAP)
        side = min(float(theme.px(_DOT)), self.width() / count - gap / 2)
        step = min(side + gap, (self.width() - side) / (count - 1))
        for place in range(count):
            left = place * step
            if self.isRightToLeft():
                left = self.width() - left - side
            rect = QRectF(left, (self.height() - side) / 2, side, side)
            look = Look("ink") if place < self._filled else Look("", "line", stroke="line", ink="ink")
            paint_box(painter, theme, look, rect, side / 2)
