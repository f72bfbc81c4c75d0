"""The catalogue of screens and states that pictures are taken of."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.screen_table import SCREENS
from app.ui.theme import load_tokens
from gallery.scene import DEVICES
from gallery.scenes import all_scenes, scene_named
from gallery.stage import Look, picture, staged


def test_every_scene_has_a_name_of_its_own_and_says_what_is_seen() -> None:
    names = [scene.name for scene in all_scenes()]
    assert len(names) == len(set(names))
    assert all(scene.description.endswith((".", "?")) for scene in all_scenes())


def test_every_screen_is_in_the_catalogue() -> None:
    seen = {type(snapshot.step) for scene in all_scenes() for snapshot in scene.snapshots}
    assert set(SCREENS) <= seen


def test_every_device_is_drawn_in_the_format_of_its_name() -> None:
    tokens = load_tokens()
    for device in DEVICES:
        assert tokens.format_for(device.width, device.height, device.screen.width).name == device.name


def test_a_scene_is_the_same_picture_twice(qapp: QApplication) -> None:
    scene, look = scene_named("when"), Look(DEVICES[2], "de")
    pictures = []
    for _ in range(2):
        with staged(qapp, scene, look) as window:
            pictures.append(picture(window))
            assert window.context.language.code == "de"
    assert (pictures[0].width(), pictures[0].height()) == (1280, 800)
    assert pictures[0] == pictures[1]


@pytest.mark.parametrize(("name", "offered"), [("when-not-noticed", False), ("when-retry", True)])
def test_time_passes_at_once(qapp: QApplication, name: str, offered: bool) -> None:
    with staged(qapp, scene_named(name), Look(DEVICES[0])) as window:
        way_on = window.findChild(QWidget, "way-on")
        assert way_on is not None
        assert way_on.isVisible() is offered
