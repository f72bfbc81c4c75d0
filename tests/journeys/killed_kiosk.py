"""A kiosk that is killed while its request is under way: `killed_kiosk.py FOLDER before|after`.

`before`: right before the request leaves. `after`: when the service has answered, and nobody has read it.
"""

import asyncio
import os
import signal
import sys
from functools import partial
from pathlib import Path

import qasync
from PySide6.QtWidgets import QApplication

from app.booking.steps import Booked
from app.client.transport import Transport
from app.main import make_application
from tests.journeys.kiosk import a_reception
from tests.journeys.line import CutLine


async def book_and_die(application: QApplication, folder: Path, moment: str) -> None:
    """Book by touch; this process does not live to see the answer."""
    line = CutLine()
    async with a_reception(application, folder, transport=Transport(inner=line)) as reception:
        await reception.to_check()
        setattr(line, moment, partial(os.kill, os.getpid(), signal.SIGKILL))
        await reception.press_book()
        await reception.visitor.reach(Booked)


if __name__ == "__main__":
    qt = make_application()
    with asyncio.Runner(loop_factory=partial(qasync.QEventLoop, qt)) as runner:
        runner.run(book_and_die(qt, Path(sys.argv[1]), sys.argv[2]))
