"""The account a client works for, and what a client needs from the rest of the program."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.booking.errors import Refusal, ServiceRefused
from app.wire.paths import USER_HEADER
from app.wire.queries import Pairs

_COMPANY_KEY = "ak_live:"
"""Keys that begin like this act for any user of the company; all others act for their owner alone."""


@dataclass(frozen=True, slots=True)
class Account:
    """Whose booking service is spoken to.

    Attributes:
        name: Under which attempts are noted; stays the same as long as the account does.
        user_id: Whom a company's key acts for; empty for a personal key.
        takes_secrets: Whether an appointment can be cancelled by its own secret, without a key.
    """

    name: str
    user_id: str = ""
    takes_secrets: bool = False


class Endpoint(Protocol):
    """Where the service is, and the key to it. Both may change while the program runs."""

    @property
    def address(self) -> str:
        """With or without the version at its end."""
        ...

    async def read_key(self) -> str:
        """Return the key.

        Raises:
            CredentialsUnavailable: The keyring does not give it.
        """
        ...


class Secrets(Protocol):
    """Keeps the appointments' secrets."""

    def put(self, appointment_id: str, secret: str, ends: datetime, on_kept: Callable[[], None]) -> None:
        """Keep a secret, now or later, until the appointment is past; returns at once.

        `on_kept` may be called in another thread.
        """
        ...

    async def get(self, appointment_id: str) -> str | None:
        """Return a secret, or None.

        Raises:
            CredentialsUnavailable: The keyring does not answer.
        """
        ...

    async def delete(self, appointment_id: str) -> None:
        """Let a secret go."""
        ...


def acts_for_users(key: str) -> bool:
    """Tell whether a key acts for any user of a company, whom each request names."""
    return key.startswith(_COMPANY_KEY)


def key_headers(key: str, user_id: str) -> Pairs:
    """Return the headers that belong to a key.

    Raises:
        ServiceRefused: No header can carry it, so it is no key.
    """
    if not key or not key.isascii() or not key.isprintable() or " " in key:
        raise ServiceRefused(Refusal.KEY_INVALID if key else Refusal.KEY_MISSING)
    named = ((USER_HEADER, user_id),) if user_id and acts_for_users(key) else ()
    return (("authorization", f"Bearer {key}"), *named)
