"""With whom, how long, in which way, where? Only what has more than one answer is asked."""

from typing import Self

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.meeting_type import Details
from app.booking.steps import ChoosingDetails, Step
from app.ui.context import ScreenContext
from app.ui.frame import Frame, StepName
from app.ui.questions import Question, Questions
from app.ui.screen import Screen
from app.ui.widgets.card import Card
from app.ui.widgets.chip_row import ChipRow
from app.ui.widgets.question_row import QuestionRow

_COLUMNS, _ROWS = 4, 2
_COMPACT_COLUMNS, _COMPACT_ROWS = 2, 3
_REACH_COLUMNS = 3
_MOST = 4
"""Questions there can be."""


class DetailsScreen(Screen):
    """Asks everything on one page where there is room, else one question after the other.

    Signals:
        details_chosen: Continue was pressed; carries the `Details`.
    """

    details_chosen = Signal(object)

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build the page without questions."""
        super().__init__(context, parent)
        theme, brand = context.theme, context.brand
        self._compact = theme.format.compact
        self._step: ChoosingDetails | None = None
        self._details: Details | None = None
        self._at = 0
        self._left = True
        self._frame = Frame(theme, brand.name, brand.logo, self)
        for signal, passed_on in (
            (self._frame.start_over_requested, self.start_over_requested),
            (self._frame.language_requested, self.language_requested),
            (self._frame.display_requested, self.display_requested),
            (self._frame.help_requested, self.help_requested),
        ):
            signal.connect(passed_on)
        self._frame.back_requested.connect(self._back)
        self._frame.primary_pressed.connect(self._continue)
        self._frame.set_step(StepName.WHEN)
        self._frame.show_tools(language=len(context.language.codes) > 1)
        self._chips = ChipRow(theme, self, one_row=not theme.format.reach)
        self._frame.set_aside(self._chips)
        size = (_COMPACT_COLUMNS, _COMPACT_ROWS) if self._compact else (_COLUMNS, _ROWS)
        if theme.format.reach:
            size = _REACH_COLUMNS, _ROWS
        count = 1 if self._compact else _MOST
        self._rows = [QuestionRow(theme, *size, self._frame.content) for _ in range(count)]
        self._lay_out()

    def show_step(self, step: Step) -> None:
        """Show the questions; answers that were given here stay."""
        if not isinstance(step, ChoosingDetails):
            raise AssertionError(type(step).__name__)
        if self._left or self._details is None or step != self._step:
            self._details, self._at, self._left = step.details, 0, False
        self._step = step
        self._show()

    def take_over(self, former: Self) -> None:
        """Go on with the answers that were given, at the same question."""
        self._details, self._at = former._details, former._at
        self._show()

    def retranslate(self) -> None:
        """Write every text anew."""
        language = self.context.language
        self._frame.set_language(language.own_name(language.code), language.code)
        self._frame.set_primary(self.tr("Continue"))
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Begin anew when somebody comes back."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._left = True

    # What is shown

    @property
    def _questions(self) -> tuple[Question, ...]:
        if self._step is None or self._details is None:
            return ()
        return Questions(self.context.language.formats, self._step.meeting_type, self._details).asked()

    def _show(self) -> None:
        if self._step is None:
            return
        language, kind = self.context.language, self._step.meeting_type
        self._chips.show_facts(((kind.presentation.icon, kind.name_in(language.code)),))
        questions = self._questions
        if self._compact:
            self._show_one(questions)
        else:
            self._frame.set_title(self.tr("How would you like it?"))
            self._show_all(questions)
        seen = questions[: self._at + 1] if self._compact else questions
        chosen = (question.faces[question.chosen].text for question in seen if question.chosen >= 0)
        if not self.context.theme.format.reach:  # there everything chosen stands right above
            wordy = self.context.theme.format.roomy or self._compact
            self._frame.set_summary(self.tr("You chose") if wordy else "", ", ".join(chosen))

    def _show_all(self, questions: tuple[Question, ...]) -> None:
        for number, row in enumerate(self._rows):
            if number < len(questions):
                row.show_question(questions[number], first=number == 0)
            row.setVisible(number < len(questions))

    def _show_one(self, questions: tuple[Question, ...]) -> None:
        self._at = min(self._at, max(0, len(questions) - 1))
        if questions:
            self._frame.set_title(questions[self._at].text)
            self._rows[0].show_question(questions[self._at], first=True)

    # What is touched

    def _answer(self, details: Details) -> None:
        self._details = details
        self._show()

    def _back(self) -> None:
        if self._at > 0:
            self._at -= 1
            self._show()
        else:
            self.back_requested.emit()

    def _continue(self) -> None:
        if self._compact and self._at < len(self._questions) - 1:
            self._at += 1
            self._show()
        elif self._details is not None:
            self.details_chosen.emit(self._details)

    # How it is built

    def _lay_out(self) -> None:
        theme, content = self.context.theme, self._frame.content
        outer = QVBoxLayout(content)
        outer.setContentsMargins(0, 0, 0, 0)
        if self._compact:
            self._rows[0].show_answers_alone()
            outer.addWidget(self._rows[0])
        else:
            card = Card(theme, parent=content)
            inside = QVBoxLayout()
            card.padded(inside)
            inside.setSpacing(theme.space("card"))
            for row in self._rows:
                inside.addWidget(row)
            outer.addWidget(card)
        outer.addStretch(1)
        for row in self._rows:
            row.answered.connect(self._answer)
