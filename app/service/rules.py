"""From schedules and busy times to free slots. Pure: no clock, no database, no file.

Instants are whole seconds since 1970 in UTC, stretches of time are half-open. A moment is open when the
clock on the venue's wall shows a time inside a span of that day's schedule; a slot is free when every
moment of it is open and no moment of it, buffers included, is busy. So nothing is ever offered in the hour
that a change of the clocks leaves out, and the hour that comes twice is offered twice.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

DAY = 86_400
"""Seconds of a day on the wall clock."""
MINUTE = 60
_EPOCH = date(1970, 1, 1).toordinal()

WeekSchedule = tuple[tuple[tuple[int, int], ...], ...]
"""For each weekday (0 is Monday) the spans of work, as minutes after midnight; 24:00 is 1440."""

Stretch = tuple[int, int]
"""From an instant to another."""

Spans = Callable[[date], Iterable[tuple[int, int]]]
"""Returns the spans of a day, as minutes after midnight on the wall clock, ascending."""


@dataclass(frozen=True, slots=True)
class ClockStretch:
    """A stretch of time during which the clocks of a zone are not changed. `offset`: seconds east of UTC."""

    start: int
    end: int
    offset: int


@dataclass(frozen=True, slots=True)
class Opening:
    """A stretch of open time.

    Attributes:
        first: The first start on the grid that the schedule's span lays down.
        end: No start lies here or later.
        reach: Until when a meeting that starts in here may last, because the time behind `end` is open too.
    """

    first: int
    end: int
    reach: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a slot has to be like; all in seconds.

    Attributes:
        interval: Between two starts of the grid.
        earliest: The first start that may be offered, an instant; `latest` the last one.
    """

    length: int
    interval: int
    before: int
    after: int
    earliest: int
    latest: int


@dataclass(frozen=True, slots=True)
class Turn:
    """A member of a queue, and how many bookings it was given. `weight`: its share among the members."""

    host_id: str
    taken: int
    weight: int = 1


def clock_stretches(zone: tzinfo, start: int, end: int) -> tuple[ClockStretch, ...]:
    """Return the stretches between two instants, ascending and without gaps.

    No zone changes its clocks twice within a day; that is relied on.
    """
    found: list[ClockStretch] = []
    begin, here = start, start
    offset = _offset(zone, start)
    while here < end:
        following = min(here + DAY, end)
        changed = _offset(zone, following)
        if changed != offset:
            turn = _change_between(zone, here, following)
            found.append(ClockStretch(begin, turn, offset))
            begin, offset = turn, changed
        here = following
    if begin < end:
        found.append(ClockStretch(begin, end, offset))
    return tuple(found)


def _offset(zone: tzinfo, instant: int) -> int:
    offset = datetime.fromtimestamp(instant, zone).utcoffset()
    return 0 if offset is None else int(offset.total_seconds())


def _change_between(zone: tzinfo, before: int, after: int) -> int:
    """Return the first second at which the offset is no longer the one of `before`."""
    old = _offset(zone, before)
    while after - before > 1:
        middle = (before + after) // 2
        if _offset(zone, middle) == old:
            before = middle
        else:
            after = middle
    return after


def openings(spans: Spans, clock: Iterable[ClockStretch], interval: int) -> tuple[Opening, ...]:
    """Return the open time within `clock`, ascending.

    Args:
        spans: When the host works on a day.
        clock: The venue's clock over the time that is asked for.
        interval: Between two starts, in seconds; each span starts a grid of its own.
    """
    found: list[Opening] = []
    reach = following = 0
    for origin, start, end in reversed(list(wall_stretches(spans, clock))):
        reach = reach if end == following else end
        following = start
        found.append(Opening(_on_grid(origin, interval, start), end, reach))
    return tuple(reversed(found))


def wall_stretches(spans: Spans, clock: Iterable[ClockStretch]) -> Iterator[tuple[int, int, int]]:
    """Yield where spans lie in time: the span's start, then start and end of what the clock shows of it.

    The start of the span is the instant it would have without a change of the clocks; it may lie before.
    """
    for stretch in clock:
        local_start, local_end = stretch.start + stretch.offset, stretch.end + stretch.offset
        for day_number in range(local_start // DAY, (local_end - 1) // DAY + 1):
            for span_start, span_end in spans(date.fromordinal(_EPOCH + day_number)):
                origin = day_number * DAY + span_start * MINUTE
                start = max(origin, local_start)
                end = min(day_number * DAY + span_end * MINUTE, local_end)
                if start < end:
                    yield origin - stretch.offset, start - stretch.offset, end - stretch.offset


def _on_grid(origin: int, interval: int, earliest: int) -> int:
    """Return the first point of the grid through `origin` that is not before `earliest`."""
    return origin + -(-(earliest - origin) // interval) * interval


def merge(busy: Iterable[Stretch]) -> list[Stretch]:
    """Return the same busy time as ascending stretches that neither overlap nor touch."""
    merged: list[Stretch] = []
    for start, end in sorted(busy):
        if merged and start <= merged[-1][1]:
            if end > merged[-1][1]:
                merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def free_starts(open_time: Iterable[Opening], busy: Sequence[Stretch], wanted: Wanted) -> list[int]:
    """Return the starts that are free, ascending.

    Args:
        open_time: Ascending.
        busy: As `merge` returns it, with the buffers that belong to what is there already.
        wanted: What the new meeting is like; its own buffers may lie outside the open time.
    """
    free: list[int] = []
    index = 0
    for opening in open_time:
        last = min(opening.end - 1, opening.reach - wanted.length, wanted.latest)
        start = _on_grid(opening.first, wanted.interval, max(opening.first, wanted.earliest))
        while start <= last:
            while index < len(busy) and busy[index][1] <= start - wanted.before:
                index += 1
            bound = last
            if index < len(busy):
                bound = min(last, busy[index][0] - wanted.length - wanted.after)
                if start > bound:
                    start = _on_grid(opening.first, wanted.interval, busy[index][1] + wanted.before)
                    continue
            free.extend(range(start, bound + 1, wanted.interval))
            start = _on_grid(opening.first, wanted.interval, bound + 1)
    return free


def free_for_anyone(starts: Iterable[Sequence[int]]) -> list[int]:
    """Return the starts at which at least one host is free, ascending."""
    return sorted(set().union(*starts))


def free_for_everyone(starts: Iterable[Sequence[int]]) -> list[int]:
    """Return the starts at which all hosts are free, ascending; none without hosts."""
    sets = [set(each) for each in starts]
    return sorted(set.intersection(*sets)) if sets else []


def covered(starts: Iterable[int], length: int) -> list[Stretch]:
    """Return the time that meetings at these starts would cover, as stretches that do not touch."""
    return merge((start, start + length) for start in starts)


def common_schedule(one: WeekSchedule, other: WeekSchedule) -> WeekSchedule:
    """Return the time of the week that lies in both schedules."""
    return tuple(
        tuple(
            (max(start, other_start), min(end, other_end))
            for start, end in spans
            for other_start, other_end in other_spans
            if max(start, other_start) < min(end, other_end)
        )
        for spans, other_spans in zip(one, other, strict=True)
    )


def pick_host(turns: Sequence[Turn], free: Collection[str]) -> str | None:
    """Return whose turn it is: of the free members the one furthest behind its share, in the queue's order.

    Returns:
        None where no member is free.
    """
    candidates = [turn for turn in turns if turn.host_id in free]
    if not candidates:
        return None
    return min(candidates, key=lambda turn: (turn.taken + 1) / turn.weight).host_id


def is_over(expires_at: int, now: int) -> bool:
    """Tell whether a provisional booking's time is over; it still counts at the second it ends."""
    return now > expires_at


def start_of_day(zone: tzinfo, day: date) -> int:
    """Return the first instant of `day` on a zone's clock; of the next, where the zone left that day out."""
    midnight = (day.toordinal() - _EPOCH) * DAY
    around = clock_stretches(zone, midnight - 2 * DAY, midnight + 2 * DAY)
    stretch = next(each for each in around if midnight < each.end + each.offset)
    return max(stretch.start, midnight - stretch.offset)


def day_of(zone: tzinfo, instant: int) -> date:
    """Return the day that the zone's calendar shows at `instant`."""
    return datetime.fromtimestamp(instant, zone).date()
