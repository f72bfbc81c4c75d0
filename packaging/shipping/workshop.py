"""Where packages are made: an environment of its own, and the one-folder build that the others wrap.

The environment holds the locked packages of the program and of the build tools, and nothing that tests or
development need: a build takes what it finds.
"""

import hashlib
import json
import os
import shutil
import stat
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from development import environment, places
from development.console import Impossible, run_quietly, say
from development.variables import for_foyer
from shipping import supply

LOCK = places.LOCKS / "packages.txt"
SPEC = places.PACKAGING / "foyer.spec"
BUILD = places.ROOT / "build" / "package"
ENVIRONMENT = BUILD / "environment"
LOG = BUILD / "package.log"
_STAMP = ENVIRONMENT / "lock.sha256"


@dataclass(frozen=True)
class Source:
    """What is packaged.

    Attributes:
        version: Of Foyer.
        commit: Twelve digits; with "-dirty" where files differ from it.
        time: Of the commit, in seconds since 1970: every file in a package has this date.
    """

    version: str
    commit: str
    time: int

    @property
    def name(self) -> str:
        """Of the files that are made."""
        return f"foyer-{self.version}"


def read_source() -> Source:
    """Tell what is packaged.

    Raises:
        Impossible: This is no checkout.
    """
    with (places.ROOT / "pyproject.toml").open("rb") as file:
        version = str(tomllib.load(file)["project"]["version"])
    try:
        commit = _git("describe", "--always", "--dirty", "--abbrev=12", "--exclude=*")
        time = int(_git("show", "-s", "--format=%ct", "HEAD"))
    except (OSError, subprocess.CalledProcessError) as error:
        raise Impossible(
            "Packages are made from a git checkout: they name the commit they come from."
        ) from error
    return Source(version, commit, time)


def _git(*words: str) -> str:
    command = ["git", "-C", str(places.ROOT), *words]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def prepare() -> Path:
    """Make the environment that packages are built in; returns its Python.

    Raises:
        Impossible: It cannot be made.
    """
    python = ENVIRONMENT / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    digest = hashlib.sha256(LOCK.read_bytes()).hexdigest()
    if _STAMP.exists() and _STAMP.read_text() == digest and python.exists():
        return python
    shutil.rmtree(ENVIRONMENT, ignore_errors=True)
    say("The build has an environment of its own, without development tools.")
    run_quietly(
        "Making it", [sys.executable, "-m", "venv", str(ENVIRONMENT)], LOG, environment.clean_variables()
    )
    pip = [str(python), "-m", "pip", "install", *environment.PIP_OPTIONS]
    words = ["--require-hashes", "--only-binary", ":all:", "-r", str(LOCK)]
    run_quietly("Installing what is packaged", [*pip, *words], LOG, environment.clean_variables())
    _STAMP.write_text(digest)
    return python


def build_folder(source: Source, target: Path = BUILD / "folder") -> Path:
    """Build the folder that needs no Python, with its licences and its list of parts.

    Args:
        source: What is packaged.
        target: The folder is `foyer` in there; one that is there is replaced.

    Raises:
        Impossible: The build fails; the text carries its last lines.
    """
    python = prepare()
    shutil.rmtree(target, ignore_errors=True)
    _build(python, SPEC, target, source)
    folder = target / "foyer"
    inside = folder / "_internal"
    write_build_file(inside / "resources", source)
    supply.write(python, ENVIRONMENT, folder, source.name, source.time)
    settle(folder, source.time)
    _keep_forms(python, folder, source.time)
    return folder


def _keep_forms(python: Path, folder: Path, time: int) -> None:
    """Leave in the folder what a checkout keeps parsed and compiled."""
    script = places.PACKAGING / "shipping" / "keep_forms.py"
    variables = {**for_foyer(os.environ), "PYTHONPATH": str(places.ROOT), "PYTHONHASHSEED": "1"}
    subprocess.run([str(python), str(script), str(folder)], cwd=places.ROOT, env=variables, check=True)
    for kept in sorted((folder / "_internal").rglob("__pycache__")):
        settle(kept, time, strip=False)
        os.utime(kept.parent, (time, time))


def write_build_file(resources: Path, source: Source) -> None:
    """Let a package say what it was made from."""
    told = {"version": source.version, "commit": source.commit}
    (resources / "build.json").write_text(json.dumps(told) + "\n", encoding="utf-8")


def build_window(source: Source) -> Path:
    """Build the smallest program that has the same part of Qt: what a package's size is compared with."""
    python, target = prepare(), BUILD / "window"
    shutil.rmtree(target, ignore_errors=True)
    _build(python, places.PACKAGING / "shipping" / "window.spec", target, source)
    settle(target / "window", source.time)
    return target / "window"


def _build(python: Path, spec: Path, target: Path, source: Source) -> None:
    variables = for_foyer(os.environ) | {
        "SOURCE_DATE_EPOCH": str(source.time),
        "PYTHONHASHSEED": "1",  # the order of names in compiled code
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYINSTALLER_CONFIG_DIR": str(BUILD / "cache"),
    }
    command = [str(python), "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN"]
    folders = [f"--distpath={target}", f"--workpath={BUILD / 'work' / spec.stem}"]
    run_quietly(f"Building with {spec.name}", [*command, *folders, str(spec)], LOG, variables)


def settle(folder: Path, time: int, *, strip: bool = True) -> None:
    """Drop what only debuggers read, and give every file the same date and sober rights."""
    for path in walk(folder):
        if path.is_symlink():
            os.utime(path, (time, time), follow_symlinks=False)
            continue
        if strip and _may_be_stripped(path):
            subprocess.run(["strip", "--strip-unneeded", str(path)], check=False, capture_output=True)
        runs = path.is_dir() or (path.stat().st_mode & stat.S_IXUSR and "." not in path.name)
        path.chmod(0o755 if runs else 0o644)
        os.utime(path, (time, time))


def _may_be_stripped(path: Path) -> bool:
    """Qt's libraries stay as they were published, so that they can be compared and replaced."""
    return sys.platform == "linux" and path.is_file() and ".so" in path.name and "PySide6" not in path.parts


def walk(folder: Path) -> Iterator[Path]:
    """Yield everything below a folder, sorted, what is inside a folder before the folder; last itself."""
    yield from sorted(folder.rglob("*"), reverse=True)
    yield folder


def size_of(folder: Path) -> int:
    """Return the bytes of all files below a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def largest(folder: Path, count: int = 10) -> list[tuple[int, str]]:
    """Return the largest files below a folder: bytes and place."""
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]
    parts = [(path.stat().st_size, path.relative_to(folder).as_posix()) for path in files]
    return sorted(parts, reverse=True)[:count]
