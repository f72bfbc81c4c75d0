"""The input for a time of day: hours and minutes, typed or counted up and down."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.booking.fields import Field, TimeField
from app.ui.context import ScreenContext
from app.ui.widgets.inputs.field_input import FramedInput
from app.ui.widgets.inputs.stepper_line import StepperLine
from app.ui.widgets.label import Label

_HOURS, _MINUTES = 24, 60
_NOON = 12
_DIGITS = 2


class TimeInput(FramedInput):
    """Two numbers; past their ends they begin again. Whether there is such a time is not decided here."""

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with empty lines."""
        super().__init__(context, field, parent)
        theme = context.theme
        self._hour = StepperLine(theme, f"field-{field.key}", self)
        self._minute = StepperLine(theme, f"field-{field.key}-minute", self)
        row = QHBoxLayout()
        row.setSpacing(theme.px(1))
        row.addWidget(self._hour, 1)
        row.addWidget(Label(theme, "lead", text=":", parent=self), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._minute, 1)
        for part in (self._hour, self._minute):
            part.line.setMaxLength(_DIGITS)
            part.line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            part.line.textChanged.connect(self._note_edit)
        self._hour.line.textEdited.connect(self._hand_on)
        self._hour.line.returnPressed.connect(self._go_on)
        self._minute.line.returnPressed.connect(self.finished)
        self._hour.stepped.connect(self._step_hour)
        self._minute.stepped.connect(self._step_minute)
        self.frame(row)
        self.setFocusProxy(self._hour.line)

    @classmethod
    def takes_row(cls, field: Field) -> bool:
        """Four buttons need room."""
        return True

    @property
    def answer(self) -> str:
        """The time as `14:30`, or what there is of it; empty where there is nothing."""
        hour, minute = (part.line.text().strip() for part in (self._hour, self._minute))
        if not (hour or minute):
            return ""
        return f"{hour.zfill(_DIGITS) if hour else ''}:{minute.zfill(_DIGITS) if minute else ''}"

    def set_answer(self, answer: str) -> None:
        """Write the parts of `answer` into the lines."""
        hour, _, minute = answer.partition(":")
        self._hour.line.setText(hour)
        self._minute.line.setText(minute)

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        words = (
            (self._hour, self.tr("Hour"), self.tr("One hour earlier"), self.tr("One hour later")),
            (self._minute, self.tr("Minute"), self.tr("Some minutes earlier"), self.tr("Some minutes later")),
        )
        pattern = self.tr("{question}: {part}")
        for part, *names in words:
            name, less, more = (pattern.format(question=self.question, part=each) for each in names)
            part.say(name, less, more, names[0])
            part.line.setAccessibleDescription(self.complaint or self.help)
            part.line.show_wrong(bool(self.complaint))

    def _hand_on(self) -> None:
        if len(self._hour.line.text()) == _DIGITS:
            self._go_on()

    def _go_on(self) -> None:
        self._minute.line.setFocus(Qt.FocusReason.TabFocusReason)
        self._minute.line.selectAll()

    def _step_hour(self, steps: int) -> None:
        now = _number(self._hour)
        self._write(self._hour, _NOON if now is None else (now + steps) % _HOURS)
        if _number(self._minute) is None:
            self._write(self._minute, 0)

    def _step_minute(self, steps: int) -> None:
        now = _number(self._minute)
        size = self.field.step if isinstance(self.field, TimeField) else 1
        if now is None:
            following = 0
        else:  # to the next full step
            following = (now // size + steps if steps > 0 else -(-now // size) + steps) * size
        self._write(self._minute, following % _MINUTES)
        if _number(self._hour) is None:
            self._write(self._hour, _NOON)

    def _write(self, part: StepperLine, number: int) -> None:
        part.line.setText(str(number).zfill(_DIGITS))


def _number(part: StepperLine) -> int | None:
    text = part.line.text().strip()
    return int(text) if text.isascii() and text.isdigit() else None
