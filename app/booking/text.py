"""Texts that the settings carry in several languages."""

from typing import NamedTuple


class LocalText(NamedTuple):
    """A text in the languages it was written in.

    Attributes:
        variants: Pairs of language code (`de`) and text, the default first. Empty: there is no such text.
    """

    variants: tuple[tuple[str, str], ...] = ()

    def in_language(self, language: str) -> str:
        """Return the text in `language`, else in the first language it has, else an empty string."""
        for code, text in self.variants:
            if code == language:
                return text
        return self.variants[0][1] if self.variants else ""

    def __bool__(self) -> bool:
        """Tell whether there is a text at all."""
        return bool(self.variants)


NO_TEXT = LocalText()
