"""A client over the vendor's documented answers."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from tests.fakes.clients import World, a_world
from tests.fakes.network import Network
from tests.fakes.values import NOW, slots_on
from tests.fakes.vendor import Vendor

FREE = slots_on(NOW.date() + timedelta(days=1), "09:00", "10:00", "11:00")


@pytest.fixture
def vendor() -> Vendor:
    """Three free slots on Wednesday."""
    return Vendor([slot.start for slot in FREE])


@pytest.fixture
async def world(vendor: Vendor, tmp_path: Path) -> AsyncIterator[World]:
    """A client on a Tuesday morning."""
    async with a_world(Network(vendor.transport), tmp_path) as opened:
        yield opened
