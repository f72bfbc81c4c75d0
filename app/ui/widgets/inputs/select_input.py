"""The input for one answer of a long list: a box that opens a sheet."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.booking.fields import Field, SelectField
from app.ui.context import ScreenContext
from app.ui.widgets.choice_grid import ChoiceFace
from app.ui.widgets.inputs.field_input import FramedInput
from app.ui.widgets.inputs.list_sheet import ListSheet
from app.ui.widgets.inputs.pick_button import PickButton, page_of


class SelectInput(FramedInput):
    """Shows what is chosen; pressed, it offers all there is."""

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with nothing chosen."""
        super().__init__(context, field, parent)
        self._chosen = ""
        self._button = PickButton(context.theme, parent=self)
        self._button.setObjectName(f"field-{field.key}")
        self._button.clicked.connect(self._open)
        column = QVBoxLayout()
        column.addWidget(self._button)
        self.frame(column)
        self.setFocusProxy(self._button)

    @property
    def answer(self) -> str:
        """The value that is chosen."""
        return self._chosen

    def set_answer(self, answer: str) -> None:
        """Choose what `answer` names, if it is on the list."""
        self._chosen = answer if answer in self._words else ""
        self.retranslate()

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        text = self._words.get(self._chosen, "")
        placeholder = self.tr("Please choose")
        name = self.tr("{question}: {answer}").format(question=self.question, answer=text or placeholder)
        self._button.say(text, placeholder, name)
        self._button.setAccessibleDescription(self.complaint or self.help)
        self._button.show_wrong(bool(self.complaint))

    @property
    def _words(self) -> dict[str, str]:
        choices = self.field.choices if isinstance(self.field, SelectField) else ()
        language = self.context.language.code
        return {each.value: each.label.in_language(language) or each.value for each in choices}

    def _open(self) -> None:
        sheet = ListSheet(self.theme, page_of(self))
        sheet.ask(self.question)
        sheet.offer(tuple(ChoiceFace(*each) for each in self._words.items()), self._chosen)
        sheet.chosen.connect(self._choose)
        sheet.open()

    def _choose(self, value: str) -> None:
        self.set_answer(value)
        self._note_edit()
