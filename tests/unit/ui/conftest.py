"""A language that is spoken while a test runs, and no longer."""

from collections.abc import Iterator

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from app.ui.language import Language
from tests.fakes.values import ZONE


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    """English, with German to switch to."""
    spoken = Language(ZONE, ("en", "de"))
    yield spoken
    shiboken6.delete(spoken)  # takes its translations with it
    QGuiApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
