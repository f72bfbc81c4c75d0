"""One way to every keyring. All calls block; they are made in the keyring's own thread."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from app.booking.errors import CredentialsUnavailable, KeyringState

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

    BackEnd = tuple[KeyringBackend, tuple[type[Exception], ...]]
    """A keyring's back end, and what it raises when it fails."""

SERVICE = "foyer"
"""The name under which the keyring's own window lists our entries."""

_NOBODY = "probe"
"""An entry that is never written; looked for to see whether the keyring answers."""


class StoreName(StrEnum):
    """Where the secrets are kept. MEMORY: nowhere but here, until the program ends."""

    SECRET_SERVICE = "secret-service"
    CREDENTIAL_MANAGER = "credential-manager"
    KEYCHAIN = "keychain"
    MEMORY = "memory"


class Vault(Protocol):
    """Keeps texts by the name of their entry. Every method raises `CredentialsUnavailable`."""

    @property
    def name(self) -> StoreName:
        """Which store this is."""
        ...

    def check(self) -> None:
        """Return where the store can be used now."""
        ...

    def read(self, entry: str) -> str | None:
        """Return the text, or None where there is no such entry."""
        ...

    def write(self, entry: str, text: str) -> None:
        """Keep a text in place of the one before, and see that it is there."""
        ...

    def delete(self, entry: str) -> None:
        """Forget a text; fine where there is none."""
        ...


class MemoryVault:
    """Keeps texts until the program ends."""

    name = StoreName.MEMORY

    def __init__(self) -> None:
        self._texts: dict[str, str] = {}

    def check(self) -> None:
        """Always ready."""

    def read(self, entry: str) -> str | None:
        """Return the text."""
        return self._texts.get(entry)

    def write(self, entry: str, text: str) -> None:
        """Keep the text."""
        self._texts[entry] = text

    def delete(self, entry: str) -> None:
        """Forget the text."""
        self._texts.pop(entry, None)


_STORES = {"win32": StoreName.CREDENTIAL_MANAGER, "darwin": StoreName.KEYCHAIN}


class KeyringVault:
    """The keyring of the operating system, by one fixed class for each system.

    The library's own choice of a back end is never asked: it follows a file and variables anybody may write.
    The libraries are imported with the first call, which is why the first call is the slow one.
    """

    def __init__(
        self, platform: str = sys.platform, open_back_end: "Callable[[str], BackEnd] | None" = None
    ) -> None:
        """Remember for which system; nothing is opened yet."""
        self._platform = platform
        self._open_back_end = open_back_end or _back_end_of
        self._back_end: BackEnd | None = None

    @property
    def name(self) -> StoreName:
        """Which store this system has."""
        return _STORES.get(self._platform, StoreName.SECRET_SERVICE)

    def check(self) -> None:
        """Ask for an entry that nobody writes."""
        self.read(_NOBODY)

    def read(self, entry: str) -> str | None:
        """Return the text, or None."""
        with self._opened() as backend:
            return backend.get_password(SERVICE, entry)

    def write(self, entry: str, text: str) -> None:
        """Write a text and read it back; MISMATCH where something else comes back."""
        with self._opened() as backend:
            backend.set_password(SERVICE, entry, text)
            kept = backend.get_password(SERVICE, entry)
        if kept != text:
            raise CredentialsUnavailable(KeyringState.MISMATCH)

    def delete(self, entry: str) -> None:
        """Delete a text where there is one."""
        with self._opened() as backend:
            if backend.get_password(SERVICE, entry) is not None:
                backend.delete_password(SERVICE, entry)

    @contextmanager
    def _opened(self) -> Iterator["KeyringBackend"]:
        """Yield the back end; what it raises becomes a state.

        Raises from None: an exception of a foreign library may carry the text it was called with.
        """
        from keyring.errors import InitError, KeyringLocked, NoKeyringError

        self._back_end = self._back_end or self._open_back_end(self._platform)
        backend, trouble = self._back_end
        try:
            yield backend
        except KeyringLocked:
            raise CredentialsUnavailable(KeyringState.LOCKED) from None
        except (InitError, NoKeyringError):
            raise CredentialsUnavailable(KeyringState.ABSENT) from None
        except trouble:
            raise CredentialsUnavailable(KeyringState.UNAVAILABLE) from None


def _back_end_of(platform: str) -> "BackEnd":
    """Return the back end of a system, and what it raises. Imported only here: it takes half a second."""
    if platform == "win32":
        from app.credentials import windows

        return windows.BackEnd(), windows.TROUBLE
    if platform == "darwin":
        from app.credentials import macos

        return macos.BackEnd(), macos.TROUBLE
    from app.credentials import secret_service

    return secret_service.BackEnd(), secret_service.TROUBLE
