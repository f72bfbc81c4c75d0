import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.booking.errors import StoreUnavailable
from app.credentials.register import Kept, Register

NOW = datetime(2027, 4, 7, 9, 30, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "secrets.sqlite3"


@pytest.fixture
def register(file: Path) -> Iterator[Register]:
    register = Register(file, "desk", most=2)
    yield register
    register.shut()


def test_what_the_keyring_has_is_counted_over_restarts(register: Register, file: Path) -> None:
    assert register.find("a") is None
    register.reserve("a", NOW)
    register.keep("sealed", NOW, b"\0sealed")
    assert register.has_room("b")
    register.reserve("b", NOW)
    assert not register.has_room("c")
    assert register.has_room("a")  # it has its place already
    register.shut()
    again = Register(file, "desk", most=2)
    assert not again.has_room("c")
    assert again.find("a") == Kept(in_keyring=True, sealed=None)
    assert again.find("sealed") == Kept(in_keyring=False, sealed=b"\0sealed")
    again.left_keyring("a")
    assert again.has_room("c")
    again.shut()


def test_what_is_due_is_listed_by_its_end(register: Register) -> None:
    register.reserve("late", NOW + DAY)
    register.reserve("early", NOW - DAY)
    register.keep("now", NOW, b"x")
    assert register.list_due(NOW) == ("early", "now")
    register.move_end("early", NOW + DAY)
    register.let_go("late")
    assert register.list_due(NOW) == ("late", "now")
    register.move_end("late", NOW + DAY)  # what was let go stays so
    assert register.list_due(NOW) == ("late", "now")
    register.remove("late")
    assert register.list_due(NOW) == ("now",)


def test_places_of_one_appointment_belong_together(register: Register) -> None:
    for entry in ("a", "a/1", "a/2", "ab/1", "b/a/1"):
        register.keep(entry, NOW, b"x")
    assert register.list_places("a") == ("a/1", "a/2")
    register.move_end("a", NOW + DAY)
    assert register.list_due(NOW) == ("ab/1", "b/a/1")


def test_a_sealed_row_leaves_nothing_behind(register: Register, file: Path) -> None:
    marker = b"0123456789 marker that is looked for 0123456789" * 200
    for number in range(20):
        register.keep(f"a{number}", NOW, marker)
    assert marker[:40] in b"".join(each.read_bytes() for each in file.parent.iterdir())
    for number in range(19):
        register.let_go(f"a{number}")
        register.remove(f"a{number}")
    register.let_go("a19")
    register.clean()
    assert marker[:40] not in b"".join(each.read_bytes() for each in file.parent.iterdir())
    assert register.find("a19") == Kept(in_keyring=False, sealed=None)


def test_the_seal_has_a_name_and_remembers_its_mark(register: Register, file: Path) -> None:
    first = register.read_seal()
    assert (len(first.id), first.mark, first.used) == (16, None, False)
    register.set_mark(b"mark")
    register.keep("a", NOW, b"x")
    register.reserve("b", NOW)
    register.shut()
    again = Register(file)
    seal = again.read_seal()
    assert (seal.id, seal.mark, seal.used) == (first.id, b"mark", True)
    assert again.drop_sealed() == 1
    seal = again.read_seal()
    assert (seal.id, seal.mark, seal.used) == (first.id, None, False)
    assert again.list_due(NOW - DAY) == ("a",)
    again.shut()


def test_what_is_written_alone_is_written_together_or_not_at_all(register: Register, file: Path) -> None:
    with register.alone():
        register.read_seal()
        register.set_mark(b"whole")
    with suppress(KeyError), register.alone():
        register.set_mark(b"half")
        raise KeyError
    assert register.read_seal().mark == b"whole"


def test_another_process_waits_and_then_gives_up(register: Register, file: Path) -> None:
    register.reserve("a", NOW)
    entered, done = threading.Event(), threading.Event()

    def hold() -> None:
        with closing(sqlite3.connect(file, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            entered.set()
            done.wait(30)

    thread = threading.Thread(target=hold)
    thread.start()
    entered.wait(30)
    try:
        with pytest.raises(StoreUnavailable):
            register.reserve("b", NOW)
    finally:
        done.set()
        thread.join()
    register.reserve("b", NOW)
    assert not register.has_room("c")


def test_a_file_that_is_none_is_told_and_recovers(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(b"no database at all, and long enough to be read as one" * 100)
    register = Register(file)
    with pytest.raises(StoreUnavailable):
        register.find("a")
    file.unlink()
    assert register.find("a") is None
    register.shut()
    register.shut()


def test_a_register_without_a_file_lasts_for_one_run() -> None:
    register = Register()
    register.reserve("a", NOW)
    assert register.find("a") == Kept(in_keyring=True, sealed=None)
    register.clean()
    with pytest.raises(StoreUnavailable), register.alone():
        register.shut()
    assert register.find("a") is None
    register.shut()


def test_a_sealed_secret_shows_in_no_representation() -> None:
    assert "xyz" not in repr(Kept(in_keyring=False, sealed=b"xyz"))
