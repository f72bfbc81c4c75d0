"""Where keys lie: nothing overlaps, and nothing is narrower than a finger, in every language."""

from itertools import combinations, product

import pytest

from app.ui.keyboard.arrangement import Wish, arrange
from app.ui.keyboard.key import ROWS, Arrangement, Cell, Key, KeyKind
from app.ui.keyboard.layout import NOTHING, PADS, SPACE, WITH_LETTERS, Layer
from app.ui.keyboard.layout_file import load_layout
from app.ui.theme import load_tokens
from tests.unit.ui.keyboard.test_layout_file import CODES

WORDS = (".com", ".de", "gmail.com", "web.de", "outlook.com", "a-very-long-provider.example")
NARROWEST_MM = 15.0
CELLS = 1e-6
EVERY = list(product(CODES, Layer, (False, True)))


def measure(key: Key) -> float:
    return (len(key.text) + 2) / 100


def wish(layer: Layer, *, block: bool, backwards: bool = False, lines: bool = False) -> Wish:
    home = layer if layer in PADS or layer in WITH_LETTERS else Layer.LETTERS
    return Wish(layer, home, block, several_languages=True, lines=lines, backwards=backwards, words=WORDS)


def laid_out(code: str, layer: Layer, *, block: bool, backwards: bool = False) -> Arrangement:
    return arrange(load_layout(code), wish(layer, block=block, backwards=backwards), measure)


def overlap(one: Cell, other: Cell) -> bool:
    rows = one.row < other.row + other.rows and other.row < one.row + one.rows
    return rows and one.left + CELLS < other.left + other.width and other.left + CELLS < one.left + one.width


@pytest.mark.parametrize(("code", "layer", "block"), EVERY)
def test_nothing_overlaps_and_nothing_sticks_out(code: str, layer: Layer, block: bool) -> None:
    arrangement = laid_out(code, layer, block=block)
    for cell in arrangement.cells:
        assert cell.left >= -CELLS
        assert cell.left + cell.width <= arrangement.columns + CELLS
        assert cell.row + cell.rows <= ROWS
    assert [pair for pair in combinations(arrangement.cells, 2) if overlap(*pair)] == []


@pytest.mark.parametrize(("code", "layer", "block"), EVERY)
def test_every_key_of_the_file_is_there_once(code: str, layer: Layer, block: bool) -> None:
    layout = load_layout(code)
    keys = [cell.key for cell in laid_out(code, layer, block=block).cells if cell.key is not None]
    names = [key.name for key in keys]
    assert len(names) == len(set(names))
    typed = {key.text for key in keys if key.kind in (KeyKind.TEXT, KeyKind.SPACE)}
    wanted = {text for row in layout.rows[layer] for text in row} | set(layout.marks.get(layer, ()))
    assert {" " if text == SPACE else text for text in wanted - {NOTHING}} <= typed
    kinds = {key.kind for key in keys}
    assert kinds >= {KeyKind.DELETE, KeyKind.LEFT, KeyKind.RIGHT}


@pytest.mark.parametrize(("code", "layer"), list(product(CODES, Layer)))
def test_no_key_of_the_smallest_screen_is_narrower_than_a_finger(code: str, layer: Layer) -> None:
    small = load_tokens().formats["compact"]
    arrangement = laid_out(code, layer, block=True)
    gap = small.unit * small.space["key"]
    column = (small.width - 2 * small.unit * small.space["tray"] + gap) / arrangement.columns
    for cell in arrangement.cells:
        assert cell.width * column / small.ppi * 25.4 >= NARROWEST_MM - 0.6, cell
    assert small.touch["key"] / small.ppi * 25.4 >= NARROWEST_MM


def test_a_word_that_has_no_room_is_left_out() -> None:
    keys = [cell.key for cell in laid_out("en", Layer.MAIL, block=False).cells]
    typed = [key.text for key in keys if key is not None and key.kind is KeyKind.TEXT]
    assert ".com" in typed
    assert WORDS[-1] not in typed


def test_letters_lie_from_left_to_right_where_the_line_starts_at_the_right() -> None:
    def order(*, backwards: bool) -> str:
        cells = laid_out("he", Layer.LETTERS, block=True, backwards=backwards).cells
        row = [cell for cell in cells if cell.row == 0 and cell.key is not None and not cell.key.quiet]
        ordered = sorted(row, key=lambda cell: cell.left, reverse=backwards)
        return "".join(cell.key.text for cell in ordered if cell.key is not None)

    assert (
        order(backwards=True) == order(backwards=False) == "".join(load_layout("he").rows[Layer.LETTERS][0])
    )


@pytest.mark.parametrize("layer", [Layer.LETTERS, Layer.PHONE])
def test_the_left_cursor_key_is_on_the_left(layer: Layer) -> None:
    for backwards in (False, True):
        cells = {
            cell.key.kind: cell.left
            for cell in laid_out("en", layer, block=True, backwards=backwards).cells
            if cell.key is not None
        }
        assert (cells[KeyKind.LEFT] < cells[KeyKind.RIGHT]) is not backwards


def test_a_text_of_several_lines_has_a_key_for_the_next_one() -> None:
    for block in (False, True):
        kinds = [
            cell.key.kind
            for cell in arrange(
                load_layout("en"), wish(Layer.LETTERS, block=block, lines=True), measure
            ).cells
            if cell.key is not None
        ]
        assert KeyKind.ENTER in kinds


def test_the_action_key_is_two_rows_high_where_it_is_one_of_the_keys() -> None:
    action = [cell for cell in laid_out("en", Layer.LETTERS, block=True).cells if cell.key is None]
    assert [(cell.row, cell.rows) for cell in action] == [(2, 2)]
    assert all(cell.key is not None for cell in laid_out("en", Layer.LETTERS, block=False).cells)
