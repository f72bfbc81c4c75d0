"""Marks when the first visitor sees what can be booked."""

from PySide6.QtCore import QObject

from app.booking.steps import ChoosingType, Snapshot
from app.milestones import TYPES_SHOWN, milestone
from app.ui.painted import Painted
from app.ui.window import KioskWindow


class FirstTypes(QObject):
    """Follows a window until the meeting types have been painted once."""

    def __init__(self, window: KioskWindow) -> None:
        """Wait for them."""
        super().__init__(window)
        self._window = window
        window.rendered.connect(self._look)

    def _look(self, snapshot: Snapshot) -> None:
        if isinstance(snapshot.step, ChoosingType) and snapshot.step.offers:
            self._window.rendered.disconnect(self._look)
            Painted(self._window.screen_shown).painted.connect(self._mark)

    def _mark(self) -> None:
        milestone(TYPES_SHOWN)
