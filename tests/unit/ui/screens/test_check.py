"""The last page before something is sent."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.booking.drafting import Part
from app.booking.errors import NothingBooked, NothingSent, TooManyRequests
from app.booking.fields import TextField
from app.booking.meeting_type import Approval, HostChoice, MeetingType
from app.booking.request import BookingRequest
from app.booking.steps import Activity, Confirming
from app.booking.text import LocalText
from app.ui.language import Language
from app.ui.screens.check import CheckScreen
from tests.fakes.values import (
    HALF_AN_HOUR,
    THAL,
    WEBER,
    a_meeting_type,
    a_presentation,
    a_request,
    an_attendee,
)
from tests.unit.ui.screens.conftest import ShowScreen
from tests.unit.ui.screens.outcomes import SIZES, a_confirming, a_context, clipped
from tests.unit.ui.screens.reading import button, press, read, settle, touch, visible

Opened = Callable[..., CheckScreen]
WIDE, COMPACT = SIZES

ADDRESS = "jane.smith@example.com"
REACHED = an_attendee(phone="+49 30 23125014")
OWN = tuple(TextField(f"q{number}", LocalText((("en", f"Question {number}?"),))) for number in range(6))
TWICE_ASKED = a_meeting_type(double_opt_in=Approval.ON, host_confirmation=Approval.ON)
WITH_HOSTS = a_meeting_type(hosts=(WEBER, THAL), host_choice=HostChoice.ALLOWED)
MANY = {field.key: f"Answer {field.key}" for field in OWN}


def a_wish(
    *,
    consent: bool | None = None,
    answers: dict[str, str] | None = None,
    kind: MeetingType | None = None,
) -> Confirming:
    """Return the check page of somebody with a phone number; `consent`: whether it was given where asked."""
    text = "I agree that you keep what I say." if consent is not None else ""
    shown = a_presentation(fields=OWN, consent=text)
    request = a_request(
        meeting_type=replace(kind or a_meeting_type(), presentation=shown),
        attendee=replace(REACHED, policy_accepted=consent),
        answers=answers or {},
    )
    return a_confirming(request)


@pytest.fixture
def opened(language: Language, show_screen: ShowScreen) -> Opened:
    def open_(step: Confirming, size: tuple[int, int] = WIDE) -> CheckScreen:
        screen = CheckScreen(a_context(language, size))
        screen.retranslate()
        screen.show_step(step)
        show_screen(screen, size)
        screen.activateWindow()
        settle()
        return screen

    return open_


def to_the_end(screen: CheckScreen) -> CheckScreen:
    """Turn to the last page, where the button is that sends."""
    while button(screen, "primary").text() == "Next":
        touch(screen, "primary")
        settle()
    return screen


def box(screen: CheckScreen, name: str) -> QAbstractButton:
    return button(screen, name)


# What is said


@pytest.mark.parametrize("size", SIZES)
def test_says_the_wish_back_and_cuts_nothing(opened: Opened, size: tuple[int, int]) -> None:
    screen = opened(a_wish(), size)
    shown = read(screen)
    assert "Is everything right?" in shown
    assert "On Tuesday 6 April at 10:10 you meet Dr Miriam Weber for 30 minutes." in shown
    for value in ("First consultation, 30 minutes", "Jane Smith", ADDRESS, "+49 30 23125014"):
        assert value in shown
    assert clipped(screen) == []
    told = read(to_the_end(screen))
    assert "This kiosk forgets you as soon as you leave." in told
    assert "10:10 was free when you chose it; we check again before we book." in told
    assert clipped(screen) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("answers", [{}, MANY])
def test_nothing_is_cut_in_german(
    opened: Opened, language: Language, size: tuple[int, int], answers: dict[str, str]
) -> None:
    language.choose("de")
    step = a_wish(consent=False, answers=answers, kind=TWICE_ASKED)
    screen = opened(step, size)
    settle()
    assert "Stimmt alles?" in read(screen)
    assert clipped(screen) == []
    while button(screen, "primary").text() == "Weiter":
        touch(screen, "primary")
        settle()
        assert clipped(screen) == []
    assert "Anfragen und per E-Mail bestätigen" in read(screen)
    assert button(screen, "primary").sizeHint().width() <= button(screen, "primary").width()


@pytest.mark.parametrize("size", SIZES)
def test_every_answer_is_there_however_many(opened: Opened, size: tuple[int, int]) -> None:
    screen = opened(a_wish(answers=MANY), size)
    shown = read(screen)
    turn = "rows-on" if size == WIDE else "primary"
    while visible(screen, turn) and button(screen, turn).isEnabled() and len(shown) < 20_000:
        if size == COMPACT and button(screen, "primary").text() != "Next":
            break
        touch(screen, turn)
        settle()
        shown += read(screen)
    assert all(answer in shown for answer in MANY.values())


def test_a_page_of_rows_stays_while_newer_snapshots_come(opened: Opened) -> None:
    screen = opened(a_wish(), COMPACT)
    touch(screen, "primary")
    settle()
    before = read(screen)
    screen.show_step(a_wish())
    settle()
    assert read(screen) == before


def test_follows_the_language(opened: Opened, language: Language) -> None:
    screen = opened(a_wish())
    language.choose("de")
    settle()
    shown = read(screen)
    for text in ("Stimmt alles?", "So geht es weiter", "Jetzt buchen", "Dienstag, 6. April"):
        assert text in shown
    assert clipped(screen) == []


# What can be changed

PARTS = {
    "type": Part.TYPE,
    "slot": Part.SLOT,
    "details": Part.DETAILS,
    "name": Part.PERSON,
    "email": Part.PERSON,
    "phone": Part.PERSON,
}


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("key", PARTS)
def test_each_row_leads_to_where_it_is_changed(
    qtbot: QtBot, opened: Opened, size: tuple[int, int], key: str
) -> None:
    screen = opened(a_wish(kind=WITH_HOSTS), size)
    if f"change-{key}" not in visible(screen, ""):
        to_the_end(screen)
    name = f"change-{key}"
    assert button(screen, name).accessibleName().startswith("Change: ")
    with qtbot.waitSignal(screen.part_requested) as touched:
        touch(screen, name)
    with qtbot.waitSignal(screen.part_requested) as typed:
        press(screen, name)
    assert touched.args == typed.args == [PARTS[key]]


def test_the_keyboard_begins_at_the_first_row_not_at_the_button_that_sends(opened: Opened) -> None:
    screen = opened(a_wish())
    screen.setFocus()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "change-type"


@pytest.mark.parametrize("size", SIZES)
def test_reminders_are_off_until_they_are_ticked(qtbot: QtBot, opened: Opened, size: tuple[int, int]) -> None:
    step = a_wish()
    screen = to_the_end(opened(step, size))
    assert not box(screen, "reminders").isChecked()
    with qtbot.waitSignal(screen.reminders_set) as told:
        touch(screen, "reminders")
    assert told.args == [True]
    screen.show_step(step.with_reminders(True))
    assert box(screen, "reminders").isChecked()
    with qtbot.waitSignal(screen.reminders_set) as told:
        press(screen, "reminders", Qt.Key.Key_Space)
    assert told.args == [False]


def test_nobody_is_reminded_without_an_address(opened: Opened) -> None:
    request = a_request(attendee=an_attendee(email="", phone="+49 30 23125014"))
    for size in SIZES:
        screen = to_the_end(opened(a_confirming(request), size))
        assert "reminders" not in visible(screen, "")


# Consent


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_sent_before_the_consent_is_given(
    qtbot: QtBot, opened: Opened, size: tuple[int, int]
) -> None:
    step = a_wish(consent=False)
    screen = to_the_end(opened(step, size))
    assert not box(screen, "consent").isChecked()
    assert not button(screen, "primary").isEnabled()
    assert "Please agree to the privacy notice." in read(screen)
    with qtbot.waitSignal(screen.policy_accepted) as told:
        touch(screen, "consent")
    assert told.args == [True]
    screen.show_step(step.with_policy(True))
    assert box(screen, "consent").isChecked()
    assert button(screen, "primary").isEnabled()
    assert "Please agree" not in read(screen)


def test_no_consent_is_asked_where_there_is_nothing_to_agree_to(opened: Opened) -> None:
    for size in SIZES:
        assert "consent" not in visible(to_the_end(opened(a_wish(), size)), "")


def test_the_text_to_agree_to_is_read_inside_the_window(opened: Opened) -> None:
    screen = opened(a_wish(consent=False))
    windows = len(QApplication.topLevelWidgets())
    assert "I agree that you keep what I say." not in read(screen)
    press(screen, "consent-read")
    settle()
    assert "I agree that you keep what I say." in read(screen)
    assert len(QApplication.topLevelWidgets()) == windows
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert "I agree that you keep what I say." not in read(screen)
    assert button(screen, "consent-read").hasFocus()


# Sending


@pytest.mark.parametrize("size", SIZES)
def test_the_button_sends_by_touch_and_by_key(qtbot: QtBot, opened: Opened, size: tuple[int, int]) -> None:
    screen = to_the_end(opened(a_wish(), size))
    with qtbot.waitSignal(screen.booking_confirmed):
        touch(screen, "primary")
    with qtbot.waitSignal(screen.booking_confirmed):
        press(screen, "primary")


def test_a_small_screen_sends_nothing_before_everything_was_seen(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(a_wish(), COMPACT)
    with qtbot.assertNotEmitted(screen.booking_confirmed):
        touch(screen, "primary")
    assert button(screen, "primary").text() == "Book now"


def test_while_it_is_sent_the_button_takes_no_second_press(opened: Opened) -> None:
    screen = opened(a_wish())
    for activity in (Activity.CHECKING, Activity.SENDING):
        screen.show_busy(activity)
        assert button(screen, "primary").text() == "Booking…"
        assert not button(screen, "primary").isEnabled()
    screen.show_busy(None)
    assert button(screen, "primary").text() == "Book now"
    assert button(screen, "primary").isEnabled()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    ("error", "said"),
    [
        (NothingSent(), "No connection."),
        (NothingBooked(), "It did not go through."),
        (TooManyRequests(HALF_AN_HOUR), "A lot is going on right now."),
    ],
)
def test_says_why_nothing_is_booked_and_may_be_pressed_again(
    qtbot: QtBot,
    opened: Opened,
    size: tuple[int, int],
    error: NothingSent | NothingBooked | TooManyRequests,
    said: str,
) -> None:
    screen = to_the_end(opened(a_wish(), size))
    screen.show_busy(Activity.SENDING)
    screen.show_busy(None)
    screen.show_error(error)
    settle()
    shown = read(screen)
    assert said in shown
    assert "Nothing was booked." in shown
    assert clipped(screen) == []
    with qtbot.waitSignal(screen.booking_confirmed):
        touch(to_the_end(screen), "primary")
    screen.show_error(None)
    settle()
    assert said not in read(screen)


# Leaving


def test_back_and_escape_leave(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(a_wish())
    with qtbot.waitSignal(screen.back_requested):
        touch(screen, "back")
    with qtbot.waitSignal(screen.back_requested):
        press(screen, "change-type", Qt.Key.Key_Escape)


def test_back_on_a_small_screen_shows_the_page_before_first(qtbot: QtBot, opened: Opened) -> None:
    screen = to_the_end(opened(a_wish(), COMPACT))
    with qtbot.assertNotEmitted(screen.back_requested):
        touch(screen, "back")
    with qtbot.waitSignal(screen.back_requested):
        touch(screen, "back")


def test_a_target_is_as_large_as_a_finger(opened: Opened) -> None:
    for size in SIZES:
        screen = opened(a_wish(consent=False, answers=MANY), size)
        least = screen.context.theme.touch("floor")
        for name in visible(screen, "change-"):
            found: QSize = button(screen, f"change-{name}").size()
            assert min(found.width(), found.height()) >= least


def test_a_wish_without_a_phone_number_has_no_row_for_it(opened: Opened) -> None:
    request: BookingRequest = a_request()
    assert "phone" not in visible(opened(a_confirming(request)), "change-")
