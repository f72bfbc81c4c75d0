"""Which letters lie where: the keys of one language, as its file says them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

Rows = tuple[tuple[str, ...], ...]
"""Keys from left to right and from top to bottom, each as the text it types."""

Words = tuple[tuple[str, ...], ...]
"""Groups of texts, such as endings and providers."""

SPACE, NOTHING = "space", "none"
"""Stand in a row for the key that types a blank, and for a place without a key."""


class Layer(StrEnum):
    """What the keys are for at the moment."""

    LETTERS = "letters"
    MORE = "more"
    SYMBOLS = "symbols"
    SYMBOLS_MORE = "symbols-more"
    MAIL = "mail"
    ADDRESS = "address"
    PHONE = "phone"
    NUMBER = "number"
    DIGITS = "digits"


PADS = frozenset({Layer.PHONE, Layer.NUMBER, Layer.DIGITS})
"""Layers with a few large keys."""
WITH_LETTERS = frozenset({Layer.LETTERS, Layer.MAIL, Layer.ADDRESS})
"""Layers that a field asks for and that have the letters."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The keys of one language.

    Attributes:
        code: Of the language.
        name: What its speakers call it.
        right_to_left: How it is written; rows are from left to right all the same, as the keys lie.
        rows: Of each layer; mail and address have the letters that addresses are written with.
        accents: What a long press on a letter offers, the likeliest first.
        capitals: Where they are not what Unicode says.
        marks: Punctuation beside the letters of a layer, in the order it finds room.
        words: What mail and address type with one press: groups, in each the likeliest first.
        more_label: What is on the key that leads to further letters.
        label: What is on the key that leads back to the letters.
    """

    code: str
    name: str
    rows: Mapping[Layer, Rows]
    right_to_left: bool = False
    accents: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    capitals: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    marks: Mapping[Layer, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    words: Mapping[Layer, Words] = field(default_factory=lambda: MappingProxyType({}))
    more_label: str = ""
    label: str = "abc"

    def capital(self, text: str) -> str:
        """Return what a key types with shift; a letter without a capital is its own."""
        upper = self.capitals.get(text) or text.upper()
        return upper if len(upper) == len(text) else text

    def has_capitals(self, layer: Layer) -> bool:
        """Tell whether shift changes anything on a layer."""
        return any(self.capital(text) != text for row in self.rows[layer] for text in row)
