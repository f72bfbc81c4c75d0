"""Three other slots instead of one that is lost."""

from datetime import date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.booking.alternatives import MOST_ALTERNATIVES, details_with_anyone, find_alternatives
from app.booking.availability import Slot
from app.booking.meeting_type import Details, HostChoice
from app.booking.request import BookingRequest
from app.booking.steps import Alternative, Closeness
from tests.fakes.values import (
    HALF_AN_HOUR,
    THAL,
    WEBER,
    ZONE,
    a_meeting_type,
    a_request,
    an_availability,
    slots_on,
)

TUESDAY, WEDNESDAY, THURSDAY = (date(2027, 4, day) for day in (6, 7, 8))
CHOICE = a_meeting_type(hosts=(WEBER, THAL), host_choice=HostChoice.ALLOWED)
WITH_WEBER = Details(WEBER, HALF_AN_HOUR, "local")
WITH_ANYONE = Details(None, HALF_AN_HOUR, "local")


def a_wish(time: str = "10:20", details: Details = WITH_WEBER) -> BookingRequest:
    return a_request(meeting_type=CHOICE, details=details, slot=slots_on(TUESDAY, time)[0])


def offered(
    request: BookingRequest, same: tuple[Slot, ...] | None, anyone: tuple[Slot, ...] | None = None
) -> list[tuple[Closeness, str, bool]]:
    """Return kind, day and time, and whether the host is left open, of what is offered."""
    found = find_alternatives(
        request,
        None if same is None else an_availability(same),
        None if anyone is None else an_availability(anyone),
        ZONE,
    )
    return [
        (each.closeness, each.slot.start.astimezone(ZONE).strftime("%a %H:%M"), each.details == WITH_ANYONE)
        for each in found
    ]


def test_the_closest_that_day_the_closest_with_anyone_and_the_same_time_on_another_day() -> None:
    same = (*slots_on(TUESDAY, "08:00", "11:00"), *slots_on(WEDNESDAY, "09:00"), *slots_on(THURSDAY, "10:20"))
    assert offered(a_wish(), same, slots_on(TUESDAY, "08:00", "10:20", "10:40", "11:00")) == [
        (Closeness.SAME_DAY, "Tue 11:00", False),
        (Closeness.ANYONE, "Tue 10:20", True),
        (Closeness.SAME_TIME, "Thu 10:20", False),
    ]


def test_with_anyone_means_somebody_else() -> None:
    same = slots_on(TUESDAY, "10:40", "11:00")
    assert offered(a_wish(), same, same) == [
        (Closeness.SAME_DAY, "Tue 10:40", False),
        (Closeness.SAME_DAY, "Tue 11:00", False),
    ]


def test_a_slot_that_is_free_again_is_not_offered_as_somebody_elses() -> None:
    free = slots_on(TUESDAY, "10:20", "10:40")
    assert offered(a_wish(), free, free) == [(Closeness.SAME_DAY, "Tue 10:40", False)]


def test_what_is_missing_is_filled_up_with_the_next_closest() -> None:
    same = (*slots_on(TUESDAY, "10:00", "11:00"), *slots_on(WEDNESDAY, "08:00"), *slots_on(THURSDAY, "08:00"))
    assert offered(a_wish(), same) == [
        (Closeness.SAME_DAY, "Tue 10:00", False),
        (Closeness.SAME_DAY, "Tue 11:00", False),
        (Closeness.NEXT_FREE, "Wed 08:00", False),
    ]


def test_nothing_is_offered_where_nothing_is_free() -> None:
    assert offered(a_wish(), slots_on(TUESDAY, "10:20")) == []


def test_somebody_else_is_offered_though_the_own_slots_are_not_known() -> None:
    assert offered(a_wish(), None, slots_on(TUESDAY, "10:20", "10:40")) == [
        (Closeness.ANYONE, "Tue 10:40", True)
    ]


def test_the_host_is_left_open_only_where_they_may_and_were_not() -> None:
    assert details_with_anyone(a_wish()) == WITH_ANYONE
    assert details_with_anyone(a_wish(details=WITH_ANYONE)) is None
    fixed = a_meeting_type(hosts=(WEBER, THAL), host_choice=HostChoice.REQUIRED)
    assert details_with_anyone(a_request(meeting_type=fixed, details=WITH_WEBER)) is None
    assert offered(a_wish(details=WITH_ANYONE), (), slots_on(TUESDAY, "10:40")) == []


SLOTS = st.lists(
    st.builds(
        lambda day, quarter: Slot(
            start := datetime.combine(TUESDAY + timedelta(days=day), datetime.min.time(), ZONE)
            + timedelta(minutes=15 * quarter),
            start.isoformat(),
        ),
        st.integers(0, 40),
        st.integers(32, 70),
    ),
    unique_by=lambda slot: slot.start,
    max_size=60,
).map(tuple)


@given(same=SLOTS, anyone=st.none() | SLOTS, wished=st.integers(32, 70))
def test_the_lost_slot_is_never_offered_again_and_no_time_twice(
    same: tuple[Slot, ...], anyone: tuple[Slot, ...] | None, wished: int
) -> None:
    request = a_wish(f"{wished // 4:02}:{wished % 4 * 15:02}")
    found = find_alternatives(
        request, an_availability(same), None if anyone is None else an_availability(anyone), ZONE
    )
    assert len(found) <= MOST_ALTERNATIVES
    assert len({each.slot.start for each in found}) == len(found)
    for each in found:
        assert _is_free(each, same, anyone or ())
        assert (each.slot.start, each.details) != (request.slot.start, request.details)
    if len(found) < MOST_ALTERNATIVES:
        assert {slot.start for slot in same} - {request.slot.start} <= {each.slot.start for each in found}


def _is_free(each: Alternative, same: tuple[Slot, ...], anyone: tuple[Slot, ...]) -> bool:
    return each.slot in (anyone if each.details == WITH_ANYONE else same)
