"""What the staff panel stands on: its PIN, and the facts it shows."""

import asyncio
import contextlib
import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.booking.errors import TROUBLES, CredentialsUnavailable, KeyringState, StoreUnavailable, Trouble
from app.booking.meeting_type import MeetingType
from app.client.account import Endpoint
from app.client.client import BookingClient
from app.credentials import SecretKeeper
from app.credentials.expiry import days_left
from app.journal import Journal
from app.pin import FILE_NAME, KeptPin, PinLock, RunPin, StaffPin
from app.settings import ScreenSize, Settings, SourceKind
from app.settings.face import machine_folder
from app.settings.screen_file import keep_screen
from app.ui.kiosk.staff.controller import StaffController
from app.ui.kiosk.staff.facts import Facts, LogLine, OpenAttempt
from app.ui.kiosk.staff.screen_page import ScreenPage
from app.ui.tokens import load_tokens
from app.ui.window import KioskWindow

_LOG_LINES = 40
_LOG_BYTES = 64 * 1024
"""Read from the log's end."""


@dataclass(frozen=True, slots=True)
class Sources:
    """Where the facts come from."""

    settings: Settings
    keeper: SecretKeeper
    endpoint: Endpoint
    journal: Journal
    client: BookingClient


def open_staff(
    window: KioskWindow, sources: Sources, failed: Callable[[BaseException], None]
) -> StaffController:
    """Let staff in at `window`; the demo draws a PIN for this run and says it in its banner."""
    settings = sources.settings
    pin: StaffPin = KeptPin(sources.keeper)
    if settings.source.kind is SourceKind.DEMO:
        pin = drawn = RunPin()
        window.banner.say_pin(drawn.digits)
    lock = PinLock(pin, settings.state_folder / FILE_NAME)
    controller = StaffController(window, lock, partial(gather, window, sources), _about(settings), failed)
    page = controller.page.panel.screen_page
    page.measured.connect(partial(_keep_screen, window, page))
    return controller


def _keep_screen(window: KioskWindow, page: ScreenPage, size: ScreenSize) -> None:
    """Draw for the size that was measured, and keep it for every start from now on."""
    window.draw_for(load_tokens().format_for(window.width(), window.pages_height, size.width))
    try:
        keep_screen(machine_folder(), size)
    except OSError:
        page.say_not_kept()
    else:
        page.say_kept(size)


async def gather(window: KioskWindow, sources: Sources) -> Facts:
    """Find out how this machine stands; nothing of it is about a person."""
    settings, keeper = sources.settings, sources.keeper
    keyring = await keeper.prove()
    types, trouble = await _types(sources.client)
    return Facts(
        keyring=keyring,
        store=keeper.store_name,
        waiting=keeper.waiting,
        trouble=trouble,
        has_key=await _has_key(sources.endpoint),
        key_days=await _key_days(keeper, settings.source.key_name, window.context.clock().date()),
        skew=sources.client.clock_skew,  # as of the answer to the types
        zone=settings.venue.time_zone,
        zone_known=await asyncio.to_thread(_is_known, settings.venue.time_zone),
        free_bytes=await asyncio.to_thread(_free_bytes, settings.state_folder),
        attempts=await asyncio.to_thread(_attempts, sources.journal, settings.source.account),
        survivors=window.survivors,
        types=types,
        log=await asyncio.to_thread(read_log, settings.log_folder / "foyer.log"),
    )


async def _types(client: BookingClient) -> tuple[tuple[MeetingType, ...] | None, Trouble | None]:
    try:
        return await client.list_meeting_types(), None
    except TROUBLES as trouble:
        return None, trouble


async def _has_key(endpoint: Endpoint) -> bool | None:
    try:
        return bool(await endpoint.read_key())
    except CredentialsUnavailable as trouble:
        return False if trouble.state is KeyringState.READY else None


async def _key_days(keeper: SecretKeeper, account: str, today: date) -> int | None:
    """Return how many days the key still works, where somebody has named its last day."""
    with contextlib.suppress(CredentialsUnavailable):
        last_day = await keeper.read_last_day(account)
        return None if last_day is None else days_left(last_day, today)
    return None


def _is_known(zone: str) -> bool:
    try:
        ZoneInfo(zone)
    except (ZoneInfoNotFoundError, ValueError):
        return False
    return True


def _free_bytes(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def _attempts(journal: Journal, account: str) -> tuple[OpenAttempt, ...] | None:
    try:
        return tuple(OpenAttempt(each.code, each.state) for each in journal.list_open(account))
    except StoreUnavailable:
        return None


def read_log(file: Path) -> tuple[LogLine, ...]:
    """Return the last lines of a log file, the oldest first; lines that can't be read are left out."""
    try:
        with file.open("rb") as stream:
            stream.seek(max(0, stream.seek(0, 2) - _LOG_BYTES))
            texts = stream.read().decode("utf-8", "replace").splitlines()
    except OSError:
        return ()
    lines = (_log_line(text) for text in texts[-_LOG_LINES:])
    return tuple(line for line in lines if line is not None)


def _log_line(text: str) -> LogLine | None:
    try:
        line = json.loads(text)
        at = datetime.fromisoformat(line.pop("at"))
        level, by = str(line.pop("level")), str(line.pop("by"))
        what = str(line.pop("what", ""))
    except (ValueError, KeyError, TypeError, AttributeError):
        return None
    facts = (f"{key}: {value}" for key, value in line.items() if isinstance(value, str | int | float))
    said = ", ".join((what, *facts) if what else facts)
    return LogLine(at, level, f"{by.removeprefix('app.')} · {said}" if said else by)


def _about(settings: Settings) -> str:
    try:
        name = f"Foyer {version('foyer')}"
    except PackageNotFoundError:
        name = "Foyer"
    return f"{name} · {settings.brand.name}"
