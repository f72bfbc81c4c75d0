import asyncio
from datetime import UTC, date, datetime

import pytest

from app.credentials import MemoryVault, SecretKeeper
from app.credentials.expiry import WARNED_DAYS, days_left, read_day, stage

LAST = date(2027, 4, 30)
ENDS = datetime(2199, 4, 7, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("today", "warning"),
    [
        (date(2027, 4, 1), None),
        (date(2027, 4, 15), None),
        (date(2027, 4, 16), 14),
        (date(2027, 4, 22), 14),
        (date(2027, 4, 23), 7),
        (date(2027, 4, 27), 3),
        (date(2027, 4, 28), 3),
        (date(2027, 4, 29), 1),
        (date(2027, 4, 30), 0),
        (date(2027, 5, 9), 0),
    ],
)
def test_a_key_is_warned_of_in_stages(today: date, warning: int | None) -> None:
    assert stage(LAST, today) == warning
    assert warning in {None, 0, *WARNED_DAYS}


def test_a_key_without_a_last_day_is_not_warned_of() -> None:
    assert stage(None, LAST) is None
    assert days_left(LAST, date(2027, 5, 2)) == -2


def test_only_a_day_is_read() -> None:
    assert read_day("2027-04-30") == LAST
    assert read_day(None) is read_day("soon") is None


@pytest.mark.anyio
async def test_the_last_day_is_kept_beside_the_key_and_goes_with_it() -> None:
    vault = MemoryVault()
    keeper = SecretKeeper(vault)
    assert await keeper.read_last_day("here") is None
    await keeper.write_api_key("here", "rgo-of-a-test")
    await keeper.write_last_day("here", LAST)
    assert await keeper.read_last_day("here") == LAST
    await keeper.write_last_day("here", None)
    assert await keeper.read_last_day("here") is None
    await keeper.write_last_day("here", LAST)
    await keeper.delete_api_key("here")
    assert await keeper.read_last_day("here") is None
    keeper.close()


@pytest.mark.anyio
async def test_whoever_waits_is_told_when_everything_is_in_the_store() -> None:
    keeper = SecretKeeper(MemoryVault())
    await keeper.until_done()
    kept: list[str] = []
    keeper.put("a-1", "secret", ENDS, lambda: kept.append("a-1"))
    writing = asyncio.create_task(keeper.run())
    await keeper.until_done()
    assert kept == ["a-1"]
    writing.cancel()
    await asyncio.wait({writing})
    keeper.close()
