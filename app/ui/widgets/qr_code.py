"""A QR code, black on white in every theme."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.widgets.painting import painter_for

QUIET = 4
"""Modules of white around the code, as the standard asks."""
SIDE_MM, SIDE_MM_COMPACT = 76, 60
"""Least width and height, with the quiet zone."""


class QrCode(QWidget):
    """Shows a text as a QR code. The picture is gone with `forget`."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._picture: QImage | None = None
        self._side = theme.mm(SIDE_MM if theme.format.roomy else SIDE_MM_COMPACT)
        self.setFixedSize(self._side, self._side)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show `text`."""
        from segno import make  # only where a code is shown

        rows = tuple(tuple(row) for row in make(text, error="l", micro=False).matrix)
        size = len(rows) + 2 * QUIET
        picture = QImage(size, size, QImage.Format.Format_Mono)
        picture.setColorTable([0xFFFFFFFF, 0xFF000000])
        picture.fill(0)
        for y, row in enumerate(rows):
            for x, module in enumerate(row):
                picture.setPixel(x + QUIET, y + QUIET, 1 if module else 0)
        self._picture = picture
        scale = -(-self._side // size)
        self.setFixedSize(size * scale, size * scale)
        self.update()

    def forget(self) -> None:
        """Show nothing any more."""
        self._picture = None
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the code, each module a whole number of pixels."""
        if self._picture is None:
            return
        painter = painter_for(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, False)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        painter.drawImage(QRectF(self.rect()), self._picture)
