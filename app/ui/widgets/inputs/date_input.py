"""The input for a day: a box that opens a month."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.availability import Month
from app.booking.fields import DateField, Field, day_in
from app.ui.context import ScreenContext
from app.ui.formats import as_heading
from app.ui.widgets.inputs.day_sheet import DaySheet
from app.ui.widgets.inputs.field_input import FramedInput
from app.ui.widgets.inputs.pick_button import PickButton, page_of


class DateInput(FramedInput):
    """Shows the day that is chosen; pressed, it shows a month to choose from."""

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with no day chosen."""
        super().__init__(context, field, parent)
        self._day: date | None = None
        self._button = PickButton(context.theme, "calendar-days", self)
        self._button.setObjectName(f"field-{field.key}")
        self._button.clicked.connect(self._open)
        column = QVBoxLayout()
        column.addWidget(self._button)
        self.frame(column)
        self.setFocusProxy(self._button)

    @property
    def answer(self) -> str:
        """The day as `2027-04-06`; empty where there is none."""
        return self._day.isoformat() if self._day is not None else ""

    def set_answer(self, answer: str) -> None:
        """Choose the day that is written."""
        self._day = day_in(answer)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        formats = self.context.language.formats
        text = as_heading(formats.day_with_year(self._day)) if self._day is not None else ""
        placeholder = self.tr("Please choose a day")
        name = self.tr("{question}: {answer}").format(question=self.question, answer=text or placeholder)
        self._button.say(text, placeholder, name)
        self._button.setAccessibleDescription(self.complaint or self.help)
        self._button.show_wrong(bool(self.complaint))

    def _open(self) -> None:
        today = self.today
        first = last = None
        if isinstance(self.field, DateField):
            first, last = self.field.first_day(today), self.field.latest
        sheet = DaySheet(self.theme, self.context.language.formats, self.question, page_of(self))
        sheet.limit(first, last, today)
        near = self._day or min(max(today, first or today), last or date.max)
        sheet.show_month(Month.of(near), self._day)
        sheet.chosen.connect(self._choose)
        sheet.open()

    def _choose(self, day: date) -> None:
        self.set_answer(day.isoformat())
        self._note_edit()
