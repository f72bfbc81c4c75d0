"""The input for a day long ago: its number, the month's and the year's, in the order of the language."""

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.booking.fields import Field
from app.ui.context import ScreenContext
from app.ui.widgets.inputs.field_input import FramedInput
from app.ui.widgets.inputs.line import Line

_DIGITS = {"d": 2, "m": 2, "y": 4}
"""How many digits each part has."""
_NAMES = {"d": "", "m": "-month", "y": "-year"}
"""What the object name of each part ends in."""


class BirthdayInput(FramedInput):
    """Three boxes; a full one hands on to the next. Whether there is such a day is not decided here."""

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with empty boxes."""
        super().__init__(context, field, parent)
        theme = context.theme
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(1))
        self._lines: dict[str, Line] = {}
        for part, digits in _DIGITS.items():
            line = Line(theme, self)
            line.setObjectName(f"field-{field.key}{_NAMES[part]}")
            line.setMaxLength(digits)
            line.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            line.textEdited.connect(self._hand_on)
            line.textChanged.connect(self._note_edit)
            line.returnPressed.connect(self._go_on)
            self._lines[part] = line
        self._order = ""
        self._put_in_order()
        self.frame(self._row)

    @property
    def answer(self) -> str:
        """The day as `2027-04-06`, or what there is of it; empty where there is nothing."""
        year, month, day = (self._lines[part].text().strip() for part in "ymd")
        if not (year or month or day):
            return ""
        return f"{year}-{month.zfill(2) if month else ''}-{day.zfill(2) if day else ''}"

    def set_answer(self, answer: str) -> None:
        """Write the parts of `answer` into the boxes."""
        parts = answer.split("-") if answer else []
        for part, text in zip("ymd", [*parts, "", "", ""], strict=False):
            self._lines[part].setText(text)

    def retranslate(self) -> None:
        """Write every text anew, in the order in which the language writes a day."""
        super().retranslate()
        self._put_in_order()
        words = {"d": self.tr("Day"), "m": self.tr("Month"), "y": self.tr("Year")}
        for part, line in self._lines.items():
            line.setPlaceholderText(words[part])
            name = self.tr("{question}: {part}").format(question=self.question, part=words[part])
            line.setAccessibleName(name)
            line.show_wrong(bool(self.complaint))

    def _put_in_order(self) -> None:
        pattern = self.tr("day month year", "the order in which they are written")
        words = {"d": "day", "m": "month", "y": "year"}
        order = "".join(sorted(words, key=lambda part: pattern.find(words[part])))
        if order == self._order:
            return
        self._order = order
        for line in self._lines.values():
            self._row.removeWidget(line)
        for part in order:
            self._row.addWidget(self._lines[part], _DIGITS[part])
        for first, second in pairwise(order):
            QWidget.setTabOrder(self._lines[first], self._lines[second])
        self.setFocusProxy(self._lines[order[0]])

    def _next(self) -> Line | None:
        """Return the box after the one that is written in, where there is one."""
        for part, following in pairwise(self._order):
            if self._lines[part].hasFocus():
                return self._lines[following]
        return None

    def _hand_on(self) -> None:
        here = next((line for line in self._lines.values() if line.hasFocus()), None)
        following = self._next()
        if here is not None and following is not None and len(here.text()) == here.maxLength():
            following.setFocus(Qt.FocusReason.TabFocusReason)
            following.selectAll()

    def _go_on(self) -> None:
        following = self._next()
        if following is not None:
            following.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.finished.emit()
