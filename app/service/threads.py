"""Where the database is waited for: one thread writes, a few read, and the event loop waits for neither."""

import asyncio
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import Connection

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
    the slowest part of a booking, and this way many bookings wait for it once. Work must not leave a trace
    when it says no; where a piece raises, all of its commit is undone, and each piece is done again alone.
    """

    def __init__(self, connect: Callable[[], Connection]) -> None:
        """Open nothing yet."""
        self._connect = connect
        self._thread = ThreadPoolExecutor(1, "writer")
        self._connection: Connection | None = None
        self._waiting: list[_Piece] = []
        self._alone: list[_Piece] = []
        self._committing = False

    async def run(self, work: Callable[[Connection], T]) -> T:
        """Return what `work` returns, once it is on the disk."""
        results: list[T] = []

        def do(connection: Connection) -> None:
            results[:] = [work(connection)]

        piece = _Piece(do, asyncio.get_running_loop().create_future())
        self._waiting.append(piece)
        if not self._committing:
            self._begin()
        await piece.done
        return results[0]

    def close(self) -> None:
        """Finish what was begun, then close."""
        self._thread.submit(self._disconnect)
        self._thread.shutdown()

    def _begin(self) -> None:
        if self._alone:
            pieces, self._alone = self._alone[:1], self._alone[1:]
        else:
            pieces, self._waiting = self._waiting[:_MOST_TOGETHER], self._waiting[_MOST_TOGETHER:]
        if not pieces:
            return
        self._committing = True
        loop = pieces[0].done.get_loop()
        commit = self._thread.submit(self._commit, pieces)
        commit.add_done_callback(lambda done: loop.call_soon_threadsafe(self._settle, pieces, done))

    def _commit(self, pieces: Sequence[_Piece]) -> None:
        if self._connection is None:
            self._connection = self._connect()
        with self._connection.begin():
            for piece in pieces:
                piece.do(self._connection)

    def _settle(self, pieces: Sequence[_Piece], commit: Future[None]) -> None:
        self._committing = False
        error = commit.exception()
        if error is not None and len(pieces) > 1:
            self._alone.extend(pieces)
        else:
            for piece in pieces:
                _finish(piece.done, error)
        self._begin()

    def _disconnect(self) -> None:
        if self._connection is not None:
            self._connection.close()


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

    def close(self) -> None:
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
