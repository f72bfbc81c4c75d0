"""Addresses and numbers that their owner recognises and nobody else can use."""

from app.ui.wrapping import NO_BREAK

_MASK = "\N{BULLET}" * 3


def masked_email(address: str) -> str:
    """Return `h•••@s•••.example`."""
    name, _, domain = address.partition("@")
    server, dot, ending = domain.rpartition(".")
    return f"{name[:1]}{_MASK}@{(server or ending)[:1]}{_MASK}{dot}{ending if dot else ''}"


def masked_phone(number: str) -> str:
    """Return the last two digits of a number: `••• 42`."""
    return f"{_MASK}{NO_BREAK}{number[-2:]}"
