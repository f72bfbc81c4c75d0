"""What helps while somebody types, by libraries that are loaded after the first picture."""

from typing import Protocol


class ContactHints(Protocol):
    """What the libraries know."""

    def suggest_email(self, text: str) -> str | None:
        """Return the address that was probably meant, or None."""
        ...

    def phone_prefix(self, region: str) -> str:
        """Return what numbers of a country begin with ("+49"); empty where there is no such country."""
        ...


class TypingHelp:
    """Knows nothing until it has learned, and is then asked while somebody types."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._hints: ContactHints | None = None

    def learn(self, hints: ContactHints) -> None:
        """Ask `hints` from now on."""
        self._hints = hints

    def suggest_email(self, text: str) -> str | None:
        """Return the address that was probably meant, or None."""
        return self._hints.suggest_email(text) if self._hints is not None else None

    def phone_prefix(self, region: str) -> str:
        """Return what numbers of a country begin with; empty while that is not known."""
        return self._hints.phone_prefix(region) if self._hints is not None else ""
