"""What shift makes of the next letter."""

from app.ui.keyboard.shift import DOUBLE, Shift, ShiftKey

SOON, LATE = 100, 5000


def tap(shift: ShiftKey, now: int) -> None:
    shift.press()
    shift.release(now)


def test_one_tap_makes_one_capital() -> None:
    shift = ShiftKey()
    tap(shift, 0)
    assert shift.capitals
    shift.note_typed()
    assert not shift.capitals


def test_two_quick_taps_keep_the_capitals_until_the_next_tap() -> None:
    shift = ShiftKey()
    tap(shift, 0)
    tap(shift, SOON)
    shift.note_typed()
    assert shift.state is Shift.LOCKED
    tap(shift, LATE)
    assert not shift.capitals


def test_two_slow_taps_cancel_each_other() -> None:
    shift = ShiftKey()
    tap(shift, 0)
    tap(shift, DOUBLE.seconds * 1000 + LATE)
    assert not shift.capitals


def test_a_long_press_keeps_the_capitals() -> None:
    shift = ShiftKey()
    shift.press()
    shift.hold()
    shift.release(SOON)
    shift.note_typed()
    assert shift.state is Shift.LOCKED


def test_held_with_one_finger_every_letter_is_a_capital_and_then_none() -> None:
    shift = ShiftKey()
    shift.press()
    for _ in range(3):
        assert shift.capitals
        shift.note_typed()
    shift.hold()
    assert shift.state is Shift.OFF
    shift.release(LATE)
    assert not shift.capitals


def test_an_automatic_capital_goes_with_a_plain_tap_and_selects_nothing() -> None:
    shift = ShiftKey()
    shift.suggest(capital=True)
    assert shift.capitals
    assert not shift.selects
    tap(shift, 0)
    assert not shift.capitals


def test_what_somebody_asked_for_is_not_overruled() -> None:
    shift = ShiftKey()
    tap(shift, 0)
    shift.suggest(capital=False)
    assert shift.capitals
    assert shift.selects


def test_a_finger_that_is_taken_away_leaves_no_shift() -> None:
    shift = ShiftKey()
    shift.press()
    shift.cancel()
    assert not shift.capitals
    tap(shift, 0)
    shift.reset()
    assert shift.state is Shift.OFF
