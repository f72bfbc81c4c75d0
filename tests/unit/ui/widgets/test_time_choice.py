"""What stays of a choice while newer answers come in."""

from datetime import date, timedelta

from app.booking.availability import Availability, DaySlots, Month
from app.ui.widgets.time_choice import ShownSlot, TimeChoice
from tests.fakes.values import NOW, a_slot, an_availability, slots_on

APRIL, MAY = Month(2027, 4), Month(2027, 5)
TUESDAY, THURSDAY = date(2027, 4, 6), date(2027, 4, 8)
TEN, HALF_PAST = slots_on(THURSDAY, "10:00", "10:30")


def later(*slots_of_days: tuple[date, tuple[str, ...]], minutes: int = 1) -> Availability:
    days = tuple(DaySlots(day, slots_on(day, *times)) for day, times in slots_of_days)
    return Availability(days, None, NOW + timedelta(minutes=minutes))


def test_opens_the_first_day_with_openings_and_chooses_no_slot() -> None:
    choice = TimeChoice()
    choice.follow(APRIL, later((TUESDAY, ()), (THURSDAY, ("10:00",))))
    assert choice.day == THURSDAY
    assert choice.chosen is None
    assert choice.shown == (ShownSlot(TEN),)


def test_knows_nothing_while_nothing_is_known() -> None:
    choice = TimeChoice()
    choice.follow(APRIL, None)
    assert (choice.day, choice.chosen, choice.shown) == (None, None, ())


def test_comes_back_to_the_slot_chosen_before_where_it_is_still_free() -> None:
    choice = TimeChoice(HALF_PAST)
    choice.follow(APRIL, None)
    choice.follow(APRIL, later((TUESDAY, ("09:40",)), (THURSDAY, ("10:00", "10:30"))))
    assert choice.day == THURSDAY
    assert choice.chosen == HALF_PAST


def test_does_not_choose_a_slot_that_is_gone_when_somebody_comes_back() -> None:
    choice = TimeChoice(HALF_PAST)
    choice.follow(APRIL, later((THURSDAY, ("10:00",))))
    assert choice.chosen is None
    assert choice.lost is None


def test_a_chosen_slot_that_is_taken_meanwhile_is_given_up_and_stays_in_its_place() -> None:
    choice = TimeChoice()
    choice.follow(APRIL, later((THURSDAY, ("10:00", "10:30"))))
    choice.choose(TEN)
    choice.follow(APRIL, later((THURSDAY, ("10:30",)), minutes=2))
    assert choice.chosen is None
    assert choice.lost == TEN
    assert choice.shown == (ShownSlot(TEN, taken=True), ShownSlot(HALF_PAST))
    choice.choose(HALF_PAST)
    assert choice.lost is None


def test_a_taken_slot_goes_with_the_answer_after_and_not_before() -> None:
    choice = TimeChoice()
    choice.follow(APRIL, later((THURSDAY, ("10:00", "10:30"))))
    newer = later((THURSDAY, ("10:30",)), minutes=2)
    choice.follow(APRIL, newer)
    choice.follow(APRIL, newer)
    assert len(choice.shown) == 2
    choice.follow(APRIL, later((THURSDAY, ("10:30",)), minutes=3))
    assert list(choice.shown) == [ShownSlot(HALF_PAST)]


def test_a_slot_stays_chosen_while_another_month_is_shown() -> None:
    choice = TimeChoice()
    choice.follow(APRIL, later((THURSDAY, ("10:00",))))
    choice.choose(TEN)
    choice.follow(MAY, None)
    assert (choice.day, choice.shown) == (None, ())
    choice.follow(MAY, later((date(2027, 5, 4), ("09:00",))))
    assert choice.chosen == TEN
    assert choice.day == date(2027, 5, 4)


def test_an_opened_day_stays_open_when_the_last_of_its_slots_is_taken() -> None:
    choice = TimeChoice()
    choice.follow(APRIL, later((TUESDAY, ("09:40",)), (THURSDAY, ("10:00",))))
    choice.open(THURSDAY)
    choice.follow(APRIL, later((TUESDAY, ("09:40",)), (THURSDAY, ()), minutes=2))
    assert choice.day == THURSDAY
    assert choice.shown == (ShownSlot(TEN, taken=True),)


def test_fewer_seats_do_not_make_it_another_slot() -> None:
    choice = TimeChoice()
    choice.follow(APRIL, an_availability([a_slot(NOW, seats_left=3)]))
    choice.choose(a_slot(NOW, seats_left=3))
    choice.follow(APRIL, an_availability([a_slot(NOW, seats_left=2)], NOW + timedelta(minutes=1)))
    assert choice.chosen is not None
    assert choice.shown == (ShownSlot(a_slot(NOW, seats_left=2)),)
