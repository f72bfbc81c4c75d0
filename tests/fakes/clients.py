"""Clients that are ready to be used."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from app.booking.meeting_type import Presentation
from app.client.account import Account
from app.client.catalogue import Directory
from app.client.client import BookingClient, Setup
from app.client.policy import Patience
from app.client.transport import Transport
from app.journal import Journal
from tests.fakes.clock import MovedClock
from tests.fakes.network import Network
from tests.fakes.secrets import MemorySecrets
from tests.fakes.values import QUEUE_ID, THAL, TYPE_ID, WEBER, ZONE

REFERENCE_KEY = "foyer_reference"


@dataclass
class FixedEndpoint:
    """An endpoint that stays where it is.

    Attributes:
        troubles: What comes of the next readings of the key; None: nothing bad.
    """

    address: str = "http://127.0.0.1:9/v4"
    key: str = "rgo-of-a-test"
    troubles: list[Exception | None] = field(default_factory=list)

    async def read_key(self) -> str:
        trouble = self.troubles.pop(0) if self.troubles else None
        if trouble is not None:
            raise trouble
        return self.key


@dataclass
class World:
    """A client and all that is around it."""

    client: BookingClient
    network: Network
    clock: MovedClock
    journal: Journal
    secrets: MemorySecrets
    endpoint: FixedEndpoint
    account: Account
    journal_file: Path


DIRECTORY = Directory((WEBER, THAL), {QUEUE_ID: (WEBER.id, THAL.id)}, {TYPE_ID: Presentation(order=1)})


@asynccontextmanager
async def a_world(
    network: Network,
    folder: Path,
    *,
    clock: MovedClock | None = None,
    endpoint: FixedEndpoint | None = None,
    account: Account | None = None,
    directory: Directory = DIRECTORY,
    patience: Patience | None = None,
    kept: timedelta = timedelta(days=30),
) -> AsyncIterator[World]:
    """Give a client over a network, with a journal in `folder`."""
    clock, endpoint = clock or MovedClock(), endpoint or FixedEndpoint()
    account, secrets = account or Account("test"), MemorySecrets()
    file = folder / "journal.sqlite3"
    journal = Journal(file)
    setup = Setup(account, ZONE, directory, REFERENCE_KEY, 1_000_000, kept, patience or Patience())
    async with Transport(inner=network) as transport:
        client = BookingClient(
            setup, transport, endpoint, journal, secrets, clock, clock.pause, clock.running
        )
        yield World(client, network, clock, journal, secrets, endpoint, account, file)
    journal.shut()
