"""The request left and no answer came: it is looked up, and never sent again."""

from datetime import timedelta

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.booking.request import Absent
from app.booking.steps import LookingUp, Step
from app.ui.context import ScreenContext
from app.ui.messages import absent_message, looking_up_message
from app.ui.outcome_screen import OutcomeScreen
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.card import Card
from app.ui.widgets.fact import Fact
from app.ui.widgets.pending_cards import WishCard

STAYS_FOR = timedelta(seconds=60)
"""After the look-up has ended without an answer."""


class LookingUpScreen(OutcomeScreen):
    """Says that it is being checked, and the reference to tell."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build it without a request."""
        super().__init__(context, "calm", "hourglass", parent)
        theme, edge = context.theme, self.frame.hairline
        self._step: LookingUp | None = None
        self.bar.stop()
        card = Card(theme, edge=edge, parent=self)
        self._reference = Fact(theme, "hash", parent=card)
        self._phone = Fact(theme, "phone", parent=card)
        self._wish = WishCard(theme, edge, self)
        self._done = Button(theme, ButtonKind.SECONDARY, icon="arrow-right", icon_at_end=True, parent=self)
        self._done.setObjectName("done")
        self._done.clicked.connect(self.done)
        self.frame.action_bar.end.addWidget(self._done)
        facts = QHBoxLayout()
        facts.addWidget(self._reference, 1)
        facts.addWidget(self._phone, 1)
        card.padded(facts)
        self.start.addWidget(card)
        self.start.addWidget(self._wish)
        self.start.addStretch(1)

    def show_step(self, step: Step) -> None:
        """Show the reference; once the look-up is over, the bar begins."""
        if not isinstance(step, LookingUp):
            raise AssertionError(type(step).__name__)
        self._step = step
        self.retranslate()
        if step.finished and not self.bar.counting:
            self.bar.start(STAYS_FOR)

    def retranslate(self) -> None:
        """Write all texts."""
        super().retranslate()
        self._done.setText(self.tr("All right"))
        step = self._step
        if step is None:
            return
        request = step.confirming.request
        if step.finished:
            message = absent_message(Absent.UNKNOWN, request.reference)
        else:
            message = looking_up_message(request.reference)
            self.bar.show_words(self.tr("This takes a minute or a little more."))
        self.head.say(message.title, f"{message.sentence} {message.advice}")
        self._reference.say(self.tr("Reference"), request.code)
        self._phone.say(self.tr("Call us"), self.context.venue.phone)
        self._wish.show_request(request, self.tr("You asked for"), self.context.language)
