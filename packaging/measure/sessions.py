"""Visitors come and go at the real window: `python -m measure.sessions COUNT`, by the environment's Python.

Each chooses a meeting type and a time, types name and address, sees the check page, and starts over. What it
prints is one object: how many there were, and the memory of this process in MiB before and after them.
"""

import asyncio
import json
import os
import sys
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

import qasync
from PySide6.QtWidgets import QApplication

from app.booking.steps import ChoosingSlot, ChoosingType, Confirming, Resting
from app.main import make_application, make_window, spawn_service
from app.settings import Settings
from app.tour.filling import fill_form
from app.tour.stops import ONE_HOST
from app.tour.visitor import Visitor
from app.wiring import open_kiosk
from measure import processes

SIZE = (1920, 1080)
SETTLE_SECONDS = 8.0
REQUESTS_PER_MINUTE = 1_000_000  # nobody waits for a share
EACH = 100  # a word on standard error after so many


async def visitors(application: QApplication, folder: Path, count: int) -> dict[str, float]:
    """Serve so many visitors; return the memory before and after."""
    settings = replace(Settings.demo(), state_folder=folder, requests_per_minute=REQUESTS_PER_MINUTE)
    window = make_window(application, settings, SIZE)
    window.show()
    async with open_kiosk(window, settings, spawn_service(settings)):
        visitor = Visitor(window, None)
        await asyncio.sleep(SETTLE_SECONDS)
        before = processes.memory([os.getpid()])
        for number in range(1, count + 1):
            await session(visitor)
            if number % EACH == 0:
                print(f"  {number} of {count} visitors", file=sys.stderr, flush=True)
        await asyncio.sleep(SETTLE_SECONDS)
        after = processes.memory([os.getpid()])
        window.close()
    return {"sessions": count, "before_mib": before, "after_mib": after}


async def session(visitor: Visitor) -> None:
    """Look, choose, type, and go away."""
    await visitor.reach(Resting)
    await visitor.touch_anywhere()
    await visitor.reach(ChoosingType)
    await visitor.touch(f"type-card-{ONE_HOST.meeting_type_id}")
    await visitor.reach(ChoosingSlot)
    await visitor.touch_first("slot-")
    await visitor.touch("primary")
    await fill_form(visitor, ONE_HOST, "")
    await visitor.reach(Confirming)
    await visitor.touch("start-over")
    await visitor.reach(Resting)


def main(count: int) -> None:
    """Serve them, and print what they cost."""
    application = make_application()
    loop = partial(qasync.QEventLoop, application)
    with tempfile.TemporaryDirectory(prefix="foyer-") as folder, asyncio.Runner(loop_factory=loop) as runner:
        print(json.dumps(runner.run(visitors(application, Path(folder), count))))


if __name__ == "__main__":
    main(int(sys.argv[1]))
