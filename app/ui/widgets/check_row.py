"""A box to tick, as large as a finger, on a card of its own."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.icons import BOLD, paint_icon
from app.ui.theme import MEDIUM, Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label
from app.ui.widgets.painting import START, paint_box, painter_for, seen_from_start
from app.ui.widgets.pressable import Pressable

_BOX = 5.5
_COMPACT_BOX = 4.0
_TICK = 0.7


class CheckBox(Pressable):
    """A box and its sentence; the whole of it is touched. Never ticked before somebody does."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty box without words."""
        super().__init__(theme, parent)
        self.setCheckable(True)
        self.set_ring_radius(theme.radius("button"))
        self._label = Label(theme, "support", "ink", MEDIUM, parent=self)
        self._label.setAlignment(START)
        self._label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addSpacing(self._side + theme.px(1.5))
        self._row.addWidget(self._label, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def say(self, text: str) -> None:
        """Show the sentence."""
        self._label.setText(text)
        self.setAccessibleName(text)

    def sizeHint(self) -> QSize:
        """Return the size of box and sentence."""
        return self._row.sizeHint().expandedTo(QSize(0, self.theme.touch("floor")))

    def minimumSizeHint(self) -> QSize:
        """Return the size with the sentence on as many lines as it needs."""
        return self._row.minimumSize().expandedTo(QSize(0, self.theme.touch("floor")))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        painter, theme = painter_for(self), self.theme
        look = theme.look("tick-on" if self.isChecked() else "tick")
        if self.isDown() and not self.isChecked():
            look = look.edged("accent")
        top = (self.height() - self._side) / 2
        rect = seen_from_start(self, QRectF(0, top, self._side, self._side))
        paint_box(painter, theme, look, rect, theme.radius("tick"))
        if self.isChecked():
            size = round(self._side * _TICK)
            centre = QPointF(rect.center())
            paint_icon(painter, "check", theme.color(look.ink), centre, size, BOLD)

    @property
    def _side(self) -> int:
        return self.theme.px(_COMPACT_BOX if self.theme.format.compact else _BOX)


class CheckRow(Card):
    """A card with a box to tick, and a pill that opens the text it is about.

    Attributes:
        box: The box; `read` is the pill, hidden until it has a text.

    Signals:
        toggled: Somebody ticked or unticked it; carries whether it is ticked.
        read_requested: The pill was pressed.
    """

    toggled = Signal(bool)
    read_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty box without words."""
        super().__init__(theme, parent=parent)
        self.box = CheckBox(theme, self)
        self.read = Button(theme, ButtonKind.PILL, parent=self)
        self.read.hide()
        self.box.clicked.connect(self.toggled)
        self.read.clicked.connect(self.read_requested)
        row = QHBoxLayout(self)
        side = theme.space("card")
        row.setContentsMargins(side, theme.px(1), side, theme.px(1))
        row.setSpacing(theme.px(1.5))
        row.addWidget(self.box, 1)
        row.addWidget(self.read, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setMinimumHeight(theme.touch("row"))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_state(self, text: str, ticked: bool, read: str = "") -> None:
        """Show the sentence, whether it is ticked, and the pill's text."""
        self.box.say(text)
        self.box.setChecked(ticked)
        self.read.setText(read)
        self.read.setVisible(bool(read))
