"""The check page: everything on it can be changed, and every change comes back to it."""

from dataclasses import replace
from datetime import date

import pytest

from app.booking.drafting import Part
from app.booking.errors import InvalidAnswers
from app.booking.fields import ADDRESS, NO, PHONE, YES, Condition, PhoneField, TextField, YesNoField
from app.booking.meeting_type import HostChoice
from app.booking.steps import (
    Booked,
    ChoosingDetails,
    ChoosingSlot,
    ChoosingType,
    Confirming,
    FillingForm,
)
from tests.fakes.values import THAL, WEBER, a_meeting_type, a_presentation, a_venue, slots_on
from tests.unit.booking.kiosk import JANE, Kiosk

pytestmark = pytest.mark.anyio

SLOTS = slots_on(date(2027, 4, 6), "10:10", "10:40", "11:10")
FIRST = a_meeting_type("a", hosts=(WEBER, THAL), host_choice=HostChoice.ALLOWED, channels=("local", "phone"))
SECOND = a_meeting_type("b", presentation=a_presentation(fields=(TextField("topic", required=True),)))
CONSENT = a_meeting_type("c", presentation=a_presentation(consent="We keep what you write."))


def a_kiosk(*, reminders: bool = False) -> Kiosk:
    kiosk = Kiosk(FIRST, SECOND, CONSENT, venue=a_venue(reminders=reminders))
    for meeting_type in (FIRST, SECOND, CONSENT):
        kiosk.api.offer(meeting_type, *SLOTS)
    return kiosk


@pytest.mark.parametrize("part", Part)
async def test_whoever_changes_nothing_comes_back_to_the_same_page(part: Part) -> None:
    async with a_kiosk() as kiosk:
        before = await kiosk.comes_to_check(SLOTS[0])
        await kiosk.touch(kiosk.flow.edit(part))
        assert not isinstance(kiosk.snapshot.step, Confirming)
        back = kiosk.flow.leave_form({}) if part is Part.PERSON else kiosk.flow.back()
        await kiosk.touch(back)
        assert kiosk.at(Confirming) == before
        await kiosk.touch(kiosk.flow.book())
        kiosk.at(Booked)


async def test_another_slot_leaves_everything_else() -> None:
    async with a_kiosk() as kiosk:
        before = await kiosk.comes_to_check(SLOTS[0])
        await kiosk.touch(kiosk.flow.edit(Part.SLOT))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[2]))
        assert kiosk.at(Confirming) == before.with_slot(SLOTS[2], before.request.details)
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.slot == SLOTS[2]


async def test_another_host_asks_for_a_slot_of_theirs() -> None:
    async with a_kiosk() as kiosk:
        before = await kiosk.comes_to_check(SLOTS[0])
        await kiosk.touch(kiosk.flow.edit(Part.DETAILS))
        details = replace(kiosk.at(ChoosingDetails).details, host=THAL)
        await kiosk.touch(kiosk.flow.choose_details(details))
        assert kiosk.at(ChoosingSlot).kept.slot == SLOTS[0]
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[1]))
        assert kiosk.at(Confirming) == before.with_slot(SLOTS[1], details)
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.details.host == THAL


async def test_a_phone_call_asks_for_the_number_that_is_still_missing() -> None:
    async with a_kiosk() as kiosk:
        before = await kiosk.comes_to_check(SLOTS[0])
        await kiosk.touch(kiosk.flow.edit(Part.DETAILS))
        call = replace(kiosk.at(ChoosingDetails).details, channel="phone")
        await kiosk.touch(kiosk.flow.choose_details(call))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[1]))
        assert kiosk.at(FillingForm).kept.answers == JANE
        await kiosk.touch(kiosk.flow.leave_form(JANE))
        assert kiosk.at(Confirming) == before
        await kiosk.touch(kiosk.flow.edit(Part.DETAILS))
        await kiosk.touch(kiosk.flow.choose_details(call))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[1]))
        await kiosk.fills_form({**JANE, PHONE: "030 231250"})
        await kiosk.touch(kiosk.flow.book())
        request = kiosk.at(Booked).request
        assert (request.details.channel, request.attendee.phone) == ("phone", "+49 30 231250")


async def test_a_form_asks_what_the_channel_chosen_last_needs() -> None:
    by_phone = {**JANE, PHONE: "030 231250"}
    async with a_kiosk() as kiosk:
        await kiosk.comes_to_check(SLOTS[0], by_phone)
        await kiosk.touch(kiosk.flow.edit(Part.DETAILS))
        await kiosk.touch(
            kiosk.flow.choose_details(replace(kiosk.at(ChoosingDetails).details, channel="phone"))
        )
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[1]))
        kiosk.at(Confirming)
        await kiosk.touch(kiosk.flow.back())
        await kiosk.fills_form()
        assert isinstance(kiosk.error(), InvalidAnswers)
        await kiosk.fills_form(by_phone)
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.details.channel == "phone"


async def test_a_field_left_empty_is_not_sent() -> None:
    optional = a_meeting_type(
        "d", presentation=a_presentation(fields=(TextField("topic"), TextField("size")))
    )
    async with Kiosk(optional) as kiosk:
        kiosk.api.offer(optional, *SLOTS)
        await kiosk.books(SLOTS[0], {**JANE, "topic": "  ", "size": " 3 m ", "nobody_asked": "this"})
        assert kiosk.at(Booked).request.answers == {"size": "3 m"}


async def test_another_person_leaves_the_slot_and_the_reminders() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.comes_to_check(SLOTS[0])
        await kiosk.touch(kiosk.flow.set_reminders(True))
        await kiosk.touch(kiosk.flow.edit(Part.PERSON))
        assert kiosk.at(FillingForm).kept.answers == JANE
        await kiosk.fills_form({**JANE, "fullname": "Joan Smith"})
        await kiosk.touch(kiosk.flow.book())
        request = kiosk.at(Booked).request
        assert (request.attendee.fullname, request.slot) == ("Joan Smith", SLOTS[0])
        assert request.attendee.receives_reminders


async def test_another_type_asks_its_own_form_again_with_what_was_typed() -> None:
    async with a_kiosk(reminders=True) as kiosk:
        await kiosk.comes_to_check(SLOTS[0], meeting_type=FIRST)
        await kiosk.touch(kiosk.flow.set_reminders(False))
        await kiosk.touch(kiosk.flow.edit(Part.TYPE))
        await kiosk.touch(kiosk.flow.choose_type(SECOND))
        assert kiosk.at(ChoosingSlot).kept.slot is None
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[1]))
        form = kiosk.at(FillingForm)
        assert form.kept.answers == JANE
        assert "topic" in {field.key for field in form.form.fields}
        await kiosk.fills_form({**JANE, "topic": " A barn "})
        await kiosk.touch(kiosk.flow.book())
        request = kiosk.at(Booked).request
        assert (request.meeting_type.id, request.answers) == ("b", {"topic": "A barn"})
        assert not request.attendee.receives_reminders


async def test_the_next_free_slot_may_be_taken_on_the_way_to_another_type() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.comes_to_check(SLOTS[2], meeting_type=SECOND, answers={**JANE, "topic": "A barn"})
        await kiosk.touch(kiosk.flow.edit(Part.TYPE))
        offer = kiosk.at(ChoosingType).next_free
        assert offer is not None
        await kiosk.touch(kiosk.flow.take_offer(offer))
        await kiosk.fills_form(kiosk.at(FillingForm).kept.answers)
        await kiosk.touch(kiosk.flow.book())
        request = kiosk.at(Booked).request
        assert (request.meeting_type.id, request.slot, request.answers) == ("a", SLOTS[0], {})


async def test_the_same_type_again_keeps_how_the_meeting_is_held() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.chooses_type(FIRST)
        await kiosk.touch(kiosk.flow.change_details())
        await kiosk.touch(kiosk.flow.choose_details(replace(kiosk.at(ChoosingDetails).details, host=THAL)))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[0]))
        await kiosk.fills_form()
        await kiosk.touch(kiosk.flow.edit(Part.TYPE))
        await kiosk.touch(kiosk.flow.choose_type(FIRST))
        assert kiosk.at(ChoosingSlot).details.host == THAL
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[1]))
        assert kiosk.at(Confirming).request.details.host == THAL


async def test_nothing_is_sent_before_the_visitor_agrees() -> None:
    async with a_kiosk() as kiosk:
        check = await kiosk.comes_to_check(SLOTS[0], meeting_type=CONSENT)
        assert not check.may_book
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Confirming) == check
        await kiosk.touch(kiosk.flow.accept_policy(True))
        await kiosk.touch(kiosk.flow.accept_policy(False))
        await kiosk.touch(kiosk.flow.book())
        assert not kiosk.api.records
        await kiosk.touch(kiosk.flow.accept_policy(True))
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.attendee.policy_accepted is True


async def test_whoever_has_agreed_need_not_agree_again_to_the_same_text() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.comes_to_check(SLOTS[0], meeting_type=CONSENT)
        await kiosk.touch(kiosk.flow.accept_policy(True))
        await kiosk.touch(kiosk.flow.edit(Part.PERSON))
        await kiosk.fills_form({**JANE, "fullname": "Joan Smith"})
        assert kiosk.at(Confirming).may_book
        await kiosk.touch(kiosk.flow.edit(Part.TYPE))
        await kiosk.touch(kiosk.flow.choose_type(SECOND))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[0]))
        await kiosk.fills_form({**JANE, "topic": "A barn"})
        assert kiosk.at(Confirming).request.attendee.policy_accepted is None


async def test_a_change_of_the_person_does_not_agree_for_them() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.comes_to_check(SLOTS[0], meeting_type=CONSENT)
        await kiosk.touch(kiosk.flow.edit(Part.PERSON))
        await kiosk.fills_form()
        assert not kiosk.at(Confirming).may_book
        await kiosk.touch(kiosk.flow.accept_policy(True))
        await kiosk.touch(kiosk.flow.book())
        kiosk.at(Booked)


async def test_where_no_consent_is_asked_none_is_noted() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.comes_to_check(SLOTS[0], meeting_type=FIRST)
        await kiosk.touch(kiosk.flow.accept_policy(False))
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.attendee.policy_accepted is None


@pytest.mark.parametrize("usual", [True, False])
async def test_reminders_are_as_the_settings_say_until_touched(usual: bool) -> None:
    async with a_kiosk(reminders=usual) as kiosk:
        check = await kiosk.comes_to_check(SLOTS[0])
        assert check.request.attendee.receives_reminders is usual
        await kiosk.touch(kiosk.flow.set_reminders(not usual))
        await kiosk.touch(kiosk.flow.back())
        await kiosk.fills_form()
        await kiosk.touch(kiosk.flow.book())
        assert kiosk.at(Booked).request.attendee.receives_reminders is not usual


VISIT = a_meeting_type("d", channels=("local", "local-attendee"))
PETS = a_meeting_type(
    "e",
    presentation=a_presentation(
        fields=(
            YesNoField("pets"),
            TextField("animal", required=True, shown_if=Condition("pets", (YES,))),
            PhoneField("second_phone"),
        )
    ),
)


async def test_whoever_is_visited_says_where_and_may_change_it() -> None:
    async with Kiosk(VISIT) as kiosk:
        kiosk.api.offer(VISIT, *SLOTS)
        await kiosk.chooses_type(VISIT)
        await kiosk.touch(kiosk.flow.change_details())
        details = replace(kiosk.at(ChoosingDetails).details, channel="local-attendee")
        await kiosk.touch(kiosk.flow.choose_details(details))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[0]))
        await kiosk.fills_form()
        error = kiosk.error()
        assert isinstance(error, InvalidAnswers)
        assert set(error.reasons) == {ADDRESS}
        await kiosk.fills_form({**JANE, ADDRESS: " Hafenweg 3 "})
        request = kiosk.at(Confirming).request
        assert request.details.location == "Hafenweg 3"
        assert ADDRESS not in request.answers
        await kiosk.touch(kiosk.flow.edit(Part.PERSON))
        await kiosk.fills_form({**JANE, ADDRESS: "Hafenweg 4"})
        assert kiosk.at(Confirming).request.details.location == "Hafenweg 4"
        await kiosk.touch(kiosk.flow.book())
        kiosk.at(Booked)


async def test_what_is_asked_no_more_is_not_sent_and_the_rest_travels_in_one_form() -> None:
    async with Kiosk(PETS) as kiosk:
        kiosk.api.offer(PETS, *SLOTS)
        await kiosk.chooses_slot(SLOTS[0], PETS)
        answers = {**JANE, "pets": YES, "animal": "a dog", "second_phone": "030 231250"}
        await kiosk.fills_form(answers)
        sent = kiosk.at(Confirming).request.answers
        assert sent == {"pets": YES, "animal": "a dog", "second_phone": "+4930231250"}
        await kiosk.touch(kiosk.flow.edit(Part.PERSON))
        await kiosk.fills_form({**answers, "pets": NO})
        step = kiosk.at(Confirming)
        assert step.request.answers == {"pets": NO, "second_phone": "+4930231250"}
        await kiosk.touch(kiosk.flow.edit(Part.PERSON))
        assert kiosk.at(FillingForm).kept.answers["animal"] == "a dog"
