"""One question and its answers."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.questions import Question
from app.ui.theme import Theme
from app.ui.widgets.choice_grid import ChoiceGrid
from app.ui.widgets.disc import Disc
from app.ui.widgets.divider import Divider
from app.ui.widgets.label import Label

_DISC = 7.0
_WORDS = 38.0
"""Width of the question, in units."""


class QuestionRow(QWidget):
    """The question at the start, its answers beside it, or below it on an upright screen.

    Signals:
        answered: An answer was pressed; carries the `Details` that have it.
    """

    answered = Signal(object)

    def __init__(self, theme: Theme, columns: int, rows: int, parent: QWidget | None = None) -> None:
        """Make a row that shows `columns` times `rows` answers at once."""
        super().__init__(parent)
        self._question: Question | None = None
        self._disc = Disc(theme, "info", "calm", _DISC, self)
        self._text = Label(theme, "lead", parent=self)
        self._text.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        if not theme.format.reach:
            self._text.setFixedWidth(theme.px(_WORDS))
        self._choices = ChoiceGrid(theme, columns, rows, self)
        self._choices.chosen.connect(self._answer)
        self._line = Divider(theme, self)
        words = QHBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._disc)
        words.addWidget(self._text, 1)
        row: QBoxLayout = QHBoxLayout()
        row.setSpacing(theme.px(3))
        if theme.format.reach:
            row = QVBoxLayout()
            row.setSpacing(theme.px(1.5))
        row.addLayout(words)
        row.addWidget(self._choices, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("card"))
        column.addWidget(self._line)
        column.addLayout(row)

    def show_question(self, question: Question, *, first: bool) -> None:
        """Ask this; a line separates it from the one before."""
        self._question = question
        self.setObjectName(f"question-{question.key}")
        self._disc.show_icon(question.icon)
        self._text.setText(question.text)
        self._choices.show_choices(question.faces, question.chosen)
        self._line.setVisible(not first)

    def show_answers_alone(self) -> None:
        """Leave the question to the page's title."""
        self._disc.hide()
        self._text.hide()

    def _answer(self, index: int) -> None:
        if self._question is not None:
            self.answered.emit(self._question.answered[index])
