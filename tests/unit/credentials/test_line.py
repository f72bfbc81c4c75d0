import asyncio
from datetime import timedelta
from threading import Event, current_thread

import pytest

from app.credentials.line import SlowLine

pytestmark = pytest.mark.anyio

SHORT = timedelta(milliseconds=50)
LONG = timedelta(seconds=10)


async def test_calls_run_one_after_another_in_one_thread_that_nobody_waits_for() -> None:
    line = SlowLine(LONG)
    threads = await asyncio.gather(*(line.call(current_thread) for _ in range(3)))
    assert len(set(threads)) == 1
    assert threads[0].daemon
    assert threads[0] is not current_thread()
    line.close()
    threads[0].join(5)
    assert not threads[0].is_alive()


async def test_what_a_call_raises_is_raised_where_it_is_awaited() -> None:
    line = SlowLine(LONG)
    with pytest.raises(ValueError, match="no number"):
        await line.call(lambda: _raise(ValueError("no number")))
    assert await line.call(lambda: "still there") == "still there"
    line.close()


async def test_a_call_that_hangs_fails_in_time_and_so_do_others_until_it_is_through() -> None:
    line = SlowLine(SHORT)
    held = Event()
    order: list[str] = []
    with pytest.raises(TimeoutError):
        await line.call(lambda: _wait(held, order))
    started = asyncio.get_running_loop().time()
    with pytest.raises(TimeoutError):
        await line.call(lambda: order.append("never"))
    assert asyncio.get_running_loop().time() - started < SHORT.total_seconds() / 2
    held.set()
    await _until_free(line)
    await line.call(lambda: order.append("second"))
    assert order == ["first", "second"]
    line.close()


async def test_a_call_whose_turn_never_came_is_not_made_later() -> None:
    line = SlowLine(SHORT)
    held = Event()
    order: list[str] = []
    results = await asyncio.gather(
        line.call(lambda: _wait(held, order)),
        line.call(lambda: order.append("late")),
        return_exceptions=True,
    )
    assert [type(result) for result in results] == [TimeoutError, TimeoutError]
    held.set()
    await _until_free(line)
    await line.call(lambda: order.append("next"))
    assert order == ["first", "next"]
    line.close()


async def _until_free(line: SlowLine) -> None:
    for _ in range(500):
        try:
            return await line.call(lambda: None)
        except TimeoutError:
            await asyncio.sleep(0.01)
    pytest.fail("the line stayed held for five seconds")


def _raise(error: Exception) -> None:
    raise error


def _wait(held: Event, order: list[str]) -> None:
    held.wait(10)
    order.append("first")
