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

    def phone_regions(self) -> tuple[str, ...]:
        """Return the ISO codes of all countries there are numbers in."""
        ...

    def phone_region(self, text: str) -> str:
        """Return the country of a number that is written with a plus; empty while that is not known."""
        ...

    def format_phone(self, text: str, region: str) -> str:
        """Return what is typed so far in groups, as people in `region` write it."""
        ...

    def split_phone(self, text: str) -> tuple[str, str] | None:
        """Return country, and the number as it is written there, of one that is written with a plus."""
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

    def phone_regions(self) -> tuple[str, ...]:
        """Return the ISO codes of all countries there are numbers in; none while that is not known."""
        return self._hints.phone_regions() if self._hints is not None else ()

    def phone_region(self, text: str) -> str:
        """Return the country of a number that is written with a plus; empty while that is not known."""
        return self._hints.phone_region(text) if self._hints is not None else ""

    def format_phone(self, text: str, region: str) -> str:
        """Return what is typed so far in groups, as people in `region` write it."""
        return self._hints.format_phone(text, region) if self._hints is not None else text

    def split_phone(self, text: str) -> tuple[str, str] | None:
        """Return country, and the number as it is written there, of one that is written with a plus."""
        return self._hints.split_phone(text) if self._hints is not None else None
