"""Looking through the months."""

from datetime import date, timedelta

import pytest

from app.booking.availability import Month
from app.booking.errors import ServiceUnreachable, TooManyRequests
from app.booking.steps import Activity, Booked, ChoosingSlot, ChoosingType, FillingForm
from tests.fakes.values import a_meeting_type, slots_on
from tests.unit.booking.kiosk import JANE, Kiosk, ReticentService

pytestmark = pytest.mark.anyio

PLAIN = a_meeting_type()
APRIL, MAY, JUNE = Month(2027, 4), Month(2027, 5), Month(2027, 6)
TUESDAY = date(2027, 4, 6)
SLOTS = slots_on(TUESDAY, "10:10", "10:40")
IN_MAY = slots_on(date(2027, 5, 11), "09:00")


async def test_an_empty_month_is_left_once_and_can_be_gone_back_to() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *IN_MAY)
        await kiosk.chooses_type()
        step = kiosk.at(ChoosingSlot)
        assert (step.month, step.empty_month, step.first_free) == (MAY, APRIL, None)
        await kiosk.touch(kiosk.flow.refresh())
        assert (kiosk.at(ChoosingSlot).month, kiosk.at(ChoosingSlot).empty_month) == (MAY, APRIL)
        await kiosk.touch(kiosk.flow.show_month(APRIL))
        step = kiosk.at(ChoosingSlot)
        assert (step.month, step.empty_month, step.first_free) == (APRIL, None, date(2027, 5, 11))
        await kiosk.touch(kiosk.flow.refresh())
        assert kiosk.at(ChoosingSlot).month == APRIL
        await kiosk.touch(kiosk.flow.show_month(MAY))
        assert kiosk.at(ChoosingSlot).first_free is None
        await kiosk.touch(kiosk.flow.choose_slot(IN_MAY[0]))
        await kiosk.fills_form()
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.slot == IN_MAY[0]


async def test_a_month_after_the_last_free_day_names_the_first_one() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.chooses_type()
        await kiosk.touch(kiosk.flow.show_month(JUNE))
        assert (kiosk.at(ChoosingSlot).month, kiosk.at(ChoosingSlot).first_free) == (JUNE, TUESDAY)


async def test_the_first_free_day_is_looked_for_where_the_service_does_not_tell_it() -> None:
    async with Kiosk(PLAIN, service=ReticentService) as kiosk:
        kiosk.api.offer(PLAIN, *slots_on(date(2027, 6, 1), "09:00"))
        await kiosk.chooses_type()
        assert (kiosk.at(ChoosingSlot).month, kiosk.at(ChoosingSlot).empty_month) == (JUNE, APRIL)


async def test_where_nothing_is_free_for_months_the_present_one_stays() -> None:
    async with Kiosk(PLAIN) as kiosk:
        await kiosk.chooses_type()
        step = kiosk.at(ChoosingSlot)
        assert (step.month, step.first_free, step.empty_month) == (APRIL, None, None)
        assert kiosk.error() is None
        await kiosk.touch(kiosk.flow.back())
        kiosk.at(ChoosingType)


async def test_a_month_that_is_empty_after_all_does_not_name_itself() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *slots_on(TUESDAY, "08:00"), *IN_MAY)  # over already, yet the earliest day
        await kiosk.chooses_type()
        assert (kiosk.at(ChoosingSlot).month, kiosk.at(ChoosingSlot).empty_month) == (MAY, APRIL)


async def test_an_empty_month_is_shown_also_when_looking_further_fails() -> None:
    class Failing(ReticentService):
        later = ServiceUnreachable()

    async with Kiosk(PLAIN, service=Failing) as kiosk:
        await kiosk.chooses_type()
        step = kiosk.at(ChoosingSlot)
        assert step.availability is not None
        assert (step.availability.slots, step.first_free, kiosk.error()) == ((), None, None)
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.time.passes(seconds=61)
        await kiosk.touch(kiosk.flow.refresh())
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[0]))
        await kiosk.fills_form()
        await kiosk.touch(kiosk.flow.book())
        kiosk.at(Booked)


async def test_a_month_that_has_passed_is_not_shown() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.chooses_type()
        await kiosk.touch(kiosk.flow.show_month(Month(2027, 3)))
        assert kiosk.at(ChoosingSlot).month == APRIL


async def test_what_is_known_is_shown_while_the_truth_is_asked_for() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.chooses_type()
        await kiosk.time.passes(seconds=61)
        kiosk.api.take(PLAIN, SLOTS[0])
        answer = kiosk.api.hold("list_slots")
        await kiosk.touch(kiosk.flow.refresh())
        shown = kiosk.at(ChoosingSlot).availability
        assert shown is not None
        assert (shown.slots, kiosk.busy()) == (SLOTS, Activity.LOADING)
        answer.set()
        await kiosk.time.passes(seconds=0)
        shown = kiosk.at(ChoosingSlot).availability
        assert shown is not None
        assert (shown.slots, kiosk.busy()) == (SLOTS[1:], None)


async def test_slots_that_could_not_be_asked_for_again_are_marked_and_a_later_answer_clears_that() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.chooses_type()
        await kiosk.time.passes(seconds=61)
        kiosk.api.fail("list_slots", ServiceUnreachable())
        await kiosk.touch(kiosk.flow.refresh())
        shown = kiosk.at(ChoosingSlot).availability
        assert shown is not None
        assert (shown.slots, shown.may_have_changed) == (SLOTS, True)
        assert isinstance(kiosk.error(), ServiceUnreachable)
        await kiosk.touch(kiosk.flow.refresh())
        shown = kiosk.at(ChoosingSlot).availability
        assert shown is not None
        assert (shown.may_have_changed, kiosk.error()) == (False, None)
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[0]))
        await kiosk.fills_form()
        await kiosk.touch(kiosk.flow.book())
        kiosk.at(Booked)


async def test_a_month_that_never_came_is_asked_for_again() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.chooses_type()
        kiosk.api.offer(PLAIN, *SLOTS, *IN_MAY)
        kiosk.api.fail("list_slots", TooManyRequests(timedelta(seconds=7)))
        await kiosk.touch(kiosk.flow.show_month(MAY))
        assert (kiosk.at(ChoosingSlot).month, kiosk.at(ChoosingSlot).availability) == (MAY, None)
        assert isinstance(kiosk.error(), TooManyRequests)
        assert kiosk.busy() is None
        await kiosk.touch(kiosk.flow.refresh())
        await kiosk.touch(kiosk.flow.choose_slot(IN_MAY[0]))
        kiosk.at(FillingForm)


async def test_a_touch_on_a_slot_does_not_wait_for_the_month_to_load() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.chooses_type()
        kiosk.api.hold("list_slots")
        await kiosk.time.passes(seconds=61)
        await kiosk.touch(kiosk.flow.refresh())
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[1]))
        assert kiosk.at(FillingForm).slot == SLOTS[1]
        assert kiosk.busy() is None


async def test_the_month_of_the_slot_chosen_before_is_opened_again() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS, *IN_MAY)
        await kiosk.chooses_type()
        await kiosk.touch(kiosk.flow.show_month(MAY))
        await kiosk.touch(kiosk.flow.choose_slot(IN_MAY[0]))
        await kiosk.touch(kiosk.flow.leave_form({}))
        assert kiosk.at(ChoosingSlot).month == MAY


async def test_a_first_free_day_is_no_longer_named_once_the_month_has_slots() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.chooses_type()
        await kiosk.touch(kiosk.flow.show_month(MAY))
        assert kiosk.at(ChoosingSlot).first_free == TUESDAY
        kiosk.api.offer(PLAIN, *SLOTS, *IN_MAY)
        await kiosk.time.passes(seconds=61)
        await kiosk.touch(kiosk.flow.refresh())
        assert kiosk.at(ChoosingSlot).first_free is None


async def test_the_month_of_the_slot_chosen_before_is_kept_though_it_is_empty_now() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS, *IN_MAY)
        await kiosk.chooses_slot(SLOTS[0])
        kiosk.api.offer(PLAIN, *IN_MAY)
        await kiosk.time.passes(seconds=61)
        await kiosk.touch(kiosk.flow.leave_form(JANE))
        assert (kiosk.at(ChoosingSlot).month, kiosk.at(ChoosingSlot).first_free) == (
            APRIL,
            IN_MAY[0].start.date(),
        )


async def test_a_first_free_day_that_has_passed_is_not_believed() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *slots_on(date(2027, 3, 30), "09:00"))
        await kiosk.chooses_type()
        assert (kiosk.at(ChoosingSlot).month, kiosk.at(ChoosingSlot).first_free) == (APRIL, None)


async def test_days_that_have_passed_are_not_asked_for() -> None:
    async with Kiosk(PLAIN, service=ReticentService) as kiosk:
        await kiosk.chooses_type()
        assert isinstance(kiosk.api, ReticentService)
        assert min(query.first_day for query in kiosk.api.queries) == TUESDAY
        assert max(query.last_day for query in kiosk.api.queries) == date(2027, 7, 31)


async def test_trouble_with_the_slots_does_not_follow_to_the_types() -> None:
    async with Kiosk(PLAIN) as kiosk:
        await kiosk.chooses_type()
        kiosk.api.fail("list_slots", ServiceUnreachable())
        await kiosk.touch(kiosk.flow.show_month(JUNE))
        assert isinstance(kiosk.error(), ServiceUnreachable)
        await kiosk.touch(kiosk.flow.back())
        kiosk.at(ChoosingType)
        assert kiosk.error() is None
