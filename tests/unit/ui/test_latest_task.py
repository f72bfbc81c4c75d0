"""The newest task wins, none is lost, and a failure is told."""

import asyncio
from collections.abc import Callable

import pytest

from app.ui.latest_task import LatestTask

pytestmark = pytest.mark.anyio


def _unexpected(error: BaseException) -> None:
    raise AssertionError from error


async def until(condition: Callable[[], bool]) -> None:
    for _ in range(20):
        if condition():
            return
        await asyncio.sleep(0)
    raise AssertionError


async def test_a_newer_task_cancels_the_one_before_and_waits_for_its_end() -> None:
    seen: list[str] = []

    async def first() -> None:
        try:
            await asyncio.sleep(60)
        finally:
            seen.append("first is over")

    async def second() -> None:
        seen.append("second runs")

    task = LatestTask(_unexpected)
    task.start(first())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.start(second())
    await until(lambda: not task.running)
    assert seen == ["first is over", "second runs"]


async def test_a_task_that_never_ran_is_closed_without_a_word() -> None:
    async def never() -> None:
        raise AssertionError

    ended = asyncio.Event()

    async def newest() -> None:
        ended.set()

    failures: list[BaseException] = []
    task = LatestTask(failures.append)
    task.start(never())
    task.start(never())
    task.start(newest())
    await asyncio.wait_for(ended.wait(), 1)
    assert failures == []


async def test_a_failure_is_told_and_the_next_task_still_runs() -> None:
    failures: list[BaseException] = []
    ran = asyncio.Event()

    async def fail() -> None:
        raise LookupError

    async def run() -> None:
        ran.set()

    task = LatestTask(failures.append)
    task.start(fail())
    await until(lambda: bool(failures))
    task.start(run())
    await asyncio.wait_for(ran.wait(), 1)
    assert [type(error) for error in failures] == [LookupError]


async def test_closing_ends_what_runs() -> None:
    task = LatestTask(_unexpected)
    task.start(asyncio.sleep(60))
    await asyncio.sleep(0)
    await task.close()
    assert not task.running
