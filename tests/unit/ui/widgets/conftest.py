"""A theme for widgets: every scheme, format and direction they must stand."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication

from app.ui.theme import Scheme, Theme, load_tokens

MakeTheme = Callable[..., Theme]


@pytest.fixture
def make_theme(qapp: QApplication) -> Iterator[MakeTheme]:
    """Makes a theme, and gives it to the application until the test ends."""
    before = (qapp.styleSheet(), qapp.palette(), qapp.font())

    def make(name: str = "wide", scheme: Scheme = Scheme.LIGHT, large_text: bool = False) -> Theme:
        tokens = load_tokens()
        theme = Theme(tokens, tokens.formats[name], scheme, large_text=large_text)
        theme.apply(qapp)
        return theme

    yield make
    qapp.setStyleSheet(before[0])
    qapp.setPalette(before[1])
    qapp.setFont(before[2])


@pytest.fixture
def theme(make_theme: MakeTheme) -> Theme:
    """Light colours on the format that is drawn first."""
    return make_theme()
