from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.booking.errors import CredentialsUnavailable, KeyringState
from app.credentials.register import Register
from app.credentials.safe import Safe
from tests.fakes.keyrings import Cabinet, Plight

SECRET = "s3cr3t-for-this-test"
NOW = datetime(2027, 4, 7, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


@pytest.fixture
def cabinet() -> Cabinet:
    return Cabinet()


@pytest.fixture
def register(tmp_path: Path) -> Iterator[Register]:
    register = Register(tmp_path / "secrets.sqlite3", "desk", most=2)
    yield register
    register.shut()


@pytest.fixture
def safe(cabinet: Cabinet, register: Register) -> Safe:
    return Safe(cabinet.vault(), register)


def fill(safe: Safe, count: int) -> None:
    for number in range(count):
        safe.keep(f"a{number}", f"{SECRET}-{number}", LATER)


def own(cabinet: Cabinet) -> list[str]:
    """Return the names of the entries but the sealing key's."""
    return sorted(name for name in cabinet.entries if not name.startswith("sealing-key:"))


def state_of(safe: Safe) -> KeyringState:
    try:
        safe.check()
    except CredentialsUnavailable as trouble:
        return trouble.state
    return KeyringState.READY


def test_beyond_the_limit_a_secret_is_sealed(safe: Safe, cabinet: Cabinet, tmp_path: Path) -> None:
    fill(safe, 4)
    assert own(cabinet) == ["a0", "a1"]
    assert [safe.read(f"a{number}") for number in range(4)] == [f"{SECRET}-{n}" for n in range(4)]
    assert safe.read("a9") is None
    assert state_of(safe) is KeyringState.READY
    written = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert SECRET.encode() not in written
    key = next(text for name, text in cabinet.entries.items() if name.startswith("sealing-key:"))
    assert key.encode() not in written
    assert bytes.fromhex(key) not in written


def test_the_count_survives_a_restart(
    safe: Safe, cabinet: Cabinet, register: Register, tmp_path: Path
) -> None:
    fill(safe, 3)
    safe.shut()
    again = Register(tmp_path / "secrets.sqlite3", "desk", most=2)
    after = Safe(cabinet.vault(), again)
    after.keep("a7", SECRET, LATER)
    assert own(cabinet) == ["a0", "a1"]
    assert (after.read("a2"), after.read("a7")) == (f"{SECRET}-2", SECRET)
    after.shut()


def test_a_secret_that_no_entry_holds_is_sealed(safe: Safe, cabinet: Cabinet) -> None:
    safe.keep("short", "✓" * 1280, LATER)
    safe.keep("long", "✓" * 1281, LATER)
    safe.keep("wide", "𝄞" * 641, LATER)
    assert own(cabinet) == ["short"]
    assert (safe.read("long"), safe.read("wide")) == ("✓" * 1281, "𝄞" * 641)


def test_a_full_keyring_is_no_reason_to_lose_a_secret(safe: Safe, cabinet: Cabinet) -> None:
    safe.keep("a0", SECRET, LATER)
    cabinet.plight = Plight.FULL
    safe.keep("a1", SECRET, LATER)
    assert own(cabinet) == ["a0"]
    assert safe.read("a1") == SECRET
    cabinet.plight = Plight.NONE
    safe.keep("a2", SECRET, LATER)  # the place of `a1` is free: it never was in the keyring
    assert own(cabinet) == ["a0", "a2"]


def test_a_keyring_that_was_full_from_the_start_has_no_key_to_seal_with(
    safe: Safe, cabinet: Cabinet, register: Register
) -> None:
    cabinet.plight = Plight.FULL
    with pytest.raises(CredentialsUnavailable) as caught:
        safe.keep("a0", SECRET, LATER)
    assert caught.value.state is KeyringState.UNAVAILABLE
    assert register.read_seal().mark is None
    cabinet.plight = Plight.NONE
    safe.keep("a0", SECRET, LATER)
    assert safe.read("a0") == SECRET


def test_an_entry_that_outgrew_the_keyring_leaves_it(safe: Safe, cabinet: Cabinet) -> None:
    safe.keep("a0", SECRET, LATER)
    safe.keep("a0", "x" * 1281, LATER)
    assert own(cabinet) == []
    assert safe.read("a0") == "x" * 1281
    safe.keep("a0", "short again", LATER)  # what is sealed stays sealed
    assert own(cabinet) == []
    assert safe.read("a0") == "short again"


class Stubborn(Cabinet):
    """Lets nothing go and takes nothing new once it holds so many."""

    def delete_password(self, service: str, username: str) -> None:
        self.plight = Plight.LOCKED
        super().delete_password(service, username)


def test_an_entry_that_cannot_leave_the_keyring_yet_still_counts(register: Register) -> None:
    cabinet = Stubborn()
    safe = Safe(cabinet.vault(), register)
    safe.keep("a0", SECRET, LATER)
    safe.keep("a0", "x" * 1281, LATER)
    cabinet.plight = Plight.NONE
    assert own(cabinet) == ["a0"]
    assert safe.read("a0") == "x" * 1281
    known = register.find("a0")
    assert known is not None
    assert known.in_keyring


@pytest.mark.parametrize("plight", [Plight.LOCKED, Plight.GONE, Plight.DISMISSED, Plight.WRONG])
def test_while_the_keyring_is_away_no_key_is_made_and_nothing_is_sealed(
    safe: Safe, cabinet: Cabinet, register: Register, plight: Plight
) -> None:
    cabinet.plight = plight
    with pytest.raises(CredentialsUnavailable):
        safe.keep("a0", SECRET, LATER)
    assert register.read_seal().mark is None
    assert not register.read_seal().used
    cabinet.plight = Plight.NONE
    fill(safe, 3)
    before = dict(cabinet.entries)
    cabinet.plight = plight
    with pytest.raises(CredentialsUnavailable):
        safe.keep("a3", SECRET, LATER)
    with pytest.raises(CredentialsUnavailable):
        safe.read("a2")
    assert cabinet.entries == before
    assert register.find("a3") is None
    cabinet.plight = Plight.NONE
    assert safe.read("a2") == f"{SECRET}-2"


def test_a_lost_key_is_told_and_never_replaced_while_something_is_sealed_with_it(
    safe: Safe, cabinet: Cabinet, register: Register
) -> None:
    fill(safe, 3)
    name = next(name for name in cabinet.entries if name.startswith("sealing-key:"))
    key = cabinet.entries.pop(name)
    assert state_of(safe) is KeyringState.MISMATCH
    with pytest.raises(CredentialsUnavailable) as caught:
        safe.read("a2")
    assert caught.value.state is KeyringState.MISMATCH
    with pytest.raises(CredentialsUnavailable):
        safe.keep("a3", SECRET, LATER)
    assert name not in cabinet.entries
    assert register.read_seal().used
    assert safe.read("a0") == f"{SECRET}-0"  # the others are as they were
    cabinet.entries[name] = key
    assert safe.read("a2") == f"{SECRET}-2"
    assert state_of(safe) is KeyringState.READY


def test_staff_may_give_up_what_no_key_opens_any_more(
    safe: Safe, cabinet: Cabinet, register: Register
) -> None:
    fill(safe, 4)
    cabinet.entries = {name: "garbled" if "key" in name else text for name, text in cabinet.entries.items()}
    assert state_of(safe) is KeyringState.MISMATCH
    cabinet.plight = Plight.LOCKED
    with pytest.raises(CredentialsUnavailable):
        safe.forget_sealed()
    cabinet.plight = Plight.NONE
    assert register.read_seal().used
    assert safe.forget_sealed() == 2
    assert state_of(safe) is KeyringState.READY
    assert safe.read("a3") is None
    safe.keep("a3", SECRET, LATER)
    assert (safe.read("a0"), safe.read("a3")) == (f"{SECRET}-0", SECRET)


def test_where_nothing_is_sealed_a_lost_key_is_made_anew(safe: Safe, cabinet: Cabinet) -> None:
    fill(safe, 2)
    cabinet.entries = {name: text for name, text in cabinet.entries.items() if "key" not in name}
    assert state_of(safe) is KeyringState.READY
    fill(safe, 3)
    assert safe.read("a2") == f"{SECRET}-2"


def test_another_key_in_the_place_of_ours_is_not_overwritten(safe: Safe, cabinet: Cabinet) -> None:
    fill(safe, 2)
    name = next(name for name in cabinet.entries if name.startswith("sealing-key:"))
    key, cabinet.entries[name] = cabinet.entries[name], "f" * 64
    assert state_of(safe) is KeyringState.MISMATCH
    with pytest.raises(CredentialsUnavailable):
        safe.keep("a2", SECRET, LATER)
    assert cabinet.entries[name] == "f" * 64
    cabinet.entries[name] = key
    safe.keep("a2", SECRET, LATER)
    assert safe.read("a2") == SECRET


def test_a_row_that_was_moved_to_another_appointment_does_not_open(
    safe: Safe, cabinet: Cabinet, register: Register
) -> None:
    fill(safe, 4)
    stolen = register.find("a2")
    assert stolen is not None
    assert stolen.sealed is not None
    register.keep("a3", LATER, stolen.sealed)
    with pytest.raises(CredentialsUnavailable) as caught:
        safe.read("a3")
    assert caught.value.state is KeyringState.MISMATCH


def test_a_secret_is_let_go_wherever_it_is(safe: Safe, cabinet: Cabinet, register: Register) -> None:
    fill(safe, 3)
    cabinet.entries["older"] = SECRET
    for entry in ("a0", "a2", "older", "a9"):
        safe.forget(entry)
    assert own(cabinet) == ["a1"]
    assert [safe.read(entry) for entry in ("a0", "a2", "older")] == [None, None, None]
    assert register.find("a0") is None


def test_what_is_sealed_goes_even_while_the_keyring_is_locked(
    safe: Safe, cabinet: Cabinet, register: Register
) -> None:
    fill(safe, 3)
    cabinet.plight = Plight.LOCKED
    safe.forget("a2")
    assert register.find("a2") is None
    with pytest.raises(CredentialsUnavailable):
        safe.forget("a0")
    assert safe.list_due(NOW) == ("a0",)
    cabinet.plight = Plight.NONE
    safe.forget("a0")
    assert (own(cabinet), safe.list_due(NOW)) == (["a1"], ())


def test_a_register_that_cannot_be_read_hides_no_entry(cabinet: Cabinet, tmp_path: Path) -> None:
    cabinet.entries["a0"] = SECRET
    file = tmp_path / "secrets.sqlite3"
    file.mkdir()
    safe = Safe(cabinet.vault(), Register(file))
    assert safe.read("a0") == SECRET
    safe.check()
    safe.shut()


class Overtaken(Cabinet):
    """Lets another process be faster when it is first asked for a sealing key."""

    faster: Safe | None = None

    def get_password(self, service: str, username: str) -> str | None:
        text = super().get_password(service, username)
        if self.faster is not None and username.startswith("sealing-key:"):
            faster, self.faster = self.faster, None
            faster.keep("a1", SECRET, LATER)
        return text


def test_two_processes_that_make_a_key_at_once_make_one(tmp_path: Path) -> None:
    cabinet, file = Overtaken(), tmp_path / "secrets.sqlite3"
    registers = [Register(file, "desk", most=0) for _ in range(2)]
    slower, cabinet.faster = (Safe(cabinet.vault(), register) for register in registers)
    slower.keep("a0", SECRET, LATER)
    assert (slower.read("a0"), slower.read("a1")) == (SECRET, SECRET)
    assert len(cabinet.entries) == 1
    for register in registers:
        register.shut()
