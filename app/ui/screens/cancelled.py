"""The appointment was cancelled."""

from PySide6.QtWidgets import QWidget

from app.booking.steps import Cancelled, Step
from app.ui.context import ScreenContext
from app.ui.outcome_screen import OutcomeScreen
from app.ui.widgets.pending_cards import WishCard


class CancelledScreen(OutcomeScreen):
    """Says that nothing is booked any more."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build it without an appointment."""
        super().__init__(context, "calm", "calendar-x", parent)
        self._step: Cancelled | None = None
        self._wish = WishCard(context.theme, self.frame.hairline, self)
        self.frame.action_bar.primary.setObjectName("done")
        self.frame.primary_pressed.connect(self.done)
        self.start.addWidget(self._wish)
        self.start.addStretch(1)

    def show_step(self, step: Step) -> None:
        """Show what was cancelled; the bar begins with the first one."""
        if not isinstance(step, Cancelled):
            raise AssertionError(type(step).__name__)
        first = self._step is None
        self._step = step
        self.retranslate()
        if first:
            self.bar.start(self.context.idle.result)

    def retranslate(self) -> None:
        """Write all texts."""
        super().retranslate()
        self.frame.set_primary(self.tr("Done"), "check")
        if self._step is None:
            return
        self.head.say(
            self.tr("Cancelled"), self.tr("Nothing is booked any more. The time is free for others again.")
        )
        self._wish.show_request(self._step.request, self.tr("This was cancelled"), self.context.language)
