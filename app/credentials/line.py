"""The one thread that talks to the keyring, so that a keyring that hangs stops nothing else."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import timedelta
from queue import SimpleQueue
from threading import Thread
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Raised:
    """What a call raised. It travels as a value: Python 3.11 stops tracing where a future throws it."""

    error: BaseException


class SlowLine:
    """Makes blocking calls one after another in a thread of its own, each within a limit.

    The thread is a daemon: the program ends without waiting for it. (The event loop's own threads are waited
    for.) A call that is overdue still holds the line, so that calls keep their order; others fail at once
    until it is through.
    """

    def __init__(self, limit: timedelta) -> None:
        """Start nothing yet. `limit` counts from asking, waiting in line included."""
        self._limit = limit
        self._calls: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._is_free: Callable[[], bool] = lambda: True

    async def call(self, function: Callable[[], T]) -> T:
        """Run `function` in the thread and return what it returns, or raise what it raises.

        Raises:
            TimeoutError: It takes too long, or one before it still does. It may yet come to its end.
        """
        if not self._is_free():
            raise TimeoutError
        future: Future[T | _Raised] = Future()
        self._calls.put(lambda: _fulfil(future, function))
        if self._thread is None:
            self._thread = Thread(target=self._serve, name="keyring", daemon=True)
            self._thread.start()
        try:
            async with asyncio.timeout(self._limit.total_seconds()):
                outcome = await asyncio.wrap_future(future)
        except TimeoutError:
            if future.running():
                self._is_free = future.done
            raise
        if isinstance(outcome, _Raised):
            raise outcome.error
        return outcome

    def close(self, last: Callable[[], None] = lambda: None) -> None:
        """Let the thread end once it is through with what it does, and with a `last` call."""
        self._calls.put(last)
        self._calls.put(None)
        self._thread = None

    def _serve(self) -> None:
        while call := self._calls.get():
            call()


def _fulfil(future: "Future[T | _Raised]", function: Callable[[], T]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        outcome: T | _Raised = function()
    except BaseException as error:  # not swallowed: it is raised where the call is awaited
        outcome = _Raised(error)
    future.set_result(outcome)
