"""What every test stands on: no screen, no foreign network, no lingering task, a clock that is handed in."""

import asyncio
import inspect
import os
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYTHONASYNCIODEBUG", "1")

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile("any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any machine")

pytest_plugins = ("development.marks",)
"""Skips what this machine has no programs for, with the reason."""

_LOOPBACK = ("127.", "::1", "localhost")


def _refuse_foreign_network(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse every connection that leaves this machine, whichever library tries it."""
    if event != "socket.connect":
        return
    address = arguments[1]
    if isinstance(address, tuple) and not str(address[0]).startswith(_LOOPBACK):
        raise PermissionError(f"a test tried to reach {address[0]}")


sys.addaudithook(_refuse_foreign_network)


class FixedClock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> FixedClock:
    """A Tuesday morning, ten minutes past nine in Berlin."""
    return FixedClock(datetime(2027, 4, 6, 7, 10, tzinfo=UTC))


def _qt_loop() -> asyncio.AbstractEventLoop:
    import qasync
    from PySide6.QtWidgets import QApplication

    loop: asyncio.AbstractEventLoop = qasync.QEventLoop(QApplication.instance())
    return loop


@pytest.fixture(params=["plain"])
def anyio_backend(request: pytest.FixtureRequest) -> object:
    """Run async tests on the plain loop, or on Qt's where a test asks for `qt`."""
    if request.param == "qt":
        request.getfixturevalue("qapp").setQuitOnLastWindowClosed(False)
        return "asyncio", {"loop_factory": _qt_loop}
    return "asyncio"


@pytest.fixture
async def _tasks_watched() -> AsyncIterator[None]:
    before = asyncio.all_tasks()
    yield
    left = {task for task in asyncio.all_tasks() - before if not task.done()}
    lingering = {task for task in left if "TestRunner" not in repr(task.get_coro())}
    assert not lingering, f"left running: {lingering}"


@pytest.fixture(autouse=True)
def no_lingering_tasks(request: pytest.FixtureRequest) -> None:
    """Fail an async test that leaves a task behind."""
    if inspect.iscoroutinefunction(request.function):
        request.getfixturevalue("_tasks_watched")
