"""Free slots against an oracle that looks at every minute of the wall clock."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.service.rules import (
    DAY,
    MINUTE,
    Stretch,
    Turn,
    Wanted,
    WeekSchedule,
    clock_stretches,
    common_schedule,
    covered,
    day_of,
    free_for_anyone,
    free_for_everyone,
    free_starts,
    is_over,
    merge,
    openings,
    pick_host,
    start_of_day,
)

BERLIN = ZoneInfo("Europe/Berlin")
OFFICE: WeekSchedule = (((540, 720), (780, 1020)),) * 5 + ((), ())
ZONES = (
    *("Europe/Berlin", "Europe/Dublin", "Europe/London", "Europe/Chisinau", "Atlantic/Azores"),
    *("America/New_York", "America/Santiago", "America/Havana", "America/Sao_Paulo", "America/St_Johns"),
    *("America/Nuuk", "America/Caracas", "America/Mexico_City", "America/Anchorage", "America/Asuncion"),
    *("Africa/Casablanca", "Africa/Cairo", "Africa/Lagos", "Antarctica/Troll", "Asia/Gaza"),
    *("Asia/Beirut", "Asia/Jerusalem", "Asia/Tehran", "Asia/Kathmandu", "Asia/Tokyo"),
    *("Australia/Lord_Howe", "Australia/Eucla", "Pacific/Apia", "Pacific/Chatham", "Pacific/Auckland"),
)


def at(text: str) -> int:
    """Return the instant of a time in Berlin, or with an offset of its own."""
    moment = datetime.fromisoformat(text)
    return int((moment if moment.tzinfo else moment.replace(tzinfo=BERLIN)).timestamp())


def wanted(
    first: int, last: int, length: int = 30, interval: int = 30, before: int = 0, after: int = 0
) -> Wanted:
    return Wanted(
        length=length * MINUTE,
        interval=interval * MINUTE,
        before=before * MINUTE,
        after=after * MINUTE,
        earliest=first,
        latest=last,
    )


def find(
    schedule: WeekSchedule,
    zone: ZoneInfo,
    busy: Sequence[Stretch],
    search: Wanted,
    closed: frozenset[date] = frozenset(),
) -> list[int]:
    """Return the free starts, as the service finds them."""
    clock = clock_stretches(zone, search.earliest - DAY, search.latest + 2 * DAY)
    open_time = openings(lambda day: () if day in closed else schedule[day.weekday()], clock, search.interval)
    return free_starts(open_time, merge(busy), search)


def oracle(schedule: WeekSchedule, zone: ZoneInfo, busy: Sequence[Stretch], search: Wanted) -> list[int]:
    """Return the free starts, found minute by minute."""

    def wall(instant: int) -> datetime:
        return datetime.fromtimestamp(instant, zone)

    def span_at(instant: int) -> tuple[int, int] | None:
        moment = wall(instant)
        minute = moment.hour * 60 + moment.minute
        spans = schedule[moment.weekday()]
        return next((span for span in spans if span[0] <= minute < span[1]), None)

    def is_start(instant: int) -> bool:
        span = span_at(instant)
        moment = wall(instant)
        return (
            span is not None and (moment.hour * 60 + moment.minute - span[0]) * MINUTE % search.interval == 0
        )

    def is_busy(since: int, until: int) -> bool:
        return any(start < until and end > since for start, end in busy)

    first = -(-search.earliest // MINUTE) * MINUTE
    minutes = range(first, search.latest + 1, MINUTE)
    opened = {m: span_at(m) is not None for m in range(first, search.latest + search.length + MINUTE, MINUTE)}
    return [
        start
        for start in minutes
        if is_start(start)
        and all(opened[m] for m in range(start, start + search.length, MINUTE))
        and not is_busy(start - search.before, start + search.length + search.after)
    ]


def test_offers_every_start_of_a_working_day() -> None:
    search = wanted(at("2027-04-06T00:00"), at("2027-04-06T23:59"))
    found = [
        datetime.fromtimestamp(each, BERLIN).strftime("%H:%M") for each in find(OFFICE, BERLIN, (), search)
    ]
    assert found == [
        *("09:00", "09:30", "10:00", "10:30", "11:00", "11:30"),
        *("13:00", "13:30", "14:00", "14:30", "15:00", "15:30", "16:00", "16:30"),
    ]


def test_nothing_reaches_into_the_lunch_break() -> None:
    search = wanted(at("2027-04-06T11:00"), at("2027-04-06T12:00"), length=45, interval=15)
    assert find(OFFICE, BERLIN, (), search) == [at("2027-04-06T11:00"), at("2027-04-06T11:15")]


def test_keeps_the_buffers_of_the_new_meeting_free() -> None:
    busy = [(at("2027-04-06T10:00"), at("2027-04-06T10:30"))]
    search = wanted(at("2027-04-06T09:00"), at("2027-04-06T11:00"), before=15, after=15)
    assert find(OFFICE, BERLIN, busy, search) == [at("2027-04-06T09:00"), at("2027-04-06T11:00")]


def test_a_meeting_may_touch_another() -> None:
    busy = [(at("2027-04-06T09:30"), at("2027-04-06T10:00"))]
    search = wanted(at("2027-04-06T09:00"), at("2027-04-06T10:00"))
    assert find(OFFICE, BERLIN, busy, search) == [at("2027-04-06T09:00"), at("2027-04-06T10:00")]


def test_days_off_and_weekends_have_nothing() -> None:
    search = wanted(at("2027-04-02T00:00"), at("2027-04-04T23:00"))
    assert find(OFFICE, BERLIN, (), search, frozenset({date(2027, 4, 2)})) == []


def test_the_hour_that_is_left_out_is_never_offered() -> None:
    night: WeekSchedule = (((60, 240),),) * 7
    search = wanted(at("2027-03-28T00:00"), at("2027-03-28T23:00"), length=60, interval=60)
    starts = [datetime.fromtimestamp(each, BERLIN).hour for each in find(night, BERLIN, (), search)]
    assert starts == [1, 3]


def test_the_hour_that_comes_twice_is_offered_twice() -> None:
    night: WeekSchedule = (((60, 240),),) * 7
    search = wanted(at("2027-10-31T00:00"), at("2027-10-31T23:00"), length=60, interval=60)
    starts = [datetime.fromtimestamp(each, BERLIN).hour for each in find(night, BERLIN, (), search)]
    assert starts == [1, 2, 2, 3]


def test_a_day_open_around_the_clock_goes_on_after_midnight() -> None:
    always: WeekSchedule = (((0, 1440),),) * 7
    search = wanted(at("2027-04-06T23:30"), at("2027-04-07T00:30"), length=60)
    assert len(find(always, BERLIN, (), search)) == 3


_spans = st.lists(st.integers(0, 1440), min_size=0, max_size=6, unique=True).map(
    lambda marks: tuple(pair for pair in list(pairwise(sorted(marks)))[::2])
)
_weeks = st.tuples(*[_spans] * 7)
_moments = st.integers(at("2026-01-01T00:00+00:00") // MINUTE, at("2031-12-28T00:00+00:00") // MINUTE).map(
    lambda minutes: minutes * MINUTE
)


def _changes(zone: ZoneInfo) -> list[int]:
    """Return the moments between 2026 and 2031 at which a zone's clocks are changed."""
    start, end = at("2026-01-01T00:00+00:00"), at("2031-12-31T00:00+00:00")
    return [stretch.start for stretch in clock_stretches(zone, start, end)][1:]


@settings(max_examples=300, deadline=None)
@given(data=st.data(), zone_name=st.sampled_from(ZONES), week=_weeks)
def test_agrees_with_the_oracle(data: st.DataObject, zone_name: str, week: WeekSchedule) -> None:
    zone = ZoneInfo(zone_name)
    changes = _changes(zone)
    around = st.sampled_from(changes).map(lambda moment: moment - DAY // 2) if changes else _moments
    first = data.draw(st.one_of(_moments, around))
    first -= first % MINUTE
    busy = data.draw(
        st.lists(
            st.tuples(st.integers(-200, 2000), st.integers(1, 300)).map(
                lambda pair: (first + pair[0] * MINUTE, first + (pair[0] + pair[1]) * MINUTE)
            ),
            max_size=6,
        )
    )
    search = wanted(
        first,
        first + data.draw(st.integers(0, 36 * 60)) * MINUTE,
        length=data.draw(st.sampled_from([5, 15, 30, 45, 60, 90])),
        interval=data.draw(st.sampled_from([5, 10, 15, 20, 30, 60])),
        before=data.draw(st.sampled_from([0, 5, 15])),
        after=data.draw(st.sampled_from([0, 10, 30])),
    )
    assert find(week, zone, busy, search) == oracle(week, zone, busy, search)


@pytest.mark.parametrize("zone_name", ZONES)
def test_agrees_with_the_oracle_at_every_change_of_the_clocks(zone_name: str) -> None:
    zone = ZoneInfo(zone_name)
    always: WeekSchedule = (((0, 1440),),) * 7
    for change in _changes(zone):
        for schedule in (always, OFFICE, (((30, 195),),) * 7):
            search = wanted(change - DAY // 4, change + DAY // 4, length=30, interval=30)
            assert find(schedule, zone, (), search) == oracle(schedule, zone, (), search)


@pytest.mark.parametrize("zone_name", ZONES)
def test_every_day_begins_once(zone_name: str) -> None:
    zone = ZoneInfo(zone_name)
    day, last = date(2026, 1, 1), date(2031, 12, 31)
    before = start_of_day(zone, day)
    while day < last:
        day += timedelta(days=1)
        start = start_of_day(zone, day)
        assert 22 * 3600 <= start - before <= 26 * 3600
        assert day_of(zone, start) == day
        assert day_of(zone, start - 1) == day - timedelta(days=1)
        before = start


def test_a_day_the_calendar_left_out_begins_with_the_next() -> None:
    apia = ZoneInfo("Pacific/Apia")
    assert start_of_day(apia, date(2011, 12, 30)) == start_of_day(apia, date(2011, 12, 31))


def test_clock_stretches_follow_each_other() -> None:
    start, end = at("2027-01-01T00:00"), at("2028-01-01T00:00")
    stretches = clock_stretches(BERLIN, start, end)
    assert [each.offset for each in stretches] == [3600, 7200, 3600]
    assert stretches[0].start == start
    assert stretches[-1].end == end
    assert all(before.end == after.start for before, after in pairwise(stretches))
    assert clock_stretches(BERLIN, start, start) == ()


@given(st.lists(st.tuples(st.integers(0, 100), st.integers(1, 20)), max_size=30))
def test_merged_time_is_the_same_time(pairs: list[tuple[int, int]]) -> None:
    busy = [(start, start + length) for start, length in pairs]
    merged = merge(busy)
    assert {t for start, end in merged for t in range(start, end)} == {
        t for s, e in busy for t in range(s, e)
    }
    assert all(before[1] < after[0] for before, after in pairwise(merged))


def test_anyone_and_everyone() -> None:
    assert free_for_anyone([[1, 3], [2, 3], []]) == [1, 2, 3]
    assert free_for_everyone([[1, 3], [2, 3]]) == [3]
    assert free_for_everyone([]) == []


def test_covered_time_joins_what_touches() -> None:
    assert covered([0, 30, 90], 30) == [(0, 60), (90, 120)]


def test_common_schedule_is_in_both() -> None:
    one: WeekSchedule = (((540, 720), (780, 1020)),) + ((),) * 6
    other: WeekSchedule = (((600, 800),),) * 7
    assert common_schedule(one, other) == (((600, 720), (780, 800)),) + ((),) * 6


def test_an_empty_queue_has_no_turn() -> None:
    assert pick_host((Turn("a", 0), Turn("b", 0)), ()) is None


def test_turns_go_round_in_order() -> None:
    assert pick_host((Turn("a", 1), Turn("b", 0), Turn("c", 0)), ("a", "b", "c")) == "b"
    assert pick_host((Turn("a", 1), Turn("b", 0), Turn("c", 0)), ("a", "c")) == "c"


def test_ten_thousand_turns_are_shared_evenly() -> None:
    taken = Counter({"a": 0, "b": 0, "c": 0})
    for _ in range(10_000):
        chosen = pick_host(tuple(Turn(each, taken[each]) for each in taken), tuple(taken))
        taken[str(chosen)] += 1
    assert max(taken.values()) - min(taken.values()) <= 1


def test_weighted_turns_follow_their_weights() -> None:
    weights = {"a": 3, "b": 1, "c": 1}
    taken = Counter(dict.fromkeys(weights, 0))
    for _ in range(10_000):
        turns = tuple(Turn(each, taken[each], weight) for each, weight in weights.items())
        taken[str(pick_host(turns, tuple(weights)))] += 1
    assert all(abs(taken[each] - 10_000 * weight / 5) <= 100 for each, weight in weights.items())


def test_a_provisional_booking_counts_until_the_second_it_ends() -> None:
    assert not is_over(expires_at=100, now=100)
    assert is_over(expires_at=100, now=101)
