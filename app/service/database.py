"""The database: SQLite. What another one does differently is all in here."""

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from sqlalchemy import ClauseElement, Connection, Engine, NullPool, create_engine, event, inspect, select
from sqlalchemy.dialects.sqlite import dialect as sqlite_dialect
from sqlalchemy.engine import URL

from app.service.schema import REVISION, metadata, revisions

_WAIT_SECONDS = 60.0
"""How long a writer waits while another process writes, before it gives up."""
_ON_CONNECT = (
    "PRAGMA journal_mode=WAL",
    "PRAGMA synchronous=FULL",  # what was acknowledged survives a power cut
    "PRAGMA foreign_keys=ON",
)


_DIALECT = sqlite_dialect(paramstyle="qmark")


class Prepared:
    """A statement of SQLAlchemy Core that is worked out once and run by the driver itself.

    For the few statements of a booking: working a statement out anew costs more than running it.
    """

    def __init__(self, statement: ClauseElement) -> None:
        """Work the statement out; its columns must be texts and whole numbers."""
        compiled = statement.compile(dialect=_DIALECT)
        self._sql = str(compiled)
        self._fixed: Mapping[str, object] = compiled.params
        self._names: Sequence[str] = getattr(compiled, "positiontup", None) or ()

    def run(self, connection: Connection, values: Mapping[str, object]) -> sqlite3.Cursor:
        """Run it within the connection's transaction."""
        return _driver_of(connection).execute(
            self._sql, [values.get(name, self._fixed[name]) for name in self._names]
        )


class WriteAccess:
    """The connection of the one writer of a process; while it writes, it excludes every other."""

    def __init__(self, connection: Connection) -> None:
        """Take a connection that begins nothing by itself."""
        self.connection = connection
        self._driver = _driver_of(connection)
        self._driver.execute("PRAGMA busy_timeout=0")

    def begin_at_once(self) -> bool:
        """Begin, if nobody else is writing."""
        try:
            self._driver.execute("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
                raise
            return False
        self.connection.begin()
        return True

    def begin(self) -> None:
        """Begin, as soon as nobody else is writing."""
        self._driver.execute(f"PRAGMA busy_timeout={int(_WAIT_SECONDS * 1000)}")
        try:
            self._driver.execute("BEGIN IMMEDIATE")
        finally:
            self._driver.execute("PRAGMA busy_timeout=0")
        self.connection.begin()

    def commit(self) -> None:
        """Put everything on the disk."""
        self.connection.commit()

    def rollback(self) -> None:
        """Undo everything."""
        self.connection.rollback()

    def close(self) -> None:
        """Close the connection."""
        self.connection.close()


def _driver_of(connection: Connection) -> sqlite3.Connection:
    driver = connection.connection.driver_connection
    if not isinstance(driver, sqlite3.Connection):
        message = "this is for SQLite"
        raise TypeError(message)
    return driver


class Database:
    """One SQLite file. Several processes may work on it at once."""

    def __init__(self, path: Path) -> None:
        """Open nothing yet."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._url = URL.create("sqlite", database=str(path))
        self._writing = self._engine("BEGIN IMMEDIATE")
        self._reading = self._engine("BEGIN")
        self._access = self._engine("")

    def _engine(self, begin: str) -> Engine:
        engine = create_engine(
            self._url,
            poolclass=NullPool,
            hide_parameters=True,
            connect_args={
                "isolation_level": None,
                "timeout": _WAIT_SECONDS,
                "check_same_thread": False,  # each connection has its thread; only its end comes from another
            },
        )

        @event.listens_for(engine, "connect")
        def _set_up(connection: sqlite3.Connection, _record: object) -> None:
            for pragma in _ON_CONNECT:
                connection.execute(pragma)

        @event.listens_for(engine, "begin")
        def _begin(connection: Connection) -> None:
            if begin:
                connection.exec_driver_sql(begin)

        return engine

    def connect_to_write(self) -> Connection:
        """Return a connection whose transactions exclude every other writer from their first moment on."""
        return self._writing.connect()

    def open_write_access(self) -> WriteAccess:
        """Return the connection for a writer that begins and commits by itself."""
        return WriteAccess(self._access.connect())

    def connect_to_read(self) -> Connection:
        """Return a connection that sees one state of everything for the length of a transaction."""
        return self._reading.connect()

    def prepare(self) -> None:
        """Create the tables, or bring them up to date.

        Raises:
            DatabaseTooNew: A newer version wrote them.
        """
        with self.connect_to_write() as connection, connection.begin():
            found = _revision(connection)
            if found is None:
                metadata.create_all(connection)
                connection.execute(revisions.insert().values(version_num=REVISION))
            elif found != REVISION:
                # Imported late: it takes longer than all the rest of the start, and is hardly ever needed.
                from app.service.migrations.upgrade import upgrade

                upgrade(connection)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table(revisions.name):
        return None
    return connection.execute(select(revisions.c.version_num)).scalar()
