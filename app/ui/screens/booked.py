"""The appointment stands."""

from typing import Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from app.booking.errors import BookingError
from app.booking.request import BookingRequest
from app.booking.steps import Booked, Step
from app.ui.calendar_event import event_text
from app.ui.context import ScreenContext
from app.ui.formats import as_heading
from app.ui.masks import given_name, masked_email, masked_phone
from app.ui.messages import error_message
from app.ui.outcome_screen import OutcomeScreen
from app.ui.painted import Painted
from app.ui.widgets.booked_cards import BookedCards
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.cancel_question import CancelQuestion


class BookedScreen(OutcomeScreen):
    """Says so, with everything worth taking along.

    Signals:
        cancel_requested: The visitor has said twice that it shall be cancelled.
    """

    draws_errors = True

    cancel_requested = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build it without an appointment."""
        super().__init__(context, "ok", "check", parent)
        theme = context.theme
        self._step: Booked | None = None
        self._cards = BookedCards(theme, self.frame.hairline, self)
        self._cards.cancel.clicked.connect(self._ask)
        self._question = CancelQuestion(theme, self)
        self._question.hide()
        self._question.confirmed.connect(self.cancel_requested)
        self._question.kept.connect(self._keep)
        self._keep_open = Button(theme, ButtonKind.SECONDARY, icon="pause", parent=self)
        self._keep_open.setObjectName("keep-open")
        self._keep_open.clicked.connect(self._stay)
        self._arrange()

    def _arrange(self) -> None:
        action_bar = self.frame.action_bar
        action_bar.end.addWidget(self._keep_open)
        action_bar.primary.setObjectName("done")
        self.frame.primary_pressed.connect(self.done)
        self.start.addWidget(self._cards.facts, 1)
        self.start.addWidget(self._cards.hints)
        self.start.addWidget(self._question)
        self.row.addWidget(self._cards.take_along)
        left_out = (self._cards.leave_what_to_bring, self._cards.hints.hide, self._question.stack_answers)
        self.fit(self._stand_as_usual, self._cards.break_cancel, self._come_closer, *left_out)

    def _stand_as_usual(self) -> None:
        asked = not self._question.isHidden()
        self._cards.come_closer(False)
        self._cards.hints.setVisible(self._cards.has_hints and not asked)
        self._question.come_closer(False)

    def _come_closer(self) -> None:
        self._cards.come_closer(True)
        self._question.come_closer(True)

    def show_step(self, step: Step) -> None:
        """Show the appointment; the bar begins with the first one."""
        if not isinstance(step, Booked):
            raise AssertionError(type(step).__name__)
        first = self._step is None
        self._step = step
        self.retranslate()
        self._cards.cancel.setVisible(bool(step.appointment.id))
        if first:
            self.bar.start(self.context.idle.result)
            Painted(self).painted.connect(self._show_code)

    def take_over(self, former: Self) -> None:
        """Close when the former one would have, or stay open as it did."""
        super().take_over(former)
        if not self.bar.counting:
            self._stay()

    def _show_code(self) -> None:
        """Draw the code, which takes longer than everything else, once the news is on the screen."""
        if self._step is not None:
            language = self.context.language.code
            self._cards.code.show_text(event_text(self._step.request, self.context.venue, language))

    def show_error(self, error: BookingError | None) -> None:
        """Say that it could not be cancelled."""
        if error is not None and self._step is not None:
            self._question.say_trouble(error_message(error, self._step))
            self._ask()

    def retranslate(self) -> None:
        """Write all texts."""
        super().retranslate()
        language = self.context.language
        self.frame.set_primary(self.tr("Done"), "check")
        self._keep_open.setText(self.tr("Keep open"))
        self._question.retranslate()
        self._cards.retranslate()
        if self._step is None:
            return
        request = self._step.request
        self._question.ask_about(
            as_heading(language.formats.appointment_short(request.slot.start, request.end))
        )
        name = given_name(request.attendee)
        title = self.tr("You’re booked, {name}").format(name=name) if name else self.tr("You’re booked")
        self.head.say(title, self._sentence(request))
        self._cards.show_booked(self._step, language, self.context.venue)
        self.fit_again()

    def _sentence(self, request: BookingRequest) -> str:
        attendee = request.attendee
        if request.options.skip_notifications:
            return ""
        if attendee.email:
            masked = masked_email(attendee.email)
            return self.tr("The details are on their way to {address}.").format(address=masked)
        return self.tr("Your number {number} is noted.").format(number=masked_phone(attendee.phone))

    def _stay(self) -> None:
        self.bar.stop()
        self._keep_open.hide()
        self.bar.show_words(self.tr("Stays open until you press Done."))

    def _ask(self) -> None:
        self._stay()
        self._cards.hints.hide()
        self._cards.facts.setVisible(not self.context.theme.format.compact)
        self._question.show()
        self.fit_again()
        self._question.no.setFocus(Qt.FocusReason.OtherFocusReason)

    def _keep(self) -> None:
        self._question.hide()
        self._cards.facts.show()
        self._cards.hints.setVisible(self._cards.has_hints)
        self.fit_again()
