"""The keyrings of operating systems, with their limits, and with troubles decided by who uses them."""

import time
from collections.abc import Callable
from enum import StrEnum
from threading import Event

from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, NoKeyringError, PasswordSetError

from app.credentials.vault import KeyringVault

HANGS_AT_MOST_SECONDS = 60.0
SLOW_SECONDS = 0.4


class Plight(StrEnum):
    """What a keyring suffers from."""

    NONE = "well"
    LOCKED = "locked"
    HANGS = "prompt hangs"
    DISMISSED = "prompt dismissed"
    GONE = "gone"
    FULL = "full"
    WRONG = "wrong value back"
    SLOW = "slow"


class Cabinet(KeyringBackend):
    """A back end that holds so many entries of so many characters, ours and other programs' together.

    Attributes:
        entries: What is kept, by name.
        plight: What it suffers from now.
        longest: Characters of UTF-16.
        most: Entries.
        released: Set to let a call that hangs come back.
    """

    priority = -1

    def __init__(self, longest: int = 1_000_000, most: int = 1_000_000) -> None:
        """Be well and empty. The library's constructor would take properties from the environment."""
        self.entries: dict[str, str] = {}
        self.plight = Plight.NONE
        self.longest = longest
        self.most = most
        self.released = Event()

    def get_password(self, service: str, username: str) -> str | None:
        """Return an entry."""
        self._suffer()
        text = self.entries.get(username)
        return "something else" if text is not None and self.plight is Plight.WRONG else text

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep an entry, where there is room."""
        self._suffer()
        is_new = username not in self.entries
        full = len(self.entries) >= self.most or self.plight is Plight.FULL
        if len(password.encode("utf-16-le")) > 2 * self.longest or (is_new and full):
            raise PasswordSetError("no room")
        self.entries[username] = password

    def delete_password(self, service: str, username: str) -> None:
        """Let an entry go."""
        self._suffer()
        del self.entries[username]

    def recover(self) -> None:
        """Be well again."""
        self.plight = Plight.NONE
        self.released.set()

    def vault(self, platform: str = "linux") -> KeyringVault:
        """Return a vault over it."""
        return KeyringVault(platform, lambda _: (self, (PasswordSetError,)))

    def _suffer(self) -> None:
        match self.plight:
            case Plight.LOCKED:
                raise KeyringLocked
            case Plight.DISMISSED:
                raise InitError("prompt dismissed")
            case Plight.GONE:
                raise NoKeyringError
            case Plight.HANGS:
                self.released.wait(HANGS_AT_MOST_SECONDS)
            case Plight.SLOW:
                time.sleep(SLOW_SECONDS)
            case _:
                return


def windows() -> Cabinet:
    """Return what Windows has: 1280 characters, about 250 entries, of which other programs have some."""
    cabinet = Cabinet(longest=1280, most=250)
    cabinet.entries.update({f"other program {number}": "x" for number in range(20)})
    return cabinet


def macos() -> Cabinet:
    """Return what macOS has: long entries, and many."""
    return Cabinet()


CABINETS: dict[str, Callable[[], Cabinet]] = {"win32": windows, "darwin": macos}
