import marshal
import os
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.resources import resource
from app.settings import demo_file
from app.settings.document import Document
from app.tables import keep_table, kept_table, read_table

TEXT = 'name = "Ahorn"\n[sizes]\nwide = [1920, 1080.5]\nlarge = true\n'


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.toml"
    path.write_text(TEXT, "utf-8")
    return path


def place(table: Path) -> Path:
    (kept,) = (table.parent / "__pycache__").iterdir()
    return kept


@pytest.mark.parametrize("path", [resource("style", "tokens.toml"), demo_file()], ids=lambda path: path.name)
def test_the_kept_form_says_what_the_file_says(tmp_path: Path, path: Path) -> None:
    copy = tmp_path / path.name
    copy.write_bytes(path.read_bytes())
    keep_table(copy)
    assert kept_table(copy) == read_table(copy) == tomllib.loads(path.read_text("utf-8"))


def test_without_a_kept_form_the_file_is_parsed(table: Path) -> None:
    assert kept_table(table) is None
    assert read_table(table)["name"] == "Ahorn"


def test_a_file_that_has_changed_is_parsed_anew(table: Path) -> None:
    keep_table(table)
    table.write_text(TEXT.replace("Ahorn", "Birke"), "utf-8")
    os.utime(table, ns=(1, 1))
    assert kept_table(table) is None
    assert read_table(table)["name"] == "Birke"
    keep_table(table)
    assert kept_table(table) == read_table(table)


def damage(content: bytes) -> Callable[[Path], object]:
    return lambda kept: kept.write_bytes(content)


@pytest.mark.parametrize(
    "harm",
    [damage(b""), damage(b"\x00\xff"), damage(marshal.dumps(None)), damage(marshal.dumps((1, 2, 3)))],
)
def test_a_damaged_kept_form_does_no_harm(table: Path, harm: Callable[[Path], object]) -> None:
    keep_table(table)
    harm(place(table))
    assert kept_table(table) is None
    assert read_table(table)["name"] == "Ahorn"


def test_nothing_but_the_kept_form_is_left_behind(table: Path) -> None:
    keep_table(table)
    keep_table(table)
    assert place(table).suffix == ".table"


def test_the_demo_has_no_key_that_nobody_reads() -> None:
    """Whoever reads its kept form does not look again."""
    assert Document.read(demo_file()).values == Document.read_shipped(demo_file()).values
