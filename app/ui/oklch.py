"""Colours as the eye orders them: lightness, chroma and hue, and how well two of them are told apart.

The formulas are those of the OKLab colour space and of WCAG 2 relative luminance.
"""

from math import atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

RGB = tuple[float, float, float]
"""Red, green and blue from 0 to 1, gamma-encoded."""

_PALER = 0.96
"""What chroma is multiplied with, again and again, until a screen can show the colour."""
_ROUNDING = 1e-3
"""How far beyond 0 to 1 a part's light may lie and still count as shown."""


def rgb_of(code: str) -> RGB:
    """Return the parts of `#RRGGBB`."""
    return int(code[1:3], 16) / 255, int(code[3:5], 16) / 255, int(code[5:7], 16) / 255


def code_of(rgb: RGB) -> str:
    """Return `#RRGGBB`; parts beyond 0 to 1 are clipped."""
    return "#" + "".join(f"{round(min(1.0, max(0.0, part)) * 255):02X}" for part in rgb)


def luminance(code: str) -> float:
    """Return the relative luminance of `#RRGGBB`, from 0 for black to 1 for white."""
    red, green, blue = (_linear(part) for part in rgb_of(code))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(code: str, ground: str, share: float) -> str:
    """Return `code` laid over `ground` with `share` (0 to 1) of its strength."""
    red, green, blue = (
        over * share + under * (1 - share) for over, under in zip(rgb_of(code), rgb_of(ground), strict=True)
    )
    return code_of((red, green, blue))


class Oklch(NamedTuple):
    """A colour by lightness (0 to 1), chroma (0 upwards) and hue (degrees)."""

    lightness: float
    chroma: float
    hue: float

    @classmethod
    def of(cls, code: str) -> "Oklch":
        """Return `#RRGGBB` in this space."""
        red, green, blue = (_linear(part) for part in rgb_of(code))
        long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
        middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
        short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
        lightness = 0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short
        a = 1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short
        b = 0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short
        return cls(lightness, hypot(a, b), degrees(atan2(b, a)) % 360)

    @property
    def code(self) -> str:
        """The colour as `#RRGGBB`; chroma that no screen shows is taken away, hue and lightness are kept."""
        colour = self
        while not colour._is_shown():
            colour = colour._replace(chroma=colour.chroma * _PALER)
        return code_of(colour._rgb())

    def lighter(self, step: float) -> "Oklch":
        """Return the colour `step` lighter (darker when negative), between black and white."""
        return self._replace(lightness=min(1.0, max(0.0, self.lightness + step)))

    def _is_shown(self) -> bool:
        return all(-_ROUNDING <= part <= 1 + _ROUNDING for part in self._light())

    def _rgb(self) -> RGB:
        red, green, blue = self._light()
        return _encoded(red), _encoded(green), _encoded(blue)

    def _light(self) -> RGB:
        """Return how much red, green and blue light there is; beyond 0 to 1 where no screen shows it."""
        a, b = self.chroma * cos(radians(self.hue)), self.chroma * sin(radians(self.hue))
        long = (self.lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
        middle = (self.lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
        short = (self.lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
        return (
            4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
            -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
            -0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short,
        )


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else float(((part + 0.055) / 1.055) ** 2.4)


def _encoded(part: float) -> float:
    if part <= 0.0031308:
        return 12.92 * part
    return float(1.055 * part ** (1 / 2.4) - 0.055)
