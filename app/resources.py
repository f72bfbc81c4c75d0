"""Where the files in `resources` are: styles, icons, fonts, translations, the demo."""

from pathlib import Path

_HERE = Path(__file__).resolve().parent
_BESIDE = _HERE.parent / "resources"
_ROOT = _BESIDE if _BESIDE.exists() else _HERE / "resources"
"""Beside the package `app` in a checkout and in a one-folder application; inside it in an installed wheel."""


def resource(*parts: str) -> Path:
    """Return the path of a file or folder in `resources`; whether it exists is not looked at."""
    return _ROOT.joinpath(*parts)
