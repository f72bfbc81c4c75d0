from datetime import timedelta

from app.client.share import Bucket, Share
from tests.fakes.clock import MovedClock

SECOND = timedelta(seconds=1)


def _taken(share: Share, count: int, *, urgent: bool = False) -> list[timedelta]:
    return [share.take(urgent=urgent) for _ in range(count)]


def test_a_share_is_a_minutes_worth_at_once_and_then_flows() -> None:
    clock = MovedClock()
    share = Share(60, clock.running)
    assert _taken(share, 60) == [timedelta()] * 60
    assert _taken(share, 2) == [SECOND, 2 * SECOND]
    clock.move(10 * SECOND)
    assert _taken(share, 8) == [timedelta()] * 8
    assert _taken(share, 1) == [SECOND]


def test_a_share_does_not_grow_beyond_a_minutes_worth_nor_shrink_with_the_clock() -> None:
    clock = MovedClock()
    share = Share(60, clock.running)
    clock.move(timedelta(hours=1))
    assert _taken(share, 60) == [timedelta()] * 60
    clock.set_by(-timedelta(hours=26))
    assert _taken(share, 1) == [SECOND]


def test_who_pressed_book_waits_for_nobody_and_others_pay_for_it() -> None:
    clock = MovedClock()
    share = Share(60, clock.running)
    assert _taken(share, 70, urgent=True) == [timedelta()] * 70
    assert _taken(share, 1) == [11 * SECOND]


def test_a_share_is_held_for_as_long_as_the_service_wants() -> None:
    clock = MovedClock()
    share = Share(60, clock.running)
    share.hold(10 * SECOND)
    assert _taken(share, 1) == [10 * SECOND]
    clock.move(10 * SECOND)
    assert _taken(share, 1) == [SECOND]
    assert _taken(share, 1, urgent=True) == [timedelta()]


def test_what_asks_whether_there_is_one_owes_nothing() -> None:
    clock = MovedClock()
    bucket = Bucket(2, clock.running)
    assert [bucket.take_if_there() for _ in range(4)] == [True, True, False, False]
    clock.move(30 * SECOND)
    assert [bucket.take_if_there() for _ in range(2)] == [True, False]
