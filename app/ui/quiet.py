"""Waits until a visitor who waits has an answer."""

import asyncio
from contextlib import suppress
from datetime import timedelta

from app.booking.steps import Resting, Snapshot
from app.ui.painted import Painted
from app.ui.window import KioskWindow

_PATIENCE = timedelta(seconds=10)
"""Then what comes next is done anyway."""


async def first_answer(window: KioskWindow, *, patience: timedelta = _PATIENCE) -> None:
    """Return once whoever woke the kiosk sees more than the attract screen, or is gone with the window."""
    seen = asyncio.Event()

    def look(snapshot: Snapshot) -> None:
        if snapshot.busy is None and not isinstance(snapshot.step, Resting):
            window.rendered.disconnect(look)
            Painted(window.screen_shown).painted.connect(seen.set)

    window.rendered.connect(look)
    window.closed.connect(seen.set)
    with suppress(TimeoutError):
        async with asyncio.timeout(patience.total_seconds()):
            await seen.wait()
    if not seen.is_set():
        window.rendered.disconnect(look)
