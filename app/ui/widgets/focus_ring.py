"""The ring around what the keyboard acts on."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from app.ui.theme import Theme
from app.ui.widgets.painting import painter_for
from app.ui.widgets.pressable import RING_RADIUS

_STEERING = frozenset(
    {
        Qt.Key.Key_Tab,
        Qt.Key.Key_Backtab,
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_Up,
        Qt.Key.Key_Down,
        Qt.Key.Key_Return,
        Qt.Key.Key_Enter,
        Qt.Key.Key_Space,
        Qt.Key.Key_Escape,
    }
)
"""Keys that somebody presses who finds their way by keyboard; letters are not among them."""
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})
_TOUCHES = frozenset({QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin})


class FocusRing(QWidget):
    """Lies over a window, lets every touch through, and is seen while the keyboard steers.

    It appears with the first steering key and goes at the next touch. Only what has the property `ringRadius`
    is ringed. Input is watched where it enters the window: a filter on the application would slow it down.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        """Lie over `window`, a top-level widget."""
        super().__init__(window)
        self._theme = theme
        self._target: QWidget | None = None
        self._followed: list[QWidget] = []
        self._by_key = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        window.installEventFilter(self)
        self._watch_input()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    @property
    def target(self) -> QWidget | None:
        """What the ring is around; None while it is not seen."""
        return self._target if not self.isHidden() else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Learn whether keys or fingers steer, and follow what moves."""
        if watched is self.window().windowHandle():
            self._steer(event)
        elif event.type() in _MOVES:
            if watched is self.window() and event.type() == QEvent.Type.Show:
                self._watch_input()
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        if self._target is None:
            return
        theme, painter = self._theme, painter_for(self)
        width = theme.stroke("ring")
        painter.setPen(QPen(theme.color("focus"), width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        rect = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
        radius = float(self._target.property(RING_RADIUS)) + self._reach
        corner = min(radius, rect.height() / 2, rect.width() / 2)
        painter.drawRoundedRect(rect, corner, corner)

    @property
    def _reach(self) -> int:
        return round(self._theme.stroke("ring") + self._theme.stroke("ring-gap"))

    def _watch_input(self) -> None:
        """Watch where input enters, as soon as there is such a place: the window may be shown already."""
        handle = self.window().windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def _steer(self, event: QEvent) -> None:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if Qt.Key(event.key()) in _STEERING:
                self._by_key = True
                self._place()
        elif event.type() in _TOUCHES:
            self._by_key = False
            self._place()

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        for followed in self._followed:
            if isValid(followed):
                followed.removeEventFilter(self)
        self._followed, self._target = [], None
        if now is not None and self.window().isAncestorOf(now) and now.property(RING_RADIUS) is not None:
            self._target = now
            self._followed = list(_with_parents(now, self.window()))
            for each in self._followed:
                each.installEventFilter(self)
        self._place()

    def _place(self) -> None:
        target = self._target
        if target is None or not isValid(target) or not self._by_key or not target.isVisible():
            self.hide()
            return
        corner = target.mapTo(self.window(), QPoint(0, 0))
        reach = self._reach
        self.setGeometry(QRect(corner, target.size()).adjusted(-reach, -reach, reach, reach))
        self.show()
        self.raise_()
        self.update()


def _with_parents(widget: QWidget, top: QWidget) -> Iterator[QWidget]:
    here: QWidget | None = widget
    while here is not None and here is not top:
        yield here
        here = here.parentWidget()
