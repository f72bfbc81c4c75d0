"""A visitor books: every step, and every way back."""

import pytest

from app.booking.steps import Booked, ChoosingSlot, ChoosingType, Resting
from tests.fakes.values import a_meeting_type, a_slot
from tests.unit.booking.kiosk import Kiosk

pytestmark = pytest.mark.anyio


async def test_a_visitor_books_the_slot_they_chose() -> None:
    async with Kiosk() as kiosk:
        kiosk.api.offer(a_meeting_type(), a_slot())
        await kiosk.starts()
        assert kiosk.at(Resting)
        await kiosk.touch(kiosk.flow.wake())
        assert kiosk.at(ChoosingType)
        await kiosk.books(a_slot())
        booked = kiosk.at(Booked)
        (record,) = kiosk.api.standing
        assert record.request == booked.request
