"""Each kind of field by hand: what is written comes back as the core wants it."""

from decimal import Decimal
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from app.booking.fields import (
    EMAIL,
    FULLNAME,
    GUESTS,
    PHONE,
    BirthdayField,
    Choice,
    ChoiceField,
    DateField,
    EmailField,
    Field,
    GuestsField,
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
from app.ui.context import ScreenContext
from app.ui.language import Language
from app.ui.widgets.buttons import Button
from app.ui.widgets.inputs.email_input import EmailInput
from app.ui.widgets.inputs.field_input import FieldInput
from app.ui.widgets.inputs.table import INPUTS, input_for
from app.ui.widgets.label import Label
from tests.unit.ui.screens.outcomes import SIZES, a_context
from tests.unit.ui.screens.reading import settle

ASKED = LocalText((("en", "What is it?"), ("de", "Was ist es?")))
HEATING = LocalText((("en", "How is it heated?"), ("de", "Wie wird geheizt?")))
GAS = Choice("gas", LocalText((("en", "Gas"), ("de", "Erdgas"))))
OIL = Choice("oil", LocalText((("en", "Oil"), ("de", "Öl"))))

WRITTEN: dict[type, tuple[Field, str]] = {
    TextField: (TextField("company", ASKED), "Smith Ltd"),
    EmailField: (EmailField(EMAIL), "jane.smith@example.com"),
    GuestsField: (GuestsField(GUESTS), "ben@example.com\ncem@example.com"),
    PhoneField: (PhoneField(PHONE), "+49 30 23125014"),
    NumberField: (NumberField("year", ASKED, smallest=Decimal(1700)), "1974"),
    ChoiceField: (ChoiceField("heating", HEATING, choices=(GAS, OIL)), "oil"),
    YesNoField: (YesNoField("of_age", ASKED), "yes"),
    DateField: (DateField("start", ASKED), "2027-09-01"),
    BirthdayField: (BirthdayField("born", ASKED), "1988-02-29"),
    SelectField: (SelectField("country", ASKED, choices=(GAS, OIL)), "gas"),
    TickField: (TickField("news", ASKED), "yes"),
    TimeField: (TimeField("at", ASKED), "14:30"),
    RatingField: (RatingField("stars", ASKED), "4"),
    ScaleField: (ScaleField("pain", ASKED), "7"),
    UrlField: (UrlField("page", ASKED), "example.org"),
}


@pytest.fixture
def context(language: Language) -> ScreenContext:
    return a_context(language)


def shown(qtbot: QtBot, context: ScreenContext, field: Field) -> FieldInput:
    made = input_for(context, field)
    qtbot.addWidget(made)
    made.resize(context.theme.px(90), made.sizeHint().height())
    made.show()
    made.activateWindow()
    settle()
    return made


def line(made: QWidget, name: str) -> QLineEdit:
    found = made.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def button(made: QWidget, name: str) -> Button:
    found = made.findChild(Button, name)
    assert isinstance(found, Button)
    return found


def said(made: QWidget) -> str:
    return "\n".join(label.text() for label in made.findChildren(Label) if label.isVisible())


def test_every_kind_of_field_has_an_input() -> None:
    kinds = set(get_args(Field))
    assert set(INPUTS) == kinds
    assert set(WRITTEN) == kinds


@pytest.mark.parametrize("kind", WRITTEN)
def test_an_answer_comes_back_as_it_was_given(qtbot: QtBot, context: ScreenContext, kind: type) -> None:
    field, answer = WRITTEN[kind]
    made = shown(qtbot, context, field)
    assert made.answer == ""
    made.set_answer(answer)
    assert made.answer == answer
    made.set_answer("")
    assert made.answer == ""


@pytest.mark.parametrize("kind", WRITTEN)
def test_what_is_wrong_is_said_in_place_of_the_help_until_it_is_changed(
    qtbot: QtBot, context: ScreenContext, kind: type
) -> None:
    field, answer = WRITTEN[kind]
    made = shown(qtbot, context, field)
    made.set_answer(answer)
    height = made.heightForWidth(made.width())
    made.show_reason(Reason.REFUSED)
    assert "The booking service does not take this." in said(made)
    assert made.heightForWidth(made.width()) == height
    made.show_reason(None)
    assert "does not take this" not in said(made)


@pytest.mark.parametrize("kind", WRITTEN)
def test_a_field_that_may_stay_empty_says_so(qtbot: QtBot, context: ScreenContext, kind: type) -> None:
    made = shown(qtbot, context, WRITTEN[kind][0])
    assert "Optional." in said(made)
    made.require(True)
    assert "Optional." not in said(made)


@pytest.mark.parametrize("kind", WRITTEN)
def test_everything_that_is_written_in_has_a_name_and_no_menu(
    qtbot: QtBot, context: ScreenContext, kind: type
) -> None:
    made = shown(qtbot, context, WRITTEN[kind][0])
    boxes = [*made.findChildren(QLineEdit), *made.findChildren(QPlainTextEdit)]
    for box in boxes:
        assert box.accessibleName()
        assert box.contextMenuPolicy() == Qt.ContextMenuPolicy.PreventContextMenu
        assert not box.acceptDrops()
    assert [box.completer() for box in boxes if isinstance(box, QLineEdit)] == [None] * sum(
        isinstance(box, QLineEdit) for box in boxes
    )


@pytest.mark.parametrize("kind", [TextField, EmailField, PhoneField, NumberField])
def test_what_was_there_does_not_come_back_by_key(qtbot: QtBot, context: ScreenContext, kind: type) -> None:
    field, answer = WRITTEN[kind]
    made = shown(qtbot, context, field)
    box = line(made, f"field-{field.key}")
    QTest.keyClicks(box, answer)
    made.set_answer("")
    QTest.keyClick(box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert made.answer == ""


@pytest.mark.parametrize("kind", [TextField, EmailField, PhoneField, NumberField])
def test_typing_edits_and_enter_finishes(qtbot: QtBot, context: ScreenContext, kind: type) -> None:
    field, _ = WRITTEN[kind]
    made = shown(qtbot, context, field)
    made.show_reason(Reason.MISSING)
    with qtbot.waitSignal(made.edited):
        QTest.keyClicks(line(made, f"field-{field.key}"), "1")
    assert made.complaint == ""
    with qtbot.waitSignal(made.finished):
        QTest.keyClick(line(made, f"field-{field.key}"), Qt.Key.Key_Return)


def test_a_long_text_takes_lines_and_enter_makes_another_one(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, TextField("question", lines=4))
    box = made.findChild(QPlainTextEdit, "field-question")
    assert isinstance(box, QPlainTextEdit)
    QTest.keyClicks(box, "one")
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClicks(box, "two")
    assert made.answer == "one\ntwo"
    assert type(made).takes_row(made.field)


def test_the_persons_own_fields_are_named_by_the_screen(
    qtbot: QtBot, context: ScreenContext, language: Language
) -> None:
    made = shown(qtbot, context, TextField(FULLNAME, required=True))
    made.set_answer("Jane Smith")
    assert made.question == "Your name"
    language.choose("de")
    made.retranslate()
    assert line(made, "field-fullname").accessibleName() == "Ihr Name"
    assert made.answer == "Jane Smith"


# E-mail


class Hints:
    def suggest_email(self, text: str) -> str | None:
        return "jane@gmail.com" if text == "jane@gmial.com" else None

    def phone_prefix(self, region: str) -> str:
        return {"DE": "+49"}[region]

    def phone_regions(self) -> tuple[str, ...]:
        return ("DE",)

    def phone_region(self, text: str) -> str:
        return ""

    def format_phone(self, text: str, region: str) -> str:
        return text

    def split_phone(self, text: str) -> tuple[str, str] | None:
        return None


@pytest.fixture
def mail(qtbot: QtBot, context: ScreenContext) -> EmailInput:
    context.typing_help.learn(Hints())
    made = shown(qtbot, context, EmailField(EMAIL, required=True))
    assert isinstance(made, EmailInput)
    return made


def test_a_slip_in_the_domain_is_asked_back_and_mended_with_one_touch(qtbot: QtBot, mail: EmailInput) -> None:
    height = mail.sizeHint().height()
    box = line(mail, "field-email")
    mail.begin()
    QTest.keyClicks(box, "jane@gmial.com")
    suggestion = button(mail, "suggestion-email")
    assert not suggestion.isVisible()
    qtbot.waitUntil(suggestion.isVisible, timeout=5000)
    assert suggestion.text() == "Did you mean gmail.com?"
    assert mail.sizeHint().height() == height
    QTest.mouseClick(suggestion, Qt.MouseButton.LeftButton)
    assert mail.answer == "jane@gmail.com"
    assert not suggestion.isVisible()
    assert box.hasFocus()


def test_a_suggestion_goes_as_soon_as_something_else_is_typed(qtbot: QtBot, mail: EmailInput) -> None:
    box = line(mail, "field-email")
    QTest.keyClicks(box, "jane@gmial.com")
    suggestion = button(mail, "suggestion-email")
    qtbot.waitUntil(suggestion.isVisible, timeout=5000)
    QTest.keyClick(box, Qt.Key.Key_Backspace)
    assert not suggestion.isVisible()
    assert "The confirmation goes to this address." in said(mail)


def test_a_phone_number_is_offered_only_where_it_will_do(mail: EmailInput) -> None:
    assert not button(mail, "phone-instead").isVisible()
    mail.offer_phone(True, chosen=False)
    assert button(mail, "phone-instead").text() == "No e-mail? Use my phone number"


def test_a_phone_number_takes_the_place_of_the_address_and_gives_it_back(
    qtbot: QtBot, mail: EmailInput
) -> None:
    mail.offer_phone(True, chosen=False)
    mail.set_answer("jane@example.com")
    height = mail.sizeHint().height()
    with qtbot.waitSignal(mail.phone_preferred) as told:
        QTest.mouseClick(button(mail, "phone-instead"), Qt.MouseButton.LeftButton)
    assert told.args == [True]
    assert mail.by_phone
    assert mail.answer == ""
    assert not line(mail, "field-email").isVisible()
    assert "no confirmation by e-mail" in said(mail)
    assert mail.sizeHint().height() == height
    QTest.mouseClick(button(mail, "phone-instead"), Qt.MouseButton.LeftButton)
    assert mail.answer == "jane@example.com"


# Guests


def test_empty_rows_of_guests_do_not_count(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, GuestsField(GUESTS))
    QTest.keyClicks(line(made, "field-guests"), "ben@example.com")
    QTest.keyClicks(line(made, "field-guests-3"), " cem@example.com ")
    assert made.answer == "ben@example.com\ncem@example.com"


def test_enter_goes_to_the_next_guest_and_on_from_an_empty_row(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, GuestsField(GUESTS))
    made.begin()
    QTest.keyClicks(line(made, "field-guests"), "ben@example.com")
    QTest.keyClick(line(made, "field-guests"), Qt.Key.Key_Return)
    assert line(made, "field-guests-2").hasFocus()
    with qtbot.waitSignal(made.finished):
        QTest.keyClick(line(made, "field-guests-2"), Qt.Key.Key_Return)


# Choices


def test_one_of_a_list_is_chosen_by_touch_and_given_up_by_another(
    qtbot: QtBot, context: ScreenContext
) -> None:
    made = shown(qtbot, context, ChoiceField("heating", HEATING, choices=(GAS, OIL)))
    gas, oil = (made.findChild(QWidget, f"field-heating-{value}") for value in ("gas", "oil"))
    assert gas is not None
    assert oil is not None
    with qtbot.waitSignal(made.edited):
        QTest.mouseClick(gas, Qt.MouseButton.LeftButton)
    assert made.answer == "gas"
    QTest.mouseClick(oil, Qt.MouseButton.LeftButton)
    assert made.answer == "oil"
    QTest.mouseClick(oil, Qt.MouseButton.LeftButton)
    assert made.answer == ""


def test_choices_are_reached_by_arrow_and_pressed_by_key(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, ChoiceField("heating", HEATING, choices=(GAS, OIL)))
    made.begin()
    gas = QApplication.focusWidget()
    assert gas is not None
    assert gas.objectName() == "field-heating-gas"
    QTest.keyClick(gas, Qt.Key.Key_Right)
    oil = QApplication.focusWidget()
    assert oil is not None
    QTest.keyClick(oil, Qt.Key.Key_Space)
    assert made.answer == "oil"


def test_several_of_a_list_come_in_its_order(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, ChoiceField("topics", HEATING, choices=(GAS, OIL), several=True))
    for value in ("oil", "gas"):
        option = made.findChild(QWidget, f"field-topics-{value}")
        assert option is not None
        QTest.mouseClick(option, Qt.MouseButton.LeftButton)
    assert made.answer == "gas; oil"
    made.set_answer("oil")
    assert made.answer == "oil"


def test_a_choice_says_its_question_in_the_language_spoken(
    qtbot: QtBot, context: ScreenContext, language: Language
) -> None:
    made = shown(qtbot, context, ChoiceField("heating", HEATING, choices=(GAS, OIL)))
    gas = made.findChild(QWidget, "field-heating-gas")
    assert gas is not None
    assert gas.accessibleName() == "How is it heated?: Gas"
    made.set_answer("gas")
    language.choose("de")
    made.retranslate()
    assert "Erdgas" in gas.accessibleName()
    assert made.answer == "gas"


# A day long ago


def test_a_full_box_of_a_day_hands_on_to_the_next(qtbot: QtBot, context: ScreenContext) -> None:
    made = shown(qtbot, context, BirthdayField("born"))
    made.begin()
    for digit in "01092027":
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, digit)
    assert made.answer == "2027-09-01"
    focused = QApplication.focusWidget()
    assert focused is not None
    with qtbot.waitSignal(made.finished):
        QTest.keyClick(focused, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("day", "month", "year", "answer"),
    [("1", "9", "2027", "2027-09-01"), ("31", "2", "2027", "2027-02-31"), ("", "9", "", "-09-")],
)
def test_whether_there_is_such_a_day_is_left_to_the_core(
    qtbot: QtBot, context: ScreenContext, day: str, month: str, year: str, answer: str
) -> None:
    made = shown(qtbot, context, BirthdayField("born"))
    QTest.keyClicks(line(made, "field-born"), day)
    QTest.keyClicks(line(made, "field-born-month"), month)
    QTest.keyClicks(line(made, "field-born-year"), year)
    assert made.answer == answer
    made.set_answer(made.answer)
    assert made.answer == answer


@pytest.mark.parametrize("kind", WRITTEN)
def test_on_a_small_screen_the_question_is_the_page_s_title(
    qtbot: QtBot, language: Language, kind: type
) -> None:
    made = shown(qtbot, a_context(language, SIZES[1]), WRITTEN[kind][0])
    assert made.question not in said(made)
