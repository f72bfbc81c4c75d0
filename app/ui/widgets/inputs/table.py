"""Which input asks which kind of field."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.booking.fields import (
    ChoiceField,
    DateField,
    EmailField,
    Field,
    GuestsField,
    NumberField,
    PhoneField,
    TextField,
    YesNoField,
)
from app.ui.context import ScreenContext
from app.ui.widgets.inputs.choice_inputs import ChoiceInput, YesNoInput
from app.ui.widgets.inputs.date_input import DateInput
from app.ui.widgets.inputs.email_input import EmailInput
from app.ui.widgets.inputs.field_input import FieldInput
from app.ui.widgets.inputs.guests_input import GuestsInput
from app.ui.widgets.inputs.text_inputs import NumberInput, PhoneInput, TextInput

INPUTS: Mapping[type[Field], type[FieldInput]] = {
    TextField: TextInput,
    EmailField: EmailInput,
    GuestsField: GuestsInput,
    PhoneField: PhoneInput,
    NumberField: NumberInput,
    ChoiceField: ChoiceInput,
    YesNoField: YesNoInput,
    DateField: DateInput,
}


def input_for(context: ScreenContext, field: Field, parent: QWidget | None = None) -> FieldInput:
    """Return an empty input for `field`, with its words."""
    made = INPUTS[type(field)](context, field, parent)
    made.retranslate()
    return made
