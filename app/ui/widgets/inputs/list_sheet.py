"""A sheet with a long list: large answers, page by page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.choice_grid import ChoiceFace, ChoiceGrid
from app.ui.widgets.label import Label
from app.ui.widgets.overlay import Overlay

_COLUMNS = 2
_ROWS, _COMPACT_ROWS = 6, 3


class ListSheet(Overlay):
    """The question, the answers, and a way back without one. It is made to be opened once.

    Attributes:
        list: The answers.
        answers: The layout in which they stand.
        foot: The layout below them; its end has the button that closes.

    Signals:
        chosen: An answer was pressed; carries its key.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Build it closed and empty."""
        super().__init__(theme, parent)
        compact = theme.format.compact
        self._faces: tuple[ChoiceFace, ...] = ()
        self._title = Label(theme, "title", parent=self.card)
        self.list = ChoiceGrid(theme, _COLUMNS, _COMPACT_ROWS if compact else _ROWS, self.card)
        self.list.chosen.connect(self._choose)
        close = Button(theme, ButtonKind.SECONDARY, self.tr("Close"), icon="x", parent=self.card)
        close.setObjectName("close-sheet")
        close.clicked.connect(self.dismiss)
        self.answers = QVBoxLayout()
        self.answers.addWidget(self.list)
        self.foot = QHBoxLayout()
        self.foot.addStretch(1)
        self.foot.addWidget(close)
        column = QVBoxLayout()
        column.setSpacing(theme.px(1.5 if compact else 3))
        column.addWidget(self._title)
        column.addLayout(self.answers, 1)
        column.addLayout(self.foot)
        self.fill(column)
        self.closed.connect(self.deleteLater)

    def ask(self, question: str) -> None:
        """Name the sheet."""
        self._title.setText(question)
        self.setAccessibleName(question)

    def offer(self, faces: tuple[ChoiceFace, ...], chosen: str) -> None:
        """Show these answers; `chosen` is the key of the one that was picked before, or empty."""
        self._faces = faces
        keys = [face.key for face in faces]
        self.list.show_choices(faces, keys.index(chosen) if chosen in keys else -1)

    def _choose(self, index: int) -> None:
        key = self._faces[index].key
        self.dismiss()
        self.chosen.emit(key)
