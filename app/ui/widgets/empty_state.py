"""What stands where there is nothing to show: why, and one way on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.disc import Disc
from app.ui.widgets.label import Label

_DISC = 9


class EmptyState(QWidget):
    """A calm disc, a few words, and a button where there is a way on.

    Attributes:
        button: Hidden until it has a text.

    Signals:
        pressed: The button was pressed.
    """

    pressed = Signal()

    def __init__(self, theme: Theme, icon: str = "calendar-search", parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._title = Label(theme, "head", parent=self)
        self._sentence = Label(theme, "support", "ink2", parent=self)
        self._advice = Label(theme, "support", "ink2", parent=self)
        self.button = Button(theme, ButtonKind.SECONDARY, parent=self)
        self.button.clicked.connect(self.pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(1))
        column.addStretch(1)
        column.addWidget(Disc(theme, icon, "calm", _DISC, self), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(theme.px(1))
        for label in (self._title, self._sentence, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(theme.px(1))
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.show_words("", "")

    def show_words(self, title: str, sentence: str, advice: str = "", button: str = "") -> None:
        """Say why, and what to do; empty parts are left out."""
        for label, text in ((self._title, title), (self._sentence, sentence), (self._advice, advice)):
            label.setText(text)
            label.setVisible(bool(text))
        self.button.setText(button)
        self.button.setVisible(bool(button))
