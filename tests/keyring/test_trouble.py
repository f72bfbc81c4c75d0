import asyncio
import os
import secrets
import shutil
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest

from app.booking.errors import KeyringState
from app.credentials import SecretKeeper, StoreName, open_keeper
from app.credentials.vault import KeyringVault
from tests.keyring.keeping import ENDS, keeper_of, running, until
from tests.keyring.session import SecretService

pytestmark = [pytest.mark.anyio, pytest.mark.keyring]

ROOT = Path(__file__).parents[2]


@pytest.fixture
def secret() -> str:
    return secrets.token_hex(24)


async def test_when_the_daemon_is_gone_secrets_wait_until_it_is_back(
    secret_service: SecretService, secret: str
) -> None:
    kept: list[str] = []
    async with running(keeper_of()) as keeper:
        await keeper.write_api_key("api.example", secret)
        secret_service.stop_daemon()
        keeper.put("appt-1", secret, ENDS, lambda: kept.append("appt-1"))
        assert await keeper.state() is not KeyringState.READY
        await asyncio.sleep(0.5)
        assert kept == []
        secret_service.start_daemon()
        await until(lambda: kept == ["appt-1"], seconds=6)
        assert await keeper.read_api_key("api.example") == secret


async def test_when_the_bus_is_gone_there_is_no_keyring(secret_service: SecretService) -> None:
    keeper = keeper_of()
    assert await keeper.state() is KeyringState.READY
    secret_service.stop_daemon()
    secret_service.bus.terminate()
    secret_service.bus.wait(5)
    assert await keeper.state() is KeyringState.ABSENT
    keeper.close()


@pytest.mark.parametrize("address", [None, "unix:path=/nonexistent/bus", "nonsense"])
async def test_without_a_bus_there_is_no_keyring_and_the_demo_keeps_secrets_in_memory(
    monkeypatch: pytest.MonkeyPatch, address: str | None
) -> None:
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    if address is not None:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    keeper = await open_keeper(memory_will_do=True, vault=KeyringVault("linux"))
    assert keeper.store_name is StoreName.MEMORY
    keeper.close()
    keeper = await open_keeper(memory_will_do=False, vault=KeyringVault("linux"))
    assert keeper.store_name is StoreName.SECRET_SERVICE
    assert await keeper.state() is KeyringState.ABSENT
    keeper.close()


async def test_a_bus_on_which_nothing_keeps_secrets_is_no_keyring(secret_service: SecretService) -> None:
    secret_service.stop_daemon()
    keeper = keeper_of()
    assert await keeper.prove() is KeyringState.ABSENT
    assert await keeper.state() is KeyringState.ABSENT
    keeper.close()


async def test_a_daemon_without_a_collection_is_no_keyring_and_is_not_given_one(
    secret_service: SecretService,
) -> None:
    secret_service.stop_daemon()
    shutil.rmtree(secret_service.home / "data" / "keyrings")
    secret_service.start_daemon(unlocked=False)
    keeper = keeper_of()
    assert await keeper.prove() is KeyringState.ABSENT
    await asyncio.sleep(0.3)
    assert not secret_service.prompted
    keeper.close()


async def test_a_daemon_that_hangs_is_unavailable_in_time_and_comes_back(
    secret_service: SecretService, secret: str
) -> None:
    kept: list[str] = []
    async with running(keeper_of(timedelta(milliseconds=400))) as keeper:
        assert await _settled(keeper) is KeyringState.READY
        assert secret_service.daemon is not None
        os.kill(secret_service.daemon.pid, signal.SIGSTOP)
        started = monotonic()
        state, ticks = await asyncio.gather(keeper.state(), _ticks(0.3))
        assert state is KeyringState.UNAVAILABLE
        assert ticks >= 15  # of about 60: everything else goes on
        keeper.put("appt-1", secret, ENDS, lambda: kept.append("appt-1"))
        assert await keeper.state() is KeyringState.UNAVAILABLE
        assert monotonic() - started < 1
        os.kill(secret_service.daemon.pid, signal.SIGCONT)
        await until(lambda: kept == ["appt-1"], seconds=6)
        assert await keeper.get("appt-1") == secret


async def _ticks(seconds: float) -> int:
    """Count how often the event loop comes round."""
    end, ticks = monotonic() + seconds, 0
    while monotonic() < end:
        await asyncio.sleep(0.005)
        ticks += 1
    return ticks


async def _settled(keeper: SecretKeeper) -> KeyringState:
    """The first call imports the libraries, which takes longer than the limit of the test."""
    for _ in range(50):
        if (state := await keeper.state()) is KeyringState.READY:
            return state
        await asyncio.sleep(0.1)
    return state


async def test_a_program_ends_while_the_keyring_hangs(secret_service: SecretService) -> None:
    program = """
import asyncio, os, signal, sys
from datetime import timedelta
from app.credentials.keeper import SecretKeeper
from app.credentials.vault import KeyringVault
async def main():
    keeper = SecretKeeper(KeyringVault("linux"), limit=timedelta(seconds=5))
    print((await keeper.state()).value, flush=True)
    os.kill(int(sys.argv[1]), signal.SIGSTOP)
    asyncio.create_task(keeper.state())
    await asyncio.sleep(0.2)
asyncio.run(main())
"""
    assert secret_service.daemon is not None
    pid = secret_service.daemon.pid
    try:
        done = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-W", "error", "-c", program, str(pid)],
            cwd=ROOT,
            env=secret_service.environment,
            capture_output=True,
            text=True,
            timeout=15,
            check=True,
        )
    finally:
        os.kill(pid, signal.SIGCONT)
    assert (done.stdout.strip(), done.stderr) == ("ready", "")
