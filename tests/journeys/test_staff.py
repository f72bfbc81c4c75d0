"""Staff open their panel at the real window, over the real service."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.booking.steps import FillingForm, Resting
from app.ui.kiosk.staff.page import StaffPage
from app.ui.widgets.label import Label
from tests.journeys.kiosk import Reception, a_reception

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["qt"], indirect=True)]


def page_of(reception: Reception) -> StaffPage:
    page = reception.kiosk.window.findChild(StaffPage)
    assert page is not None
    return page


def pin_of(reception: Reception) -> str:
    """Return what the demo's banner names."""
    text = " ".join(label.text() for label in reception.kiosk.window.banner.findChildren(Label))
    return text.split(":")[-1].strip()


def hold_keys(reception: Reception) -> None:
    handle = reception.kiosk.window.windowHandle()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(handle, QKeyEvent(kind, Qt.Key.Key_K, keys, ""))


def enter(reception: Reception, pin: str) -> None:
    for digit in pin:
        reception.press(Qt.Key(Qt.Key.Key_0 + int(digit)), digit)
    reception.press(Qt.Key.Key_Return)


def said(widget: QWidget) -> str:
    return " | ".join(label.text() for label in widget.findChildren(Label) if label.isVisible())


async def test_staff_end_a_visit_and_see_how_the_machine_stands(qapp: QApplication, tmp_path: Path) -> None:
    async with a_reception(qapp, tmp_path) as reception:
        visitor, page, pin = reception.visitor, page_of(reception), pin_of(reception)
        assert len(pin) == 6
        await reception.to_form()
        await visitor.reach(FillingForm)
        hold_keys(reception)
        assert page.isVisible()
        await reception.rest()
        assert isinstance(visitor.step, Resting)
        await visitor.until(lambda: page.pad._takes, "the pad takes a PIN")
        enter(reception, "000000" if pin != "000000" else "000001")
        await visitor.until(lambda: "4 tries left" in said(page), "the wrong PIN is counted")
        enter(reception, pin)
        await visitor.until(lambda: "It answers." in said(page), "the facts are there")
        assert "Europe/Berlin" in said(page)
        assert "staff-exit" not in [
            each.objectName() for each in page.findChildren(QWidget) if each.isVisible()
        ]
        reception.press(Qt.Key.Key_Escape)
        assert page.isHidden()
        assert "Europe/Berlin" not in said(page)
