"""The note of every booking attempt, written before its request leaves.

Nothing makes a repeated booking harmless, so an attempt must not be forgotten while its outcome is unknown:
neither by a crash nor by a power cut. Each row is on the disk before the request is, and stays open until the
outcome is known and, for an appointment, its secret is kept. A row holds nothing about a person.

All methods block; every `at` is aware.
"""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from app.booking.errors import StoreUnavailable

_PATIENCE_SECONDS = 5.0
"""How long a write waits for another process that writes at the same moment."""


class AttemptState(StrEnum):
    """What is known of an attempt.

    SENT: its request may have left. UNKNOWN: it was looked up and not found. PROVISIONAL: it waits for
    somebody. LAPSED: it waited in vain. REFUSED and ABSENT: nothing was booked.
    """

    SENT = "sent"
    UNKNOWN = "unknown"
    BOOKED = "booked"
    PROVISIONAL = "provisional"
    CANCELLED = "cancelled"
    LAPSED = "lapsed"
    REFUSED = "refused"
    ABSENT = "absent"


NOT_FOUND = frozenset({AttemptState.SENT, AttemptState.UNKNOWN})
"""While an attempt is in one of these, it may turn out that nothing came of it."""


class Shelf(StrEnum):
    """One of the service's two lists in which a booking can be found."""

    APPOINTMENTS = "appointments"
    PROVISIONAL = "provisional"


@dataclass(frozen=True, slots=True)
class Attempt:
    """One attempt to book.

    Attributes:
        code: The reference as a person reads it; unique among open attempts.
        account: Whose booking service it was sent to.
        start: Of the slot. Aware, like `sent_at`.
        shelves: The lists it may be found in; never empty.
        outcome_id: Of the appointment or provisional booking, where it is known; else empty.
    """

    reference: str
    code: str
    account: str
    meeting_type_id: str
    start: datetime
    shelves: tuple[Shelf, ...]
    sent_at: datetime
    state: AttemptState = AttemptState.SENT
    outcome_id: str = ""


class AttemptExists(Exception):
    """This reference, or its code, is in use already; the attempt must not be sent."""


_TABLES = """
CREATE TABLE IF NOT EXISTS attempts (
    reference TEXT PRIMARY KEY,
    code TEXT NOT NULL,
    account TEXT NOT NULL,
    meeting_type_id TEXT NOT NULL,
    start TEXT NOT NULL,
    shelves TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    state TEXT NOT NULL,
    outcome_id TEXT NOT NULL,
    closed_at TEXT
);
CREATE UNIQUE INDEX IF NOT EXISTS open_codes ON attempts (code) WHERE closed_at IS NULL;
CREATE TABLE IF NOT EXISTS proofs (
    account TEXT NOT NULL,
    shelf TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (account, shelf)
);
"""
_COLUMNS = "reference, code, account, meeting_type_id, start, shelves, sent_at, state, outcome_id"


class Journal:
    """The attempts of one machine, in one file. Several threads and processes may use it at once."""

    def __init__(self, path: Path) -> None:
        """Remember the file; the first call opens it, and makes it where it is not there yet."""
        self._path = path
        self._lock = threading.Lock()
        self._opened: sqlite3.Connection | None = None

    def open(self, attempt: Attempt) -> None:
        """Write an attempt down; when this returns, it survives a power cut.

        Raises:
            AttemptExists: It must not be sent.
            StoreUnavailable: It could not be written.
        """
        values = (
            attempt.reference,
            attempt.code,
            attempt.account,
            attempt.meeting_type_id,
            _text(attempt.start),
            " ".join(attempt.shelves),
            _text(attempt.sent_at),
            attempt.state,
            attempt.outcome_id,
        )
        marks = ", ".join("?" * len(values))
        with self._writing() as connection:
            try:
                connection.execute(f"INSERT INTO attempts ({_COLUMNS}) VALUES ({marks})", values)
            except sqlite3.IntegrityError:
                raise AttemptExists from None

    def note(self, reference: str, state: AttemptState, outcome_id: str = "") -> None:
        """Write down what is known of an open attempt now; it stays open. See `close`."""
        with self._writing() as connection:
            connection.execute(
                "UPDATE attempts SET state = ?, outcome_id = coalesce(nullif(?, ''), outcome_id)"
                f" WHERE reference = ? AND closed_at IS NULL AND {_allowed(state)}",
                (state, outcome_id, reference),
            )

    def close(self, reference: str, state: AttemptState, at: datetime, outcome_id: str = "") -> None:
        """Write down what became of an attempt; it needs no more attention.

        Nothing happens where the attempt was found meanwhile and `state` says that it was not; an empty
        `outcome_id` keeps the one that is known.
        """
        with self._writing() as connection:
            connection.execute(
                "UPDATE attempts SET state = ?, closed_at = ?,"
                " outcome_id = coalesce(nullif(?, ''), outcome_id)"
                f" WHERE reference = ? AND {_allowed(state)}",
                (state, _text(at), outcome_id, reference),
            )

    def find(self, reference: str) -> Attempt | None:
        """Return the attempt with this reference, open or closed."""
        found = self._read("WHERE reference = ?", reference)
        return found[0] if found else None

    def list_open(self, account: str) -> tuple[Attempt, ...]:
        """Return the attempts of an account that need attention, the oldest first."""
        return self._read("WHERE closed_at IS NULL AND account = ? ORDER BY sent_at, rowid", account)

    def is_open(self, reference: str) -> bool:
        """Tell whether an attempt still needs attention."""
        return bool(self._read("WHERE closed_at IS NULL AND reference = ?", reference))

    def prove(self, account: str, shelf: Shelf, at: datetime) -> None:
        """Write down that this list has shown us a reference of ours soon after it was sent."""
        with self._writing() as connection:
            connection.execute("INSERT OR REPLACE INTO proofs VALUES (?, ?, ?)", (account, shelf, _text(at)))

    def disprove(self, account: str, shelf: Shelf) -> None:
        """Write down that this list has missed, or shown late, a reference of ours."""
        with self._writing() as connection:
            connection.execute("DELETE FROM proofs WHERE account = ? AND shelf = ?", (account, shelf))

    def proved(self, account: str) -> frozenset[Shelf]:
        """Return the lists in which a booking of ours would be seen soon after it was sent."""
        with self._using() as connection:
            rows = connection.execute("SELECT shelf FROM proofs WHERE account = ?", (account,)).fetchall()
        return frozenset(Shelf(shelf) for (shelf,) in rows)

    def forget_before(self, at: datetime) -> None:
        """Remove the attempts that were sent before `at`.

        One that is open stays until its slot, too, lies before `at`: this machine's clock may have been wrong
        when it was sent.
        """
        with self._writing() as connection:
            connection.execute(
                "DELETE FROM attempts WHERE sent_at < ? AND (closed_at IS NOT NULL OR start < ?)",
                (_text(at), _text(at)),
            )

    def shut(self) -> None:
        """Close the file; the next call opens it again."""
        with self._lock:
            self._drop()

    def _read(self, condition: str, value: str) -> tuple[Attempt, ...]:
        with self._using() as connection:
            rows = connection.execute(f"SELECT {_COLUMNS} FROM attempts {condition}", (value,)).fetchall()
            return tuple(_attempt(row) for row in rows)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        with self._using() as connection, connection:
            yield connection

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                if self._opened is None:
                    self._opened = _connect(self._path)
                yield self._opened
            except (sqlite3.Error, OSError, ValueError):
                self._drop()
                raise StoreUnavailable(self._path.name) from None

    def _drop(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=_PATIENCE_SECONDS, check_same_thread=False)
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.executescript(_TABLES)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _allowed(state: AttemptState) -> str:
    """Return the condition under which an attempt may come into a state."""
    if state not in {AttemptState.UNKNOWN, AttemptState.ABSENT}:
        return "true"
    return f"state IN ('{AttemptState.SENT}', '{AttemptState.UNKNOWN}')"


def _attempt(row: tuple[str, ...]) -> Attempt:
    reference, code, account, meeting_type_id, start, shelves, sent_at, state, outcome_id = row
    return Attempt(
        reference=reference,
        code=code,
        account=account,
        meeting_type_id=meeting_type_id,
        start=datetime.fromisoformat(start),
        shelves=tuple(Shelf(each) for each in shelves.split()),
        sent_at=datetime.fromisoformat(sent_at),
        state=AttemptState(state),
        outcome_id=outcome_id,
    )


def _text(instant: datetime) -> str:
    """Return an instant so that texts sort as instants do."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds")
