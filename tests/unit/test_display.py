import pytest

from app.display import has_display


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_linux_names_its_screen(name: str) -> None:
    assert has_display({name: "x"}, "linux")
    assert not has_display({name: ""}, "linux")
    assert not has_display({}, "linux")


@pytest.mark.parametrize("system", ["darwin", "win32"])
def test_elsewhere_nobody_has_to(system: str) -> None:
    assert has_display({}, system)
