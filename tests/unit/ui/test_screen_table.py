"""Every step that a visitor can be in has a screen."""

from typing import get_args

from app.booking.steps import Resting, Step
from app.ui.screen import Screen
from app.ui.screen_table import SCREENS


def test_every_step_but_rest_has_a_screen_of_its_own() -> None:
    assert set(SCREENS) == set(get_args(Step)) - {Resting}
    assert len(set(SCREENS.values())) == len(SCREENS)
    assert all(issubclass(screen, Screen) for screen in SCREENS.values())
