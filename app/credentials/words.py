"""What the command line says of the keyring, in English."""

from datetime import date

from app.booking.errors import KeyringState
from app.credentials.expiry import days_left, stage
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
    KeyringState.MISMATCH: "gives back something else than was written, or lost what opens sealed secrets",
}

REMEDIES = {
    KeyringState.READY: "",
    KeyringState.LOCKED: "Unlock it in the desktop's keyring window, or by logging in. Foyer never asks.",
    KeyringState.ABSENT: "Start gnome-keyring or KWallet in this session, with a default collection.",
    KeyringState.UNAVAILABLE: "Look whether the keyring is running and has room, then try again.",
    KeyringState.MISMATCH: "Bring the old keyring back, or give it up: `foyer credential reseal`.",
}


def expiry_words(last_day: date | None, today: date) -> str:
    """Return what to say of a key's last day; empty where nobody has named it."""
    if last_day is None:
        return ""
    left = days_left(last_day, today)
    if left < 0:
        return f"It expired on {last_day}. Make a new one and set it with `foyer credential set`.\n"
    said = f"It works until {last_day}, {left} more day(s).\n"
    return said if stage(last_day, today) is None else f"{said}Make a new one before that day.\n"
