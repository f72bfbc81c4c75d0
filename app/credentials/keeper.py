"""Keeps the API key and the appointments' secrets, and does not give up while the keyring is away."""

import asyncio
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import partial
from typing import TypeVar

from app.booking.errors import CredentialsUnavailable, KeyringState, StoreUnavailable
from app.credentials.expiry import read_day
from app.credentials.line import SlowLine
from app.credentials.vault import KeyringVault, MemoryVault, StoreName, Vault

T = TypeVar("T")

_LIMIT = timedelta(seconds=5)
"""For one call. A keyring with a thousand entries needs a quarter of a second for a write."""

_FIRST_PAUSE = timedelta(milliseconds=500)
_LONGEST_PAUSE = timedelta(seconds=4)
"""Between two tries while the keyring is away. All is written five seconds after it is unlocked."""

_STAFF_PIN = "staff-pin"
"""The entry of the staff PIN's seal."""


@dataclass(frozen=True, slots=True)
class _Wish:
    """What shall become of an appointment's entry. No secret: it shall go."""

    secret: str | None = field(repr=False)
    on_kept: Callable[[], None] | None = None


class SecretKeeper:
    """Keeps secrets in one vault.

    What cannot be written waits in memory, and `run` writes it as soon as the keyring is back.
    """

    def __init__(
        self, vault: Vault, *, limit: timedelta = _LIMIT, longest_pause: timedelta = _LONGEST_PAUSE
    ) -> None:
        """Remember the vault; nothing is opened yet."""
        self._vault = vault
        self._line = SlowLine(limit)
        self._longest_pause = longest_pause
        self._wishes: dict[str, _Wish] = {}
        self._wished = asyncio.Event()
        self._done = asyncio.Event()
        self._done.set()

    @property
    def store_name(self) -> StoreName:
        """Which store the secrets go to."""
        return self._vault.name

    @property
    def waiting(self) -> int:
        """How many secrets are not in the store yet."""
        return sum(wish.secret is not None for wish in self._wishes.values())

    def put(self, appointment_id: str, secret: str, on_kept: Callable[[], None]) -> None:
        """Keep an appointment's secret; returns at once.

        Args:
            appointment_id: Whose secret it is.
            secret: Replaces one that was kept before.
            on_kept: Called in the keyring's thread, once the secret has been read back from the store. When
                it raises `StoreUnavailable`, the secret is written and `on_kept` called again later.
        """
        self._wish(appointment_id, _Wish(secret, on_kept))

    async def delete(self, appointment_id: str) -> None:
        """Let an appointment's secret go; done by `run`, as soon as the keyring allows it."""
        self._wish(appointment_id, _Wish(None))

    async def get(self, appointment_id: str) -> str | None:
        """Return an appointment's secret, also one that still waits; None where there is none.

        Raises:
            CredentialsUnavailable: The keyring does not answer.
        """
        if wish := self._wishes.get(appointment_id):
            return wish.secret
        return await self._call(lambda: self._vault.read(_appointment(appointment_id)))

    async def run(self) -> None:
        """Write what waits, again and again until it is there. Runs until it is cancelled."""
        pause = _FIRST_PAUSE
        while True:
            await self._wished.wait()
            if await self._fulfil_wishes():
                pause = _FIRST_PAUSE
                continue
            await asyncio.sleep(pause.total_seconds())
            pause = min(pause * 2, self._longest_pause)

    async def until_done(self) -> None:
        """Return when `run` has written and deleted everything; at once where nothing is to be done."""
        await self._done.wait()

    async def state(self) -> KeyringState:
        """Tell how the store answers, without changing anything in it."""
        return await self._state_after(self._vault.check)

    async def prove(self) -> KeyringState:
        """Write a random text, read it back and delete it; tell how that went."""
        entry = f"proof:{os.getpid()}"

        def write_and_delete() -> None:
            self._vault.write(entry, secrets.token_hex(32))
            self._vault.delete(entry)

        return await self._state_after(write_and_delete)

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

    def close(self) -> None:
        """Let the keyring's thread end."""
        self._line.close()

    def _wish(self, appointment_id: str, wish: _Wish) -> None:
        self._wishes[appointment_id] = wish
        self._done.clear()
        self._wished.set()

    async def _fulfil_wishes(self) -> bool:
        """Try each wish once; tell whether none is left."""
        for appointment_id, wish in tuple(self._wishes.items()):
            try:
                await self._call(partial(self._fulfil, appointment_id, wish))
            except StoreUnavailable:
                continue
            except CredentialsUnavailable as trouble:
                if trouble.state is KeyringState.MISMATCH:
                    continue  # this entry alone; the others may do better
                return False
            if self._wishes.get(appointment_id) is wish:
                del self._wishes[appointment_id]
        if self._wishes:
            return False
        self._wished.clear()
        self._done.set()
        return True

    def _fulfil(self, appointment_id: str, wish: _Wish) -> None:
        entry = _appointment(appointment_id)
        if wish.secret is None:
            self._vault.delete(entry)
        else:
            self._vault.write(entry, wish.secret)
        if wish.on_kept is not None:
            wish.on_kept()

    async def _state_after(self, function: Callable[[], None]) -> KeyringState:
        try:
            await self._call(function)
        except CredentialsUnavailable as trouble:
            return trouble.state
        return KeyringState.READY

    async def _call(self, function: Callable[[], T]) -> T:
        try:
            return await self._line.call(function)
        except TimeoutError:
            raise CredentialsUnavailable(KeyringState.UNAVAILABLE) from None


def _api_key(account: str) -> str:
    return f"api-key:{account}"


def _last_day(account: str) -> str:
    return f"api-key-last-day:{account}"


def _appointment(appointment_id: str) -> str:
    return f"appointment:{appointment_id}"


async def open_keeper(*, memory_will_do: bool, vault: Vault | None = None) -> SecretKeeper:
    """Return the keeper of this system's keyring.

    Args:
        memory_will_do: For the demo: where the keyring can't be used, secrets stay in memory for this run.
        vault: The keyring; by default the one of this system.
    """
    keeper = SecretKeeper(vault or KeyringVault())
    if not memory_will_do:
        return keeper
    state = await keeper.prove()
    if state is KeyringState.READY:
        return keeper
    keeper.close()
    return SecretKeeper(MemoryVault())
