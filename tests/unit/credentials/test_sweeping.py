"""Secrets go when their appointment is past, whatever was in between."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.booking.errors import KeyringState
from app.credentials import Register, SecretKeeper
from tests.fakes.keyrings import Cabinet, Plight

pytestmark = pytest.mark.anyio

SECRET = "s3cr3t-for-this-test"
ENDS = datetime(2027, 4, 7, 9, 30, tzinfo=UTC)
KEPT = timedelta(hours=24)


class Desk:
    """Keepers over one keyring and one file, as a program makes them that is started again and again."""

    def __init__(self, file: Path) -> None:
        self.cabinet = Cabinet()
        self.now = ENDS - timedelta(days=1)
        self.register = Register(file, "desk", most=2)
        self._other = Register(file, "desk", most=2)
        self.keeper = self.restarted()

    def restarted(self) -> SecretKeeper:
        return SecretKeeper(
            self.cabinet.vault(),
            self._other,
            longest_pause=timedelta(milliseconds=20),
            clock=lambda: self.now,
        )

    async def write(self) -> None:
        """Let everything be written that waits."""
        task = asyncio.create_task(self.keeper.run())
        async with asyncio.timeout(20):
            await self.keeper.until_done()
        task.cancel()
        with suppress(asyncio.CancelledError):
            await task

    def entries(self) -> list[str]:
        return sorted(name for name in self.cabinet.entries if name.startswith("appointment:"))


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = Desk(tmp_path / "secrets.sqlite3")
    yield desk
    desk.keeper.close()
    desk.register.shut()


def put(desk: Desk, *names: str, ends: datetime = ENDS) -> None:
    for name in names:
        desk.keeper.put(name, SECRET, ends, lambda: None)


async def test_a_day_after_the_end_a_secret_is_gone(desk: Desk) -> None:
    put(desk, "a", "b", "c")
    put(desk, "d", ends=ENDS + timedelta(hours=1))
    await desk.write()
    assert desk.entries() == ["appointment:a", "appointment:b"]
    desk.now = ENDS + KEPT - timedelta(seconds=1)
    assert await desk.keeper.sweep()
    assert [await desk.keeper.get(name) for name in "abcd"] == [SECRET] * 4
    desk.now = ENDS + KEPT
    assert await desk.keeper.sweep()
    assert [await desk.keeper.get(name) for name in "abcd"] == [None, None, None, SECRET]
    assert desk.entries() == []


async def test_a_start_sweeps(desk: Desk) -> None:
    put(desk, "a", "b", "c")
    await desk.write()
    desk.keeper = desk.restarted()
    desk.now = ENDS + KEPT
    task = asyncio.create_task(desk.keeper.run())
    for _ in range(1000):
        if not desk.entries() and desk.register.find("appointment:c") is None:
            break
        await asyncio.sleep(0.01)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert desk.entries() == []


async def test_while_the_keyring_is_away_only_what_is_sealed_goes_and_the_rest_later(desk: Desk) -> None:
    put(desk, "a", "b", "c")
    await desk.write()
    desk.now, desk.cabinet.plight = ENDS + KEPT, Plight.LOCKED
    assert not await desk.keeper.sweep()
    assert len(desk.entries()) == 2
    assert desk.register.find("appointment:c") is None
    desk.cabinet.plight = Plight.NONE
    assert await desk.keeper.sweep()
    assert (desk.entries(), desk.register.list_due(desk.now)) == ([], ())


async def test_what_was_cancelled_while_the_keyring_was_away_goes_after_a_restart(desk: Desk) -> None:
    put(desk, "a", "b", "c")
    await desk.write()
    desk.cabinet.plight = Plight.LOCKED
    await desk.keeper.delete("a")
    desk.keeper = desk.restarted()  # before anything else could be done
    desk.cabinet.plight = Plight.NONE
    assert await desk.keeper.sweep()
    assert desk.entries() == ["appointment:b"]


async def test_an_appointment_that_was_moved_keeps_its_secrets_until_its_new_end(desk: Desk) -> None:
    put(desk, "a", "a/1", "b")
    await desk.write()
    await desk.keeper.move_end("a", ENDS + timedelta(days=7))
    desk.now = ENDS + KEPT
    assert await desk.keeper.sweep()
    assert [await desk.keeper.get(name) for name in ("a", "a/1", "b")] == [SECRET, SECRET, None]


async def test_a_whole_group_is_let_go(desk: Desk) -> None:
    put(desk, "a", "a/1", "a/2", "b")
    await desk.write()
    await desk.keeper.delete_all("a")
    await desk.write()
    assert [await desk.keeper.get(name) for name in ("a", "a/1", "a/2", "b")] == [None, None, None, SECRET]


async def test_ends_that_no_calendar_has_are_no_trouble(desk: Desk) -> None:
    first = datetime.min.replace(tzinfo=UTC)
    put(desk, "a", ends=datetime.max.replace(tzinfo=UTC))
    put(desk, "b", ends=first.replace(tzinfo=first.astimezone(UTC).tzinfo))
    await desk.write()
    desk.now = ENDS
    assert await desk.keeper.sweep()
    assert [await desk.keeper.get(name) for name in "ab"] == [SECRET, None]


async def test_what_is_being_written_is_not_swept(desk: Desk) -> None:
    put(desk, "a")
    await desk.write()
    desk.now = ENDS + KEPT
    put(desk, "a", ends=ENDS + timedelta(days=9))
    assert await desk.keeper.sweep()
    assert desk.entries() == ["appointment:a"]
    await desk.write()
    assert await desk.keeper.sweep()
    assert await desk.keeper.get("a") == SECRET


async def test_a_register_that_cannot_be_written_keeps_secrets_waiting(tmp_path: Path) -> None:
    file = tmp_path / "secrets.sqlite3"
    file.mkdir()
    cabinet = Cabinet()
    keeper = SecretKeeper(cabinet.vault(), Register(file), longest_pause=timedelta(milliseconds=20))
    keeper.put("a", SECRET, ENDS, lambda: None)
    assert not await keeper.sweep()
    await keeper.move_end("a", ENDS)
    await keeper.delete_all("b")
    task = asyncio.create_task(keeper.run())
    await asyncio.sleep(0.1)
    assert keeper.waiting == 1
    assert await keeper.get("a") == SECRET
    file.rmdir()
    async with asyncio.timeout(20):
        await keeper.until_done()
    assert cabinet.entries["appointment:a"] == SECRET
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    keeper.close()


async def test_a_lost_sealing_key_is_the_state_and_can_be_given_up(desk: Desk) -> None:
    put(desk, "a", "b", "c")
    await desk.write()
    desk.cabinet.entries = {
        name: text for name, text in desk.cabinet.entries.items() if not name.startswith("sealing-key:")
    }
    assert await desk.keeper.state() is KeyringState.MISMATCH
    assert await desk.keeper.prove() is KeyringState.MISMATCH
    put(desk, "d")
    task = asyncio.create_task(desk.keeper.run())
    await asyncio.sleep(0.1)
    assert desk.keeper.waiting == 1  # and is read from the service again after a crash
    assert await desk.keeper.forget_sealed() == 1
    async with asyncio.timeout(20):
        await desk.keeper.until_done()
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert await desk.keeper.state() is KeyringState.READY
    assert (await desk.keeper.get("c"), await desk.keeper.get("d")) == (None, SECRET)
