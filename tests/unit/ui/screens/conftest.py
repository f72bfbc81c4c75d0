"""Screens that are shown while a test runs, and are gone before their language is."""

from collections.abc import Callable, Iterator

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication

from app.ui.language import Language
from app.ui.screen import Screen
from tests.unit.ui.screens.reading import settle

ShowScreen = Callable[[Screen, tuple[int, int]], None]


@pytest.fixture
def show_screen(qapp: QApplication, language: Language) -> Iterator[ShowScreen]:
    """Shows a screen in a size, laid out."""
    shown: list[Screen] = []

    def show(screen: Screen, size: tuple[int, int]) -> None:
        shown.append(screen)
        screen.resize(*size)
        screen.show()
        settle()

    yield show
    for screen in shown:
        shiboken6.delete(screen)
