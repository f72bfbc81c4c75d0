"""Nothing of the last visitor can be reached from the flow once the kiosk rests."""

import asyncio
import gc
import types
import uuid
from collections.abc import Callable, Coroutine, Iterator
from datetime import date

import pytest

from app.booking.drafting import Part
from app.booking.errors import (
    CredentialsUnavailable,
    KeyringState,
    Refusal,
    ServiceRefused,
    ServiceUnreachable,
)
from app.booking.meeting_type import Approval
from app.booking.steps import ChoosingType, Confirming, OutOfService, Resting
from tests.fakes.api import FakeApi
from tests.fakes.values import a_meeting_type, slots_on
from tests.unit.booking.kiosk import Kiosk

pytestmark = pytest.mark.anyio

PLAIN = a_meeting_type()
OPT_IN = a_meeting_type("opt-in", double_opt_in=Approval.ON)
SLOTS = slots_on(date(2027, 4, 6), "10:10", "10:40")

_OUTSIDE = (type, types.ModuleType, asyncio.AbstractEventLoop, FakeApi)
"""What the flow does not own: code, the loop, and the service, which holds the bookings."""


def reachable_from(*roots: object) -> Iterator[object]:
    """Yield everything that is kept alive by `roots`."""
    seen: set[int] = set()
    waiting = list(roots)
    while waiting:
        each = waiting.pop()
        if id(each) in seen or isinstance(each, _OUTSIDE):
            continue
        seen.add(id(each))
        yield each
        if isinstance(each, types.FunctionType):  # of a function not its module, which knows everything
            waiting += [each.__closure__, each.__defaults__, each.__kwdefaults__]
        else:
            waiting += gc.get_referents(each)


def holds(kiosk: Kiosk, marked: str) -> bool:
    """Tell whether flow or running task hold a text with the mark in it."""
    kiosk.shown.clear()
    assert kiosk.task is not None
    found = reachable_from(kiosk.flow, kiosk.task.get_coro())
    return any(isinstance(each, str) and marked in each for each in found)


def a_visitor() -> tuple[str, dict[str, str]]:
    """Return somebody whose name stands in no file, and what they type."""
    marked = uuid.uuid4().hex
    return marked, {"fullname": f"Jane {marked}", "email": f"{marked}@example.com"}


def a_kiosk() -> Kiosk:
    kiosk = Kiosk(PLAIN, OPT_IN)
    for meeting_type in (PLAIN, OPT_IN):
        kiosk.api.offer(meeting_type, *SLOTS)
    return kiosk


async def leave_the_form(kiosk: Kiosk, answers: dict[str, str]) -> None:
    await kiosk.chooses_slot(SLOTS[0])
    await kiosk.touch(kiosk.flow.leave_form(answers))


async def come_to_the_check_page(kiosk: Kiosk, answers: dict[str, str]) -> None:
    await kiosk.comes_to_check(SLOTS[0], answers)


async def mistype(kiosk: Kiosk, answers: dict[str, str]) -> None:
    await kiosk.comes_to_check(SLOTS[0], answers)
    await kiosk.touch(kiosk.flow.edit(Part.PERSON))
    await kiosk.fills_form({**answers, "email": answers["fullname"]})


async def book(kiosk: Kiosk, answers: dict[str, str]) -> None:
    await kiosk.books(SLOTS[0], answers)


async def lose_the_slot(kiosk: Kiosk, answers: dict[str, str]) -> None:
    await kiosk.comes_to_check(SLOTS[0], answers)
    kiosk.api.take(PLAIN, SLOTS[0])
    await kiosk.touch(kiosk.flow.book())
    await kiosk.touch(kiosk.flow.see_all_times())


async def stay_unknown(kiosk: Kiosk, answers: dict[str, str]) -> None:
    await kiosk.comes_to_check(SLOTS[0], answers)
    kiosk.api.lose_answer()
    kiosk.api.hold("resolve")
    await kiosk.touch(kiosk.flow.book())


async def correct_the_address(kiosk: Kiosk, answers: dict[str, str]) -> None:
    await kiosk.books(SLOTS[0], answers, OPT_IN)
    await kiosk.touch(kiosk.flow.correct_address())


async def fail_in_between(kiosk: Kiosk, answers: dict[str, str]) -> None:
    await kiosk.comes_to_check(SLOTS[0], answers)
    kiosk.api.fail("book", ServiceUnreachable())
    await kiosk.touch(kiosk.flow.book())


@pytest.mark.parametrize(
    "visit",
    [
        leave_the_form,
        come_to_the_check_page,
        mistype,
        book,
        lose_the_slot,
        stay_unknown,
        correct_the_address,
        fail_in_between,
    ],
)
async def test_start_forgets_the_visitor(
    visit: Callable[[Kiosk, dict[str, str]], Coroutine[object, object, None]],
) -> None:
    async with a_kiosk() as kiosk:
        marked, answers = a_visitor()
        await visit(kiosk, answers)
        assert holds(kiosk, marked), "the search would not find anything"
        await kiosk.starts()
        kiosk.at(Resting)
        assert not holds(kiosk, marked)


async def test_going_back_to_the_first_screen_forgets_the_visitor() -> None:
    async with a_kiosk() as kiosk:
        marked, answers = a_visitor()
        await kiosk.chooses_slot(SLOTS[0])
        await kiosk.touch(kiosk.flow.leave_form(answers))
        await kiosk.touch(kiosk.flow.back())
        kiosk.at(ChoosingType)
        assert holds(kiosk, marked)
        await kiosk.touch(kiosk.flow.back())
        kiosk.at(Resting)
        assert not holds(kiosk, marked)


@pytest.mark.parametrize(
    "trouble", [ServiceRefused(Refusal.KEY_EXPIRED), CredentialsUnavailable(KeyringState.LOCKED)]
)
async def test_a_service_screen_forgets_the_visitor_it_came_between(
    trouble: ServiceRefused | CredentialsUnavailable,
) -> None:
    async with a_kiosk() as kiosk:
        marked, answers = a_visitor()
        await kiosk.comes_to_check(SLOTS[0], answers)
        kiosk.api.fail("book", trouble)
        await kiosk.touch(kiosk.flow.book())
        kiosk.at(OutOfService)
        assert not holds(kiosk, marked)
        await kiosk.time.passes(seconds=2)
        kiosk.at(Resting)
        assert not holds(kiosk, marked)


async def test_a_service_screen_forgets_the_form_it_came_between() -> None:
    async with a_kiosk() as kiosk:
        marked, answers = a_visitor()
        await kiosk.chooses_slot(SLOTS[0])
        await kiosk.time.passes(seconds=61)
        kiosk.api.fail("list_slots", ServiceRefused(Refusal.KEY_EXPIRED))
        await kiosk.touch(kiosk.flow.leave_form(answers))
        kiosk.at(OutOfService)
        assert not holds(kiosk, marked)


async def test_an_error_on_the_screen_keeps_nothing_but_its_facts() -> None:
    async with a_kiosk() as kiosk:
        await kiosk.comes_to_check(SLOTS[0])
        trouble = ServiceUnreachable()
        trouble.__cause__ = trouble.__context__ = ConnectionResetError("a frame that held the request")
        kiosk.api.fail("book", trouble)
        await kiosk.touch(kiosk.flow.book())
        error = kiosk.error()
        assert error is not None
        assert (error.__traceback__, error.__context__, error.__cause__) == (None, None, None)
        await kiosk.touch(kiosk.flow.edit(Part.SLOT))
        await kiosk.touch(kiosk.flow.choose_slot(SLOTS[1]))
        kiosk.at(Confirming)
