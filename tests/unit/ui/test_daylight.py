"""Light by day and dark by night, where the settings ask for it."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from app.settings import Theme
from app.ui.daylight import scheme_for
from app.ui.theme import Scheme

HOURS = ("07:00", "19:30")


@pytest.mark.parametrize(
    ("clock", "scheme"),
    [
        ("00:00", Scheme.DARK),
        ("06:59", Scheme.DARK),
        ("07:00", Scheme.LIGHT),
        ("19:29", Scheme.LIGHT),
        ("19:30", Scheme.DARK),
        ("23:59", Scheme.DARK),
    ],
)
def test_colours_go_by_the_venues_time(clock: str, scheme: Scheme) -> None:
    hour, minute = clock.split(":")
    local = datetime(2027, 4, 6, int(hour), int(minute), tzinfo=ZoneInfo("Europe/Berlin"))
    assert scheme_for(Theme.BY_TIME, HOURS, local) is scheme


@pytest.mark.parametrize("theme", [each for each in Theme if each is not Theme.BY_TIME])
def test_a_theme_that_is_named_stays(theme: Theme) -> None:
    local = datetime(2027, 4, 6, 3, tzinfo=ZoneInfo("Europe/Berlin"))
    assert scheme_for(theme, HOURS, local).value == theme.value
