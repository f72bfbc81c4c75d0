"""The accent that is made from a brand colour."""

import pytest

from app.ui.accent import dark_accent, judged, light_accent
from app.ui.oklch import Oklch, contrast
from app.ui.tokens import Scheme, load_tokens

TOKENS = load_tokens()
LIGHT, DARK = TOKENS.schemes[Scheme.LIGHT], TOKENS.schemes[Scheme.DARK]
RULES = TOKENS.accent_rules
BRANDS = ("#3F4FB5", "#0B6A75", "#0A64BC", "#7A1F4F", "#5A5A5A", "#B0005E")


def test_the_default_brand_makes_the_accent_that_was_drawn() -> None:
    assert light_accent("#3F4FB5", LIGHT["canvas"], LIGHT["card"], RULES) == {
        "accent": "#3F4FB5",
        "on-accent": "#FFFFFF",
        "accent.tint": "#ECEDF8",
        "accent.text": "#3644A9",
        "accent.press": "#2E3A9E",
        "accent.line": "#C2C7E7",
    }
    assert dark_accent("#3F4FB5", DARK["card"], RULES) == {
        "accent": "#9FB3FE",
        "on-accent": "#0F153F",
        "accent.tint": "#252B43",
        "accent.text": "#A1B5FD",
        "accent.press": "#869AE3",
        "accent.line": "#48537C",
    }


@pytest.mark.parametrize("brand", BRANDS)
def test_every_accepted_brand_can_be_read_in_both_schemes(brand: str) -> None:
    assert judged(brand, LIGHT["canvas"], RULES).accepted
    light = light_accent(brand, LIGHT["canvas"], LIGHT["card"], RULES)
    dark = dark_accent(brand, DARK["card"], RULES)
    for ground in (light["accent.tint"], LIGHT["canvas"], LIGHT["card"]):
        assert contrast(light["accent.text"], ground) >= 7
    assert contrast(light["on-accent"], light["accent"]) >= 4.5
    assert contrast(dark["accent.text"], dark["accent.tint"]) >= 7
    assert contrast(dark["on-accent"], dark["accent"]) >= 7
    assert contrast(dark["accent"], DARK["card"]) >= 8
    for accent, scheme in ((light, LIGHT), (dark, DARK)):
        assert contrast(scheme["ink"], accent["accent.tint"]) >= 7
        assert contrast(accent["on-accent"], accent["accent.press"]) >= 4.5


@pytest.mark.parametrize("brand", ["#E4572E", "#00A896", "#FFB300", "#FFFFFF", "#F4F2EE"])
def test_a_brand_that_cannot_be_read_is_refused_and_the_nearest_offered(brand: str) -> None:
    verdict = judged(brand, LIGHT["canvas"], RULES)

    assert not verdict.accepted
    assert judged(verdict.nearest, LIGHT["canvas"], RULES).accepted
    assert contrast("#FFFFFF", verdict.nearest) < 5
    hue = Oklch.of(verdict.nearest).hue - Oklch.of(brand).hue
    assert abs((hue + 180) % 360 - 180) < 3 or Oklch.of(brand).chroma < 0.02


@pytest.mark.parametrize(
    ("brand", "state"),
    [("#B3261E", "stop"), ("#1C7A45", "ok"), ("#9C6C01", "wait"), ("#3F4FB5", None), ("#6B5F5E", None)],
)
def test_a_brand_that_may_be_read_as_a_state_is_named(brand: str, state: str | None) -> None:
    assert judged(brand, LIGHT["canvas"], RULES).resembles == state
