"""A visitor who touches the screen before everything is there is served first."""

from pathlib import Path

import httpx
import pytest
from PySide6.QtWidgets import QApplication

from app.booking.steps import ChoosingType, OutOfService, Resting
from app.client.transport import Transport
from app.wiring import Kiosk
from tests.fakes.network import Network
from tests.journeys.kiosk import a_reception, is_ready

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["qt"], indirect=True)]


class EarlyVisitor:
    """Touches the screen in the first moment that counts."""

    def __init__(self) -> None:
        """Nobody has touched anything."""
        self.built_before: bool | None = None

    def touch(self, kiosk: Kiosk) -> bool:
        """Wake the kiosk, and stay."""
        assert isinstance(kiosk.window.snapshot.step, Resting)
        kiosk.controller.wake()
        self.built_before = kiosk.window.ready
        return True


async def test_an_early_visitor_sees_the_types_first_and_books(qapp: QApplication, tmp_path: Path) -> None:
    visitor = EarlyVisitor()
    async with a_reception(qapp, tmp_path, waits=False, bookable=visitor.touch) as reception:
        assert visitor.built_before is False
        step = reception.kiosk.window.snapshot.step
        assert isinstance(step, ChoosingType)
        assert step.offers
        assert reception.kiosk.window.screen_shown.isVisible()
        reception.kiosk.controller.start_over()
        await reception.book()
        assert len(reception.rows()) == 1


async def test_an_early_visitor_is_told_that_nothing_can_be_booked(
    qapp: QApplication, tmp_path: Path
) -> None:
    visitor, network = EarlyVisitor(), Network(httpx.AsyncHTTPTransport())
    network.fail("GET", "/meeting-type", lambda _: httpx.Response(401))
    async with a_reception(
        qapp, tmp_path, transport=Transport(inner=network), waits=False, bookable=visitor.touch
    ) as reception:
        assert isinstance(reception.visitor.step, OutOfService)
        await reception.visitor.until(lambda: is_ready(reception.kiosk), "the way on")
