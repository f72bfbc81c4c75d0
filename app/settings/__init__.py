"""The settings: one TOML file with everything but secrets, read once into one frozen value.

Import is cheap on purpose: it stands before the first picture. `keys` holds the one table of keys.
"""

from app.settings.errors import Problem, SettingsInvalid, remedy
from app.settings.keys import SourceKind, Theme
from app.settings.parts import Brand, IdleLimits, Retention, ScreenSize, Source
from app.settings.settings import Settings, default_file, demo_file

__all__ = [
    "Brand",
    "IdleLimits",
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
