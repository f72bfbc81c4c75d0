"""What a picture shows, and on what kind of screen."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from app.booking.steps import Activity, Snapshot, Step
from app.settings.parts import ScreenSize
from app.ui.window import KioskWindow

Arrangement = Callable[[KioskWindow], None]
"""Opens something above a screen."""


class Device(NamedTuple):
    """A kind of screen, by its size in pixels and in millimetres."""

    name: str
    width: int
    height: int
    screen: ScreenSize


DEVICES = (
    Device("wide", 1920, 1080, ScreenSize(476, 268)),
    Device("medium", 1920, 1080, ScreenSize(345, 194)),
    Device("compact", 1280, 800, ScreenSize(218, 136)),
    Device("totem", 1080, 1920, ScreenSize(398, 708)),
)
"""21.5, 15.6, 10.1 and 32 inches."""


@dataclass(frozen=True, slots=True)
class Scene:
    """One screen in one state.

    Attributes:
        name: Unique; the first word is the screen's.
        description: What is to be seen, and why.
        snapshots: Shown one after the other; the last one stays.
        venue: `demo` or `long`: whose names stand there.
        touches: Names of controls that are touched then, where the format has them.
        waits: How long somebody looks before the picture is taken.
        arrange: Opens what stands above the screen.
        demo: Whether the demo's banner and mailbox are there.
    """

    name: str
    description: str
    snapshots: tuple[Snapshot, ...]
    venue: str = "demo"
    touches: tuple[str, ...] = ()
    waits: timedelta = timedelta()
    arrange: Arrangement | None = None
    demo: bool = False


def shown(*steps: Step, busy: Activity | None = None) -> tuple[Snapshot, ...]:
    """Return snapshots of steps; while the last one is shown, `busy` is going on."""
    return (*(Snapshot(step) for step in steps[:-1]), Snapshot(steps[-1], busy))
