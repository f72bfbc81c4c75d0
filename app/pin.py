"""The staff PIN, and the lock that makes guessing it hopeless.

After five wrong PINs one try is allowed per lock, and each lock is twice as long as the one before, up to
half an hour. How many were wrong is written down before a PIN is looked at, so neither a restart nor a pulled
plug gives a try back. How long a lock still stands is counted by a clock that nobody can set; after a restart
the lock begins anew. The file of tries holds no secret. What tells a right PIN from a wrong one lies in the
keyring alone: a random pepper, and the slow hash of the PIN mixed with it.
"""

import asyncio
import hmac
import json
import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from time import monotonic
from typing import Protocol

from app.booking.errors import CredentialsUnavailable, StoreUnavailable

SHORTEST, LONGEST = 6, 12
"""Digits of a PIN."""

FREE_TRIES = 5
FIRST_LOCK = timedelta(seconds=30)
LONGEST_LOCK = timedelta(minutes=30)

FILE_NAME = "staff-pin.json"
"""In the state folder: how many PINs were wrong since the last right one."""

_PEPPER_BYTES = 32
_MOST_DOUBLINGS = 16
"""More than it takes to reach the longest lock."""


class PinMissing(Exception):
    """Nobody has set a PIN yet."""


def is_pin(text: str) -> bool:
    """Tell whether a text is 6 to 12 digits."""
    return SHORTEST <= len(text) <= LONGEST and text.isascii() and text.isdigit()


def lock_after(failed: int) -> timedelta:
    """Return how long no PIN is taken after so many wrong ones in a row."""
    if failed < FREE_TRIES:
        return timedelta(0)
    return min(FIRST_LOCK * (1 << min(failed - FREE_TRIES, _MOST_DOUBLINGS)), LONGEST_LOCK)


@dataclass(frozen=True, slots=True)
class Standing:
    """How the lock stands.

    Attributes:
        failed: Wrong PINs since the last right one.
        locked_for: How long no PIN is taken; zero: one is.
        is_open: The PIN that was just tried is right.
    """

    failed: int
    locked_for: timedelta
    is_open: bool = False

    @property
    def tries_left(self) -> int:
        """How many wrong PINs are allowed until the next lock."""
        return max(1, FREE_TRIES - self.failed)


class StaffPin(Protocol):
    """Tells a right PIN from a wrong one."""

    async def is_set(self) -> bool:
        """Tell whether there is one.

        Raises:
            CredentialsUnavailable: The keyring does not answer.
        """
        ...

    async def matches(self, pin: str) -> bool:
        """Tell whether `pin` is the one.

        Raises:
            PinMissing: Nobody has set one.
            CredentialsUnavailable: The keyring does not answer.
        """
        ...


class PinStore(Protocol):
    """Keeps the seal of the PIN in the keyring."""

    async def read_staff_pin(self) -> str | None:
        """Return the seal, or None where there is none."""
        ...

    async def write_staff_pin(self, seal: str) -> None:
        """Keep a seal in place of the one before."""
        ...


class RunPin:
    """A random PIN for one run of the demo, kept in memory.

    Attributes:
        digits: What the demo's banner names.
    """

    def __init__(self) -> None:
        """Draw the digits."""
        self.digits = f"{secrets.randbelow(10**SHORTEST):0{SHORTEST}d}"

    async def is_set(self) -> bool:
        """Always."""
        return True

    async def matches(self, pin: str) -> bool:
        """Compare."""
        return hmac.compare_digest(pin.encode(), self.digits.encode())


class KeptPin:
    """The PIN whose seal lies in the keyring."""

    def __init__(self, store: PinStore) -> None:
        """Read nothing yet."""
        self._store = store

    async def is_set(self) -> bool:
        """Tell whether there is a seal.

        Raises:
            CredentialsUnavailable: The keyring does not answer.
        """
        return await self._store.read_staff_pin() is not None

    async def matches(self, pin: str) -> bool:
        """Compare with the seal, in a thread: the hash is slow on purpose.

        Raises:
            PinMissing: There is no seal.
            CredentialsUnavailable: The keyring does not answer.
        """
        seal = await self._store.read_staff_pin()
        if seal is None:
            raise PinMissing
        return await asyncio.to_thread(_fits, seal, pin)

    async def keep(self, pin: str) -> None:
        """Seal `pin` and keep it in place of the one before.

        Raises:
            CredentialsUnavailable: The keyring does not take it.
        """
        await self._store.write_staff_pin(await asyncio.to_thread(_sealed, pin))


class PinLock:
    """Counts wrong PINs, and takes none while it is locked."""

    def __init__(self, pin: StaffPin, file: Path, seconds: Callable[[], float] = monotonic) -> None:
        """Read nothing yet.

        Args:
            pin: Tells right from wrong.
            file: Where the wrong ones are counted; made with the first one.
            seconds: Only ever grow, whatever the clock on the wall does.
        """
        self._pin = pin
        self._file = file
        self._seconds = seconds
        self._failed: int | None = None
        self._until = 0.0

    async def look(self) -> Standing:
        """Return how the lock stands, without trying anything.

        Raises:
            StoreUnavailable: The count can't be read.
            PinMissing: Nobody has set a PIN.
            CredentialsUnavailable: The keyring does not answer.
        """
        if not await self._pin.is_set():
            raise PinMissing
        return await self._look()

    async def _look(self) -> Standing:
        failed = await asyncio.to_thread(_read_count, self._file)
        if failed != self._failed:
            self._count(failed)
        return self._standing(failed)

    async def take(self, pin: str) -> Standing:
        """Try a PIN, where one is taken now.

        Raises:
            StoreUnavailable: The try can't be counted, so it is not made.
            PinMissing: Nobody has set a PIN; the try does not count.
            CredentialsUnavailable: The keyring does not answer; the try does not count.
        """
        known = self._standing(self._failed or 0)
        before = known if known.locked_for else await self._look()
        if before.locked_for or not is_pin(pin):
            return before
        await self._write(before.failed + 1)
        try:
            right = await self._pin.matches(pin)
        except (PinMissing, CredentialsUnavailable):
            await self._write(before.failed)
            raise
        if not right:
            return self._standing(before.failed + 1)
        await self._write(0)
        return Standing(0, timedelta(0), is_open=True)

    async def forget_tries(self) -> None:
        """Begin anew, because a new PIN was set.

        Raises:
            StoreUnavailable: The count can't be written.
        """
        await self._write(0)

    async def _write(self, failed: int) -> None:
        await asyncio.to_thread(_write_count, self._file, failed)
        self._count(failed)

    def _count(self, failed: int) -> None:
        self._failed = failed
        self._until = self._seconds() + lock_after(failed).total_seconds()

    def _standing(self, failed: int) -> Standing:
        left = min(self._until - self._seconds(), lock_after(failed).total_seconds())
        return Standing(failed, timedelta(seconds=max(0.0, left)))


def _read_count(file: Path) -> int:
    """Return how many were wrong; a damaged file counts as enough for a lock."""
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        return 0
    except OSError:
        raise StoreUnavailable(file.name) from None
    except UnicodeDecodeError:
        return FREE_TRIES
    try:
        failed = json.loads(text)["failed"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return FREE_TRIES
    return failed if type(failed) is int and failed >= 0 else FREE_TRIES


def _write_count(file: Path, failed: int) -> None:
    """Put the count in place of the one before; when this returns, it survives a power cut."""
    fresh = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("w", encoding="utf-8") as stream:
            json.dump({"failed": failed}, stream)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(file)
    except OSError:
        raise StoreUnavailable(file.name) from None


def _sealed(pin: str) -> str:
    from argon2 import PasswordHasher

    pepper = secrets.token_bytes(_PEPPER_BYTES)
    return f"{pepper.hex()} {PasswordHasher().hash(_mixed(pepper, pin))}"


def _fits(seal: str, pin: str) -> bool:
    from argon2 import PasswordHasher
    from argon2.exceptions import InvalidHashError, VerificationError

    pepper, _, hashed = seal.partition(" ")
    try:
        return PasswordHasher().verify(hashed, _mixed(bytes.fromhex(pepper), pin))
    except (InvalidHashError, VerificationError, ValueError):
        return False


def _mixed(pepper: bytes, pin: str) -> bytes:
    return hmac.digest(pepper, pin.encode(), "sha256")
