"""One running task: the newest wins, and none is lost."""

import asyncio
from collections.abc import Callable, Coroutine
from functools import partial

Work = Coroutine[object, object, None]


class LatestTask:
    """Runs one coroutine at a time; a newer one cancels the one before it."""

    def __init__(self, failed: Callable[[BaseException], None]) -> None:
        """Take who is told when a coroutine raises: that is always a programming error."""
        self._failed = failed
        self._task: asyncio.Task[None] | None = None

    @property
    def running(self) -> bool:
        """Whether something is under way."""
        return self._task is not None and not self._task.done()

    def start(self, work: Work) -> None:
        """Run `work` now; what ran before is cancelled first."""
        before = self._task
        if before is not None:
            before.cancel()
        self._task = asyncio.get_running_loop().create_task(self._after(before, work))
        self._task.add_done_callback(partial(self._finish, work))

    @staticmethod
    async def _after(before: "asyncio.Task[None] | None", work: Work) -> None:
        if before is not None:
            await asyncio.wait({before})
        await work

    def _finish(self, work: Work, task: "asyncio.Task[None]") -> None:
        work.close()  # it has not begun where a newer one came at the same moment
        if not task.cancelled() and (error := task.exception()) is not None:
            self._failed(error)

    async def close(self) -> None:
        """Cancel what runs, and wait for its end."""
        if self._task is not None:
            self._task.cancel()
            await asyncio.wait({self._task})
            self._task = None
