"""Where the database is waited for: in a few threads, so that the event loop never waits for the disk."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection

from app.service.database import WriteAccess

T = TypeVar("T")

_READERS = 2
_MOST_TOGETHER = 128
"""Pieces of work that share one commit."""


@dataclass(frozen=True, slots=True)
class _Piece:
    do: Callable[[Connection], None]
    done: asyncio.Future[None]


class Writer:
    """Does pieces of work one after the other, each whole or not at all.

    What is asked for while a commit is under way is done in the next one, together: waiting for the disk is
    the slowest part of a booking, and this way many bookings wait for it once. The statements themselves take
    less time than handing them to a thread would; only what waits, for another process or for the disk, is
    done in one. Work must not leave a trace when it says no; where a piece raises, all of its commit is
    undone, and each piece is done again alone.
    """

    def __init__(self, open_access: Callable[[], WriteAccess]) -> None:
        """Open nothing yet."""
        self._open_access = open_access
        self._thread = ThreadPoolExecutor(1, "writer")
        self._access: WriteAccess | None = None
        self._waiting: list[_Piece] = []
        self._alone: list[_Piece] = []
        self._batch: asyncio.Task[None] | None = None

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Return what `work` returns, once it is on the disk."""
        results: list[T] = []

        def do(connection: Connection) -> None:
            results[:] = [work(connection)]

        piece = _Piece(do, asyncio.get_running_loop().create_future())
        self._waiting.append(piece)
        if self._batch is None:
            self._begin()
        await piece.done
        return results[0]

    async def close(self) -> None:
        """Finish what was begun, then close."""
        while self._batch is not None:
            await asyncio.wait([self._batch])
        self._thread.shutdown()
        if self._access is not None:
            self._access.close()

    def _begin(self) -> None:
        if self._alone:
            pieces, self._alone = self._alone[:1], self._alone[1:]
        else:
            pieces, self._waiting = self._waiting[:_MOST_TOGETHER], self._waiting[_MOST_TOGETHER:]
        if pieces:
            self._batch = asyncio.get_running_loop().create_task(self._commit(pieces), name="commit")
            self._batch.add_done_callback(lambda batch: self._settle(pieces, batch))

    async def _commit(self, pieces: Sequence[_Piece]) -> None:
        loop = asyncio.get_running_loop()
        access = self._access = self._access or self._open_access()
        if not access.begin_at_once():
            await loop.run_in_executor(self._thread, access.begin)
        with ExitStack() as undo:
            undo.callback(access.rollback)
            for piece in pieces:
                piece.do(access.connection)
            await loop.run_in_executor(self._thread, access.commit)
            undo.pop_all()

    def _settle(self, pieces: Sequence[_Piece], batch: asyncio.Task[None]) -> None:
        self._batch = None
        if batch.cancelled():
            return
        error = batch.exception()
        if error is not None and len(pieces) > 1:
            self._alone.extend(pieces)
        else:
            for piece in pieces:
                _finish(piece.done, error)
        self._begin()


def _finish(future: asyncio.Future[None], error: BaseException | None) -> None:
    if future.done():  # whoever waited for it has gone
        return
    if error is None:
        future.set_result(None)
    else:
        future.set_exception(error)


class Reader:
    """Reads in a few threads, each with a connection of its own."""

    def __init__(self, connect: Callable[[], Connection]) -> None:
        """Open nothing yet."""
        self._connect = connect
        self._threads = ThreadPoolExecutor(_READERS, "reader")
        self._own = threading.local()
        self._connections: list[Connection] = []

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Return what `work` returns; it sees one state of everything."""
        return await asyncio.get_running_loop().run_in_executor(self._threads, self._read, work)

    async def close(self) -> None:
        """Finish what was begun, then close."""
        self._threads.shutdown()
        for connection in self._connections:
            connection.close()

    def _read(self, work: Callable[[Connection], T]) -> T:
        connection = getattr(self._own, "connection", None)
        if not isinstance(connection, Connection):
            connection = self._own.connection = self._connect()
            self._connections.append(connection)
        with connection.begin():
            return work(connection)
