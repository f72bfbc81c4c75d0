"""Addresses and numbers that their owner recognises and nobody else can use; and a name to greet by."""

from typing import TYPE_CHECKING

from app.ui.wrapping import NO_BREAK

if TYPE_CHECKING:
    from app.booking.request import Attendee

_MASK = "\N{BULLET}" * 3
_LONGEST_NAME = 14
"""Letters of a name in a title."""


def masked_email(address: str) -> str:
    """Return `h•••@s•••.example`."""
    name, _, domain = address.partition("@")
    server, dot, ending = domain.rpartition(".")
    return f"{name[:1]}{_MASK}@{(server or ending)[:1]}{_MASK}{dot}{ending if dot else ''}"


def masked_phone(number: str) -> str:
    """Return the last two digits of a number: `••• 42`."""
    return f"{_MASK}{NO_BREAK}{number[-2:]}"


def given_name(attendee: "Attendee") -> str:
    """Return the name to greet somebody by; empty where it is too long for a title."""
    name = attendee.firstname or attendee.fullname.split(" ")[0]
    return name if len(name) <= _LONGEST_NAME else ""
