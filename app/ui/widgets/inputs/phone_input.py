"""The input for a phone number, and the country it is from."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.booking.fields import Field
from app.ui.context import ScreenContext
from app.ui.countries import country_name
from app.ui.widgets.inputs.country_sheet import CountrySheet
from app.ui.widgets.inputs.field_input import FramedInput
from app.ui.widgets.inputs.line import Line
from app.ui.widgets.inputs.pick_button import PickButton, page_of

_LONGEST = 40


class PhoneInput(FramedInput):
    """What a number of the chosen country begins with, and a line; what is typed falls into groups."""

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with an empty line and the venue's country."""
        super().__init__(context, field, parent)
        theme = context.theme
        self._region = context.venue.region
        self._country = PickButton(theme, parent=self)
        self._country.setObjectName(f"country-{field.key}")
        self._country.clicked.connect(self._open)
        self._line = Line(theme, self)
        self._line.setObjectName(f"field-{field.key}")
        self._line.setMaxLength(_LONGEST)
        self._line.setInputMethodHints(Qt.InputMethodHint.ImhDialableCharactersOnly)
        self._line.textEdited.connect(self._group)
        self._line.textChanged.connect(self._note_edit)
        self._line.returnPressed.connect(self.finished)
        row = QHBoxLayout()
        row.setSpacing(theme.space("target"))
        row.addWidget(self._country)
        row.addWidget(self._line, 1)
        self.frame(row)
        self.setFocusProxy(self._line)

    @property
    def answer(self) -> str:
        """What is typed; with the country's beginning where it is not the venue's country."""
        text = self._line.text().strip()
        if not text or text.startswith(("+", "00")) or self._region == self.context.venue.region:
            return text
        return f"{self.context.typing_help.phone_prefix(self._region)} {text}"

    def set_answer(self, answer: str) -> None:
        """Write `answer`; no key brings back what was there."""
        parts = self.context.typing_help.split_phone(answer)
        self._region, text = parts or (self.context.venue.region, answer)
        self._line.setText(text)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        prefix = self.context.typing_help.phone_prefix(self._region)
        self._country.setVisible(bool(prefix))
        name = country_name(self._region, self.context.language.code) if prefix else ""
        said = self.tr("Country: {country}, {prefix}").format(country=name, prefix=prefix)
        self._country.say(prefix, "", said)
        self._line.setAccessibleName(self.question)
        self._line.setAccessibleDescription(self.complaint or self.help)
        self._line.show_wrong(bool(self.complaint))

    def _group(self, text: str) -> None:
        """Write the digits in groups, while they are added or taken at the end."""
        if self._line.cursorPosition() < len(text):
            return
        hints = self.context.typing_help
        grouped = hints.format_phone(text, self._region)
        if grouped != text:
            self._line.setText(grouped)
        region = hints.phone_region(text)
        if region and region != self._region:
            self._region = region
            self.retranslate()

    def _open(self) -> None:
        sheet = CountrySheet(self.context, self._region, page_of(self))
        sheet.chosen.connect(self._choose)
        sheet.open()

    def _choose(self, region: str) -> None:
        self._region = region
        if self._line.text().startswith("+"):
            self._line.setText("")
        self._line.setText(self.context.typing_help.format_phone(self._line.text(), region))
        self.retranslate()
        self._note_edit()
        self.begin()
