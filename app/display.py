"""Whether this machine names a screen: where Qt finds none, it aborts the whole process."""

import os
import sys
from collections.abc import Mapping

_NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

NO_DISPLAY = "Start it in a desktop session, or set DISPLAY to an X server (Xvfb will do for trying)."


def has_display(environment: Mapping[str, str] = os.environ, system: str = sys.platform) -> bool:
    """Tell whether a screen is named; only Linux has to name one."""
    return system != "linux" or any(environment.get(name) for name in _NAMES)
