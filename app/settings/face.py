"""The first half of the settings as a value: what the first picture needs, and nothing slow to import."""

import os
import sys
from pathlib import Path
from typing import NamedTuple

from app.booking.venue import Venue
from app.resources import resource
from app.settings.parts import Brand, IdleLimits, ScreenSize, Source, Theme

APP = "foyer"
DEMO = "demo"
_XDG_PLATFORMS = frozenset({"linux"})


class Face(NamedTuple):
    """What the kiosk shows of itself before it can book.

    Attributes:
        keyboard: Whether fields bring a keyboard on the screen with them.
        light_hours: From and to when colours are light, where the theme goes by time.
        screen: None: as the screen says of itself.
        file: Where the settings come from; the demo's own file where nobody set anything up.
        place_file: Where venue, hosts and meeting types come from; a local service reads it too.
    """

    source: Source
    venue: Venue
    idle: IdleLimits
    brand: Brand
    theme: Theme
    keyboard: bool
    light_hours: tuple[str, str]
    screen: ScreenSize | None
    file: Path
    place_file: Path


def machine_folder() -> Path:
    """Return where facts of this machine are kept that hold whatever the settings say."""
    folder = _xdg_folder("XDG_STATE_HOME", ".local/state")
    if folder is not None:
        return folder
    import platformdirs

    return platformdirs.user_state_path(APP, appauthor=False)


def default_file() -> Path:
    """Return where the settings file is looked for when nobody names one."""
    return _config_folder() / "foyer.toml"


def demo_file() -> Path:
    """Return the file of the invented practice; the local service reads it too."""
    return resource(DEMO, "practice.toml")


def _config_folder() -> Path:
    folder = _xdg_folder("XDG_CONFIG_HOME", ".config")
    if folder is not None:
        return folder
    import platformdirs

    return platformdirs.user_config_path(APP, appauthor=False)


def _xdg_folder(variable: str, usual: str) -> Path | None:
    """Return the folder that platformdirs names where folders follow the XDG specification, else None.

    Importing that library takes a tenth of the time a bare window needs.
    """
    if sys.platform not in _XDG_PLATFORMS:
        return None
    given = os.environ.get(variable, "").strip()
    return (Path(given) if given else Path.home() / usual) / APP
