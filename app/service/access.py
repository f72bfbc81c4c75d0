"""Who may ask: the API key, and the user it acts for."""

import hashlib
import hmac
import uuid
from enum import StrEnum
from http import HTTPStatus

from fastapi import Request

from app.service.catalogue import Catalogue
from app.service.refusals import Refused, bad_request
from app.wire.paths import SECRET_HEADER, USER_HEADER
from app.wire.problems import KEY_INVALID, KEY_MISSING, USER_MISSING

_COMPANY_KEY = "ak_live:"
"""Begins a key that acts for a user who is named with each request; any other key acts as its owner."""


class Guard(StrEnum):
    """What a route asks for."""

    NOTHING = "nothing"  # its address is the key, or the handler looks for itself
    KEY = "key"
    USER = "user"  # and a company's key has to name a user


class Access:
    """Knows one API key."""

    def __init__(self, key: str, catalogue: Catalogue) -> None:
        """Keep the key's hash, not the key."""
        self._hash = _hashed(key)
        self._needs_user = key.startswith(_COMPANY_KEY)
        self.owner_id = str(uuid.uuid5(uuid.NAMESPACE_URL, f"foyer:{catalogue.venue.name}"))
        self._user_ids = {self.owner_id, *catalogue.host_by_id}

    def check(self, request: Request, guard: Guard) -> None:
        """Let a request pass.

        Raises:
            Refused: It may not.
        """
        if guard is Guard.NOTHING:
            return
        given = request.headers.get("authorization")
        if not given:
            raise Refused(HTTPStatus.UNAUTHORIZED, KEY_MISSING)
        scheme, _, key = given.partition(" ")
        if scheme.lower() != "bearer" or not hmac.compare_digest(_hashed(key.strip()), self._hash):
            raise Refused(HTTPStatus.UNAUTHORIZED, KEY_INVALID)
        self._check_user(request.headers.get(USER_HEADER), guard)

    def _check_user(self, user_id: str | None, guard: Guard) -> None:
        if user_id is None:
            if self._needs_user and guard is Guard.USER:
                raise bad_request(USER_MISSING)
        elif user_id not in (self._user_ids if self._needs_user else {self.owner_id}):
            raise Refused(HTTPStatus.FORBIDDEN, "This key may not act for that user")


def secret_of(request: Request) -> str | None:
    """Return the appointment's own secret, where a request brings that instead of a key."""
    if request.headers.get("authorization"):
        return None
    return request.headers.get(SECRET_HEADER)


def _hashed(key: str) -> bytes:
    return hashlib.sha256(key.encode()).digest()
