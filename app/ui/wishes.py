"""Sizes for a visitor who wants larger letters, or cannot reach the upper part of the screen."""

from app.ui.tokens import MM_PER_INCH, Format, Tokens

_CLOSER = {"wide": "medium", "medium": "compact"}
"""Which screen's arrangement serves larger text."""
_HEADINGS = frozenset({"display", "title", "head"})


def lowered(tokens: Tokens, usual: Format) -> Format | None:
    """Return the format that keeps everything pressed in reach; None where nothing is out of it.

    It is the counter's, which needs little height, as large as the lower part of the screen allows.
    """
    wishes = tokens.wishes
    if usual.reach or usual.height / usual.ppi * MM_PER_INCH < wishes["lower-from"]:
        return None
    counter, height = tokens.formats["compact"], round(usual.height * wishes["lower-share"])
    low = counter.scaled(height / counter.height)
    return low._replace(
        width=usual.width,
        height=height,
        ppi=usual.ppi,
        touch={kind: max(size, usual.touch["floor"]) for kind, size in low.touch.items()},
        space={**low.space, "margin": usual.space["margin"] * usual.unit / low.unit},
    )


def enlarged(tokens: Tokens, usual: Format) -> Format:
    """Return the format with larger text, and one column less for it.

    What is drawn roomy takes the arrangement of the next smaller screen, which has less beside each other. On
    a counter what is read grows; headings are as large as that already, and keep their line.
    """
    factor = tokens.wishes["large-text"]
    large_already = _HEADINGS if usual.compact else frozenset()
    text = {role: size * (1 if role in large_already else factor) for role, size in usual.text.items()}
    name = _CLOSER.get(usual.name, usual.name)
    compact = tokens.formats[name].compact
    return usual._replace(
        name=name,
        text=text,
        slot_columns=max(1, usual.slot_columns - 1),
        compact=compact,
        tight=compact,
    )
