"""Icons take any colour, are kept, and turn around where text does."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.resources import resource
from app.ui.icons import DIRECTIONAL, icon_pixmap, paint_icon

pytestmark = pytest.mark.usefixtures("qapp")

RED = "#FF0000"


def test_an_icon_takes_the_colour_it_is_given(qapp: QApplication) -> None:
    image = icon_pixmap("check", RED, 48).toImage()
    inked = [
        image.pixelColor(x, y) for x in range(48) for y in range(48) if image.pixelColor(x, y).alpha() > 250
    ]
    assert inked
    assert {color.name() for color in inked} == {RED.lower()}


def test_an_icon_is_made_once() -> None:
    assert icon_pixmap("clock", RED, 40) is icon_pixmap("clock", RED, 40)


def test_a_sharp_screen_gets_more_pixels() -> None:
    picture = icon_pixmap("clock", RED, 40, 2.0)
    assert (picture.width(), picture.deviceIndependentSize().width()) == (80, 40)


def painted(name: str, direction: Qt.LayoutDirection) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_ARGB32)
    image.fill(QColor(Qt.GlobalColor.white))
    painter = QPainter(image)
    painter.setLayoutDirection(direction)
    paint_icon(painter, name, QColor(RED), QPointF(24, 24), 48)
    painter.end()
    return image


def test_icons_that_point_turn_around_and_others_do_not() -> None:
    ltr, rtl = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
    assert painted("arrow-right", rtl) == painted("arrow-right", ltr).flipped(Qt.Orientation.Horizontal)
    assert painted("clock", rtl) == painted("clock", ltr)


def test_every_directional_icon_has_a_file() -> None:
    missing = [name for name in DIRECTIONAL if not resource("icons", f"{name}.svg").is_file()]
    assert not missing
