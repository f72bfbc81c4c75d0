"""No answer came: the reference is looked up, and nothing is ever sent again for it."""

from datetime import date

import pytest

from app.booking.errors import (
    CredentialsUnavailable,
    KeyringState,
    Refusal,
    ServiceRefused,
    ServiceUnreachable,
    StoreUnavailable,
    Trouble,
)
from app.booking.meeting_type import Approval
from app.booking.request import short_code
from app.booking.steps import AwaitingHost, AwaitingOptIn, Booked, LookingUp, Resting
from tests.fakes.values import QUEUE_ID, THAL, WEBER, a_meeting_type, slots_on
from tests.unit.booking.kiosk import Kiosk

pytestmark = pytest.mark.anyio

PLAIN = a_meeting_type()
SLOTS = slots_on(date(2027, 4, 6), "10:10", "10:40")
ANY_TROUBLE: tuple[Trouble, ...] = (
    ServiceUnreachable(),
    ServiceRefused(Refusal.KEY_EXPIRED),
    CredentialsUnavailable(KeyringState.LOCKED),
    StoreUnavailable("journal"),
)


async def test_a_booking_whose_answer_was_lost_is_found_and_shown() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.lose_answer()
        found = kiosk.api.hold("resolve")
        await kiosk.touch(kiosk.flow.book())
        looking = kiosk.at(LookingUp)
        assert (looking.finished, kiosk.busy()) == (False, None)
        found.set()
        await kiosk.time.passes(seconds=0)
        assert kiosk.at(Booked).request == looking.confirming.request
        assert len(kiosk.api.standing) == 1


@pytest.mark.parametrize(
    ("double_opt_in", "host_confirmation", "kind"),
    [(Approval.ON, Approval.OFF, AwaitingOptIn), (Approval.OFF, Approval.ON, AwaitingHost)],
)
async def test_a_request_that_waits_is_found_and_watched(
    double_opt_in: Approval, host_confirmation: Approval, kind: type[AwaitingOptIn] | type[AwaitingHost]
) -> None:
    waits = a_meeting_type(double_opt_in=double_opt_in, host_confirmation=host_confirmation)
    async with Kiosk(waits) as kiosk:
        kiosk.api.offer(waits, *SLOTS)
        await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.lose_answer()
        await kiosk.touch(kiosk.flow.book())
        waiting = kiosk.at(kind)
        kiosk.api.confirm(waiting.provisional.reference)
        await kiosk.time.passes(seconds=6)
        kiosk.at(Booked)


async def test_what_stays_unknown_keeps_its_reference_and_is_not_sent_again() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        kiosk.api.lists_proved = False
        await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.lose_request()
        await kiosk.touch(kiosk.flow.book())
        looking = kiosk.at(LookingUp)
        assert looking.finished
        assert looking.confirming.request.code == short_code(looking.confirming.request.reference)
        for touched in (kiosk.flow.book, kiosk.flow.back, kiosk.flow.refresh, kiosk.flow.wake):
            await kiosk.touch(touched())
            assert kiosk.at(LookingUp) == looking
        assert kiosk.api.asked.count("send") == 1
        await kiosk.starts()
        kiosk.at(Resting)


@pytest.mark.parametrize("trouble", ANY_TROUBLE)
async def test_trouble_while_looking_up_says_nothing_about_the_request(trouble: Trouble) -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.lose_answer()
        kiosk.api.fail("resolve", trouble)
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(LookingUp).finished
        await kiosk.books(SLOTS[1])
        kiosk.at(Booked)


@pytest.mark.parametrize("trouble", ANY_TROUBLE)
async def test_trouble_after_the_booking_does_not_take_it_away(trouble: Trouble) -> None:
    queue = a_meeting_type(hosts=(WEBER, THAL), queue_id=QUEUE_ID)
    async with Kiosk(queue) as kiosk:
        kiosk.api.offer(queue, *SLOTS)
        kiosk.api.fail("get_appointment", trouble)
        await kiosk.books(SLOTS[0])
        assert kiosk.at(Booked).appointment.hosts == ()
        assert kiosk.error() is None


async def test_a_touch_that_means_nothing_does_not_end_the_look_up() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.lose_answer()
        found = kiosk.api.hold("resolve")
        await kiosk.touch(kiosk.flow.book())
        await kiosk.touch(kiosk.flow.back())
        await kiosk.touch(kiosk.flow.refresh())
        assert not kiosk.at(LookingUp).finished
        found.set()
        await kiosk.time.passes(seconds=0)
        kiosk.at(Booked)
        assert kiosk.api.asked.count("send") == 1
