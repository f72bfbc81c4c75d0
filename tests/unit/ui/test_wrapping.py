"""Texts that must not wrap in the middle."""

from app.ui.wrapping import NO_BREAK, NO_BREAK_HYPHEN, drawn_whole, tied_name


def test_a_name_wraps_neither_after_a_title_nor_before_a_number() -> None:
    assert tied_name("Dr. Miriam Weber") == f"Dr.{NO_BREAK}Miriam Weber"
    assert tied_name("Room 2.14") == f"Room{NO_BREAK}2.14"


def test_no_word_is_broken_after_its_first_letter() -> None:
    text = "Per E-Mail erinnern, e-mail or a follow-up"
    drawn = drawn_whole(text)
    assert drawn == text.replace("E-M", f"E{NO_BREAK_HYPHEN}M").replace("e-m", f"e{NO_BREAK_HYPHEN}m")
    assert len(drawn) == len(text)
