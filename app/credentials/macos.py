"""The keyring of macOS: the login keychain."""

from keyring.backends.macOS import Keyring
from keyring.errors import KeyringError

TROUBLE: tuple[type[Exception], ...] = (KeyringError, OSError, ValueError)
"""What a call raises when it fails."""


class BackEnd(Keyring):
    """The login keychain of the user who runs the program."""

    keychain = None
    """The library would read a path from the environment here."""

    def __init__(self) -> None:
        """Do not call the library's constructor: it takes properties from the environment."""
