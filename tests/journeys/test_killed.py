"""A kiosk that is killed while its request is under way finds out afterwards, and books nothing twice."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.booking.request import Appointment
from app.credentials import StoreName
from app.journal import Attempt, AttemptState, Journal
from development.keyring_session import BUS, private_keyring
from tests.journeys.kiosk import a_reception
from tests.journeys.records import rows_in

pytestmark = [
    pytest.mark.keyring,
    pytest.mark.anyio,
    pytest.mark.parametrize("anyio_backend", ["qt"], indirect=True),
]

ROOT = Path(__file__).parents[2]


@pytest.fixture
def keyring(nobody_logged_in: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """A real keyring, in a session of its own."""
    with private_keyring(dict(os.environ)) as bus:
        assert bus is not None
        monkeypatch.setenv(BUS, bus)
        yield


async def kill_one(folder: Path, moment: str) -> Attempt:
    """Let a kiosk book and be killed; returns what its journal says."""
    command = [sys.executable, "-m", "tests.journeys.killed_kiosk", str(folder), moment]
    killed = await asyncio.to_thread(
        subprocess.run, command, cwd=ROOT, check=False, timeout=60, stderr=subprocess.DEVNULL
    )
    assert killed.returncode == -signal.SIGKILL
    journal = Journal(folder / "journal.sqlite3")
    try:
        (attempt,) = journal.list_open("demo")
    finally:
        journal.shut()
    assert attempt.state is AttemptState.SENT
    return attempt


async def test_what_a_killed_kiosk_booked_is_found_and_its_secret_kept(
    qapp: QApplication, tmp_path: Path, keyring: None
) -> None:
    attempt = await kill_one(tmp_path, "after")
    (row,) = rows_in(tmp_path / "bookings.sqlite3")
    async with a_reception(qapp, tmp_path) as reception:
        assert reception.kiosk.keeper.store_name is StoreName.SECRET_SERVICE
        visitor = reception.visitor
        await visitor.until(
            lambda: reception.attempt(attempt.reference).state is AttemptState.BOOKED, "what became of it"
        )
        assert reception.attempt(attempt.reference).outcome_id == row.id
        secret = await reception.secret_at_service(row.id)
        assert await reception.kept(Appointment(row.id, attempt.reference)) == secret
        assert reception.standing() == [row.id]
        assert len(reception.rows()) == 1
        assert written(tmp_path, secret) == []


async def test_what_a_killed_kiosk_never_sent_is_not_booked_and_not_sent_again(
    qapp: QApplication, tmp_path: Path, keyring: None
) -> None:
    attempt = await kill_one(tmp_path, "before")
    assert rows_in(tmp_path / "bookings.sqlite3") == []
    async with a_reception(qapp, tmp_path) as reception:
        await reception.visitor.until(
            lambda: reception.attempt(attempt.reference).state is AttemptState.UNKNOWN, "the look-up"
        )
        assert reception.rows() == []
        booked = await reception.book()
        assert reception.standing() == [booked.appointment.id]
        assert len(reception.rows()) == 1
        await reception.leave()


def written(folder: Path, secret: str) -> list[str]:
    """Return the files in a folder that hold a secret as it is."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    return [file.name for file in files if secret.encode() in file.read_bytes()]
