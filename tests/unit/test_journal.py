import os
import sqlite3
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, timedelta
from pathlib import Path
from threading import Thread

import pytest

from app.booking.errors import StoreUnavailable
from app.booking.request import short_code
from app.journal import Attempt, AttemptExists, AttemptState, Journal, Shelf
from tests.fakes.values import NOW, ZONE, a_reference

ACCOUNT = "test"


def an_attempt(number: int = 1, **at: float) -> Attempt:
    reference = a_reference(number)
    sent_at = NOW + timedelta(**at)
    return Attempt(
        reference, short_code(reference), ACCOUNT, "t-1", NOW.astimezone(ZONE), (Shelf.APPOINTMENTS,), sent_at
    )


@pytest.fixture
def journal(tmp_path: Path) -> Journal:
    return Journal(tmp_path / "state" / "journal.sqlite3")


def test_an_attempt_is_read_back_by_another_journal(journal: Journal, tmp_path: Path) -> None:
    attempt = replace(an_attempt(), shelves=tuple(Shelf))
    journal.open(attempt)
    other = Journal(tmp_path / "state" / "journal.sqlite3")
    assert other.find(attempt.reference) == attempt
    assert other.list_open(ACCOUNT) == (attempt,)
    assert other.list_open("another account") == ()
    assert other.find(a_reference(2)) is None
    journal.shut()
    other.shut()


def test_a_file_that_was_shut_is_opened_again(journal: Journal) -> None:
    journal.shut()
    journal.open(an_attempt())
    journal.shut()
    assert journal.is_open(a_reference())
    journal.shut()


def test_every_row_is_synced(journal: Journal, tmp_path: Path) -> None:
    journal.open(an_attempt())
    journal.shut()
    reader = sqlite3.connect(tmp_path / "state" / "journal.sqlite3")
    assert reader.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    reader.close()


def test_one_attempt_is_never_opened_twice(journal: Journal) -> None:
    journal.open(an_attempt())
    with pytest.raises(AttemptExists):
        journal.open(an_attempt())
    journal.close(a_reference(), AttemptState.REFUSED, NOW)
    with pytest.raises(AttemptExists):
        journal.open(an_attempt())
    journal.open(an_attempt(2))


def test_a_code_is_unique_among_open_attempts_only(journal: Journal) -> None:
    first, second = an_attempt(1), replace(an_attempt(2), code=an_attempt(1).code)
    journal.open(first)
    with pytest.raises(AttemptExists):
        journal.open(second)
    journal.close(first.reference, AttemptState.ABSENT, NOW)
    journal.open(second)
    assert journal.list_open(ACCOUNT) == (second,)


def test_what_is_known_is_written_beside_and_closing_ends_it(journal: Journal) -> None:
    attempt = an_attempt()
    journal.open(attempt)
    journal.note(attempt.reference, AttemptState.BOOKED, "a-1")
    assert journal.list_open(ACCOUNT) == (replace(attempt, state=AttemptState.BOOKED, outcome_id="a-1"),)
    journal.close(attempt.reference, AttemptState.BOOKED, NOW)
    assert journal.list_open(ACCOUNT) == ()
    assert not journal.is_open(attempt.reference)
    journal.note(attempt.reference, AttemptState.UNKNOWN)
    found = journal.find(attempt.reference)
    assert found is not None
    assert (found.state, found.outcome_id) == (AttemptState.BOOKED, "a-1")


@pytest.mark.parametrize("known", [AttemptState.BOOKED, AttemptState.PROVISIONAL])
def test_a_late_look_that_found_nothing_does_not_undo_what_is_known(
    journal: Journal, known: AttemptState
) -> None:
    journal.open(an_attempt())
    journal.note(a_reference(), known, "x-1")
    journal.note(a_reference(), AttemptState.UNKNOWN)
    journal.close(a_reference(), AttemptState.ABSENT, NOW)
    (attempt,) = journal.list_open(ACCOUNT)
    assert (attempt.state, attempt.outcome_id) == (known, "x-1")


def test_what_is_not_known_may_turn_out_to_be_absent(journal: Journal) -> None:
    journal.open(an_attempt())
    journal.note(a_reference(), AttemptState.UNKNOWN)
    journal.close(a_reference(), AttemptState.ABSENT, NOW)
    found = journal.find(a_reference())
    assert found is not None
    assert found.state is AttemptState.ABSENT


def test_the_oldest_comes_first_and_what_is_too_old_goes(journal: Journal) -> None:
    for number, days in ((1, -3), (2, -40), (3, -31)):
        journal.open(an_attempt(number, days=days))
    assert [each.reference for each in journal.list_open(ACCOUNT)] == [a_reference(n) for n in (2, 3, 1)]
    journal.close(a_reference(2), AttemptState.ABSENT, NOW)
    journal.forget_before(NOW - timedelta(days=30))
    assert journal.find(a_reference(2)) is None
    assert [each.reference for each in journal.list_open(ACCOUNT)] == [a_reference(3), a_reference(1)]
    journal.forget_before(NOW + timedelta(seconds=1))
    assert journal.list_open(ACCOUNT) == ()


def test_a_list_proves_itself_for_one_account(journal: Journal) -> None:
    assert journal.proved(ACCOUNT) == frozenset()
    journal.prove(ACCOUNT, Shelf.APPOINTMENTS, NOW)
    journal.prove(ACCOUNT, Shelf.APPOINTMENTS, NOW)
    journal.prove(ACCOUNT, Shelf.PROVISIONAL, NOW)
    assert journal.proved(ACCOUNT) == frozenset(Shelf)
    assert journal.proved("another account") == frozenset()
    journal.disprove(ACCOUNT, Shelf.APPOINTMENTS)
    assert journal.proved(ACCOUNT) == {Shelf.PROVISIONAL}


def test_instants_come_back_aware(journal: Journal) -> None:
    journal.open(an_attempt())
    found = journal.find(a_reference())
    assert found is not None
    assert found.start.tzinfo is UTC
    assert found.sent_at == NOW


def test_threads_share_it(journal: Journal) -> None:
    threads = [Thread(target=journal.open, args=(an_attempt(number),)) for number in range(1, 21)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(journal.list_open(ACCOUNT)) == 20


def test_processes_share_it(journal: Journal, tmp_path: Path) -> None:
    other = Journal(tmp_path / "state" / "journal.sqlite3")
    for number in range(1, 11):
        (journal if number % 2 else other).open(an_attempt(number))
    assert len(journal.list_open(ACCOUNT)) == len(other.list_open(ACCOUNT)) == 10
    other.shut()


def test_a_damaged_file_is_told_by_its_name_alone(tmp_path: Path) -> None:
    (tmp_path / "journal.sqlite3").write_bytes(b"this is no database" * 100)
    journal = Journal(tmp_path / "journal.sqlite3")
    for _ in range(2):
        with pytest.raises(StoreUnavailable) as caught:
            journal.open(an_attempt())
        assert str(caught.value) == "journal.sqlite3"


def test_rows_of_another_time_are_told(tmp_path: Path, journal: Journal) -> None:
    journal.open(an_attempt())
    writer = sqlite3.connect(tmp_path / "state" / "journal.sqlite3")
    with writer:
        writer.execute("UPDATE attempts SET state = 'odd'")
    writer.close()
    with pytest.raises(StoreUnavailable):
        journal.list_open(ACCOUNT)


def test_a_folder_in_its_place_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreUnavailable):
        Journal(tmp_path / "file" / "journal.sqlite3").list_open(ACCOUNT)


def test_a_file_that_was_spoilt_meanwhile_is_told_and_then_made_anew(
    journal: Journal, tmp_path: Path
) -> None:
    journal.open(an_attempt(1))
    spoiler = sqlite3.connect(tmp_path / "state" / "journal.sqlite3")
    spoiler.execute("DROP TABLE attempts")
    spoiler.close()
    with pytest.raises(StoreUnavailable):
        journal.open(an_attempt(2))
    journal.open(an_attempt(2))
    assert [each.reference for each in journal.list_open(ACCOUNT)] == [a_reference(2)]


KILLED = """
import os, signal, sys
from pathlib import Path
from tests.unit.test_journal import an_attempt
from app.journal import Journal
Journal(Path(sys.argv[1])).open(an_attempt())
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="SIGKILL is how a crash is played on POSIX")
def test_an_attempt_survives_a_crash_right_after_it_was_opened(tmp_path: Path) -> None:
    file = tmp_path / "journal.sqlite3"
    ended = subprocess.run([sys.executable, "-c", KILLED, str(file)], check=False, timeout=60)
    assert ended.returncode == -9
    journal = Journal(file)
    assert [each.reference for each in journal.list_open(ACCOUNT)] == [a_reference()]
    journal.shut()
