"""What the command line answers to right words and to wrong ones."""

import gc
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.cli import NO_SCREEN, WRONG_SETTINGS, run

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    """Let memory be collected again: the start switches that off for as long as nothing is on the screen."""
    yield
    gc.enable()


def test_it_prints_its_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(("--version",)) == 0
    told = capsys.readouterr().out
    assert re.fullmatch(r"foyer (\d+\.\d+\.\d+|unknown), commit \S+\nPython \S+, Qt \S+\n", told)


@pytest.mark.parametrize(
    "words", [("bok",), ("tour", "--sise", "1x1"), ("credential", "eat"), ("--nonsense",)]
)
def test_unknown_words_are_refused_with_the_words_there_are(
    words: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        run(words)
    assert refused.value.code == 2
    assert "usage: foyer" in capsys.readouterr().err


@pytest.mark.parametrize("size", ["big", "1280", "1280x", "x800", "0x0", "-1x5"])
def test_a_size_that_is_none_is_refused(size: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        run(("tour", f"--size={size}"))
    assert refused.value.code == 2
    assert "--size" in capsys.readouterr().err


@pytest.mark.parametrize("words", [(), ("kiosk",), ("check",), ("credential", "status")])
def test_wrong_settings_are_named_before_anything_is_opened(
    words: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "foyer.toml"
    file.write_text('[source]\nkind = "nowhere"\n', encoding="utf-8")
    assert run(("--config", str(file), *words)) == WRONG_SETTINGS
    said = capsys.readouterr().err
    assert "source.kind" in said
    assert "Traceback" not in said


def test_settings_that_are_named_and_not_there_are_wrong(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(("--config", str(tmp_path / "none.toml"), "check")) == WRONG_SETTINGS
    assert "none.toml" in capsys.readouterr().err


def test_its_exit_code_reaches_the_shell() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "bok"], cwd=ROOT, capture_output=True, check=False, timeout=60
    )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize("words", [("--language", "xx"), ("--language", "../en"), ("--measure-booking", "0")])
def test_a_tour_that_cannot_be_is_refused(words: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        run(("tour", f"{words[0]}={words[1]}"))
    assert left.value.code == 2
    assert words[0] in capsys.readouterr().err


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has to name its screen")
@pytest.mark.parametrize("words", [(), ("kiosk",), ("tour",)])
def test_without_a_screen_it_says_so_and_does_not_abort(
    words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert run(words) == NO_SCREEN
    assert "no screen" in capsys.readouterr().err
