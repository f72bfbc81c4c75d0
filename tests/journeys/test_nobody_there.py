"""Whoever leaves, leaves nothing behind: the next visitor finds no word, no language, no way back to it."""

import gc
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QClipboard, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.booking.request import Attendee, BookingRequest
from app.booking.steps import Confirming, FillingForm, Kept, OutOfService, Resting
from app.client.transport import Transport
from tests.fakes.network import Network
from tests.journeys.kiosk import Reception, a_reception, limits

pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["qt"], indirect=True)]

NAME, ADDRESS = "Zoraide Marked-Quill", "zoraide.quill@example.org"
MARKS = ("zoraide", "quill", "marked-")

GREETING = "What brings you here?"

PERSONAL = (Attendee, BookingRequest, Confirming, FillingForm)


def traces(application: QApplication) -> list[str]:
    """Return everywhere something of the marked visitor can still be read."""
    return [
        f"{where}: {text}"
        for where, text in _texts(application)
        if any(mark in text.lower() for mark in MARKS)
    ]


def _texts(application: QApplication) -> Iterator[tuple[str, str]]:
    clipboard = QGuiApplication.clipboard()
    yield "clipboard", clipboard.text(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection():
        yield "selection", clipboard.text(QClipboard.Mode.Selection)
    for widget in application.allWidgets():
        name = f"{type(widget).__name__} {widget.objectName()}"
        meta = widget.metaObject()
        for index in range(meta.propertyCount()):
            key = str(meta.property(index).name())
            value = widget.property(key)
            if isinstance(value, str):
                yield f"{name}.{key}", value
        yield from _told(widget, name)
        yield from _undone(widget, name)


def _told(widget: QWidget, name: str) -> Iterator[tuple[str, str]]:
    """Return what a screen reader is told."""
    told = QAccessible.queryAccessibleInterface(widget)
    if told is not None:
        for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value):
            yield f"{name} told", told.text(kind)


def _undone(widget: QWidget, name: str) -> Iterator[tuple[str, str]]:
    """Return what Ctrl+Z brings back."""
    if isinstance(widget, QLineEdit) and widget.isUndoAvailable():
        widget.undo()
        yield f"{name} undone", widget.text()
    elif isinstance(widget, QTextEdit | QPlainTextEdit) and widget.document().isUndoAvailable():
        widget.undo()
        yield f"{name} undone", widget.toPlainText()


def remembered() -> list[str]:
    """Return what the program still holds of anybody."""
    gc.collect()
    held = [each for each in gc.get_objects() if isinstance(each, (*PERSONAL, Kept))]
    return [
        type(each).__name__
        for each in held
        if not isinstance(each, Kept) or any(mark in str(dict(each.answers)).lower() for mark in MARKS)
    ]


async def write_form(reception: Reception) -> None:
    """Fill in the marked visitor's name and address; one letter is taken back, and may be undone."""
    await reception.to_form()
    visitor = reception.visitor
    await visitor.type_into("field-fullname", f"{NAME}x")
    reception.press(Qt.Key.Key_Backspace)
    await visitor.type_into("field-email", ADDRESS)
    field = visitor.find("field-email")
    assert isinstance(field, QLineEdit)
    field.selectAll()
    field.copy()
    QGuiApplication.clipboard().setText(NAME)


async def assert_clean(application: QApplication, reception: Reception) -> None:
    """The next visitor finds nothing, wherever they look."""
    assert traces(application) == []
    assert remembered() == []
    step = await reception.to_form()
    assert not step.kept.answers
    assert traces(application) == []


async def test_a_form_left_alone_is_erased_after_a_warning(qapp: QApplication, tmp_path: Path) -> None:
    async with a_reception(qapp, tmp_path, idle=limits(form=1.5, warning=1)) as reception:
        await write_form(reception)
        assert len(traces(qapp)) >= 2
        assert remembered()
        await reception.visitor.until(lambda: reception.visitor.find("finish") is not None, "the warning")
        assert isinstance(reception.visitor.step, FillingForm)
        await reception.rest()
        await assert_clean(qapp, reception)


async def test_a_touch_on_the_warning_keeps_what_was_typed(qapp: QApplication, tmp_path: Path) -> None:
    async with a_reception(qapp, tmp_path, idle=limits(form=1, warning=5)) as reception:
        await write_form(reception)
        await reception.visitor.until(lambda: reception.visitor.find("still-here") is not None, "the warning")
        await reception.visitor.touch("still-here")
        assert reception.visitor.find("still-here") is None
        field = reception.visitor.find("field-fullname")
        assert isinstance(field, QLineEdit)
        assert field.text() == NAME


async def test_starting_over_in_the_middle_erases_everything(qapp: QApplication, tmp_path: Path) -> None:
    async with a_reception(qapp, tmp_path) as reception:
        await write_form(reception)
        await reception.visitor.touch("start-over")
        await reception.rest()
        await assert_clean(qapp, reception)


async def test_a_booked_visitor_is_forgotten_too(qapp: QApplication, tmp_path: Path) -> None:
    async with a_reception(qapp, tmp_path) as reception:
        await write_form(reception)
        visitor = reception.visitor
        while not isinstance(visitor.step, Confirming):
            await visitor.touch("primary")
            await visitor.settle()
        await reception.press_book()
        await visitor.until(lambda: visitor.find("done") is not None, "the result")
        assert len(reception.standing()) == 1
        await visitor.until(lambda: not reception.kiosk.keeper.waiting, "the keyring")
        await reception.leave()
        await assert_clean(qapp, reception)


async def test_a_kiosk_that_goes_out_of_service_keeps_nothing_of_the_visitor(
    qapp: QApplication, tmp_path: Path
) -> None:
    network = Network(httpx.AsyncHTTPTransport())
    async with a_reception(qapp, tmp_path, transport=Transport(inner=network)) as reception:
        await write_form(reception)
        visitor = reception.visitor
        while not isinstance(visitor.step, Confirming):
            await visitor.touch("primary")
            await visitor.settle()
        for path in ("/booking-availability", *["/meeting-type"] * 9):
            network.fail("GET", path, lambda _: httpx.Response(401, json={}))
        await reception.press_book()
        await visitor.reach(OutOfService)
        await visitor.until(lambda: reception.kiosk.window.survivors == 0, "a clean census")
        assert traces(qapp) == []
        assert remembered() == []


async def test_the_next_visitor_is_spoken_to_in_the_usual_language(
    qapp: QApplication, tmp_path: Path
) -> None:
    async with a_reception(qapp, tmp_path, idle=limits(welcome=1, warning=1)) as reception:
        language = reception.kiosk.window.context.language
        await reception.wake()
        assert GREETING in reception.said()
        await reception.visitor.touch("language")
        await reception.visitor.touch("language-de")
        assert GREETING not in reception.said()
        await reception.rest()
        assert language.code == "en"
        await reception.wake()
        assert GREETING in reception.said()


async def test_a_sheet_left_open_is_closed_for_the_next_visitor(qapp: QApplication, tmp_path: Path) -> None:
    async with a_reception(qapp, tmp_path, idle=limits(welcome=1, warning=1)) as reception:
        visitor = reception.visitor
        await reception.wake()
        await visitor.touch("help")
        await visitor.until(lambda: visitor.find("help-text") is not None, "the help")
        reception.press(Qt.Key.Key_Escape)
        await visitor.until(lambda: visitor.find("help-text") is None, "the end of the help")
        await visitor.touch("help")
        await visitor.until(lambda: visitor.find("help-text") is not None, "the help")
        await visitor.reach(Resting)
        assert visitor.find("help-text") is None
        assert visitor.find("close-sheet") is None
