"""The input for a number: typed, or counted up and down."""

from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.fields import Field, NumberField, number_in
from app.ui.context import ScreenContext
from app.ui.widgets.inputs.field_input import FramedInput
from app.ui.widgets.inputs.stepper_line import StepperLine

_HALF = Decimal("0.5")


class NumberInput(FramedInput):
    """A line between two buttons; whether what is typed is a number is not decided here."""

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with an empty line."""
        super().__init__(context, field, parent)
        self._stepper = StepperLine(context.theme, f"field-{field.key}", self)
        self._line = self._stepper.line
        self._line.setInputMethodHints(self._hints())
        self._line.textChanged.connect(self._follow)
        self._line.returnPressed.connect(self.finished)
        self._stepper.stepped.connect(self._step)
        column = QVBoxLayout()
        column.addWidget(self._stepper)
        self.frame(column)
        self.setFocusProxy(self._line)

    @property
    def answer(self) -> str:
        """What is typed."""
        return self._line.text().strip()

    def set_answer(self, answer: str) -> None:
        """Write `answer`; no key brings back what was there."""
        self._line.setText(answer)

    @property
    def help(self) -> str:
        """The line below, and what the number may be."""
        smallest, largest, _ = self._limits()
        number = self.context.language.formats.number
        said = super().help
        if smallest is not None and largest is not None:
            limits = self.tr("From {smallest} to {largest}.")
            limits = limits.format(smallest=number(smallest), largest=number(largest))
        elif smallest is not None:
            limits = self.tr("{smallest} or more.").format(smallest=number(smallest))
        elif largest is not None:
            limits = self.tr("{largest} or less.").format(largest=number(largest))
        else:
            limits = ""
        return f"{said} {limits}".strip()

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        self._stepper.say(
            self.question,
            self.tr("{question}: less").format(question=self.question),
            self.tr("{question}: more").format(question=self.question),
            "",
        )
        self._line.setAccessibleDescription(self.complaint or self.help)
        self._line.show_wrong(bool(self.complaint))
        self._allow()

    def _limits(self) -> tuple[Decimal | None, Decimal | None, Decimal]:
        """Return the smallest, the largest, and what one press adds."""
        field = self.field
        if not isinstance(field, NumberField):
            return None, None, Decimal(1)
        return field.smallest, field.largest, field.step

    def _hints(self) -> Qt.InputMethodHint:
        smallest, _, step = self._limits()
        whole = step % 1 == 0 and smallest is not None and smallest >= 0 and smallest % 1 == 0
        return Qt.InputMethodHint.ImhDigitsOnly if whole else Qt.InputMethodHint.ImhFormattedNumbersOnly

    def _follow(self) -> None:
        self._allow()
        self._note_edit()

    def _allow(self) -> None:
        smallest, largest, _ = self._limits()
        now = number_in(self.answer)
        self._stepper.allow(
            less=now is None or smallest is None or now > smallest,
            more=now is None or largest is None or now < largest,
        )

    def _step(self, steps: int) -> None:
        smallest, largest, step = self._limits()
        now = number_in(self.answer)
        if now is None:  # the first press shows where counting begins
            following = smallest if smallest is not None else min(step, step if largest is None else largest)
        else:
            following = now + steps * step
        if smallest is not None:
            following = max(following, smallest)
        if largest is not None:
            following = min(following, largest)
        self._line.setText(self.context.language.formats.number(following))
