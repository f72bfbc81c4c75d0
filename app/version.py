"""Which Foyer this is: its version, the commit it was made from, and what it stands on."""

import json
import platform
import subprocess
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from app.resources import resource

BUILD_FILE = "build.json"
"""In `resources` of a package: what it was made from. A checkout has none and asks git."""

_GIT_SECONDS = 5


@dataclass(frozen=True, slots=True)
class Build:
    """What is running.

    Attributes:
        version: Of Foyer.
        commit: What it was made from; "unknown" where nothing tells.
    """

    version: str
    commit: str


def read_build(file: Path | None = None) -> Build:
    """Tell what is running, by the package's own file or by the checkout.

    Args:
        file: Instead of the package's own.
    """
    try:
        told = json.loads((file or resource(BUILD_FILE)).read_text(encoding="utf-8"))
        return Build(str(told["version"]), str(told["commit"]))
    except (OSError, ValueError, KeyError, TypeError):
        return Build(_version_of("foyer"), _commit_of(Path(__file__).resolve().parents[1]))


def describe(build: Build) -> str:
    """Return the lines of `foyer --version`."""
    qt = _version_of("PySide6-Essentials")
    return f"foyer {build.version}, commit {build.commit}\nPython {platform.python_version()}, Qt {qt}"


def _version_of(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"


def _commit_of(checkout: Path) -> str:
    if not (checkout / ".git").exists():
        return "unknown"
    command = ["git", "-C", str(checkout), "describe", "--always", "--dirty", "--abbrev=12", "--exclude=*"]
    try:
        answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=_GIT_SECONDS)
    except (OSError, subprocess.SubprocessError):
        return "unknown"
    return answer.stdout.strip()
