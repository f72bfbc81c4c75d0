"""Nothing is cut, nothing overlaps, everything can be hit: every screen in every state and format."""

import pytest
from PySide6.QtWidgets import QApplication

from gallery.scene import DEVICES, Device, Scene
from gallery.scenes import all_scenes
from gallery.stage import Look, staged
from tests.unit.ui.clipping import flaws

SCREENS = tuple(dict.fromkeys(scene.name.split("-")[0] for scene in all_scenes()))


@pytest.mark.parametrize("screen", SCREENS)
@pytest.mark.parametrize("device", DEVICES, ids=lambda device: device.name)
@pytest.mark.parametrize("language", ["en", "de"])
def test_nothing_is_cut_and_nothing_overlaps(
    qapp: QApplication, screen: str, device: Device, language: str
) -> None:
    scenes: list[Scene] = [each for each in all_scenes() if each.name.split("-")[0] == screen]
    found: dict[str, list[str]] = {}
    for scene in scenes:
        with staged(qapp, scene, Look(device, language)) as window:
            if wrong := flaws(window):
                found[scene.name] = wrong
    assert found == {}
