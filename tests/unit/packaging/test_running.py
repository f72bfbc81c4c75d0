import subprocess
import sys

import pytest

from development.display import has_display, screen_in_memory
from development.keyring_session import BUS, private_keyring
from development.places import PYTHON
from development.running import Kind, kind_of

STORE = """
import secretstorage, sys
from contextlib import closing
with closing(secretstorage.dbus_init()) as connection:
    collection = secretstorage.get_default_collection(connection)
    collection.create_item("a", {"service": "test"}, b"kept")
    print(next(collection.search_items({"service": "test"})).get_secret().decode())
"""


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ((), Kind.WINDOW),
        (("kiosk",), Kind.WINDOW),
        (("--config", "here.toml"), Kind.WINDOW),
        (("tour", "--json"), Kind.TOUR),
        (("serve",), Kind.COMMAND),
        (("check", "--json"), Kind.COMMAND),
        (("--help",), Kind.COMMAND),
        (("--version",), Kind.COMMAND),
    ],
)
def test_only_what_shows_a_window_needs_a_display(words: tuple[str, ...], kind: Kind) -> None:
    assert kind_of(words) is kind


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a display is always there")
def test_a_display_that_does_not_answer_is_none() -> None:
    assert not has_display({})
    assert not has_display({"DISPLAY": ":4711"})
    assert has_display({"WAYLAND_DISPLAY": "wayland-0"})


@pytest.mark.window
def test_a_screen_in_memory_is_a_display() -> None:
    with screen_in_memory(640, 480) as variables:
        assert has_display(variables)
    assert not has_display(variables)


@pytest.mark.keyring
def test_a_private_keyring_takes_a_secret_without_asking_anybody() -> None:
    variables = {"PATH": "/usr/bin:/bin", "DISPLAY": ":0"}
    with private_keyring(variables) as bus:
        assert bus is not None
        command = [str(PYTHON), "-c", STORE]
        answer = subprocess.run(
            command, env={**variables, BUS: bus}, capture_output=True, text=True, check=False, timeout=30
        )
    assert answer.stdout == "kept\n", answer.stderr
