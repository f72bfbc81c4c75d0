"""How staff tell the size of the screen: they hold a bank card against it."""

from functools import partial

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.settings import ScreenSize
from app.ui.context import ScreenContext
from app.ui.tokens import Look
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.label import Label
from app.ui.widgets.painting import paint_box, painter_for

CARD_MM = (85.6, 53.98)
"""Width and height of a bank card (ISO/IEC 7810, ID-1)."""
_CORNER_MM = 3.18
_STEP = 1.005
"""How much larger or smaller the card gets with each press."""
_PRESS_MS = 60
"""How fast a button that is held repeats itself."""


class CardOutline(QWidget):
    """The outline of a bank card, as large as the screen is believed to show it."""

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Draw it as the theme measures now."""
        super().__init__(parent)
        self._theme = context.theme
        self.width_px = 0.0
        self.draw(context.theme.mm(CARD_MM[0]))

    def draw(self, width: float) -> None:
        """Draw it `width` pixels wide."""
        self.width_px = width
        self.setFixedSize(QSize(round(width), round(width * CARD_MM[1] / CARD_MM[0])))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the outline."""
        look = Look("card", "accent", "ink", "active")
        corner = self.width_px * _CORNER_MM / CARD_MM[0]
        paint_box(painter_for(self), self._theme, look, QRectF(self.rect()), corner)


class ScreenPage(QWidget):
    """The outline, two buttons that change it, and one that keeps what fits.

    Signals:
        measured: The card fits; carries the `ScreenSize` of the window.
    """

    measured = Signal(object)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Build it with the size that is believed in."""
        super().__init__(parent)
        theme = context.theme
        self._how = Label(theme, "support", parent=self)
        self._kept = Label(theme, "caption", "ink2", parent=self)
        self._outline = CardOutline(context, self)
        self.smaller = Button(theme, ButtonKind.ROUND, icon="minus", parent=self)
        self.larger = Button(theme, ButtonKind.ROUND, icon="plus", parent=self)
        self.keep = Button(theme, ButtonKind.SECONDARY, icon="check", parent=self)
        for button, name in ((self.smaller, "smaller"), (self.larger, "larger"), (self.keep, "keep")):
            button.setObjectName(f"screen-{name}")
        for button, factor in ((self.smaller, 1 / _STEP), (self.larger, _STEP)):
            button.setAutoRepeat(True)
            button.setAutoRepeatInterval(_PRESS_MS)
            button.clicked.connect(partial(self._change, factor))
        self.keep.clicked.connect(self._tell)
        self._lay_out(context)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every text anew."""
        self._how.setText(
            self.tr(
                "Hold a bank card against the screen. Press minus and plus until the outline is as large."
            )
        )
        self.smaller.setAccessibleName(self.tr("Smaller"))
        self.larger.setAccessibleName(self.tr("Larger"))
        self.keep.setText(self.tr("It fits"))
        self._kept.setText("")

    def say_kept(self, size: ScreenSize) -> None:
        """Say what is believed from now on."""
        text = self.tr("Kept: {width} × {height} mm.")
        self._kept.setText(text.format(width=size.width, height=size.height))

    def say_not_kept(self) -> None:
        """Say that the next start will not know it."""
        self._kept.setText(self.tr("This size counts until Foyer ends: it can’t be kept."))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _change(self, factor: float, _: bool = False) -> None:
        room = self.width() - 1
        self._outline.draw(max(room / 10, min(self._outline.width_px * factor, room)))

    def _tell(self) -> None:
        window = self.window().size()
        per_mm = self._outline.width_px / CARD_MM[0]
        self.measured.emit(ScreenSize(round(window.width() / per_mm), round(window.height() / per_mm)))

    def _lay_out(self, context: ScreenContext) -> None:
        theme = context.theme
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.space("gap"))
        for button in (self.smaller, self.larger, self.keep):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addWidget(self._how)
        column.addWidget(self._outline, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(buttons)
        column.addWidget(self._kept)
        column.addStretch(1)
