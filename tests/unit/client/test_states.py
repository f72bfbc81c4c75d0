from collections.abc import Callable
from typing import Any

import httpx
import pytest

from app.booking.errors import Refusal, ServiceRefused, ServiceUnreachable
from app.booking.request import ProvisionalState, WaitingFor
from app.journal import AttemptState
from tests.fakes.clients import World
from tests.fakes.values import a_reference
from tests.fakes.vendor import Provisional, Vendor, answer, problem
from tests.unit.client.wishes import ASK_HOST, OPT_IN, a_wish, waiting

pytestmark = pytest.mark.anyio

LIST = "/provisional-booking/paginated"


def polls(world: World) -> list[str]:
    found = (each for each in world.network.requests if each.url.path.endswith(LIST))
    return [f"{each.url.params['status']} {each.url.params['page']}" for each in found]


def fill(vendor: Vendor, status: str, count: int) -> None:
    """Let others have provisional bookings too."""
    for number in range(count):
        document: dict[str, Any] = answer("provisional") | {"id": f"other-{status}-{number}"}
        vendor.provisional[document["id"]] = Provisional(document, status)


def a_refusal(status: int, message: str = "x") -> Callable[[httpx.Request], httpx.Response]:
    return lambda _: problem(status, message, "no")


async def test_a_short_question_asks_only_whether_it_is_confirmed(world: World, vendor: Vendor) -> None:
    provisional = await waiting(world, a_wish(1, OPT_IN))
    assert await world.client.get_state(provisional, thorough=False) is None
    assert polls(world) == ["confirmed 0"]
    vendor.confirm(provisional.id)
    assert await world.client.get_state(provisional, thorough=False) is ProvisionalState.CONFIRMED


@pytest.mark.parametrize(
    ("status", "state"),
    [
        ("pending", ProvisionalState.WAITING_FOR_ATTENDEE),
        ("confirmed", ProvisionalState.CONFIRMED),
        ("expired", ProvisionalState.EXPIRED),
        ("declined_by_host", ProvisionalState.DECLINED),
        ("of another time", ProvisionalState.NOT_VISIBLE),
    ],
)
async def test_a_thorough_question_asks_for_every_state(
    world: World, vendor: Vendor, status: str, state: ProvisionalState
) -> None:
    provisional = await waiting(world, a_wish(1, OPT_IN))
    vendor.provisional[provisional.id].status = status
    assert await world.client.get_state(provisional, thorough=True) is state
    open_still = state not in {ProvisionalState.EXPIRED, ProvisionalState.DECLINED}
    assert world.journal.is_open(a_reference()) is open_still


async def test_the_item_says_who_is_waited_for_now(world: World, vendor: Vendor) -> None:
    provisional = await waiting(world, a_wish(1, ASK_HOST))
    assert provisional.waiting_for is WaitingFor.HOST
    kinds = {
        "requireHostConfirmation": ProvisionalState.WAITING_FOR_HOST,
        "doubleOptIn": ProvisionalState.WAITING_FOR_ATTENDEE,
        "something new": ProvisionalState.WAITING_FOR_HOST,
    }
    for kind, state in kinds.items():
        vendor.provisional[provisional.id].document["type"] = kind
        assert await world.client.get_state(provisional, thorough=True) is state


async def test_a_key_that_may_not_see_says_so(world: World, vendor: Vendor) -> None:
    provisional = await waiting(world, a_wish(1, OPT_IN))
    vendor.may_list_provisional = False
    for thorough in (False, True):
        state = await world.client.get_state(provisional, thorough=thorough)
        assert state is ProvisionalState.NOT_VISIBLE
    vendor.may_list_provisional = True
    assert await world.client.get_state(provisional, thorough=False) is None


async def test_a_key_that_is_refused_is_told(world: World) -> None:
    provisional = await waiting(world, a_wish(1, OPT_IN))
    world.network.fail("GET", LIST, a_refusal(401, "API key has expired"))
    with pytest.raises(ServiceRefused) as caught:
        await world.client.get_state(provisional, thorough=False)
    assert caught.value.reason is Refusal.KEY_EXPIRED


async def test_of_a_list_that_grows_for_ever_both_ends_are_read(world: World, vendor: Vendor) -> None:
    fill(vendor, "confirmed", 250)
    provisional = await waiting(world, a_wish(1, OPT_IN))
    vendor.provisional[provisional.id].status = "confirmed"
    assert await world.client.get_state(provisional, thorough=False) is ProvisionalState.CONFIRMED
    assert polls(world) == ["confirmed 0", "confirmed 2"]
    newest_first = dict(reversed(vendor.provisional.items()))
    vendor.provisional.clear()
    vendor.provisional.update(newest_first)
    world.network.requests.clear()
    assert await world.client.get_state(provisional, thorough=False) is ProvisionalState.CONFIRMED
    assert polls(world) == ["confirmed 0"]


async def test_a_list_of_just_one_page_is_read_once(world: World, vendor: Vendor) -> None:
    provisional = await waiting(world, a_wish(1, OPT_IN))
    fill(vendor, "confirmed", 100)
    assert await world.client.get_state(provisional, thorough=False) is None
    assert polls(world) == ["confirmed 0"]
    fill(vendor, "confirmed", 200)
    world.network.requests.clear()
    assert await world.client.get_state(provisional, thorough=False) is None
    assert polls(world) == ["confirmed 0", "confirmed 1"]


async def test_what_is_pending_is_read_to_its_end(world: World, vendor: Vendor) -> None:
    fill(vendor, "pending", 250)
    provisional = await waiting(world, a_wish(1, OPT_IN))
    assert await world.client.get_state(provisional, thorough=True) is ProvisionalState.WAITING_FOR_ATTENDEE
    assert polls(world) == ["confirmed 0", "pending 0", "pending 1", "pending 2"]


async def test_a_request_is_withdrawn(world: World, vendor: Vendor) -> None:
    provisional = await waiting(world, a_wish(1, OPT_IN))
    assert await world.client.decline(provisional)
    assert vendor.provisional[provisional.id].status == "declined_by_host"
    found = world.journal.find(a_reference())
    assert found is not None
    assert found.state is AttemptState.LAPSED
    assert not world.journal.is_open(a_reference())


@pytest.mark.parametrize("status", [400, 403, 404])
async def test_a_request_that_may_not_be_withdrawn_stays(world: World, status: int) -> None:
    provisional = await waiting(world, a_wish(1, OPT_IN))
    world.network.fail("POST", "/decline", a_refusal(status))
    assert not await world.client.decline(provisional)
    assert world.journal.is_open(a_reference())
    assert await world.client.decline(provisional)


@pytest.mark.parametrize(
    "trouble", [httpx.ConnectError("no"), httpx.ReadError("no"), lambda _: httpx.Response(502)]
)
async def test_a_withdrawal_without_an_answer_may_be_tried_again(
    world: World, trouble: Exception | Callable[[httpx.Request], httpx.Response]
) -> None:
    provisional = await waiting(world, a_wish(1, OPT_IN))
    world.network.fail("POST", "/decline", trouble)
    with pytest.raises(ServiceUnreachable):
        await world.client.decline(provisional)
    assert await world.client.decline(provisional)


async def test_a_withdrawal_with_a_refused_key_is_told(world: World) -> None:
    provisional = await waiting(world, a_wish(1, OPT_IN))
    world.network.fail("POST", "/decline", a_refusal(401, "Invalid API key"))
    with pytest.raises(ServiceRefused):
        await world.client.decline(provisional)
