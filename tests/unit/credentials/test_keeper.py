import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from threading import Event

import pytest

from app.booking.errors import CredentialsUnavailable, KeyringState, StoreUnavailable
from app.credentials import MemoryVault, SecretKeeper, StoreName, open_keeper
from app.credentials.keeper import _Wish

pytestmark = pytest.mark.anyio

SECRET = "s3cr3t-for-this-test"
ENDS = datetime(2199, 4, 7, 9, 30, tzinfo=UTC)


class ShakyVault(MemoryVault):
    """A vault whose troubles are decided by the test."""

    name = StoreName.SECRET_SERVICE

    def __init__(self) -> None:
        super().__init__()
        self.state = KeyringState.READY
        self.garbles: set[str] = set()
        self.held: Event | None = None
        self.writes: list[str] = []

    def check(self) -> None:
        if self.state is not KeyringState.READY:
            raise CredentialsUnavailable(self.state)

    def read(self, entry: str) -> str | None:
        self.check()
        return super().read(entry)

    def write(self, entry: str, text: str) -> None:
        if self.held is not None:
            self.held.wait(10)
        self.check()
        if entry in self.garbles:
            raise CredentialsUnavailable(KeyringState.MISMATCH)
        self.writes.append(entry)
        super().write(entry, text)

    def delete(self, entry: str) -> None:
        self.check()
        super().delete(entry)


@pytest.fixture
def vault() -> ShakyVault:
    return ShakyVault()


@asynccontextmanager
async def running(
    vault: ShakyVault, *, limit: timedelta = timedelta(seconds=5)
) -> AsyncIterator[SecretKeeper]:
    keeper = SecretKeeper(vault, limit=limit, longest_pause=timedelta(milliseconds=20))
    task = asyncio.create_task(keeper.run())
    yield keeper
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    keeper.close()


async def until(condition: Callable[[], bool]) -> None:
    for _ in range(2000):
        if condition():
            return
        await asyncio.sleep(0.005)
    pytest.fail("it did not come true within ten seconds")


async def test_a_secret_is_kept_and_the_caller_is_told_once_it_is_there(vault: ShakyVault) -> None:
    seen: list[str | None] = []
    async with running(vault) as keeper:
        keeper.put("a-1", SECRET, ENDS, lambda: seen.append(vault.read("appointment:a-1")))
        assert keeper.waiting == 1
        await until(lambda: keeper.waiting == 0)
        assert seen == [SECRET]
        assert await keeper.get("a-1") == SECRET
        assert await keeper.get("a-2") is None
        assert keeper.store_name is StoreName.SECRET_SERVICE


async def test_a_secret_waits_while_the_keyring_is_locked_and_is_written_when_it_is_back(
    vault: ShakyVault,
) -> None:
    vault.state = KeyringState.LOCKED
    kept: list[str] = []
    async with running(vault) as keeper:
        keeper.put("a-1", SECRET, ENDS, lambda: kept.append("a-1"))
        assert await keeper.state() is KeyringState.LOCKED
        await asyncio.sleep(0.05)
        assert (keeper.waiting, kept) == (1, [])
        assert await keeper.get("a-1") == SECRET
        with pytest.raises(CredentialsUnavailable):
            await keeper.get("a-2")
        vault.state = KeyringState.READY
        await until(lambda: keeper.waiting == 0)
        assert kept == ["a-1"]
        assert await keeper.state() is KeyringState.READY


async def test_one_entry_that_comes_back_wrong_does_not_hold_up_the_others(vault: ShakyVault) -> None:
    vault.garbles = {"appointment:a-1"}
    async with running(vault) as keeper:
        keeper.put("a-1", SECRET, ENDS, lambda: None)
        keeper.put("a-2", SECRET, ENDS, lambda: None)
        await until(lambda: keeper.waiting == 1)
        assert vault.read("appointment:a-2") == SECRET
        vault.garbles = set()
        await until(lambda: keeper.waiting == 0)


async def test_the_secret_stays_until_the_caller_could_note_it(vault: ShakyVault) -> None:
    tries: list[int] = []

    def note() -> None:
        tries.append(1)
        if len(tries) < 3:
            raise StoreUnavailable("journal")

    async with running(vault) as keeper:
        keeper.put("a-1", SECRET, ENDS, note)
        await until(lambda: keeper.waiting == 0)
        assert len(tries) == 3


async def test_a_secret_that_is_let_go_before_it_was_written_is_gone(vault: ShakyVault) -> None:
    vault.held = Event()
    kept: list[str] = []
    async with running(vault) as keeper:
        keeper.put("a-1", SECRET, ENDS, lambda: kept.append("a-1"))
        await asyncio.sleep(0.02)
        await keeper.delete("a-1")
        assert await keeper.get("a-1") is None
        assert keeper.waiting == 0
        vault.held.set()
        keeper.put("a-2", SECRET, ENDS, lambda: kept.append("a-2"))
        await until(lambda: "a-2" in kept and keeper.waiting == 0)
        await until(lambda: vault.read("appointment:a-1") is None)


async def test_a_secret_is_let_go_when_the_keyring_is_back(vault: ShakyVault) -> None:
    vault.write("appointment:a-1", SECRET)
    vault.state = KeyringState.LOCKED
    async with running(vault) as keeper:
        await keeper.delete("a-1")
        await asyncio.sleep(0.03)
        vault.state = KeyringState.READY
        await until(lambda: vault.read("appointment:a-1") is None)


async def test_a_keyring_that_hangs_is_unavailable_and_nothing_is_lost(vault: ShakyVault) -> None:
    vault.held = Event()
    async with running(vault, limit=timedelta(milliseconds=50)) as keeper:
        keeper.put("a-1", SECRET, ENDS, lambda: None)
        await asyncio.sleep(0.1)
        assert await keeper.state() is KeyringState.UNAVAILABLE
        assert keeper.waiting == 1
        vault.held.set()
        await until(lambda: keeper.waiting == 0)
        assert await keeper.get("a-1") == SECRET


async def test_the_api_key_of_an_account_is_kept_read_and_let_go(vault: ShakyVault) -> None:
    keeper = SecretKeeper(vault)
    with pytest.raises(CredentialsUnavailable) as caught:
        await keeper.read_api_key("api.example")
    assert caught.value.state is KeyringState.READY
    await keeper.write_api_key("api.example", SECRET)
    assert vault.writes == ["api-key:api.example"]
    assert await keeper.read_api_key("api.example") == SECRET
    await keeper.delete_api_key("api.example")
    with pytest.raises(CredentialsUnavailable):
        await keeper.read_api_key("api.example")
    keeper.close()


async def test_a_proof_writes_reads_back_and_leaves_nothing(vault: ShakyVault) -> None:
    keeper = SecretKeeper(vault)
    assert await keeper.prove() is KeyringState.READY
    assert len(vault.writes) == 1
    assert vault.read(vault.writes[0]) is None
    vault.state = KeyringState.ABSENT
    assert await keeper.prove() is KeyringState.ABSENT
    keeper.close()


async def test_only_the_demo_does_with_memory(vault: ShakyVault) -> None:
    for state, memory_will_do, store in (
        (KeyringState.READY, True, StoreName.SECRET_SERVICE),
        (KeyringState.LOCKED, True, StoreName.MEMORY),
        (KeyringState.LOCKED, False, StoreName.SECRET_SERVICE),
    ):
        vault.state = state
        keeper = await open_keeper(memory_will_do=memory_will_do, vault=vault)
        assert keeper.store_name is store
        keeper.close()


async def test_a_waiting_secret_shows_in_no_representation() -> None:
    assert SECRET not in repr(_Wish(SECRET))


async def test_a_secret_that_comes_while_another_is_written_is_written_next(vault: ShakyVault) -> None:
    loop, replaced = asyncio.get_running_loop(), Event()
    async with running(vault) as keeper:

        def replace() -> None:
            keeper.put("one", SECRET[::-1], ENDS, lambda: None)
            replaced.set()

        def kept() -> None:
            loop.call_soon_threadsafe(replace)
            assert replaced.wait(10)

        keeper.put("one", SECRET, ENDS, kept)
        await keeper.until_done()
        assert await keeper.get("one") == SECRET[::-1]
