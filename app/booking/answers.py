"""What was written into a form, and why it may not be acceptable.

Every answer is a text (see `Answers`): a number as its digits, a date as `2027-04-06`, a time as `14:30`, a
yes as `yes`, several choices as their values with `CHOICE_SEPARATOR` between them. An empty answer means the
field was left empty.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from types import MappingProxyType
from typing import Protocol
from urllib.parse import urlsplit

Answers = Mapping[str, str]
"""What was written, by the key of its field. Keys of fields that were left empty may be absent."""

NO_ANSWERS: Answers = MappingProxyType({})

CHOICE_SEPARATOR = "; "
YES = "yes"
NO = "no"

_WEB = ("http", "https")


class Reason(StrEnum):
    """Why an answer is not acceptable.

    RESERVED: its key means something else. NOT_OFFERED: the meeting type does not have it. NEEDS_MAIL: the
    attendee confirms by an e-mail that must not be left out.
    """

    MISSING = "missing"
    TOO_LONG = "too_long"
    EMAIL_WITHOUT_AT = "email_without_at"
    EMAIL_WITHOUT_DOMAIN = "email_without_domain"
    EMAIL_UNUSABLE = "email_unusable"
    PHONE_UNUSABLE = "phone_unusable"
    PHONE_TOO_SHORT = "phone_too_short"
    NOT_A_NUMBER = "not_a_number"
    TOO_SMALL = "too_small"
    TOO_LARGE = "too_large"
    NOT_A_CHOICE = "not_a_choice"
    NOT_A_DATE = "not_a_date"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    IN_THE_FUTURE = "in_the_future"
    TOO_LONG_AGO = "too_long_ago"
    NOT_A_TIME = "not_a_time"
    URL_UNUSABLE = "url_unusable"
    TOO_MANY = "too_many"
    REPEATED = "repeated"
    MUST_BE_ACCEPTED = "must_be_accepted"
    RESERVED = "reserved"
    NOT_OFFERED = "not_offered"
    NEEDS_MAIL = "needs_mail"
    REFUSED = "refused"


class ContactChecks(Protocol):
    """Checks of e-mail addresses and phone numbers, by libraries that the core does not know."""

    def check_email(self, text: str) -> Reason | None:
        """Tell why `text` is no usable address, or None."""
        ...

    def suggest_email(self, text: str) -> str | None:
        """Return the address that was probably meant (`@gmial.com`), or None."""
        ...

    def check_phone(self, text: str, region: str) -> Reason | None:
        """Tell why `text` is no usable number for somebody in `region` (ISO country code), or None."""
        ...

    def international_phone(self, text: str, region: str) -> str:
        """Return a checked number in international form, with spaces."""
        ...

    def dialled_phone(self, text: str, region: str) -> str:
        """Return a checked number as it travels (E.164): a plus and digits, `+493023125014`."""
        ...


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What an answer is judged by, beside its field.

    Attributes:
        region: ISO country code for phone numbers written without one.
        today: The venue's date.
    """

    contact: ContactChecks
    region: str
    today: date


@dataclass(frozen=True, slots=True)
class Condition:
    """Asks a field only after a certain answer to a field above it.

    Attributes:
        key: The field above.
        any_of: Answers of which one has to be given there. Empty: any answer will do.
    """

    key: str
    any_of: tuple[str, ...] = ()

    def is_met(self, answer: str) -> bool:
        """Tell whether `answer`, written into the field above, is one of those."""
        given = answer.strip()
        if not given or not self.any_of:
            return bool(given)
        return not {given, *given.split(CHOICE_SEPARATOR)}.isdisjoint(self.any_of)


def guest_addresses(answer: str) -> tuple[str, ...]:
    """Return the addresses that are written one a line, without empty lines."""
    return tuple(line.strip() for line in answer.splitlines() if line.strip())


def number_in(answer: str) -> Decimal | None:
    """Return the number that is written, with a point or a comma; None where it is none."""
    try:
        number = Decimal(answer.strip().replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def day_in(answer: str) -> date | None:
    """Return the day that is written as `2027-04-06`; None where it is none."""
    try:
        day = date.fromisoformat(answer)
    except ValueError:
        return None
    return day if day.isoformat() == answer else None


def web_address(answer: str) -> str:
    """Return the whole address of a page, for one that may lack its `https://`; empty where it is none."""
    address = answer if "://" in answer else f"https://{answer}"
    if not address.isprintable() or " " in address:
        return ""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname or "", parts.port  # a port that is none raises
    except ValueError:
        return ""
    labels = host.split(".")
    usable = parts.scheme.lower() in _WEB and len(labels) > 1 and all(labels) and not parts.username
    return address if usable else ""
