"""What the tour only looks at: states that pass, and pages that a booking does not need."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent

from app.booking.steps import ChoosingSlot, ChoosingType, Resting
from app.tour.filling import choose_details
from app.tour.line import BreakableLine
from app.tour.stops import ONE_HOST
from app.tour.visitor import Stuck, Visitor
from app.ui.widgets.label import Label
from app.ui.window import KioskWindow

SLOW = timedelta(seconds=1.5)
"""What an answer takes while something that passes is looked at."""

_MONTHS = 12
"""After so many months the demo's practice has nothing free."""

_SHEETS = ("help", "language", "display")


class Glances:
    """Looks at one thing after the other, and leaves nothing behind."""

    def __init__(self, window: KioskWindow, visitor: Visitor, line: BreakableLine) -> None:
        """Take the kiosk, who looks, and the line that can be slow."""
        self._window = window
        self._visitor = visitor
        self._line = line

    async def all(self) -> None:
        """Look at everything; begins and ends at rest."""
        await self._months()
        await self._staff()

    async def sheets(self) -> None:
        """Look at the sheets that can be opened from where the visitor stands."""
        for sheet in _SHEETS:
            if self._visitor.find(sheet) is not None:
                await self._visitor.touch(sheet)
                await self._visitor.photograph(sheet)
                await self._visitor.touch("close-sheet")

    async def more_types(self) -> None:
        """Look at the types that have no room on the first page, and come back."""
        if self._visitor.find("types-on") is None:
            return
        await self._visitor.touch("types-on")
        await self._visitor.photograph("more-types")
        while self._visitor.find("types-back") is not None:
            await self._visitor.touch("types-back")

    @asynccontextmanager
    async def progress(self) -> AsyncIterator[None]:
        """Look at what is said while the booking that is sent meanwhile is on its way."""
        async with self._slow_line():
            looking = asyncio.ensure_future(self._see_progress())
            yield
            await looking

    async def _see_progress(self) -> None:
        await self._visitor.until(partial(self._is_there, "progress"), "a word about what is being done")
        await self._visitor.photograph("booking")

    async def _months(self) -> None:
        visitor = self._visitor
        await visitor.reach(Resting)
        await visitor.touch_anywhere()
        await visitor.reach(ChoosingType)
        await visitor.touch(f"type-card-{ONE_HOST.meeting_type_id}")
        await choose_details(visitor, ONE_HOST, "")
        await visitor.reach(ChoosingSlot)
        if visitor.find("month") is not None:
            await visitor.touch("month")
            await visitor.photograph("month")
        async with self._slow_line():
            await visitor.touch("month-on")
            await visitor.until(self._is_loading, "a month that is not known yet")
            await visitor.photograph("month-loading")
            await visitor.settle()
        for _ in range(_MONTHS):
            if self._is_empty():
                break
            await visitor.touch("month-on")
            await visitor.settle()
        await visitor.until(self._is_empty, "a month with nothing free")
        await visitor.photograph("month-empty")
        if visitor.find("day-list") is not None:
            await visitor.touch("day-list")
            await visitor.photograph("days-empty")
        await visitor.touch("start-over")
        await visitor.reach(Resting)

    async def _staff(self) -> None:
        visitor = self._visitor
        self._press_staff_keys()
        await visitor.until(partial(self._is_there, "pin-1"), "the pad for the PIN")
        await visitor.photograph("staff-pin")
        for digit in self._pin_of_banner():
            await visitor.touch(f"pin-{digit}")
        await visitor.touch("pin-confirm")
        await visitor.until(partial(self._is_there, "staff-close"), "the staff's panel")
        for part in ("state", "visits", "types", "log"):
            await visitor.touch(f"staff-{part}")
            await visitor.photograph(f"staff-{part}")
        await visitor.touch("staff-close")
        await visitor.reach(Resting)

    def _press_staff_keys(self) -> None:
        keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Qt.Key.Key_K, keys, "")
            QCoreApplication.sendEvent(self._window.windowHandle(), event)

    def _pin_of_banner(self) -> str:
        said = " ".join(label.text() for label in self._window.banner.findChildren(Label))
        digits = said.split(":")[-1].strip()
        if not digits.isdecimal():
            raise Stuck("the staff's PIN")
        return digits

    @asynccontextmanager
    async def _slow_line(self) -> AsyncIterator[None]:
        self._line.takes = SLOW
        try:
            yield
        finally:
            self._line.takes = timedelta(0)

    def _is_there(self, name: str) -> bool:
        return self._visitor.find(name) is not None

    def _is_loading(self) -> bool:
        step = self._visitor.step
        return isinstance(step, ChoosingSlot) and step.availability is None

    def _is_empty(self) -> bool:
        step = self._visitor.step
        known = isinstance(step, ChoosingSlot) and step.availability
        return bool(known and not known.slots) and not self._visitor.waits
