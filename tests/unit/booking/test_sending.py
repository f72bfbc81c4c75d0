"""Sending a request: it is done, refused or unknown, and each has a way on."""

from datetime import date, timedelta

import pytest

from app.booking.errors import (
    BookingError,
    InvalidAnswers,
    NothingBooked,
    NothingSent,
    ServiceUnreachable,
    TooManyRequests,
    TypeUnavailable,
    UnexpectedAnswer,
)
from app.booking.fields import EMAIL, PHONE, Reason
from app.booking.meeting_type import HostChoice
from app.booking.steps import (
    Activity,
    Booked,
    ChoosingAlternative,
    ChoosingSlot,
    ChoosingType,
    Closeness,
    Confirming,
    FillingForm,
    Instead,
)
from tests.fakes.values import QUEUE_ID, THAL, WEBER, a_meeting_type, slots_on
from tests.unit.booking.kiosk import JANE, Kiosk, ReticentService

pytestmark = pytest.mark.anyio

PLAIN = a_meeting_type()
SLOTS = slots_on(date(2027, 4, 6), "10:10", "10:40", "11:10")
TOMORROW = slots_on(date(2027, 4, 7), "09:00", "10:10")


async def test_a_visitor_is_told_what_is_being_done() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.comes_to_check(SLOTS[0])
        kiosk.shown.clear()
        await kiosk.touch(kiosk.flow.book())
        busy = [snapshot.busy for snapshot in kiosk.shown]
        assert busy == [Activity.CHECKING, Activity.SENDING, None]
        assert [isinstance(snapshot.step, Confirming) for snapshot in kiosk.shown] == [True, True, False]


async def test_a_lost_slot_is_replaced_by_three_others_and_one_press_books() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS, *TOMORROW)
        check = await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.take(PLAIN, SLOTS[0])
        await kiosk.touch(kiosk.flow.book())
        step = kiosk.at(ChoosingAlternative)
        assert (step.reason, step.seen_at) == (Instead.TAKEN, kiosk.time.now)
        assert [(each.closeness, each.slot) for each in step.alternatives] == [
            (Closeness.SAME_DAY, SLOTS[1]),
            (Closeness.SAME_TIME, TOMORROW[1]),
            (Closeness.SAME_DAY, SLOTS[2]),
        ]
        await kiosk.touch(kiosk.flow.book_alternative(step.alternatives[1]))
        booked = kiosk.at(Booked)
        assert (booked.request.slot, booked.request.attendee) == (TOMORROW[1], check.request.attendee)
        assert len(kiosk.api.standing) == 1


async def test_an_alternative_can_be_lost_too() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.take(PLAIN, SLOTS[0])
        await kiosk.touch(kiosk.flow.book())
        first = kiosk.at(ChoosingAlternative).alternatives[0]
        kiosk.api.take(PLAIN, first.slot)
        await kiosk.touch(kiosk.flow.book_alternative(first))
        (last,) = kiosk.at(ChoosingAlternative).alternatives
        await kiosk.touch(kiosk.flow.book_alternative(last))
        assert kiosk.at(Booked).request.slot == SLOTS[2]


async def test_another_host_goes_through_the_check_page() -> None:
    choice = a_meeting_type(
        hosts=(WEBER, THAL),
        host_choice=HostChoice.ALLOWED,
        queue_id=QUEUE_ID,
        durations=(timedelta(hours=1),),
    )
    async with Kiosk(choice) as kiosk:
        kiosk.api.offer(choice, *SLOTS)
        await kiosk.chooses_type()
        own = kiosk.at(ChoosingSlot).details
        await kiosk.touch(kiosk.flow.change_details())
        await kiosk.touch(kiosk.flow.choose_details(type(own)(WEBER, own.duration, own.channel)))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[0]))
        await kiosk.fills_form()
        kiosk.api.take(choice, SLOTS[0])
        kiosk.api.fail("list_slots", ServiceUnreachable())  # so that only slots with anyone are known
        await kiosk.touch(kiosk.flow.book())
        (anyone,) = kiosk.at(ChoosingAlternative).alternatives
        assert (anyone.closeness, anyone.details.host) == (Closeness.ANYONE, None)
        await kiosk.touch(kiosk.flow.book_alternative(anyone))
        assert kiosk.at(Confirming).request.details == anyone.details
        assert not kiosk.api.records
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.slot == anyone.slot


async def test_where_no_other_slot_can_be_found_the_reason_is_still_told() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.take(PLAIN, SLOTS[0])
        kiosk.api.fail("list_slots", ServiceUnreachable())
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(ChoosingAlternative).alternatives == ()
        await kiosk.touch(kiosk.flow.see_all_times())
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[1]))
        await kiosk.touch(kiosk.flow.book())
        kiosk.at(Booked)


async def test_all_times_no_longer_show_the_lost_slot_and_lead_back_to_the_check_page() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        check = await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.take(PLAIN, SLOTS[0])
        await kiosk.touch(kiosk.flow.book())
        others = kiosk.at(ChoosingAlternative)
        answer = kiosk.api.hold("list_slots")
        await kiosk.touch(kiosk.flow.see_all_times())
        assert kiosk.at(ChoosingSlot).availability is None
        answer.set()
        await kiosk.time.passes(seconds=0)
        shown = kiosk.at(ChoosingSlot).availability
        assert shown is not None
        assert shown.slots == SLOTS[1:]
        await kiosk.touch(kiosk.flow.back())
        assert kiosk.at(ChoosingAlternative) == others
        await kiosk.touch(kiosk.flow.see_all_times())
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[2]))
        assert kiosk.at(Confirming).answers == check.answers
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.slot == SLOTS[2]


async def test_other_slots_are_asked_for_anew_and_may_lie_in_the_next_month() -> None:
    in_may = slots_on(date(2027, 5, 31), "10:10")
    async with Kiosk(PLAIN, service=ReticentService) as kiosk:
        assert isinstance(kiosk.api, ReticentService)
        kiosk.api.offer(PLAIN, *SLOTS, *in_may)
        await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.offer(PLAIN, *in_may)
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.api.queries[-1].fresh
        (other,) = kiosk.at(ChoosingAlternative).alternatives
        assert (other.closeness, other.slot) == (Closeness.SAME_TIME, in_may[0])
        await kiosk.touch(kiosk.flow.book_alternative(other))
        assert kiosk.at(Booked).request.slot == in_may[0]


async def test_a_type_that_goes_while_all_its_times_are_looked_for_leaves_no_way_back_to_it() -> None:
    other = a_meeting_type("other")
    async with Kiosk(PLAIN, other) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        kiosk.api.offer(other, *SLOTS)
        await kiosk.comes_to_check(SLOTS[0], meeting_type=PLAIN)
        kiosk.api.take(PLAIN, SLOTS[0])
        await kiosk.touch(kiosk.flow.book())
        kiosk.api.types = (other,)
        await kiosk.touch(kiosk.flow.see_all_times())
        assert isinstance(kiosk.error(), TypeUnavailable)
        await kiosk.touch(kiosk.flow.choose_type(other))
        await kiosk.touch(kiosk.flow.back())
        kiosk.at(ChoosingType)
        await kiosk.touch(kiosk.flow.choose_type(other))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[0]))
        await kiosk.fills_form(kiosk.at(FillingForm).kept.answers)
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.meeting_type == other


async def test_going_back_from_the_other_slots_shows_the_check_page() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        check = await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.take(PLAIN, SLOTS[0])
        await kiosk.touch(kiosk.flow.book())
        await kiosk.touch(kiosk.flow.back())
        assert kiosk.at(Confirming).request.slot == SLOTS[0]
        await kiosk.touch(kiosk.flow.book())
        await kiosk.touch(kiosk.flow.book_alternative(kiosk.at(ChoosingAlternative).alternatives[0]))
        assert kiosk.at(Booked).request.attendee == check.request.attendee


async def test_an_answer_the_service_does_not_accept_leads_back_to_the_form() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.comes_to_check(SLOTS[0])
        await kiosk.touch(kiosk.flow.set_reminders(True))
        kiosk.api.fail("send", InvalidAnswers({EMAIL: Reason.REFUSED}))
        await kiosk.touch(kiosk.flow.book())
        error = kiosk.error()
        assert isinstance(error, InvalidAnswers)
        assert error.reasons == {EMAIL: Reason.REFUSED}
        assert kiosk.at(FillingForm).kept.answers == JANE
        await kiosk.fills_form({**JANE, PHONE: "030 231250"})
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.attendee.receives_reminders


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ("send", NothingSent()),
        ("book", ServiceUnreachable()),
        ("book", UnexpectedAnswer("availability")),
        ("book", TooManyRequests(timedelta(seconds=9))),
    ],
)
async def test_what_surely_did_not_leave_may_be_sent_again(call: str, error: BookingError) -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.fail(call, error)
        await kiosk.touch(kiosk.flow.book())
        first = kiosk.at(Confirming).request.reference
        assert kiosk.error() is error
        assert kiosk.busy() is None
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.reference != first
        assert len(kiosk.api.standing) == 1


async def test_a_request_that_was_surely_lost_may_be_sent_again_under_a_new_reference() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.comes_to_check(SLOTS[0])
        kiosk.api.lose_request()
        await kiosk.touch(kiosk.flow.book())
        assert isinstance(kiosk.error(), NothingBooked)
        first = kiosk.at(Confirming).request.reference
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.reference not in ("", first)
        assert kiosk.error() is None
        assert len(kiosk.api.standing) == 1


async def test_somebody_the_service_chose_is_named_once_it_is_known() -> None:
    queue = a_meeting_type(hosts=(WEBER, THAL), queue_id=QUEUE_ID)
    async with Kiosk(queue) as kiosk:
        kiosk.api.offer(queue, *SLOTS)
        await kiosk.comes_to_check(SLOTS[0])
        answer = kiosk.api.hold("get_appointment")
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).appointment.hosts == ()
        answer.set()
        await kiosk.time.passes(seconds=0)
        assert kiosk.at(Booked).appointment.hosts == (WEBER,)
