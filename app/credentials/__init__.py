"""The operating system's keyring: the API key, and each appointment's secret. Nothing is kept anywhere else.

Secrets that the keyring has no room for are sealed under a key that only the keyring holds.

No call here ever makes the system ask somebody for a password, and none of them blocks the program: one
thread talks to the keyring, each time within a limit. Importing this package is cheap; the keyring's
libraries are imported by that thread with its first call.
"""

from app.credentials.endpoint import KeyringEndpoint
from app.credentials.keeper import SecretKeeper, open_keeper
from app.credentials.register import Register
from app.credentials.vault import MemoryVault, StoreName, Vault

__all__ = ["KeyringEndpoint", "MemoryVault", "Register", "SecretKeeper", "StoreName", "Vault", "open_keeper"]
