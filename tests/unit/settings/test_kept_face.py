import os
from pathlib import Path

import pytest

from app.settings import Opened, Settings, demo_file
from app.settings.document import Document
from app.settings.face import Face
from app.settings.first_half import read_face
from app.settings.kept_face import keep_face, kept_face

OTHERS = """
[look]
theme = "by-time"
keyboard = false
[screen]
width_mm = 344
height_mm = 194
[idle]
form = 120
patience = 5
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "practice.toml"
    path.write_bytes(demo_file().read_bytes())
    return path


def read(file: Path) -> Face:
    top = Document.read(file).top
    return read_face(top, top)


def parts(value: object) -> list[object]:
    """Return the types of a value and all that is in it."""
    inner = value if isinstance(value, tuple) else ()
    return [type(value), *(each for part in inner for each in parts(part))]


def more(file: Path) -> None:
    file.write_text(OTHERS + file.read_text("utf-8"), "utf-8")


@pytest.mark.parametrize("change", [lambda _: None, more])
def test_what_is_kept_is_what_would_be_read(file: Path, change: "type") -> None:
    change(file)
    keep_face(read(file))
    kept = kept_face(file)
    assert kept == read(file)
    assert parts(kept) == parts(read(file))


def test_nothing_is_taken_from_an_older_file(file: Path) -> None:
    keep_face(read(file))
    os.utime(file, ns=(1, 1))
    assert kept_face(file) is None


def test_without_what_is_kept_the_file_is_read(file: Path) -> None:
    assert kept_face(file) is None


def test_the_demo_is_the_same_kept_or_read() -> None:
    kept = Opened(lambda: Document.read(demo_file()), read(demo_file()))
    fresh = Opened(lambda: Document.read(demo_file()))
    assert kept.face == fresh.face
    assert Settings.of(kept) == Settings.of(fresh)


def test_a_single_setting_of_the_environment_stands_before_what_is_kept() -> None:
    opened = Opened.load(None, {"FOYER_BRAND_NAME": "Elsewhere"})
    assert opened.face.brand.name == "Elsewhere"
