"""Whatever visitors, the service and the network do, in whatever order: nobody is told wrong."""

import asyncio
from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.booking.availability import Month, Offer
from app.booking.drafting import Part
from app.booking.errors import (
    CredentialsUnavailable,
    InvalidAnswers,
    KeyringState,
    NothingBooked,
    NothingSent,
    Refusal,
    ServiceRefused,
    ServiceUnreachable,
    SlotOccupied,
    StoreUnavailable,
    TooManyRequests,
    Trouble,
    UnexpectedAnswer,
)
from app.booking.fields import EMAIL, PHONE, Reason
from app.booking.flow import BookingFlow
from app.booking.meeting_type import Approval, HostChoice
from app.booking.request import ProvisionalState
from app.booking.steps import (
    AwaitingHost,
    AwaitingOptIn,
    Booked,
    ChoosingAlternative,
    ChoosingDetails,
    ChoosingSlot,
    ChoosingType,
    Confirming,
    FillingForm,
    OutOfService,
    Resting,
    Snapshot,
)
from tests.fakes.api import FakeApi, Record
from tests.fakes.values import QUEUE_ID, THAL, WEBER, a_meeting_type, a_presentation, slots_on
from tests.unit.booking.kiosk import JANE, Kiosk, settled

TYPES = (
    a_meeting_type("plain", presentation=a_presentation(walk_in=True)),
    a_meeting_type(
        "host", host_confirmation=Approval.ON, hosts=(WEBER, THAL), host_choice=HostChoice.ALLOWED
    ),
    a_meeting_type("opt-in", double_opt_in=Approval.ON, channels=("local", "phone"), queue_id=QUEUE_ID),
    a_meeting_type("both", double_opt_in=Approval.ON, host_confirmation=Approval.ON),
    a_meeting_type("consent", presentation=a_presentation(consent="We keep what you write.")),
)
SLOTS = (*slots_on(date(2027, 4, 6), "15:00", "15:30", "16:00"), *slots_on(date(2027, 4, 20), "15:00"))
READS: tuple[Trouble, ...] = (
    ServiceUnreachable(),
    UnexpectedAnswer("list"),
    TooManyRequests(timedelta(seconds=7)),
    ServiceRefused(Refusal.KEY_INVALID),
    CredentialsUnavailable(KeyringState.LOCKED),
    StoreUnavailable("journal"),
)
WRITES: tuple[Trouble, ...] = (*READS, NothingSent(), SlotOccupied(), InvalidAnswers({EMAIL: Reason.REFUSED}))
FAULTS = {
    **dict.fromkeys(("list_meeting_types", "list_slots", "resolve", "find_outcome", "get_state"), READS),
    **dict.fromkeys(("decline", "get_appointment", "cancel"), READS),
    "book": WRITES,
    "send": WRITES,
}
Work = Coroutine[object, object, None]
Way = Callable[[], Work]

PHONE_TOO = {**JANE, PHONE: "030 231250"}


class Street:
    """People, one after the other, before one kiosk; and what holds for each of them."""

    def __init__(self) -> None:
        self.kiosk = Kiosk(*TYPES)
        self.api: FakeApi = self.kiosk.api
        for meeting_type in TYPES:
            self.api.offer(meeting_type, *SLOTS)
        self._before: set[str] = set()

    @property
    def of_this_visit(self) -> list[Record]:
        return [record for reference, record in self.api.records.items() if reference not in self._before]

    def check(self) -> None:
        """Hold every snapshot since the last time to the truth."""
        for snapshot in self.kiosk.shown:
            self._check(snapshot)
        self.kiosk.shown.clear()
        assert sum(record.stands for record in self.of_this_visit) <= 1
        if isinstance(self.kiosk.snapshot.step, Resting | OutOfService):
            self._before = set(self.api.records)

    def _check(self, snapshot: Snapshot) -> None:
        step = snapshot.step
        match step:
            case Booked():
                assert self.api.records[step.request.reference].state is ProvisionalState.CONFIRMED
            case AwaitingOptIn() | AwaitingHost():
                assert step.provisional.reference in self.api.records
            case ChoosingAlternative():
                lost = (step.confirming.request.slot.start, step.confirming.request.details)
                assert all((each.slot.start, each.details) != lost for each in step.alternatives)
            case _:
                pass
        if isinstance(snapshot.error, NothingBooked | NothingSent) and isinstance(step, Confirming):
            assert step.request.reference not in self.api.records

    async def act(self, action: str, number: int, turns: int) -> None:
        """Do one thing, and leave it in the middle where `turns` are few."""
        doings: dict[str, Callable[[int], None]] = {
            "lose request": lambda _: self.api.lose_request(),
            "lose answer": lambda _: self.api.lose_answer(),
            "take": lambda n: self.api.take(TYPES[n % len(TYPES)], SLOTS[n % len(SLOTS)]),
            "give": lambda n: self.api.offer(TYPES[n % len(TYPES)], *SLOTS),
            "decide": self._decide,
            "fault": self._break,
        }
        if action == "pass":
            await self.kiosk.time.passes(seconds=(1, 5, 31, 61, 700)[number % 5])
        elif action == "touch":
            await self.kiosk.touch(self._intent(number), turns)
        elif action == "leave":
            await self.kiosk.touch(self.kiosk.flow.start(), turns)
        else:
            doings[action](number)
        self.check()

    def _break(self, number: int) -> None:
        call = tuple(FAULTS)[number % len(FAULTS)]
        self.api.fail(call, FAULTS[call][number // len(FAULTS) % len(FAULTS[call])])

    def _decide(self, number: int) -> None:
        waiting = (ProvisionalState.WAITING_FOR_ATTENDEE, ProvisionalState.WAITING_FOR_HOST)
        open_ones = [each.request.reference for each in self.of_this_visit if each.state in waiting]
        if open_ones:
            decisions = (self.api.confirm, self.api.agree, self.api.expire, self.api.refuse)
            decisions[number % 4](open_ones[number // 4 % len(open_ones)])

    def _intent(self, number: int) -> Work:
        """Return something a visitor may do, mostly what the step asks for."""
        flow, step = self.kiosk.flow, self.kiosk.snapshot.step
        ways: list[Way] = [flow.back, flow.refresh, flow.wake, flow.book]
        match step:
            case ChoosingType() | ChoosingDetails() | ChoosingSlot():
                ways += _choices(flow, step, number)
            case FillingForm():
                ways += [lambda: flow.submit_form(PHONE_TOO if number % 2 else JANE, "de")] * 6
                ways += [lambda: flow.submit_form({}, "en"), lambda: flow.leave_form(JANE)]
            case Confirming():
                ways += [flow.book] * 6 + [lambda: flow.accept_policy(True)] * 4
                ways += [lambda: flow.edit(tuple(Part)[number % 4]), lambda: flow.set_reminders(True)]
            case ChoosingAlternative(alternatives=others):
                ways += [lambda: flow.book_alternative(others[number % len(others)])] * (4 if others else 0)
                ways += [flow.see_all_times]
            case _:
                ways += [flow.correct_address] * 3 + [flow.cancel_appointment]
        return ways[number % len(ways)]()

    async def close(self) -> None:
        """Let everything be repaired, and see that the next visitor can book."""
        await settled()
        self.check()
        self.api.types = TYPES
        self.api.repair()
        await self.kiosk.touch(self.kiosk.flow.start())
        await self.kiosk.time.passes(minutes=12)
        self.check()
        self.api.offer(TYPES[0], *slots_on(date(2027, 5, 4), "15:00"))
        await self.kiosk.time.passes(minutes=2)
        assert isinstance(self.kiosk.snapshot.step, Resting)


def _choices(
    flow: BookingFlow, step: ChoosingType | ChoosingDetails | ChoosingSlot, number: int
) -> list[Way]:
    match step:
        case ChoosingType(offers=offers):
            offer = offers[number % len(offers)] if offers else Offer(TYPES[0])
            return [lambda: flow.choose_type(offer.meeting_type)] * 4 + [lambda: flow.take_offer(offer)]
        case ChoosingDetails(meeting_type=chosen):
            host, channel = chosen.hosts[number % len(chosen.hosts)], chosen.channels[-1]
            return [lambda: flow.choose_details(replace(step.details, host=host, channel=channel))] * 4
        case ChoosingSlot():
            slot = next(
                iter(step.availability.slots if step.availability else ()), SLOTS[number % len(SLOTS)]
            )
            ways: list[Way] = [lambda: flow.show_month(Month(2027, 3 + number % 4)), flow.change_details]
            return ways + [lambda: flow.choose_slot(slot)] * 6


ACTIONS = st.one_of(
    st.tuples(st.just("touch"), st.integers(0, 10_000), st.sampled_from([60, 60, 60, 0, 1, 2, 3, 5])),
    st.tuples(
        st.sampled_from(["fault", "pass", "decide", "take", "give", "lose request", "lose answer", "leave"]),
        st.integers(0, 1000),
        st.just(60),
    ),
)


async def walk(actions: list[tuple[str, int, int]]) -> None:
    street = Street()
    async with street.kiosk:
        await street.kiosk.starts()
        for action, number, turns in actions:
            await street.act(action, number, turns)
        await street.close()
        await street.kiosk.books(slots_on(date(2027, 5, 4), "15:00")[0], meeting_type=TYPES[0])
        street.kiosk.at(Booked)
        street.check()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(actions=st.lists(ACTIONS, min_size=5, max_size=60))
def test_nobody_is_told_wrong_and_the_next_visitor_can_book(actions: list[tuple[str, int, int]]) -> None:
    asyncio.run(walk(actions))
