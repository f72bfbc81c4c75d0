"""The kinds of field that are pressed: by mouse, by keyboard, and what a screen reader hears of them."""

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.booking.fields import (
    BirthdayField,
    Choice,
    ChoiceField,
    DateField,
    Field,
    NumberField,
    PhoneField,
    RatingField,
    Reason,
    ScaleField,
    SelectField,
    TextField,
    TickField,
    TimeField,
    UrlField,
    YesNoField,
)
from app.booking.text import LocalText
from app.contact import ContactRules
from app.ui.context import ScreenContext
from app.ui.language import Language
from app.ui.widgets.inputs.field_input import FieldInput
from app.ui.widgets.inputs.table import input_for
from app.ui.widgets.label import Label
from app.ui.widgets.overlay import Overlay
from tests.unit.ui.screens.outcomes import SIZES, a_context
from tests.unit.ui.screens.reading import settle


def text(english: str, german: str = "") -> LocalText:
    return LocalText((("en", english), ("de", german or english)))


ASKED = text("What is it?", "Was ist es?")
MANY = tuple(Choice(f"c{number}", text(f"Country {number}")) for number in range(30))


class Page(QWidget):
    """A page with one input on it, and room for a sheet."""

    def __init__(self, context: ScreenContext, field: Field) -> None:
        super().__init__()
        self.made = input_for(context, field, self)
        drawn_for = context.theme.format
        self.resize(drawn_for.width, drawn_for.height)
        margin = context.theme.space("margin")
        width = drawn_for.width - 2 * margin if drawn_for.compact else context.theme.px(150)
        self.made.setGeometry(margin, 0, width, self.made.sizeHint().height())


@pytest.fixture(params=SIZES, ids=["wide", "compact"])
def context(language: Language, request: pytest.FixtureRequest) -> ScreenContext:
    made = a_context(language, request.param)
    made.typing_help.learn(ContactRules())
    return made


PAGES: list[Page] = []
"""The page of the test that runs: qtbot alone would not keep it."""


def shown(qtbot: QtBot, context: ScreenContext, field: Field) -> FieldInput:
    page = Page(context, field)
    PAGES[:] = [page]
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    settle()
    return page.made


def named(made: FieldInput, name: str) -> QAbstractButton:
    """Return the button of that name, on the input or on the sheet above it."""
    found = [each for each in made.window().findChildren(QAbstractButton, name) if each.isVisible()]
    assert len(found) == 1, name
    return found[0]


def press(made: FieldInput, name: str) -> None:
    QTest.mouseClick(named(made, name), Qt.MouseButton.LeftButton)
    settle()


def turn_to(made: FieldInput, name: str) -> None:
    """Press what is on one of the pages of the sheet."""
    while not [each for each in made.window().findChildren(QAbstractButton, name) if each.isVisible()]:
        press(made, "choices-on")
    press(made, name)


def line(made: FieldInput, name: str) -> QLineEdit:
    found = made.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def said(made: FieldInput) -> str:
    labels = (label for label in made.window().findChildren(Label) if label.isVisible())
    return "\n".join(label.text() for label in labels).replace("\N{NO-BREAK SPACE}", " ")


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def type_keys(*keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(focused(), key)
        settle()


def sheets(made: FieldInput) -> list[Overlay]:
    return [each for each in made.window().findChildren(Overlay) if each.isVisible()]


# Numbers


def test_a_number_is_counted_between_its_limits(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, NumberField("n", ASKED, smallest=Decimal(1), largest=Decimal(3)))
    with qtbot.waitSignal(made.edited):
        press(made, "field-n-more")
    assert made.answer == "1"
    assert not named(made, "field-n-less").isEnabled()
    press(made, "field-n-more")
    press(made, "field-n-more")
    assert made.answer == "3"
    assert not named(made, "field-n-more").isEnabled()
    press(made, "field-n-less")
    assert made.answer == "2"
    assert "From 1 to 3." in said(made)


def test_a_number_is_counted_by_arrow_keys_and_may_be_typed(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, NumberField("n", ASKED, step=Decimal("0.5")))
    made.begin()
    QTest.keyClicks(focused(), "62")
    type_keys(Qt.Key.Key_Up)
    assert made.answer == "62.5"
    type_keys(Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert made.answer == "61.5"
    with qtbot.waitSignal(made.finished):
        type_keys(Qt.Key.Key_Return)


def test_a_number_steps_with_the_decimal_sign_of_the_language(
    qtbot: QtBot, context: ScreenContext, language: Language
) -> None:
    language.choose("de")
    made = shown(qtbot, context, NumberField("n", ASKED, step=Decimal("0.5"), largest=Decimal(9)))
    made.set_answer("1,5")
    press(made, "field-n-less")
    press(made, "field-n-less")
    assert made.answer == "0,5"
    made.set_answer("")
    press(made, "field-n-more")
    assert made.answer == "0,5"
    assert "Höchstens 9." in said(made)


@pytest.mark.parametrize(
    ("field", "hint"),
    [
        (NumberField("n", smallest=Decimal(0)), Qt.InputMethodHint.ImhDigitsOnly),
        (NumberField("n"), Qt.InputMethodHint.ImhFormattedNumbersOnly),
        (
            NumberField("n", smallest=Decimal(0), step=Decimal("0.5")),
            Qt.InputMethodHint.ImhFormattedNumbersOnly,
        ),
        (PhoneField("n"), Qt.InputMethodHint.ImhDialableCharactersOnly),
        (TimeField("n"), Qt.InputMethodHint.ImhDigitsOnly),
        (BirthdayField("n"), Qt.InputMethodHint.ImhDigitsOnly),
        (UrlField("n"), Qt.InputMethodHint.ImhUrlCharactersOnly),
    ],
)
def test_a_field_says_which_keys_it_wants(
    qtbot: QtBot, context: ScreenContext, field: Field, hint: Qt.InputMethodHint
) -> None:
    assert line(shown(qtbot, context, field), "field-n").inputMethodHints() & hint


# Times


def test_a_time_is_counted_from_noon_to_full_steps_and_around(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, TimeField("t", ASKED, step=15))
    press(made, "field-t-more")
    assert made.answer == "12:00"
    press(made, "field-t-minute-less")
    assert made.answer == "12:45"
    press(made, "field-t-minute-more")
    assert made.answer == "12:00"
    made.set_answer("23:50")
    press(made, "field-t-more")
    press(made, "field-t-minute-less")
    assert made.answer == "00:45"
    made.set_answer("08:07")
    press(made, "field-t-minute-more")
    assert made.answer == "08:15"
    made.set_answer("")
    press(made, "field-t-minute-more")
    assert made.answer == "12:00"


def test_a_time_is_typed_and_a_full_hour_hands_on(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, TimeField("t", ASKED))
    made.begin()
    for digit in "1430":
        QTest.keyClicks(focused(), digit)
    assert made.answer == "14:30"
    with qtbot.waitSignal(made.finished):
        type_keys(Qt.Key.Key_Return)
    made.set_answer("")
    line(made, "field-t").setText("9")
    assert made.answer == "09:"
    made.begin()
    type_keys(Qt.Key.Key_Return)
    assert focused().objectName() == "field-t-minute"
    focused().setProperty("text", "x")
    type_keys(Qt.Key.Key_Up)
    assert made.answer == "09:00"


# Marks


def test_stars_light_up_to_the_one_that_is_pressed(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, RatingField("r", ASKED, stars=5))
    with qtbot.waitSignal(made.edited):
        press(made, "field-r-3")
    assert made.answer == "3"
    assert named(made, "field-r-3").accessibleName() == "What is it?: 3 of 5"
    picture = made.grab().toImage()
    press(made, "field-r-5")
    assert made.answer == "5"
    assert made.grab().toImage() != picture
    press(made, "field-r-5")
    assert made.answer == ""


def test_stars_are_reached_by_arrow_and_pressed_by_key(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, RatingField("r", ASKED))
    made.begin()
    type_keys(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Space)
    assert made.answer == "2"


def test_a_scale_says_what_its_ends_mean(qtbot: QtBot, context: ScreenContext) -> None:
    field = ScaleField("s", ASKED, low=text("none"), high=text("very strong"))
    made = shown(qtbot, context, field)
    assert named(made, "field-s-0").accessibleName() == "What is it?: 0, none"
    assert named(made, "field-s-10").accessibleName() == "What is it?: 10, very strong"
    assert named(made, "field-s-4").accessibleName() == "What is it?: 4"
    assert {"none", "very strong"} <= set(said(made).splitlines())
    press(made, "field-s-7")
    assert made.answer == "7"
    made.set_answer("0")
    assert made.answer == "0"
    narrowest = min(named(made, f"field-s-{number}").width() for number in range(11))
    assert narrowest >= context.theme.touch("floor")


# Rows


@pytest.mark.parametrize("several", [False, True])
def test_rows_are_as_high_as_a_finger_and_say_whether_they_are_chosen(
    qtbot: QtBot, context: ScreenContext, several: bool
) -> None:
    choices = (Choice("a", text("Gas")), Choice("b", text("A very long answer that wraps " * 4)))
    made = shown(qtbot, context, ChoiceField("c", ASKED, choices=choices, several=several))
    made.setGeometry(0, 0, context.theme.px(80), made.heightForWidth(context.theme.px(80)))
    settle()
    for value in "ab":
        assert named(made, f"field-c-{value}").height() >= context.theme.touch("row")
    press(made, "field-c-a")
    interface = QAccessible.queryAccessibleInterface(named(made, "field-c-a"))
    assert interface.state().checkable
    assert interface.state().checked
    press(made, "field-c-b")
    assert made.answer == ("a; b" if several else "b")


def test_eight_answers_take_four_rows_at_most(qtbot: QtBot, context: ScreenContext) -> None:
    choices = tuple(Choice(str(each), text("An answer of some length, " * 3)) for each in range(8))
    made = shown(qtbot, context, ChoiceField("c", ASKED, choices=choices))
    made.setGeometry(0, 0, context.theme.px(100), made.heightForWidth(context.theme.px(100)))
    settle()
    assert len({named(made, f"field-c-{each}").y() for each in range(8)}) == 4


def test_a_box_is_ticked_and_unticked(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, TickField("t", ASKED))
    with qtbot.waitSignal(made.edited):
        press(made, "field-t")
    assert made.answer == "yes"
    made.begin()
    type_keys(Qt.Key.Key_Space)
    assert made.answer == ""
    assert named(made, "field-t").accessibleName() == "What is it?"


def test_yes_and_no_are_as_high_as_a_finger(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, YesNoField("y", ASKED))
    assert named(made, "field-y-yes").height() >= context.theme.touch("field")
    press(made, "field-y-no")
    assert made.answer == "no"


# A long list


def test_one_of_many_is_picked_from_a_sheet_inside_the_window(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, SelectField("s", ASKED, choices=MANY))
    assert named(made, "field-s").accessibleName() == "What is it?: Please choose"
    press(made, "field-s")
    (sheet,) = sheets(made)
    assert sheet.window() is made.window()
    with qtbot.waitSignal(made.edited):
        turn_to(made, "choice-c20")
    assert made.answer == "c20"
    assert sheets(made) == []
    assert named(made, "field-s").accessibleName() == "What is it?: Country 20"
    assert focused() is named(made, "field-s")


def test_a_sheet_is_left_without_an_answer_and_goes(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, SelectField("s", ASKED, choices=MANY))
    made.set_answer("c1")
    made.begin()
    type_keys(Qt.Key.Key_Space)
    (sheet,) = sheets(made)
    type_keys(Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert not isValid(sheet)
    assert made.answer == "c1"
    made.set_answer("no such value")
    assert made.answer == ""


def test_a_list_is_picked_from_by_keyboard(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, SelectField("s", ASKED, choices=MANY[:4]))
    made.begin()
    type_keys(Qt.Key.Key_Return)
    type_keys(Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert made.answer == "c3"


# A day


def test_a_day_is_picked_from_a_month(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, DateField("d", ASKED, from_today=True))
    press(made, "field-d")
    assert "April 2027" in said(made)
    assert not named(made, "month-back").isEnabled()
    assert not named(made, "year-back").isEnabled()
    press(made, "month-on")
    press(made, "year-on")
    assert "May 2028" in said(made)
    with qtbot.waitSignal(made.edited):
        press(made, "day-2028-05-17")
    assert made.answer == "2028-05-17"
    assert named(made, "field-d").accessibleName().replace("\N{NO-BREAK SPACE}", " ").endswith("17 May 2028")
    press(made, "field-d")
    assert "May 2028" in said(made)


def test_days_outside_of_the_limits_cannot_be_picked(qtbot: QtBot, context: ScreenContext) -> None:
    field = DateField("d", ASKED, earliest=date(2027, 5, 10), latest=date(2027, 6, 20))
    made = shown(qtbot, context, field)
    press(made, "field-d")
    assert "May 2027" in said(made)
    press(made, "day-2027-05-09")
    assert made.answer == ""
    press(made, "month-on")
    assert not named(made, "month-on").isEnabled()
    assert not [each for each in made.window().findChildren(QWidget, "year-on") if each.isVisible()]
    press(made, "day-2027-06-20")
    assert made.answer == "2027-06-20"


def test_a_day_before_today_is_offered_where_it_will_do(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, DateField("d", ASKED, latest=date(2026, 12, 31)))
    press(made, "field-d")
    assert "December 2026" in said(made)
    press(made, "year-back")
    assert "December 2025" in said(made)
    press(made, "close-sheet")
    assert made.answer == ""


# A phone number and its country


def test_a_number_falls_into_groups_and_takes_the_country_that_is_picked(
    qtbot: QtBot, context: ScreenContext
) -> None:
    made = shown(qtbot, context, PhoneField("p", ASKED))
    assert named(made, "country-p").text() == "+49"
    QTest.keyClicks(line(made, "field-p"), "03023125014")
    assert line(made, "field-p").text() == "030 23125014"
    assert made.answer == "030 23125014"
    press(made, "country-p")
    with qtbot.waitSignal(made.edited):
        press(made, "choice-AT")
    assert made.answer.startswith("+43 0302")
    assert named(made, "country-p").accessibleName() == "Country: Austria, +43"
    made.set_answer(made.answer)
    assert named(made, "country-p").text() == "+43"


def test_the_rarest_country_is_found_by_its_first_letter(
    qtbot: QtBot, context: ScreenContext, language: Language
) -> None:
    language.choose("de")
    made = shown(qtbot, context, PhoneField("p", ASKED))
    press(made, "country-p")
    press(made, "more-countries")
    turn_to(made, "choice-letter-Z")
    turn_to(made, "choice-CY")  # Zypern
    assert named(made, "country-p").text() == "+357"


def test_a_number_with_a_plus_says_its_country_itself(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, PhoneField("p", ASKED))
    QTest.keyClicks(line(made, "field-p"), "+436641234567")
    assert named(made, "country-p").text() == "+43"
    assert made.answer.replace(" ", "") == "+436641234567"
    press(made, "country-p")
    press(made, "choice-DE")
    assert made.answer == ""


def test_a_digit_in_the_middle_stays_where_it_is_typed(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, PhoneField("p", ASKED))
    box = line(made, "field-p")
    QTest.keyClicks(box, "0302314")
    box.setCursorPosition(3)
    QTest.keyClicks(box, "9")
    assert box.text().startswith("0309")
    assert box.cursorPosition() == 4


# What is counted


def test_how_much_of_a_text_is_used_is_counted_while_it_is_typed(
    qtbot: QtBot, context: ScreenContext
) -> None:
    made = shown(qtbot, context, TextField("a", ASKED, longest=5))
    assert "of 5" not in said(made)
    QTest.keyClicks(line(made, "field-a"), "four")
    assert "4 of 5" in said(made)
    QTest.keyClicks(line(made, "field-a"), "teen")
    assert "8 of 5" in said(made)
    made.set_answer("")
    assert "of 5" not in said(made)


def test_a_name_is_counted_only_when_little_room_is_left(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, TextField("fullname", longest=10))
    QTest.keyClicks(line(made, "field-fullname"), "Jane")
    assert "of 10" not in said(made)
    QTest.keyClicks(line(made, "field-fullname"), " Smith")
    assert "10 of 10" in said(made)


@pytest.mark.parametrize(
    "field",
    [
        NumberField("a", ASKED),
        SelectField("a", ASKED, choices=MANY),
        DateField("a", ASKED),
        TimeField("a", ASKED),
        PhoneField("a", ASKED),
        TickField("a", ASKED),
        UrlField("a", ASKED),
    ],
)
def test_what_is_wrong_is_heard_at_the_field(qtbot: QtBot, context: ScreenContext, field: Field) -> None:
    made = shown(qtbot, context, field)
    made.show_reason(Reason.REFUSED)
    made.begin()
    assert "does not take this" in focused().accessibleDescription()


@pytest.mark.parametrize(
    ("field", "name", "role"),
    [
        (ChoiceField("a", ASKED, choices=MANY[:3]), "field-a-c1", QAccessible.Role.RadioButton),
        (ChoiceField("a", ASKED, choices=MANY[:3], several=True), "field-a-c1", QAccessible.Role.CheckBox),
        (YesNoField("a", ASKED), "field-a-no", QAccessible.Role.RadioButton),
        (RatingField("a", ASKED), "field-a-3", QAccessible.Role.RadioButton),
        (ScaleField("a", ASKED), "field-a-3", QAccessible.Role.RadioButton),
        (TickField("a", ASKED), "field-a", QAccessible.Role.CheckBox),
    ],
)
def test_a_screen_reader_hears_what_it_is_and_whether_it_is_chosen(
    qtbot: QtBot, context: ScreenContext, field: Field, name: str, role: QAccessible.Role
) -> None:
    made = shown(qtbot, context, field)
    interface = QAccessible.queryAccessibleInterface(named(made, name))
    assert interface.role() == role
    assert not interface.state().checked
    press(made, name)
    assert interface.state().checked
    press(made, name)
    assert not interface.state().checked
    assert made.answer == ""


def test_tab_stops_at_what_is_chosen_and_the_arrows_go_on_from_there(
    qtbot: QtBot, context: ScreenContext
) -> None:
    made = shown(qtbot, context, ScaleField("s", ASKED))
    made.set_answer("7")
    assert [
        number
        for number in range(11)
        if named(made, f"field-s-{number}").focusPolicy() & Qt.FocusPolicy.TabFocus
    ] == [7]
    named(made, "field-s-7").setFocus()
    type_keys(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert made.answer == "8"
    made.set_answer("")
    assert made.answer == ""
