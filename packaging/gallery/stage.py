"""Puts a scene on a real window of one format, language and scheme."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import shiboken6
from PySide6.QtCore import QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication

from app.contact import ContactRules
from app.settings import Settings
from app.ui.context import ScreenContext
from app.ui.controller import Controller
from app.ui.furniture import Furniture
from app.ui.kiosk.demo_banner import HEIGHT as BANNER_UNITS
from app.ui.kiosk.idle import IdleWatch
from app.ui.language import Language
from app.ui.screen_table import SCREENS
from app.ui.theme import Theme
from app.ui.tokens import Scheme, load_tokens
from app.ui.typing_help import TypingHelp
from app.ui.window import KioskWindow
from gallery.place import NOW, demo_place, long_place
from gallery.scene import Device, Scene

_LAYOUT_ROUNDS = 6
"""A new text asks for a new layout, and that for another one."""
_MILLISECOND = timedelta(milliseconds=1)


@dataclass(frozen=True, slots=True)
class Look:
    """How the kiosk is set while a picture is taken."""

    device: Device
    language: str = "en"
    scheme: Scheme = Scheme.LIGHT
    large_text: bool = False

    @property
    def name(self) -> str:
        """Name for a file or a test: `wide-en-light`."""
        large = "-large" if self.large_text else ""
        return f"{self.device.name}-{self.language}-{self.scheme}{large}"


@contextmanager
def staged(
    application: QApplication, scene: Scene, look: Look, translations: Path | None = None
) -> Iterator[KioskWindow]:
    """Show a scene, until the context ends; nobody can see the window where the platform is `offscreen`.

    Args:
        application: Draws.
        scene: What is shown.
        look: How the kiosk is set.
        translations: Where the languages' files are; None: among the resources.
    """
    place = demo_place() if scene.venue == "demo" else long_place()
    settings = place.settings
    wanted = tuple(dict.fromkeys((*settings.venue.languages, look.language)))
    language = Language(ZoneInfo(settings.venue.time_zone), wanted, None, translations)
    language.choose(look.language)
    window = _window(application, settings, language, scene, look)
    try:
        window.show_snapshot(scene.snapshots[0])  # before it is shown: no other screen is built ahead
        window.show()
        settle()
        _play(window, scene)
        yield window
    finally:
        window.hide()
        shiboken6.delete(window)
        shiboken6.delete(language)  # takes its translations with it


def picture(window: KioskWindow) -> QImage:
    """Return what the window shows."""
    return window.grab().toImage()


def settle() -> None:
    """Let layouts follow what was written."""
    for _ in range(_LAYOUT_ROUNDS):
        QApplication.processEvents()


def let_pass(window: KioskWindow, time: timedelta) -> None:
    """Let everything happen at once that happens once within `time`."""
    left = time // _MILLISECOND
    while (timer := _next(window, left)) is not None:
        left -= timer.interval()
        timer.setInterval(0)
        settle()


def _next(window: KioskWindow, within: int) -> QTimer | None:
    timers = [each for each in window.findChildren(QTimer) if each.isActive() and each.isSingleShot()]
    soon = [each for each in timers if 0 < each.interval() <= within]
    return min(soon, key=QTimer.interval, default=None)


def _window(
    application: QApplication, settings: Settings, language: Language, scene: Scene, look: Look
) -> KioskWindow:
    device, tokens = look.device, load_tokens()
    drawn_for = tokens.format_for(device.width, device.height, device.screen.width)
    if scene.demo:
        above = round(BANNER_UNITS * drawn_for.unit)
        drawn_for = tokens.format_for(device.width, device.height - above, device.screen.width)
    theme = Theme(tokens, drawn_for, look.scheme, settings.brand.colour or None, look.large_text)
    theme.apply(application)
    context = ScreenContext(
        theme,
        settings.venue,
        settings.brand,
        settings.idle,
        language,
        lambda: NOW,
        scene.demo,
        _typing_help(),
    )
    window = KioskWindow(context)
    window.resize(device.width, device.height)
    if scene.demo:
        window.banner.say_pin("271828")
    window.furnish(SCREENS)
    idle = IdleWatch(settings.idle, window)
    Furniture(window, Controller(window, idle, _refuse, window), idle, None, _refuse)
    return window


def _play(window: KioskWindow, scene: Scene) -> None:
    for snapshot in scene.snapshots:
        window.show_snapshot(replace(snapshot))
        settle()
    for name in scene.touches:
        _touch(window, name)
    let_pass(window, scene.waits)
    if scene.arrange is not None:
        scene.arrange(window)
    settle()


def _touch(window: KioskWindow, name: str) -> None:
    for each in window.findChildren(QAbstractButton, name):
        if each.isVisible() and each.isEnabled():
            each.click()
            settle()
            return


def _typing_help() -> TypingHelp:
    helper = TypingHelp()
    helper.learn(ContactRules())
    return helper


def _refuse(error: BaseException) -> None:
    raise error
