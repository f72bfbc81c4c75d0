"""Seals what the keyring has no room for: AES-256-GCM, under a key that only the keyring holds."""

import json
import os

from app.booking.errors import CredentialsUnavailable, KeyringState

_KEY_BYTES = 32
_NONCE_BYTES = 12
"""Random; with one key for as many as 2^32 secrets that is safe."""
_MARKED = "mark"
"""What the mark of a key is bound to."""


def new_key() -> str:
    """Return a fresh key as the text that the keyring holds."""
    return os.urandom(_KEY_BYTES).hex()


def seal(key: str, account: str, entry: str, text: str) -> bytes:
    """Return `text` so that only this key opens it, and only for this account and entry."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # needed by few, and slow to import

    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(bytes.fromhex(key)).encrypt(nonce, text.encode(), _bond(account, entry))


def unseal(key: str, account: str, entry: str, sealed: bytes) -> str:
    """Return what was sealed.

    Raises:
        CredentialsUnavailable: MISMATCH: with another key, for another entry, or it was changed.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        return AESGCM(bytes.fromhex(key)).decrypt(nonce, rest, _bond(account, entry)).decode()
    except (InvalidTag, ValueError):
        raise CredentialsUnavailable(KeyringState.MISMATCH) from None


def mark_of(key: str, key_id: str) -> bytes:
    """Return what tells this key from any other, and nothing else about it."""
    return seal(key, _MARKED, key_id, "")


def has_mark(key: str, key_id: str, mark: bytes) -> bool:
    """Tell whether a mark is this key's; a text that is no key has none."""
    try:
        unseal(key, _MARKED, key_id, mark)
    except CredentialsUnavailable:
        return False
    return True


def _bond(account: str, entry: str) -> bytes:
    """Return what a sealed text is bound to; no two pairs come out the same."""
    return json.dumps(["foyer", account, entry]).encode()
