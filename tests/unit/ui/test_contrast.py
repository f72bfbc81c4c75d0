"""Every pair of colours that is painted on each other can be told apart, whatever the brand."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.ui.oklch import Oklch, contrast
from app.ui.theme import Scheme, Theme, judge, load_tokens

TOKENS = load_tokens()
TEXT, BODY, EDGE, RING = 4.5, 7.0, 3.0, 10.0
STATES = ("ok", "wait", "host", "stop", "calm")
GROUNDS = ("canvas", "card", "raised", "sunken", "key")
TINTS = ("accent.tint", *(f"{state}.tint" for state in STATES))
LARGE_ONLY = frozenset({"on-accent", "ink3", *(f"{state}.on" for state in STATES)})
"""Set large and strong, or on purpose quieter than body text: what is past, disabled, or a placeholder."""

brands = st.integers(min_value=0, max_value=0xFFFFFF).map(lambda code: f"#{code:06X}")


def theme_of(brand: str, scheme: Scheme) -> Theme:
    return Theme(TOKENS, TOKENS.formats["wide"], scheme, brand)


def pairs(theme: Theme) -> list[tuple[str, str, float]]:
    """Return what stands on what, and how well they are to be told apart at least."""
    on_grounds = [(ink, ground, BODY) for ink, ground in product(("ink", "ink2"), (*GROUNDS, *TINTS))]
    quiet = [("ink3", ground, TEXT) for ground in (*GROUNDS, *(f"{state}.tint" for state in STATES))]
    edges = [("line", ground, EDGE) for ground in (*GROUNDS, *(f"{state}.tint" for state in STATES))]
    rings = [("focus", ground, RING) for ground in (*GROUNDS, *TINTS)]
    states = [
        pair
        for state in STATES
        for pair in (
            (f"{state}.ink", f"{state}.tint", BODY),
            (f"{state}.ink", "card", BODY),
            (f"{state}.on", f"{state}.solid", TEXT),
            (f"{state}.line", "card", EDGE),
            (f"{state}.line", f"{state}.tint", EDGE),
        )
    ]
    topics = [(f"topic.{topic}.ink", f"topic.{topic}.tint", 5.4) for topic in TOKENS.topics]
    accent = [
        ("on-accent", "accent", TEXT),
        ("on-accent", "accent.press", TEXT),
        ("accent.text", "accent.tint", BODY),
        ("accent.text", "card", BODY),
        ("accent.text", "canvas", BODY),
        ("accent", "canvas", EDGE),
        ("accent", "card", EDGE),
        ("ink", "key-fn", BODY),
        ("print", "paper", 15.0),
    ]
    looks = [(look.ink, look.fill or "card", _least(look.ink)) for look in map(theme.look, TOKENS.looks)]
    return [*on_grounds, *quiet, *edges, *rings, *states, *topics, *accent, *looks]


def _least(ink: str) -> float:
    return TEXT if ink in LARGE_ONLY else BODY


def unreadable(theme: Theme) -> list[str]:
    found = []
    for over, under, least in pairs(theme):
        ratio = contrast(theme.code(over), theme.code(under))
        if ratio < least:
            found.append(f"{over} on {under}: {ratio:.2f}, {least} is needed")
    return found


@pytest.mark.parametrize("scheme", list(Scheme))
def test_every_pair_can_be_told_apart(scheme: Scheme) -> None:
    assert unreadable(theme_of(TOKENS.default_accent, scheme)) == []


@given(brands)
def test_every_brand_that_is_accepted_can_be_read_in_every_scheme(brand: str) -> None:
    verdict = judge(TOKENS, brand)
    used = brand if verdict.accepted else verdict.nearest
    for scheme in Scheme:
        assert unreadable(theme_of(used, scheme)) == [], (brand, used, scheme)


@given(brands)
def test_what_is_refused_is_offered_as_something_that_is_accepted(brand: str) -> None:
    verdict = judge(TOKENS, brand)
    assert verdict.accepted is (verdict.white >= TEXT and verdict.canvas >= EDGE)
    assert judge(TOKENS, verdict.nearest).accepted
    if verdict.accepted:
        assert verdict.nearest == brand
    else:
        before, after = Oklch.of(brand), Oklch.of(verdict.nearest)
        assert after.lightness < before.lightness


@given(brands)
def test_high_contrast_knows_no_brand(brand: str) -> None:
    one, other = theme_of(brand, Scheme.HIGH_CONTRAST), theme_of(TOKENS.default_accent, Scheme.HIGH_CONTRAST)
    assert [one.code(name) for name in one.color_names] == [other.code(name) for name in other.color_names]
