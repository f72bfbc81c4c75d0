"""Asks whether the appointment shall really be cancelled."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.messages import Message
from app.ui.theme import Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.card import Card
from app.ui.widgets.label import Label

_CLOSE_SIDE = 1.25
"""Beside the words of a button where little room is left, in units."""


class CancelQuestion(Card):
    """A question with a safe answer first.

    Attributes:
        yes: Cancels.
        no: Does not.

    Signals:
        confirmed: It shall be cancelled.
        kept: It shall not.
    """

    confirmed = Signal()
    kept = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Build it without words."""
        super().__init__(theme, edge="stop.solid", parent=parent)
        compact = theme.format.compact
        self._trouble = False
        self._about = ""
        self._title = Label(theme, "lead", parent=self)
        self._sentence = Label(theme, "support", "ink2", parent=self)
        self.no = Button(theme, ButtonKind.SECONDARY, parent=self)
        self.no.setObjectName("cancel-no")
        self.yes = Button(theme, ButtonKind.FINAL, icon="x", parent=self)
        self.yes.setObjectName("cancel-yes")
        self.no.clicked.connect(self.kept)
        self.yes.clicked.connect(self.confirmed)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        words.addStretch(1)
        answers = QHBoxLayout()
        answers.setSpacing(theme.px(3))
        answers.addWidget(self.no, int(compact))
        answers.addWidget(self.yes, int(compact))
        whole = QVBoxLayout() if compact else QHBoxLayout()
        whole.setSpacing(theme.px(3))
        whole.addLayout(words, 1)
        whole.addLayout(answers)
        self._whole, self._answers = whole, answers
        self.padded(whole)

    def come_closer(self, close: bool) -> None:
        """Leave less room around the words, or as much as usual."""
        theme, side = self.theme, self.theme.space("card")
        above = side // 2 if close else side
        self._whole.setContentsMargins(side, above, side, above)
        self._whole.setSpacing(theme.px(1 if close else 3))
        for button in (self.no, self.yes):
            button.set_side(_CLOSE_SIDE if close else None)
            button.let_break(close)
        self._title.yield_role("support" if close else None)
        self._answers.setDirection(QBoxLayout.Direction.LeftToRight)
        self._answers.setSpacing(theme.px(3))

    def stack_answers(self) -> None:
        """Put the answers below each other."""
        self._answers.setDirection(QBoxLayout.Direction.TopToBottom)
        self._answers.setSpacing(self.theme.space("target"))

    def ask_about(self, appointment: str) -> None:
        """Name the appointment that is meant."""
        self._about = appointment
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words."""
        self.no.setText(self.tr("Keep it"))
        self.yes.setText(self.tr("Cancel it"))
        if not self._trouble:
            self._title.setText(self.tr("Cancel this appointment?"))
            self._sentence.setText(self._about)

    def say_trouble(self, message: Message) -> None:
        """Say that it is not cancelled, and why."""
        self._trouble = True
        self._title.setText(message.title)
        self._sentence.setText(f"{message.sentence} {message.advice}".strip())
