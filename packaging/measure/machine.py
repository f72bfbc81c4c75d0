"""What a figure depends on besides the program: the machine, the versions, the commit."""

import os
import platform
import subprocess
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from development.places import ROOT
from development.system import find_program, system_name

VERSIONS = (
    "PySide6-Essentials",
    "qasync",
    "httpx",
    "pydantic",
    "fastapi",
    "uvicorn",
    "SQLAlchemy",
    "keyring",
)
GIB = 1024**3


def surroundings() -> str:
    """Return one line that says on what, with what, and of which commit something was measured."""
    return f"{machine()}; {versions()}; commit {commit()}"


def machine() -> str:
    """Return the machine in words."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / GIB if hasattr(os, "sysconf") else 0.0
    return f"{_processor()}, {os.cpu_count()} cores, {memory:.0f} GiB, {system_name()}"


def versions() -> str:
    """Return the versions of what matters for speed."""
    parts = [f"Python {platform.python_version()}"]
    for name in VERSIONS:
        try:
            parts.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(parts)


def browser_version() -> str:
    """Return what the browser that stands for a web kiosk calls itself."""
    program = find_program("chromium", "chromium-browser", "google-chrome")
    if program is None:
        return "no browser"
    answer = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    return " ".join(answer.stdout.split()[:2])


def commit() -> str:
    """Return the short name of the commit, with a plus if something was changed since."""
    program = find_program("git")
    if program is None:
        return "unknown"
    git = (program, "-C", str(ROOT))
    name = subprocess.run([*git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=False)
    changed = subprocess.run(
        [*git, "status", "--porcelain", "--untracked-files=no"], capture_output=True, text=True, check=False
    )
    return (name.stdout.strip() or "unknown") + ("+" if changed.stdout.strip() else "")


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
