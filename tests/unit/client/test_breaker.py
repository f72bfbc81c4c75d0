import contextlib
from datetime import timedelta

import pytest

from app.client.breaker import Breaker
from tests.fakes.clock import MovedClock

SECOND = timedelta(seconds=1)


def may_probe(breaker: Breaker) -> bool:
    with breaker.probing() as may:
        return may


def opened(clock: MovedClock, chance: float = 0.0) -> Breaker:
    breaker = Breaker(clock.running, lambda: chance)
    for _ in range(3):
        assert not breaker.is_open
        breaker.failed()
    assert breaker.is_open
    return breaker


def test_it_opens_after_three_failures_in_a_row() -> None:
    breaker = Breaker(MovedClock().running, lambda: 0.0)
    for _ in range(5):
        breaker.failed()
        breaker.failed()
        breaker.answered()
        assert not breaker.is_open


@pytest.mark.parametrize(("chance", "share"), [(0.0, 1.0), (1.0, 0.75)])
def test_its_pauses_double_up_to_five_seconds(chance: float, share: float) -> None:
    clock = MovedClock()
    breaker = opened(clock, chance)
    for pause in (1, 2, 4, 5, 5):
        assert not may_probe(breaker)
        clock.move(pause * share * SECOND - timedelta(milliseconds=1))
        assert not may_probe(breaker)
        clock.move(timedelta(milliseconds=1))
        assert may_probe(breaker)
        breaker.failed()
    breaker.answered()
    assert not breaker.is_open


def test_one_probe_is_under_way_at_a_time_and_however_it_ends_the_next_may_be() -> None:
    clock = MovedClock()
    breaker = opened(clock)
    clock.move(SECOND)
    with contextlib.suppress(LookupError), breaker.probing() as may:
        assert may
        assert not may_probe(breaker)
        raise LookupError
    assert may_probe(breaker)


def test_after_an_answer_it_takes_three_failures_again() -> None:
    clock = MovedClock()
    breaker = opened(clock)
    breaker.answered()
    assert may_probe(breaker)
    breaker.failed()
    assert not breaker.is_open
