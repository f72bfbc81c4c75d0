import configparser
import plistlib
import re
import struct
import subprocess
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
import yaml
from PySide6.QtGui import QImage

from shipping import desktop, icons, workshop

ROOT = Path(__file__).parents[3]
LINUX = ROOT / "packaging" / "linux"
SOURCE = workshop.Source("1.2.3", "0123456789ab", 1_806_000_000)


@pytest.mark.parametrize("name", ["foyer", "foyer-kiosk"])
def test_a_menu_entry_says_what_it_starts_in_four_languages(name: str) -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment, method-assign]  # keys are told apart by their case
    entry.read(LINUX / f"{name}.desktop", encoding="utf-8")
    words = entry["Desktop Entry"]
    assert words["Exec"].split()[0] == "foyer"
    assert words["Terminal"] == "false"
    assert {"Comment", "Comment[de]", "Comment[fr]", "Comment[es]"} <= set(words)


def test_the_description_names_version_and_date() -> None:
    component = ElementTree.fromstring(desktop.metainfo(SOURCE))
    release = component.find("releases/release")
    assert release is not None
    assert release.attrib == {"version": "1.2.3", "date": "2027-03-25"}
    assert component.findtext("launchable") == "foyer.desktop"


def test_the_committed_icons_are_what_the_drawing_gives(qapp: object) -> None:
    for name, content in icons.files().items():
        there = icons.FOLDER / name
        if name.endswith(".png"):
            assert QImage(str(there)) == QImage.fromData(content), name
        else:
            assert len(there.read_bytes()) == pytest.approx(len(content), rel=0.2), name


def test_the_icon_of_windows_has_every_size() -> None:
    content = (icons.FOLDER / "foyer.ico").read_bytes()
    kind, count = struct.unpack("<HH", content[2:6])
    sizes = [content[6 + 16 * number] or 256 for number in range(count)]
    assert kind == 1
    assert sizes == list(icons.ICO_SIZES)


def test_the_icon_of_macos_is_as_long_as_it_says() -> None:
    content = (icons.FOLDER / "foyer.icns").read_bytes()
    assert content[:4] == b"icns"
    assert struct.unpack(">I", content[4:8])[0] == len(content)


@pytest.mark.parametrize("script", ["linux/install.sh", "macos/build_app.sh"])
def test_a_shell_script_is_readable_to_a_plain_shell(script: str) -> None:
    subprocess.run(["sh", "-n", str(ROOT / "packaging" / script)], check=True)


def test_the_workflow_for_hosts_is_readable_and_tests_every_system() -> None:
    workflow = yaml.safe_load((ROOT / "packaging" / "hosting" / "packages.yml").read_text(encoding="utf-8"))
    systems = workflow["jobs"]["test"]["strategy"]["matrix"]["os"]
    assert {name.partition("-")[0] for name in systems} == {"ubuntu", "windows", "macos"}
    assert {"linux", "windows", "macos"} <= set(workflow["jobs"])
    steps = [step.get("run", "") for job in workflow["jobs"].values() for step in job["steps"]]
    named = {word for run in steps for word in re.findall(r"packaging/[\w./]+", run.replace("\\", "/"))}
    assert named
    assert not [name for name in named if not (ROOT / name).exists()]


def test_the_rights_asked_of_macos_are_a_valid_list() -> None:
    with (ROOT / "packaging" / "macos" / "entitlements.plist").open("rb") as file:
        rights = plistlib.load(file)
    assert rights["com.apple.security.cs.disable-library-validation"] is True


def test_the_windows_script_names_files_that_the_build_makes() -> None:
    text = (ROOT / "packaging" / "windows" / "foyer.iss").read_text(encoding="utf-8")
    spec = (ROOT / "packaging" / "foyer.spec").read_text(encoding="utf-8")
    for name in ("foyer", "foyer-console"):
        assert f"{name}.exe" in text
        assert f'program("{name}"' in spec
    assert "PrivilegesRequired=admin" in text
    assert (ROOT / "resources" / "application" / "foyer.ico").exists()
