from pathlib import Path

import pytest

from development.environment import DEVELOPMENT, RUNTIME, covers, digest_lock, read_stamp
from development.variables import for_foyer, for_tests

DIGESTS = {RUNTIME: "small", DEVELOPMENT: "large"}


def test_an_environment_without_a_stamp_holds_nothing(tmp_path: Path) -> None:
    assert read_stamp(tmp_path / "stamp") == {}
    assert not covers({}, RUNTIME, DIGESTS)


@pytest.mark.parametrize("content", ["", "nonsense", "[1, 2]"])
def test_a_stamp_that_cannot_be_read_counts_as_none(tmp_path: Path, content: str) -> None:
    (tmp_path / "stamp").write_text(content, encoding="utf-8")
    assert read_stamp(tmp_path / "stamp") == {}


def test_what_was_installed_for_development_is_enough_to_run() -> None:
    assert covers({DEVELOPMENT: "large"}, RUNTIME, DIGESTS)
    assert covers({RUNTIME: "small"}, RUNTIME, DIGESTS)


def test_what_was_installed_to_run_is_not_enough_for_development() -> None:
    assert not covers({RUNTIME: "small"}, DEVELOPMENT, DIGESTS)


def test_a_changed_lock_is_installed_again() -> None:
    assert not covers({RUNTIME: "older", DEVELOPMENT: "older"}, RUNTIME, DIGESTS)


def test_the_locks_differ_in_their_digests() -> None:
    assert digest_lock(RUNTIME) != digest_lock(DEVELOPMENT)


def test_foreign_packages_do_not_reach_the_program() -> None:
    variables = for_foyer({"PYTHONPATH": "/elsewhere", "PYTHONHOME": "/elsewhere", "HOME": "/home/someone"})
    assert "PYTHONPATH" not in variables
    assert "PYTHONHOME" not in variables
    assert variables["HOME"] == "/home/someone"


def test_a_language_that_is_written_in_utf8_is_kept() -> None:
    assert for_foyer({"LANG": "de_DE.UTF-8"})["LANG"] == "de_DE.UTF-8"
    assert "LC_ALL" not in for_foyer({"LANG": "de_DE.UTF-8"})


def test_the_tests_reach_neither_the_screen_nor_the_keyring_of_who_is_logged_in() -> None:
    person = {
        "DISPLAY": ":0",
        "WAYLAND_DISPLAY": "wayland-0",
        "DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/bus",
    }
    variables = for_tests(person)
    assert not set(person) & set(variables)
    assert variables["QT_QPA_PLATFORM"] == "offscreen"
