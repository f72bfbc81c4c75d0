"""The keyring of Linux desktops (GNOME Keyring, KWallet, KeePassXC), over D-Bus, without ever a prompt.

The library's own class unlocks what is locked, and that opens a window that asks for a password. On a kiosk
nobody may see that, and nobody could answer.
"""

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
        try:
            connection = secretstorage.dbus_init()
        except (SecretServiceNotAvailableException, OSError) as error:
            raise NoKeyringError from error
        try:
            collection = secretstorage.get_collection_by_alias(connection, "default")
            if not collection.is_locked():
                return collection
            trouble: KeyringError = KeyringLocked()
        except ItemNotFoundException:
            trouble = InitError()
        except SecretServiceNotAvailableException:
            trouble = NoKeyringError()
        except BaseException:
            connection.close()
            raise
        connection.close()
        raise trouble

    def unlock(self, item: secretstorage.Item) -> None:
        """Refuse a locked entry instead of unlocking it."""
        if item.is_locked():
            raise KeyringLocked
