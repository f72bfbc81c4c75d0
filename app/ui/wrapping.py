"""Texts that must not wrap in the middle."""

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
NO_BREAK_HYPHEN = "\N{NON-BREAKING HYPHEN}"
_HYPHENED = ("E-Mail", "e-mail", "E-mail")
"""Words that are too short to be broken at their hyphen."""

_TITLES = r"\b(Dr|Prof|Mrs|Mr|Ms|Dipl|Herr|Frau)(\.?) (?=\S)"
_BEFORE_DIGIT = r"(?<=\w) (?=\d)"
"""Patterns are compiled, and kept by `re`, when the first name is shown: after the first picture."""


def tied(text: str) -> str:
    """Return `text` as one word: it wraps nowhere."""
    return text.replace(" ", NO_BREAK)


def tied_name(text: str) -> str:
    """Return a name or place that wraps neither after a title nor before a number ("Room 2.14")."""
    return re.sub(_BEFORE_DIGIT, NO_BREAK, re.sub(_TITLES, rf"\1\2{NO_BREAK}", text))


def drawn_whole(text: str) -> str:
    """Return a sentence, as long as before, in which no word is broken after its first letter."""
    for word in _HYPHENED:
        text = text.replace(word, word.replace("-", NO_BREAK_HYPHEN))
    return text
