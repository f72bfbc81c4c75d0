"""Who books, and what is to be known: a form that is made from the fields of the meeting type."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.booking.errors import BookingError, InvalidAnswers
from app.booking.fields import CONTACT_KEYS, EMAIL, PHONE, Form, GuestsField, Reason, guest_addresses
from app.booking.steps import Activity, FillingForm, Step
from app.ui.context import ScreenContext
from app.ui.form_words import FormWords
from app.ui.frame import Frame, StepName
from app.ui.keyboard.tray import KeyboardTray
from app.ui.messages import error_message
from app.ui.reasons import asked_by_phone
from app.ui.screen import Screen
from app.ui.summary_words import appointment, summary_facts
from app.ui.widgets.announcing import announce
from app.ui.widgets.banner import Banner
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.form_head import FormHead
from app.ui.widgets.inputs.email_input import EmailInput
from app.ui.widgets.inputs.field_input import FieldInput
from app.ui.widgets.inputs.field_pages import FieldPages
from app.ui.widgets.inputs.pages import in_reading_order
from app.ui.widgets.inputs.table import input_for


class FormScreen(Screen):
    """Asks the fields of a form, as many at once as the format shows; what is typed stays until it is left.

    Signals:
        form_submitted: Everything is answered; carries the answers by field key, without empty ones.
        form_left: Back was pressed on the first page; carries the same.
    """

    draws_errors = True

    form_submitted = Signal(dict)
    form_left = Signal(dict)

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build the page without fields."""
        super().__init__(context, parent)
        theme = context.theme
        self._compact = theme.format.compact
        self._step: FillingForm | None = None
        self._form: Form | None = None
        self._inputs: dict[str, FieldInput] = {}
        self._error: BookingError | None = None
        self._correcting = False
        self._frame = Frame(theme, context.brand.name, context.brand.logo, self)
        self._frame.set_step(StepName.YOU)
        self._frame.show_tools(language=len(context.language.codes) > 1)
        self._tray = KeyboardTray(context, self, self._frame)
        self._frame.set_tray(self._tray)
        self._head = FormHead(self._frame)
        self._pages = FieldPages(theme, self._frame.content)
        self._pages.changed.connect(self._show_page)
        self._pages.page_finished.connect(self._continue)
        self._along = Button(theme, ButtonKind.PILL, icon="user-round-plus", parent=self._pages)
        self._along.setObjectName("bring-someone")
        self._along.clicked.connect(self._bring_someone)
        self._along.hide()
        self._trouble = Banner(theme, parent=self._frame.action_bar)
        self._trouble.hide()
        self._connect()
        self._lay_out()

    def show_step(self, step: Step) -> None:
        """Show the form; what is typed into the same one stays."""
        if not isinstance(step, FillingForm):
            raise AssertionError(type(step).__name__)
        entered = not self.isVisible()
        self._step = step
        if step.form != self._form:
            self._build(step)
        self.retranslate()
        if entered:
            self._correcting = False
            self._pages.turn_to(0)

    def take_over(self, former: Self) -> None:
        """Go on with what was typed, on the same page."""
        if former._step is not None:
            kept = replace(former._step.kept, answers=former._answers)
            self._build(replace(former._step, kept=kept))
        for each in former._pages.shown[:1]:
            self._pages.turn_to(self._pages.page_of(self._inputs[each.field.key]))

    def show_busy(self, activity: Activity | None) -> None:
        """Take no second press while something is being done."""
        self._frame.set_primary_enabled(activity is None or not activity.locks)

    def show_error(self, error: BookingError | None) -> None:
        """Mark the fields it is about, and go to the first; what is about no field is said below."""
        if error is self._error:
            return
        self._error = error
        reasons = self._reasons(error)
        for key, each in self._inputs.items():
            each.show_reason(reasons.get(key))
        self._show_trouble()
        self._correcting = bool(reasons)
        first = next((each for key, each in self._inputs.items() if key in reasons), None)
        if first is not None:
            self._go_to(first)
            announce(first, f"{first.question}. {first.complaint}")

    def retranslate(self) -> None:
        """Write every text anew; what is typed stays."""
        language = self.context.language
        self._frame.set_language(language.own_name(language.code), language.code)
        for each in self._inputs.values():
            each.retranslate()
        self._name_companion()
        self._pages.refresh()
        self._show_page()
        self._show_trouble()
        if self._step is not None:
            promise = self.tr("Nothing is sent until you press “Book now”.")
            self._head.say_back(summary_facts(self._step, language, self.context.clock()), promise)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self._back()
        else:
            super().keyPressEvent(event)

    # What is asked

    def _build(self, step: FillingForm) -> None:
        for each in self._inputs.values():
            each.setParent(None)
            each.deleteLater()
        self._form, answers = step.form, step.kept.answers
        self._inputs = {}
        for field in in_reading_order(step.form.fields, paired=not self._compact):
            each = input_for(self.context, field, self._pages)
            each.set_answer(answers.get(field.key, ""))
            each.edited.connect(self._name_companion)
            self._inputs[field.key] = each
        self._pages.show_inputs(tuple(self._inputs.values()), self._guests, step.form)
        self._offer_company(self._guests)
        if isinstance(mail := self._inputs.get(EMAIL), EmailInput):
            by_phone = bool(answers.get(PHONE)) and not answers.get(EMAIL)
            mail.offer_phone(step.form.phone_may_replace_email, by_phone)
            mail.phone_preferred.connect(self._prefer_phone)
            self._require_phone(step.form.phone_may_replace_email and by_phone)

    @property
    def _guests(self) -> FieldInput | None:
        return next((each for each in self._inputs.values() if isinstance(each.field, GuestsField)), None)

    def _offer_company(self, guests: FieldInput | None) -> None:
        own = [each for key, each in self._inputs.items() if key in CONTACT_KEYS and each is not guests]
        self._along.setVisible(guests is not None)
        if guests is not None and own:
            self._pages.set_companion(self._along, own[-1])
            if guests.answer:
                self._pages.open_apart()

    def _prefer_phone(self, by_phone: bool) -> None:
        self._require_phone(by_phone)
        wanted = self._inputs.get(PHONE if by_phone else EMAIL)
        if wanted is not None:
            self._go_to(wanted)

    def _require_phone(self, required: bool) -> None:
        if (phone := self._inputs.get(PHONE)) is not None:
            phone.require(required or phone.field.required)

    def _reasons(self, error: BookingError | None) -> Mapping[str, Reason]:
        if not isinstance(error, InvalidAnswers):
            return {}
        mail = self._inputs.get(EMAIL)
        by_phone = isinstance(mail, EmailInput) and mail.by_phone
        return asked_by_phone(error.reasons) if by_phone else error.reasons

    @property
    def _answers(self) -> dict[str, str]:
        written = {key: each.answer for key, each in self._inputs.items()}
        return {key: answer for key, answer in written.items() if answer.strip()}

    # What is shown

    def _show_page(self) -> None:
        pages, shown = self._pages, self._pages.shown
        if not shown:
            return
        count = {"number": pages.here + 1, "total": pages.count}
        alone = self._compact or isinstance(shown[0].field, GuestsField)
        fields = [each.field for each in shown]
        question, page = self.tr("Question {number} of {total}"), self.tr("Page {number} of {total}")
        counted = (question if self._compact else page).format(**count) if pages.count > 1 else ""
        self._head.ask(shown[0].question if alone else FormWords().heading(fields), counted)
        self._tray.offer(pages.written)
        last = pages.here + 1 == pages.count
        self._frame.set_primary(self.tr("Continue") if last or self._correcting else self.tr("Next"))
        self.setFocusProxy(shown[0])

    def _name_companion(self) -> None:
        guests = guest_addresses(self._guests.answer) if self._guests is not None else ()
        self._along.setText(FormWords().company(len(guests)))

    def _show_trouble(self) -> None:
        error = self._error
        shown = error is not None and not isinstance(error, InvalidAnswers) and self._step is not None
        self._trouble.setVisible(shown)
        if shown:
            self._tray.send_away()
        self._show_when(self._compact and not shown)
        if error is not None and self._step is not None and shown:
            message = error_message(error, self._step)
            text = f"**{message.title}.** {message.sentence} {message.advice}".strip()
            self._trouble.say(text, "circle-alert")
            announce(self._trouble, message.spoken)

    def _show_when(self, shown: bool) -> None:
        if self._step is None or not shown:
            self._frame.set_summary("", "")
            return
        language = self.context.language
        name = self._step.meeting_type.name_in(language.code)
        self._frame.set_summary(name, appointment(self._step, language))

    # What is touched

    def _continue(self) -> None:
        if any(each.advance() for each in self._pages.shown):
            return
        following = self._pages.here + 1
        if self._correcting:
            wrong = [self._pages.page_of(each) for each in self._inputs.values() if each.complaint]
            following = min(wrong, default=self._pages.count)
        if following < self._pages.count:
            self._turn_to(following)
        else:
            self.form_submitted.emit(self._answers)

    def _back(self) -> None:
        if self._pages.here > 0:
            self._turn_to(self._pages.here - 1)
        else:
            self.form_left.emit(self._answers)

    def _bring_someone(self) -> None:
        self._pages.open_apart()
        self._turn_to(self._pages.here + 1)

    def _turn_to(self, page: int) -> None:
        self._pages.turn_to(page)
        if shown := self._pages.shown:
            shown[0].begin()

    def _go_to(self, wanted: FieldInput) -> None:
        if isinstance(wanted.field, GuestsField):
            self._pages.open_apart()
        self._pages.turn_to(self._pages.page_of(wanted))
        wanted.begin()
        self.setFocusProxy(wanted)

    # How it is built

    def _show_tray(self) -> None:
        """Show the keyboard or the action bar; what is asked stays where it is."""
        seen = self._tray.seen
        self._pages.reserve(self._frame.tray_room if self.context.on_screen_keyboard else 0, seen)
        self._frame.show_tray(seen)

    def _connect(self) -> None:
        frame = self._frame
        self._tray.seen_changed.connect(self._show_tray)
        frame.start_over_requested.connect(self.start_over_requested)
        frame.language_requested.connect(self.language_requested)
        frame.display_requested.connect(self.display_requested)
        frame.help_requested.connect(self.help_requested)
        frame.back_requested.connect(self._back)
        frame.primary_pressed.connect(self._continue)

    def _lay_out(self) -> None:
        theme = self.context.theme
        beside = theme.format.roomy or self._compact
        if beside:
            self._frame.action_bar.start.addWidget(self._trouble, 1, Qt.AlignmentFlag.AlignVCenter)
        start = QVBoxLayout()
        start.setSpacing(theme.px(2 if not self._compact else 1))
        start.addWidget(self._head)
        start.addWidget(self._pages, 1)
        if not beside:
            start.addWidget(self._trouble)
        row = QHBoxLayout(self._frame.content)
        row.setContentsMargins(0, 0, 0, theme.px(2 if not self._compact else 1))
        row.setSpacing(theme.px(4))
        row.addLayout(start, 1)
        row.addWidget(self._head.card)
