"""The input for one box to tick; the question is its sentence."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.fields import YES, Field
from app.ui.context import ScreenContext
from app.ui.widgets.inputs.field_input import FramedInput
from app.ui.widgets.inputs.option_row import Mark, OptionRow


class TickInput(FramedInput):
    """A row with a box; never ticked before somebody does."""

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with an empty box."""
        super().__init__(context, field, parent)
        self._row = OptionRow(context.theme, Mark.SEVERAL, self)
        self._row.setObjectName(f"field-{field.key}")
        self._row.clicked.connect(self._note_edit)
        column = QVBoxLayout()
        column.addWidget(self._row)
        self.frame(column)
        self.label.hide()
        self.setFocusProxy(self._row)

    @classmethod
    def takes_row(cls, field: Field) -> bool:
        """Sentences are long."""
        return True

    @property
    def answer(self) -> str:
        """A yes, or nothing."""
        return YES if self._row.isChecked() else ""

    def set_answer(self, answer: str) -> None:
        """Tick the box for a yes."""
        self._row.setChecked(answer == YES)

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        self._row.say(self.tr("Yes") if self.theme.format.compact else self.question, self.question)
        self._row.setAccessibleDescription(self.complaint or self.help)
