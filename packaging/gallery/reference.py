"""The few pictures that are kept, so that a change of look is seen where it is made."""

from pathlib import Path

from app.ui.tokens import Scheme
from gallery.album import Shot
from gallery.scene import DEVICES
from gallery.scenes import scene_named
from gallery.stage import Look

FOLDER = Path(__file__).resolve().parents[2] / "tests" / "pictures"
ALLOWED = 0.002
"""The share of pixels that may look different: letters are drawn a little differently elsewhere."""

_WIDE, _MEDIUM, _COMPACT, _TOTEM = DEVICES
_KEPT = (
    ("attract", Look(_WIDE)),
    ("what", Look(_WIDE, "de")),
    ("when", Look(_MEDIUM)),
    ("when", Look(_TOTEM, "de")),
    ("when", Look(_WIDE, scheme=Scheme.DARK)),
    ("form", Look(_COMPACT, "en", Scheme.HIGH_CONTRAST)),
    ("check", Look(_WIDE, "de")),
    ("booked", Look(_WIDE)),
    ("opt-in", Look(_COMPACT, "de")),
    ("alternatives", Look(_WIDE, large_text=True)),
)


def kept_shots() -> tuple[Shot, ...]:
    """Return what is kept."""
    return tuple(Shot(scene_named(name), look) for name, look in _KEPT)


def file_of(shot: Shot) -> Path:
    """Return where a kept picture is."""
    return FOLDER / f"{shot.scene.name}-{shot.look.name}.png"
