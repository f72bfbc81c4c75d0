"""The keyring of Linux desktops (GNOME Keyring, KWallet, KeePassXC), over D-Bus, without ever a prompt.

The library's own class unlocks what is locked, and that opens a window that asks for a password. On a kiosk
nobody may see that, and nobody could answer.
"""

from contextlib import ExitStack, closing

import secretstorage
from jeepney import DBusErrorResponse
from keyring.backends import SecretService
from keyring.errors import InitError, KeyringError, KeyringLocked, NoKeyringError
from secretstorage.exceptions import (
    ItemNotFoundException,
    SecretServiceNotAvailableException,
    SecretStorageException,
)

TROUBLE: tuple[type[Exception], ...] = (
    KeyringError,
    SecretStorageException,
    DBusErrorResponse,
    OSError,
    EOFError,
    ValueError,
)
"""What a call raises when it fails: the library, the bus, its socket, and texts that are no UTF-8."""


class BackEnd(SecretService.Keyring):
    """The default collection, where it is there and unlocked."""

    def __init__(self) -> None:
        """Do not call the library's constructor: it takes properties from the environment."""

    def get_preferred_collection(self) -> secretstorage.Collection:
        """Return the default collection.

        Raises:
            NoKeyringError: There is no bus, or nothing on it that keeps secrets.
            InitError: There is no default collection; making one would prompt.
            KeyringLocked: It is locked; unlocking it would prompt.
        """
        with ExitStack() as unless_returned:
            try:
                connection = unless_returned.enter_context(closing(secretstorage.dbus_init()))
                collection = secretstorage.get_collection_by_alias(connection, "default")
                locked = collection.is_locked()
            except ItemNotFoundException as error:
                raise InitError from error
            except (SecretServiceNotAvailableException, OSError) as error:
                raise NoKeyringError from error
            if locked:
                raise KeyringLocked
            unless_returned.pop_all()
            return collection

    def unlock(self, item: secretstorage.Item) -> None:
        """Refuse a locked entry instead of unlocking it."""
        if item.is_locked():
            raise KeyringLocked
