import asyncio
import io
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from app.booking.errors import CredentialsUnavailable, KeyringState
from app.credential_cli import run
from app.credentials import MemoryVault, Register, SecretKeeper
from app.credentials.safe import Safe
from app.credentials.words import REMEDIES, STATES, STORES
from app.pin import FILE_NAME, KeptPin
from app.settings import Settings, SourceKind
from tests.fakes.keyrings import Cabinet, Plight

KEY = "rgo-0123456789abcdef"


class LockedVault(MemoryVault):
    def read(self, entry: str) -> str | None:
        raise CredentialsUnavailable(KeyringState.LOCKED)


class OnceWrong(MemoryVault):
    """Is in trouble when it is first looked at, and well afterwards."""

    def __init__(self) -> None:
        super().__init__()
        self._states = [KeyringState.MISMATCH]

    def check(self) -> None:
        if self._states:
            raise CredentialsUnavailable(self._states.pop())


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    file = tmp_path / "foyer.toml"
    file.write_text(
        '[source]\nkind = "meetergo"\n[venue]\nname = "Park"\ntime_zone = "Europe/Berlin"\n', encoding="utf-8"
    )
    return Settings.load(file, {})


def do(settings: Settings, what: str, vault: MemoryVault, text: str = "") -> tuple[int, str]:
    output = io.StringIO()
    code = run(settings, what, source=io.StringIO(text), output=output, keeper=SecretKeeper(vault))
    return code, output.getvalue()


def test_a_key_is_set_seen_and_deleted_and_never_shown(settings: Settings) -> None:
    vault = MemoryVault()
    assert do(settings, "status", vault)[0] == 1
    outputs = [do(settings, "set", vault, f"  {KEY}\n"), do(settings, "status", vault)]
    assert [code for code, _ in outputs] == [0, 0]
    assert all("api.meetergo.com" in said and KEY not in said for _, said in outputs)
    assert vault.read("api-key:api.meetergo.com") == KEY
    assert do(settings, "delete", vault)[0] == 0
    assert vault.read("api-key:api.meetergo.com") is None
    code, said = do(settings, "status", vault)
    assert (code, "credential set" in said) == (1, True)


@pytest.mark.parametrize("text", ["", "\n", "two words", "schlüssel", "x" * 1201, "a\tb"])
def test_what_is_no_key_is_not_kept(settings: Settings, text: str) -> None:
    vault = MemoryVault()
    code, said = do(settings, "set", vault, text)
    assert code == 1
    assert "no key" in said
    assert vault.read("api-key:api.meetergo.com") is None


def test_a_locked_keyring_is_named_with_its_remedy(settings: Settings) -> None:
    code, said = do(settings, "status", LockedVault())
    assert code == 1
    assert STATES[KeyringState.LOCKED] in said
    assert REMEDIES[KeyringState.LOCKED] in said


def test_the_demo_needs_no_key(settings: Settings) -> None:
    demo = replace(settings, source=settings.source._replace(kind=SourceKind.DEMO))
    vault = MemoryVault()
    code, said = do(demo, "set", vault, KEY)
    assert (code, "demo" in said) == (1, True)
    assert asyncio.run(SecretKeeper(vault).get("x")) is None


def test_there_are_words_for_every_store_and_state() -> None:
    assert set(STATES) == set(REMEDIES) == set(KeyringState)
    assert all(REMEDIES[state] for state in KeyringState if state is not KeyringState.READY)
    assert len(STORES) == 4


def test_a_pin_is_sealed_never_shown_and_ends_a_lock(settings: Settings, tmp_path: Path) -> None:
    settings = replace(settings, state_folder=tmp_path)
    (tmp_path / FILE_NAME).write_text('{"failed": 9}', "utf-8")
    vault = MemoryVault()
    code, said = do(settings, "pin", vault, " 271828\n")
    assert (code, "271828" in said) == (0, False)
    assert "271828" not in (vault.read("staff-pin") or "271828")
    assert asyncio.run(KeptPin(SecretKeeper(vault)).matches("271828"))
    assert (tmp_path / FILE_NAME).read_text("utf-8") == '{"failed": 0}'


@pytest.mark.parametrize("text", ["", "12345", "1234567890123", "12345a", "schlüssel"])
def test_what_is_no_pin_is_not_kept(settings: Settings, text: str) -> None:
    vault = MemoryVault()
    code, said = do(settings, "pin", vault, text)
    assert (code, "no PIN" in said) == (1, True)
    assert vault.read("staff-pin") is None


def test_the_last_day_of_a_key_is_kept_and_told_in_time(settings: Settings) -> None:
    vault = MemoryVault()
    output = io.StringIO()
    last, keeper = date(2027, 4, 30), SecretKeeper(vault)
    code = run(settings, "set", last_day=last, source=io.StringIO(KEY), output=output, keeper=keeper)
    assert code == 0
    for today, words in (
        (date(2027, 4, 1), "29 more day"),
        (date(2027, 4, 16), "Make a new one before"),
        (date(2027, 5, 1), "expired on 2027-04-30"),
    ):
        output = io.StringIO()
        assert run(settings, "status", today=today, output=output, keeper=SecretKeeper(vault)) == 0
        assert words in output.getvalue()
    assert do(settings, "set", vault, KEY)[0] == 0
    assert "works until" not in do(settings, "status", vault)[1]


def test_a_platform_key_needs_a_user_and_a_last_day(settings: Settings) -> None:
    platform = "ak_live:0f2f9c7e:of-a-test"
    code, said = do(settings, "set", MemoryVault(), platform)
    assert (code, "source.user_id" in said, "--expires" in said) == (0, True, True)
    named = replace(settings, source=settings.source._replace(user_id="u-1"))
    code, said = do(named, "set", MemoryVault(), platform)
    assert (code, "source.user_id" in said, "--expires" in said) == (0, False, True)
    assert "not sent" in do(named, "set", MemoryVault(), KEY)[1]
    assert do(settings, "set", MemoryVault(), KEY)[1].count("\n") == 1
    output = io.StringIO()
    last, keeper = date(2027, 4, 30), SecretKeeper(MemoryVault())
    run(named, "set", last_day=last, source=io.StringIO(platform), output=output, keeper=keeper)
    assert output.getvalue().count("\n") == 1


def test_sealed_secrets_are_given_up_only_where_their_key_is_lost(settings: Settings, tmp_path: Path) -> None:
    cabinet, file = Cabinet(), tmp_path / "secrets.sqlite3"
    safe = Safe(cabinet.vault(), Register(file, most=0))
    safe.keep("appointment:1", "a secret", datetime(2199, 4, 7, tzinfo=UTC))
    safe.shut()

    def reseal() -> tuple[int, str]:
        output, keeper = io.StringIO(), SecretKeeper(cabinet.vault(), Register(file))
        return run(settings, "reseal", output=output, keeper=keeper), output.getvalue()

    code, said = reseal()
    assert (code, "Nothing was done" in said) == (0, True)
    cabinet.plight = Plight.LOCKED
    code, said = reseal()
    assert (code, STATES[KeyringState.LOCKED] in said) == (1, True)
    cabinet.plight = Plight.NONE
    cabinet.entries.clear()
    code, said = reseal()
    assert (code, said.startswith("1 sealed")) == (0, True)
    assert reseal()[0] == 0
    after = Register(file)
    assert not after.read_seal().used
    after.shut()


def test_a_register_that_cannot_be_written_is_named(settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "secrets.sqlite3"
    file.mkdir()
    output = io.StringIO()
    code = run(settings, "reseal", output=output, keeper=SecretKeeper(OnceWrong(), Register(file)))
    assert (code, "secrets.sqlite3" in output.getvalue()) == (1, True)
