"""The input for guests: an e-mail address in each row."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.booking.fields import MOST_GUESTS, Field, guest_addresses
from app.ui.context import ScreenContext
from app.ui.widgets.inputs.field_input import FramedInput
from app.ui.widgets.inputs.line import Line

_COLUMNS = 2


class GuestsInput(FramedInput):
    """As many rows as guests are allowed; empty ones do not count. The page's title is the question.

    Compact formats show two addresses at a time, because a keyboard stands below them.
    """

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with empty rows."""
        super().__init__(context, field, parent)
        theme = context.theme
        self._lines: list[Line] = []
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space("gap"))
        grid.setVerticalSpacing(theme.px(2 if not theme.format.compact else 1))
        for number in range(MOST_GUESTS):
            line = Line(theme, self)
            line.setObjectName(f"field-{field.key}" if number == 0 else f"field-{field.key}-{number + 1}")
            line.setInputMethodHints(
                Qt.InputMethodHint.ImhEmailCharactersOnly | Qt.InputMethodHint.ImhNoPredictiveText
            )
            line.textChanged.connect(self._note_edit)
            line.returnPressed.connect(self._go_on)
            grid.addWidget(line, number // _COLUMNS, number % _COLUMNS)
            self._lines.append(line)
        self.frame(grid)
        self.label.hide()
        self.setFocusProxy(self._lines[0])
        self._first = 0
        self._show_from(0)

    @classmethod
    def takes_row(cls, field: Field) -> bool:
        """The rows stand in two columns of their own."""
        return True

    @property
    def answer(self) -> str:
        """The addresses, one a line; empty rows are left out."""
        return "\n".join(guest_addresses("\n".join(line.text() for line in self._lines)))

    def set_answer(self, answer: str) -> None:
        """Write one address into each row."""
        addresses = guest_addresses(answer)
        for number, line in enumerate(self._lines):
            line.setText(addresses[number] if number < len(addresses) else "")

    def begin(self) -> None:
        """Take the focus, with the first address."""
        self._show_from(0)
        super().begin()

    def advance(self) -> bool:
        """Show the next two addresses once these two are written."""
        following = self._first + _COLUMNS
        shown = [line for line in self._lines if not line.isHidden()]
        if following >= len(self._lines) or len(shown) == len(self._lines):
            return False
        if not all(line.text().strip() for line in shown):
            return False
        self._show_from(following)
        self._lines[following].setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _show_from(self, first: int) -> None:
        self._first = first
        for number, line in enumerate(self._lines):
            line.setVisible(not self.theme.format.compact or first <= number < first + _COLUMNS)

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        for number, line in enumerate(self._lines, start=1):
            line.setPlaceholderText(self.tr("E-mail address"))
            line.setAccessibleName(self.tr("E-mail address of guest {number}").format(number=number))
            line.show_wrong(bool(self.complaint) and bool(line.text().strip()))

    def _go_on(self) -> None:
        here = next((number for number, line in enumerate(self._lines) if line.hasFocus()), MOST_GUESTS)
        if here + 1 < MOST_GUESTS and self._lines[here].text().strip():
            if self._lines[here + 1].isHidden():
                self._show_from(here + 1)
            self._lines[here + 1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished.emit()
