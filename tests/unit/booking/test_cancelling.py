"""Not right? Cancel it."""

from datetime import date, timedelta

import pytest

from app.booking.errors import (
    BookingError,
    CredentialsUnavailable,
    KeyringState,
    NothingSent,
    OutcomeUnknown,
    Refusal,
    ServiceRefused,
    ServiceUnreachable,
    StoreUnavailable,
    TooManyRequests,
    Trouble,
)
from app.booking.steps import Activity, Booked, Cancelled, Resting
from tests.fakes.values import a_meeting_type, slots_on
from tests.unit.booking.kiosk import Kiosk

pytestmark = pytest.mark.anyio

PLAIN = a_meeting_type()
SLOTS = slots_on(date(2027, 4, 6), "10:10", "10:40")


async def test_what_was_just_booked_can_be_cancelled_and_booked_again() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.books(SLOTS[0])
        request = kiosk.at(Booked).request
        answer = kiosk.api.hold("cancel")
        await kiosk.touch(kiosk.flow.cancel_appointment())
        assert kiosk.busy() is Activity.CANCELLING
        await kiosk.touch(kiosk.flow.start())
        kiosk.at(Booked)
        answer.set()
        await kiosk.time.passes(seconds=0)
        assert kiosk.at(Cancelled) == Cancelled(request)
        assert kiosk.busy() is None
        assert not kiosk.api.standing
        await kiosk.books(SLOTS[0])
        assert len(kiosk.api.standing) == 1


@pytest.mark.parametrize(
    ("trouble", "shown"),
    [
        (ServiceUnreachable(), ServiceUnreachable),
        (NothingSent(), NothingSent),
        (TooManyRequests(timedelta(seconds=5)), TooManyRequests),
        (ServiceRefused(Refusal.NOT_ALLOWED), ServiceRefused),
        (CredentialsUnavailable(KeyringState.LOCKED), NothingSent),
        (StoreUnavailable("journal"), OutcomeUnknown),
    ],
)
async def test_an_appointment_that_could_not_be_cancelled_stays_on_the_screen(
    trouble: Trouble, shown: type[BookingError]
) -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.books(SLOTS[0])
        booked = kiosk.at(Booked)
        kiosk.api.fail("cancel", trouble)
        await kiosk.touch(kiosk.flow.cancel_appointment())
        assert kiosk.at(Booked) == booked
        assert isinstance(kiosk.error(), shown)
        assert kiosk.busy() is None
        await kiosk.touch(kiosk.flow.cancel_appointment())
        kiosk.at(Cancelled)
        await kiosk.starts()
        kiosk.at(Resting)
