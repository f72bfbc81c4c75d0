"""Who books: what is asked, what is kept while it is asked, and where an answer leads."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.booking.drafting import form_for
from app.booking.errors import InvalidAnswers, ServiceUnreachable
from app.booking.fields import NO_ANSWERS, Answers, Choice, ChoiceField, Reason, TextField
from app.booking.meeting_type import Details, MeetingType
from app.booking.steps import Activity, FillingForm, Kept
from app.booking.text import LocalText
from app.ui.language import Language
from app.ui.reading_order import stops
from app.ui.screens.form import FormScreen
from tests.fakes.values import NOW, a_meeting_type, a_presentation, a_slot, a_venue
from tests.unit.ui.screens.conftest import ShowScreen
from tests.unit.ui.screens.outcomes import SIZES, a_context, clipped
from tests.unit.ui.screens.reading import button, press, read, settle, touch

Opened = Callable[..., FormScreen]
WIDE, COMPACT = SIZES

COMPANY = TextField("company", LocalText((("en", "Company"), ("de", "Firma"))))
QUESTION = TextField("question", LocalText((("en", "Your question"),)), longest=500, lines=4)
SIZE = ChoiceField(
    "size",
    LocalText((("en", "How many are you?"),)),
    choices=tuple(Choice(value, LocalText((("en", value),))) for value in ("few", "many")),
)
WITH_COMPANY = a_meeting_type(presentation=a_presentation(fields=(COMPANY,)))
WITH_ALL = a_meeting_type(guests=True, presentation=a_presentation(fields=(COMPANY, SIZE, QUESTION)))
BY_PHONE = a_meeting_type(phone_only=True)
JANE = {"fullname": "Jane Smith", "email": "jane.smith@example.com"}


def a_step(meeting_type: MeetingType = WITH_COMPANY, answers: Answers = NO_ANSWERS) -> FillingForm:
    details = Details.default_for(meeting_type)
    form = form_for(meeting_type, details.channel, a_venue())
    return FillingForm(meeting_type, details, a_slot(), form, Kept(answers))


@pytest.fixture
def opened(language: Language, show_screen: ShowScreen) -> Opened:
    def open_(step: FillingForm, size: tuple[int, int] = WIDE) -> FormScreen:
        screen = FormScreen(a_context(language, size))
        screen.retranslate()
        screen.show_step(step)
        show_screen(screen, size)
        screen.activateWindow()
        settle()
        screen.setFocus()
        return screen

    return open_


def line(screen: QWidget, name: str) -> QLineEdit:
    found = screen.findChild(QLineEdit, f"field-{name}")
    assert isinstance(found, QLineEdit)
    return found


def asked(screen: QWidget) -> list[str]:
    """Return the keys of the fields that can be seen, in the order Tab reaches them."""
    names = (widget.objectName() for widget in stops(screen))
    return [name.removeprefix("field-") for name in names if name.startswith("field-")]


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.objectName() if widget is not None else ""


# What is asked


def test_asks_for_the_person_first_and_then_what_the_type_asks(opened: Opened) -> None:
    screen = opened(a_step())
    shown = read(screen)
    assert "How can we reach you?" in shown
    for question in ("Your name", "Your e-mail address", "Your phone number"):
        assert question in shown
    assert asked(screen) == ["fullname", "phone", "email"]
    assert focused() == "field-fullname"
    assert clipped(screen) == []
    touch(screen, "primary")
    assert "Company" in read(screen)
    assert asked(screen) == ["company"]
    assert focused() == "field-company"


def test_says_the_choice_back_and_that_nothing_is_sent_yet(opened: Opened) -> None:
    shown = read(opened(a_step()))
    for fact in ("First consultation", "30 minutes", "Today, 10:10", "to 10:40", "Dr Miriam Weber"):
        assert fact in shown
    assert "Nothing is sent until you press “Book now”." in shown


def test_starts_with_what_was_kept(opened: Opened) -> None:
    screen = opened(a_step(answers=JANE))
    assert line(screen, "fullname").text() == "Jane Smith"
    assert line(screen, "email").text() == "jane.smith@example.com"


def test_more_questions_than_fit_come_on_another_page(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(a_step(WITH_ALL))
    assert "Page 1 of 3" in read(screen)
    first = asked(screen)
    assert first[:3] == ["fullname", "phone", "email"]
    with qtbot.assertNotEmitted(screen.form_submitted):
        touch(screen, "primary")
    assert "A few more questions" in read(screen)
    assert "company" in asked(screen)
    assert not set(first) & set(asked(screen))
    settle()
    assert clipped(screen) == []
    touch(screen, "back")
    assert asked(screen) == first


def test_a_small_screen_asks_one_question_at_a_time(opened: Opened) -> None:
    screen = opened(a_step(), COMPACT)
    seen = []
    for number in range(1, 5):
        assert f"Question {number} of 4" in read(screen)
        seen += asked(screen)
        assert focused() == f"field-{seen[-1]}"
        settle()
        assert clipped(screen) == []
        if number < 4:
            touch(screen, "primary")
    assert seen == ["fullname", "email", "phone", "company"]


# Where an answer leads


@pytest.mark.parametrize("size", SIZES)
def test_submits_what_was_written_without_empty_answers(
    qtbot: QtBot, opened: Opened, size: tuple[int, int]
) -> None:
    screen = opened(a_step(), size)
    pages = 2 if size == WIDE else 4
    for name, text in JANE.items():
        line(screen, name).setText(text)
    for _ in range(pages - 1):
        touch(screen, "primary")
    with qtbot.waitSignal(screen.form_submitted) as told:
        touch(screen, "primary")
    assert told.args == [JANE]


@pytest.mark.parametrize("size", SIZES)
def test_enter_goes_from_field_to_field_and_submits_in_the_last(
    qtbot: QtBot, opened: Opened, size: tuple[int, int]
) -> None:
    screen = opened(a_step(), size)
    order = ["fullname", "phone", "email", "company"]
    if size == COMPACT:
        order = ["fullname", "email", "phone", "company"]
    for name in order[:-1]:
        assert focused() == f"field-{name}"
        QTest.keyClick(line(screen, name), Qt.Key.Key_Return)
    with qtbot.waitSignal(screen.form_submitted):
        QTest.keyClick(line(screen, order[-1]), Qt.Key.Key_Return)


def test_back_leaves_with_what_was_written(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(a_step())
    line(screen, "fullname").setText("Jane")
    with qtbot.waitSignal(screen.form_left) as told:
        touch(screen, "back")
    assert told.args == [{"fullname": "Jane"}]


def test_escape_goes_back_question_by_question(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(a_step(), COMPACT)
    touch(screen, "primary")
    with qtbot.assertNotEmitted(screen.form_left):
        QTest.keyClick(line(screen, "email"), Qt.Key.Key_Escape)
    assert asked(screen) == ["fullname"]
    with qtbot.waitSignal(screen.form_left):
        QTest.keyClick(line(screen, "fullname"), Qt.Key.Key_Escape)


@pytest.mark.parametrize("name", ["start-over", "language", "display", "help"])
def test_the_tools_of_the_frame_are_handed_on(qtbot: QtBot, opened: Opened, name: str) -> None:
    screen = opened(a_step())
    signal = {
        "start-over": screen.start_over_requested,
        "language": screen.language_requested,
        "display": screen.display_requested,
        "help": screen.help_requested,
    }[name]
    with qtbot.waitSignal(signal):
        press(screen, name)


def test_nothing_is_pressed_twice_while_something_is_being_done(opened: Opened) -> None:
    screen = opened(a_step())
    screen.show_busy(Activity.CHECKING)
    assert not button(screen, "primary").isEnabled()
    screen.show_busy(None)
    assert button(screen, "primary").isEnabled()


# What stays


def test_a_newer_snapshot_and_another_language_leave_what_is_typed(
    opened: Opened, language: Language
) -> None:
    screen = opened(a_step())
    touch(screen, "primary")
    QTest.keyClicks(line(screen, "company"), "Smith Lt")
    screen.show_step(a_step())
    language.choose("de")
    settle()
    assert line(screen, "company").text() == "Smith Lt"
    assert focused() == "field-company"
    shown = read(screen)
    assert "Firma" in shown
    assert "Noch ein paar Fragen" in shown
    assert "Heute, 10:10" in shown
    assert clipped(screen) == []


def test_a_small_screen_stays_at_its_question(opened: Opened, language: Language) -> None:
    screen = opened(a_step(), COMPACT)
    touch(screen, "primary")
    screen.show_step(a_step())
    language.choose("de")
    settle()
    assert asked(screen) == ["email"]


def test_another_type_asks_its_own_questions_with_what_was_kept(opened: Opened) -> None:
    screen = opened(a_step())
    line(screen, "company").setText("Smith Ltd")
    screen.show_step(a_step(a_meeting_type("other"), JANE))
    settle()
    assert asked(screen) == ["fullname", "phone", "email"]
    assert line(screen, "fullname").text() == "Jane Smith"


# What is wrong


@pytest.mark.parametrize("size", SIZES)
def test_goes_to_the_first_field_that_has_to_be_changed(opened: Opened, size: tuple[int, int]) -> None:
    screen = opened(a_step(answers={"fullname": "Jane", "email": "jane@"}), size)
    while asked(screen)[-1] != "company":
        touch(screen, "primary")
    reasons = {"company": Reason.TOO_LONG, "email": Reason.EMAIL_WITHOUT_DOMAIN}
    screen.show_error(InvalidAnswers(reasons))
    settle()
    assert focused() == "field-email"
    assert "Something is missing after the @." in read(screen)
    assert clipped(screen) == []


def test_what_is_changed_is_no_longer_wrong(opened: Opened) -> None:
    screen = opened(a_step(answers={"email": "jane@"}))
    screen.show_error(InvalidAnswers({"email": Reason.EMAIL_WITHOUT_DOMAIN}))
    QTest.keyClicks(line(screen, "email"), "e")
    assert "missing after the @" not in read(screen)


def test_the_next_wrong_field_comes_next_and_then_it_is_submitted(qtbot: QtBot, opened: Opened) -> None:
    screen = opened(a_step(answers={"fullname": "Jane"}), COMPACT)
    screen.show_error(InvalidAnswers({"email": Reason.MISSING, "company": Reason.TOO_LONG}))
    assert asked(screen) == ["email"]
    QTest.keyClicks(line(screen, "email"), "jane@example.com")
    touch(screen, "primary")
    assert asked(screen) == ["company"]
    QTest.keyClicks(line(screen, "company"), "S")
    with qtbot.waitSignal(screen.form_submitted) as told:
        touch(screen, "primary")
    assert told.args == [{"fullname": "Jane", "email": "jane@example.com", "company": "S"}]


def test_the_same_error_does_not_pull_the_focus_away_again(opened: Opened) -> None:
    screen = opened(a_step())
    error = InvalidAnswers({"fullname": Reason.MISSING})
    screen.show_error(error)
    line(screen, "phone").setFocus()
    screen.show_error(error)
    assert focused() == "field-phone"


def test_what_is_wrong_is_said_in_the_language_spoken(opened: Opened, language: Language) -> None:
    screen = opened(a_step())
    screen.show_error(InvalidAnswers({"fullname": Reason.MISSING}))
    language.choose("de")
    settle()
    assert "Bitte geben Sie Ihren Namen ein." in read(screen)


@pytest.mark.parametrize("size", SIZES)
def test_trouble_that_is_about_no_field_is_said_in_the_page(opened: Opened, size: tuple[int, int]) -> None:
    screen = opened(a_step(answers=JANE), size)
    before = line(screen, "fullname").mapTo(screen, line(screen, "fullname").rect().topLeft())
    screen.show_error(ServiceUnreachable())
    settle()
    shown = read(screen)
    assert "No connection right now" in shown
    assert "Everything you typed is still here." in shown
    after = line(screen, "fullname").mapTo(screen, line(screen, "fullname").rect().topLeft())
    assert after == before
    assert clipped(screen) == []
    screen.show_error(None)
    assert "No connection right now" not in read(screen)


# Guests, and a phone number instead


@pytest.mark.parametrize("size", SIZES)
def test_guests_have_a_page_of_their_own_once_somebody_comes_along(
    qtbot: QtBot, opened: Opened, size: tuple[int, int]
) -> None:
    kind = a_meeting_type(guests=True)
    screen = opened(a_step(kind, JANE), size)
    while not [each for each in stops(screen) if each.objectName() == "bring-someone"]:
        touch(screen, "primary")
    assert button(screen, "bring-someone").text() == "Bring someone along"
    touch(screen, "bring-someone")
    assert (
        asked(screen)
        == ["guests", "guests-2", "guests-3", "guests-4", "guests-5"][: 5 if size == WIDE else 2]
    )
    assert "Who comes with you" in read(screen)
    QTest.keyClicks(line(screen, "guests"), "ben@example.com")
    touch(screen, "back")
    assert button(screen, "bring-someone").text() == "One guest comes along"
    touch(screen, "primary")
    with qtbot.waitSignal(screen.form_submitted) as told:
        touch(screen, "primary")
    assert told.args == [{**JANE, "guests": "ben@example.com"}]


def test_nobody_is_asked_about_guests_where_there_are_none(opened: Opened) -> None:
    screen = opened(a_step())
    assert "Bring someone along" not in read(screen)


def test_a_wrong_guest_is_shown_on_the_guests_page(opened: Opened) -> None:
    kind = a_meeting_type(guests=True)
    screen = opened(a_step(kind, {**JANE, "guests": "ben@"}))
    screen.show_error(InvalidAnswers({"guests": Reason.EMAIL_WITHOUT_DOMAIN}))
    settle()
    assert focused() == "field-guests"
    assert "Something is missing after the @." in read(screen)


@pytest.mark.parametrize("size", SIZES)
def test_a_phone_number_does_instead_of_an_address(
    qtbot: QtBot, opened: Opened, size: tuple[int, int]
) -> None:
    screen = opened(a_step(BY_PHONE, JANE), size)
    if size == COMPACT:
        touch(screen, "primary")
    touch(screen, "phone-instead")
    assert focused() == "field-phone"
    assert "Optional" not in read(screen)
    QTest.keyClicks(line(screen, "phone"), "030 123")
    with qtbot.waitSignal(screen.form_submitted) as told:
        touch(screen, "primary")
    assert told.args == [{"fullname": "Jane Smith", "phone": "030 123"}]


def test_who_gave_a_phone_number_before_is_not_asked_for_an_address(opened: Opened) -> None:
    screen = opened(a_step(BY_PHONE, {"fullname": "Jane", "phone": "030 23125014"}))
    assert asked(screen) == ["fullname", "phone"]
    assert button(screen, "phone-instead").text() == "Give an e-mail address"


def test_a_missing_address_is_asked_for_as_the_phone_number_that_replaces_it(opened: Opened) -> None:
    screen = opened(a_step(BY_PHONE))
    touch(screen, "phone-instead")
    screen.show_error(InvalidAnswers({"email": Reason.MISSING}))
    settle()
    assert focused() == "field-phone"
    assert "Please type your phone number." in read(screen)


def test_a_longer_meeting_ends_later(opened: Opened) -> None:
    kind = a_meeting_type(durations=(timedelta(hours=1),))
    assert "to 11:10" in read(opened(a_step(kind)))
    assert NOW.hour == 7
