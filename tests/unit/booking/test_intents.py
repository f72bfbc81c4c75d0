"""Two touches in one moment, touches that mean nothing, and touches that come before something is done."""

import asyncio
from collections.abc import Callable, Coroutine
from datetime import date

import pytest

from app.booking.availability import Month, Offer
from app.booking.drafting import Part
from app.booking.errors import NothingSent
from app.booking.flow import BookingFlow
from app.booking.meeting_type import Approval, Details
from app.booking.steps import (
    Activity,
    Alternative,
    AwaitingOptIn,
    Booked,
    ChoosingAlternative,
    ChoosingDetails,
    ChoosingSlot,
    ChoosingType,
    Closeness,
    Confirming,
    FillingForm,
    LookingUp,
    OutOfService,
    Resting,
    Snapshot,
)
from tests.fakes.values import a_meeting_type, slots_on
from tests.unit.booking.kiosk import JANE, Kiosk, settled

pytestmark = pytest.mark.anyio

PLAIN = a_meeting_type()
OPT_IN = a_meeting_type("opt-in", double_opt_in=Approval.ON)
SLOTS = slots_on(date(2027, 4, 6), "10:10", "10:40")
DETAILS = Details.default_for(PLAIN)

Intent = Callable[[BookingFlow], Coroutine[object, object, None]]

INTENTS: dict[str, tuple[Intent, tuple[type, ...]]] = {
    "wake": (lambda flow: flow.wake(), (Resting,)),
    "choose_type": (lambda flow: flow.choose_type(PLAIN), (ChoosingType,)),
    "take_offer": (lambda flow: flow.take_offer(Offer(PLAIN, SLOTS[0], known=True)), (ChoosingType,)),
    "change_details": (lambda flow: flow.change_details(), (ChoosingSlot,)),
    "choose_details": (lambda flow: flow.choose_details(DETAILS), (ChoosingDetails,)),
    "show_month": (lambda flow: flow.show_month(Month(2027, 5)), (ChoosingSlot,)),
    "choose_slot": (lambda flow: flow.choose_slot(SLOTS[1]), (ChoosingSlot,)),
    "submit_form": (lambda flow: flow.submit_form(JANE, "en"), (FillingForm,)),
    "leave_form": (lambda flow: flow.leave_form(JANE), (FillingForm,)),
    "set_reminders": (lambda flow: flow.set_reminders(True), (Confirming,)),
    "accept_policy": (lambda flow: flow.accept_policy(True), (Confirming,)),
    "edit": (lambda flow: flow.edit(Part.SLOT), (Confirming,)),
    "book": (lambda flow: flow.book(), (Confirming,)),
    "book_alternative": (
        lambda flow: flow.book_alternative(Alternative(Closeness.SAME_DAY, SLOTS[1], DETAILS)),
        (ChoosingAlternative,),
    ),
    "see_all_times": (lambda flow: flow.see_all_times(), (ChoosingAlternative,)),
    "correct_address": (lambda flow: flow.correct_address(), (AwaitingOptIn,)),
    "cancel_appointment": (lambda flow: flow.cancel_appointment(), (Booked,)),
    "back": (
        lambda flow: flow.back(),
        (ChoosingType, ChoosingDetails, ChoosingSlot, Confirming, ChoosingAlternative),
    ),
}
"""Every intent but `start` and `refresh`, with the steps it means something on."""


async def go_to(kiosk: Kiosk, kind: type) -> None:
    """Come to a step of this kind."""
    if kind in (Resting, OutOfService):
        if kind is OutOfService:
            kiosk.api.fail("list_meeting_types", NothingSent())
        await kiosk.starts()
    elif kind in (ChoosingType, ChoosingSlot, ChoosingDetails):
        await kiosk.chooses_type(PLAIN)
        ways: dict[type, Intent] = {
            ChoosingType: BookingFlow.back,
            ChoosingDetails: BookingFlow.change_details,
        }
        await kiosk.touch(ways.get(kind, BookingFlow.refresh)(kiosk.flow))
    elif kind is FillingForm:
        await kiosk.chooses_slot(SLOTS[0], PLAIN)
    elif kind is AwaitingOptIn:
        await kiosk.books(SLOTS[0], meeting_type=OPT_IN)
    else:
        await kiosk.comes_to_check(SLOTS[0], meeting_type=PLAIN)
        await _send(kiosk, kind)


async def _send(kiosk: Kiosk, kind: type) -> None:
    if kind is ChoosingAlternative:
        kiosk.api.take(PLAIN, SLOTS[0])
    elif kind is LookingUp:
        kiosk.api.lose_answer()
        kiosk.api.hold("resolve")
    if kind is not Confirming:
        await kiosk.touch(kiosk.flow.book())


def a_kiosk() -> Kiosk:
    kiosk = Kiosk(PLAIN, OPT_IN)
    for meeting_type in (PLAIN, OPT_IN):
        kiosk.api.offer(meeting_type, *SLOTS)
    return kiosk


@pytest.mark.parametrize(
    "kind",
    [
        Resting,
        OutOfService,
        ChoosingType,
        ChoosingDetails,
        ChoosingSlot,
        FillingForm,
        Confirming,
        ChoosingAlternative,
        AwaitingOptIn,
        LookingUp,
        Booked,
    ],
)
async def test_an_intent_that_does_not_fit_changes_nothing(kind: type) -> None:
    async with a_kiosk() as kiosk:
        await go_to(kiosk, kind)
        assert isinstance(kiosk.snapshot.step, kind)
        step = kiosk.snapshot.step
        sent = kiosk.api.asked.count("send")
        for intent in [intent for intent, fitting in INTENTS.values() if kind not in fitting]:
            await kiosk.touch(intent(kiosk.flow))
            assert kiosk.snapshot.step == step
            assert kiosk.busy() is None
        assert kiosk.api.asked.count("send") == sent


async def test_every_intent_is_among_those_that_are_tried() -> None:
    intents = {name for name, member in vars(BookingFlow).items() if hasattr(member, "__wrapped__")}
    assert intents - {"refresh"} == set(INTENTS)


async def test_an_error_stays_until_something_happens() -> None:
    async with a_kiosk() as kiosk:
        await go_to(kiosk, Confirming)
        kiosk.api.fail("send", NothingSent())
        await kiosk.touch(kiosk.flow.book())
        shown = kiosk.snapshot
        await kiosk.touch(kiosk.flow.wake())
        await kiosk.touch(kiosk.flow.refresh())
        assert kiosk.snapshot == shown
        assert isinstance(kiosk.error(), NothingSent)
        await kiosk.touch(kiosk.flow.book())
        kiosk.at(Booked)


@pytest.mark.parametrize("moment", ["book", "send"])
async def test_two_presses_of_book_send_once(moment: str) -> None:
    async with a_kiosk() as kiosk:
        await go_to(kiosk, Confirming)
        reached = kiosk.api.hold(moment)
        presses = [asyncio.create_task(_press(kiosk.flow.book())) for _ in range(2)]
        await settled()
        for name in INTENTS:
            await INTENTS[name][0](kiosk.flow)
        await kiosk.flow.refresh()
        await kiosk.flow.start()
        assert kiosk.busy() in (Activity.CHECKING, Activity.SENDING)
        reached.set()
        await asyncio.gather(*presses)
        kiosk.at(Booked)
        assert kiosk.api.asked.count("send") == 1
        assert len(kiosk.api.standing) == 1


async def test_two_presses_on_an_alternative_send_once() -> None:
    async with a_kiosk() as kiosk:
        await go_to(kiosk, ChoosingAlternative)
        (other,) = kiosk.at(ChoosingAlternative).alternatives
        reached = kiosk.api.hold("send")
        presses = [asyncio.create_task(_press(kiosk.flow.book_alternative(other))) for _ in range(2)]
        await settled()
        reached.set()
        await asyncio.gather(*presses)
        kiosk.at(Booked)
        assert kiosk.api.asked.count("send") == 1


async def test_two_touches_on_the_first_screen_wake_once_and_leave_nothing_undone() -> None:
    async with a_kiosk() as kiosk:
        kiosk.api.hold("list_slots").set()
        await kiosk.starts()
        await kiosk.time.passes(minutes=1)
        answer = kiosk.api.hold("list_slots")
        await kiosk.touch(kiosk.flow.wake())
        await kiosk.touch(kiosk.flow.wake())
        answer.set()
        await kiosk.time.passes(seconds=0)
        assert all(offer.known for offer in kiosk.at(ChoosingType).offers)


@pytest.mark.parametrize("call", ["list_slots", "list_meeting_types"])
@pytest.mark.parametrize(
    ("kind", "intent"),
    [
        (ChoosingType, INTENTS["choose_type"][0]),
        (ChoosingSlot, INTENTS["show_month"][0]),
        (FillingForm, INTENTS["leave_form"][0]),
        (Confirming, lambda flow: flow.edit(Part.TYPE)),
        (Confirming, lambda flow: flow.edit(Part.SLOT)),
        (ChoosingAlternative, INTENTS["see_all_times"][0]),
    ],
)
async def test_an_intent_that_is_cancelled_leaves_a_flow_that_goes_on(
    call: str, kind: type, intent: Intent
) -> None:
    async with a_kiosk() as kiosk:
        await go_to(kiosk, kind)
        await kiosk.time.passes(seconds=61)
        answer = kiosk.api.hold(call)
        await kiosk.touch(intent(kiosk.flow))
        if kiosk.task is not None:
            kiosk.task.cancel()
        await settled()
        assert kiosk.busy() is None
        answer.set()
        await kiosk.touch(kiosk.flow.refresh())
        await kiosk.books(SLOTS[1], meeting_type=PLAIN)
        kiosk.at(Booked)


async def test_a_press_on_book_counts_though_the_types_were_still_loading() -> None:
    async with a_kiosk() as kiosk:
        await go_to(kiosk, Confirming)
        kiosk.api.types = ()
        await kiosk.starts()
        await kiosk.time.passes(minutes=12)
        kiosk.api.types = (PLAIN, OPT_IN)
        await kiosk.time.passes(minutes=1)
        await go_to(kiosk, Confirming)
        answer = kiosk.api.hold("list_slots")
        await kiosk.time.passes(minutes=1)
        await kiosk.touch(kiosk.flow.edit(Part.SLOT))
        assert kiosk.busy() is Activity.LOADING
        await kiosk.touch(kiosk.flow.back())
        answer.set()
        await kiosk.touch(kiosk.flow.book())
        kiosk.at(Booked)


async def test_a_programming_error_is_not_caught_and_leaves_nothing_locked() -> None:
    async with a_kiosk() as kiosk:
        await go_to(kiosk, Confirming)
        kiosk.api.fail("send", ZeroDivisionError())
        with pytest.raises(ZeroDivisionError):
            await kiosk.flow.book()
        assert kiosk.snapshot == Snapshot(kiosk.snapshot.step)


async def _press(work: Coroutine[object, object, None]) -> None:
    await work
