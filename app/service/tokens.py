"""Secrets of appointments and tokens of links: worked out from one key, so that none of them is stored."""

import base64
import binascii
import hmac
import uuid
from enum import StrEnum

_SECRET_BYTES = 24
_ID_BYTES = 16


class Purpose(StrEnum):
    """What a token opens; a token for one thing opens no other."""

    SECRET = "secret"
    CONFIRM = "confirm"
    DECIDE = "decide"
    MANAGE = "manage"


class Tokens:
    """Works out secrets and tokens, and recognises them."""

    def __init__(self, key: bytes) -> None:
        """Take the key they are worked out from."""
        self._key = key

    def secret(self, owner_id: str) -> str:
        """Return the secret of an appointment, or of one attendee of a group."""
        return _text(self._sign(Purpose.SECRET, owner_id.encode()))

    def opens(self, secret: str, owner_id: str) -> bool:
        """Tell whether `secret` is the one of `owner_id`."""
        return hmac.compare_digest(secret.encode(), self.secret(owner_id).encode())

    def link(self, purpose: Purpose, owner_id: str) -> str:
        """Return the token of a link; it names its owner."""
        owner = uuid.UUID(owner_id).bytes
        return _text(owner + self._sign(purpose, owner))

    def owner(self, purpose: Purpose, token: str) -> str | None:
        """Return whose link a token belongs to; None where it is not one of ours."""
        try:
            data = base64.urlsafe_b64decode(token.encode() + b"=" * (-len(token) % 4))
        except (binascii.Error, ValueError):
            return None
        owner, signature = data[:_ID_BYTES], data[_ID_BYTES:]
        known = len(owner) == _ID_BYTES and hmac.compare_digest(signature, self._sign(purpose, owner))
        return str(uuid.UUID(bytes=owner)) if known else None

    def _sign(self, purpose: Purpose, owner: bytes) -> bytes:
        return hmac.digest(self._key, purpose.encode() + b"/" + owner, "sha256")[:_SECRET_BYTES]


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
