import asyncio
import secrets
import subprocess
import sys
from pathlib import Path
from time import monotonic

import pytest

from app.booking.errors import CredentialsUnavailable, KeyringState
from app.credentials import StoreName
from tests.keyring.conftest import SecretService
from tests.keyring.keeping import ENDS, keeper_of, running, until

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


async def test_neither_a_file_nor_the_environment_reaches_another_back_end(
    secret_service: SecretService, tmp_path: Path, secret: str
) -> None:
    trap = tmp_path / "trap"
    trap.mkdir()
    (trap / "trap.py").write_text(
        "from keyring.backend import KeyringBackend\n"
        "print('trapped')\n"
        "class Keyring(KeyringBackend):\n"
        "    priority = 99\n"
        "    def get_password(self, s, u): print('trapped', u)\n"
        "    def set_password(self, s, u, p): print('trapped', u)\n"
        "    def delete_password(self, s, u): print('trapped', u)\n"
    )
    program = """
import asyncio, sys
from app.credentials.keeper import SecretKeeper
from app.credentials.vault import KeyringVault
async def main():
    keeper = SecretKeeper(KeyringVault("linux"))
    await keeper.write_api_key("api.example", sys.stdin.read())
    await keeper.read_api_key("api.example")
    keeper.close()
asyncio.run(main())
"""
    config = tmp_path / "config"
    for folder in (config / "python_keyring", tmp_path / "data" / "python_keyring"):
        folder.mkdir(parents=True)
        (folder / "keyringrc.cfg").write_text(
            f"[backend]\ndefault-keyring=trap.Keyring\nkeyring-path={trap}\n"
        )
    done = await asyncio.to_thread(
        subprocess.run,
        [sys.executable, "-W", "error", "-c", program],
        cwd=ROOT,
        env=secret_service.environment
        | {
            "PYTHONPATH": str(trap),
            "XDG_CONFIG_HOME": str(config),
            "PYTHON_KEYRING_BACKEND": "trap.Keyring",
            "KEYRING_PROPERTY_PREFERRED_COLLECTION": "/org/freedesktop/secrets/collection/session",
            "KEYRING_PROPERTY_SCHEME": "KeePassXC",
            "KEYRING_PROPERTY_APPID": "trap",
        },
        input=secret,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert (done.stdout, done.stderr) == ("", "")
    assert secret_service.entries() == ["api-key:api.example"]


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
