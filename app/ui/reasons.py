"""What to say beside a field whose answer is not acceptable: what is missing, or what to do."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.booking.fields import (
    ADDRESS,
    EMAIL,
    FIRSTNAME,
    FULLNAME,
    LASTNAME,
    MOST_GUESTS,
    OLDEST,
    PHONE,
    BirthdayField,
    ChoiceField,
    DateField,
    Field,
    NumberField,
    RatingField,
    Reason,
    ScaleField,
    TextField,
    TickField,
    TimeField,
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
            Reason.NOT_A_DATE: self._no_day(field),
            Reason.TOO_EARLY: self._too_early(field),
            Reason.TOO_LATE: self._too_late(field),
            Reason.IN_THE_FUTURE: self.tr("This day is still to come. Please check the year."),
            Reason.TOO_LONG_AGO: self.tr("This is more than %n year(s) ago. Please check it.", "", OLDEST),
            Reason.NOT_A_TIME: self.tr("Please give hour and minute, such as 14:30."),
            Reason.URL_UNUSABLE: self.tr("No page is found like this. Please type it as in example.com."),
            Reason.REPEATED: self.tr("One address is there twice."),
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
            ADDRESS: self.tr("Please type street, house number and town."),
        }
        if field.key in by_key:
            return by_key[field.key]
        match field:
            case ChoiceField() | RatingField() | ScaleField():
                return self.tr("Please choose one of the answers.")
            case YesNoField():
                return self.tr("Please choose yes or no.")
            case TickField():
                return self.tr("This needs your agreement.")
            case DateField():
                return self.tr("Please choose a day.")
            case BirthdayField():
                return self.tr("Please type day, month and year.")
            case TimeField():
                return self.tr("Please give hour and minute, such as 14:30.")
            case _:
                return self.tr("Please fill this in.")

    def _no_day(self, field: Field) -> str:
        if isinstance(field, DateField):
            return self.tr("Please choose a day.")
        return self.tr("There is no such day. Please check it.")

    def _too_early(self, field: Field) -> str:
        if isinstance(field, DateField) and field.earliest is not None:
            day = self._formats.day_with_year(field.earliest)
            return self.tr("Please choose {day} or a later day.").format(day=day)
        return self.tr("Please choose a day that is still to come.")

    def _too_late(self, field: Field) -> str:
        if isinstance(field, DateField) and field.latest is not None:
            day = self._formats.day_with_year(field.latest)
            return self.tr("Please choose {day} or an earlier day.").format(day=day)
        return self.tr("Please choose an earlier day.")

    def _too_long(self, field: Field) -> str:
        if isinstance(field, TextField):
            return self.tr("Please use at most %n character(s).", "", field.longest)
        return self.tr("This is too long. Please check it.")

    def _limit(self, field: Field) -> tuple[str, str]:
        """Return the smallest and the largest number, as texts; empty where there is no such limit."""
        limits = (field.smallest, field.largest) if isinstance(field, NumberField) else (None, None)
        smallest, largest = (self._formats.number(limit) if limit is not None else "" for limit in limits)
        return smallest, largest


def asked_by_phone(reasons: Mapping[str, Reason]) -> Mapping[str, Reason]:
    """Return what is wrong where a phone number takes the address's place: it lacks what that lacked."""
    if EMAIL not in reasons:
        return reasons
    others = {key: reason for key, reason in reasons.items() if key != EMAIL}
    return {PHONE: reasons[EMAIL], **others}
