"""Every contract test meets all three booking services."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.contract.subjects import Subject, open_subject


@pytest.fixture(params=["fake", "vendor", "service"])
async def subject(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Subject]:
    """One booking service, on a Tuesday morning."""
    async with open_subject(request.param, tmp_path) as opened:
        yield opened
