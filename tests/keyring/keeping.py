"""Keepers over the real keyring, and waiting for what they do."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta

import pytest

from app.credentials import SecretKeeper
from app.credentials.vault import KeyringVault

ENDS = datetime(2199, 4, 7, 9, 30, tzinfo=UTC)
"""Of appointments that are not past while this is tested."""


@asynccontextmanager
async def running(keeper: SecretKeeper) -> AsyncIterator[SecretKeeper]:
    task = asyncio.create_task(keeper.run())
    yield keeper
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    keeper.close()


async def until(condition: Callable[[], bool], seconds: float = 10) -> None:
    for _ in range(int(seconds * 100)):
        if condition():
            return
        await asyncio.sleep(0.01)
    pytest.fail(f"it did not come true within {seconds} seconds")


def keeper_of(limit: timedelta = timedelta(seconds=10)) -> SecretKeeper:
    return SecretKeeper(KeyringVault("linux"), limit=limit)
