"""A running service for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.service.running import RunningService


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    """The demo's practice, on a Tuesday morning before anybody works."""
    with RunningService(tmp_path / "bookings.sqlite") as running:
        yield running
