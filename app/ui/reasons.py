"""What to say beside a field whose answer is not acceptable: what is missing, or what to do."""

from PySide6.QtCore import QCoreApplication

from app.booking.fields import (
    EMAIL,
    FIRSTNAME,
    FULLNAME,
    LASTNAME,
    MOST_GUESTS,
    PHONE,
    ChoiceField,
    DateField,
    Field,
    NumberField,
    Reason,
    TextField,
    YesNoField,
)
from app.ui.formats import Formats


class Reasons:
    """Words for every reason, in the language spoken now."""

    def __init__(self, formats: Formats) -> None:
        """Take how numbers are written."""
        self._formats = formats

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """Translate, as a `QObject` does. The name lets lupdate see which texts have a plural."""
        return QCoreApplication.translate("Reasons", text, comment, n)

    def text(self, reason: Reason, field: Field) -> str:
        """Return what to say beside `field`."""
        return {
            Reason.MISSING: self._missing(field),
            Reason.TOO_LONG: self._too_long(field),
            Reason.EMAIL_WITHOUT_AT: self.tr("The @ is missing in the address."),
            Reason.EMAIL_WITHOUT_DOMAIN: self.tr("Something is missing after the @."),
            Reason.EMAIL_UNUSABLE: self.tr("No e-mail gets to this address. Please check it."),
            Reason.PHONE_UNUSABLE: self.tr("This number cannot be called. Please check it."),
            Reason.PHONE_TOO_SHORT: self.tr("Some digits are still missing."),
            Reason.NOT_A_NUMBER: self.tr("Please type a number."),
            Reason.TOO_SMALL: self.tr("Please type {number} or more.").format(number=self._limit(field)[0]),
            Reason.TOO_LARGE: self.tr("Please type {number} or less.").format(number=self._limit(field)[1]),
            Reason.NOT_A_CHOICE: self.tr("Please choose one of the answers."),
            Reason.NOT_A_DATE: self.tr("Please choose a day."),
            Reason.TOO_MANY: self.tr("At most %n guest(s), please.", "", MOST_GUESTS),
            Reason.MUST_BE_ACCEPTED: self.tr("This needs your agreement."),
            Reason.RESERVED: self.tr("This can’t be asked here. Please tell our reception."),
            Reason.NOT_OFFERED: self.tr("This is not offered here. Please leave it out."),
            Reason.NEEDS_MAIL: self.tr("This is confirmed by e-mail, so the e-mail can’t be left out."),
            Reason.REFUSED: self.tr("The booking service does not take this. Please change it."),
        }[reason]

    def _missing(self, field: Field) -> str:
        by_key = {
            FULLNAME: self.tr("Please type your name."),
            FIRSTNAME: self.tr("Please type your first name."),
            LASTNAME: self.tr("Please type your last name."),
            EMAIL: self.tr("Please type your e-mail address."),
            PHONE: self.tr("Please type your phone number."),
        }
        if field.key in by_key:
            return by_key[field.key]
        match field:
            case ChoiceField():
                return self.tr("Please choose one of the answers.")
            case YesNoField():
                return self.tr("Please choose yes or no.")
            case DateField():
                return self.tr("Please choose a day.")
            case _:
                return self.tr("Please fill this in.")

    def _too_long(self, field: Field) -> str:
        if isinstance(field, TextField):
            return self.tr("Please use at most %n character(s).", "", field.longest)
        return self.tr("This is too long. Please check it.")

    def _limit(self, field: Field) -> tuple[str, str]:
        """Return the smallest and the largest number, as texts; empty where there is no such limit."""
        limits = (field.smallest, field.largest) if isinstance(field, NumberField) else (None, None)
        smallest, largest = (self._formats.number(limit) if limit is not None else "" for limit in limits)
        return smallest, largest
