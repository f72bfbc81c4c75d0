"""The settings: one TOML file with everything but secrets, read into one frozen value, in two halves.

Import is cheap on purpose: it stands before the first picture, which is why the value as a whole is imported
where somebody asks for it. `keys` holds the one table of keys.
"""

from typing import TYPE_CHECKING

from app.settings.errors import Problem, SettingsInvalid, remedy
from app.settings.face import Face, default_file, demo_file
from app.settings.opened import Opened
from app.settings.parts import Brand, IdleLimits, Retention, ScreenSize, Source, SourceKind, Theme

if TYPE_CHECKING:
    from app.settings.settings import Settings

__all__ = [
    "Brand",
    "Face",
    "IdleLimits",
    "Opened",
    "Problem",
    "Retention",
    "ScreenSize",
    "Settings",
    "SettingsInvalid",
    "Source",
    "SourceKind",
    "Theme",
    "default_file",
    "demo_file",
    "remedy",
]


def __getattr__(name: str) -> object:
    """Return `Settings`, which is imported when it is first asked for."""
    if name != "Settings":
        raise AttributeError(name)
    from app.settings.settings import Settings

    return Settings
