"""A visitor books, one step after the other."""

from dataclasses import replace
from datetime import date

import pytest

from app.booking.errors import InvalidAnswers, TypeUnavailable
from app.booking.fields import EMAIL, PHONE, Reason, TextField
from app.booking.meeting_type import Details, HostChoice
from app.booking.request import BookingOptions
from app.booking.steps import (
    Booked,
    ChoosingDetails,
    ChoosingSlot,
    ChoosingType,
    Confirming,
    FillingForm,
    Resting,
    Snapshot,
)
from tests.fakes.values import (
    HALF_AN_HOUR,
    THAL,
    WEBER,
    a_meeting_type,
    a_presentation,
    a_slot,
    a_venue,
    slots_on,
)
from tests.unit.booking.kiosk import JANE, Kiosk

pytestmark = pytest.mark.anyio

TUESDAY = date(2027, 4, 6)
SLOTS = slots_on(TUESDAY, "10:10", "10:40", "11:10")
PLAIN = a_meeting_type()
CHOICE = a_meeting_type(hosts=(WEBER, THAL), host_choice=HostChoice.ALLOWED)


async def test_a_visitor_books_the_slot_they_chose() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.starts()
        assert kiosk.at(Resting).next_free is not None
        await kiosk.touch(kiosk.flow.wake())
        (offer,) = kiosk.at(ChoosingType).offers
        assert (offer.meeting_type, offer.next_slot) == (PLAIN, SLOTS[0])
        await kiosk.touch(kiosk.flow.choose_type(PLAIN))
        availability = kiosk.at(ChoosingSlot).availability
        assert availability is not None
        assert availability.slots == SLOTS
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[1]))
        assert kiosk.at(FillingForm).slot == SLOTS[1]
        await kiosk.fills_form(JANE, "de")
        assert kiosk.at(Confirming).request.attendee.language == "de"
        await kiosk.touch(kiosk.flow.book())
        booked = kiosk.at(Booked)
        (record,) = kiosk.api.standing
        assert record.request == booked.request
        assert record.request.slot == SLOTS[1]
        assert record.request.attendee.fullname == "Jane Smith"
        assert kiosk.error() is None


async def test_the_next_free_slot_is_taken_as_it_is() -> None:
    async with Kiosk(CHOICE) as kiosk:
        kiosk.api.offer(CHOICE, *SLOTS)
        await kiosk.starts()
        await kiosk.touch(kiosk.flow.wake())
        offer = kiosk.at(ChoosingType).next_free
        assert offer is not None
        await kiosk.touch(kiosk.flow.take_offer(offer))
        assert (kiosk.at(FillingForm).slot, kiosk.at(FillingForm).details.host) == (SLOTS[0], None)
        await kiosk.fills_form()
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).appointment.hosts == (WEBER,)


async def test_an_offer_whose_slot_is_unknown_cannot_be_taken() -> None:
    async with Kiosk(PLAIN) as kiosk:
        await kiosk.starts()
        await kiosk.touch(kiosk.flow.wake())
        await kiosk.touch(kiosk.flow.take_offer(kiosk.at(ChoosingType).offers[0]))
        assert kiosk.at(ChoosingType).next_free is None


async def test_the_host_is_asked_before_the_slots_where_there_is_a_screen_for_it() -> None:
    async with Kiosk(CHOICE, details_first=True) as kiosk:
        kiosk.api.offer(CHOICE, *SLOTS)
        await kiosk.chooses_type(CHOICE)
        details = kiosk.at(ChoosingDetails).details
        assert details.host is None
        await kiosk.touch(kiosk.flow.choose_details(replace(details, host=THAL)))
        assert kiosk.at(ChoosingSlot).details.host == THAL
        await kiosk.touch(kiosk.flow.back())
        assert kiosk.at(ChoosingDetails).details.host == THAL
        await kiosk.touch(kiosk.flow.back())
        await kiosk.touch(kiosk.flow.choose_type(CHOICE))
        await kiosk.touch(kiosk.flow.choose_details(replace(details, host=WEBER)))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[0]))
        await kiosk.fills_form()
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.details.host == WEBER


async def test_the_host_is_changed_beside_the_slots_where_there_is_room() -> None:
    async with Kiosk(CHOICE) as kiosk:
        kiosk.api.offer(CHOICE, *SLOTS)
        await kiosk.chooses_type(CHOICE)
        await kiosk.touch(kiosk.flow.change_details())
        await kiosk.touch(kiosk.flow.back())
        assert kiosk.at(ChoosingSlot).details.host is None
        await kiosk.touch(kiosk.flow.change_details())
        await kiosk.touch(kiosk.flow.choose_details(Details(THAL, HALF_AN_HOUR, "phone", "Room 1")))
        assert kiosk.at(ChoosingSlot).details == Details(THAL, HALF_AN_HOUR, "phone")
        await kiosk.touch(kiosk.flow.back())
        kiosk.at(ChoosingType)


async def test_a_field_that_is_not_acceptable_is_named_and_the_form_goes_on() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.chooses_slot(SLOTS[0])
        await kiosk.fills_form({**JANE, EMAIL: "jane"})
        error = kiosk.error()
        assert isinstance(error, InvalidAnswers)
        assert error.reasons == {EMAIL: Reason.EMAIL_WITHOUT_AT}
        await kiosk.touch(kiosk.flow.refresh())
        assert kiosk.error() is error
        await kiosk.fills_form()
        assert kiosk.error() is None
        await kiosk.touch(kiosk.flow.book())
        kiosk.at(Booked)


async def test_a_phone_number_does_where_the_type_allows_it() -> None:
    by_phone = a_meeting_type(phone_only=True, channels=("phone",))
    async with Kiosk(by_phone, venue=a_venue(split_name=True)) as kiosk:
        kiosk.api.offer(by_phone, *SLOTS)
        answers = {"firstname": "Jane", "lastname": "Smith", PHONE: "030 231250"}
        await kiosk.books(SLOTS[0], answers)
        attendee = kiosk.at(Booked).request.attendee
        assert (attendee.phone, attendee.phone_only) == ("+49 30 231250", True)
        assert attendee.display_name == "Jane Smith"


async def test_what_is_typed_stays_when_a_visitor_goes_back_for_another_slot() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.chooses_slot(SLOTS[0])
        await kiosk.touch(kiosk.flow.leave_form({"fullname": "Jane"}))
        assert kiosk.at(ChoosingSlot).kept.slot == SLOTS[0]
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[2]))
        assert kiosk.at(FillingForm).kept.answers == {"fullname": "Jane"}
        await kiosk.fills_form()
        await kiosk.touch(kiosk.flow.back())
        assert kiosk.at(FillingForm).kept.answers == JANE
        await kiosk.fills_form()
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.slot == SLOTS[2]


async def test_what_is_typed_stays_when_a_visitor_goes_back_for_another_type() -> None:
    question = a_presentation(fields=(TextField("topic"),))
    first, second = a_meeting_type("a", presentation=question), a_meeting_type("b")
    async with Kiosk(first, second) as kiosk:
        kiosk.api.offer(first, *SLOTS)
        kiosk.api.offer(second, *SLOTS)
        await kiosk.chooses_slot(SLOTS[0], first)
        await kiosk.touch(kiosk.flow.leave_form({**JANE, "topic": "A barn"}))
        await kiosk.touch(kiosk.flow.back())
        await kiosk.touch(kiosk.flow.choose_type(second))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[1]))
        kept = kiosk.at(FillingForm).kept.answers
        assert kept == {**JANE, "topic": "A barn"}
        await kiosk.fills_form(kept)
        await kiosk.touch(kiosk.flow.book())
        request = kiosk.at(Booked).request
        assert (request.meeting_type.id, request.answers) == ("b", {})


async def test_going_back_from_the_first_step_ends_the_visit() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.starts()
        await kiosk.touch(kiosk.flow.wake())
        await kiosk.touch(kiosk.flow.back())
        kiosk.at(Resting)
        assert kiosk.snapshot.resting
        await kiosk.books(SLOTS[0])
        kiosk.at(Booked)
        assert not Snapshot(kiosk.at(Booked)).resting


async def test_a_type_that_is_gone_leaves_the_others_and_what_was_typed() -> None:
    gone, other = a_meeting_type("a"), a_meeting_type("b")
    async with Kiosk(gone, other) as kiosk:
        kiosk.api.offer(gone, *SLOTS)
        kiosk.api.offer(other, *SLOTS)
        await kiosk.comes_to_check(SLOTS[0], meeting_type=gone)
        kiosk.api.types = (other,)
        await kiosk.touch(kiosk.flow.book())
        assert isinstance(kiosk.error(), TypeUnavailable)
        assert [offer.meeting_type.id for offer in kiosk.at(ChoosingType).offers] == ["b"]
        await kiosk.touch(kiosk.flow.refresh())
        assert isinstance(kiosk.error(), TypeUnavailable)
        await kiosk.touch(kiosk.flow.choose_type(other))
        assert kiosk.error() is None
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[0]))
        assert kiosk.at(FillingForm).kept.answers == JANE
        await kiosk.fills_form()
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.meeting_type == other


async def test_the_settings_own_entries_go_with_every_request() -> None:
    options = BookingOptions(metadata={"utm_source": "kiosk"})
    async with Kiosk(PLAIN, options=options) as kiosk:
        kiosk.api.offer(PLAIN, *SLOTS)
        await kiosk.books(SLOTS[0])
        assert kiosk.at(Booked).request.options == options


async def test_nothing_is_chosen_for_a_visitor() -> None:
    async with Kiosk(PLAIN) as kiosk:
        kiosk.api.offer(PLAIN, a_slot())
        await kiosk.chooses_type()
        assert kiosk.at(ChoosingSlot).kept.slot is None
