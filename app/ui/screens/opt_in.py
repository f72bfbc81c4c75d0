"""Not booked yet: the attendee has to confirm by e-mail."""

from datetime import timedelta

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.booking.request import ProvisionalState
from app.booking.steps import AwaitingOptIn, Step
from app.ui.context import ScreenContext
from app.ui.masks import given_name, masked_email
from app.ui.messages import withdrawal_text
from app.ui.outcome_screen import OutcomeScreen
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.pending_cards import HelpCard, StatusCard, WishCard
from app.ui.widgets.timeline import Node, NodeState

WATCHED_FOR = timedelta(seconds=120)
"""How long the screen stays; the status is asked for as long."""

SPAM_HINT_AFTER = timedelta(seconds=45)
_SECOND = timedelta(seconds=1)

_LONG_SENDER = 32
"""Letters of a name that is not said again."""


class OptInScreen(OutcomeScreen):
    """Says where the mail went, that nothing is booked yet, and what happens meanwhile.

    Signals:
        address_wrong: The mail went to a wrong address.
        mailbox_requested: Show the demo's mailbox.
    """

    address_wrong = Signal()
    mailbox_requested = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build it without a request."""
        super().__init__(context, "wait", "mail", parent)
        theme = context.theme
        self._compact = theme.format.compact
        self._step: AwaitingOptIn | None = None
        edge = self.frame.hairline
        self._wish = WishCard(theme, edge, self)
        self._help = HelpCard(theme, edge, "inbox", self)
        self._help.button.setObjectName("wrong-address")
        self._help.button.clicked.connect(self.address_wrong)
        self._status = StatusCard(theme, edge, self)
        self._mailbox = Button(theme, ButtonKind.SECONDARY, icon="inbox", parent=self)
        self._mailbox.setObjectName("mailbox")
        self._mailbox.clicked.connect(self.mailbox_requested)
        self._mailbox.setVisible(context.demo)
        self._later = Button(theme, ButtonKind.SECONDARY, icon="arrow-right", icon_at_end=True, parent=self)
        self._later.setObjectName("done")
        self._later.clicked.connect(self.done)
        self._clock = QTimer(self)
        self._clock.setInterval(timedelta(seconds=1) // timedelta(milliseconds=1))
        self._clock.timeout.connect(self._age)
        self._arrange()

    def _arrange(self) -> None:
        bar = self.frame.action_bar
        bar.end.addWidget(self._mailbox)
        bar.end.addWidget(self._later)
        self.start.addWidget(self._wish, 0 if self._compact else 1)
        self.start.addWidget(self._help, 1)
        self.row.addWidget(self._status)
        self.fit(self._stand_as_usual, self._come_closer, self._leave_wish)

    def _stand_as_usual(self) -> None:
        self._wish.show()
        self._wish.come_closer(False)
        self._help.come_closer(False)

    def _come_closer(self) -> None:
        self._wish.come_closer(True)
        self._help.come_closer(True)

    def _leave_wish(self) -> None:
        """Leave what was asked for to the mail."""
        self._wish.hide()

    def show_step(self, step: Step) -> None:
        """Show the request; the bar begins with the first one."""
        if not isinstance(step, AwaitingOptIn):
            raise AssertionError(type(step).__name__)
        first = self._step is None
        self._step = step
        self._help.button.setVisible(step.address_changes_left > 0)
        self.retranslate()
        if first:
            self.bar.start(WATCHED_FOR)
            self._clock.start()

    def retranslate(self) -> None:
        """Write all texts."""
        super().retranslate()
        language = self.context.language
        self._later.setText(self.tr("I’ll confirm later"))
        self._mailbox.setText(self.tr("Demo mailbox"))
        self._help.button.setText(self.tr("Change address"))
        self.head.show_chip(self.tr("Not booked yet"), "circle-alert", "wait")
        self._status.title.setText(self.tr("Live status"))
        self._status.hint.label.setText(self.tr("You can leave and confirm later, from anywhere."))
        if self._step is None:
            return
        request = self._step.confirming.request
        attendee = request.attendee
        name = given_name(attendee)
        title = self.tr("One more step")
        if name and not self._compact:
            title = self.tr("One more step, {name}").format(name=name)
        sentence = self.tr(
            "Open the e-mail we sent to **{address}** and press **Confirm**. "
            "Until then, someone else may still take this time."
        ).format(address=masked_email(attendee.email))
        self.head.say(title, sentence)
        self._wish.show_request(request, self.tr("You asked for"), language)
        self._age()

    def _age(self) -> None:
        step = self._step
        if step is None:
            return
        now = self.context.clock()
        late = now - step.since >= SPAM_HINT_AFTER
        sender = self.context.brand.name
        title = self.tr("No e-mail yet?") if late else self.tr("No e-mail after a minute?")
        where = self.tr("Look in your spam folder for “{sender}”.").format(sender=sender)
        if len(sender) > _LONG_SENDER:
            where = self.tr("Look in your spam folder.")
        withdrawal = withdrawal_text(step.withdrawn)
        hint = withdrawal if self._compact and withdrawal else f"{where} {withdrawal}".strip()
        self._help.say(title, hint)
        self._status.show_nodes(self._nodes(step), self._watching(step))

    def _watching(self, step: AwaitingOptIn) -> str:
        if step.state is ProvisionalState.NOT_VISIBLE:
            return self.tr("Status not visible here")
        return self.tr("Watching") if step.watched else ""

    def _nodes(self, step: AwaitingOptIn) -> tuple[Node, ...]:
        formats = self.context.language.formats
        address = masked_email(step.confirming.request.attendee.email)
        sent = self.tr("{time}, to {address}").format(time=formats.time(step.since), address=address)
        nodes = [Node(NodeState.DONE, "check", self.tr("Request sent"), sent)]
        if step.host_agreed:
            nodes.append(Node(NodeState.DONE, "check", self.tr("The host has agreed")))
        elapsed = formats.elapsed(step.since, self.context.clock())
        waiting = self.tr("This screen changes by itself as soon as you press Confirm.")
        if self.context.clock() - step.since >= _SECOND:
            waiting = self.tr("For {time}. This screen changes by itself as soon as you press Confirm.")
        if step.state is ProvisionalState.NOT_VISIBLE:
            waiting = self.tr("The e-mail tells you whether it worked; this screen cannot see it.")
        title = self.tr("Waiting for your confirmation")
        nodes.append(Node(NodeState.ACTIVE, "mail", title, waiting.format(time=elapsed)))
        then = self.tr("You then get a second e-mail with the date.")
        nodes.append(Node(NodeState.NEXT, "calendar-check", self.tr("Booked"), then))
        return tuple(nodes)

    def say_time_left(self, seconds: int) -> None:
        """Say how long the screen stays."""
        left = self.context.language.formats.countdown(timedelta(seconds=seconds))
        self.bar.show_words(self.tr("This screen stays open for **{time}**.").format(time=left))
