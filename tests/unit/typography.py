"""How texts are set in the languages that have rules of their own."""

import re

NARROW = "\N{NARROW NO-BREAK SPACE}"
NO_BREAK = "\N{NO-BREAK SPACE}"

_TIMES = re.compile(r"\d:\d\d|\{hour\}:\{minute\}|https?:")
"""Colons that stand inside of something."""

_EVERYWHERE = (
    (re.compile(r"\.\.\."), "three full stops instead of an ellipsis"),
    (re.compile(r"['\"]"), "a typewriter's quotation mark"),
    (re.compile(r"\s…"), "a blank before an ellipsis"),
    (re.compile(r"^\s|\s$"), "a blank at an end"),
    (re.compile(r"[ \u00a0\u202f]{2}"), "two blanks"),
    (re.compile(r"[ \u00a0\u202f][,.]"), "a blank before a comma or full stop"),
)

_OWN = {
    "en": ((re.compile(r"[«»„]"), "foreign quotation marks"),),
    "de": (
        (re.compile(r"[«»”’]"), "foreign quotation marks"),
        (re.compile(r"\s[?:;]"), "a blank before a mark"),
        (re.compile(r"„[^“]*$|^[^„]*“"), "quotation marks that do not pair"),
    ),
    "fr": (
        (re.compile(rf"(?<!{NARROW})[?!;»]"), "no narrow no-break space before ? ! ; or »"),
        (re.compile(rf"«(?!{NARROW})"), "no narrow no-break space after «"),
        (re.compile(rf"(?<!{NO_BREAK}):"), "no no-break space before a colon"),
        (re.compile(r"[„“”‘]"), "foreign quotation marks"),
    ),
    "es": (
        (re.compile(r"\s[?!:;»]|[«¿¡]\s"), "a blank inside of a pair of marks, or before one"),
        (re.compile(r"[„“”‘]"), "foreign quotation marks"),
    ),
}


def misprints(language: str, text: str) -> tuple[str, ...]:
    """Return what is set otherwise than the language wants it; of other languages only what all share."""
    plain = _TIMES.sub("", text)
    rules = (*_EVERYWHERE, *_OWN.get(language, ()))
    found = [said for pattern, said in rules if pattern.search(plain)]
    for opening, closing in (("¿", "?"), ("¡", "!")):
        if language == "es" and plain.count(opening) != plain.count(closing):
            found.append(f"{opening} and {closing} do not pair")
    return tuple(found)
