import json
import subprocess
from pathlib import Path

from app.version import Build, describe, read_build


def test_a_package_says_what_it_was_made_from(tmp_path: Path) -> None:
    file = tmp_path / "build.json"
    file.write_text(json.dumps({"version": "1.2.3", "commit": "0123456789ab"}))
    assert read_build(file) == Build("1.2.3", "0123456789ab")


def test_a_checkout_asks_git(tmp_path: Path) -> None:
    root = Path(__file__).parents[2]
    head = subprocess.run(
        ["git", "-C", str(root), "rev-parse", "HEAD"], capture_output=True, text=True, check=False
    )
    commit = read_build(tmp_path / "missing.json").commit
    assert commit.removesuffix("-dirty") == (head.stdout[:12] or "unknown")


def test_a_damaged_file_is_as_none(tmp_path: Path) -> None:
    file = tmp_path / "build.json"
    file.write_text('["1.2.3"]')
    assert read_build(file) == read_build(tmp_path / "missing.json")


def test_the_versions_of_what_it_stands_on_are_named() -> None:
    import PySide6

    text = describe(Build("1.2.3", "0123456789ab"))
    assert text.startswith("foyer 1.2.3, commit 0123456789ab\nPython 3.")
    assert text.endswith(f"Qt {PySide6.__version__}")
