"""Where everything meets: the first picture at once, then the loop that Qt and asyncio share.

The start has two halves. First only Qt runs: the attract screen is painted, and only then the local
booking service is started and everything heavy (HTTP, JSON, keyring, the other screens) is imported by a
thread, while the window already answers. When that thread is through, asyncio's loop takes over the same
application.
"""

import logging
import os
import sys
import threading
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from app.milestones import FIRST_PICTURE, milestone
from app.settings import Opened, ScreenSize, SettingsInvalid, SourceKind, remedy
from app.settings.face import machine_folder
from app.settings.screen_file import read_screen
from app.ui.context import ScreenContext
from app.ui.daylight import scheme_for
from app.ui.kiosk.demo_banner import HEIGHT as BANNER_UNITS
from app.ui.language import Language
from app.ui.painted import Painted
from app.ui.screen_size import own_word
from app.ui.theme import Theme, judge, load_tokens
from app.ui.typing_help import TypingHelp
from app.ui.window import KioskWindow

if TYPE_CHECKING:
    from app.embedded import Supervisor
    from app.settings import Face, Settings

log = logging.getLogger(__name__)

OUT_OF_ORDER = 70
"""Exit code of `sysexits.h` for a programming error; who supervises the kiosk starts it again."""

_SHORT_SWITCHES = 0.0005
"""Seconds between thread switches while the heavy half is imported: the window need not wait for it."""

_NO_PLUGINS = ("PYDANTIC_DISABLE_PLUGINS", "__all__")
"""There are none here, and pydantic reads every installed package's description to find that out."""

_WINDOW_SHARE = 0.9
"""Of the screen's width and height, for a window that does not fill it."""


class WarmUp(QObject):
    """Imports the heavy half of the program in a thread.

    Signals:
        ready: The thread is through.
    """

    ready = Signal()

    def start(self) -> None:
        """Begin, now that there is something to look at."""
        usual = sys.getswitchinterval()
        sys.setswitchinterval(_SHORT_SWITCHES)
        threading.Thread(target=self._import, args=(usual,), name="warm-up", daemon=True).start()

    def _import(self, usual: float) -> None:
        try:
            import_module("app.wiring")
        finally:
            sys.setswitchinterval(usual)
            self.ready.emit()


def run_kiosk(opened: Opened, *, full_screen: bool) -> int:
    """Show the kiosk's screens until the window is closed; returns the exit code.

    Raises:
        SettingsInvalid: The second half of the settings is not right; it is read after the first picture.
    """
    application = make_application()
    whole = application.primaryScreen().geometry()
    face = opened.face._replace(screen=_measured(application, opened, full_screen))
    window = make_window(application, face, (whole.width(), whole.height()) if full_screen else None)
    first, warm_up = Painted(window.attract), WarmUp(window)
    found: list[tuple[Settings, Supervisor | None] | SettingsInvalid] = []
    touches: list[None] = []

    def go_on() -> None:
        milestone(FIRST_PICTURE)
        os.environ.setdefault(*_NO_PLUGINS)
        tell_refused_colour(opened)
        found.append(_second_settings(opened))
        if isinstance(found[0], SettingsInvalid):
            leave_first_half()
        else:
            warm_up.start()

    first.painted.connect(go_on)
    warm_up.ready.connect(leave_first_half)
    window.attract.touched.connect(partial(touches.append, None))
    if full_screen:
        window.setGeometry(whole)
        window.showFullScreen()
    else:
        window.show()
    application.exec()
    if isinstance(found[0], SettingsInvalid):
        raise found[0]
    settings, supervisor = found[0]
    return _second_half(application, window, settings, supervisor, touches)


def _measured(application: QApplication, opened: Opened, full_screen: bool) -> ScreenSize | None:
    """Return the size staff measured, the settings have, or the screen says of itself; None: nobody knows."""
    known = read_screen(machine_folder()) or opened.face.screen
    if known is not None or not full_screen:
        return known
    screen = application.primaryScreen()
    pixels, size = screen.size(), screen.physicalSize()
    return own_word((pixels.width(), pixels.height()), (size.width(), size.height()))


def tell_refused_colour(opened: Opened) -> None:
    """Say why the brand colour is not used, and which one could be; the usual accent is used meanwhile."""
    verdict = judge(load_tokens(), opened.face.brand.colour)
    if not verdict.accepted:
        from app.ui.brand_colour import refusal  # hardly ever

        sys.stderr.write(f"foyer: {remedy(refusal(opened, verdict))}\n")


def _second_settings(opened: Opened) -> "tuple[Settings, Supervisor | None] | SettingsInvalid":
    """Return the settings as a whole and the local service they ask for, or what is wrong with them."""
    from app.settings import Settings  # as a whole it is not needed for the first picture
    from app.settings.state import bookings_kept, state_folder

    with ExitStack() as undone:
        try:
            supervisor = None
            if opened.face.source.kind is SourceKind.DEMO:
                supervisor = _spawn(state_folder(opened), opened.face.place_file, bookings_kept(opened))
                undone.callback(supervisor.close)
            settings = Settings.of(opened)
        except SettingsInvalid as invalid:
            return invalid
        undone.pop_all()
    return settings, supervisor


def _second_half(
    application: QApplication,
    window: KioskWindow,
    settings: "Settings",
    supervisor: "Supervisor | None",
    touches: list[None],
) -> int:
    from app.wiring import live  # the warm-up thread has imported it

    try:
        live(application, window, settings, supervisor, lambda: bool(touches))
    except Exception:  # the one place that catches everything: noted, and who supervises starts us again
        log.exception("out of order")
        return OUT_OF_ORDER
    return 0


def leave_first_half() -> None:
    """End Qt's own loop without closing any window."""
    QApplication.exit(0)


def make_application() -> QApplication:
    """Return the application; windows may close without ending it."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Foyer")
    application.setQuitOnLastWindowClosed(False)
    return application


def make_window(
    application: QApplication, face: "Face | Settings", size: tuple[int, int] | None
) -> KioskWindow:
    """Return the window with its attract screen, not shown yet.

    Args:
        application: The one there is.
        face: Venue, brand and screen.
        size: In pixels; None: what the screen allows.
    """
    width, height = size or _usual_size(application)
    tokens = load_tokens()
    screen = face.screen
    demo = face.source.kind is SourceKind.DEMO
    above = BANNER_UNITS * tokens.format_for(width, height).unit if demo else 0
    drawn_for = tokens.format_for(width, height - round(above), screen.width if screen else None)
    venue = face.venue
    scheme = scheme_for(face.theme, face.light_hours, now().astimezone(ZoneInfo(venue.time_zone)))
    usable = judge(tokens, face.brand.colour).accepted
    theme = Theme(tokens, drawn_for, scheme, face.brand.colour if usable else None)
    theme.apply(application)
    language = Language(ZoneInfo(venue.time_zone), venue.languages, application)
    help_ = TypingHelp()
    context = ScreenContext(theme, venue, face.brand, face.idle, language, now, demo, help_, face.keyboard)
    window = KioskWindow(context)
    window.setWindowTitle(face.brand.name)
    window.resize(width, height)
    return window


def spawn_service(settings: "Settings") -> "Supervisor":
    """Start the local booking service with its database in the state folder."""
    return _spawn(settings.state_folder, settings.place_file, settings.retention.bookings)


def _spawn(folder: Path, place_file: Path, kept: timedelta) -> "Supervisor":
    from app.embedded import spawn  # starts processes: not needed for the first picture
    from app.settings.state import service_database

    folder.mkdir(parents=True, exist_ok=True)
    return spawn(service_words(service_database(folder), place_file, kept))


def service_words(database: Path, place_file: Path, kept: timedelta) -> tuple[str, ...]:
    """Return the words behind `serve` that the local service is started with."""
    return ("--database", str(database), "--venue", str(place_file), "--keep-days", str(kept.days))


def now() -> datetime:
    """Return the time now, aware."""
    return datetime.now(UTC)


def _usual_size(application: QApplication) -> tuple[int, int]:
    geometry = application.primaryScreen().availableGeometry()
    return round(geometry.width() * _WINDOW_SHARE), round(geometry.height() * _WINDOW_SHARE)
