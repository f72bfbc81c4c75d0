"""What the staff panel stands on."""

import asyncio
import json
import logging
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QWidget

from app.booking.errors import CredentialsUnavailable, KeyringState
from app.booking.steps import Activity, Resting, Snapshot
from app.credentials import MemoryVault, SecretKeeper
from app.logs import set_up
from app.pin import KeptPin, PinLock
from app.staff import read_log
from app.ui.kiosk.staff.controller import StaffController
from app.ui.kiosk.staff.facts import Facts
from app.ui.language import Language
from app.ui.widgets.label import Label
from app.ui.window import KioskWindow
from tests.fakes.values import ZONE
from tests.unit.ui.screens.outcomes import a_context


def test_the_tail_of_the_log_is_read_back(tmp_path: Path) -> None:
    root, ours = logging.getLogger(), logging.getLogger("app")
    levels = root.level, ours.level
    handler = set_up(tmp_path, timedelta(days=1))
    try:
        logging.getLogger("app.ui.kiosk.wipe").info("wipe", extra={"count": 3, "name_of": "Kim"})
    finally:
        root.removeHandler(handler)
        handler.close()
        root.setLevel(levels[0])
        ours.setLevel(levels[1])
    (line,) = read_log(tmp_path / "foyer.log")
    assert (line.level, line.what) == ("info", "ui.kiosk.wipe · wipe, count: 3")


def test_lines_that_are_none_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "foyer.log"
    good = json.dumps(
        {"at": "2027-04-06T07:10:00+00:00", "level": "error", "by": "app.main", "error": "KeyError"}
    )
    file.write_bytes(b'{"at": "now"}\n[]\n\xff\xfe\nplain\n' + good.encode() + b"\n")
    assert [line.what for line in read_log(file)] == ["main · error: KeyError"]
    assert read_log(tmp_path / "nothing.log") == ()


def test_only_the_end_of_a_long_log_is_read(tmp_path: Path) -> None:
    file = tmp_path / "foyer.log"
    line = {"at": "2027-04-06T07:10:00+00:00", "level": "info", "by": "app.x"}
    text = "".join(json.dumps({**line, "what": f"number {n}"}) + "\n" for n in range(5000))
    file.write_text(text, "utf-8")
    assert [each.what for each in read_log(file)] == [f"x · number {n}" for n in range(4960, 5000)]


# The controller


class AwayVault(MemoryVault):
    def read(self, entry: str) -> str | None:
        raise CredentialsUnavailable(KeyringState.LOCKED)


async def nothing() -> Facts:
    raise AssertionError("nobody came in")


@pytest.fixture
async def window(qapp: QApplication) -> AsyncIterator[KioskWindow]:
    language = Language(ZONE, ("en", "de"))
    window = KioskWindow(a_context(language))
    window.show()
    yield window
    shiboken6.delete(window)
    shiboken6.delete(language)


def said(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["qt"], indirect=True)
@pytest.mark.parametrize(
    ("vault", "sentence"), [(MemoryVault(), "foyer credential pin"), (AwayVault(), "K-32")]
)
async def test_without_a_pin_nobody_comes_in_and_is_told_why(
    window: KioskWindow, tmp_path: Path, vault: MemoryVault, sentence: str
) -> None:
    keeper = SecretKeeper(vault)
    failures: list[BaseException] = []
    lock = PinLock(KeptPin(keeper), tmp_path / "staff-pin.json")
    controller = StaffController(window, lock, nothing, "Foyer", failures.append)
    controller.open()
    for _ in range(500):
        await asyncio.sleep(0.01)
        if sentence in said(controller.page):
            break
    assert sentence in said(controller.page)
    assert not controller.page.pad._keys.confirm.isEnabled()
    await controller.close()
    keeper.close()
    assert failures == []


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["qt"], indirect=True)
async def test_nobody_comes_in_while_a_booking_is_written(window: KioskWindow, tmp_path: Path) -> None:
    keeper = SecretKeeper(MemoryVault())
    lock = PinLock(KeptPin(keeper), tmp_path / "staff-pin.json")
    controller = StaffController(window, lock, nothing, "Foyer", lambda _: None)
    window.show_snapshot(Snapshot(Resting(), Activity.SENDING))
    controller.open()
    assert controller.page.isHidden()
    await controller.close()


@pytest.mark.anyio
@pytest.mark.parametrize("anyio_backend", ["qt"], indirect=True)
async def test_exit_closes_the_window(window: KioskWindow, tmp_path: Path) -> None:
    lock = PinLock(KeptPin(SecretKeeper(MemoryVault())), tmp_path / "staff-pin.json")
    controller = StaffController(window, lock, nothing, "Foyer", lambda _: None)
    closed: list[None] = []
    window.closed.connect(lambda: closed.append(None))
    controller.page.exit_requested.emit()
    assert closed == [None]
