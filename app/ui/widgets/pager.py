"""Two round buttons that turn pages; nothing is ever scrolled."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.widgets.buttons import Button, ButtonKind


class Pager(QWidget):
    """Turns to the page before and the page after.

    Signals:
        turned: A page further (1) or back (-1).
    """

    turned = Signal(int)

    def __init__(self, theme: Theme, *, sideways: bool = False, parent: QWidget | None = None) -> None:
        """Make the buttons.

        Args:
            theme: Colours and sizes.
            sideways: Whether the arrows point along the line of text, not up and down.
            parent: Qt's.
        """
        super().__init__(parent)
        before, after = ("chevron-left", "chevron-right") if sideways else ("chevron-up", "chevron-down")
        self._back = Button(theme, ButtonKind.ROUND, icon=before, parent=self)
        self._on = Button(theme, ButtonKind.ROUND, icon=after, parent=self)
        self._back.clicked.connect(self._turn_back)
        self._on.clicked.connect(self._turn_on)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("target"))
        row.addWidget(self._back)
        row.addWidget(self._on)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def name_buttons(self, prefix: str, back: str, on: str) -> None:
        """Say what the buttons do.

        Args:
            prefix: Of the object names, which end in `-back` and `-on`.
            back: Accessible name of the first.
            on: Accessible name of the second.
        """
        self._back.setObjectName(f"{prefix}-back")
        self._on.setObjectName(f"{prefix}-on")
        self._back.setAccessibleName(back)
        self._on.setAccessibleName(on)

    def allow(self, *, back: bool, on: bool) -> None:
        """Allow the ways there are; a button that has the focus hands it to the other before it goes dead."""
        for button, other, allowed in ((self._back, self._on, back), (self._on, self._back, on)):
            if not allowed and button.hasFocus():
                other.setEnabled(True)
                other.setFocus()
        self._back.setEnabled(back)
        self._on.setEnabled(on)

    def _turn_back(self) -> None:
        self.turned.emit(-1)

    def _turn_on(self) -> None:
        self.turned.emit(1)
