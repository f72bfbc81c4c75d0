"""The keys of a language are a file: every shipped one is right, and a wrong one says what is wrong."""

import logging
from pathlib import Path

import pytest

from app.resources import resource
from app.ui.keyboard.layout import NOTHING, PADS, Layer
from app.ui.keyboard.layout_file import FALLBACK, LayoutInvalid, layouts_for, load_layout

CODES = sorted(file.stem for file in resource("keyboards").glob("*.toml") if file.stem != "layers")
LATIN = set("abcdefghijklmnopqrstuvwxyz")
LEAST = """
name = "Test"
rows = ["q w e r t y u i o p", "a s d f g h j k l", "z x c v b n m"]
"""


def write(folder: Path, text: str, code: str = "xx") -> Path:
    (folder / f"{code}.toml").write_text(text, "utf-8")
    return folder


def refused(folder: Path, text: str) -> LayoutInvalid:
    with pytest.raises(LayoutInvalid) as caught:
        load_layout("xx", write(folder, text))
    return caught.value


@pytest.mark.parametrize("code", CODES)
def test_every_layout_has_keys_on_every_layer(code: str) -> None:
    layout = load_layout(code)
    assert layout.name
    for layer in Layer:
        rows = layout.rows[layer]
        assert len(rows) == (4 if layer in PADS else 3)
        keys = [text for row in rows for text in row if text != NOTHING]
        assert len(keys) == len(set(keys))
    assert {text for row in layout.rows[Layer.MAIL] for text in row} >= LATIN
    digits = {text for row in layout.rows[Layer.PHONE] for text in row}
    assert digits >= set("0123456789+()-")


@pytest.mark.parametrize("code", CODES)
def test_no_row_of_signs_is_longer_than_beside_the_function_keys(code: str) -> None:
    layout = load_layout(code)
    for layer in (Layer.MORE, Layer.SYMBOLS, Layer.SYMBOLS_MORE):
        assert [len(row) <= most for row, most in zip(layout.rows[layer], (10, 10, 9), strict=True)]


def test_the_languages_lie_as_their_speakers_know_them() -> None:
    first = {code: "".join(load_layout(code).rows[Layer.LETTERS][0]) for code in CODES}
    assert first["en"] == "qwertyuiop"
    assert first["de"] == "qwertzuiopü"
    assert first["fr"] == "azertyuiop"
    assert "ñ" in load_layout("es").rows[Layer.LETTERS][1]
    assert load_layout("ar").right_to_left
    assert load_layout("he").right_to_left
    assert not load_layout("de").right_to_left


def test_the_sharp_s_has_a_capital_of_its_own_and_a_sign_is_its_own() -> None:
    german = load_layout("de")
    assert german.capital("ß") == "ẞ"
    assert german.capital("ü") == "Ü"
    assert load_layout("he").capital("א") == "א"
    assert not load_layout("he").has_capitals(Layer.LETTERS)


def test_a_language_without_a_file_is_typed_with_the_english_keys() -> None:
    assert [layout.code for layout in layouts_for(("pl",))] == [FALLBACK]
    assert [layout.code for layout in layouts_for(("de", "pl", "en", "it"))] == ["de", "en"]


def test_a_file_that_is_not_right_is_told_of_and_replaced(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    folder = write(tmp_path, 'name = "Test"\n')
    with caplog.at_level(logging.ERROR):
        assert [layout.code for layout in layouts_for(("xx",), folder)] == [FALLBACK]
    assert "keyboard layout" in caplog.text


def test_a_new_language_needs_a_name_and_three_rows(tmp_path: Path) -> None:
    layout = load_layout("xx", write(tmp_path, LEAST))
    assert layout.code == "xx"
    assert layout.rows[Layer.PHONE] == load_layout("en").rows[Layer.PHONE]


def test_a_language_may_say_any_layer_anew(tmp_path: Path) -> None:
    own = LEAST + '[digits]\nrows = ["1", "2", "3", "4"]\n[mail]\nendings = [".xx"]\n'
    layout = load_layout("xx", write(tmp_path, own))
    assert layout.rows[Layer.DIGITS] == (("1",), ("2",), ("3",), ("4",))
    assert layout.words[Layer.MAIL][0] == (".xx",)


WRONG = {
    "": ("name", "must be a text"),
    "name = 3": ("name", "must be a text"),
    LEAST + 'colour = "red"': ("colour", "there is no such key"),
    LEAST + "mail = 1": ("mail", "must be a table"),
    LEAST + "[mail]\nshops = []": ("mail.shops", "there is no such key"),
    LEAST + "[mail]\nendings = [1]": ("mail.endings", "must be a list of texts"),
    LEAST + 'direction = "up"': ("direction", "must be one of"),
    LEAST + 'label = "letters"': ("label", "1 to 4 letters"),
    LEAST + "[more]\nlabel = 1": ("more.label", "1 to 4 letters"),
    LEAST + 'mail-letters = "yy"': ("mail-letters", "has a file"),
    LEAST + "accents = 1": ("accents", "must be a table"),
    LEAST + '[accents]\n"ä" = "é"': ("accents.ä", "no such key in the rows"),
    LEAST + "[accents]\na = 1": ("accents.a", "must be a text"),
    LEAST + '[accents]\na = "á á"': ("accents.a", "different letters"),
    LEAST + '[accents]\na = ""': ("accents.a", "different letters"),
    LEAST + '[capitals]\na = "AA"': ("capitals.a", "as long as the letter"),
    'name = "x"\nrows = ["q", "a"]': ("rows", "must be 3 texts"),
    'name = "x"\nrows = ["q", "a", ""]': ("rows", "1 to 12 keys"),
    'name = "x"\nrows = ["q", "a", "a"]': ("rows", "there twice: a"),
    'name = "x"\nrows = ["q", "a", "z"]': ("rows", "say mail-letters"),
    LEAST + '[phone]\nrows = ["1"]': ("phone.rows", "must be 4 texts"),
}


@pytest.mark.parametrize("text", WRONG)
def test_says_which_key_is_wrong_and_why(tmp_path: Path, text: str) -> None:
    key, problem = WRONG[text]
    error = refused(tmp_path, text)
    assert (error.file, error.key) == ("xx.toml", key)
    assert problem in error.problem
    assert str(error).startswith(f"xx.toml: {key}: ")


def test_says_when_it_is_no_toml_or_not_there(tmp_path: Path) -> None:
    assert "not TOML" in refused(tmp_path, "name = ").problem
    with pytest.raises(LayoutInvalid, match=r"yy\.toml: there is no such file"):
        load_layout("yy", tmp_path)


def test_letters_of_addresses_may_be_another_languages(tmp_path: Path) -> None:
    write(tmp_path, LEAST, "yy")
    text = 'name = "Ξ"\nmail-letters = "yy"\nrows = ["ξ", "α", "ω"]'
    assert load_layout("xx", write(tmp_path, text)).rows[Layer.MAIL][0][0] == "q"
