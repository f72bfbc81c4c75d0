"""The local service as the app starts it: the real child, over real HTTP."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.client.account import key_headers
from app.client.transport import Call, NeverSent, Reply, Transport
from app.embedded.service import LocalService
from app.embedded.supervisor import NOWHERE, Supervisor, spawn
from app.settings import demo_file
from app.wire.meeting_types import read_meeting_types
from app.wire.paths import MEETING_TYPES

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).parents[2]


def start(folder: Path) -> Supervisor:
    return spawn(("--database", str(folder / "bookings.sqlite3"), "--venue", str(demo_file())))


async def ask(transport: Transport, service: LocalService) -> Reply:
    key = await service.read_key()
    return await transport.send(
        Call("GET", service.address + MEETING_TYPES, secret_headers=key_headers(key, ""), fresh=True)
    )


async def until(condition: Callable[[], bool], seconds: float) -> None:
    for _ in range(int(seconds * 100)):
        if condition():
            return
        await asyncio.sleep(0.01)
    pytest.fail(f"it did not come true within {seconds} seconds")


def child_of(parent: int) -> int | None:
    """Return the process whose parent is `parent`."""
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[1] == str(parent) and fields[0] != "Z":
            return int(status.parent.name)
    return None


def is_alive(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


async def test_the_service_comes_up_answers_only_to_its_key_and_goes(tmp_path: Path) -> None:
    async with Transport() as transport:
        async with LocalService(start(tmp_path)) as service:
            reply = await ask(transport, service)
            assert reply.status == 200
            assert len(read_meeting_types(reply.body)) >= 6
            address = service.address + MEETING_TYPES
            stranger = Call("GET", address, secret_headers=key_headers("rgo-" + "0" * 32, ""))
            assert (await transport.send(stranger)).status == 401
        assert service.address == NOWHERE
        with pytest.raises(NeverSent):
            await transport.send(Call("GET", address, fresh=True))


async def test_a_service_that_is_killed_is_back_with_what_it_had(tmp_path: Path) -> None:
    async with Transport() as transport, LocalService(start(tmp_path)) as service:
        before = await ask(transport, service)
        child = await asyncio.to_thread(child_of, os.getpid())
        assert child is not None
        os.kill(child, signal.SIGKILL)
        await until(lambda: service.address == NOWHERE, seconds=5)
        assert (await ask(transport, service)).body == before.body


PARENT = """
import sys, time
from app.embedded import spawn
supervisor = spawn(tuple(sys.argv[1:]))
while supervisor.address.endswith(":0"):
    time.sleep(0.05)
print(supervisor.address, flush=True)
time.sleep(60)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
async def test_the_service_is_gone_within_two_seconds_however_the_app_ends(
    tmp_path: Path, how: signal.Signals
) -> None:
    parent = await asyncio.to_thread(
        subprocess.Popen,
        [
            *(sys.executable, "-c", PARENT),
            *("--database", str(tmp_path / "bookings.sqlite3"), "--venue", str(demo_file())),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert parent.stdout is not None
    try:
        assert (await asyncio.to_thread(parent.stdout.readline)).startswith(b"http://127.0.0.1:")
        child = await asyncio.to_thread(child_of, parent.pid)
        assert child is not None
        parent.send_signal(how)
        await asyncio.to_thread(parent.wait, 10)
        await until(lambda: not is_alive(child), seconds=2)
    finally:
        parent.kill()
        parent.wait(5)
        parent.stdout.close()
