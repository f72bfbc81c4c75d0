import sys

import pytest

from development import system
from development.marks import skip
from development.system import Need

on_linux = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="Qt brings its own libraries there"
)


@on_linux
def test_a_missing_library_is_named_with_the_package_that_brings_it() -> None:
    missing = system.missing_libraries(window=False, can_load=lambda name: name != "libEGL.so.1")
    assert missing == {"libEGL.so.1": "libegl1"}


@on_linux
def test_a_window_needs_more_libraries_than_a_picture_in_memory() -> None:
    unseen = system.missing_libraries(window=False, can_load=lambda name: False)
    window = system.missing_libraries(window=True, can_load=lambda name: False)
    assert set(unseen) < set(window)
    assert window["libxcb-cursor.so.0"] == "libxcb-cursor0"


def test_a_library_that_nobody_has_cannot_be_loaded() -> None:
    assert not system.can_load("libfoyer-does-not-exist.so.1")


def test_what_is_missing_is_said_with_the_way_to_get_it() -> None:
    need = Need("window", (("foyer-no-such-program", "foyer-nor-this"),), ("some-package",))
    gaps = system.lacking([need])
    assert set(gaps) == {"window"}
    assert "foyer-no-such-program missing" in gaps["window"]
    assert "some-package" in gaps["window"]


def test_one_program_of_a_group_is_enough() -> None:
    need = Need("browser", (("foyer-no-such-program", "python3"),), ("some-package",))
    assert system.lacking([need]) == {}


def test_every_mark_has_a_need_and_every_need_a_mark(pytestconfig: pytest.Config) -> None:
    marks = {line.partition(":")[0] for line in pytestconfig.getini("markers")}
    assert {need.mark for need in system.NEEDS} <= marks


class Item:
    def __init__(self, mark: str) -> None:
        self.mark = mark
        self.added: list[pytest.MarkDecorator] = []

    def get_closest_marker(self, name: str) -> str | None:
        return name if name == self.mark else None

    def add_marker(self, marker: pytest.MarkDecorator) -> None:
        self.added.append(marker)


def test_only_tests_that_need_what_is_missing_are_skipped() -> None:
    browser, keyring = Item("browser"), Item("keyring")
    skip([browser, keyring], {"browser": "chromium missing"})  # type: ignore[list-item]  # stands in for pytest's
    assert [marker.kwargs["reason"] for marker in browser.added] == ["not tested here: chromium missing"]
    assert keyring.added == []
