"""What the flow may rely on, whichever booking service it has."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from app.booking.errors import OutcomeUnknown, ServiceUnreachable, SlotOccupied, TypeUnavailable
from app.booking.request import (
    Absent,
    Appointment,
    BookingRequest,
    Outcome,
    ProvisionalBooking,
    ProvisionalState,
    WaitingFor,
)
from app.booking.steps import Activity
from tests.contract.subjects import Subject

pytestmark = pytest.mark.anyio


async def book(subject: Subject, request: BookingRequest) -> Outcome:
    return await subject.api.book(request, lambda _: None)


async def booked(subject: Subject, request: BookingRequest) -> Appointment:
    """Book, and insist on an appointment."""
    outcome = await book(subject, request)
    assert isinstance(outcome, Appointment)
    assert outcome.id
    assert outcome.reference == request.reference
    return outcome


async def waiting(subject: Subject, request: BookingRequest, for_: WaitingFor) -> ProvisionalBooking:
    """Book, and insist on a booking that waits."""
    outcome = await book(subject, request)
    assert isinstance(outcome, ProvisionalBooking)
    assert (outcome.reference, outcome.waiting_for) == (request.reference, for_)
    return outcome


async def test_types_say_how_a_meeting_can_be_held(subject: Subject) -> None:
    types = await subject.api.list_meeting_types()
    assert types
    for each in types:
        assert each.id
        assert each.name
        assert all(duration > timedelta() for duration in each.durations)
        assert each.durations
        assert each.channels
        assert each.hosts


async def test_slots_lie_ahead_in_order_and_are_remembered(subject: Subject) -> None:
    meeting_type = await subject.type_with()
    query = subject.query(meeting_type)
    assert subject.api.find_slots(query) is None
    listed = await subject.api.list_slots(query)
    starts = [slot.start for slot in listed.slots]
    assert starts == sorted(set(starts))
    assert starts[0] > subject.clock()
    assert all(query.first_day <= entry.day <= query.last_day for entry in listed.days)
    assert listed.earliest == listed.days[0].day
    assert subject.api.find_slots(query) == listed


async def test_slots_are_asked_for_again_after_a_minute_and_forgotten_after_ten(subject: Subject) -> None:
    query = subject.query(await subject.type_with())
    first = await subject.api.list_slots(query)
    subject.clock.move(timedelta(seconds=59))
    assert await subject.api.list_slots(query) == first
    subject.clock.move(timedelta(seconds=2))
    second = await subject.api.list_slots(query)
    assert second.fetched_at > first.fetched_at
    subject.clock.move(timedelta(minutes=11))
    assert subject.api.find_slots(query) is None


async def test_a_booking_stands_and_its_slot_is_gone(subject: Subject) -> None:
    request = await subject.request(await subject.type_with())
    activities: list[Activity] = []
    outcome = await subject.api.book(request, activities.append)
    assert isinstance(outcome, Appointment)
    assert activities == [Activity.CHECKING, Activity.SENDING]
    assert subject.standing() == 1
    assert request.slot.start not in {s.start for s in await subject.free_slots(request.meeting_type)}
    found = await subject.api.find_outcome(request.reference)
    assert isinstance(found, Appointment)
    assert found.id == outcome.id
    shown = await subject.api.get_appointment(outcome)
    assert shown.hosts == request.meeting_type.hosts
    assert shown.id == outcome.id


async def test_a_slot_that_somebody_took_is_refused_and_the_next_is_booked(subject: Subject) -> None:
    request = await subject.request(await subject.type_with())
    await subject.take(request)
    before = subject.standing()
    with pytest.raises(SlotOccupied):
        await book(subject, request)
    assert subject.standing() == before
    await booked(subject, await subject.request(request.meeting_type))
    assert subject.standing() == before + 1


async def test_of_two_who_want_one_slot_one_gets_it(subject: Subject) -> None:
    first = await subject.request(await subject.type_with())
    second = await subject.request(first.meeting_type)
    assert first.slot.start == second.slot.start
    ends = await asyncio.gather(book(subject, first), book(subject, second), return_exceptions=True)
    assert sorted(type(each).__name__ for each in ends) == ["Appointment", "SlotOccupied"]
    assert subject.standing() == 1


async def test_a_type_that_is_gone_is_told_and_another_is_booked(subject: Subject) -> None:
    request = await subject.request(await subject.type_with())
    subject.close_type(request.meeting_type)
    with pytest.raises(TypeUnavailable) as caught:
        await book(subject, request)
    assert caught.value.meeting_type_id == request.meeting_type.id
    assert subject.standing() == 0
    other = await subject.request(await subject.type_with(group=True))
    await booked(subject, other)


async def test_a_read_that_does_not_come_through_may_be_tried_again(subject: Subject) -> None:
    request = await subject.request(await subject.type_with())
    subject.unreachable_once()
    with pytest.raises(ServiceUnreachable):
        await subject.api.list_slots(subject.query(request.meeting_type, fresh=True))
    await booked(subject, request)


async def test_an_opt_in_is_not_booked_before_it_is_confirmed(subject: Subject) -> None:
    request = await subject.request(await subject.type_with(opt_in=True))
    outcome = await waiting(subject, request, WaitingFor.ATTENDEE)
    assert subject.standing() == 0
    assert await subject.api.get_state(outcome, thorough=False) is None
    state = await subject.api.get_state(outcome, thorough=True)
    assert state is ProvisionalState.WAITING_FOR_ATTENDEE
    found = await subject.api.find_outcome(request.reference)
    assert found == outcome
    subject.agree(request)
    assert await subject.api.get_state(outcome, thorough=False) is ProvisionalState.CONFIRMED
    appointment = await subject.api.find_outcome(request.reference)
    assert isinstance(appointment, Appointment)
    assert appointment.id
    assert appointment.hosts == request.meeting_type.hosts
    assert subject.standing() == 1


async def test_a_host_may_agree(subject: Subject) -> None:
    request = await subject.request(await subject.type_with(host_decides=True))
    outcome = await waiting(subject, request, WaitingFor.HOST)
    assert await subject.api.get_state(outcome, thorough=True) is ProvisionalState.WAITING_FOR_HOST
    subject.agree(request)
    assert await subject.api.get_state(outcome, thorough=True) is ProvisionalState.CONFIRMED
    assert subject.standing() == 1


async def test_a_host_may_decline_and_another_slot_is_requested(subject: Subject) -> None:
    request = await subject.request(await subject.type_with(host_decides=True))
    outcome = await waiting(subject, request, WaitingFor.HOST)
    subject.refuse(request)
    assert await subject.api.get_state(outcome, thorough=False) is None
    assert await subject.api.get_state(outcome, thorough=True) is ProvisionalState.DECLINED
    assert await subject.api.find_outcome(request.reference) is None
    await waiting(subject, await subject.request(request.meeting_type, 1), WaitingFor.HOST)


async def test_time_may_run_out_and_another_is_requested(subject: Subject) -> None:
    request = await subject.request(await subject.type_with(opt_in=True), 2)
    outcome = await waiting(subject, request, WaitingFor.ATTENDEE)
    subject.expire(request)
    assert await subject.api.get_state(outcome, thorough=True) is ProvisionalState.EXPIRED
    assert subject.standing() == 0


async def test_a_request_with_a_wrong_address_is_withdrawn_and_sent_anew(subject: Subject) -> None:
    request = await subject.request(await subject.type_with(opt_in=True))
    outcome = await waiting(subject, request, WaitingFor.ATTENDEE)
    assert await subject.api.decline(outcome)
    assert await subject.api.get_state(outcome, thorough=True) is ProvisionalState.DECLINED
    again = await subject.request(request.meeting_type)
    await waiting(subject, again, WaitingFor.ATTENDEE)
    subject.agree(again)
    assert subject.standing() == 1


async def test_what_is_not_there_is_not_visible(subject: Subject) -> None:
    unknown = ProvisionalBooking("no such", "no such", WaitingFor.ATTENDEE)
    assert await subject.api.get_state(unknown, thorough=True) is ProvisionalState.NOT_VISIBLE
    assert await subject.api.find_outcome("no such") is None


async def test_an_appointment_is_cancelled_as_often_as_one_likes(subject: Subject) -> None:
    request = await subject.request(await subject.type_with())
    outcome = await booked(subject, request)
    await subject.api.cancel(outcome)
    assert subject.standing() == 0
    await subject.api.cancel(outcome)
    assert await subject.api.find_outcome(request.reference) is None
    again = replace(await subject.request(request.meeting_type))
    assert again.slot.start == request.slot.start
    await booked(subject, again)


async def test_of_a_group_one_leaves_and_the_other_stays(subject: Subject) -> None:
    meeting_type = await subject.type_with(group=True)
    mine = await subject.request(meeting_type)
    outcome = await booked(subject, mine)
    other = await subject.request(meeting_type)
    assert other.slot.start == mine.slot.start
    assert other.slot.seats_left == meeting_type.seats - 1
    await booked(subject, other)
    assert subject.standing() == 2
    await subject.api.cancel(outcome)
    assert subject.standing() == 1
    assert isinstance(await subject.api.find_outcome(other.reference), Appointment)


async def test_a_lost_answer_is_looked_up_and_nothing_is_booked_twice(subject: Subject) -> None:
    request = await subject.request(await subject.type_with())
    subject.lose_answer()
    with pytest.raises(OutcomeUnknown) as caught:
        await book(subject, request)
    assert caught.value.reference == request.reference
    found = await subject.api.resolve(request.reference)
    assert isinstance(found, Appointment)
    assert subject.standing() == 1


async def test_a_lost_answer_of_an_opt_in_is_looked_up(subject: Subject) -> None:
    request = await subject.request(await subject.type_with(opt_in=True))
    subject.lose_answer()
    with pytest.raises(OutcomeUnknown):
        await book(subject, request)
    found = await subject.api.resolve(request.reference)
    assert isinstance(found, ProvisionalBooking)
    assert found.waiting_for is WaitingFor.ATTENDEE
    subject.agree(request)
    assert await subject.api.get_state(found, thorough=True) is ProvisionalState.CONFIRMED


async def test_a_lost_request_is_surely_absent_where_lists_have_proved_themselves(subject: Subject) -> None:
    meeting_type = await subject.type_with()
    first = await subject.request(meeting_type)
    subject.lose_answer()
    with pytest.raises(OutcomeUnknown):
        await book(subject, first)
    assert isinstance(await subject.api.resolve(first.reference), Appointment)
    second = await subject.request(meeting_type)
    subject.lose_request()
    with pytest.raises(OutcomeUnknown):
        await book(subject, second)
    assert await subject.api.resolve(second.reference) is Absent.SURELY
    await booked(subject, await subject.request(meeting_type))
    assert subject.standing() == 2
