"""Light colours by day and dark ones by night, where the settings ask for it."""

from datetime import datetime

from app.settings.parts import Theme
from app.ui.tokens import Scheme


def scheme_for(theme: Theme, light_hours: tuple[str, str], local: datetime) -> Scheme:
    """Return the colours that nobody chose.

    Args:
        theme: By the settings.
        light_hours: From and to when they are light, "HH:MM" each; counts where the theme goes by time.
        local: The time at the venue.
    """
    if theme is not Theme.BY_TIME:
        return Scheme(theme)
    start, end = light_hours
    return Scheme.LIGHT if start <= f"{local:%H:%M}" < end else Scheme.DARK
