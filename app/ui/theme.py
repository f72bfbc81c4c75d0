"""How everything looks: colours, sizes and fonts of one scheme on one format.

A widget takes the theme as its first argument and asks it while it paints; `change` therefore needs nothing
from the widgets but a repaint, which `apply` brings about. Nobody else writes a colour or a pixel:

    painter.setPen(theme.color("ink2"))
    layout.setSpacing(theme.px(1.5))              # grid units
    button.setMinimumHeight(theme.touch("primary"))
    painter.setFont(theme.font("body", SEMI_BOLD))
"""

from functools import cache
from string import Template

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from app.resources import resource
from app.ui.accent import Verdict, dark_accent, judged, light_accent
from app.ui.tokens import MM_PER_INCH, Format, Look, Scheme, Tokens, load_tokens

__all__ = [
    "MEDIUM",
    "REGULAR",
    "SEMI_BOLD",
    "Format",
    "Scheme",
    "Theme",
    "Tokens",
    "judge",
    "load_fonts",
    "load_tokens",
]

REGULAR, MEDIUM, SEMI_BOLD = 400, 500, 600
"""The weights there are files for."""

_FONT_FILES = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf", "InterDisplay-SemiBold.otf")
_TEXT_FAMILY = "Inter"
"""Has a file for every weight; the display family has one."""


@cache
def load_fonts() -> tuple[int, ...]:
    """Load the fonts that are shipped; once for the application. Returns Qt's numbers for them."""
    return tuple(QFontDatabase.addApplicationFont(str(resource("fonts", name))) for name in _FONT_FILES)


def judge(tokens: Tokens, brand: str) -> Verdict:
    """Tell whether `brand` can be the accent, and which colour can where it cannot."""
    return judged(brand, tokens.schemes[Scheme.LIGHT]["canvas"], tokens.accent_rules)


class Theme:
    """Colours, sizes and fonts, by name.

    Attributes:
        format: The kind of screen.
        scheme: Which set of colours.
        large_text: Whether text is drawn larger than usual.
        lower: Whether everything that is pressed stands in the lower part of the screen.
        still: Whether nothing moves.
        brand: The brand colour, `#RRGGBB`.
    """

    def __init__(
        self,
        tokens: Tokens,
        drawn_for: Format,
        scheme: Scheme = Scheme.LIGHT,
        brand: str | None = None,
        large_text: bool = False,
    ) -> None:
        """Take the table and what is chosen from it.

        Args:
            tokens: From `load_tokens`.
            drawn_for: From `tokens.format_for`.
            scheme: Which set of colours.
            brand: `#RRGGBB`; None: the default accent. It is used as it is: ask `judge` before.
            large_text: Whether to draw text larger.
        """
        self._tokens = tokens
        self._drawn_for = drawn_for
        self.scheme = Scheme(scheme)
        self.brand = brand or tokens.default_accent
        self.large_text, self.lower, self.still = large_text, False, False
        self.format = self._wanted_format()
        self._fonts: dict[tuple[str, int, float], QFont] = {}
        self._colors: dict[str, QColor] = {}
        self._codes = self._named_colours()

    # Changing it

    def change(
        self,
        scheme: Scheme | None = None,
        large_text: bool | None = None,
        lower: bool | None = None,
        still: bool | None = None,
    ) -> None:
        """Choose other colours, another text size, lower controls or no motion; `apply` shows them.

        Widgets take their sizes when they are built: after a change of size they are to be built anew.
        """
        self.scheme = Scheme(scheme or self.scheme)
        self.large_text = self.large_text if large_text is None else large_text
        self.lower = self.lower if lower is None else lower
        self.still = self.still if still is None else still
        self._fonts, self._colors = {}, {}
        self._codes = self._named_colours()
        self.format = self._wanted_format()

    def resize(self, drawn_for: Format) -> None:
        """Draw for another screen, or for the same one of another size."""
        self._drawn_for = drawn_for
        self.change()

    @property
    def can_lower(self) -> bool:
        """Whether anything is out of somebody's reach here."""
        return self._low_format is not None

    def _wanted_format(self) -> Format:
        if not (self.large_text or self.lower):
            return self._drawn_for
        from app.ui.wishes import enlarged  # few visitors want it

        wanted = (self._low_format if self.lower else None) or self._drawn_for
        return enlarged(self._tokens, wanted) if self.large_text else wanted

    @property
    def _low_format(self) -> Format | None:
        from app.ui.wishes import lowered  # few visitors want it

        return lowered(self._tokens, self._drawn_for)

    def apply(self, application: QApplication) -> None:
        """Load the fonts and give fonts, colours and style sheet to the whole application."""
        load_fonts()
        application.setFont(self.font("body"))
        application.setPalette(self._palette())
        application.setStyleSheet(self.style_sheet())

    # Colours

    @property
    def color_names(self) -> tuple[str, ...]:
        """All names `color` knows."""
        return tuple(self._codes)

    def code(self, name: str) -> str:
        """Return a colour as `#RRGGBB`, or `#AARRGGBB` where it is not opaque."""
        return self._codes[name]

    def color(self, name: str) -> QColor:
        """Return a colour: `ink`, `accent.tint`, `ok.solid`, `topic.indigo.tint`, `scene.wall`."""
        color = self._colors.get(name)
        if color is None:
            color = self._colors[name] = QColor(self._codes[name])
        return color

    def look(self, name: str) -> Look:
        """Return how a kind of box is painted."""
        if self.scheme is Scheme.HIGH_CONTRAST and name in self._tokens.looks_high_contrast:
            return self._tokens.looks_high_contrast[name]
        return self._tokens.looks[name]

    @property
    def high_contrast(self) -> bool:
        """Whether shapes are told by outlines."""
        return self.scheme is Scheme.HIGH_CONTRAST

    # Sizes, in pixels

    def px(self, units: float) -> int:
        """Return so many grid units."""
        return round(units * self.format.unit)

    def mm(self, millimetres: float) -> int:
        """Return so many millimetres on this screen."""
        return round(millimetres * self.format.ppi / MM_PER_INCH)

    def touch(self, kind: str) -> int:
        """Return the height of a target: `primary`, `row`, `field`, `slot`, `day`, `tool`, `key`, `floor`."""
        return round(self.format.touch[kind])

    def space(self, kind: str) -> int:
        """Return a distance: `margin`, padding of a `card` or `tray`, `gap` of cards, `target`s or `key`s."""
        return self.px(self.format.space[kind])

    def bar(self, kind: str) -> int:
        """Return the height of the `top` or the `action` bar."""
        return round(self.format.bars[kind])

    def radius(self, kind: str) -> int:
        """Return a corner: `card`, `button`, `slot`, `day`, `field`, `key`, `banner`, `dialog`, `tick`."""
        return self.px(self._tokens.shape.radius[kind])

    def stroke(self, kind: str) -> float:
        """Return the width of a line: `hair`, `line`, `active`, `ring`, `ring-gap`."""
        shape = self._tokens.shape
        return (shape.stroke_high_contrast if self.high_contrast else shape.stroke)[kind]

    # Motion

    def motion(self, kind: str) -> int:
        """Return the milliseconds that something moves: 0 where nothing shall, and the end is shown at once.

        Args:
            kind: `page`, `dialog`, `toast`, `outcome`, `skeleton` or `scene`.
        """
        return 0 if self.still else round(self._tokens.motion[kind])

    @property
    def slide(self) -> int:
        """How far a page that comes slides, in pixels."""
        return self.px(self._tokens.motion["slide"])

    # Text

    def text_px(self, role: str) -> int:
        """Return the size of a role's letters."""
        return round(self.format.text[role])

    def line_px(self, role: str) -> int:
        """Return the distance of two lines of a role."""
        return round(self.text_px(role) * self._tokens.roles[role].line)

    def font(self, role: str, weight: int | None = None, times: float = 1.0) -> QFont:
        """Return the font of a role: `display`, `title`, `head`, `lead`, `body`, `support`, `caption`.

        Args:
            role: What the text is.
            weight: `REGULAR`, `MEDIUM` or `SEMI_BOLD`; None: the role's own.
            times: Larger or smaller than the role, for numbers in rings and date leaves.
        """
        own = self._tokens.roles[role]
        key = (role, weight or own.weight, times)
        font = self._fonts.get(key)
        if font is None:
            font = QFont(own.family if weight in (None, own.weight) else _TEXT_FAMILY)
            font.setPixelSize(round(self.text_px(role) * times))
            font.setWeight(QFont.Weight(weight or own.weight))
            if own.tracking and font.family() == own.family:
                spacing = own.tracking * font.pixelSize()
                font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
            self._fonts[key] = font
        return QFont(font)

    def style_sheet(self) -> str:
        """Return the one style sheet, filled in."""
        words = {name.replace(".", "_").replace("-", "_"): code for name, code in self._codes.items()}
        sizes = {
            "stroke_line": self.stroke("line"),
            "stroke_active": self.stroke("active"),
            "radius_field": self.radius("field"),
            "field_padding": self.px(2),
            "scroll_bar": self.px(1),
            "scroll_bar_radius": self.px(1) // 2,
            "scroll_handle": self.touch("floor"),
        }
        template = Template(resource("style", "kiosk.qss").read_text("utf-8"))
        return template.substitute(words, **{name: f"{size:g}" for name, size in sizes.items()})

    def _named_colours(self) -> dict[str, str]:
        tokens = self._tokens
        codes = dict(tokens.schemes[self.scheme])
        if self.scheme is Scheme.LIGHT:
            codes |= light_accent(self.brand, codes["canvas"], codes["card"], tokens.accent_rules)
        elif self.scheme is Scheme.DARK:
            codes |= dark_accent(self.brand, codes["card"], tokens.accent_rules)
        for topic, pairs in tokens.topics.items():
            codes[f"topic.{topic}.ink"], codes[f"topic.{topic}.tint"] = pairs[self.scheme]
        codes |= {f"scene.{name}": code for name, code in tokens.scene.items()}
        return codes

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, name in (
            (QPalette.ColorRole.Window, "canvas"),
            (QPalette.ColorRole.Base, "card"),
            (QPalette.ColorRole.WindowText, "ink"),
            (QPalette.ColorRole.Text, "ink"),
            (QPalette.ColorRole.ButtonText, "ink"),
            (QPalette.ColorRole.PlaceholderText, "ink3"),
            (QPalette.ColorRole.Highlight, "accent"),
            (QPalette.ColorRole.HighlightedText, "on-accent"),
        ):
            palette.setColor(role, self.color(name))
        return palette
