"""When would you like to come? A month with its days, and the times of one day."""

from datetime import date
from typing import Self

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.booking.availability import Month, Slot
from app.booking.steps import Activity, ChoosingSlot, Step
from app.ui.context import ScreenContext
from app.ui.days import Days
from app.ui.formats import Formats, as_heading
from app.ui.frame import Frame, StepName
from app.ui.messages import activity_text
from app.ui.screen import Screen
from app.ui.time_words import TimeWords, next_free_of
from app.ui.visit import TYPE, Visit
from app.ui.widgets.chip_row import ChipRow
from app.ui.widgets.day_list import DayList
from app.ui.widgets.month_page import MonthPage
from app.ui.widgets.month_panel import MonthPanel
from app.ui.widgets.notice import Notice
from app.ui.widgets.slot_panel import SlotPanel
from app.ui.widgets.time_choice import TimeChoice
from app.ui.widgets.visit_column import VisitColumn
from app.ui.widgets.waiting import Patience, Waiting

_VISIT, _MONTH, _SLOTS = 25, 48, 36
_MONTH_MEDIUM, _SLOTS_MEDIUM = 1106, 726
"""Shares of the width."""
_MONTH_REACH, _SLOTS_REACH = 615, 385
"""Shares of the height."""
_LIST_COMPACT, _SLOTS_COMPACT = 3, 4


class WhenScreen(Screen):
    """Lets a visitor open days and choose a slot; nothing is chosen for them.

    Signals:
        month_requested: Another month, or this one again; carries its `Month`.
        slot_chosen: Continue was pressed; carries the `Slot`.
        details_requested: A question about how the meeting is held was pressed.
    """

    month_requested = Signal(object)
    slot_chosen = Signal(object)
    details_requested = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build the page empty."""
        super().__init__(context, parent)
        theme, brand = context.theme, context.brand
        self._compact = theme.format.compact
        self._step: ChoosingSlot | None = None
        self._choice = TimeChoice()
        self._left = True
        self._opened: date | None = None
        self._frame = Frame(theme, brand.name, brand.logo, self)
        self._frame.pass_on(self)
        self._frame.set_step(StepName.WHEN)
        self._frame.show_tools(language=len(context.language.codes) > 1)
        self._frame.primary_pressed.connect(self._continue)
        self._notice = Notice(theme, "caption" if self._compact else "support", self)
        self._chips = ChipRow(theme, self, one_row=not theme.format.reach)
        self._slots = SlotPanel(theme, self._frame.content)
        self._slots.slot_chosen.connect(self._choose)
        self._slots.way_on_pressed.connect(self._go_on)
        self._waiting = Waiting(self)
        self._waiting.changed.connect(self._show)
        self._month: MonthPanel | MonthPage
        self._visit: VisitColumn | None = None
        self._days: DayList | None = None
        if self._compact:
            self._build_compact()
        else:
            self._build_wide()
        self._month.day_chosen.connect(self._open)
        self._month.turned.connect(self._turn)
        self._frame.set_aside(self._chips)
        self._frame.set_aside(self._notice)

    def show_step(self, step: Step) -> None:
        """Show what is known; the opened day and the chosen slot stay."""
        if not isinstance(step, ChoosingSlot):
            raise AssertionError(type(step).__name__)
        before = self._step
        if self._left or before is None or _subject(before) != _subject(step):
            self._choice = TimeChoice(step.kept.slot)
            self._left = False
            self._show_list()
        self._step = step
        self._choice.follow(step.month, step.availability)
        self._waiting.follow(step.availability is None)
        self._show()

    def take_over(self, former: Self) -> None:
        """Go on with the day that was opened and the slot that was chosen."""
        self._choice, self._opened = former._choice, None
        self._show()

    def show_busy(self, activity: Activity | None) -> None:
        """Offer another try where the answer will not come any more."""
        if activity is None and self._step is not None and self._step.availability is None:
            self._waiting.give_up()

    def retranslate(self) -> None:
        """Write every text anew."""
        language = self.context.language
        self._frame.set_language(language.own_name(language.code), language.code)
        days = Days(language.formats)
        self._month.set_words(language.formats.weekday_headers(), days.legend())
        if isinstance(self._month, MonthPage):
            self._month.ask(self.tr("When would you like to come?"), self.tr("Day list"))
        if self._days is not None:
            self._days.set_words(self.tr("More days"), self.tr("Month"))
        self._ask()
        self._show()

    def hideEvent(self, event: QHideEvent) -> None:
        """Begin anew when somebody comes back."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._left = True

    # What is shown

    @property
    def _formats(self) -> Formats:
        return self.context.language.formats

    @property
    def _words(self) -> TimeWords:
        return TimeWords(self._formats, short=self._visit is None)

    def _ask(self) -> None:
        in_month = self._compact and self._stack.currentWidget() is self._month
        self._frame.set_title("" if in_month else self.tr("When would you like to come?"))
        self._show_choice()

    def _show_choice(self) -> None:
        """Say the choice back beside the button, or, where there is little room beside it, on it."""
        chosen, step = self._choice.chosen, self._step
        text = self.tr("Continue")
        caption, said = self._words.summary(step, chosen, self._choice.lost) if step is not None else ("", "")
        if self.context.theme.format.reach and chosen is not None:
            text = self.tr("Continue with {time}").format(time=self._formats.time_in_sentence(chosen.start))
            caption, said = "", ""
        elif self.context.theme.format.reach:
            said = ""
        elif self.context.theme.format.grouped and self._visit is None and chosen is not None:
            caption = ""
        self._frame.set_primary(text, enabled=chosen is not None)
        self._frame.set_summary(caption, said)

    def _show(self) -> None:
        step = self._step
        if step is None:
            return
        self._show_month(step)
        self._show_slots(step)
        self._show_visit(step)
        self._show_notice(step)
        self._show_choice()

    def _show_month(self, step: ChoosingSlot) -> None:
        days = Days(self._formats)
        faces = days.faces(step, loading=self._waiting.patience >= Patience.NOTICED)
        title, day = as_heading(self._formats.month_title(step.month)), self._choice.day
        self._month.show_month(title, faces, day, back=step.month > Month.of(step.today))
        if self._days is None:
            return
        if step.availability is None:
            self._days.show_loading(noticed=self._waiting.patience >= Patience.NOTICED)
        else:
            self._days.show_days(days.rows(step), day)

    def _show_slots(self, step: ChoosingSlot) -> None:
        choice = self._choice
        day, anew = choice.day, choice.day != self._opened
        self._opened = day
        if step.availability is None:
            self._show_waiting()
        elif day is None:
            self._slots.show_words(*self._words.empty(step))
        else:
            free = Days(self._formats).times_free(len(step.availability.slots_on(day)))
            title = as_heading(self._formats.day_long(day))
            self._slots.show_slots(self._formats, title, free, choice.shown, choice.chosen, anew=anew)
        self._slots.show_checked(self._words.checked(step))

    def _show_waiting(self) -> None:
        patience = self._waiting.patience
        if patience < Patience.STILL:
            self._slots.show_loading(noticed=patience is Patience.NOTICED)
        else:
            again = self.tr("Try again") if patience is Patience.OVER else ""
            self._slots.show_words(activity_text(Activity.LOADING), "", again)

    def _show_visit(self, step: ChoosingSlot) -> None:
        visit = Visit(self.context.language, step)
        self._chips.show_facts(visit.fact() if self._compact else visit.facts())
        if self._visit is not None:
            self._visit.show_visit(self.tr("Your visit"), visit.rows(), visit.bring())
            next_free = self._words.next_free(step, self.context.clock())
            self._visit.show_next_free(self.tr("Next free"), next_free)

    def _show_notice(self, step: ChoosingSlot) -> None:
        icon, text = self._words.notice(step)
        self._notice.show_fact(icon, text)
        self._notice.setVisible(bool(text))
        self._chips.setVisible(not text and self._visit is None)
        if isinstance(self._month, MonthPage):
            self._month.show_notice(icon, text)

    # What is touched

    def _open(self, day: date) -> None:
        self._choice.open(day)
        self._opened = None
        self._show_list()
        self._show()

    def _choose(self, slot: Slot) -> None:
        self._choice.choose(slot)
        self._show()

    def _continue(self) -> None:
        if self._choice.chosen is not None:
            self.slot_chosen.emit(self._choice.chosen)

    def _turn(self, months: int) -> None:
        if self._step is not None:
            self.month_requested.emit(self._step.month.shifted(months))

    def _go_on(self) -> None:
        """Look for this month again, or go to the first one with something free."""
        step = self._step
        if step is None:
            return
        if step.availability is None:
            self._waiting.begin_anew()
            self._show()
        free = step.first_free if step.availability is not None else None
        self.month_requested.emit(Month.of(free) if free is not None else step.month)

    def _take_next_free(self) -> None:
        slot = next_free_of(self._step) if self._step is not None else None
        if slot is not None and self._step is not None and self._step.availability is not None:
            days = self._step.availability.days
            self._choice.choose(slot)
            self._open(next(entry.day for entry in days if slot in entry.slots))

    def _press_row(self, key: str) -> None:
        if key == TYPE:
            self.back_requested.emit()
        else:
            self.details_requested.emit()

    # How it is built

    def _build_wide(self) -> None:
        theme, content = self.context.theme, self._frame.content
        reach = theme.format.reach
        row: QBoxLayout = QVBoxLayout(content) if reach else QHBoxLayout(content)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("gap"))
        month, slots = (_MONTH_REACH, _SLOTS_REACH) if reach else (_MONTH_MEDIUM, _SLOTS_MEDIUM)
        if theme.format.roomy:
            month, slots = _MONTH, _SLOTS
            self._visit = VisitColumn(theme, content)
            self._visit.row_pressed.connect(self._press_row)
            self._visit.next_free_pressed.connect(self._take_next_free)
            row.addWidget(self._visit, _VISIT)
        self._month = MonthPanel(theme, content, legend=self._visit is not None)
        row.addWidget(self._month, month)
        row.addWidget(self._slots, slots)

    def _build_compact(self) -> None:
        theme, content = self.context.theme, self._frame.content
        self._list = QWidget(content)
        row = QHBoxLayout(self._list)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("gap"))
        self._days = DayList(theme, self._list)
        self._days.day_chosen.connect(self._open)
        self._days.more_pressed.connect(self._show_more)
        self._days.month_pressed.connect(self._show_month_page)
        row.addWidget(self._days, _LIST_COMPACT)
        row.addWidget(self._slots, _SLOTS_COMPACT)
        page = MonthPage(theme, content)
        page.left.connect(self._show_list)
        self._month = page
        self._stack = QStackedLayout(content)
        self._stack.addWidget(self._list)
        self._stack.addWidget(page)

    def _show_more(self) -> None:
        self._turn(1)

    def _show_list(self) -> None:
        if self._compact:
            self._stack.setCurrentWidget(self._list)
            self._frame.show_action_bar(True)
            self._ask()

    def _show_month_page(self) -> None:
        self._stack.setCurrentWidget(self._month)
        self._frame.show_action_bar(False)
        self._notice.hide()
        self._chips.hide()
        self._ask()


def _subject(step: ChoosingSlot) -> tuple[object, ...]:
    """Return what a choice is about; another subject begins another choice."""
    return step.meeting_type.id, step.details, step.kept
