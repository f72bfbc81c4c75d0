"""The staff PIN: what it is kept as, and how few guesses its lock allows."""

import json
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.booking.errors import CredentialsUnavailable, KeyringState, StoreUnavailable
from app.credentials import MemoryVault, SecretKeeper
from app.pin import (
    FIRST_LOCK,
    FREE_TRIES,
    LONGEST_LOCK,
    KeptPin,
    PinLock,
    PinMissing,
    RunPin,
    Standing,
    is_pin,
    lock_after,
)

pytestmark = pytest.mark.anyio

RIGHT, WRONG = "271828", "314159"
DAY = timedelta(days=1).total_seconds()


class Known:
    """A PIN that is compared at once, and may be out of reach."""

    def __init__(self) -> None:
        self.away = False
        self.asked = 0

    async def is_set(self) -> bool:
        return True

    async def matches(self, pin: str) -> bool:
        if self.away:
            raise CredentialsUnavailable(KeyringState.LOCKED)
        self.asked += 1
        return pin == RIGHT


class Seconds:
    """Grow when they are told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def seconds() -> Seconds:
    return Seconds()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "state" / "staff-pin.json"


def counted(file: Path) -> object:
    return json.loads(file.read_text("utf-8")) if file.exists() else None


def damage(file: Path, text: str) -> None:
    file.parent.mkdir()
    file.write_text(text, "utf-8")


async def fail(lock: PinLock, times: int) -> Standing:
    standing = await lock.look()
    for _ in range(times):
        standing = await lock.take(WRONG)
    return standing


@pytest.mark.parametrize("text", ["271828", "271828182845"])
def test_six_to_twelve_digits_are_a_pin(text: str) -> None:
    assert is_pin(text)


@pytest.mark.parametrize("text", ["", "27182", "2718281828459", "27182a", " 271828", "٢٧١٨٢٨", "²71828"])
def test_anything_else_is_none(text: str) -> None:
    assert not is_pin(text)


@given(st.integers(0, 10**9))
def test_a_lock_doubles_up_to_the_longest(failed: int) -> None:
    lock = lock_after(failed)
    if failed < FREE_TRIES:
        assert lock == timedelta(0)
    else:
        assert FIRST_LOCK <= lock <= LONGEST_LOCK
        assert lock_after(failed + 1) == min(2 * lock, LONGEST_LOCK)


async def test_the_right_pin_opens_and_wrong_ones_are_forgotten(file: Path, seconds: Seconds) -> None:
    lock = PinLock(Known(), file, seconds)
    assert (await fail(lock, 2)).tries_left == 3
    assert await lock.take(RIGHT) == Standing(0, timedelta(0), is_open=True)
    assert (await lock.look()).tries_left == FREE_TRIES


async def test_the_fifth_wrong_one_locks_and_the_right_one_must_wait(file: Path, seconds: Seconds) -> None:
    known = Known()
    lock = PinLock(known, file, seconds)
    assert (await fail(lock, FREE_TRIES)).locked_for == FIRST_LOCK
    asked = known.asked
    assert not (await lock.take(RIGHT)).is_open
    assert known.asked == asked
    seconds.now += FIRST_LOCK.total_seconds()
    assert (await lock.look()) == Standing(FREE_TRIES, timedelta(0))
    assert (await fail(lock, 1)).locked_for == 2 * FIRST_LOCK


async def test_a_restart_gives_nothing_back(file: Path, seconds: Seconds) -> None:
    await fail(PinLock(Known(), file, seconds), 3)
    assert (await PinLock(Known(), file, seconds).look()).tries_left == 2
    await fail(PinLock(Known(), file, seconds), 2)
    again = PinLock(Known(), file, Seconds())
    assert (await again.look()).locked_for == FIRST_LOCK
    assert not (await again.take(RIGHT)).is_open


async def test_a_try_is_counted_before_it_is_looked_at(file: Path, seconds: Seconds) -> None:
    class Dying(Known):
        async def matches(self, pin: str) -> bool:
            assert counted(file) == {"failed": 1}
            return False

    await PinLock(Dying(), file, seconds).take(WRONG)


async def test_a_keyring_that_is_away_costs_no_try(file: Path, seconds: Seconds) -> None:
    known = Known()
    lock = PinLock(known, file, seconds)
    known.away = True
    with pytest.raises(CredentialsUnavailable):
        await lock.take(RIGHT)
    known.away = False
    assert (await lock.look()).tries_left == FREE_TRIES
    assert (await lock.take(RIGHT)).is_open


async def test_what_is_no_pin_costs_no_try(file: Path, seconds: Seconds) -> None:
    assert await PinLock(Known(), file, seconds).take("12") == Standing(0, timedelta(0))
    assert counted(file) is None


@pytest.mark.parametrize(
    "text", ["", "{", "[]", '{"failed": -1}', '{"failed": "0"}', '{"failed": true}', "[" * 99_999]
)
async def test_a_damaged_count_locks(file: Path, seconds: Seconds, text: str) -> None:
    damage(file, text)
    assert (await PinLock(Known(), file, seconds).look()).locked_for == FIRST_LOCK


async def test_what_cannot_be_counted_is_not_tried(tmp_path: Path, seconds: Seconds) -> None:
    (tmp_path / "state").write_text("a file where the folder should be", "utf-8")
    known = Known()
    with pytest.raises(StoreUnavailable):
        await PinLock(known, tmp_path / "state" / "staff-pin.json", seconds).take(RIGHT)
    assert known.asked == 0


async def test_a_new_pin_ends_a_lock_that_another_process_holds(file: Path, seconds: Seconds) -> None:
    kiosk = PinLock(Known(), file, seconds)
    await fail(kiosk, FREE_TRIES)
    await PinLock(Known(), file).forget_tries()
    assert await kiosk.look() == Standing(0, timedelta(0))


@settings(max_examples=15, deadline=None)
@given(st.lists(st.sampled_from(["wait", "restart", "wait long", "guess"]), min_size=1, max_size=40))
async def test_a_day_allows_few_guesses_whatever_is_done_between(
    tmp_path_factory: pytest.TempPathFactory, habits: list[str]
) -> None:
    file = tmp_path_factory.mktemp("state") / "staff-pin.json"
    seconds, known = Seconds(), Known()
    lock, end, turns = PinLock(known, file, seconds), seconds.now + DAY, 0
    while seconds.now < end and turns < 400:
        match habits[turns % len(habits)]:
            case "restart":
                lock = PinLock(known, file, seconds)
            case "wait":
                seconds.now += 1.0
            case "wait long":
                seconds.now += LONGEST_LOCK.total_seconds()
            case _:
                pass
        await lock.take(WRONG)
        turns += 1
    assert known.asked <= 100


async def test_who_guesses_as_fast_as_the_lock_allows_has_few_guesses_a_day(
    file: Path, seconds: Seconds
) -> None:
    known = Known()
    lock, end = PinLock(known, file, seconds), seconds.now + DAY
    while seconds.now < end:
        standing = await lock.take(WRONG)
        seconds.now += standing.locked_for.total_seconds()
    assert 50 < known.asked <= 100


async def test_ten_thousand_guesses_over_restarts_come_to_little(file: Path, seconds: Seconds) -> None:
    known = Known()
    lock = PinLock(known, file, seconds)
    for guess in range(10_000):
        seconds.now += DAY / 10_000
        if guess % 700 == 699:
            lock = PinLock(known, file, seconds)
        assert not (await lock.take(WRONG)).is_open
    assert 10 < known.asked <= 100


async def test_the_keyring_holds_pepper_and_hash_and_never_the_pin() -> None:
    vault = MemoryVault()
    kept = KeptPin(SecretKeeper(vault))
    with pytest.raises(PinMissing):
        await kept.matches(RIGHT)
    with pytest.raises(PinMissing):
        await PinLock(kept, Path("nowhere")).look()
    await kept.keep(RIGHT)
    first = vault.read("staff-pin") or ""
    pepper, _, hashed = first.partition(" ")
    assert len(bytes.fromhex(pepper)) == 32
    assert hashed.startswith("$argon2id$")
    assert RIGHT not in first
    assert await kept.matches(RIGHT)
    assert not await kept.matches(WRONG)
    await kept.keep(RIGHT)
    assert vault.read("staff-pin") != first


@pytest.mark.parametrize("seal", ["", "00", "zz $argon2id$", "00 $argon2id$v=19$broken"])
async def test_a_damaged_seal_fits_nothing(seal: str) -> None:
    vault = MemoryVault()
    vault.write("staff-pin", seal)
    assert not await KeptPin(SecretKeeper(vault)).matches(RIGHT)


async def test_a_run_of_the_demo_has_a_pin_of_its_own() -> None:
    pin = RunPin()
    assert is_pin(pin.digits)
    assert await pin.matches(pin.digits)
    assert not await pin.matches(pin.digits[:-1])
    assert len({RunPin().digits for _ in range(20)}) > 1
