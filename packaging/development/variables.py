"""The environment variables that programs are started with."""

import sys
from collections.abc import Mapping

MISLEADING = ("PYTHONHOME", "PYTHONPATH", "VIRTUAL_ENV")
SESSION = ("DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS")


def for_foyer(variables: Mapping[str, str]) -> dict[str, str]:
    """Return them for the program itself: as they are, but with text in UTF-8 and no foreign packages."""
    own = {name: value for name, value in variables.items() if name not in MISLEADING}
    if sys.platform == "win32":
        own.setdefault("PYTHONUTF8", "1")
    elif not _speaks_utf8(own):
        own |= {"LANG": _utf8_locale(), "LC_ALL": _utf8_locale()}
    return own


def for_tests(variables: Mapping[str, str]) -> dict[str, str]:
    """Return them for the tests: no screen, nobody's session, the same language everywhere."""
    own = {name: value for name, value in for_foyer(variables).items() if name not in SESSION}
    own |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONASYNCIODEBUG": "1"}
    if sys.platform != "win32":
        own |= {"LANG": _utf8_locale(), "LC_ALL": _utf8_locale()}
    return own


def _speaks_utf8(variables: Mapping[str, str]) -> bool:
    for name in ("LC_ALL", "LC_CTYPE", "LANG"):  # the first that is set decides
        if variables.get(name):
            return variables[name].lower().replace("-", "").endswith("utf8")
    return False


def _utf8_locale() -> str:
    return "en_US.UTF-8" if sys.platform == "darwin" else "C.UTF-8"
