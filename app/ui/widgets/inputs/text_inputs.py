"""Inputs for what is written in one box: a text, the address of a page."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.fields import CONTACT_KEYS, FIRSTNAME, FULLNAME, LASTNAME, Field, TextField
from app.ui.context import ScreenContext
from app.ui.keyboard.typist import NAME, WRITES
from app.ui.widgets.inputs.field_input import FieldInput
from app.ui.widgets.text_field import FieldState
from app.ui.widgets.text_field import TextField as Box

_MOST_LINES, _MOST_LINES_COMPACT = 5, 2
"""Height of a box; what is longer moves up in it."""
_NEARLY_FULL = 0.8


_NAMES = frozenset({FULLNAME, FIRSTNAME, LASTNAME})


class BoxInput(FieldInput):
    """One box to write in."""

    icon = ""

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with an empty answer."""
        super().__init__(context, field, parent)
        self._box = Box(context.theme, self.icon, self._lines, self)
        self._box.input.setObjectName(f"field-{field.key}")
        if field.key in _NAMES:
            self._box.input.setProperty(WRITES, NAME)
        self._box.text_changed.connect(self._follow)
        self._box.submitted.connect(self.finished)
        self._box.left.connect(self._show_state)
        self.setFocusProxy(self._box.input)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._box)

    @property
    def answer(self) -> str:
        """What is written."""
        return self._box.text

    def set_answer(self, answer: str) -> None:
        """Write `answer`; no key brings back what was there."""
        self._box.set_text(answer)
        self._show_state()

    def retranslate(self) -> None:
        """Write every text anew."""
        label = "" if self.theme.format.compact else self.question
        self._box.show_words(label, self.help, self._placeholder)
        self._box.input.setAccessibleName(self.question)
        self._show_state()

    @property
    def _lines(self) -> int:
        return 1

    @property
    def _placeholder(self) -> str:
        return ""

    def _settled(self) -> bool:
        """Tell whether what is written needs no check."""
        return False

    def _follow(self, text: str) -> None:
        self._note_edit()
        self._show_state()

    def _show_state(self) -> None:
        if complaint := self.complaint:
            self._box.show_state(FieldState.ERROR, complaint)
        elif self.answer.strip() and self._settled() and not self._box.input.hasFocus():
            self._box.show_state(FieldState.OK)
        else:
            self._box.show_state(FieldState.PLAIN)


class TextInput(BoxInput):
    """A text of one line, or of several."""

    @classmethod
    def takes_row(cls, field: Field) -> bool:
        """Tell whether there is more than one line."""
        return isinstance(field, TextField) and field.lines > 1

    @property
    def _lines(self) -> int:
        most = _MOST_LINES_COMPACT if self.theme.format.compact else _MOST_LINES
        return min(self.field.lines, most) if isinstance(self.field, TextField) else 1

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        self._count()

    def set_answer(self, answer: str) -> None:
        """Write `answer`; no key brings back what was there."""
        super().set_answer(answer)
        self._count()

    def _follow(self, text: str) -> None:
        super()._follow(text)
        self._count()

    def _count(self) -> None:
        """Say how much of the room is used; of the person's own fields only when little is left."""
        most = self.field.longest if isinstance(self.field, TextField) else 0
        used = len(self.answer.strip())
        quiet = _NEARLY_FULL if self.field.key in CONTACT_KEYS else 0
        counted = self.tr("{count} of {most}").format(count=used, most=most)
        self._box.show_count(counted if used > quiet * most else "", full=used > most)

    def _settled(self) -> bool:
        return isinstance(self.field, TextField) and len(self.answer.strip()) <= self.field.longest


class UrlInput(BoxInput):
    """The address of a page."""

    icon = "globe"

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with an empty answer."""
        super().__init__(context, field, parent)
        self._box.input.setInputMethodHints(
            Qt.InputMethodHint.ImhUrlCharactersOnly | Qt.InputMethodHint.ImhNoPredictiveText
        )
