"""What stands between the start and the first picture, and what must not."""

import json
import os
import subprocess
import sys
from pathlib import Path

import platformdirs
import pytest

from app.cli import WRONG_SETTINGS
from app.settings.face import default_file
from app.tables import keep_all

HEAVY = (
    "dataclasses",
    "tomllib",
    "asyncio",
    "decimal",
    "email",
    "hashlib",
    "httpx",
    "keyring",
    "platformdirs",
    "pydantic",
    "qasync",
    "sqlite3",
    "ssl",
    "uuid",
    "xml",
    "app.booking.availability",
    "app.booking.errors",
    "app.booking.fields",
    "app.booking.flow",
    "app.booking.meeting_type",
    "app.booking.request",
    "app.booking.steps",
    "app.client",
    "app.contact",
    "app.credentials",
    "app.embedded",
    "app.journal",
    "app.service",
    "app.settings.document",
    "app.settings.first_half",
    "app.settings.keys",
    "app.settings.kinds",
    "app.settings.second_half",
    "app.settings.settings",
    "app.ui.controller",
    "app.ui.frame",
    "app.ui.kiosk.wipe",
    "app.ui.messages",
    "app.ui.screen_table",
    "app.wire",
    "app.wiring",
)
SLOW_OF_QT = ("Qt", "QStyle", "QTextCharFormat", "QCalendarWidget")
"""Types that PySide makes at their first mention, and takes long for."""

PROGRAM = """
import json, sys
from app.cli import run
from app.settings import Opened
opened = Opened.demo()
from PySide6 import QtCore, QtGui, QtWidgets
from app import main
from app.ui.painted import Painted
application = main.make_application()
window = main.make_window(application, opened.face, (1280, 800))
first = Painted(window.attract)
def tell():
    made = [name for module in (QtCore, QtGui, QtWidgets) for name in vars(module)]
    print(json.dumps([sorted(sys.modules), made]))
    application.exit()
first.painted.connect(tell)
window.show()
application.exec()
"""


def start() -> tuple[list[str], list[str]]:
    """Return the modules that are imported at the first picture, and the types that PySide has made."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    modules, made = json.loads(done.stdout)
    return modules, made


def test_nothing_heavy_stands_before_the_first_picture() -> None:
    keep_all()
    subprocess.run(
        [sys.executable, "-m", "app.settings"], cwd=Path(__file__).parents[3], check=True, timeout=60
    )
    modules, made = start()
    assert "app.ui.screens.attract" in modules
    assert [name for name in HEAVY if name in modules] == []
    assert "QPainter" in made
    assert [name for name in SLOW_OF_QT if name in made] == []


@pytest.mark.parametrize("given", [None, "", " ", "/somewhere/else"])
def test_the_settings_lie_where_platformdirs_says(monkeypatch: pytest.MonkeyPatch, given: str | None) -> None:
    if given is None:
        monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_CONFIG_HOME", given)
    assert default_file() == platformdirs.user_config_path("foyer", appauthor=False) / "foyer.toml"


def test_a_mistake_in_the_second_half_of_the_settings_ends_the_program_too(tmp_path: Path) -> None:
    file = tmp_path / "foyer.toml"
    file.write_text('[booking]\nreference_key = "utm_source"\n', "utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "app", "--config", str(file)],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert ended.returncode == WRONG_SETTINGS
    assert f"{file}:2: booking.reference_key: this name is taken" in ended.stderr
