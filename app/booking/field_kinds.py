"""The kinds of question a form can ask: each checks an answer, and says how it travels.

`check` is asked only about answers that are not empty, without spaces around them; `written` only about
those that `check` accepts.
"""

from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal

from app.booking.answers import (
    CHOICE_SEPARATOR,
    NO,
    YES,
    Circumstances,
    Condition,
    Reason,
    day_in,
    guest_addresses,
    number_in,
    web_address,
)
from app.booking.text import NO_TEXT, LocalText

MOST_GUESTS = 5
OLDEST = 120
"""Years; nobody who books was born longer ago."""

_LONGEST_EMAIL = 254
_LONGEST_URL = 2000


@dataclass(frozen=True, slots=True)
class _Question:
    """What every field has.

    Attributes:
        key: Identifies the answer; travels as its key.
        label: The question.
        help: One line below it, or empty.
        shown_if: When it is asked; None: always.
    """

    key: str
    label: LocalText = NO_TEXT
    help: LocalText = NO_TEXT
    required: bool = False
    shown_if: Condition | None = None

    def written(self, answer: str, given: Circumstances) -> str:
        """Return an accepted answer as it travels."""
        return answer


@dataclass(frozen=True, slots=True)
class TextField(_Question):
    """One line of text, or several where `lines` is more than 1. `longest` counts characters."""

    longest: int = 200
    lines: int = 1

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse what is too long."""
        return Reason.TOO_LONG if len(answer) > self.longest else None


@dataclass(frozen=True, slots=True)
class EmailField(_Question):
    """One e-mail address."""

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse what no mail can reach."""
        return Reason.TOO_LONG if len(answer) > _LONGEST_EMAIL else given.contact.check_email(answer)


@dataclass(frozen=True, slots=True)
class GuestsField(_Question):
    """Up to `MOST_GUESTS` e-mail addresses, one a line; empty lines do not count."""

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse too many, the first address that no mail can reach, and one that is there twice."""
        addresses = guest_addresses(answer)
        if len(addresses) > MOST_GUESTS:
            return Reason.TOO_MANY
        for each in addresses:
            if reason := given.contact.check_email(each):
                return reason
        return Reason.REPEATED if len({each.casefold() for each in addresses}) < len(addresses) else None


@dataclass(frozen=True, slots=True)
class PhoneField(_Question):
    """One phone number."""

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse what cannot be called."""
        return given.contact.check_phone(answer, given.region)

    def written(self, answer: str, given: Circumstances) -> str:
        """Return the number as it is dialled from anywhere."""
        return given.contact.dialled_phone(answer, given.region)


@dataclass(frozen=True, slots=True)
class NumberField(_Question):
    """A number within limits, both inclusive. `step` is what one press adds."""

    smallest: Decimal | None = None
    largest: Decimal | None = None
    step: Decimal = Decimal(1)

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse what is no number or lies outside the limits."""
        number = number_in(answer)
        if number is None:
            return Reason.NOT_A_NUMBER
        if self.smallest is not None and number < self.smallest:
            return Reason.TOO_SMALL
        if self.largest is not None and number > self.largest:
            return Reason.TOO_LARGE
        return None

    def written(self, answer: str, given: Circumstances) -> str:
        """Return the digits, with a point before the decimals."""
        return answer.replace(",", ".")


@dataclass(frozen=True, slots=True)
class Choice:
    """One answer of a list."""

    value: str
    label: LocalText


@dataclass(frozen=True, slots=True)
class ChoiceField(_Question):
    """One of a list, or any number of them where `several`; all of them are seen at once."""

    choices: tuple[Choice, ...] = ()
    several: bool = False

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse what is not on the list."""
        chosen = answer.split(CHOICE_SEPARATOR) if self.several else [answer]
        allowed = {choice.value for choice in self.choices}
        return None if set(chosen) <= allowed else Reason.NOT_A_CHOICE


@dataclass(frozen=True, slots=True)
class SelectField(ChoiceField):
    """One of a list that is too long to be seen at once."""


@dataclass(frozen=True, slots=True)
class TickField(_Question):
    """One box to tick; left empty it is no answer. Required: it has to be ticked."""

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse anything but a tick."""
        return None if answer == YES else Reason.NOT_A_CHOICE


@dataclass(frozen=True, slots=True)
class YesNoField(_Question):
    """A yes or a no; `must_be_yes` for something that has to be agreed to, and is then required."""

    must_be_yes: bool = False

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse anything but yes and no, and a no where only a yes will do."""
        if answer not in (YES, NO):
            return Reason.NOT_A_CHOICE
        return Reason.MUST_BE_ACCEPTED if self.must_be_yes and answer == NO else None


@dataclass(frozen=True, slots=True)
class DateField(_Question):
    """A day of the calendar, within limits, both inclusive; `from_today`: none that has passed."""

    earliest: date | None = None
    latest: date | None = None
    from_today: bool = False

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse what is no day or lies outside the limits."""
        day = day_in(answer)
        if day is None:
            return Reason.NOT_A_DATE
        first = self.first_day(given.today)
        if first is not None and day < first:
            return Reason.TOO_EARLY
        return Reason.TOO_LATE if self.latest is not None and day > self.latest else None

    def first_day(self, today: date) -> date | None:
        """Return the first day that is accepted; None: there is none."""
        return max(today, self.earliest or today) if self.from_today else self.earliest


@dataclass(frozen=True, slots=True)
class BirthdayField(_Question):
    """The day somebody was born."""

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse what is no day, is still to come, or longer ago than anybody lives."""
        day = day_in(answer)
        if day is None:
            return Reason.NOT_A_DATE
        if day > given.today:
            return Reason.IN_THE_FUTURE
        age = given.today.year - day.year - ((given.today.month, given.today.day) < (day.month, day.day))
        return Reason.TOO_LONG_AGO if age > OLDEST else None


@dataclass(frozen=True, slots=True)
class TimeField(_Question):
    """A time of day. `step`: how many minutes one press adds."""

    step: int = 5

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse what is no time, as `14:30`."""
        try:
            known = time.fromisoformat(answer).strftime("%H:%M") == answer
        except ValueError:
            known = False
        return None if known else Reason.NOT_A_TIME


@dataclass(frozen=True, slots=True)
class RatingField(_Question):
    """Stars, from one to `stars`."""

    stars: int = 5

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse what is not as many stars as there are."""
        return None if answer in {str(each) for each in range(1, self.stars + 1)} else Reason.NOT_A_CHOICE


@dataclass(frozen=True, slots=True)
class ScaleField(_Question):
    """A whole number from `smallest` to `largest`; `low` and `high` say what the ends mean."""

    smallest: int = 0
    largest: int = 10
    low: LocalText = NO_TEXT
    high: LocalText = NO_TEXT

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse what is not on the scale."""
        return None if answer in {str(each) for each in self.points} else Reason.NOT_A_CHOICE

    @property
    def points(self) -> range:
        """Every number of the scale."""
        return range(self.smallest, self.largest + 1)


@dataclass(frozen=True, slots=True)
class UrlField(_Question):
    """The address of a page on the web; `https://` need not be written."""

    def check(self, answer: str, given: Circumstances) -> Reason | None:
        """Refuse what no browser finds."""
        if len(answer) > _LONGEST_URL:
            return Reason.TOO_LONG
        return None if web_address(answer) else Reason.URL_UNUSABLE

    def written(self, answer: str, given: Circumstances) -> str:
        """Return the whole address."""
        return web_address(answer)
