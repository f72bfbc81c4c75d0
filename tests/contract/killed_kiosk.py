"""A kiosk that books, and is killed between its request and the answer.

Run with an address and a folder; the key is the first line of its input.
"""

import asyncio
import os
import signal
import sys
from datetime import timedelta
from pathlib import Path

import httpx

from app.booking.api import SlotQuery
from app.booking.meeting_type import Details
from app.client.account import Account
from app.client.catalogue import Directory
from app.settings import Settings
from tests.fakes.clients import FixedEndpoint, a_world
from tests.fakes.network import Network
from tests.fakes.values import TYPE_ID, ZONE, a_reference, a_request

ACCOUNT = Account("demo", takes_secrets=True)


def directory() -> Directory:
    """Return what the demo's settings say."""
    settings = Settings.demo()
    return Directory(settings.hosts, settings.queues, settings.presentations)


def _die(request: httpx.Request) -> httpx.Response:
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError(request)


async def main(address: str, folder: Path, key: str) -> None:
    """Book the first free slot of the first consultation, and die."""
    network = Network(httpx.AsyncHTTPTransport())
    network.fail("POST", "/booking", _die, arrives=True)
    endpoint = FixedEndpoint(address, key)
    async with a_world(network, folder, endpoint=endpoint, account=ACCOUNT, directory=directory()) as world:
        types = await world.client.list_meeting_types()
        meeting_type = next(each for each in types if each.id == TYPE_ID)
        today = world.clock().astimezone(ZONE).date()
        details = Details.default_for(meeting_type)
        query = SlotQuery(meeting_type, details, today, today + timedelta(days=27))
        slot = (await world.client.list_slots(query)).slots[0]
        request = a_request(a_reference(), meeting_type=meeting_type, slot=slot)
        await world.client.book(request, lambda _: None)


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], Path(sys.argv[2]), input()))
