"""Which appointments' secrets are kept, where, and until when; a keyring can't be listed cheaply.

No secret is in it in clear. One that the keyring has no room for lies here sealed; see `credentials.safe`.
All methods block. Several threads and processes may use one file at once.
"""

import secrets
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from app.booking.errors import StoreUnavailable

MOST_ENTRIES = 200
"""Entries in the keyring. Windows holds about 250 of all programs together."""

_PATIENCE_SECONDS = 2.0
"""How long a write waits for another process that writes at the same moment."""
_ID_BYTES = 8
_AT_ONCE = ""
"""Sorts before every instant."""

_TABLES = """
CREATE TABLE IF NOT EXISTS kept (
    entry TEXT PRIMARY KEY,
    goes_at TEXT NOT NULL,
    in_keyring INTEGER NOT NULL,
    sealed BLOB
);
CREATE INDEX IF NOT EXISTS by_end ON kept (goes_at);
CREATE TABLE IF NOT EXISTS seal (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    id TEXT NOT NULL,
    mark BLOB
);
"""


@dataclass(frozen=True, slots=True)
class Kept:
    """How one secret is kept.

    Attributes:
        in_keyring: Whether the keyring may have an entry of it.
        sealed: The sealed secret; None: it is in the keyring.
    """

    in_keyring: bool
    sealed: bytes | None = field(repr=False)


@dataclass(frozen=True, slots=True)
class Seal:
    """The key that sealed the secrets of this file, as far as the file knows it.

    Attributes:
        id: Names it in the keyring.
        mark: Tells the key from any other; None: no key was made yet.
        used: Whether anything is sealed with it.
    """

    id: str
    mark: bytes | None
    used: bool


class Register:
    """The index of one machine, in one file, or in memory for one run."""

    def __init__(self, path: Path | None = None, account: str = "", most: int = MOST_ENTRIES) -> None:
        """Remember the file; the first call opens it, and makes it where it is not there yet.

        Args:
            path: None: nothing is written down.
            account: Whose appointments they are; a sealed secret opens for no other account.
            most: Entries that the keyring is given; what is beyond is sealed.
        """
        self.account = account
        self._path = path
        self._most = most
        self._lock = threading.RLock()
        self._opened: sqlite3.Connection | None = None

    def find(self, entry: str) -> Kept | None:
        """Return how a secret is kept; None where it is not."""
        with self._using() as connection:
            row = connection.execute(
                "SELECT in_keyring, sealed FROM kept WHERE entry = ?", (entry,)
            ).fetchone()
        return None if row is None else Kept(bool(row[0]), row[1])

    def has_room(self, entry: str) -> bool:
        """Tell whether the keyring may be given this entry."""
        with self._using() as connection:
            others = connection.execute(
                "SELECT count(*) FROM kept WHERE in_keyring AND entry <> ?", (entry,)
            ).fetchone()
        return bool(others[0] < self._most)

    def reserve(self, entry: str, goes_at: datetime) -> None:
        """Write down that the keyring is given an entry, before it is."""
        with self._using() as connection:
            connection.execute(
                "INSERT INTO kept VALUES (?, ?, 1, NULL) ON CONFLICT (entry)"
                " DO UPDATE SET goes_at = excluded.goes_at, in_keyring = 1",
                (entry, _text(goes_at)),
            )

    def keep(self, entry: str, goes_at: datetime, sealed: bytes) -> None:
        """Keep a sealed secret in place of the one before."""
        with self._using() as connection:
            connection.execute(
                "INSERT INTO kept VALUES (?, ?, 0, ?) ON CONFLICT (entry)"
                " DO UPDATE SET goes_at = excluded.goes_at, sealed = excluded.sealed",
                (entry, _text(goes_at), sealed),
            )

    def left_keyring(self, entry: str) -> None:
        """Write down that the keyring has no such entry."""
        with self._using() as connection:
            connection.execute("UPDATE kept SET in_keyring = 0 WHERE entry = ?", (entry,))

    def move_end(self, entry: str, goes_at: datetime) -> None:
        """Let a secret, and those of single places in the same appointment, go at another time."""
        with self._using() as connection:
            connection.execute(
                "UPDATE kept SET goes_at = ? WHERE (entry = ? OR instr(entry, ?) = 1) AND goes_at <> ?",
                (_text(goes_at), entry, f"{entry}/", _AT_ONCE),
            )

    def let_go(self, entry: str) -> None:
        """Drop what is sealed, and write down that the entry in the keyring has to go."""
        with self._using() as connection:
            connection.execute(
                "UPDATE kept SET goes_at = ?, sealed = NULL WHERE entry = ?", (_AT_ONCE, entry)
            )

    def remove(self, entry: str) -> None:
        """Forget an entry that is gone."""
        with self._using() as connection:
            connection.execute("DELETE FROM kept WHERE entry = ?", (entry,))

    def drop_sealed(self) -> int:
        """Forget all that is sealed, and the mark of the key that sealed it; return how many secrets."""
        with self._using() as connection:
            count = connection.execute("SELECT count(*) FROM kept WHERE sealed IS NOT NULL").fetchone()[0]
            connection.execute(
                "UPDATE kept SET goes_at = ?, sealed = NULL WHERE sealed IS NOT NULL", (_AT_ONCE,)
            )
            connection.execute("UPDATE seal SET mark = NULL")
        return int(count)

    def list_due(self, at: datetime) -> tuple[str, ...]:
        """Return the entries that have to go by then, the longest due first."""
        with self._using() as connection:
            rows = connection.execute(
                "SELECT entry FROM kept WHERE goes_at <= ? ORDER BY goes_at, entry", (_text(at),)
            ).fetchall()
        return tuple(entry for (entry,) in rows)

    def list_places(self, entry: str) -> tuple[str, ...]:
        """Return the entries of single places in the appointment of `entry`."""
        with self._using() as connection:
            rows = connection.execute(
                "SELECT entry FROM kept WHERE instr(entry, ?) = 1 ORDER BY entry", (f"{entry}/",)
            ).fetchall()
        return tuple(place for (place,) in rows)

    def read_seal(self) -> Seal:
        """Return what is known of the key that seals."""
        with self._using() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO seal VALUES (1, ?, NULL)", (secrets.token_hex(_ID_BYTES),)
            )
            key_id, mark, used = connection.execute(
                "SELECT id, mark, EXISTS (SELECT 1 FROM kept WHERE sealed IS NOT NULL) FROM seal"
            ).fetchone()
        return Seal(key_id, mark, bool(used))

    def set_mark(self, mark: bytes) -> None:
        """Remember another key."""
        with self._using() as connection:
            connection.execute("UPDATE seal SET mark = ?", (mark,))

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Keep other processes from writing meanwhile; what is written here is written together."""
        with self._using() as connection:
            connection.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")

    def clean(self) -> None:
        """Leave nothing of what was deleted in the file or beside it."""
        with self._using() as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()

    def shut(self) -> None:
        """Close the file; the next call opens it again."""
        with self._lock:
            self._drop()

    @contextmanager
    def _using(self) -> Iterator[sqlite3.Connection]:
        with self._lock:
            try:
                if self._opened is None:
                    self._opened = _connect(self._path)
                yield self._opened
            except (sqlite3.Error, OSError):
                self._drop()
                raise StoreUnavailable(self._path.name if self._path else "memory") from None

    def _drop(self) -> None:
        if self._opened is not None:
            self._opened.close()
            self._opened = None


def _connect(path: Path | None) -> sqlite3.Connection:
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(
        path or ":memory:", timeout=_PATIENCE_SECONDS, check_same_thread=False, isolation_level=None
    )
    try:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA secure_delete = ON")
        connection.executescript(_TABLES)
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _text(instant: datetime) -> str:
    """Return an instant so that texts sort as instants do."""
    return instant.astimezone(UTC).isoformat(timespec="microseconds")
