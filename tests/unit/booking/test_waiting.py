"""Not booked yet: somebody still has to confirm, and the screen tells what becomes of it."""

from datetime import date

import pytest

from app.booking.errors import CredentialsUnavailable, KeyringState, ServiceUnreachable
from app.booking.meeting_type import Approval
from app.booking.request import Appointment, ProvisionalState, WaitingFor
from app.booking.steps import (
    AwaitingHost,
    AwaitingOptIn,
    Booked,
    ChoosingAlternative,
    Instead,
    Resting,
)
from tests.fakes.values import a_meeting_type, slots_on
from tests.unit.booking.kiosk import Kiosk

pytestmark = pytest.mark.anyio

SLOTS = slots_on(date(2027, 4, 6), "10:10", "10:40")
OPT_IN = a_meeting_type("opt-in", double_opt_in=Approval.ON)
HOST = a_meeting_type("host", host_confirmation=Approval.ON)
BOTH = a_meeting_type("both", double_opt_in=Approval.ON, host_confirmation=Approval.ON)
TYPES = (OPT_IN, HOST, BOTH)


def a_kiosk() -> Kiosk:
    kiosk = Kiosk(*TYPES)
    for meeting_type in TYPES:
        kiosk.api.offer(meeting_type, *SLOTS)
    return kiosk


async def test_a_confirmed_opt_in_becomes_an_appointment_within_six_seconds() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.books(SLOTS[0], meeting_type=OPT_IN)
        waiting = kiosk.at(AwaitingOptIn)
        assert (waiting.state, waiting.since) == (ProvisionalState.WAITING_FOR_ATTENDEE, kiosk.time.now)
        assert (waiting.watched, waiting.host_agreed, waiting.withdrawn) == (True, False, None)
        assert not kiosk.api.standing
        await kiosk.time.passes(seconds=41)
        kiosk.at(AwaitingOptIn)
        kiosk.api.confirm(waiting.provisional.reference)
        await kiosk.time.passes(seconds=6)
        booked = kiosk.at(Booked)
        assert (booked.request, booked.appointment.id) == (waiting.confirming.request, "appointment-1")


async def test_an_appointment_nobody_may_read_here_is_still_booked() -> None:
    async with a_kiosk() as kiosk:
        kiosk.api.shows_confirmed = False
        await kiosk.books(SLOTS[0], meeting_type=OPT_IN)
        reference = kiosk.at(AwaitingOptIn).provisional.reference
        kiosk.api.confirm(reference)
        await kiosk.time.passes(seconds=6)
        assert kiosk.at(Booked).appointment == Appointment("", reference)
        await kiosk.touch(kiosk.flow.cancel_appointment())
        kiosk.at(Booked)


async def test_a_locked_keyring_does_not_hide_that_it_is_confirmed() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.books(SLOTS[0], meeting_type=OPT_IN)
        kiosk.api.fail("get_state", CredentialsUnavailable(KeyringState.LOCKED), ServiceUnreachable())
        await kiosk.time.passes(seconds=11)
        assert kiosk.at(AwaitingOptIn).watched
        kiosk.api.confirm(kiosk.at(AwaitingOptIn).provisional.reference)
        kiosk.api.fail("find_outcome", CredentialsUnavailable(KeyringState.LOCKED))
        await kiosk.time.passes(seconds=5)
        assert kiosk.at(Booked).appointment.id == ""


async def test_after_two_minutes_the_screen_stops_asking_and_says_so() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.books(SLOTS[0], meeting_type=OPT_IN)
        await kiosk.time.passes(seconds=119)
        assert kiosk.at(AwaitingOptIn).watched
        await kiosk.time.passes(seconds=1)
        assert not kiosk.at(AwaitingOptIn).watched
        asked = kiosk.api.asked.count("get_state")
        assert asked == 24
        await kiosk.time.passes(minutes=5)
        assert kiosk.api.asked.count("get_state") == asked
        await kiosk.starts()
        kiosk.at(Resting)


async def test_a_state_nobody_may_see_here_is_said_to_be_so_and_watched_on() -> None:
    async with a_kiosk() as kiosk:
        kiosk.api.lists_readable = False
        await kiosk.books(SLOTS[0], meeting_type=OPT_IN)
        await kiosk.time.passes(seconds=5)
        assert kiosk.at(AwaitingOptIn).state is ProvisionalState.NOT_VISIBLE
        kiosk.api.lists_readable = True
        kiosk.api.confirm(kiosk.at(AwaitingOptIn).provisional.reference)
        await kiosk.time.passes(seconds=5)
        kiosk.at(Booked)


async def test_nothing_new_shows_nothing_new() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.books(SLOTS[0], meeting_type=OPT_IN)
        kiosk.shown.clear()
        await kiosk.time.passes(seconds=100)
        assert kiosk.shown == []


async def test_the_host_decides_first_and_the_visitor_confirms_then() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.books(SLOTS[0], meeting_type=BOTH)
        host = kiosk.at(AwaitingHost)
        assert (host.state, host.opt_in_follows) == (ProvisionalState.WAITING_FOR_HOST, True)
        await kiosk.time.passes(seconds=70)
        kiosk.api.agree(host.provisional.reference)
        await kiosk.time.passes(seconds=30)
        waiting = kiosk.at(AwaitingOptIn)
        assert (waiting.host_agreed, waiting.provisional.waiting_for) == (True, WaitingFor.ATTENDEE)
        assert waiting.since == host.since
        await kiosk.time.passes(seconds=100)
        assert kiosk.at(AwaitingOptIn).watched
        kiosk.api.confirm(host.provisional.reference)
        await kiosk.time.passes(seconds=6)
        kiosk.at(Booked)


async def test_a_host_who_agrees_makes_it_an_appointment() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.books(SLOTS[0], meeting_type=HOST)
        host = kiosk.at(AwaitingHost)
        assert not host.opt_in_follows
        kiosk.api.agree(host.provisional.reference)
        await kiosk.time.passes(seconds=6)
        kiosk.at(Booked)


@pytest.mark.parametrize(
    ("meeting_type", "reason"),
    [
        (OPT_IN, Instead.EXPIRED),
        (OPT_IN, Instead.DECLINED),
        (HOST, Instead.DECLINED),
        (HOST, Instead.EXPIRED),
    ],
)
async def test_a_request_that_came_to_nothing_says_why_and_offers_other_slots(
    meeting_type: object, reason: Instead
) -> None:
    chosen = next(each for each in TYPES if each is meeting_type)
    async with a_kiosk() as kiosk:
        await kiosk.books(SLOTS[0], meeting_type=chosen)
        step = kiosk.snapshot.step
        assert isinstance(step, AwaitingOptIn | AwaitingHost)
        end = kiosk.api.expire if reason is Instead.EXPIRED else kiosk.api.refuse
        end(step.provisional.reference)
        await kiosk.time.passes(seconds=35)
        others = kiosk.at(ChoosingAlternative)
        assert others.reason is reason
        assert [each.slot for each in others.alternatives] == [SLOTS[1]]
        await kiosk.touch(kiosk.flow.book_alternative(others.alternatives[0]))
        again = kiosk.snapshot.step
        assert isinstance(again, AwaitingOptIn | AwaitingHost)
        assert again.provisional.reference != step.provisional.reference
        kiosk.api.confirm(again.provisional.reference)
        await kiosk.time.passes(seconds=6)
        assert kiosk.at(Booked).request.slot == SLOTS[1]
        assert len(kiosk.api.standing) == 1


async def test_a_touch_that_means_nothing_does_not_end_the_watch() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.books(SLOTS[0], meeting_type=OPT_IN)
        reference = kiosk.at(AwaitingOptIn).provisional.reference
        await kiosk.time.passes(seconds=3)
        await kiosk.touch(kiosk.flow.back())
        await kiosk.touch(kiosk.flow.book())
        kiosk.api.confirm(reference)
        await kiosk.time.passes(seconds=6)
        kiosk.at(Booked)


async def test_the_end_is_told_while_other_slots_are_still_looked_for() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.books(SLOTS[0], meeting_type=OPT_IN)
        kiosk.api.expire(kiosk.at(AwaitingOptIn).provisional.reference)
        found = kiosk.api.hold("list_slots")
        await kiosk.time.passes(seconds=5)
        assert kiosk.at(AwaitingOptIn).state is ProvisionalState.EXPIRED
        found.set()
        await kiosk.time.passes(seconds=0)
        kiosk.at(ChoosingAlternative)
        assert kiosk.busy() is None
