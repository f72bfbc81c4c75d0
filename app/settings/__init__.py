"""The settings: one TOML file with everything but secrets, read into one frozen value, in two halves.

Import is cheap on purpose: it stands before the first picture. `keys` holds the one table of keys.
"""

from app.settings.errors import Problem, SettingsInvalid, remedy
from app.settings.face import Face, Opened, default_file, demo_file
from app.settings.keys import SourceKind, Theme
from app.settings.parts import Brand, IdleLimits, Retention, ScreenSize, Source
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
