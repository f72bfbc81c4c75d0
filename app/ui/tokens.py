"""The token table: reads `resources/style/tokens.toml` once and hands it on as values."""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import NamedTuple, cast

from app.resources import resource
from app.tables import read_table
from app.ui.accent import AccentRules

Table = Mapping[str, "Value"]
Value = str | int | float | bool | list["Value"] | Table

MM_PER_INCH = 25.4
_WIDE_FROM = 1600
"""Pixels of width from which a landscape screen of unknown size is taken for a stand."""
_DENSE_FROM = 120
"""Pixels per inch from which a large landscape screen is drawn with bigger hands."""
_COUNTER_BELOW = 280
"""Millimetres of width below which a screen is a counter tablet."""
_NEARLY = 0.02
"""A canvas this much larger or smaller than the drawing is filled without scaling."""


_ROOMY = frozenset({"wide", "desktop"})
"""Formats with room to spare."""


class Scheme(StrEnum):
    """Which set of colours is used."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"


class Role(NamedTuple):
    """What a kind of text is set in; `tracking` is a share of the size, `line` a multiple of it."""

    family: str
    weight: int
    tracking: float
    line: float


class Look(NamedTuple):
    """How a box is painted, by colour name; empty: none."""

    fill: str = ""
    edge: str = ""
    ink: str = "ink"
    stroke: str = "hair"
    dashed: bool = False

    def edged(self, edge: str) -> "Look":
        """Return the same look with another colour for its edge."""
        return self._replace(edge=edge)


class Format(NamedTuple):
    """A kind of screen: what it was drawn for, and the sizes that come with it.

    Attributes:
        name: `wide`, `medium`, `compact`, `totem` or `desktop`.
        width: Of the drawing, in pixels; `height` alike.
        ppi: Pixels per inch.
        unit: The grid unit in pixels.
        text: Size of each role, in pixels.
        touch: Height of each kind of target, in pixels.
        space: Distances, in units.
        bars: Heights of the bars, in pixels.
        slot_columns: Times beside each other.
        compact: One question per screen; Back and Start over stand in the top bar.
        reach: The screen is so high that everything pressed stands below `bars.top`, tools included.
        tight: Large text leaves no room for what the mail says too.
    """

    name: str
    width: int
    height: int
    ppi: float
    unit: float
    text: Mapping[str, float]
    touch: Mapping[str, float]
    space: Mapping[str, float]
    bars: Mapping[str, float]
    slot_columns: int
    compact: bool
    reach: bool
    tight: bool = False

    @property
    def grouped(self) -> bool:
        """Whether there is room to tell the parts of a day apart."""
        return not self.compact and not self.reach

    @property
    def roomy(self) -> bool:
        """Whether there is room for what helps but is not needed: a legend, a column, a caption."""
        return self.grouped and self.name in _ROOMY

    def scaled(self, factor: float) -> "Format":
        """Return the same drawing, larger or smaller."""
        return self._replace(
            width=round(self.width * factor),
            height=round(self.height * factor),
            ppi=self.ppi * factor,
            unit=self.unit * factor,
            text=_times(self.text, factor),
            touch=_times(self.touch, factor),
            bars=_times(self.bars, factor),
        )


class Shape(NamedTuple):
    """Corners in units, and strokes in pixels."""

    radius: Mapping[str, float]
    stroke: Mapping[str, float]
    stroke_high_contrast: Mapping[str, float]


class Tokens(NamedTuple):
    """Everything of the table.

    Attributes:
        schemes: Colours by name, without the accent where that comes from the brand.
        topics: Ink and tint of each topic, by scheme.
        wishes: What changes for a visitor who asks for it, by name.
        motion: Milliseconds that something moves, by what it is; `slide` in units.
        looks: By name; the high-contrast variants in `looks_high_contrast`.
        default_accent: The brand colour of a house that names none.
    """

    schemes: Mapping[Scheme, Mapping[str, str]]
    topics: Mapping[str, Mapping[Scheme, tuple[str, str]]]
    scene: Mapping[str, str]
    roles: Mapping[str, Role]
    formats: Mapping[str, Format]
    shape: Shape
    wishes: Mapping[str, float]
    motion: Mapping[str, float]
    looks: Mapping[str, Look]
    looks_high_contrast: Mapping[str, Look]
    accent_rules: AccentRules
    default_accent: str

    def format_for(self, width: int, height: int, width_mm: float | None = None) -> Format:
        """Return the format for a canvas of `width` x `height` pixels, scaled to fill it.

        Args:
            width: Of the window or screen, in pixels.
            height: The same.
            width_mm: Measured width of the screen; None where nobody measured it.
        """
        ppi = width / width_mm * MM_PER_INCH if width_mm else None
        drawn = self.formats[_shape_of(width, height, width_mm, ppi)]
        factor = min(width / drawn.width, height / drawn.height)
        return drawn if abs(factor - 1) <= _NEARLY else drawn.scaled(factor)


def _shape_of(width: int, height: int, width_mm: float | None, ppi: float | None) -> str:
    if height > width:
        return "totem"
    counter = width_mm < _COUNTER_BELOW if width_mm else width < _WIDE_FROM
    if counter:
        return "compact"
    return "medium" if ppi and ppi >= _DENSE_FROM else "wide"


@cache
def load_tokens() -> Tokens:
    """Read the token table; later calls return the same one."""
    raw = cast("Table", read_table(resource("style", "tokens.toml")))
    shape = _table(raw, "shape")
    return Tokens(
        schemes={
            Scheme(name): _flat(cast("Table", colours)) for name, colours in _table(raw, "schemes").items()
        },
        topics={name: _topic(cast("Table", pairs)) for name, pairs in _table(raw, "topics").items()},
        scene=cast("Mapping[str, str]", _table(raw, "scene")),
        roles={name: _role(cast("Table", role)) for name, role in _table(raw, "roles").items()},
        formats={name: _format(name, cast("Table", drawn)) for name, drawn in _table(raw, "formats").items()},
        shape=Shape(
            _numbers(shape, "radius"),
            _numbers(shape, "stroke"),
            _numbers(shape, "stroke-high-contrast"),
        ),
        wishes=_numbers(raw, "wishes"),
        motion=_numbers(raw, "motion"),
        looks=_looks(_table(raw, "looks")),
        looks_high_contrast=_looks(_table(raw, "looks-high-contrast")),
        accent_rules=_accent_rules(_table(raw, "accent")),
        default_accent=str(_table(raw, "accent")["default"]),
    )


def _table(table: Table, key: str) -> Table:
    return cast("Table", table[key])


def _number(table: Table, key: str) -> float:
    return float(cast("float", table[key]))


def _numbers(table: Table, key: str) -> Mapping[str, float]:
    return MappingProxyType({name: float(cast("float", value)) for name, value in _table(table, key).items()})


def _pair(table: Table, key: str) -> tuple[float, float]:
    first, second = cast("list[float]", table[key])
    return first, second


def _times(sizes: Mapping[str, float], factor: float) -> Mapping[str, float]:
    return MappingProxyType({name: size * factor for name, size in sizes.items()})


def _flat(colours: Table) -> Mapping[str, str]:
    flat: dict[str, str] = {}
    for name, value in colours.items():
        if isinstance(value, str):
            flat[name] = value
        else:
            flat |= {f"{name}.{part}": str(code) for part, code in cast("Table", value).items()}
    if "accent.fill" in flat:
        flat |= {"accent": flat.pop("accent.fill"), "on-accent": flat.pop("accent.on")}
    return MappingProxyType(flat)


def _topic(pairs: Table) -> Mapping[Scheme, tuple[str, str]]:
    return {
        Scheme(name): cast("tuple[str, str]", tuple(cast("list[str]", pair))) for name, pair in pairs.items()
    }


def _role(role: Table) -> Role:
    return Role(
        str(role["family"]), int(_number(role, "weight")), _number(role, "tracking"), _number(role, "line")
    )


def _format(name: str, drawn: Table) -> Format:
    width, height = _pair(drawn, "canvas")
    return Format(
        name,
        int(width),
        int(height),
        _number(drawn, "ppi"),
        _number(drawn, "unit"),
        _numbers(drawn, "text"),
        _numbers(drawn, "touch"),
        _numbers(drawn, "space"),
        _numbers(drawn, "bars"),
        int(_number(drawn, "slot-columns")),
        bool(drawn["compact"]),
        bool(drawn.get("reach", False)),
    )


def _looks(looks: Table) -> Mapping[str, Look]:
    return {name: _look(cast("Table", look)) for name, look in looks.items()}


def _look(look: Table) -> Look:
    return Look(
        fill=str(look.get("fill", "")),
        edge=str(look.get("edge", "")),
        ink=str(look["ink"]),
        stroke=str(look.get("stroke", "hair")),
        dashed=bool(look.get("dashed", False)),
    )


def _accent_rules(table: Table) -> AccentRules:
    light, dark = _table(table, "light"), _table(table, "dark")
    return AccentRules(
        white_on_brand=_number(table, "white-on-brand"),
        brand_on_canvas=_number(table, "brand-on-canvas"),
        step=_number(table, "step"),
        state_hues=_numbers(table, "state-hues"),
        state_distance=_number(table, "state-distance"),
        state_chroma=_number(table, "state-chroma"),
        tint_share=_number(light, "tint-share"),
        line_share=_number(light, "line-share"),
        text_contrast=_number(light, "text-contrast"),
        press_darker=_number(light, "press-darker"),
        dark_lightness=_number(dark, "lightness"),
        dark_contrast=_number(dark, "contrast"),
        dark_chroma=_number(dark, "chroma"),
        dark_on=_pair(dark, "on"),
        dark_tint=_pair(dark, "tint"),
        dark_line=_pair(dark, "line"),
        dark_press_darker=_number(dark, "press-darker"),
    )
