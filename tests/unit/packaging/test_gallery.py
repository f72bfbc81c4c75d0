from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from app.ui.tokens import Scheme
from app.ui.window import KioskWindow
from gallery import index
from gallery.album import Failure, Shot, all_shots, languages, take
from gallery.difference import differ, difference
from gallery.scene import DEVICES
from gallery.scenes import all_scenes, scene_named
from gallery.stage import Look

SHOT = Shot(scene_named("attract"), Look(DEVICES[2]))


def test_the_matrix_is_every_scene_on_every_device_in_every_language_and_scheme() -> None:
    looks = len(DEVICES) * len(languages()) * (len(Scheme) + 1)
    assert len(all_shots()) == len(all_scenes()) * looks
    assert len({shot.name for shot in all_shots()}) == len(all_shots())


@pytest.mark.parametrize(
    ("words", "scene", "look"),
    [
        (("totem", "de", "dark"), None, "totem-de-dark"),
        (("high-contrast",), None, "high-contrast"),
        (("booked-cancel",), "booked-cancel", None),
        (("large",), None, "large"),
    ],
)
def test_words_narrow_it_down(words: tuple[str, ...], scene: str | None, look: str | None) -> None:
    shots = all_shots(words)
    assert shots
    assert all(scene in (None, shot.scene.name) for shot in shots)
    assert all(look is None or look in shot.look.name for shot in shots)


def test_a_word_that_nothing_has_leaves_nothing() -> None:
    assert all_shots(("nowhere",)) == ()


def test_a_picture_that_cannot_be_taken_is_told_and_the_others_are_taken(
    qapp: QApplication, tmp_path: Path
) -> None:
    def refuse(window: KioskWindow) -> None:
        raise LookupError("no such sheet")

    broken = Shot(replace(SHOT.scene, name="broken", arrange=refuse), SHOT.look)
    told: list[int] = []
    failures = list(take(qapp, (broken, SHOT), tmp_path, told.append))
    assert failures == [Failure(broken.name, "LookupError: no such sheet")]
    assert told == [1, 2]
    assert (tmp_path / f"{SHOT.name}.png").exists()


def test_the_page_shows_each_picture_beside_its_description(tmp_path: Path) -> None:
    other = Shot(SHOT.scene, Look(DEVICES[0]))
    page = index.write_index(tmp_path, (SHOT, other), (Failure(other.name, "a < b"),)).read_text("utf-8")
    assert SHOT.scene.description in page
    assert f'src="{SHOT.name}.png"' in page
    assert "a &lt; b" in page
    assert f'src="{other.name}.png"' not in page


def test_the_page_of_changes_shows_before_and_now(tmp_path: Path) -> None:
    page = index.write_changes(tmp_path / ".", tmp_path / "old", (SHOT,), ()).read_text("utf-8")
    assert f"/old/{SHOT.name}.png" in page
    assert f'src="{SHOT.name}.png"' in page


def filled(colour: str, width: int = 10) -> QImage:
    image = QImage(width, 10, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return image


def test_pictures_differ_by_the_share_of_pixels_that_look_different() -> None:
    spot = filled("#808080")
    spot.setPixelColor(3, 4, QColor("#ff8080"))
    assert difference(filled("#808080"), filled("#808080")) == 0
    assert difference(filled("#808080"), filled("#828282")) == 0
    assert difference(filled("#808080"), spot) == pytest.approx(0.01)
    assert difference(filled("#808080"), filled("#000000")) == 1
    assert difference(filled("#808080"), filled("#808080", 11)) == 1


def test_files_differ_where_more_than_is_allowed_does(tmp_path: Path) -> None:
    spot = filled("#808080")
    spot.setPixelColor(3, 4, QColor("#ff8080"))
    first, second = tmp_path / "1.png", tmp_path / "2.png"
    assert filled("#808080").save(str(first))
    assert spot.save(str(second))
    assert not differ(first, first, 0)
    assert not differ(first, second, 0.02)
    assert differ(first, second, 0.005)
