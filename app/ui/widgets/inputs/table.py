"""Which input asks which kind of field."""

from collections.abc import Mapping

from PySide6.QtWidgets import QWidget

from app.booking.fields import (
    BirthdayField,
    ChoiceField,
    DateField,
    EmailField,
    Field,
    GuestsField,
    NumberField,
    PhoneField,
    RatingField,
    ScaleField,
    SelectField,
    TextField,
    TickField,
    TimeField,
    UrlField,
    YesNoField,
)
from app.ui.context import ScreenContext
from app.ui.widgets.inputs.birthday_input import BirthdayInput
from app.ui.widgets.inputs.choice_inputs import ChoiceInput, YesNoInput
from app.ui.widgets.inputs.date_input import DateInput
from app.ui.widgets.inputs.email_input import EmailInput
from app.ui.widgets.inputs.field_input import FieldInput
from app.ui.widgets.inputs.guests_input import GuestsInput
from app.ui.widgets.inputs.mark_inputs import RatingInput, ScaleInput
from app.ui.widgets.inputs.number_input import NumberInput
from app.ui.widgets.inputs.phone_input import PhoneInput
from app.ui.widgets.inputs.select_input import SelectInput
from app.ui.widgets.inputs.text_inputs import TextInput, UrlInput
from app.ui.widgets.inputs.tick_input import TickInput
from app.ui.widgets.inputs.time_input import TimeInput

INPUTS: Mapping[type[Field], type[FieldInput]] = {
    TextField: TextInput,
    EmailField: EmailInput,
    GuestsField: GuestsInput,
    PhoneField: PhoneInput,
    NumberField: NumberInput,
    ChoiceField: ChoiceInput,
    SelectField: SelectInput,
    TickField: TickInput,
    YesNoField: YesNoInput,
    DateField: DateInput,
    BirthdayField: BirthdayInput,
    TimeField: TimeInput,
    RatingField: RatingInput,
    ScaleField: ScaleInput,
    UrlField: UrlInput,
}


def input_for(context: ScreenContext, field: Field, parent: QWidget | None = None) -> FieldInput:
    """Return an empty input for `field`, with its words."""
    made = INPUTS[type(field)](context, field, parent)
    made.retranslate()
    return made
