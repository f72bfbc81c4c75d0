"""A brand colour that can't be read is refused with the nearest that can, and never corrected silently."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.check.look import check_colour
from app.check.report import Level
from app.main import make_window
from app.settings import Opened, Settings, remedy
from app.ui.brand_colour import refusal
from app.ui.oklch import contrast
from app.ui.theme import judge, load_tokens

TOKENS = load_tokens()


def settings_file(folder: Path, colour: str) -> Path:
    file = folder / "foyer.toml"
    file.write_text(f'# ours\n[brand]\nname = "Park"\ncolour = "{colour}"\n', "utf-8")
    return file


@pytest.mark.parametrize(("brand", "white"), [("#0A64BC", 5.90), ("#196EF5", 4.57), ("#0B6A75", 6.30)])
def test_colours_that_white_can_be_read_on_are_taken_as_they_are(brand: str, white: float) -> None:
    verdict = judge(TOKENS, brand)
    assert (verdict.accepted, verdict.nearest) == (True, brand)
    assert verdict.white == pytest.approx(white, abs=0.005)


@pytest.mark.parametrize(
    ("brand", "white", "nearest"),
    [("#E4572E", 3.68, "#D2461A"), ("#00A896", 2.98, "#0F8476"), ("#FFB300", 1.79, "#9C6C01")],
)
def test_others_are_refused_and_the_nearest_is_offered(brand: str, white: float, nearest: str) -> None:
    verdict = judge(TOKENS, brand)
    assert not verdict.accepted
    assert verdict.white == pytest.approx(white, abs=0.005)
    assert verdict.nearest == nearest
    assert contrast("#FFFFFF", nearest) >= 4.5


def test_a_refused_colour_names_file_key_remedy_and_offer(tmp_path: Path) -> None:
    file = settings_file(tmp_path, "#E4572E")
    said = remedy(refusal(Opened.load(file), judge(TOKENS, "#E4572E")))
    assert said.startswith(f"{file}:4: brand.colour: this must be a colour that white can be read on")
    assert "#E4572E has 3.68:1 (4.5 is needed)" in said
    assert "Nearest: #D2461A" in said


@pytest.mark.parametrize(
    ("colour", "used"), [("#E4572E", TOKENS.default_accent), ("#0B6A75", "#0B6A75"), ("#196ef5", "#196ef5")]
)
def test_the_usual_accent_is_used_instead_never_the_offer(
    qapp: QApplication, tmp_path: Path, colour: str, used: str
) -> None:
    window = make_window(qapp, Opened.load(settings_file(tmp_path, colour)).face, (1280, 800))
    try:
        assert window.context.theme.brand == used
        assert window.context.theme.code("accent") == used.upper()
    finally:
        window.deleteLater()


@pytest.mark.parametrize(
    ("colour", "level", "words"),
    [
        ("#3F4FB5", Level.OK, "7.01:1"),
        ("#E4572E", Level.WARN, "can't be read"),
        ("#B3261E", Level.WARN, "near red"),
        ("#9C6C01", Level.WARN, "near amber"),
        ("#1C7A45", Level.WARN, "near green"),
    ],
)
def test_the_check_judges_the_colour(tmp_path: Path, colour: str, level: Level, words: str) -> None:
    finding = check_colour(Settings.load(settings_file(tmp_path, colour)))
    assert finding.level is level
    assert words in finding.found
    assert ("#D2461A" in finding.remedy) is (colour == "#E4572E")


def test_the_start_says_it_too(tmp_path: Path) -> None:
    file = settings_file(tmp_path, "#E4572E")
    program = (
        "import sys; from app.settings import Opened; from pathlib import Path; "
        "from app.main import tell_refused_colour; tell_refused_colour(Opened.load(Path(sys.argv[1])))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(file)],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert f"foyer: {file}:4: brand.colour:" in done.stderr
    assert "#D2461A" in done.stderr
