"""A text to read, above the page it belongs to."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.label import Label
from app.ui.widgets.overlay import Overlay

_WIDTH = 112
_SPREAD = 1.1


class Reading(Overlay):
    """A title, a text, and a button that closes it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Build it closed."""
        super().__init__(theme, parent, _WIDTH)
        self._title = Label(theme, "title", parent=self.card)
        self._text = Label(theme, "support" if theme.format.compact else "body", parent=self.card)
        self._text.setObjectName("reading-text")
        self._text.set_spread(_SPREAD)
        self._close = Button(theme, ButtonKind.SECONDARY, icon="x", parent=self.card)
        self._close.setObjectName("close-reading")
        self._close.clicked.connect(self.dismiss)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout()
        column.setSpacing(theme.px(3))
        column.addWidget(self._title)
        column.addWidget(self._text, 1)
        column.addLayout(foot)
        self.fill(column)

    def show_text(self, title: str, text: str) -> None:
        """Write what is to be read."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self._text.setText(text)
        self._close.setText(self.tr("Close"))
