"""Entries of the keyring that are there once: the API key of an account, its last day, the staff PIN."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import TypeVar

from app.booking.errors import CredentialsUnavailable, KeyringState
from app.credentials.expiry import read_day
from app.credentials.line import SlowLine
from app.credentials.vault import StoreName, Vault

T = TypeVar("T")

CALL_LIMIT = timedelta(seconds=5)
"""For one call. A keyring with a thousand entries needs a quarter of a second for a write."""

_STAFF_PIN = "staff-pin"
"""The entry of the staff PIN's seal."""


class Entries:
    """Reads and writes them in one vault, each call in the keyring's thread and within a limit."""

    def __init__(self, vault: Vault, limit: timedelta = CALL_LIMIT) -> None:
        """Remember the vault; nothing is opened yet."""
        self._vault = vault
        self._line = SlowLine(limit)

    @property
    def store_name(self) -> StoreName:
        """Which store the secrets go to."""
        return self._vault.name

    async def read_api_key(self, account: str) -> str:
        """Return the key of an account.

        Raises:
            CredentialsUnavailable: The keyring does not answer; READY: it answers, and holds no such key.
        """
        key = await self._call(lambda: self._vault.read(_api_key(account)))
        if key is None:
            raise CredentialsUnavailable(KeyringState.READY)
        return key

    async def write_api_key(self, account: str, key: str) -> None:
        """Keep the key of an account in place of the one before.

        Raises:
            CredentialsUnavailable: It could not be written, or something else was read back.
        """
        await self._call(lambda: self._vault.write(_api_key(account), key))

    async def delete_api_key(self, account: str) -> None:
        """Let the key of an account go, and its last day; fine where there is none.

        Raises:
            CredentialsUnavailable: The keyring does not answer.
        """
        await self._call(lambda: self._vault.delete(_api_key(account)))
        await self.write_last_day(account, None)

    async def read_last_day(self, account: str) -> date | None:
        """Return the last day of an account's key; None where nobody has named it.

        Raises:
            CredentialsUnavailable: The keyring does not answer.
        """
        return read_day(await self._call(lambda: self._vault.read(_last_day(account))))

    async def write_last_day(self, account: str, day: date | None) -> None:
        """Keep the last day of an account's key, or forget it.

        Raises:
            CredentialsUnavailable: It could not be written.
        """
        entry = _last_day(account)
        if day is None:
            await self._call(lambda: self._vault.delete(entry))
        else:
            text = day.isoformat()
            await self._call(lambda: self._vault.write(entry, text))

    async def read_staff_pin(self) -> str | None:
        """Return what a staff PIN is compared with; None where nobody has set one.

        Raises:
            CredentialsUnavailable: The keyring does not answer.
        """
        return await self._call(lambda: self._vault.read(_STAFF_PIN))

    async def write_staff_pin(self, seal: str) -> None:
        """Keep what a staff PIN is compared with, in place of the one before.

        Raises:
            CredentialsUnavailable: It could not be written, or something else was read back.
        """
        await self._call(lambda: self._vault.write(_STAFF_PIN, seal))

    async def _call(self, function: Callable[[], T]) -> T:
        try:
            return await self._line.call(function)
        except TimeoutError:
            raise CredentialsUnavailable(KeyringState.UNAVAILABLE) from None


def _api_key(account: str) -> str:
    return f"api-key:{account}"


def _last_day(account: str) -> str:
    return f"api-key-last-day:{account}"
