from datetime import timedelta

import pytest

from app.booking.errors import StoreUnavailable
from app.booking.request import Absent
from app.client.ledger import Ledger
from app.journal import AttemptState
from tests.fakes.clients import World
from tests.fakes.clock import MovedClock
from tests.fakes.secrets import MemorySecrets
from tests.fakes.values import a_reference, a_request

pytestmark = pytest.mark.anyio


async def test_only_the_latest_attempts_are_known_without_the_journal(world: World) -> None:
    ledger = Ledger(world.journal, MemorySecrets(), world.account, MovedClock(), timedelta(days=30))
    for number in range(1, 203):
        await ledger.open(a_request(a_reference(number)))
    world.journal.shut()
    world.journal_file.write_bytes(b"no database " * 1000)
    for number in (3, 202):
        found = await ledger.find(a_reference(number))
        assert found is not None
        assert found.reference == a_reference(number)
    with pytest.raises(StoreUnavailable):
        await ledger.find(a_reference(2))
    assert await ledger.proved() == frozenset()
    assert await world.client.resolve(a_reference(2)) is Absent.UNKNOWN


async def test_a_row_stays_as_long_as_the_settings_say(world: World) -> None:
    clock = MovedClock()
    ledger = Ledger(world.journal, MemorySecrets(), world.account, clock, timedelta(days=7))
    await ledger.open(a_request())
    await ledger.close(a_reference(), AttemptState.REFUSED)
    for passed, there in ((timedelta(days=6), True), (timedelta(days=2), False)):
        clock.move(passed)
        await ledger.list_open()
        assert (await ledger.find(a_reference()) is not None) is there
