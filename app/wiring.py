"""The second half of the start: client, flow, controller and window meet on one loop.

Imported after the first picture, by a thread. What a visitor does not need before the meeting types are shown
(checks of what is typed, the staff panel, all screens but the first) is imported by another one after that.
"""

import asyncio
import gc
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property, partial
from importlib import import_module
from typing import TYPE_CHECKING, cast
from zoneinfo import ZoneInfo

import qasync
from PySide6.QtWidgets import QApplication

from app.booking.flow import BookingFlow
from app.booking.steps import ChoosingType
from app.booking.surroundings import Surroundings
from app.client.account import Endpoint
from app.client.client import BookingClient
from app.client.policy import Patience
from app.client.setup import client_setup
from app.client.transport import Transport
from app.credentials import Register, SecretKeeper, StoreName, open_keeper
from app.credentials.endpoint import KeyringEndpoint
from app.embedded import Supervisor
from app.embedded.service import LocalService
from app.journal import Journal
from app.logs import set_up as set_up_logs
from app.settings import Settings, SourceKind
from app.ui.controller import Controller
from app.ui.daylight import scheme_for
from app.ui.first_types import FirstTypes
from app.ui.furniture import Furniture
from app.ui.kiosk.idle import IdleWatch
from app.ui.quiet import first_answer
from app.ui.screens.what import WhatScreen
from app.ui.tokens import Scheme
from app.ui.window import KioskWindow, ScreenTable

if TYPE_CHECKING:
    from app.client.mailbox import DemoMailbox
    from app.contact import ContactRules

_LATER = ("app.contact", "app.staff", "app.ui.screen_table", "app.ui.connections")
"""Modules that nobody needs before the meeting types are shown."""


def live(
    application: QApplication,
    window: KioskWindow,
    settings: Settings,
    supervisor: Supervisor | None,
    touched_before: Callable[[], bool],
) -> None:
    """Serve visitors until the window is closed.

    Args:
        application: Its loop is shared from now on.
        window: Shows the attract screen already.
        settings: Say which booking service is used.
        supervisor: Runs the local service; None where the settings name another one.
        touched_before: Tells whether somebody touched the screen before anything could be done about it.

    Raises:
        Exception: Whatever an intent raised: a programming error.
    """

    def welcome(kiosk: Kiosk) -> bool:
        window.closed.connect(partial(_end, kiosk.failed))
        if touched := touched_before():
            kiosk.controller.wake()
        return touched

    async def serve_visitors() -> None:
        async with open_kiosk(window, settings, supervisor, bookable=welcome) as kiosk:
            await kiosk.failed

    with suppress(OSError):  # a kiosk without a log still serves
        set_up_logs(settings.log_folder, settings.retention.logs)
    with asyncio.Runner(loop_factory=partial(qasync.QEventLoop, application)) as runner:
        runner.run(serve_visitors())


def _end(running: "asyncio.Future[None]") -> None:
    if not running.done():
        running.set_result(None)


@dataclass(frozen=True, slots=True)
class Kiosk:
    """The parts of a running kiosk.

    Attributes:
        failed: Set with what went wrong when an intent raised: a programming error.
    """

    window: KioskWindow
    controller: Controller
    flow: BookingFlow
    client: BookingClient
    keeper: SecretKeeper
    endpoint: Endpoint
    mailbox: "DemoMailbox | None"
    transport: Transport
    failed: "asyncio.Future[None]"


async def pause(length: timedelta) -> None:
    """Wait that long."""
    await asyncio.sleep(length.total_seconds())


@asynccontextmanager
async def open_kiosk(
    window: KioskWindow,
    settings: Settings,
    supervisor: Supervisor | None,
    transport: Transport | None = None,
    patience: Patience | None = None,
    bookable: Callable[[Kiosk], bool] | None = None,
) -> AsyncIterator[Kiosk]:
    """Bring a window to life, for as long as the context lasts.

    Args:
        window: Shows the attract screen already.
        settings: Say which booking service is used.
        supervisor: Runs the local service; None where the settings name another one.
        transport: Carries the requests; None: a plain one.
        patience: How often and how long the client asks; None: as usual.
        bookable: Called as soon as visitors can be served, before what they need later is there; tells
            whether one waits.
    """
    settings.state_folder.mkdir(parents=True, exist_ok=True)
    async with AsyncExitStack() as stack:
        register = Register(settings.register_file, settings.source.account, settings.keyring_entries)
        in_demo = settings.source.kind is SourceKind.DEMO
        keeper = await open_keeper(memory_will_do=in_demo, register=register)
        stack.callback(keeper.close)
        endpoint = await _endpoint(stack, settings, keeper, supervisor)
        transport = await stack.enter_async_context(transport or Transport(proxy=settings.source.proxy))
        journal = Journal(settings.journal_file)
        stack.callback(journal.shut)
        setup = client_setup(settings, patience or Patience())
        client = BookingClient(setup, transport, endpoint, journal, keeper, window.context.clock, pause)
        kiosk = _kiosk(stack, window, settings, (keeper, endpoint, transport, client))
        if bookable is not None and bookable(kiosk):
            await first_answer(window)
        await asyncio.to_thread(_import_later)
        _complete(stack, kiosk, settings, journal)
        gc.collect()
        gc.freeze()
        gc.enable()
        yield kiosk


def _kiosk(
    stack: AsyncExitStack,
    window: KioskWindow,
    settings: Settings,
    parts: tuple[SecretKeeper, Endpoint, Transport, BookingClient],
) -> Kiosk:
    """Put together what a visitor needs first."""
    keeper, endpoint, transport, client = parts
    failed: asyncio.Future[None] = asyncio.get_running_loop().create_future()
    for work in (keeper.run, client.run):
        _run_beside(stack, work, failed)
    mailbox = None
    if settings.source.kind is SourceKind.DEMO:
        from app.client.mailbox import DemoMailbox  # nobody else has one

        mailbox = DemoMailbox(transport, endpoint)
    controller, furniture = _face(window, settings, mailbox, failed)
    flow = BookingFlow(client, controller.render, _surroundings(window, settings))
    if keeper.store_name is StoreName.MEMORY:
        window.banner.say_in_memory()
    window.expect({ChoosingType: WhatScreen}, _all_screens)
    FirstTypes(window)
    controller.drive(flow)
    stack.push_async_callback(furniture.close)
    stack.push_async_callback(controller.close)
    return Kiosk(window, controller, flow, client, keeper, endpoint, mailbox, transport, failed)


def _complete(stack: AsyncExitStack, kiosk: Kiosk, settings: Settings, journal: Journal) -> None:
    """Add what a visitor needs later, and the staff."""
    from app.contact import ContactRules
    from app.staff import Sources, open_staff

    window = kiosk.window
    window.context.typing_help.learn(ContactRules())
    window.furnish(_all_screens())
    sources = Sources(settings, kiosk.keeper, kiosk.endpoint, journal, kiosk.client)
    staff = open_staff(window, sources, partial(_fail, kiosk.failed))
    staff.opened.connect(kiosk.controller.start_over)
    stack.push_async_callback(staff.close)


def _import_later() -> None:
    for name in _LATER:
        import_module(name)


def _all_screens() -> ScreenTable:
    from app.ui.screen_table import SCREENS

    return SCREENS


class _Late:
    """Stands for an object that is made when it is first asked for something."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make

    def __getattr__(self, name: str) -> object:
        return getattr(self._made, name)

    @cached_property
    def _made(self) -> object:
        return self._make()


def _contact_rules() -> "ContactRules":
    from app.contact import ContactRules

    return ContactRules()


async def _endpoint(
    stack: AsyncExitStack, settings: Settings, keeper: SecretKeeper, supervisor: Supervisor | None
) -> Endpoint:
    if supervisor is not None:
        return await stack.enter_async_context(LocalService(supervisor))
    return KeyringEndpoint(settings.source.address, settings.source.key_name, keeper)


def _face(
    window: KioskWindow, settings: Settings, mailbox: "DemoMailbox | None", failed: "asyncio.Future[None]"
) -> tuple[Controller, Furniture]:
    fail = partial(_fail, failed)
    idle = IdleWatch(settings.idle, window)
    controller = Controller(window, idle, fail, window)
    clock, zone = window.context.clock, ZoneInfo(settings.venue.time_zone)

    def scheme_now() -> Scheme:
        return scheme_for(settings.theme, settings.light_hours, clock().astimezone(zone))

    return controller, Furniture(window, controller, idle, mailbox, fail, scheme_now)


def _fail(failed: "asyncio.Future[None]", error: BaseException) -> None:
    if not failed.done():
        failed.set_exception(error)


def _surroundings(window: KioskWindow, settings: Settings) -> Surroundings:
    return Surroundings(
        venue=settings.venue,
        checks=cast("ContactRules", _Late(_contact_rules)),
        clock=window.context.clock,
        pause=pause,
        options=settings.options,
        details_first=lambda: not window.context.theme.format.roomy,
    )


def _run_beside(
    stack: AsyncExitStack, work: Callable[[], Awaitable[None]], failed: "asyncio.Future[None]"
) -> None:
    """Run `work` until the stack ends; where it fails, so does the whole."""
    task = asyncio.ensure_future(work())

    def tell(ended: "asyncio.Future[None]") -> None:
        if not ended.cancelled() and (error := ended.exception()) is not None:
            _fail(failed, error)

    task.add_done_callback(tell)

    async def end() -> None:
        task.cancel()
        await asyncio.wait({task})

    stack.push_async_callback(end)
