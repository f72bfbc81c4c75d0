"""Cards: white tiles with a hairline; some are buttons."""

from PySide6.QtCore import QChildEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.painting import paint_box, painter_for
from app.ui.widgets.pressable import Pressable

_PRESSED = {"tint-pressed": "card-pressed", "card-chosen-pressed": "card-chosen"}
"""Looks that are pressed as another one is."""


class Card(QWidget):
    """A tile to put a layout on; `padded` gives the layout the card's padding."""

    def __init__(
        self, theme: Theme, look: str = "card", edge: str | None = None, parent: QWidget | None = None
    ) -> None:
        """Take how it looks.

        Args:
            theme: Colours and sizes.
            look: `card`, or `tint` for what repeats a choice.
            edge: Another colour for the hairline, such as `ok.hair` on an outcome's canvas.
            parent: Qt's.
        """
        super().__init__(parent)
        self.theme = theme
        self._look = look
        self._edge = edge

    def set_look(self, look: str, edge: str | None = None) -> None:
        """Paint it differently."""
        self._look, self._edge = look, edge
        self.update()

    def padded(self, layout: QLayout) -> QLayout:
        """Put `layout` on the card, with the card's padding around it, and return it."""
        padding = self.theme.space("card")
        layout.setContentsMargins(padding, padding, padding, padding)
        self.setLayout(layout)
        return layout

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        look = self.theme.look(self._look)
        if self._edge is not None:
            look = look.edged(self._edge)
        paint_box(painter_for(self), self.theme, look, QRectF(self.rect()), self.theme.radius("card"))


class CardButton(Pressable):
    """A tile that is one button. What is laid out on it is looked at, not touched: use `column`.

    Give it an accessible name that says what it does.

    Attributes:
        column: The layout on the card.
    """

    def __init__(
        self, theme: Theme, look: str = "card", corner: str = "card", parent: QWidget | None = None
    ) -> None:
        """Make an empty tile; rows take the `corner` of a `button`."""
        super().__init__(theme, parent)
        self._look = look
        self._corner = corner
        self.set_ring_radius(theme.radius(corner))
        self.column = QVBoxLayout(self)
        padding = theme.space("card")
        self.column.setContentsMargins(padding, padding, padding, padding)
        self.column.setSpacing(theme.px(1))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_look(self, look: str) -> None:
        """Paint it differently: `card-chosen` for what is chosen."""
        self._look = look
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of what is laid out on it."""
        return self.column.sizeHint().expandedTo(QSize(0, self.theme.touch("row")))

    def minimumSizeHint(self) -> QSize:
        """Return the least size of what is laid out on it."""
        return self.column.minimumSize().expandedTo(QSize(0, self.theme.touch("row")))

    def hasHeightForWidth(self) -> bool:
        """Tell that text on it may wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of what is laid out on it."""
        return max(self.theme.touch("row"), self.column.heightForWidth(width))

    def childEvent(self, event: QChildEvent) -> None:
        """Let touches on what lies on the card through to the card."""
        super().childEvent(event)
        child = event.child()
        if event.added() and isinstance(child, QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tile."""
        name = self.state_look(self._look)
        look = self.theme.look(_PRESSED.get(name, name))
        paint_box(painter_for(self), self.theme, look, QRectF(self.rect()), self.theme.radius(self._corner))
