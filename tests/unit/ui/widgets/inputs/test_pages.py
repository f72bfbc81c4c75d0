"""How fields share rows and pages."""

from app.booking.fields import (
    EMAIL,
    FIRSTNAME,
    FULLNAME,
    GUESTS,
    LASTNAME,
    PHONE,
    EmailField,
    GuestsField,
    TextField,
    contact_fields,
)
from app.ui.widgets.inputs.pages import Cell, height_of, in_pages, in_reading_order, in_rows

COMPANY = TextField("company")


def half(name: str, height: int = 10, head: int = 2) -> Cell[str]:
    return Cell(name, height, head, takes_row=False)


def whole(name: str, height: int = 10) -> Cell[str]:
    return Cell(name, height, 2, takes_row=True)


def names(rows: tuple[tuple[Cell[str], ...], ...]) -> list[str]:
    return [" ".join(cell.item for cell in row) for row in rows]


def test_two_halves_share_a_row_and_nothing_stands_beside_a_whole() -> None:
    rows = in_rows([half("a"), half("b"), half("c"), whole("d"), half("e")])
    assert names(rows) == ["a b", "c", "d", "e"]


def test_a_row_that_does_not_fit_begins_another_page() -> None:
    rows = in_rows([whole("a"), whole("b"), whole("c")])
    assert [names(page) for page in in_pages(rows, room=25, gap=5)] == [["a", "b"], ["c"]]
    assert [names(page) for page in in_pages(rows, room=24, gap=5)] == [["a"], ["b"], ["c"]]


def test_what_is_too_high_has_a_page_of_its_own() -> None:
    rows = in_rows([whole("a", 99), whole("b")])
    assert [names(page) for page in in_pages(rows, room=20, gap=5)] == [["a"], ["b"]]


def test_questions_of_a_row_end_on_one_line() -> None:
    row = (half("short", height=10, head=2), half("long question", height=12, head=6))
    assert height_of(row) == 6 + 8


def test_no_row_of_the_persons_own_fields_is_half_empty() -> None:
    fields = (*contact_fields(split_name=False, guests=True, phone_required=False), COMPANY)
    beside = [field.key for field in in_reading_order(fields, paired=True)]
    assert beside == [FULLNAME, PHONE, EMAIL, GUESTS, COMPANY.key]


def test_one_after_the_other_they_stay_in_order() -> None:
    fields = (*contact_fields(split_name=False, guests=False, phone_required=False), COMPANY)
    assert [field.key for field in in_reading_order(fields, paired=False)] == [
        FULLNAME,
        EMAIL,
        PHONE,
        COMPANY.key,
    ]


def test_two_names_share_a_row_before_the_address() -> None:
    fields = contact_fields(split_name=True, guests=False, phone_required=False)
    order = [field.key for field in in_reading_order(fields, paired=True)]
    assert order == [FIRSTNAME, LASTNAME, EMAIL, PHONE]


def test_the_types_own_fields_come_last_even_where_they_are_alike() -> None:
    fields = (EmailField("school"), GuestsField(GUESTS), TextField(FULLNAME))
    assert [field.key for field in in_reading_order(fields, paired=True)] == [FULLNAME, GUESTS, "school"]
