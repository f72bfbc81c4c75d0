"""Somebody who books at the real window: looks, touches, types, and waits for what comes."""

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.booking.steps import Step
from app.tour.on_screen import OnScreen
from app.ui.screen import Screen
from app.ui.window import KioskWindow

S = TypeVar("S", bound=Step)

LOOK_AGAIN = timedelta(milliseconds=10)
PATIENCE = timedelta(seconds=60)
"""Longer than it takes until all states of a watched booking have been asked for."""

IN_README = {
    "one-host-what": "what",
    "one-host-when": "when",
    "double-opt-in-opt-in": "one-more-step",
    "one-host-booked": "booked",
}
"""Which of the tour's pictures the README shows, and their names there."""


class Stuck(Exception):
    """What should have come did not."""


class Visitor:
    """Uses one window like a person: only what is visible and enabled can be touched.

    Attributes:
        pictures: The files saved so far, in order.
    """

    def __init__(self, window: KioskWindow, album: Path | None, readme: Path | None = None) -> None:
        """Take the window, and the folders for all pictures and for those of the README; None: take none."""
        self._window = window
        self._readme = readme
        self._album = album
        self.pictures: list[Path] = []

    @property
    def step(self) -> Step:
        """The step that is on the screen."""
        return self._window.snapshot.step

    @property
    def screen(self) -> Screen:
        """The screen a person looks at."""
        return self._window.screen_shown

    @property
    def waits(self) -> bool:
        """Whether something is being done."""
        return self._window.snapshot.busy is not None

    async def until(self, condition: Callable[[], bool], what: str, patience: timedelta = PATIENCE) -> None:
        """Wait until `condition` holds.

        Raises:
            Stuck: It never did; says `what`, and which screen it was.
        """
        try:
            async with asyncio.timeout(patience.total_seconds()):
                while not condition():  # noqa: ASYNC110  what is on a screen cannot be awaited
                    await asyncio.sleep(LOOK_AGAIN.total_seconds())
        except TimeoutError:
            screen = type(self._window.screen_shown).__name__
            raise Stuck(f"{what} did not come (on {screen})") from None

    async def reach(self, kind: type[S], name: str = "") -> S:
        """Wait for a step, keep a picture of it under `name`, and return it."""
        await self.until(lambda: isinstance(self.step, kind) and not self.waits, kind.__name__)
        step = self.step
        if not isinstance(step, kind):
            raise Stuck(kind.__name__)
        if name:
            await self.photograph(name)
        return step

    def find(self, name: str) -> QWidget | None:
        """Return the visible, enabled control of that name on the screen, or None."""
        for widget in self._window.findChildren(QWidget, name):
            if widget.isVisible() and widget.isEnabled():
                return widget
        return None

    def named(self, prefix: str) -> list[QWidget]:
        """Return the visible, enabled controls whose names begin like this, in reading order."""
        found = [
            widget
            for widget in self._window.findChildren(QWidget)
            if widget.objectName().startswith(prefix) and widget.isVisible() and widget.isEnabled()
        ]
        origin = QPoint(0, 0)
        places = {id(widget): widget.mapTo(self._window, origin) for widget in found}
        return sorted(found, key=lambda widget: (places[id(widget)].y(), places[id(widget)].x()))

    async def touch_first(self, prefix: str, containing: str = "") -> None:
        """Touch the first control whose name begins like this."""

        def matching() -> list[QWidget]:
            return [widget for widget in self.named(prefix) if containing in widget.objectName()]

        await self.until(lambda: bool(matching()), f"{prefix}{containing}")
        self.click(matching()[0])
        await asyncio.sleep(0)

    async def settle(self) -> None:
        """Let what was touched have its effect."""
        await asyncio.sleep(LOOK_AGAIN.total_seconds())
        await self.until(lambda: not self.waits, "an end of the waiting")

    async def touch(self, name: str) -> None:
        """Touch the middle of a control, as soon as it is there."""
        await self.until(lambda: self.find(name) is not None, name)
        widget = self.find(name)
        if widget is None:
            raise Stuck(name)
        self.click(widget)
        await asyncio.sleep(0)

    def click(self, widget: QWidget) -> None:
        """Press and release the mouse in the middle of `widget`, by way of whatever lies there."""
        middle = widget.mapTo(self._window, widget.rect().center())
        target = self._window.childAt(middle) or widget
        if target is not widget and not widget.isAncestorOf(target):
            raise Stuck(f"{widget.objectName()} is covered by {target.objectName() or type(target).__name__}")
        if isinstance(widget, QAbstractButton):
            target = widget
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=target.mapFrom(self._window, middle))

    async def touch_anywhere(self) -> None:
        """Touch the middle of the screen."""
        screen = self._window.screen_shown
        QTest.mouseClick(screen, Qt.MouseButton.LeftButton, pos=screen.rect().center())
        await asyncio.sleep(0)

    async def type_into(self, name: str, text: str) -> None:
        """Touch a field and type into it: on the keyboard on the screen, as far as that has the keys."""
        await self.touch(name)
        widget = self.find(name)
        if widget is None:
            raise Stuck(name)
        hand = OnScreen(widget, self.find("keyboard"))
        for letter in text:
            if not hand.write(letter):
                QTest.keyClicks(widget, letter)
        await asyncio.sleep(0)

    async def photograph(self, name: str) -> None:
        """Keep a picture of the whole window, once it has been painted."""
        if self._readme is not None and name in IN_README:
            await asyncio.sleep(SETTLED.total_seconds())
            self._window.screen_shown.grab().save(str(self._readme / f"{IN_README[name]}.png"))
        if self._album is None:
            return
        await asyncio.sleep(SETTLED.total_seconds())
        file = self._album / f"{len(self.pictures) + 1:02d}-{name}.png"
        self._window.grab().save(str(file))
        self.pictures.append(file)


SETTLED = timedelta(milliseconds=300)
"""After this no page change or fade is under way."""
