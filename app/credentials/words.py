"""What the command line says of the keyring, in English."""

from app.booking.errors import KeyringState
from app.credentials.vault import StoreName

STORES = {
    StoreName.SECRET_SERVICE: "the Secret Service of this desktop session",
    StoreName.CREDENTIAL_MANAGER: "the Windows Credential Manager",
    StoreName.KEYCHAIN: "the login keychain",
    StoreName.MEMORY: "memory, until the program ends",
}

STATES = {
    KeyringState.READY: "answers",
    KeyringState.LOCKED: "is locked",
    KeyringState.ABSENT: "is not there",
    KeyringState.UNAVAILABLE: "does not work",
    KeyringState.MISMATCH: "gives back something else than was written",
}

REMEDIES = {
    KeyringState.READY: "",
    KeyringState.LOCKED: "Unlock it in the desktop's keyring window, or by logging in. Foyer never asks.",
    KeyringState.ABSENT: "Start gnome-keyring or KWallet in this session, with a default collection.",
    KeyringState.UNAVAILABLE: "Look whether the keyring is running and has room, then try again.",
    KeyringState.MISMATCH: "Remove other programs that answer for the keyring, then try again.",
}
