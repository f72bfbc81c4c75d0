from typing import cast

import pytest
import secretstorage
from keyring.errors import KeyringLocked

from app.credentials.secret_service import BackEnd


class Entry:
    """An entry that is locked by itself, as some keyrings have them."""

    def __init__(self, *, locked: bool) -> None:
        self._locked = locked
        self.asked = False

    def is_locked(self) -> bool:
        return self._locked

    def unlock(self) -> None:
        self.asked = True


def test_a_locked_entry_is_refused_and_never_unlocked() -> None:
    entry = Entry(locked=True)
    with pytest.raises(KeyringLocked):
        BackEnd().unlock(cast(secretstorage.Item, entry))
    assert not entry.asked
    BackEnd().unlock(cast(secretstorage.Item, Entry(locked=False)))
