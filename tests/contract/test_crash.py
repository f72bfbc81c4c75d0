"""A kiosk that is killed between its request and the answer finds out afterwards, and books nothing twice."""

import asyncio
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from app.booking.request import Appointment
from app.journal import AttemptState
from tests.contract.killed_kiosk import ACCOUNT, directory
from tests.fakes.clients import FixedEndpoint, World, a_world
from tests.fakes.network import Network
from tests.fakes.values import a_reference
from tests.journeys.service.running import KEY, RunningService

pytestmark = [
    pytest.mark.anyio,
    pytest.mark.skipif(sys.platform == "win32", reason="the crash is played by SIGKILL"),
]


async def until_closed(world: World) -> None:
    """Let the background run until nothing is open."""
    task = asyncio.create_task(world.client.run())
    try:
        for _ in range(1000):
            if not world.journal.list_open(ACCOUNT.name):
                return
            await asyncio.sleep(0.01)
        pytest.fail("the attempt is still open")
    finally:
        task.cancel()
        await asyncio.wait({task})


async def test_what_was_booked_by_a_killed_kiosk_is_known_after_the_restart(tmp_path: Path) -> None:
    with RunningService(tmp_path / "bookings.sqlite3") as service:
        command = [sys.executable, "-m", "tests.contract.killed_kiosk", service.address, str(tmp_path)]
        killed = await asyncio.to_thread(
            subprocess.run, command, input=f"{KEY}\n".encode(), check=False, timeout=60
        )
        assert killed.returncode == -9
        listed = service.client.get(
            "/v4/appointment/paginated", params={"page": "0", "pageSize": "10"}
        ).json()
        (appointment,) = listed["appointments"]
        network = Network(httpx.AsyncHTTPTransport())
        endpoint = FixedEndpoint(service.address, KEY)
        async with a_world(
            network, tmp_path, endpoint=endpoint, account=ACCOUNT, directory=directory()
        ) as world:
            (attempt,) = world.journal.list_open(ACCOUNT.name)
            assert (attempt.reference, attempt.state) == (a_reference(), AttemptState.SENT)
            await until_closed(world)
            found = await world.client.find_outcome(a_reference())
            assert isinstance(found, Appointment)
            assert found.id == appointment["id"]
            assert world.secrets.kept == {appointment["id"]: appointment["secret"]}
            assert all(request.method == "GET" for request in network.requests)
            await world.client.cancel(found)
            assert world.journal.find(a_reference()) is not None
