"""Where the files in `resources` are: styles, icons, fonts, translations, the demo."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent / "resources"
"""Beside the package `app`, in a source checkout and in a built one-folder application alike."""


def resource(*parts: str) -> Path:
    """Return the path of a file or folder in `resources`; whether it exists is not looked at."""
    return _ROOT.joinpath(*parts)
