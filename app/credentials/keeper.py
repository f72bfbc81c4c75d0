"""Keeps the API key and the appointments' secrets, and does not give up while the keyring is away."""

import asyncio
import contextlib
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial

from app.booking.errors import CredentialsUnavailable, KeyringState, StoreUnavailable
from app.credentials.entries import CALL_LIMIT, Entries
from app.credentials.register import Register
from app.credentials.safe import Safe
from app.credentials.vault import KeyringVault, MemoryVault, Vault

_FIRST_PAUSE = timedelta(milliseconds=500)
_LONGEST_PAUSE = timedelta(seconds=4)
"""Between two tries while the keyring is away. All is written five seconds after it is unlocked."""

_KEPT_FOR = timedelta(hours=24)
"""So long after its appointment's end a secret is kept."""

_SWEPT_EVERY = timedelta(hours=1)
_SWEPT_AGAIN = timedelta(minutes=1)
"""After this, where the keyring did not let everything go."""

_FIRST_END = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_END = datetime(9000, 1, 1, tzinfo=UTC)
"""An end beyond these, as a service may name it, counts as these."""


def _now() -> datetime:
    return datetime.now(UTC)


def _after(ends: datetime) -> datetime:
    """Return when the secret of an appointment that ends then has to go."""
    return max(_FIRST_END, min(_LAST_END, ends)) + _KEPT_FOR


@dataclass(frozen=True, slots=True)
class _Wish:
    """What shall become of an appointment's entry. No secret: it shall go."""

    secret: str | None = field(repr=False)
    goes_at: datetime = _LAST_END
    on_kept: Callable[[], None] | None = None


class SecretKeeper(Entries):
    """Keeps secrets in one vault.

    What cannot be written waits in memory, and `run` writes it as soon as the keyring is back. `run` also
    lets the secrets of past appointments go.
    """

    def __init__(
        self,
        vault: Vault,
        register: Register | None = None,
        *,
        limit: timedelta = CALL_LIMIT,
        longest_pause: timedelta = _LONGEST_PAUSE,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        """Remember the vault; nothing is opened yet.

        Args:
            vault: Where secrets go.
            register: Knows what is kept, and takes what the vault has no room for; None: for this run alone.
            limit: For one call.
            longest_pause: Between two tries while the vault is away.
            clock: Says when an appointment is past.
        """
        super().__init__(vault, limit)
        self._safe = Safe(vault, register or Register())
        self._clock = clock
        self._longest_pause = longest_pause
        self._wishes: dict[str, _Wish] = {}
        self._wished = asyncio.Event()
        self._done = asyncio.Event()
        self._done.set()

    @property
    def waiting(self) -> int:
        """How many secrets are not in the store yet."""
        return sum(wish.secret is not None for wish in self._wishes.values())

    def put(self, appointment_id: str, secret: str, ends: datetime, on_kept: Callable[[], None]) -> None:
        """Keep an appointment's secret until a day after its end; returns at once.

        Args:
            appointment_id: Whose secret it is.
            secret: Replaces one that was kept before.
            ends: When the appointment does.
            on_kept: Called in the keyring's thread, once the secret has been read back from the store. When
                it raises `StoreUnavailable`, the secret is written and `on_kept` called again later.
        """
        self._wish(appointment_id, _Wish(secret, _after(ends), on_kept))

    async def delete(self, appointment_id: str) -> None:
        """Let an appointment's secret go; done by `run`, as soon as the keyring allows it.

        When this returns, it is written down where that can be: a later start does it if this one can't.
        """
        self._wish(appointment_id, _Wish(None))
        with contextlib.suppress(CredentialsUnavailable, StoreUnavailable):
            await self._call(lambda: self._safe.let_go(_appointment(appointment_id)))

    async def delete_all(self, appointment_id: str) -> None:
        """Let an appointment's secret go, and those of the single places in it."""
        with contextlib.suppress(CredentialsUnavailable, StoreUnavailable):
            entry = _appointment(appointment_id)
            for place in await self._call(lambda: self._safe.list_places(entry)):
                await self.delete(place.removeprefix(_appointment("")))
        await self.delete(appointment_id)

    async def move_end(self, appointment_id: str, ends: datetime) -> None:
        """Keep the secrets of an appointment that was moved until a day after its new end."""
        with contextlib.suppress(CredentialsUnavailable, StoreUnavailable):
            entry, goes_at = _appointment(appointment_id), _after(ends)
            await self._call(lambda: self._safe.move_end(entry, goes_at))

    async def get(self, appointment_id: str) -> str | None:
        """Return an appointment's secret, also one that still waits; None where there is none.

        Raises:
            CredentialsUnavailable: The keyring does not answer, or lost the key of what is sealed.
        """
        if wish := self._wishes.get(appointment_id):
            return wish.secret
        return await self._call(lambda: self._safe.read(_appointment(appointment_id)))

    async def run(self) -> None:
        """Write what waits, again and again until it is there, and sweep. Runs until it is cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._write())
            tasks.create_task(self._sweep_now_and_then())

    async def sweep(self) -> bool:
        """Let the secrets of past appointments go; tell whether all are gone."""
        now = self._clock()
        try:
            due = await self._call(lambda: self._safe.list_due(now))
        except (CredentialsUnavailable, StoreUnavailable):
            return False
        gone = True
        for entry in due:
            if entry.removeprefix(_appointment("")) in self._wishes:
                continue  # that is done by `_write`
            try:
                await self._call(partial(self._safe.forget, entry))
            except (CredentialsUnavailable, StoreUnavailable):
                gone = False
        return gone

    async def _sweep_now_and_then(self) -> None:
        while True:
            pause = _SWEPT_EVERY if await self.sweep() else _SWEPT_AGAIN
            await asyncio.sleep(pause.total_seconds())

    async def _write(self) -> None:
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

        def look() -> None:
            self._vault.check()
            self._safe.check()

        return await self._state_after(look)

    async def prove(self) -> KeyringState:
        """Write a random text, read it back and delete it; tell how that went."""
        entry = f"proof:{os.getpid()}"

        def write_and_delete() -> None:
            self._vault.write(entry, secrets.token_hex(32))
            self._vault.delete(entry)
            self._safe.check()

        return await self._state_after(write_and_delete)

    async def forget_sealed(self) -> int:
        """Give up the sealed secrets and make a new key for others; return how many were given up.

        Raises:
            CredentialsUnavailable: The keyring does not answer; nothing is given up.
            StoreUnavailable: The register can't be written.
        """
        return await self._call(self._safe.forget_sealed)

    def close(self) -> None:
        """Let the keyring's thread end."""
        self._line.close(self._safe.shut)

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
            self._safe.forget(entry)
        else:
            self._safe.keep(entry, wish.secret, wish.goes_at)
        if wish.on_kept is not None:
            wish.on_kept()

    async def _state_after(self, function: Callable[[], None]) -> KeyringState:
        try:
            await self._call(function)
        except CredentialsUnavailable as trouble:
            return trouble.state
        return KeyringState.READY


def _appointment(appointment_id: str) -> str:
    return f"appointment:{appointment_id}"


async def open_keeper(
    *, memory_will_do: bool, vault: Vault | None = None, register: Register | None = None
) -> SecretKeeper:
    """Return the keeper of this system's keyring.

    Args:
        memory_will_do: For the demo: where the keyring can't be used, secrets stay in memory for this run.
        vault: The keyring; by default the one of this system.
        register: Knows what the keyring keeps; None: who asks for no appointment's secret needs none.
    """
    keeper = SecretKeeper(vault or KeyringVault(), register)
    if not memory_will_do:
        return keeper
    state = await keeper.prove()
    if state is KeyringState.READY:
        return keeper
    keeper.close()
    return SecretKeeper(MemoryVault())
