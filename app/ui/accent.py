"""From one brand colour to the accent of a scheme, and whether a brand colour can be used at all."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from app.ui.oklch import Oklch, contrast, mixed

WHITE = "#FFFFFF"
_STEPS = 200
"""Steps of lightness that lead from any colour to black or white."""


class AccentRules(NamedTuple):
    """The numbers of `[accent]` in the token table.

    Attributes:
        white_on_brand: Least contrast of white on the brand colour.
        brand_on_canvas: Least contrast of the brand colour on the light canvas.
        step: Of lightness, when a colour is brought to a contrast.
        state_hues: Degrees, by the state's name.
        state_distance: Degrees within which a brand may be read as a state ...
        state_chroma: ... from this chroma on.
        light: Numbers of the light rule.
        dark_lightness: Where the dark accent starts.
        dark_contrast: On the card, up to which it is made lighter.
        dark_chroma: Most chroma of the dark accent.
        dark_on: Lightness and most chroma of what stands on it; `dark_tint` and `dark_line` alike.
    """

    white_on_brand: float
    brand_on_canvas: float
    step: float
    state_hues: Mapping[str, float]
    state_distance: float
    state_chroma: float
    tint_share: float
    line_share: float
    text_contrast: float
    press_darker: float
    dark_lightness: float
    dark_contrast: float
    dark_chroma: float
    dark_on: tuple[float, float]
    dark_tint: tuple[float, float]
    dark_line: tuple[float, float]
    dark_press_darker: float


class Verdict(NamedTuple):
    """Whether a brand colour can be used.

    Attributes:
        accepted: White can be read on it, and it can be seen on the canvas.
        white: Contrast of white on it; `canvas`: its own on the canvas.
        nearest: The colour itself, or the nearest that can be used: to be offered, never taken silently.
        resembles: The state it may be read as, or None.
    """

    accepted: bool
    white: float
    canvas: float
    nearest: str
    resembles: str | None


def judged(brand: str, canvas: str, rules: AccentRules) -> Verdict:
    """Tell whether `brand` can be the accent on the light `canvas`."""

    def usable(code: str) -> bool:
        readable = contrast(WHITE, code) >= rules.white_on_brand
        return readable and contrast(code, canvas) >= rules.brand_on_canvas

    accepted = usable(brand)
    nearest = brand if accepted else _stepped(Oklch.of(brand), -rules.step, usable)
    white, seen = contrast(WHITE, brand), contrast(brand, canvas)
    return Verdict(accepted, white, seen, nearest, _resembled(Oklch.of(brand), rules))


def light_accent(brand: str, canvas: str, card: str, rules: AccentRules) -> dict[str, str]:
    """Return the accent's colours by name, for dark ink on light ground."""
    tint = mixed(brand, card, rules.tint_share)

    def readable(code: str) -> bool:
        return all(contrast(code, ground) >= rules.text_contrast for ground in (tint, canvas, card))

    own = Oklch.of(brand)
    return {
        "accent": brand.upper(),
        "on-accent": WHITE,
        "accent.tint": tint,
        "accent.text": brand.upper() if readable(brand) else _stepped(own, -rules.step, readable),
        "accent.press": own.lighter(-rules.press_darker).code,
        "accent.line": mixed(brand, card, rules.line_share),
    }


def dark_accent(brand: str, card: str, rules: AccentRules) -> dict[str, str]:
    """Return the accent's colours by name, for light ink on dark ground."""
    own = Oklch.of(brand)

    def at(lightness: float, most_chroma: float) -> Oklch:
        return Oklch(lightness, min(own.chroma, most_chroma), own.hue)

    start = at(rules.dark_lightness, rules.dark_chroma)
    accent = _first(start, rules.step, lambda code: contrast(code, card) >= rules.dark_contrast)
    tint = at(*rules.dark_tint).code
    return {
        "accent": accent.code,
        "on-accent": at(*rules.dark_on).code,
        "accent.tint": tint,
        "accent.text": _stepped(accent, rules.step, lambda code: contrast(code, tint) >= rules.text_contrast),
        "accent.press": accent.lighter(-rules.dark_press_darker).code,
        "accent.line": at(*rules.dark_line).code,
    }


def _first(start: Oklch, step: float, fits: Callable[[str], bool]) -> Oklch:
    colour = start
    for _ in range(_STEPS):
        if fits(colour.code):
            return colour
        colour = colour.lighter(step)
    return colour


def _stepped(start: Oklch, step: float, fits: Callable[[str], bool]) -> str:
    return _first(start, step, fits).code


def _resembled(brand: Oklch, rules: AccentRules) -> str | None:
    if brand.chroma <= rules.state_chroma:
        return None
    for state, hue in rules.state_hues.items():
        if abs((brand.hue - hue + 180) % 360 - 180) <= rules.state_distance:
            return state
    return None
