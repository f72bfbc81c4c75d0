import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path
from time import monotonic

import pytest

from app.booking.errors import ServiceUnreachable
from app.embedded.service import LocalService
from app.embedded.supervisor import NOWHERE, Supervisor, own_command, spawn

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).parents[3]

CHILD = """
import json, os, sys
key = sys.stdin.readline().strip()
with open(sys.argv[1], "a") as book:
    book.write(json.dumps({"pid": os.getpid(), "key": key}) + "\\n")
    runs = sum(1 for line in open(sys.argv[1])) + 1
print(json.dumps({"port": 40000 + runs}), flush=True)
sys.stdin.read()
"""
"""Does what the real child does: reads its key, names a port, ends when its input closes."""

DEAF = CHILD.replace("sys.stdin.read()", "import time; time.sleep(60)")
STUBBORN = "import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)\n" + DEAF


@pytest.fixture
def book(tmp_path: Path) -> Path:
    return tmp_path / "book"


def runs(book: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in book.read_text().splitlines()] if book.exists() else []


def child(program: str, book: Path) -> Supervisor:
    return spawn((str(book),), (sys.executable, "-c", program))


@asynccontextmanager
async def serving(supervisor: Supervisor) -> AsyncIterator[LocalService]:
    async with LocalService(supervisor) as service:
        yield service


async def until(condition: Callable[[], bool], seconds: float = 10) -> None:
    for _ in range(int(seconds * 100)):
        if condition():
            return
        await asyncio.sleep(0.01)
    pytest.fail(f"it did not come true within {seconds} seconds")


def is_alive(pid: object) -> bool:
    try:
        status = Path(f"/proc/{pid}/stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] != "Z"


async def test_the_child_gets_the_key_names_its_port_and_goes_at_the_end(book: Path) -> None:
    supervisor = child(CHILD, book)
    async with serving(supervisor) as service:
        key = await service.read_key()
        assert service.address == "http://127.0.0.1:40001"
        assert [run["key"] for run in runs(book)] == [key]
        assert len(key) >= 32
        started = monotonic()
    assert monotonic() - started < 1.5
    assert not is_alive(runs(book)[0]["pid"])
    assert service.address == NOWHERE


async def test_two_runs_have_two_keys(book: Path) -> None:
    first, second = Supervisor(("true",)), Supervisor(("true",))
    assert first.key != second.key


async def test_a_child_that_dies_is_started_again_with_the_same_key(book: Path) -> None:
    async with serving(child(CHILD, book)) as service:
        key = await service.read_key()
        os.kill(int(str(runs(book)[0]["pid"])), signal.SIGKILL)
        await until(lambda: service.address == NOWHERE)
        assert await service.read_key() == key
        assert service.address == "http://127.0.0.1:40002"
        assert [run["key"] for run in runs(book)] == [key, key]
        await service.ready()


@pytest.mark.parametrize("program", [DEAF, STUBBORN])
async def test_a_child_that_does_not_go_by_itself_is_made_to(book: Path, program: str) -> None:
    async with serving(child(program, book)) as service:
        await service.ready()
        started = monotonic()
    assert monotonic() - started < 6
    assert not is_alive(runs(book)[0]["pid"])


@pytest.mark.parametrize(
    "program",
    [
        "print('hello')",
        "print('{}')",
        "print('[]')",
        'print(\'{"port": "x"}\')',
        "print('{\"port\": 0}')",
        "",
    ],
)
async def test_a_child_that_names_no_port_is_not_waited_for(program: str) -> None:
    supervisor = spawn((), (sys.executable, "-c", program))
    async with LocalService(supervisor, patience=timedelta(milliseconds=300)) as service:
        with pytest.raises(ServiceUnreachable):
            await service.read_key()
        assert service.address == NOWHERE


async def test_a_child_that_says_nothing_is_ended_and_tried_again(book: Path) -> None:
    silent = f"open({str(book)!r}, 'a').write('started\\n'); import time; time.sleep(60)"
    supervisor = Supervisor((sys.executable, "-c", silent), start_limit=timedelta(milliseconds=300))
    supervisor.start()
    async with LocalService(supervisor) as service:
        await until(lambda: book.exists() and len(book.read_text().splitlines()) >= 2)
        assert service.address == NOWHERE


async def test_a_program_that_is_not_there_leaves_the_service_unreachable() -> None:
    supervisor = spawn((), ("/nonexistent/program",))
    async with LocalService(supervisor, patience=timedelta(milliseconds=100)) as service:
        with pytest.raises(ServiceUnreachable):
            await service.ready()


PARENT = """
import sys, time
from app.embedded import spawn
supervisor = spawn((sys.argv[1],), (sys.executable, "-c", sys.argv[2]))
print("asyncio" in sys.modules, flush=True)
{end}
"""


@pytest.mark.parametrize("how", ["killed", "interrupted", "exits", "raises"])
async def test_no_child_is_left_behind_however_the_program_ends(book: Path, how: str) -> None:
    end = {
        "killed": "time.sleep(60)",
        "interrupted": "time.sleep(60)",
        "exits": "sys.stdin.readline(); sys.exit(3)",
        "raises": "sys.stdin.readline(); raise RuntimeError",
    }[how]
    parent = await asyncio.to_thread(
        subprocess.Popen,
        [sys.executable, "-c", PARENT.format(end=end), str(book), CHILD],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert parent.stdin is not None
    assert parent.stdout is not None
    try:
        assert await asyncio.to_thread(parent.stdout.readline) == b"False\n"
        await until(lambda: len(runs(book)) == 1)
        pid = runs(book)[0]["pid"]
        assert is_alive(pid)
        if how in ("killed", "interrupted"):
            parent.send_signal(signal.SIGKILL if how == "killed" else signal.SIGINT)
        else:
            parent.stdin.write(b"\n")
            parent.stdin.flush()
        await asyncio.to_thread(parent.wait, 10)
        await until(lambda: not is_alive(pid), seconds=2)
        await asyncio.sleep(0.5)
        assert len(runs(book)) == 1
    finally:
        parent.kill()
        parent.wait(5)
        parent.stdin.close()
        parent.stdout.close()


async def test_the_key_is_neither_an_argument_nor_in_the_environment(book: Path) -> None:
    async with serving(child(CHILD, book)) as service:
        key = await service.read_key()
        pid = runs(book)[0]["pid"]
        for name in ("cmdline", "environ"):
            content = await asyncio.to_thread(Path(f"/proc/{pid}/{name}").read_bytes)
            assert content
            assert key.encode() not in content


async def test_the_program_starts_itself() -> None:
    assert own_command() == (sys.executable, "-m", "app")
