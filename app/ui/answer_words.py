"""An answer as a person reads it back."""

from PySide6.QtCore import QCoreApplication

from app.booking.fields import (
    CHOICE_SEPARATOR,
    YES,
    BirthdayField,
    ChoiceField,
    DateField,
    Field,
    RatingField,
    ScaleField,
    TickField,
    TimeField,
    YesNoField,
)
from app.ui.language import Language

translate = QCoreApplication.translate


def answer_words(language: Language, field: Field, answer: str) -> str:
    """Return what was answered, in the language spoken now: "Gas, Oil", "Yes", "8 April 2027"."""
    match field:
        case ChoiceField():
            words = {each.value: each.label.in_language(language.code) for each in field.choices}
            return ", ".join(words.get(value) or value for value in answer.split(CHOICE_SEPARATOR))
        case YesNoField() | TickField():
            return translate("AnswerWords", "Yes") if answer == YES else translate("AnswerWords", "No")
        case DateField() | BirthdayField():
            return language.formats.date_answer(answer)
        case TimeField():
            return language.formats.time_answer(answer)
        case RatingField():
            return translate("AnswerWords", "{stars} of {most}").format(stars=answer, most=field.stars)
        case ScaleField():
            pattern = translate("AnswerWords", "{number} ({smallest} to {largest})")
            return pattern.format(number=answer, smallest=field.smallest, largest=field.largest)
        case _:
            return answer
