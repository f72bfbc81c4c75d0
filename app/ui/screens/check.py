"""Is everything right? The last page before something is sent."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.booking.drafting import Part
from app.booking.errors import BookingError
from app.booking.steps import Activity, Confirming, Step
from app.ui.check_words import CheckWords
from app.ui.context import ScreenContext
from app.ui.frame import Frame, StepName
from app.ui.messages import activity_text, error_message
from app.ui.screen import Screen
from app.ui.widgets.announcing import announce
from app.ui.widgets.banner import Banner
from app.ui.widgets.block_pages import Block
from app.ui.widgets.check_list import CheckList
from app.ui.widgets.check_row import CheckRow
from app.ui.widgets.label import Label
from app.ui.widgets.next_steps import NextLines, NextSteps
from app.ui.widgets.reading import Reading
from app.ui.widgets.sentence_card import SentenceCard

_ASIDE = 66
"""Width of what stands beside the rows, in units."""


def _reads_like(step: Confirming, before: Confirming) -> bool:
    """Tell whether two wishes differ in nothing but the reference, which is not shown."""
    reference = before.request.reference
    return step is before or replace(step, request=replace(step.request, reference=reference)) == before


class CheckScreen(Screen):
    """Says the wish back, lets everything be changed, and sends it.

    Signals:
        booking_confirmed: The wish shall be sent.
        part_requested: Something shall be changed; carries the `Part`.
        reminders_set: Whether the visitor wants to be reminded.
        policy_accepted: Whether the visitor agrees to the consent text.
    """

    draws_errors = True

    booking_confirmed = Signal()
    part_requested = Signal(Part)
    reminders_set = Signal(bool)
    policy_accepted = Signal(bool)

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build the page without a wish."""
        super().__init__(context, parent)
        theme = context.theme
        self._tiles = not theme.format.roomy
        self._step: Confirming | None = None
        self._activity: Activity | None = None
        self._error: BookingError | None = None
        self._frame = Frame(theme, context.brand.name, context.brand.logo, self)
        self._frame.set_step(StepName.CHECK)
        self._frame.show_tools(language=len(context.language.codes) > 1)
        self._frame.action_bar.primary.setObjectName("primary")
        self._counted = Label(theme, "support", "ink2", parent=self)
        self._counted.setWordWrap(False)
        content = self._frame.content
        self._trouble = Banner(theme, parent=content)
        self._trouble.hide()
        self._sentence = SentenceCard(theme, content)
        self._list = CheckList(theme, content)
        self._list.part_requested.connect(self.part_requested)
        self._list.pages.changed.connect(self._show_page)
        self._next = NextLines(theme, content) if self._tiles else NextSteps(theme, content)
        self._reminders = CheckRow(theme, content)
        self._reminders.box.setObjectName("reminders")
        self._reminders.toggled.connect(self.reminders_set)
        self._consent = CheckRow(theme, content)
        self._consent.box.setObjectName("consent")
        self._consent.read.setObjectName("consent-read")
        self._consent.toggled.connect(self.policy_accepted)
        self._boxes = QWidget(content)
        self._boxes.setVisible(self._tiles)
        self._free = Banner(theme, parent=content)
        self._reading = Reading(theme, self)
        self._consent.read_requested.connect(self._reading.open)
        self._connect()
        self._lay_out()

    def show_step(self, step: Step) -> None:
        """Show the wish; the page of rows that is looked at stays."""
        if not isinstance(step, Confirming):
            raise AssertionError(type(step).__name__)
        entered = not self.isVisible()
        before, self._step = self._step, step
        if entered or before is None or not _reads_like(step, before):
            self.retranslate()
        if entered:
            self._list.pages.turn_to(0)

    def show_busy(self, activity: Activity | None) -> None:
        """Take no second press while something is being done."""
        self._activity = activity if activity is not None and activity.locks else None
        self._show_primary()

    def show_error(self, error: BookingError | None) -> None:
        """Say above the rows why nothing is booked; the button may be pressed again."""
        if error is self._error:
            return
        self._error = error
        self._show_trouble()
        if error is not None and self._step is not None:
            announce(self._trouble, error_message(error, self._step).spoken)

    def retranslate(self) -> None:
        """Write every text anew."""
        language = self.context.language
        self._frame.set_language(language.own_name(language.code), language.code)
        self._frame.set_title(self.tr("Is everything right?"))
        if self._step is None:
            return
        words = CheckWords(language, self._step, short=self.context.theme.format.compact)
        self._sentence.say(words.sentence())
        self._list.name_controls(self.tr("Change"), self.tr("Rows before"), self.tr("More rows"))
        rows = words.rows()
        self._list.show_faces((*rows, *words.answer_rows()), (*rows, *words.answers_in_one()))
        lines = words.next_steps(self.context.venue.name)
        self._next.show_lines(self.tr("What happens next"), lines)
        self._free.say(words.free_when_chosen(), "info")
        self._show_boxes(self._step)
        self._show_trouble()
        self._show_page()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._back()
        else:
            super().keyPressEvent(event)

    # What is shown

    def _show_boxes(self, step: Confirming) -> None:
        attendee, kind = step.request.attendee, step.request.meeting_type
        self._reminders.show_state(self.tr("Remind me by e-mail"), attendee.receives_reminders)
        text = kind.presentation.consent.in_language(self.context.language.code)
        agree = self.tr("I have read the privacy notice and agree.")
        self._consent.show_state(agree, attendee.policy_accepted is True, self.tr("Read"))
        self._reading.show_text(self.tr("Privacy notice"), text)
        asked = attendee.policy_accepted is not None
        self._reminders.setVisible(not attendee.phone_only)
        self._consent.setVisible(asked)
        if self._tiles:
            after = [Block(self._boxes)] if asked or not attendee.phone_only else []
            after += [Block(self._next)] if self._error is None else []
            after += [Block(self._free)] if self.context.theme.format.reach else []
            self._list.surround((Block(self._sentence),), after)

    def _show_trouble(self) -> None:
        if self._error is not None and self._step is not None:
            message = error_message(self._error, self._step)
            text = f"**{message.title}.** {message.sentence} {message.advice}".strip()
            self._trouble.say(text, "circle-alert")
        self._trouble.setVisible(self._error is not None)
        if self._tiles and self._step is not None:
            self._show_boxes(self._step)

    def _show_page(self) -> None:
        pages = self._list.pages
        counted = self.tr("Page {number} of {total}").format(number=pages.here + 1, total=pages.count)
        self._counted.setText(counted)
        self._counted.setVisible(self._tiles and pages.count > 1)
        if (first := self._list.first) is not None:
            self.setFocusProxy(first)
        self._show_primary()

    def _show_primary(self) -> None:
        if self._step is None:
            return
        words = CheckWords(self.context.language, self._step)
        if self._activity is not None:
            self._frame.set_primary(activity_text(Activity.SENDING), "", enabled=False)
            return
        if not self._last_page:
            self._frame.set_primary(self.tr("Next"), "arrow-right")
            self._frame.set_summary("", "")
            return
        text, icon = words.book()
        self._frame.set_primary(text, icon, enabled=self._step.may_book)
        missing = "" if self._step.may_book else self.tr("Please agree to the privacy notice.")
        told = self._tiles and not self.context.theme.format.reach
        said = words.free_when_chosen() if told and not missing else missing
        self._frame.set_summary(said, "")

    @property
    def _last_page(self) -> bool:
        return not self._tiles or self._list.pages.here + 1 == self._list.pages.count

    # What is touched

    def _go_on(self) -> None:
        if self._last_page:
            self.booking_confirmed.emit()
        else:
            self._turn_to(self._list.pages.here + 1)

    def _back(self) -> None:
        if self._tiles and self._list.pages.here > 0:
            self._turn_to(self._list.pages.here - 1)
        else:
            self.back_requested.emit()

    def _turn_to(self, page: int) -> None:
        self._list.pages.turn_to(page)
        if (first := self._list.first) is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    # How it is built

    def _connect(self) -> None:
        frame = self._frame
        frame.start_over_requested.connect(self.start_over_requested)
        frame.language_requested.connect(self.language_requested)
        frame.display_requested.connect(self.display_requested)
        frame.help_requested.connect(self.help_requested)
        frame.back_requested.connect(self._back)
        frame.primary_pressed.connect(self._go_on)

    def _lay_out(self) -> None:
        theme = self.context.theme
        gap = theme.px(2 if not self._tiles else 1)
        self._frame.set_aside(self._counted)
        start = QVBoxLayout()
        start.setSpacing(gap)
        start.addWidget(self._trouble)
        if not self._tiles:
            start.addWidget(self._sentence)
        start.addWidget(self._list, 1)
        row = QHBoxLayout(self._frame.content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("gap"))
        row.addLayout(start, 1)
        if self._tiles:
            self._boxes.setLayout(self._beside(self._reminders, self._consent))
            for block in (self._sentence, self._next, self._boxes, self._free):
                block.hide()
            return
        aside = QVBoxLayout()
        aside.setSpacing(gap)
        for block in (self._next, self._reminders, self._consent, self._free):
            block.setFixedWidth(theme.px(_ASIDE))
            aside.addWidget(block)
        aside.setStretchFactor(self._next, 1)
        row.addLayout(aside)

    def _beside(self, *boxes: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.context.theme.space("target"))
        for box in boxes:
            row.addWidget(box, 1)
        return row
