"""The booking service a command speaks to: the settings', or one that is named."""

import argparse
import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import TextIO
from urllib.parse import urlsplit

from app.client.account import Endpoint
from app.client.client import BookingClient
from app.client.policy import Patience
from app.client.setup import client_setup
from app.client.transport import Transport
from app.credentials import KeyringEndpoint, Register, SecretKeeper, Vault, open_keeper
from app.embedded import spawn
from app.embedded.service import LocalService
from app.journal import Journal
from app.settings import Settings, SourceKind
from app.settings.kinds import ADDRESS, Unsuitable
from app.settings.parts import Source

_VENDOR = "meetergo.com"
_KEPT_WITHIN = timedelta(seconds=6)
"""How long a command waits for the keyring at its end."""


@dataclass(frozen=True, slots=True)
class FixedEndpoint:
    """An address with a key that came on the standard input."""

    address: str
    key: str

    async def read_key(self) -> str:
        """Return the key."""
        return self.key


@dataclass(frozen=True, slots=True)
class Opened:
    """A booking service that can be spoken to."""

    settings: Settings
    client: BookingClient
    keeper: SecretKeeper

    async def everything_is_kept(self) -> bool:
        """Wait a moment for the keyring; tell whether everything is in it, or gone from it."""
        try:
            async with asyncio.timeout(_KEPT_WITHIN.total_seconds()):
                await self.keeper.until_done()
        except TimeoutError:
            return False
        return True


def add_source_words(parser: argparse.ArgumentParser) -> None:
    """Let a command name its service."""
    group = parser.add_argument_group("which booking service (default: the settings')")
    group.add_argument("--service", type=_address, metavar="URL", help="its address, such as https://…/v4")
    group.add_argument("--key-stdin", action="store_true", help="read its key from the standard input")
    group.add_argument("--user", default="", metavar="ID", help="whom a platform key acts for")


def _address(text: str) -> str:
    try:
        return ADDRESS.read(text)
    except Unsuitable:
        message = f"{text!r} must be {ADDRESS.expects}"
        raise argparse.ArgumentTypeError(message) from None


def read_line(options: argparse.Namespace, source: TextIO | None) -> str:
    """Return the next line of the standard input, without blanks around it."""
    return (source or sys.stdin).readline().strip()


def with_source(settings: Settings, options: argparse.Namespace) -> Settings:
    """Return the settings for the service that is meant."""
    source = settings.source
    if options.service:
        host = urlsplit(options.service).netloc
        vendors = (urlsplit(options.service).hostname or "").endswith(_VENDOR)
        kind = SourceKind.MEETERGO if vendors else SourceKind.SERVICE
        source = Source(kind, options.service, host, proxy=source.proxy)
    if options.user:
        source = source._replace(user_id=options.user)
    return replace(settings, source=source)


@asynccontextmanager
async def open_source(
    settings: Settings, key: str, *, vault: Vault | None = None, patience: Patience | None = None
) -> AsyncIterator[Opened]:
    """Open the service of the settings, for as long as the context lasts.

    Args:
        settings: As `with_source` returned them.
        key: That came on the standard input; empty: the keyring's.
        vault: Instead of this system's keyring.
        patience: How often and how long is asked; None: as usual.
    """
    settings.state_folder.mkdir(parents=True, exist_ok=True)
    async with AsyncExitStack() as stack:
        register = Register(settings.register_file, settings.source.account, settings.keyring_entries)
        keeper = await open_keeper(memory_will_do=False, vault=vault, register=register)
        stack.callback(keeper.close)
        endpoint = await _endpoint(stack, settings, key, keeper)
        transport = await stack.enter_async_context(Transport(proxy=settings.source.proxy))
        journal = Journal(settings.journal_file)
        stack.callback(journal.shut)
        setup = client_setup(settings, patience or Patience())
        client = BookingClient(setup, transport, endpoint, journal, keeper, _now, _pause)
        writing = asyncio.create_task(keeper.run())
        try:
            yield Opened(settings, client, keeper)
        finally:
            writing.cancel()
            await asyncio.wait({writing})


async def _endpoint(stack: AsyncExitStack, settings: Settings, key: str, keeper: SecretKeeper) -> Endpoint:
    source = settings.source
    if source.kind is SourceKind.DEMO:
        place = ("--database", str(settings.service_database), "--venue", str(settings.place_file))
        return await stack.enter_async_context(LocalService(spawn(place)))
    if key:
        return FixedEndpoint(source.address, key)
    return KeyringEndpoint(source.address, source.key_name, keeper)


def _now() -> datetime:
    return datetime.now(UTC)


async def _pause(length: timedelta) -> None:
    await asyncio.sleep(length.total_seconds())
