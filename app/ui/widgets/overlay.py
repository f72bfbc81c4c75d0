"""What stands above a page until it is answered: a scrim over all of it, and a card in the middle.

There are no dialogs: an overlay is a child of the window (or of one page) and goes away with it. Give it a
layout with `fill`, and its name with `setAccessibleName` wherever it is retranslated:

    class HelpSheet(Overlay):
        def __init__(self, context: ScreenContext, parent: QWidget) -> None:
            super().__init__(context.theme, parent)
            self._close = Button(context.theme, ButtonKind.SECONDARY, parent=self.card)
            self._close.clicked.connect(self.dismiss)
            column = QVBoxLayout()
            column.addWidget(self._close)
            self.fill(column)
            self.focus_first(self._close)

    sheet = HelpSheet(context, window)      # hidden
    sheet.closed.connect(...)
    sheet.open()                            # covers the window, takes the focus and keeps it
    sheet.dismiss()                         # as Esc and a touch beside the card do; the focus goes back

While it is open nothing behind it can be touched or reached by keyboard. Several may be open: the one opened
last is on top.
"""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QLayout, QWidget
from shiboken6 import isValid

from app.ui.theme import Theme
from app.ui.widgets.announcing import announce
from app.ui.widgets.fitting import measure_anew
from app.ui.widgets.label import Label
from app.ui.widgets.painting import paint_box, paint_shadow

WIDEST = 120.0
"""Width of a card, in units."""
_SMALLER = ("support", "caption")
"""What texts are set in where a card would be higher than the screen."""
_ROUND = {Qt.Key.Key_Tab: True, Qt.Key.Key_Backtab: False}


class Overlay(QWidget):
    """Covers its parent while it is open.

    Attributes:
        card: Parent of everything the overlay shows.

    Signals:
        opened: It stands above the page now.
        closed: It does not any more.
    """

    opened = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, parent: QWidget, width: float = WIDEST) -> None:
        """Build it closed; the card is `width` units wide where there is room."""
        super().__init__(parent)
        self.theme = theme
        self._width = width
        self._first: QWidget | None = None
        self._before: QWidget | None = None
        self._beside = False
        self._known: tuple[object, ...] = ()
        self.card = QWidget(self)
        self.hide()
        parent.installEventFilter(self)

    def fill(self, layout: QLayout) -> None:
        """Put `layout` on the card, with the card's padding around it."""
        padding = self.theme.px(2) + self.theme.space("card")
        layout.setContentsMargins(padding, padding, padding, padding)
        self.card.setLayout(layout)

    def focus_first(self, widget: QWidget) -> None:
        """Give `widget` the focus when the overlay opens."""
        self._first = widget

    def open(self) -> None:
        """Cover the parent, and take the focus."""
        if not self.isHidden():
            return
        self._before = QApplication.focusWidget()
        self.setGeometry(self._parent.rect())
        self.show()
        self.raise_()
        self._place()
        self._take_focus()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._keep_focus)
        announce(self, self.accessibleName())
        self.opened.emit()

    def dismiss(self) -> None:
        """Uncover the parent, and give the focus back."""
        if self.isHidden():
            return
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._keep_focus)
        self.hide()
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus(Qt.FocusReason.OtherFocusReason)
        self.closed.emit()

    # Focus

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go round among what is on the card."""
        stops = self._stops()
        if not stops:
            return True
        here = QApplication.focusWidget()
        step = 1 if forward else -1
        if here in stops:
            target = stops[(stops.index(here) + step) % len(stops)]
        else:
            target = stops[0 if forward else -1]
        reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
        target.setFocus(reason)
        return True

    def _stops(self) -> list[QWidget]:
        """Return everything Tab reaches on the card, in its order."""
        found: list[QWidget] = []
        widget = self.card.nextInFocusChain()
        while widget is not None and widget is not self.card:
            reachable = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
            if reachable and widget.isEnabled() and widget.isVisible() and self.card.isAncestorOf(widget):
                found.append(widget)
            widget = widget.nextInFocusChain()
        return found

    def _take_focus(self) -> None:
        stops = self._stops()
        first = self._first if self._first is not None and self._first in stops else next(iter(stops), self)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is None or now is self or now.window() is not self.window():
            return
        above: QObject | None = now
        while above is not None:
            if isinstance(above, Overlay):
                return
            above = above.parent()
        self._take_focus()

    # Events

    def event(self, event: QEvent) -> bool:
        """Keep Esc and Tab from what is behind."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            event.accept()
            return True
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc; no key reaches what is behind."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.dismiss()
        elif key in _ROUND:
            self.focusNextPrevChild(_ROUND[key])
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the touch."""
        self._beside = not self.card.geometry().contains(event.position().toPoint())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Close with a touch beside the card."""
        beside, self._beside = self._beside, False
        if beside and not self.card.geometry().contains(event.position().toPoint()):
            self.dismiss()
        event.accept()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the parent, and as high as the card needs."""
        if event.type() == QEvent.Type.Resize and watched is self._parent:
            self.setGeometry(self._parent.rect())
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint scrim and card."""
        painter, theme = QPainter(self), self.theme
        painter.fillRect(self.rect(), theme.color("scrim"))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, radius = QRectF(self.card.geometry()), theme.radius("dialog")
        paint_shadow(painter, theme, rect, radius)
        paint_box(painter, theme, theme.look("raised"), rect, radius)

    # Geometry

    @property
    def _parent(self) -> QWidget:
        parent = self.parentWidget()
        if parent is None:
            raise AssertionError(type(self).__name__)
        return parent

    def _place(self) -> None:
        theme, layout = self.theme, self.card.layout()
        margin = theme.space("margin")
        above = max(0, self.height() - theme.format.height) if theme.lower else 0
        room = QSize(self.width() - 2 * margin, self.height() - above - 2 * margin)
        width = min(theme.px(self._width), room.width())
        self._fit(layout, room)
        if layout is not None:
            layout.activate()
        if _height_for(layout, width) > room.height():
            width = room.width()  # wider is lower
        height = min(_height_for(layout, width), room.height())
        top = above + (self.height() - above - height) // 2
        if theme.format.reach:
            top = self.height() - margin - height  # everything pressed stands low
        rect = QRect((self.width() - width) // 2, top, width, height)
        if rect != self.card.geometry():
            self.card.setGeometry(rect)
            self.update()

    def _fit(self, layout: QLayout | None, room: QSize) -> None:
        """Set everything but the heading smaller where there is no room, once for the words there are."""
        labels = self.card.findChildren(Label)
        known = (room.width(), room.height(), *(each.text() for each in labels))
        if known == self._known or layout is None:
            return
        self._known = known
        for role in (None, *_SMALLER):
            for label in labels:
                label.yield_role(role if label.role != "title" else None)
            measure_anew(self.card)
            if _height_for(layout, room.width()) <= room.height():
                return


def _height_for(layout: QLayout | None, width: int) -> int:
    if layout is None:
        return 0
    height = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else 0
    return max(height, layout.totalMinimumSize().height())
