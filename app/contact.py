"""Checks of e-mail addresses and phone numbers, by the libraries that know them.

Imported after the first picture. Nothing here asks the network: whether a mail domain exists is not looked
up, because a visitor's address is nobody's business until they book.
"""

from functools import partial

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import (
    AsYouTypeFormatter,
    NumberParseException,
    PhoneNumber,
    PhoneNumberFormat,
    ValidationResult,
)

from app.booking.fields import Reason

PROVIDERS = (
    *("gmail.com", "googlemail.com", "outlook.com", "outlook.de", "hotmail.com", "hotmail.de"),
    *("live.com", "live.de", "yahoo.com", "yahoo.de", "icloud.com", "gmx.de", "gmx.net", "gmx.at"),
    *("gmx.ch", "gmx.com", "web.de", "t-online.de", "freenet.de", "posteo.de", "mailbox.org", "proton.me"),
    *("protonmail.com", "aol.com", "arcor.de", "online.de", "vodafone.de", "magenta.de", "kabelmail.de"),
    *("bluewin.ch", "chello.at", "aon.at", "orange.fr", "wanadoo.fr", "laposte.net", "hotmail.fr"),
    *("outlook.fr", "yahoo.fr", "hotmail.es", "outlook.es", "yahoo.es", "hotmail.it", "yahoo.it"),
    *("libero.it", "hotmail.co.uk", "yahoo.co.uk", "btinternet.com", "msn.com"),
)
"""Mail domains that are suggested, the most usual first."""

_NO_DOMAINS = {
    "gmail.de": "gmail.com",
    "gmail.ch": "gmail.com",
    "gmail.at": "gmail.com",
    "icloud.de": "icloud.com",
}
"""Domains that nobody has mail at, and the ones that are meant."""

_NEIGHBOURS = frozenset(
    {"mail.com", "email.com", "ymail.com", "fmail.com", "mail.de", "email.de", "live.at", "me.com"}
)
"""Real mail domains one slip away from a provider's; whoever writes them means them."""

_LONG = 8
"""Letters from which on one letter off is more likely a slip than another firm: `weg.de` is not `web.de`."""

_LONG_NAME = 7
"""Letters before the last dot from which on two letters off still look like a slip, if the ends are right."""

_FEWEST_DIGITS = 7
"""Of a number with its area code. A few places have shorter ones; the library knows those."""

_DIGITS = frozenset("+0123456789")
_DIALLED = _DIGITS | frozenset(" -/().")
"""What a number is written with; whatever else is typed stays as it is."""

_DOUBLE = 2

_TOO_SHORT = (ValidationResult.TOO_SHORT, ValidationResult.IS_POSSIBLE_LOCAL_ONLY)
_SHORT_TO_PARSE = (NumberParseException.TOO_SHORT_AFTER_IDD, NumberParseException.TOO_SHORT_NSN)


class ContactRules:
    """The checks that `booking.fields` asks for."""

    def check_email(self, text: str) -> Reason | None:
        """Tell why no mail can reach `text`, or None."""
        address = text.strip()
        name, at, domain = address.rpartition("@")
        if not at:
            return Reason.EMAIL_WITHOUT_AT
        if name and not domain.strip("."):
            return Reason.EMAIL_WITHOUT_DOMAIN
        try:
            validate_email(address, check_deliverability=False)
        except EmailNotValidError:
            return Reason.EMAIL_UNUSABLE
        return None

    def suggest_email(self, text: str) -> str | None:
        """Return the address with the usual mail domain that was probably meant, or None."""
        name, at, domain = text.strip().rpartition("@")
        domain = domain.lower()
        if not (name and at) or domain in PROVIDERS or domain in _NEIGHBOURS:
            return None
        meant = _NO_DOMAINS.get(domain) or next(filter(partial(_is_slip, domain), PROVIDERS), None)
        meant = meant or next(filter(partial(_is_double_slip, domain), PROVIDERS), None)
        return f"{name}@{meant}" if meant else None

    def check_phone(self, text: str, region: str) -> Reason | None:
        """Tell why `text` can't be called by somebody in `region`, or None.

        Whether a number is assigned is not judged: new ranges come faster than this program is updated.
        """
        try:
            number = phonenumbers.parse(text, region)
        except NumberParseException as error:
            short = error.error_type in _SHORT_TO_PARSE
            return Reason.PHONE_TOO_SHORT if short else Reason.PHONE_UNUSABLE
        possible = phonenumbers.is_possible_number_with_reason(number)
        if possible in _TOO_SHORT or _is_stub(number):
            return Reason.PHONE_TOO_SHORT
        return None if possible == ValidationResult.IS_POSSIBLE else Reason.PHONE_UNUSABLE

    def international_phone(self, text: str, region: str) -> str:
        """Return a checked number in international form, with spaces."""
        return phonenumbers.format_number(phonenumbers.parse(text, region), PhoneNumberFormat.INTERNATIONAL)

    def dialled_phone(self, text: str, region: str) -> str:
        """Return a checked number as it travels: `+493023125014`."""
        return phonenumbers.format_number(phonenumbers.parse(text, region), PhoneNumberFormat.E164)

    def phone_prefix(self, region: str) -> str:
        """Return what numbers of a country begin with ("+49"); empty where there is no such country."""
        code = phonenumbers.country_code_for_region(region)
        return f"+{code}" if code else ""

    def phone_regions(self) -> tuple[str, ...]:
        """Return the ISO codes of all countries there are numbers in."""
        return tuple(sorted(phonenumbers.SUPPORTED_REGIONS))

    def phone_region(self, text: str) -> str:
        """Return the country of a number that is written with a plus; empty while that is not known."""
        if not text.startswith("+"):
            return ""
        try:
            number = phonenumbers.parse(text, None)
        except NumberParseException:
            return ""
        return phonenumbers.region_code_for_number(number) or ""

    def format_phone(self, text: str, region: str) -> str:
        """Return what is typed so far in groups, as people in `region` write it."""
        if not set(text) <= _DIALLED:
            return text
        formatter = AsYouTypeFormatter(region)
        grouped = ""
        for letter in text:
            if letter in _DIGITS:
                grouped = formatter.input_digit(letter)
        return grouped

    def split_phone(self, text: str) -> tuple[str, str] | None:
        """Return country, and the number as it is written there, of one that is written with a plus."""
        region = self.phone_region(text)
        if not region:
            return None
        number = phonenumbers.parse(text, None)
        return region, phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)


def _is_stub(number: PhoneNumber) -> bool:
    digits = phonenumbers.national_significant_number(number)
    return len(digits) < _FEWEST_DIGITS and not phonenumbers.is_valid_number(number)


def _is_slip(domain: str, provider: str) -> bool:
    """Tell whether one slip made `domain` of `provider`; in a short one, only swapped letters."""
    if min(len(domain), len(provider)) < _LONG and sorted(domain) != sorted(provider):
        return False
    return _slips(domain, provider) == 1


def _is_double_slip(domain: str, provider: str) -> bool:
    """Tell whether two slips made `domain` of `provider`: only in a long name between right ends."""
    name, _, end = domain.rpartition(".")
    meant, _, right_end = provider.rpartition(".")
    ends = (name[:1], name[-1:], end) == (meant[:1], meant[-1:], right_end)
    return ends and len(meant) >= _LONG_NAME and _slips(name, meant) == _DOUBLE


def _slips(typed: str, meant: str) -> int:
    """Return how many letters were left out, added, changed, or swapped with their neighbour."""
    before: list[int] = []
    row = list(range(len(meant) + 1))
    for i, letter in enumerate(typed, start=1):
        before, last, row = row, before, [i]
        for j, other in enumerate(meant, start=1):
            steps = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and (letter, typed[i - 2]) == (meant[j - 2], other):
                steps = min(steps, last[j - 2] + 1)
            row.append(steps)
    return row[-1]
