import secrets
import subprocess
import sys
from pathlib import Path

import pytest

from tests.keyring.session import SecretService

pytestmark = pytest.mark.keyring

ROOT = Path(__file__).parents[2]
SETTINGS = '[source]\nkind = "meetergo"\n[venue]\nname = "Park"\ntime_zone = "Europe/Berlin"\n'


def foyer(service: SecretService, *words: str, text: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "app", "--config", str(service.home / "foyer.toml"), *words],
        cwd=ROOT,
        env=service.environment | {"QT_QPA_PLATFORM": "offscreen"},
        input=text,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_key_goes_from_the_input_into_the_keyring_and_nowhere_else(secret_service: SecretService) -> None:
    (secret_service.home / "foyer.toml").write_text(SETTINGS)
    key = f"rgo-{secrets.token_hex(16)}"
    done = [
        foyer(secret_service, "credential", "status"),
        foyer(secret_service, "credential", "set", text=f"{key}\n"),
        foyer(secret_service, "credential", "status"),
    ]
    assert [each.returncode for each in done] == [1, 0, 0]
    assert secret_service.entries() == ["api-key:api.meetergo.com"]
    secret_service.lock()
    locked = foyer(secret_service, "credential", "status")
    assert (locked.returncode, "locked" in locked.stdout) == (1, True)
    secret_service.unlock()
    deleted = foyer(secret_service, "credential", "delete")
    assert (deleted.returncode, secret_service.entries()) == (0, [])
    assert not any(key in each.stdout + each.stderr for each in [*done, locked, deleted])
    assert not secret_service.prompted


def test_the_demo_is_ready_and_names_the_store(secret_service: SecretService) -> None:
    (secret_service.home / "foyer.toml").write_text('[source]\nkind = "demo"\n')
    done = foyer(secret_service, "check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "ok    keyring    the Secret Service of this desktop session answers" in done.stdout
    assert secret_service.entries() == []
