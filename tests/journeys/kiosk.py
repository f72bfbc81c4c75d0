"""A kiosk as it stands at a reception: the real window, the real client, the real service in a child process.

Somebody who books at it touches and types like a person; what the screen says is held against what the
service's database holds.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QWidget

from app.booking.request import Appointment
from app.booking.steps import (
    Booked,
    ChoosingDetails,
    ChoosingSlot,
    ChoosingType,
    Confirming,
    FillingForm,
    Resting,
)
from app.client.account import key_headers
from app.client.policy import Patience
from app.client.transport import Transport
from app.embedded import Supervisor
from app.journal import Attempt, Journal
from app.main import make_window, spawn_service
from app.settings import IdleLimits, Settings
from app.tour.filling import choose_details, fill_form
from app.tour.stops import ONE_HOST, STOPS, Stop
from app.tour.visitor import Visitor
from app.wiring import Kiosk, open_kiosk
from tests.journeys.records import Row, rows_in

WIDE, COMPACT = (1920, 1080), (1280, 800)
ONE, OPT_IN, HOST = ONE_HOST, STOPS[6], STOPS[7]
"""What is booked: simply, with a mail to confirm, with a host who has to agree."""

_NO_MODIFIER = Qt.KeyboardModifier.NoModifier

LONGEST = timedelta(seconds=40)
"""A journey that takes longer has got stuck."""

MOST_STEPS = 60
"""Presses of Tab after which somebody gives up."""


class Reception:
    """A kiosk, who stands before it, and the service behind it."""

    def __init__(self, kiosk: Kiosk, settings: Settings, supervisor: Supervisor) -> None:
        self.kiosk = kiosk
        self.settings = settings
        self.supervisor = supervisor
        self.visitor = Visitor(kiosk.window, None)

    # What is there

    def rows(self) -> list[Row]:
        """Return every appointment in the service's database, read past the service."""
        return rows_in(self.settings.service_database)

    def standing(self) -> list[str]:
        """Return the ids of the appointments that stand."""
        return [row.id for row in self.rows() if row.stands]

    def attempt(self, reference: str) -> Attempt:
        """Return what the journal says of an attempt."""
        journal = Journal(self.settings.journal_file)
        try:
            found = journal.find(reference)
        finally:
            journal.shut()
        assert found is not None
        return found

    async def secret_at_service(self, appointment_id: str) -> str:
        """Return the secret of an appointment as the service has it."""
        async with httpx.AsyncClient(base_url=self.supervisor.address) as client:
            answer = await client.get(
                "/v4/appointment/paginated",
                params={"page": "0", "pageSize": "100"},
                headers=key_headers(self.supervisor.key, ""),
            )
        listed = answer.json()["appointments"]
        return next(str(each["secret"]) for each in listed if each["id"] == appointment_id)

    async def kept(self, appointment: Appointment) -> str | None:
        """Return what the keyring holds for an appointment, once everything that waits is written."""
        keeper = self.kiosk.keeper
        await self.visitor.until(lambda: not keeper.waiting, "the keyring")
        return await keeper.get(appointment.id)

    def said(self) -> str:
        """Return every word on the screen, as a reader of it and a screen reader get it."""
        return "\n".join(words_of(self.visitor.screen))

    # What a visitor does

    async def wake(self) -> ChoosingType:
        """Touch the screen that nobody stands before."""
        await self.visitor.reach(Resting)
        await self.visitor.touch_anywhere()
        return await self.visitor.reach(ChoosingType)

    async def choose_type(self, stop: Stop = ONE) -> None:
        """Touch the card of a type."""
        name = f"type-card-{stop.meeting_type_id}"
        await self.visitor.until(lambda: bool(self.visitor.named("type-card-")), "the cards")
        while self.visitor.find(name) is None:
            await self.visitor.touch("types-on")
        await self.visitor.touch(name)
        await self.visitor.until(
            lambda: isinstance(self.visitor.step, ChoosingDetails | ChoosingSlot), "what comes after the type"
        )

    async def to_form(self, stop: Stop = ONE) -> FillingForm:
        """Go from rest to the form, with the first free time."""
        await self.wake()
        await self.choose_type(stop)
        await choose_details(self.visitor, stop, stop.kind)
        await self.visitor.until(self._has_slots, "free times")
        await self.visitor.touch_first("slot-")
        await self.visitor.touch("primary")
        return await self.visitor.reach(FillingForm)

    async def to_check(self, stop: Stop = ONE) -> Confirming:
        """Go from rest to the check page, where nothing is missing any more."""
        await self.to_form(stop)
        await fill_form(self.visitor, stop, stop.kind)
        step = await self.visitor.reach(Confirming)
        if not step.may_book:
            await self.show_primary()
            await self.visitor.touch("consent")
            await self.visitor.until(self._may_book, "the consent")
        return await self.visitor.reach(Confirming)

    async def show_primary(self) -> None:
        """Turn the pages of the check page to the last one, where it has several."""
        for _ in range(5):
            if self.visitor.find("consent") is not None:
                return
            await self.visitor.touch("primary")
            await self.visitor.settle()

    async def press_book(self) -> None:
        """Press the button that books; where the rows have several pages, turn them first."""
        step = await self.visitor.reach(Confirming)
        for _ in range(5):
            await self.visitor.touch("primary")
            if self.visitor.waits or self.visitor.step is not step:
                return
            await self.visitor.settle()
            if self.visitor.step is not step:
                return

    async def book(self, stop: Stop = ONE) -> Booked:
        """Book, from rest to the result."""
        await self.to_check(stop)
        await self.press_book()
        return await self.visitor.reach(Booked)

    async def leave(self) -> None:
        """Press what ends the visit, and wait until nothing of it is left."""
        await self.visitor.touch("done")
        await self.rest()

    async def rest(self) -> None:
        """Wait until nobody is there, and every page of the last visitor is gone."""
        await self.visitor.reach(Resting)
        await self.visitor.until(lambda: self.kiosk.window.survivors == 0, "a clean census")

    # By keyboard

    def press(self, key: Qt.Key, text: str = "") -> None:
        """Press and release a key, as the window system hands it to the window.

        Sent, not played by QTest: that one turns Qt's loop in the middle of a task, and the task is lost.
        """
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QCoreApplication.sendEvent(self._handle(), QKeyEvent(kind, key, _NO_MODIFIER, text))

    def write(self, text: str) -> None:
        """Type letters into whatever has the focus."""
        for letter in text:
            self.press(Qt.Key.Key_unknown, letter)

    async def tab_to(self, prefix: str, each: Callable[[QWidget], None] | None = None) -> QWidget:
        """Press Tab until the focus is on a control whose name begins like this.

        Args:
            prefix: Of the name.
            each: Is shown everything that gets the focus on the way.
        """
        for _ in range(MOST_STEPS):
            here = QApplication.focusWidget()
            if here is not None and here.objectName().startswith(prefix):
                return here
            self.press(Qt.Key.Key_Tab)
            await self.visitor.settle()
            now = QApplication.focusWidget()
            if now is not None and each is not None:
                each(now)
        raise AssertionError(f"Tab does not lead to {prefix}")

    def _handle(self) -> QWindow:
        handle = self.kiosk.window.windowHandle()
        assert handle is not None
        return handle

    def _has_slots(self) -> bool:
        step = self.visitor.step
        known = isinstance(step, ChoosingSlot) and step.availability
        return bool(known and known.slots)

    def _may_book(self) -> bool:
        step = self.visitor.step
        return isinstance(step, Confirming) and step.may_book


@asynccontextmanager
async def a_reception(
    application: QApplication,
    folder: Path,
    *,
    size: tuple[int, int] = WIDE,
    idle: IdleLimits | None = None,
    transport: Transport | None = None,
    patience: Patience | None = None,
    waits: bool = True,
    bookable: Callable[[Kiosk], bool] | None = None,
) -> AsyncIterator[Reception]:
    """Open a kiosk whose state is in `folder`, and wait until it offers something.

    Args:
        application: The one there is.
        folder: May have been used by a kiosk before.
        size: Of the window, in pixels.
        idle: How long it waits for a touch; None: as usual.
        transport: Carries the requests; None: the usual one.
        patience: How often and how long the client asks; None: as usual.
        waits: Whether the first offers are waited for.
        bookable: Called as soon as visitors can be served; tells whether one waits.
    """
    settings = replace(Settings.demo(), state_folder=folder)
    if idle is not None:
        settings = replace(settings, idle=idle)
    service = spawn_service(settings)
    window = make_window(application, settings, size)
    window.show()
    window.activateWindow()
    try:
        async with (
            asyncio.timeout(LONGEST.total_seconds()),
            open_kiosk(window, settings, service, transport, patience, bookable) as kiosk,
        ):
            reception = Reception(kiosk, settings, service)
            if waits:
                await reception.visitor.until(lambda: is_ready(kiosk), "the first offers")
            yield reception
            if kiosk.failed.done():
                kiosk.failed.result()
    finally:
        window.close()
        window.deleteLater()


def is_ready(kiosk: Kiosk) -> bool:
    """Tell whether a kiosk knows what can be booked."""
    step = kiosk.window.snapshot.step
    return isinstance(step, Resting) and bool(step.offers) and all(offer.known for offer in step.offers)


def limits(**seconds: float) -> IdleLimits:
    """Return limits that are a minute unless they are named."""
    minute = timedelta(minutes=1)
    usual = {name: minute for name in ("welcome", "browsing", "form", "warning", "result", "staff")}
    return IdleLimits(
        **(usual | {name: timedelta(seconds=each) for name, each in seconds.items()}), patience=3
    )


def words_of(widget: QWidget) -> list[str]:
    """Return every text a widget and what is on it show or tell a screen reader."""
    found: list[str] = []
    for each in (widget, *widget.findChildren(QWidget)):
        if not each.isVisible():
            continue
        texts = [each.property(name) for name in ("text", "plainText", "title", "placeholderText")]
        found += [text for text in texts if isinstance(text, str)]
        found += [each.accessibleName(), each.accessibleDescription()]
    return [text for text in found if text]
