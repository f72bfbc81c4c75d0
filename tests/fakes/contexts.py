"""What a screen is handed in a test."""

from datetime import datetime, timedelta

from app.booking.venue import Venue
from app.settings import Brand, IdleLimits
from app.ui.context import ScreenContext
from app.ui.language import Language
from app.ui.theme import Theme, load_tokens
from tests.fakes.values import NOW, a_venue

WIDE, COMPACT = "wide", "compact"
SIZES = {WIDE: (1920, 1080), COMPACT: (1280, 800)}
"""Pixels of the formats that are tested, by name."""

_MINUTE = timedelta(minutes=1)


def a_context(
    language: Language, drawn_for: str = WIDE, *, venue: Venue | None = None, demo: bool = False
) -> ScreenContext:
    """Return the context of an invented practice, at the moment `NOW`."""
    tokens = load_tokens()
    venue = venue or a_venue()
    limits = IdleLimits(_MINUTE, _MINUTE, _MINUTE, _MINUTE, _MINUTE, _MINUTE, 3)
    theme = Theme(tokens, tokens.formats[drawn_for])
    return ScreenContext(theme, venue, Brand(venue.name, ""), limits, language, _now, demo)


def _now() -> datetime:
    return NOW
