"""Texts that must not wrap in the middle."""

import re

NO_BREAK = "\N{NO-BREAK SPACE}"
_TITLES = re.compile(r"\b(Dr|Prof|Mrs|Mr|Ms|Dipl|Herr|Frau)(\.?) (?=\S)")
_BEFORE_DIGIT = re.compile(r"(?<=\w) (?=\d)")


def tied(text: str) -> str:
    """Return `text` as one word: it wraps nowhere."""
    return text.replace(" ", NO_BREAK)


def tied_name(text: str) -> str:
    """Return a name or place that wraps neither after a title nor before a number ("Room 2.14")."""
    return _BEFORE_DIGIT.sub(NO_BREAK, _TITLES.sub(rf"\1\2{NO_BREAK}", text))
