import re
import tomllib
from pathlib import Path

import pytest

from shipping import contents, supply

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6\\plugins\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/wayland-shell-integration/libxdg-shell.so",
        "PySide6/Qt/plugins/imageformats/libqjpeg.so",
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "PySide6/QtWidgets.abi3.so",
        "libcrypto.so.3",
        "resources/i18n/foyer_de.qm",
    ],
)
def test_what_is_used_may_be_in_a_package(place: str) -> None:
    assert contents.is_allowed(place)


@pytest.mark.parametrize(
    "place",
    [
        "PySide6/Qt/plugins/platforminputcontexts/libqtvirtualkeyboardplugin.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/platforms/libqeglfs.so",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/imageformats/libqtiff.so",
        "PySide6/Qt/plugins/qmltooling/libqmldbg_debugger.so",
        "PySide6/Qt/lib/libQt6Qml.so.6",
        "PySide6/Qt/lib/libQt6Network.so.6",
        "PySide6/QtQuick.abi3.so",
        "PySide6/QtNetwork.pyd",
        "PySide6/Qt/translations/qtbase_pl.qm",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "libX11.so.6",
        "libdbus-1.so.3",
    ],
)
def test_what_is_not_used_may_not(place: str) -> None:
    assert not contents.is_allowed(place)


def test_a_library_stays_only_as_long_as_something_kept_needs_it() -> None:
    entries = [
        ("PySide6/QtGui.abi3.so", "gui", "EXTENSION"),
        ("PySide6/Qt/lib/libQt6Gui.so.6", "libgui", "BINARY"),
        ("PySide6/Qt/plugins/platformthemes/libqgtk3.so", "gtk-plugin", "BINARY"),
        ("libgtk-3.so.0", "gtk", "BINARY"),
        ("libicudata.so.73", "icu", "BINARY"),
    ]
    links = {"gui": ["libQt6Gui.so.6"], "libgui": ["libicudata.so.73"], "gtk-plugin": ["libgtk-3.so.0"]}
    kept = [place for place, _, _ in contents.needed(entries, lambda source: links.get(source, []))]
    assert kept == ["PySide6/QtGui.abi3.so", "PySide6/Qt/lib/libQt6Gui.so.6", "libicudata.so.73"]


def test_the_resources_of_a_package_are_there_and_are_not_the_readmes_pictures() -> None:
    files = [Path(source).relative_to(ROOT).as_posix() for source, _ in contents.resource_files(ROOT)]
    assert "resources/demo/practice.toml" in files
    assert "resources/i18n/foyer_de.qm" in files
    assert "app/service/migrations/env.py" in files
    assert any(re.fullmatch(r"app/service/migrations/versions/\w+\.py", file) for file in files)
    assert not [file for file in files if "pictures" in file or file.endswith((".ts", ".pyc", ".face"))]
    folders = {path.name for path in (ROOT / "resources").iterdir() if path.is_dir()} - {"pictures"}
    assert {file.split("/")[1] for file in files if file.startswith("resources/")} == folders


def test_at_most_25_parts_are_asked_for_directly_and_each_says_what_for() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    project = tomllib.loads(text)["project"]
    extras = project["optional-dependencies"]
    direct = [*project["dependencies"], *extras["service"], *extras["postgresql"]]
    assert len(direct) <= 25
    silent = []
    lines = text.splitlines()
    for requirement in [*project["dependencies"], *extras["service"]]:
        number = next(index for index, line in enumerate(lines) if f'"{requirement}"' in line)
        beside, above = lines[number].partition("#")[2], lines[number - 1].strip()
        if not beside and not above.startswith("#"):
            silent.append(requirement)
    known_by_name = {"fastapi", "uvicorn", "SQLAlchemy"}
    assert {re.split(r"[ ><=]", each)[0] for each in silent} <= known_by_name


def test_the_list_of_parts_keeps_what_is_packaged_and_names_what_came_from_the_system() -> None:
    document: dict[str, object] = {
        "metadata": {"timestamp": "2027-04-06T07:10:00Z"},
        "components": [
            {"name": "httpx", "bom-ref": "httpx==0.28.1"},
            {"name": "pyinstaller", "bom-ref": "pyinstaller==6.22"},
        ],
        "dependencies": [
            {"ref": "httpx==0.28.1", "dependsOn": ["httpcore==1", "pyinstaller==6.22"]},
            {"ref": "pyinstaller==6.22"},
        ],
    }
    reduced = supply.reduce_list(document, {"httpx"}, "foyer-0.1.0", {"libffi8": "3.4"})
    assert [part["bom-ref"] for part in supply.entries(reduced, "components")] == [
        "httpx==0.28.1",
        "system-libffi8",
    ]
    assert reduced["dependencies"] == [{"ref": "httpx==0.28.1", "dependsOn": []}]
    described = {"type": "application", "bom-ref": "foyer", "name": "foyer", "version": "0.1.0"}
    assert reduced["metadata"] == {"timestamp": "2027-04-06T07:10:00Z", "component": described}
