"""Leads the tour: makes a window of its own with a service of its own, and visits every stop."""

import asyncio
import shutil
import tempfile
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import qasync
from PySide6.QtWidgets import QApplication

from app.client.transport import Transport
from app.credentials import StoreName
from app.main import make_application, make_window, spawn_service
from app.settings import Settings
from app.tour.line import BreakableLine
from app.tour.measuring import TimedTransport, measure
from app.tour.report import Report
from app.tour.visitor import Stuck, Visitor
from app.tour.visits import Visits
from app.wiring import Kiosk, open_kiosk

_FAILED, _DONE = 1, 0
_MANY = 1_000_000
"""Requests a minute: visitors who come one right after the other are not to wait for their share."""


@dataclass(frozen=True, slots=True)
class Route:
    """What is toured.

    Attributes:
        language: The visitor's.
        width: Of the window, in pixels; `height` alike.
        album: Where pictures are kept; None: none are taken.
        readme: Where the few pictures are kept that the README shows; None: they are not.
        measured: How many bookings are timed instead; None: the tour itself.
    """

    language: str
    width: int
    height: int
    album: Path | None = None
    readme: Path | None = None
    measured: int | None = None


def run_tour(route: Route, *, as_json: bool) -> int:
    """Take the tour; returns 0 when everything was as it must be, else 1."""
    folder = Path(tempfile.mkdtemp(prefix="foyer-tour-"))
    application = make_application()
    try:
        with asyncio.Runner(loop_factory=partial(qasync.QEventLoop, application)) as runner:
            if route.measured is not None:
                runner.run(_measure(application, route, folder))
                return _DONE
            report = runner.run(_tour(application, route, folder, as_json))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(report.as_json() if as_json else "\n".join(report.last_lines()))
    return _FAILED if report.wrong else _DONE


@asynccontextmanager
async def _open(
    application: QApplication, route: Route, folder: Path, transport: Transport
) -> AsyncIterator[tuple[Kiosk, Settings]]:
    settings = replace(Settings.demo(), state_folder=folder)
    if route.measured is not None:
        settings = replace(settings, requests_per_minute=_MANY)
    window = make_window(application, settings, (route.width, route.height))
    window.show()
    async with open_kiosk(window, settings, spawn_service(settings), transport) as kiosk:
        try:
            yield kiosk, settings
        finally:
            window.close()


async def _tour(application: QApplication, route: Route, folder: Path, as_json: bool) -> Report:
    for folder_of_pictures in (route.album, route.readme):
        if folder_of_pictures is not None:
            folder_of_pictures.mkdir(parents=True, exist_ok=True)
    line = BreakableLine()
    async with _open(application, route, folder, line) as (kiosk, settings):
        store = kiosk.keeper.store_name
        report = Report(store.value, route.language, f"{route.width}x{route.height}")
        visitor = Visitor(kiosk.window, route.album, route.readme)
        visits = Visits(kiosk, settings, visitor, report, route.language, line, quiet=as_json)
        try:
            await visits.all()
        except Stuck as stuck:
            report.wrong.append(str(stuck))
            await visitor.photograph("stuck")
        if kiosk.failed.done():
            error = kiosk.failed.exception()
            report.wrong.append(f"an intent failed: {type(error).__name__}")
            traceback.print_exception(error)
        report.compare(settings.service_database)
        report.pictures = [picture.name for picture in visitor.pictures]
        if store is not StoreName.MEMORY:
            await visits.forget_secrets()
    return report


async def _measure(application: QApplication, route: Route, folder: Path) -> None:
    transport = TimedTransport()
    async with _open(application, route, folder, transport) as (kiosk, _):
        print(await measure(kiosk, transport, route.measured or 1))
