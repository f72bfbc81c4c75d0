"""The only way to what is kept: pieces of work that read or change, each in a transaction of its own."""

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from sqlalchemy import Connection, select

from app.service.calendars import Calendars, days_off
from app.service.catalogue import Catalogue
from app.service.database import Database
from app.service.practice import Practice, Terms
from app.service.schema import settings
from app.service.threads import Reader, Writer
from app.service.tokens import Tokens

T = TypeVar("T")

Clock = Callable[[], datetime]
"""Returns the moment, aware."""
Work = Callable[[Connection, Practice, int], T]
"""Takes a connection, what is decided by, and the moment in seconds."""

_TOKEN_KEY = "token key"
_KEY_BYTES = 32


class Store:
    """Bookings in one database, for one catalogue."""

    def __init__(self, database: Database, catalogue: Catalogue, clock: Clock, terms: Terms) -> None:
        """Prepare the database; it may take a moment.

        Raises:
            DatabaseTooNew: A newer version of the service wrote it.
        """
        database.prepare()
        with database.connect_to_write() as connection, connection.begin():
            tokens = Tokens(_token_key(connection))
        calendars = Calendars(catalogue, days_off(catalogue.holidays))
        self.practice = Practice(catalogue, calendars, tokens, terms)
        self._clock = clock
        self._writer = Writer(database.open_write_access)
        self._reader = Reader(database.connect_to_read)

    def now(self) -> int:
        """Return the moment, in seconds."""
        return int(self._clock().timestamp())

    async def change(self, work: Work[T]) -> T:
        """Return what `work` returns, once what it changed is on the disk.

        It must leave no trace when it says no, and must not raise for anything that can be expected.
        """
        practice, now = self.practice, self.now()
        return await self._writer.run(lambda connection: work(connection, practice, now))

    async def read(self, work: Work[T]) -> T:
        """Return what `work` returns; it sees one state of everything, and changes nothing."""
        practice, now = self.practice, self.now()
        return await self._reader.run(lambda connection: work(connection, practice, now))

    async def close(self) -> None:
        """Finish what was begun, then close."""
        await self._writer.close()
        await self._reader.close()


def _token_key(connection: Connection) -> bytes:
    """Return the key that secrets and links are worked out from; made on the first call."""
    found = connection.execute(select(settings.c.value).where(settings.c.name == _TOKEN_KEY)).scalar()
    if found is not None:
        return bytes(found)
    key = secrets.token_bytes(_KEY_BYTES)
    connection.execute(settings.insert().values(name=_TOKEN_KEY, value=key))
    return key
