"""Not booked yet: the host has to agree."""

from datetime import timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.booking.request import ProvisionalState
from app.booking.steps import AwaitingHost, Step
from app.ui.context import ScreenContext
from app.ui.labels import host_label
from app.ui.messages import withdrawal_text
from app.ui.outcome_screen import OutcomeScreen
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.pending_cards import StatusCard, WishCard
from app.ui.widgets.timeline import Node, NodeState

STAYS_FOR = timedelta(seconds=60)


class HostScreen(OutcomeScreen):
    """Says that the request was sent, who decides, and what comes then.

    Signals:
        mailbox_requested: Show the demo's mailbox.
    """

    mailbox_requested = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build it without a request."""
        super().__init__(context, "host", "user-round-check", parent)
        theme, edge = context.theme, self.frame.hairline
        self._step: AwaitingHost | None = None
        self._wish = WishCard(theme, edge, self)
        self._status = StatusCard(theme, edge, self)
        self._mailbox = Button(theme, ButtonKind.SECONDARY, icon="inbox", parent=self)
        self._mailbox.setObjectName("mailbox")
        self._mailbox.clicked.connect(self.mailbox_requested)
        self._mailbox.setVisible(context.demo)
        self._done = Button(theme, ButtonKind.SECONDARY, icon="arrow-right", icon_at_end=True, parent=self)
        self._done.setObjectName("done")
        self._done.clicked.connect(self.done)
        self.frame.action_bar.end.addWidget(self._mailbox)
        self.frame.action_bar.end.addWidget(self._done)
        self.start.addWidget(self._wish)
        self.start.addStretch(1)
        self.row.addWidget(self._status)
        self.fit(partial(self._wish.come_closer, False), partial(self._wish.come_closer, True))

    def show_step(self, step: Step) -> None:
        """Show the request; the bar begins with the first one."""
        if not isinstance(step, AwaitingHost):
            raise AssertionError(type(step).__name__)
        first = self._step is None
        self._step = step
        self.retranslate()
        if first:
            self.bar.start(STAYS_FOR)

    def retranslate(self) -> None:
        """Write all texts."""
        super().retranslate()
        self._done.setText(self.tr("All right"))
        self._mailbox.setText(self.tr("Demo mailbox"))
        self.head.show_chip(self.tr("Not booked yet"), "circle-alert", "host")
        self._status.title.setText(self.tr("Live status"))
        self._status.hint.label.setText(self.tr("You can leave; the e-mail finds you."))
        step = self._step
        if step is None:
            return
        host = self._decider(step)
        sentence = self.tr("{host} decides; you will get an e-mail.").format(host=f"**{host}**")
        self.head.say(self.tr("Request sent"), f"{sentence} {withdrawal_text(step.withdrawn)}".strip())
        self._wish.show_request(step.confirming.request, self.tr("You asked for"), self.context.language)
        watching = self.tr("Watching") if step.watched else ""
        if step.state is ProvisionalState.NOT_VISIBLE:
            watching = self.tr("Status not visible here")
        self._status.show_nodes(self._nodes(step, host), watching)

    def _decider(self, step: AwaitingHost) -> str:
        host = step.confirming.request.details.host
        return host_label(host) if host else self.context.brand.name

    def _nodes(self, step: AwaitingHost, host: str) -> tuple[Node, ...]:
        sent = self.context.language.formats.time_in_sentence(step.since)
        waiting = self.tr("Waiting for {host}").format(host=host)
        day = self.tr("An answer comes within a day.")
        nodes = [
            Node(NodeState.DONE, "check", self.tr("Request sent"), sent),
            Node(NodeState.ACTIVE, "user-round-check", waiting, day, tone="host"),
        ]
        if step.opt_in_follows:
            confirm = self.tr("Then you confirm by e-mail.")
            nodes.append(Node(NodeState.NEXT, "mail", self.tr("Your confirmation"), confirm))
        nodes.append(Node(NodeState.NEXT, "calendar-check", self.tr("Booked")))
        return tuple(nodes)
