import asyncio
import secrets
from pathlib import Path
from time import monotonic

import pytest

from app.booking.errors import CredentialsUnavailable, KeyringState
from app.credentials import StoreName
from tests.keyring.keeping import ENDS, keeper_of, running, until
from tests.keyring.session import SecretService

pytestmark = [pytest.mark.anyio, pytest.mark.keyring]

ROOT = Path(__file__).parents[2]


@pytest.fixture
def secret() -> str:
    return secrets.token_hex(24)


async def test_a_secret_is_written_read_and_deleted(secret_service: SecretService, secret: str) -> None:
    kept: list[str] = []
    async with running(keeper_of()) as keeper:
        assert keeper.store_name is StoreName.SECRET_SERVICE
        assert await keeper.state() is KeyringState.READY
        assert await keeper.prove() is KeyringState.READY
        keeper.put("appt-1", secret, ENDS, lambda: kept.append("appt-1"))
        await until(lambda: kept == ["appt-1"])
        assert secret_service.entries() == ["appointment:appt-1"]
        assert await keeper.get("appt-1") == secret
        keeper.put("appt-1", "Şifre ✓", ENDS, lambda: kept.append("again"))
        await until(lambda: kept == ["appt-1", "again"])
        assert await keeper.get("appt-1") == "Şifre ✓"
        await keeper.delete("appt-1")
        await until(lambda: secret_service.entries() == [])
        assert await keeper.get("appt-1") is None


async def test_the_api_key_is_an_entry_of_its_account(secret_service: SecretService, secret: str) -> None:
    keeper = keeper_of()
    await keeper.write_api_key("api.example", secret)
    assert secret_service.entries() == ["api-key:api.example"]
    assert await keeper.read_api_key("api.example") == secret
    await keeper.delete_api_key("api.example")
    with pytest.raises(CredentialsUnavailable) as caught:
        await keeper.read_api_key("api.example")
    assert caught.value.state is KeyringState.READY
    keeper.close()


async def test_while_locked_nothing_prompts_and_once_unlocked_what_waits_is_written(
    secret_service: SecretService, secret: str
) -> None:
    kept: list[str] = []
    async with running(keeper_of()) as keeper:
        await keeper.write_api_key("api.example", secret)
        secret_service.lock()
        started = monotonic()
        assert await keeper.state() is KeyringState.LOCKED
        assert await keeper.prove() is KeyringState.LOCKED
        with pytest.raises(CredentialsUnavailable) as caught:
            await keeper.read_api_key("api.example")
        assert caught.value.state is KeyringState.LOCKED
        assert monotonic() - started < 2
        keeper.put("appt-1", secret, ENDS, lambda: kept.append("appt-1"))
        await asyncio.sleep(1)
        assert kept == []
        assert await keeper.get("appt-1") == secret
        secret_service.unlock()
        await until(lambda: kept == ["appt-1"], seconds=5)
        assert secret_service.entries() == ["api-key:api.example", "appointment:appt-1"]


async def test_nobody_is_asked_for_a_password(secret_service: SecretService) -> None:
    secret_service.lock()
    keeper = keeper_of()
    assert await keeper.prove() is KeyringState.LOCKED
    assert await keeper.state() is KeyringState.LOCKED
    with pytest.raises(CredentialsUnavailable):
        await keeper.delete_api_key("api.example")
    await asyncio.sleep(0.3)
    assert not secret_service.prompted
    secret_service.prompt()
    await until(lambda: secret_service.prompted)  # so that the line before could have failed
    keeper.close()


async def test_no_secret_is_in_clear_in_the_keyrings_files(
    secret_service: SecretService, secret: str
) -> None:
    keeper = keeper_of()
    await keeper.write_api_key("api.example", secret)
    keeper.close()
    secret_service.stop_daemon()
    contents = [file.read_bytes() for file in secret_service.home.rglob("*") if file.is_file()]
    assert contents
    assert not any(secret.encode() in content for content in contents)
