"""Days, months and the next free slot."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.booking.availability import Month, Offer, next_free
from tests.fakes.values import a_meeting_type, a_presentation, a_slot, an_availability, slots_on

MONTHS = st.builds(Month, st.integers(2000, 2200), st.integers(1, 12))
TUESDAY = date(2027, 4, 6)


@given(month=MONTHS)
def test_a_month_begins_on_its_first_day_and_ends_before_the_next_one_begins(month: Month) -> None:
    assert month.first_day.day == 1
    assert Month.of(month.first_day) == Month.of(month.last_day) == month
    assert Month.of(month.last_day + timedelta(days=1)) == month.shifted(1)


@given(month=MONTHS, months=st.integers(-1000, 1000), more=st.integers(-1000, 1000))
def test_months_add_up(month: Month, months: int, more: int) -> None:
    shifted = month.shifted(months)
    assert 1 <= shifted.number <= 12
    assert shifted.shifted(more) == month.shifted(months + more)
    assert shifted.shifted(-months) == month
    assert (shifted > month) == (months > 0)


@given(days=st.lists(st.dates(date(2027, 1, 1), date(2027, 12, 31)), unique=True))
def test_the_slots_of_all_days_are_those_of_each_day(days: list[date]) -> None:
    slots = [slot for day in days for slot in slots_on(day, "09:00", "10:00")]
    availability = an_availability(slots)
    assert availability.slots == tuple(sorted(slots, key=lambda slot: slot.start))
    assert all(availability.slots_on(day) == slots_on(day, "09:00", "10:00") for day in days)
    assert availability.first_slot == (availability.slots[0] if days else None)


def test_a_day_that_is_not_listed_has_no_slots() -> None:
    assert an_availability([a_slot()]).slots_on(TUESDAY + timedelta(days=1)) == ()


def test_the_next_free_slot_is_the_earliest_of_the_walk_in_types() -> None:
    early, late = slots_on(TUESDAY, "10:00", "11:00")
    walk_in = a_presentation(walk_in=True)
    planned = Offer(a_meeting_type("a"), early, known=True)
    first = Offer(a_meeting_type("b", presentation=walk_in), late, known=True)
    second = Offer(a_meeting_type("c", presentation=walk_in), early, known=True)
    full = Offer(a_meeting_type("d", presentation=walk_in), None, known=True)
    assert next_free((planned, first, full)) == first
    assert next_free((planned, first, second, full)) == second
    assert next_free((planned, full)) is None


def test_without_walk_in_types_the_first_one_is_offered() -> None:
    early, late = slots_on(TUESDAY, "10:00", "11:00")
    first, second = (
        Offer(a_meeting_type("a"), late, known=True),
        Offer(a_meeting_type("b"), early, known=True),
    )
    assert next_free((first, second)) == first
    assert next_free((Offer(a_meeting_type("a")), second)) is None
    assert next_free(()) is None
