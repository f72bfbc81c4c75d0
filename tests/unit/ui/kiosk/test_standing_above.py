"""The idle warning, the mailbox and the word about trouble."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.booking.mailbox import Mail, Page, PageAction
from app.ui.context import ScreenContext
from app.ui.kiosk.demo_banner import DemoBanner
from app.ui.kiosk.idle_warning import IdleWarning
from app.ui.kiosk.mailbox_panel import MailboxPanel
from app.ui.kiosk.trouble_banner import TroubleBanner
from app.ui.language import Language
from app.ui.messages import Message
from tests.unit.ui.screens.outcomes import SIZES, a_context, clipped, texts

MAIL = Mail(
    "m-1",
    "kim@example.org",
    "Please confirm your appointment",
    datetime(2027, 4, 6, 8, 0, tzinfo=UTC),
    "Good morning.\n\nPress the button.\n\nhttp://127.0.0.1/confirm/abc",
    (("Confirm", "http://127.0.0.1/confirm/abc"),),
)
PAGE = Page("One more step", ("Tuesday, 10:10",), (PageAction("Confirm", "http://127.0.0.1/confirm/abc"),))


@pytest.fixture
def context(language: Language) -> ScreenContext:
    return a_context(language)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.resize(1920, 1080)
    widget.show()
    return widget


def press(qtbot: QtBot, parent: QWidget, name: str) -> None:
    found = parent.findChild(QWidget, name)
    assert found is not None
    assert found.isVisible()
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_the_warning_counts_and_offers_both_answers(
    qtbot: QtBot, context: ScreenContext, window: QWidget
) -> None:
    warning = IdleWarning(context, window)
    warning.warn(18)
    assert "18 second" in texts(warning)
    with qtbot.waitSignal(warning.stay_chosen, timeout=1000):
        press(qtbot, warning, "still-here")
    with qtbot.waitSignal(warning.finish_chosen, timeout=1000):
        press(qtbot, warning, "finish")
    warning.end()
    assert not warning.isVisible()


def test_a_touch_anywhere_and_any_key_mean_still_here(
    qtbot: QtBot, context: ScreenContext, window: QWidget
) -> None:
    warning = IdleWarning(context, window)
    warning.warn(18)
    with qtbot.waitSignal(warning.stay_chosen, timeout=1000):
        QTest.mouseClick(warning, Qt.MouseButton.LeftButton, pos=warning.rect().topLeft())
    with qtbot.waitSignal(warning.stay_chosen, timeout=1000):
        QTest.keyClick(warning, Qt.Key.Key_X)


def test_the_number_goes_down(qtbot: QtBot, context: ScreenContext, window: QWidget) -> None:
    warning = IdleWarning(context, window)
    warning.warn(3)
    qtbot.waitUntil(lambda: "2 second" in texts(warning), timeout=2500)


def test_a_mail_leads_to_its_page_and_the_page_to_its_button(
    qtbot: QtBot, context: ScreenContext, window: QWidget
) -> None:
    panel = MailboxPanel(context, window)
    panel.show_waiting()
    panel.open()
    panel.show_mails((MAIL,))
    with qtbot.waitSignal(panel.mail_chosen, timeout=1000) as mail:
        press(qtbot, panel, "mail-0")
    assert mail.args == [MAIL]
    panel.show_mail(MAIL)
    assert "http" not in texts(panel)
    with qtbot.waitSignal(panel.link_chosen, timeout=1000) as link:
        press(qtbot, panel, "link-0")
    assert link.args == [MAIL.links[0][1]]
    panel.show_page(PAGE)
    with qtbot.waitSignal(panel.action_chosen, timeout=1000) as action:
        press(qtbot, panel, "action-0")
    assert action.args == [PAGE.actions[0]]


@pytest.mark.parametrize("size", SIZES)
def test_a_mail_is_shown_to_its_end(qtbot: QtBot, language: Language, size: tuple[int, int]) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    panel = MailboxPanel(a_context(language, size), window)
    panel.open()
    facts = "\n".join(f"Fact {number}: something" for number in range(5))
    long = "Bitte öffnen Sie die Seite und tippen Sie dort auf die Schaltfläche. " * 2
    text = "\n\n".join(
        ("Guten Tag", long[:70], long, long[:70], facts, "Ahornkai\nFragen? Rufen Sie uns an: +49 30 0")
    )
    panel.show_mail(
        replace(MAIL, subject="Bitte bestätigen: Energieberatung, Dienstag, 6. April 2027", text=text)
    )
    assert "Fact 4" in texts(panel)
    qtbot.waitUntil(lambda: not clipped(panel), timeout=1000)


def test_a_mail_that_has_no_room_shows_that_it_goes_on(context: ScreenContext, window: QWidget) -> None:
    panel = MailboxPanel(context, window)
    panel.open()
    panel.show_mail(replace(MAIL, text="\n\n".join(f"Part {number}" for number in range(6))))
    assert "Part 5" in texts(panel)
    assert "…" not in texts(panel)
    panel.show_mail(replace(MAIL, text="\n\n".join(f"Part {number}" for number in range(7))))
    assert "Part 4" in texts(panel)
    assert "…" in texts(panel)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("code", ["en", "de"])
def test_the_banner_has_room_for_its_pin(
    qtbot: QtBot, language: Language, size: tuple[int, int], code: str
) -> None:
    context = a_context(language, size)
    language.choose(code)
    banner = DemoBanner(context.theme)
    qtbot.addWidget(banner)
    banner.say_in_memory()
    banner.say_pin("088888")
    banner.resize(size[0], banner.height())
    banner.show()
    assert "088888" in texts(banner)
    assert not clipped(banner)


def test_an_empty_and_a_silent_mailbox_say_so(context: ScreenContext, window: QWidget) -> None:
    panel = MailboxPanel(context, window)
    panel.open()
    panel.show_mails(())
    assert "No mail yet." in texts(panel)
    panel.show_trouble()
    assert "does not answer" in texts(panel)


def test_a_forgotten_mailbox_holds_nothing(context: ScreenContext, window: QWidget) -> None:
    panel = MailboxPanel(context, window)
    panel.open()
    panel.show_mail(MAIL)
    panel.forget()
    assert not panel.isVisible()
    panel.show()
    assert MAIL.subject not in texts(panel)


def test_trouble_is_said_inside_the_window(context: ScreenContext, window: QWidget) -> None:
    banner = TroubleBanner(context.theme, window)
    banner.say(Message("No connection", "Nothing was booked.", "Please try again."))
    assert banner.isVisible()
    assert window.rect().contains(banner.geometry())
    assert banner.accessibleName() == "No connection. Nothing was booked. Please try again."
