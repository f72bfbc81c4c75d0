"""What a screen says of its own size."""

import pytest

from app.settings import ScreenSize
from app.ui.screen_size import own_word


@pytest.mark.parametrize(
    ("pixels", "millimetres"),
    [((1920, 1080), (476.0, 268.0)), ((1280, 800), (217.0, 136.0)), ((1080, 1920), (398.0, 708.0))],
)
def test_a_size_that_can_be_is_believed(pixels: tuple[int, int], millimetres: tuple[float, float]) -> None:
    assert own_word(pixels, millimetres) == ScreenSize(round(millimetres[0]), round(millimetres[1]))


@pytest.mark.parametrize(
    ("pixels", "millimetres"),
    [
        ((1920, 1080), (0.0, 0.0)),
        ((1920, 1080), (160.0, 90.0 * 2)),
        ((1920, 1080), (508.0, 285.75)),
        ((1280, 800), (338.7, 211.7)),
        ((1920, 1080), (50.0, 28.1)),
        ((1920, 1080), (1600.0, 900.0)),
        ((1920, 0), (476.0, 268.0)),
        ((1920, 1080), (9000.0, 5062.0)),
    ],
)
def test_a_size_that_cannot_be_or_is_a_guess_is_not(
    pixels: tuple[int, int], millimetres: tuple[float, float]
) -> None:
    assert own_word(pixels, millimetres) is None
