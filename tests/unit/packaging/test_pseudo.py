import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gallery.pseudo import LONG, MIRRORED, stretched, write_languages
from gallery.scene import DEVICES
from gallery.scenes import scene_named
from gallery.stage import Look, staged


@pytest.mark.parametrize(
    "text",
    [
        "Please do not book again. Your reference: {code}.",
        "{hour}:{minute}",
        "Open the e-mail we sent to **{address}** and press **Confirm**.",
        "In %n seconds everything you typed is erased and the kiosk starts again.",
        "{time}",
        "Hmm",
    ],
)
def test_a_stretched_text_is_longer_and_keeps_what_is_filled_in(text: str) -> None:
    longer = stretched(text)
    pattern = r"\{\w+\}|%n|\*\*"
    letters = len(re.sub(rf"{pattern}|\W", "", text))
    assert re.findall(pattern, longer) == re.findall(pattern, text)
    assert len(longer) - len(text) == round(letters * 0.4)


@pytest.fixture(scope="module")
def languages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("i18n")
    write_languages(folder)
    return folder


def test_the_whole_screen_is_stretched(qapp: QApplication, languages: Path) -> None:
    with staged(qapp, scene_named("what"), Look(DEVICES[0], LONG), languages) as window:
        assert window.context.language.code == LONG
        assert window.tr("Back") == "Back"
        assert QApplication.translate("Frame", "Start over") == stretched("Start over")


def test_the_whole_screen_is_mirrored_and_the_next_one_is_not(qapp: QApplication, languages: Path) -> None:
    with staged(qapp, scene_named("what"), Look(DEVICES[0], MIRRORED), languages) as window:
        assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    with staged(qapp, scene_named("what"), Look(DEVICES[0])) as window:
        assert window.layoutDirection() is Qt.LayoutDirection.LeftToRight
