import subprocess
import sys
from pathlib import Path

import keyring.core
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import InitError, KeyringLocked, PasswordSetError

from app.booking.errors import CredentialsUnavailable, KeyringState
from app.credentials.vault import KeyringVault, MemoryVault, StoreName

SECRET = "s3cr3t-for-this-test"


class FullCabinet(OSError):
    """What a system raises that is no error of the library."""


class Cabinet(KeyringBackend):
    """A back end whose troubles are decided by the test."""

    priority = -1

    def __init__(self) -> None:
        self.entries: dict[tuple[str, str], str] = {}
        self.trouble: Exception | None = None
        self.gives_back: str | None = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.trouble:
            raise self.trouble
        return self.gives_back or self.entries.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.trouble:
            raise self.trouble
        self.entries[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.entries[service, username]


@pytest.fixture
def cabinet() -> Cabinet:
    return Cabinet()


@pytest.fixture
def vault(cabinet: Cabinet) -> KeyringVault:
    return KeyringVault("linux", lambda platform: (cabinet, (FullCabinet, PasswordSetError)))


def test_a_text_is_kept_under_our_name_and_let_go_again(vault: KeyringVault, cabinet: Cabinet) -> None:
    vault.check()
    vault.write("appointment:1", SECRET)
    assert cabinet.entries == {("foyer", "appointment:1"): SECRET}
    assert vault.read("appointment:1") == SECRET
    vault.delete("appointment:1")
    assert vault.read("appointment:1") is None
    vault.delete("appointment:1")


@pytest.mark.parametrize(
    ("trouble", "state"),
    [
        (KeyringLocked(SECRET), KeyringState.LOCKED),
        (InitError(SECRET), KeyringState.ABSENT),
        (PasswordSetError(SECRET), KeyringState.UNAVAILABLE),
        (FullCabinet(SECRET), KeyringState.UNAVAILABLE),
    ],
)
def test_trouble_becomes_a_state_and_never_tells_the_text(
    vault: KeyringVault, cabinet: Cabinet, trouble: Exception, state: KeyringState
) -> None:
    cabinet.trouble = trouble
    with pytest.raises(CredentialsUnavailable) as caught:
        vault.write("appointment:1", SECRET)
    assert caught.value.state is state
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert SECRET not in repr(caught.value)
    cabinet.trouble = None
    vault.write("appointment:1", SECRET)


def test_what_is_read_back_differently_counts_as_not_kept(vault: KeyringVault, cabinet: Cabinet) -> None:
    cabinet.gives_back = "something else"
    with pytest.raises(CredentialsUnavailable) as caught:
        vault.write("appointment:1", SECRET)
    assert caught.value.state is KeyringState.MISMATCH


@pytest.mark.parametrize(
    ("platform", "name", "module"),
    [
        ("linux", StoreName.SECRET_SERVICE, "app.credentials.secret_service"),
        ("win32", StoreName.CREDENTIAL_MANAGER, "app.credentials.windows"),
        ("darwin", StoreName.KEYCHAIN, "app.credentials.macos"),
    ],
)
def test_each_system_has_its_one_class_and_the_environment_has_no_say(
    platform: str, name: StoreName, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    from app.credentials.vault import _back_end_of

    for variable in ("KEYRING_PROPERTY_KEYCHAIN", "KEYRING_PROPERTY_SCHEME", "KEYRING_PROPERTY_APPID"):
        monkeypatch.setenv(variable, "elsewhere")
    monkeypatch.setenv("KEYRING_PROPERTY_PREFERRED_COLLECTION", "/elsewhere")
    back_end, trouble = _back_end_of(platform)
    assert KeyringVault(platform).name is name
    assert type(back_end).__module__ == module
    assert vars(back_end) == {}
    assert OSError in trouble


def test_the_keychain_is_not_taken_from_the_environment() -> None:
    program = "from app.credentials.macos import BackEnd; print(BackEnd().keychain)"
    root = Path(__file__).parents[3]
    environment = {"KEYCHAIN_PATH": "/elsewhere", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(
        [sys.executable, "-c", program],
        env=environment,
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
        timeout=30,
    )
    assert done.stdout.strip() == "None"


def test_the_library_never_chooses_a_back_end_itself(vault: KeyringVault) -> None:
    vault.write("appointment:1", SECRET)
    assert keyring.core._keyring_backend is None


def test_memory_keeps_texts_for_this_run() -> None:
    vault = MemoryVault()
    vault.check()
    vault.write("a", SECRET)
    assert vault.read("a") == SECRET
    assert SECRET not in repr(vault)
    vault.delete("a")
    vault.delete("a")
    assert vault.read("a") is None


def test_importing_the_package_imports_nothing_heavy() -> None:
    program = (
        "import sys, app.credentials; print([m for m in sys.modules if m in {'keyring', 'secretstorage'}])"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True, timeout=30
    )
    assert done.stdout.strip() == "[]"
