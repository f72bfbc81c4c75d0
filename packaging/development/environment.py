"""Makes the virtual environment of the checkout and installs the lock into it.

Which locks are installed stands in a stamp inside the environment, so that a second start installs nothing.
"""

import hashlib
import importlib.util
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path

from development import places, system
from development.console import Impossible, run_quietly

RUNTIME = "foyer"
DEVELOPMENT = "development"
LEAST_PIP = (22, 3)  # the first that installs into another environment (`--python`)
PIP_OPTIONS = ("--disable-pip-version-check", "--no-input")


def prepare(lock: str) -> Path:
    """Make sure that the environment holds everything of this lock and the checkout itself.

    Args:
        lock: `RUNTIME` or `DEVELOPMENT`; the second holds the first.

    Returns:
        The environment's Python.

    Raises:
        Impossible: It cannot be made here.
    """
    stamp = read_stamp(places.STAMP)
    root = str(places.ROOT)
    if not places.PYTHON.exists() or stamp.get("root", root) != root:
        _create()
        stamp = {}
    digests = {name: digest_lock(name) for name in (RUNTIME, DEVELOPMENT)}
    if not covers(stamp, lock, digests):
        _install_lock(lock)
        stamp = _note(stamp, {lock: digests[lock], "root": root})
    project = digest_project()
    if stamp.get("project") != project:
        _install_project()
        compile_sources()
        _note(stamp, {"project": project})
    return places.PYTHON


def compile_sources() -> None:
    """Compile the checkout's sources and tables as an installation would.

    Python does the first by itself, unless it is told to write nothing; then each start takes twice as long.
    """
    for words in (
        ["compileall", "-q", str(places.ROOT / "app")],
        ["app.tables"],
        ["app.compiled"],
        ["app.settings"],
    ):
        command = [str(places.PYTHON), "-m", *words]
        subprocess.run(command, cwd=places.ROOT, env=clean_variables(), check=False)


def read_stamp(path: Path) -> dict[str, str]:
    """Return what the environment holds by its own account; nothing if it says nothing readable."""
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(content, dict):
        return {}
    return {str(name): str(digest) for name, digest in content.items()}


def covers(stamp: Mapping[str, str], lock: str, digests: Mapping[str, str]) -> bool:
    """Say whether an environment with this stamp holds the lock: by itself, or as part of the larger one."""
    return any(stamp.get(name) == digests[name] for name in (lock, DEVELOPMENT))


def digest_lock(lock: str) -> str:
    """Return the digest of a lock file."""
    return hashlib.sha256((places.LOCKS / f"{lock}.txt").read_bytes()).hexdigest()


def digest_project() -> str:
    """Return the digest of what an installation of the checkout depends on."""
    with (places.ROOT / "pyproject.toml").open("rb") as file:
        project = tomllib.load(file)
    parts = {name: project[name] for name in ("build-system", "project")}
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def clean_variables() -> dict[str, str]:
    """Return this process's environment variables without what would lead Python to other packages."""
    return {name: value for name, value in os.environ.items() if name not in ("PYTHONHOME", "PYTHONPATH")}


def _note(stamp: Mapping[str, str], news: Mapping[str, str]) -> dict[str, str]:
    """Write down what was just done, and return the whole stamp."""
    whole = {**stamp, **news}
    places.STAMP.write_text(json.dumps(whole, indent=1, sort_keys=True), encoding="utf-8")
    return whole


def _create() -> None:
    """Make the environment, with a pip inside or one that installs from outside."""
    if places.ENVIRONMENT.exists():
        shutil.rmtree(places.ENVIRONMENT)
    if not _has("ensurepip") and not _has_pip():
        _bring_ensurepip()
    inside = _has("ensurepip")
    command = [sys.executable, "-m", "venv", *([] if inside else ["--without-pip"]), str(places.ENVIRONMENT)]
    log = places.ROOT / "build" / "environment.log"
    run_quietly("Making the virtual environment", command, log, clean_variables())


def _has(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def _has_pip() -> bool:
    if not _has("pip"):
        return False
    answer = subprocess.run(
        [sys.executable, "-m", "pip", "--version"], capture_output=True, text=True, check=False
    )
    found = re.match(r"pip (\d+)\.(\d+)", answer.stdout)
    return found is not None and (int(found[1]), int(found[2])) >= LEAST_PIP


def _bring_ensurepip() -> None:
    package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
    if system.install([package], "what makes virtual environments"):
        # A new process would see it; this one must forget that it looked before.
        importlib.invalidate_caches()
        if _has("ensurepip"):
            return
    raise Impossible(
        "This Python can make no virtual environment: it has neither ensurepip nor pip.\n"
        f"{system.how_to_install([package])}"
    )


def _pip() -> list[str]:
    """Return the command that installs into the environment."""
    inside = subprocess.run(
        [str(places.PYTHON), "-c", "import pip"], capture_output=True, check=False, env=clean_variables()
    )
    if inside.returncode == 0:
        return [str(places.PYTHON), "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", str(places.PYTHON)]


def _install_lock(lock: str) -> None:
    path = places.LOCKS / f"{lock}.txt"
    count = sum(1 for line in path.read_text(encoding="utf-8").splitlines() if "==" in line)
    command = [
        *_pip(),
        "install",
        *PIP_OPTIONS,
        "--require-hashes",
        "--only-binary",
        ":all:",
        "-r",
        str(path),
    ]
    run_quietly(
        f"Installing up to {count} locked packages (about a minute)", command, places.LOG, clean_variables()
    )


def _install_project() -> None:
    command = [
        *_pip(),
        "install",
        *PIP_OPTIONS,
        "--no-deps",
        "--no-build-isolation",
        "--editable",
        str(places.ROOT),
    ]
    run_quietly("Installing Foyer itself", command, places.LOG, clean_variables())
