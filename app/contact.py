"""Checks of e-mail addresses and phone numbers, by the libraries that know them.

Imported after the first picture. Nothing here asks the network: whether a mail domain exists is not looked
up, because a visitor's address is nobody's business until they book.
"""

import phonenumbers
from email_validator import EmailNotValidError, validate_email
from phonenumbers import NumberParseException, PhoneNumber, PhoneNumberFormat, ValidationResult

from app.booking.fields import Reason

PROVIDERS = (
    *(
        "gmail.com",
        "googlemail.com",
        "outlook.com",
        "outlook.de",
        "hotmail.com",
        "hotmail.de",
        "live.com",
        "live.de",
    ),
    *(
        "yahoo.com",
        "yahoo.de",
        "icloud.com",
        "gmx.de",
        "gmx.net",
        "gmx.at",
        "gmx.ch",
        "web.de",
        "t-online.de",
    ),
    *("freenet.de", "posteo.de", "mailbox.org", "proton.me", "protonmail.com", "aol.com", "bluewin.ch"),
)
"""Mail domains that are suggested, the most usual first."""

_NEIGHBOURS = frozenset(
    {"mail.com", "email.com", "ymail.com", "fmail.com", "mail.de", "email.de", "live.at", "me.com"}
)
"""Real mail domains one slip away from a provider's; whoever writes them means them."""

_LONG = 8
"""Letters from which on one letter off is more likely a slip than another firm: `weg.de` is not `web.de`."""

_FEWEST_DIGITS = 7
"""Of a number with its area code. A few places have shorter ones; the library knows those."""

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
        meant = next((provider for provider in PROVIDERS if _is_slip(domain, provider)), None)
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

    def phone_prefix(self, region: str) -> str:
        """Return what numbers of a country begin with ("+49"); empty where there is no such country."""
        code = phonenumbers.country_code_for_region(region)
        return f"+{code}" if code else ""


def _is_stub(number: PhoneNumber) -> bool:
    digits = phonenumbers.national_significant_number(number)
    return len(digits) < _FEWEST_DIGITS and not phonenumbers.is_valid_number(number)


def _is_slip(domain: str, provider: str) -> bool:
    """Tell whether one slip made `domain` of `provider`; in a short one, only swapped letters."""
    if min(len(domain), len(provider)) < _LONG and sorted(domain) != sorted(provider):
        return False
    return _slips(domain, provider) == 1


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
