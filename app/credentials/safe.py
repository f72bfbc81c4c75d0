"""Where each secret goes: into the keyring, one entry for each, or sealed beside it. All calls block."""

import contextlib
from datetime import datetime

from app.booking.errors import CredentialsUnavailable, KeyringState, StoreUnavailable
from app.credentials.register import Kept, Register, Seal
from app.credentials.seal import has_mark, mark_of, new_key, seal, unseal
from app.credentials.vault import Vault

_LONGEST = 1280
"""Characters that an entry holds on Windows, counted in UTF-16; the same everywhere."""


class Safe:
    """Keeps the appointments' secrets in a vault, and what it has no room for sealed in a register.

    A vault that is locked or does not answer never leads to a new key, and a key that is missing while
    something is sealed with it is told and not replaced: what is sealed stays.
    """

    def __init__(self, vault: Vault, register: Register) -> None:
        """Remember both; nothing is opened yet."""
        self._vault = vault
        self._register = register

    def check(self) -> None:
        """Return where all that is kept can be read.

        Raises:
            CredentialsUnavailable: MISMATCH: the key is missing that opens what is sealed.
        """
        with contextlib.suppress(StoreUnavailable):  # told elsewhere: the same disk has the journal
            seal_of_file = self._register.read_seal()
            if seal_of_file.mark is not None:
                self._known_key(seal_of_file)

    def keep(self, entry: str, text: str, goes_at: datetime) -> None:
        """Keep a secret until then, in place of the one before.

        Raises:
            CredentialsUnavailable: It could not be kept now.
            StoreUnavailable: The register can't be written.
        """
        register = self._register
        if register.read_seal().mark is None:
            self._read_key()  # made while there is room for it
        known = register.find(entry)
        if not (self._fits(known, entry, text) and self._write(entry, text, goes_at)):
            register.keep(entry, goes_at, seal(self._read_key(), register.account, entry, text))
            self._leave_keyring(entry)

    def read(self, entry: str) -> str | None:
        """Return a secret, or None where there is none.

        Raises:
            CredentialsUnavailable: The vault does not answer; MISMATCH: what is sealed does not open.
        """
        known = None
        with contextlib.suppress(StoreUnavailable):
            known = self._register.find(entry)
        if known is None or known.sealed is None:
            return self._vault.read(entry)
        return unseal(self._read_key(), self._register.account, entry, known.sealed)

    def let_go(self, entry: str) -> None:
        """Write down that a secret has to be forgotten; what is sealed goes at once.

        Raises:
            StoreUnavailable: The register can't be written.
        """
        self._register.let_go(entry)

    def forget(self, entry: str) -> None:
        """Let a secret go; fine where there is none. What is sealed goes even while the vault is away.

        Raises:
            CredentialsUnavailable: The vault does not let it go now; `list_due` names it from now on.
            StoreUnavailable: The register can't be written.
        """
        known = self._register.find(entry)
        self._register.let_go(entry)
        if known is None or known.in_keyring:
            self._vault.delete(entry)
        if known is not None:
            self._register.remove(entry)
            self._register.clean()

    def forget_sealed(self) -> int:
        """Give up what is sealed and make a new key; return how many secrets were given up.

        Raises:
            CredentialsUnavailable: The vault does not answer; nothing is given up.
            StoreUnavailable: The register can't be written.
        """
        self._vault.check()
        count = self._register.drop_sealed()
        self._register.clean()
        self._read_key()
        return count

    def list_due(self, at: datetime) -> tuple[str, ...]:
        """Return what has to be forgotten by then."""
        return self._register.list_due(at)

    def list_places(self, entry: str) -> tuple[str, ...]:
        """Return the entries of single places in the same appointment."""
        return self._register.list_places(entry)

    def move_end(self, entry: str, goes_at: datetime) -> None:
        """Let the secrets of an appointment go at another time."""
        self._register.move_end(entry, goes_at)

    def shut(self) -> None:
        """Close the register's file."""
        self._register.shut()

    def _fits(self, known: Kept | None, entry: str, text: str) -> bool:
        """Tell whether the vault is given this secret; one that is sealed stays so."""
        if known is not None and known.sealed is not None:
            return False
        return len(text.encode("utf-16-le")) <= 2 * _LONGEST and self._register.has_room(entry)

    def _write(self, entry: str, text: str, goes_at: datetime) -> bool:
        """Write an entry; False where the vault answers and does not take it, as it is full."""
        self._register.reserve(entry, goes_at)
        try:
            self._vault.write(entry, text)
        except CredentialsUnavailable as trouble:
            if trouble.state is not KeyringState.UNAVAILABLE:
                raise
            return False
        return True

    def _leave_keyring(self, entry: str) -> None:
        """Delete an entry whose secret is sealed now."""
        known = self._register.find(entry)
        if known is not None and known.in_keyring:
            with contextlib.suppress(CredentialsUnavailable):
                self._vault.delete(entry)
                self._register.left_keyring(entry)

    def _read_key(self) -> str:
        """Return the key that seals; make it where nothing is sealed with another.

        Raises:
            CredentialsUnavailable: The vault does not answer; MISMATCH: it has lost the key.
        """
        seal_of_file = self._register.read_seal()
        if key := self._known_key(seal_of_file):
            return key
        with self._register.alone():
            seal_of_file = self._register.read_seal()
            if key := self._known_key(seal_of_file):
                return key  # another process made it just now
            key = new_key()
            self._vault.write(_entry_of(seal_of_file), key)
            self._register.set_mark(mark_of(key, seal_of_file.id))
            return key

    def _known_key(self, seal_of_file: Seal) -> str | None:
        """Return the key of the file's seal; None where there is none, and nothing is sealed.

        Raises:
            CredentialsUnavailable: MISMATCH: the vault has lost it, or gives another one.
        """
        key, mark = self._vault.read(_entry_of(seal_of_file)), seal_of_file.mark
        if mark is None or (key is None and not seal_of_file.used):
            return None
        if key is None or not has_mark(key, seal_of_file.id, mark):
            raise CredentialsUnavailable(KeyringState.MISMATCH)
        return key


def _entry_of(seal_of_file: Seal) -> str:
    return f"sealing-key:{seal_of_file.id}"
