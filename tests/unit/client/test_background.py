import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import httpx
import pytest

from app.booking.errors import OutcomeUnknown
from app.journal import AttemptState, Shelf
from tests.fakes.clients import World, a_world
from tests.fakes.clock import MovedClock
from tests.fakes.network import Network
from tests.fakes.values import a_reference
from tests.fakes.vendor import Vendor
from tests.unit.client.wishes import GROUP, OPT_IN, SECOND, THIRD, a_wish, book, booked, waiting

pytestmark = pytest.mark.anyio

MINUTE = timedelta(minutes=1)


class Night(MovedClock):
    """Time that passes only when the test says so; whoever pauses waits for that."""

    def __init__(self) -> None:
        super().__init__()
        self._sleepers: list[tuple[float, asyncio.Event]] = []

    async def pause(self, length: timedelta) -> None:
        until = asyncio.Event()
        self._sleepers.append(((self.now + length).timestamp(), until))
        await until.wait()

    async def pass_by(self, length: timedelta) -> None:
        """Let time pass, waking whoever's time has come, in order."""
        end = self.now + length
        while True:
            await settle()
            self._sleepers.sort(key=lambda each: each[0])
            if not self._sleepers or self._sleepers[0][0] > end.timestamp():
                break
            moment, until = self._sleepers.pop(0)
            self.move(timedelta(seconds=max(0.0, moment - self.now.timestamp())))
            until.set()
        self.move(end - self.now)
        await settle()


async def settle() -> None:
    """Let everything that can go on go on: threads of the journal included."""
    for _ in range(30):
        await asyncio.sleep(0.001)


@asynccontextmanager
async def a_night(world: World) -> AsyncIterator[Night]:
    """Let the background run."""
    assert isinstance(world.clock, Night)
    task = asyncio.create_task(world.client.run())
    try:
        await settle()
        yield world.clock
    finally:
        task.cancel()
        await asyncio.wait({task})


@pytest.fixture
async def world(vendor: Vendor, tmp_path: Path) -> AsyncIterator[World]:
    async with a_world(Network(vendor.transport), tmp_path, clock=Night()) as opened:
        yield opened


@asynccontextmanager
async def after_a_restart(world: World, vendor: Vendor) -> AsyncIterator[World]:
    """Give a client that knows nothing but the journal."""
    folder = world.journal_file.parent
    async with a_world(Network(vendor.transport), folder, clock=world.clock) as opened:
        yield opened


def looks(world: World) -> int:
    return sum(request.url.path.endswith("/appointment/paginated") for request in world.network.requests)


def state_of(world: World, number: int = 1) -> AttemptState:
    found = world.journal.find(a_reference(number))
    assert found is not None
    return found.state


async def lose(world: World, *, arrives: bool) -> None:
    if arrives:
        world.network.lose_answer()
    else:
        world.network.lose_request()
    with pytest.raises(OutcomeUnknown):
        await book(world, a_wish())


async def test_an_attempt_left_open_by_a_crash_is_found_at_the_start(world: World, vendor: Vendor) -> None:
    await lose(world, arrives=True)
    async with after_a_restart(world, vendor) as again, a_night(again):
        assert again.secrets.kept.keys() == {"appointment-1"}
        assert state_of(again) is AttemptState.BOOKED
        assert again.journal.list_open("test") == ()
        await booked(again, a_wish(2, slot=SECOND))
    assert len(vendor.appointments) == 2


async def test_a_secret_that_was_not_kept_is_fetched_again_after_a_crash(
    world: World, vendor: Vendor
) -> None:
    world.secrets.away = True
    outcome = await booked(world, a_wish())
    vendor.repeats_notes = False
    async with after_a_restart(world, vendor) as again, a_night(again):
        assert again.secrets.kept == {outcome.id: vendor.appointments[outcome.id]["secret"]}
        assert looks(again) == 0
        assert again.journal.list_open("test") == ()


async def test_a_place_in_a_group_is_fetched_again_as_such(world: World, vendor: Vendor) -> None:
    world.secrets.away = True
    outcome = await booked(world, a_wish(1, GROUP))
    async with after_a_restart(world, vendor) as again, a_night(again):
        assert again.secrets.kept.keys() == {f"{outcome.id}/{a_reference()}"}


async def test_an_appointment_that_is_gone_meanwhile_is_left_alone(world: World, vendor: Vendor) -> None:
    world.secrets.away = True
    await booked(world, a_wish())
    vendor.appointments.clear()
    async with after_a_restart(world, vendor) as again, a_night(again):
        assert again.secrets.kept == {}
        assert state_of(again) is AttemptState.BOOKED


async def test_an_unknown_attempt_is_looked_up_often_and_then_seldom_for_a_day(world: World) -> None:
    await lose(world, arrives=False)
    async with a_night(world) as night:
        assert looks(world) == 1
        await night.pass_by(10 * MINUTE)
        assert looks(world) == pytest.approx(11, abs=1)
        before = looks(world)
        await night.pass_by(30 * MINUTE)
        assert looks(world) - before == pytest.approx(3, abs=1)
        assert state_of(world) is AttemptState.UNKNOWN
        night.move(timedelta(hours=24))
        await night.pass_by(MINUTE)
        before = looks(world)
        await night.pass_by(15 * MINUTE)
        assert looks(world) == before
        assert len(world.journal.list_open("test")) == 1


async def test_an_attempt_that_is_surely_absent_is_closed(world: World) -> None:
    world.journal.prove("test", Shelf.APPOINTMENTS, world.clock())
    await lose(world, arrives=False)
    async with a_night(world) as night:
        await night.pass_by(2 * MINUTE)
        assert state_of(world) is AttemptState.ABSENT


async def test_an_opt_in_confirmed_later_gets_its_secret(world: World, vendor: Vendor) -> None:
    outcome = await waiting(world, a_wish(1, OPT_IN))
    async with a_night(world) as night:
        await night.pass_by(5 * MINUTE)
        assert world.secrets.kept == {}
        vendor.confirm(outcome.id)
        await night.pass_by(2 * MINUTE)
        assert world.secrets.kept.keys() == {"appointment-1"}
        assert world.journal.list_open("test") == ()


async def test_an_opt_in_that_runs_out_is_closed(world: World, vendor: Vendor) -> None:
    outcome = await waiting(world, a_wish(1, OPT_IN))
    async with a_night(world) as night:
        vendor.provisional[outcome.id].status = "expired"
        await night.pass_by(2 * MINUTE)
        assert state_of(world) is AttemptState.LAPSED


async def test_nobody_asks_for_an_opt_in_whose_time_has_come(world: World) -> None:
    await waiting(world, a_wish(1, OPT_IN))
    world.clock.move(timedelta(days=2))
    async with a_night(world) as night:
        await night.pass_by(15 * MINUTE)
        assert looks(world) == 0


async def test_an_attempt_somebody_waits_for_is_left_to_them(world: World) -> None:
    async with a_night(world) as night:
        await night.pass_by(timedelta(seconds=30))
        await lose(world, arrives=False)
        task = asyncio.create_task(world.client.resolve(a_reference()))
        await night.pass_by(timedelta(seconds=41))
        await task
        assert looks(world) == 5
        await night.pass_by(MINUTE)
        assert looks(world) == 6


async def test_a_booking_that_went_through_puts_its_list_to_the_proof(world: World) -> None:
    async with a_night(world) as night:
        await booked(world, a_wish())
        await night.pass_by(timedelta(seconds=3))
        assert world.journal.proved("test") == {Shelf.APPOINTMENTS}
        before = looks(world)
        await booked(world, a_wish(2, slot=SECOND))
        await night.pass_by(timedelta(seconds=30))
        assert looks(world) == before
        await waiting(world, a_wish(3, OPT_IN, THIRD))
        await night.pass_by(timedelta(seconds=3))
        assert world.journal.proved("test") == frozenset(Shelf)


async def test_a_list_without_notes_does_not_prove_itself(world: World, vendor: Vendor) -> None:
    vendor.repeats_notes = False
    async with a_night(world) as night:
        await booked(world, a_wish())
        await night.pass_by(timedelta(seconds=30))
        assert world.journal.proved("test") == frozenset()
        assert looks(world) == 4
        assert state_of(world) is AttemptState.BOOKED


async def test_a_journal_that_cannot_be_read_is_tried_again(world: World) -> None:
    world.journal_file.write_bytes(b"no database " * 1000)
    async with a_night(world) as night:
        await night.pass_by(MINUTE)
        world.journal_file.unlink()
        await lose(world, arrives=True)
        await night.pass_by(2 * MINUTE)
        assert state_of(world) is AttemptState.BOOKED


async def test_a_service_that_is_away_is_asked_again(world: World, vendor: Vendor) -> None:
    world.secrets.away = True
    await booked(world, a_wish())
    async with after_a_restart(world, vendor) as again:
        for _ in range(3):
            again.network.fail("GET", "/appointment/appointment-1", lambda _: httpx.Response(503))
        async with a_night(again) as night:
            await night.pass_by(timedelta(seconds=30))
            assert again.secrets.kept == {}
            await night.pass_by(2 * MINUTE)
            assert again.secrets.kept.keys() == {"appointment-1"}
