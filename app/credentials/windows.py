"""The keyring of Windows: the Credential Manager. It never prompts."""

from importlib import import_module

from keyring.backends.Windows import WinVaultKeyring
from keyring.errors import KeyringError


def _own_error() -> tuple[type[Exception], ...]:
    """Return the error that Windows' calls raise; the module that has it is on Windows only."""
    try:
        return (import_module("win32ctypes.pywin32.pywintypes").error,)
    except ImportError:
        return ()


TROUBLE: tuple[type[Exception], ...] = (KeyringError, OSError, ValueError, *_own_error())
"""What a call raises when it fails, an entry that is too long among it."""


class BackEnd(WinVaultKeyring):
    """The Credential Manager of the user who runs the program."""

    def __init__(self) -> None:
        """Do not call the library's constructor: it takes properties from the environment."""
