"""The upper part of an upright screen: picture, brand, clock and question. Nothing there is pressed."""

from pathlib import Path

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap, QPixmapCache, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import ScreenContext
from app.ui.theme import Theme
from app.ui.widgets.brand import Brand
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.painting import paint_box
from app.ui.widgets.scene import Scene

_EDGE, _INSIDE = 3.0, 4.0
"""Around the picture, and between its edge and what stands on it, in units."""
_BRAND = 5.5
_BESIDE_BRAND = 5.0
_BESIDE = 1.5
"""Above and below what stands on a small card, in units."""
_FLOOR = 0.65
"""Where the picture's floor begins, in heights."""
_SECONDS = 60


class ReachHead(QWidget):
    """Brand and clock at the top, the question on a card at the bottom, a picture behind them.

    Attributes:
        brand: Held by staff.
    """

    def __init__(
        self, theme: Theme, brand: str, logo: Path | None, title: Label, parent: QWidget | None = None
    ) -> None:
        """Build it; `title` is the label of the question."""
        super().__init__(parent)
        self._theme = theme
        self._context: ScreenContext | None = None
        self._scene = _Picture(theme, self)
        self.brand = Brand(theme, brand, logo, _BRAND, self)
        self._time = Label(theme, "head", parent=self)
        self._time.setWordWrap(False)
        self._clock = _Small(theme, self._time, self)
        self._clock.hide()
        self._question = Card(theme, parent=self)
        self._title = title
        self._inside = QVBoxLayout()
        self._asides = QHBoxLayout()
        self._heads = QVBoxLayout()
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._tick)
        self._arrange()

    def tell_time(self, context: ScreenContext) -> None:
        """Show the time from now on."""
        self._context = context
        self._clock.show()
        self._tick()

    def set_height(self, pixels: int) -> None:
        """Be so high; what stands below begins there."""
        self.setFixedHeight(max(pixels, self.minimumSizeHint().height()))

    def set_aside(self, widget: QWidget) -> None:
        """Put `widget` below the question: a sentence on its own lines, anything else beside the others."""
        if isinstance(widget, Label):
            self._inside.addWidget(widget)
        else:
            self._asides.insertWidget(self._asides.count() - 1, widget)

    def set_head(self, widget: QWidget) -> None:
        """Put `widget` where the question would be."""
        self._heads.addWidget(widget)

    def show_question(self, shown: bool) -> None:
        """Show the question's card, or not."""
        self._question.setVisible(shown)

    def show_picture(self, shown: bool) -> None:
        """Show the picture, or the canvas."""
        self._scene.setVisible(shown)

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock go."""
        super().showEvent(event)
        self._tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock."""
        super().hideEvent(event)
        self._minute.stop()

    def changeEvent(self, event: QEvent) -> None:
        """Write the time as the language does."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._tick()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the picture behind everything."""
        super().resizeEvent(event)
        edge = self._theme.px(_EDGE)
        self.brand.limit(
            self.width() - self._theme.px(2 * (_EDGE + _INSIDE + _BESIDE_BRAND)) - self._clock.width()
        )
        self._scene.setGeometry(self.rect().adjusted(edge, edge, -edge, 0))

    def _tick(self) -> None:
        if self._context is None:
            return
        now = self._context.clock()
        self._time.setText(self._context.language.formats.time(now))
        if self.isVisible():
            self._minute.start((_SECONDS - now.second) * 1000)

    def _arrange(self) -> None:
        theme = self._theme
        top = QHBoxLayout()
        top.addWidget(_Small(theme, self.brand, self), 0, Qt.AlignmentFlag.AlignTop)
        top.addStretch(1)
        top.addWidget(self._clock, 0, Qt.AlignmentFlag.AlignTop)
        self._question.padded(self._inside)
        self._inside.setSpacing(theme.px(1.5))
        self._inside.addWidget(self._title)
        self._inside.addLayout(self._asides)
        self._asides.setSpacing(theme.px(2))
        self._asides.addStretch(1)
        whole = QVBoxLayout(self)
        side, edge = theme.px(_EDGE + _INSIDE), theme.px(_EDGE)
        whole.setContentsMargins(side, side, side, edge)
        whole.setSpacing(theme.px(2))
        whole.addLayout(top)
        whole.addStretch(1)
        whole.addLayout(self._heads)
        whole.addWidget(self._question)
        self._question.hide()
        self._scene.lower()


class _Small(Card):
    """A card as large as what stands on it."""

    def __init__(self, theme: Theme, inner: QWidget, parent: QWidget) -> None:
        super().__init__(theme, parent=parent)
        row = QHBoxLayout(self)
        side, above = theme.px(3), theme.px(_BESIDE)
        row.setContentsMargins(side, above, side, above)
        row.addWidget(inner)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = self.theme.look("card")
        paint_box(painter, self.theme, look, QRectF(self.rect()), self.theme.radius("button"))


class _Picture(Scene):
    """The picture of the attract screen, once for all screens."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, floor=_FLOOR)

    def drawn(self) -> QPixmap:
        theme, size = self._theme, self.size()
        key = f"scene {size.width()} {size.height()} {theme.scheme} {theme.brand}"
        kept = QPixmap()
        if not QPixmapCache.find(key, kept):
            kept = super().drawn()
            QPixmapCache.insert(key, kept)
        return kept
