"""The size of the screen that staff measured."""

from pathlib import Path

import platformdirs
import pytest

from app.settings import ScreenSize
from app.settings.face import machine_folder
from app.settings.screen_file import NAME, keep_screen, read_screen


def test_what_was_measured_is_kept(tmp_path: Path) -> None:
    folder = tmp_path / "state"
    assert read_screen(folder) is None
    keep_screen(folder, ScreenSize(476, 268))
    keep_screen(folder, ScreenSize(477, 269))
    assert read_screen(folder) == ScreenSize(477, 269)
    assert [file.name for file in folder.iterdir()] == [NAME]


@pytest.mark.parametrize("text", ["", "476", "a b", "476 268 1", "0 268", "476 90000", "4.5 268", "\xff"])
def test_what_was_not_measured_counts_as_nothing(tmp_path: Path, text: str) -> None:
    (tmp_path / NAME).write_bytes(text.encode("latin-1"))
    assert read_screen(tmp_path) is None


def test_it_lies_where_platformdirs_says(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert machine_folder() == platformdirs.user_state_path("foyer", appauthor=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert machine_folder() == platformdirs.user_state_path("foyer", appauthor=False)
