"""Grey boxes where something will stand."""

from PySide6.QtCore import QEasingCurve, QRectF, QVariantAnimation
from PySide6.QtGui import QHideEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from app.ui.theme import Theme
from app.ui.widgets.painting import paint_box, painter_for

_DIMMEST = 0.55


class Skeleton(QWidget):
    """One box that breathes while it is seen; where nothing shall move it stands still."""

    def __init__(
        self, theme: Theme, radius: str = "slot", moving: bool = True, parent: QWidget | None = None
    ) -> None:
        """Take a corner of the theme's table."""
        super().__init__(parent)
        self._theme, self._radius = theme, radius
        self._pulse: QVariantAnimation | None = None
        if moving:
            self._pulse = QVariantAnimation(self)
            self._pulse.setLoopCount(-1)
            self._pulse.setEasingCurve(QEasingCurve.Type.InOutSine)
            for at, strength in ((0.0, 1.0), (0.5, _DIMMEST), (1.0, 1.0)):
                self._pulse.setKeyValueAt(at, strength)
            self._pulse.valueChanged.connect(self.update)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin to breathe."""
        super().showEvent(event)
        length = self._theme.motion("skeleton")
        if self._pulse is not None and length:
            self._pulse.setDuration(length)
            self._pulse.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop: what is not seen costs nothing."""
        super().hideEvent(event)
        if self._pulse is not None:
            self._pulse.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        painter, theme = painter_for(self), self._theme
        if self._pulse is not None and self._theme.motion("skeleton"):
            painter.setOpacity(float(self._pulse.currentValue() or 1.0))
        look = theme.look("skeleton")
        paint_box(painter, theme, look, QRectF(self.rect()), theme.radius(self._radius))
