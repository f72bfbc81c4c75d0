"""The mail went to a wrong address: it is typed again, and the request that waits is withdrawn."""

from datetime import date

import pytest

from app.booking.drafting import Part
from app.booking.errors import CredentialsUnavailable, KeyringState, NothingSent, ServiceUnreachable, Trouble
from app.booking.fields import EMAIL, PHONE
from app.booking.meeting_type import Approval
from app.booking.request import ProvisionalState
from app.booking.steps import (
    AwaitingHost,
    AwaitingOptIn,
    Booked,
    ChoosingAlternative,
    ChoosingDetails,
    ChoosingSlot,
    Confirming,
    FillingForm,
)
from tests.fakes.values import a_meeting_type, slots_on
from tests.unit.booking.kiosk import JANE, Kiosk

pytestmark = pytest.mark.anyio

SLOTS = slots_on(date(2027, 4, 6), "10:10", "10:40", "11:10")
OPT_IN = a_meeting_type(double_opt_in=Approval.ON, channels=("local", "phone"))
BOTH = a_meeting_type(double_opt_in=Approval.ON, host_confirmation=Approval.ON, channels=("local", "phone"))
RIGHT = {**JANE, EMAIL: "jane.smyth@example.com"}


async def a_waiting_kiosk(kiosk: Kiosk) -> AwaitingOptIn:
    kiosk.api.offer(OPT_IN, *SLOTS)
    await kiosk.books(SLOTS[0])
    return kiosk.at(AwaitingOptIn)


async def corrects(kiosk: Kiosk) -> None:
    """Come to the check page with another address."""
    await kiosk.touch(kiosk.flow.correct_address())
    assert kiosk.at(FillingForm).kept.answers[EMAIL]
    await kiosk.fills_form(RIGHT)


async def test_the_old_request_is_withdrawn_and_the_new_one_waits() -> None:
    async with Kiosk(OPT_IN) as kiosk:
        old = await a_waiting_kiosk(kiosk)
        assert old.address_changes_left == 2
        await corrects(kiosk)
        assert kiosk.api.record_of(old.confirming.request).state is ProvisionalState.WAITING_FOR_ATTENDEE
        await kiosk.touch(kiosk.flow.book())
        new = kiosk.at(AwaitingOptIn)
        assert kiosk.api.record_of(old.confirming.request).state is ProvisionalState.DECLINED
        assert (new.withdrawn, new.address_changes_left) == (True, 1)
        assert new.confirming.request.attendee.email == RIGHT[EMAIL]
        assert new.provisional.reference != old.provisional.reference
        kiosk.api.confirm(new.provisional.reference)
        await kiosk.time.passes(seconds=6)
        kiosk.at(Booked)
        assert len(kiosk.api.standing) == 1


async def test_a_host_who_decides_again_is_waited_for_with_the_right_address() -> None:
    async with Kiosk(BOTH) as kiosk:
        kiosk.api.offer(BOTH, *SLOTS)
        await kiosk.books(SLOTS[0])
        old = kiosk.at(AwaitingHost)
        assert old.withdrawn is None
        kiosk.api.agree(old.provisional.reference)
        await kiosk.time.passes(seconds=31)
        kiosk.at(AwaitingOptIn)
        await corrects(kiosk)
        await kiosk.touch(kiosk.flow.book())
        new = kiosk.at(AwaitingHost)
        assert (new.withdrawn, new.confirming.request.attendee.email) == (True, RIGHT[EMAIL])
        kiosk.api.agree(new.provisional.reference)
        await kiosk.time.passes(seconds=31)
        kiosk.api.confirm(new.provisional.reference)
        await kiosk.time.passes(seconds=6)
        kiosk.at(Booked)
        assert len(kiosk.api.standing) == 1


async def test_an_address_can_be_corrected_twice_and_no_more() -> None:
    async with Kiosk(OPT_IN) as kiosk:
        await a_waiting_kiosk(kiosk)
        for left in (1, 0):
            await corrects(kiosk)
            await kiosk.touch(kiosk.flow.book())
            assert kiosk.at(AwaitingOptIn).address_changes_left == left
        await kiosk.touch(kiosk.flow.correct_address())
        last = kiosk.at(AwaitingOptIn)
        kiosk.api.confirm(last.provisional.reference)
        await kiosk.time.passes(seconds=6)
        assert kiosk.at(Booked).request.reference == last.provisional.reference


@pytest.mark.parametrize("trouble", [None, ServiceUnreachable(), CredentialsUnavailable(KeyringState.LOCKED)])
async def test_a_request_that_cannot_be_withdrawn_is_said_to_be_still_there(trouble: Trouble | None) -> None:
    async with Kiosk(OPT_IN) as kiosk:
        await a_waiting_kiosk(kiosk)
        await corrects(kiosk)
        if trouble is None:
            kiosk.api.decline_allowed = False
        else:
            kiosk.api.fail("decline", trouble)
        await kiosk.touch(kiosk.flow.book())
        new = kiosk.at(AwaitingOptIn)
        assert new.withdrawn is False
        kiosk.api.confirm(new.provisional.reference)
        await kiosk.time.passes(seconds=6)
        kiosk.at(Booked)


async def test_a_request_confirmed_meanwhile_is_booked_and_no_second_one_is_sent() -> None:
    async with Kiosk(OPT_IN) as kiosk:
        old = await a_waiting_kiosk(kiosk)
        await corrects(kiosk)
        kiosk.api.confirm(old.provisional.reference)
        await kiosk.touch(kiosk.flow.book())
        booked = kiosk.at(Booked)
        assert booked.request == old.confirming.request
        assert booked.appointment.id
        assert kiosk.api.asked.count("send") == 1


async def test_whoever_finds_the_address_right_goes_back_to_the_request_that_waits() -> None:
    async with Kiosk(OPT_IN) as kiosk:
        old = await a_waiting_kiosk(kiosk)
        await kiosk.time.passes(seconds=130)
        assert not kiosk.at(AwaitingOptIn).watched
        await kiosk.touch(kiosk.flow.correct_address())
        await kiosk.touch(kiosk.flow.leave_form({}))
        assert kiosk.at(AwaitingOptIn) == old
        kiosk.api.confirm(old.provisional.reference)
        await kiosk.time.passes(seconds=6)
        kiosk.at(Booked)


async def test_a_lost_slot_does_not_lose_the_correction() -> None:
    async with Kiosk(OPT_IN) as kiosk:
        old = await a_waiting_kiosk(kiosk)
        await corrects(kiosk)
        kiosk.api.take(OPT_IN, SLOTS[0])
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.api.record_of(old.confirming.request).state is ProvisionalState.DECLINED
        await kiosk.touch(kiosk.flow.see_all_times())
        await kiosk.touch(kiosk.flow.change_details())
        call = type(kiosk.at(ChoosingDetails).details)(None, OPT_IN.durations[0], "phone")
        await kiosk.touch(kiosk.flow.choose_details(call))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[2]))
        assert kiosk.at(FillingForm).kept.correction is not None
        await kiosk.touch(kiosk.flow.leave_form(RIGHT))
        kiosk.at(ChoosingAlternative)
        await kiosk.touch(kiosk.flow.see_all_times())
        await kiosk.touch(kiosk.flow.change_details())
        await kiosk.touch(kiosk.flow.choose_details(call))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[2]))
        await kiosk.fills_form({**RIGHT, PHONE: "030 231250"})
        await kiosk.touch(kiosk.flow.book())
        new = kiosk.at(AwaitingOptIn)
        assert (new.withdrawn, new.address_changes_left) == (True, 1)
        assert kiosk.api.asked.count("decline") == 1


async def test_what_is_withdrawn_already_is_not_gone_back_to() -> None:
    async with Kiosk(OPT_IN) as kiosk:
        await a_waiting_kiosk(kiosk)
        await corrects(kiosk)
        kiosk.api.fail("send", NothingSent())
        await kiosk.touch(kiosk.flow.book())
        assert isinstance(kiosk.error(), NothingSent)
        await kiosk.touch(kiosk.flow.back())
        await kiosk.touch(kiosk.flow.leave_form(RIGHT))
        assert kiosk.at(ChoosingSlot).kept.answers == RIGHT
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[1]))
        await kiosk.fills_form(RIGHT)
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(AwaitingOptIn).withdrawn is True
        assert kiosk.api.asked.count("decline") == 1


async def test_another_slot_may_be_chosen_with_the_right_address() -> None:
    async with Kiosk(OPT_IN) as kiosk:
        old = await a_waiting_kiosk(kiosk)
        await corrects(kiosk)
        await kiosk.touch(kiosk.flow.edit(Part.SLOT))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[1]))
        await kiosk.touch(kiosk.flow.back())
        await kiosk.touch(kiosk.flow.leave_form(RIGHT))
        kiosk.at(ChoosingSlot)
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[2]))
        await kiosk.fills_form(RIGHT)
        assert kiosk.at(Confirming).correction is not None
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(AwaitingOptIn).confirming.request.slot == SLOTS[2]
        assert kiosk.api.record_of(old.confirming.request).state is ProvisionalState.DECLINED


async def test_a_correction_whose_answer_was_lost_is_found() -> None:
    async with Kiosk(OPT_IN) as kiosk:
        old = await a_waiting_kiosk(kiosk)
        await corrects(kiosk)
        kiosk.api.lose_answer()
        await kiosk.touch(kiosk.flow.book())
        new = kiosk.at(AwaitingOptIn)
        assert (new.withdrawn, new.provisional.reference == old.provisional.reference) == (True, False)
