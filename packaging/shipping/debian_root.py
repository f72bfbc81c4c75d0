"""A clean Debian in a folder: what a package needs and did not say shows there, and nowhere else."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from development import system
from development.console import Impossible, run_quietly
from shipping import workshop

SUITE = "bookworm"
_BASE = workshop.BUILD / "debian" / f"{SUITE}.tar"
_APT = (Path("/etc/apt/sources.list"), Path("/etc/apt/sources.list.d"), Path("/etc/apt/apt.conf.d"))
_HOST_ONLY = ("docker", "appstream", "packagekit", "no-dep11")
"""Parts of names of apt's settings that make sense on the host alone."""


class Root:
    """A Debian system in a folder, entered by chroot."""

    def __init__(self, place: Path) -> None:
        self.place = place

    def run(
        self, *command: str, variables: Mapping[str, str] | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a command in there with nothing of this machine's environment; its output is kept."""
        own = {
            "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
            "HOME": "/root",
            "LANG": "C.UTF-8",
            **(variables or {}),
        }
        return subprocess.run(
            ["chroot", str(self.place), *command], env=own, capture_output=True, text=True, check=False
        )

    def must(self, *command: str, variables: Mapping[str, str] | None = None) -> str:
        """Run a command in there that has to succeed.

        Raises:
            Impossible: It failed; the text carries its words.
        """
        answer = self.run(*command, variables=variables)
        if answer.returncode != 0:
            words = (answer.stdout + answer.stderr)[-3000:]
            raise Impossible(f"In the clean Debian, this failed: {' '.join(command)}\n{words}")
        return answer.stdout

    def files(self) -> frozenset[str]:
        """Return every file and folder below /usr, /etc, /opt and /var/lib/dpkg/info, as paths."""
        found = set()
        for top in ("usr", "etc", "opt"):
            for folder, folders, names in os.walk(self.place / top):
                found |= {os.path.join(folder, name) for name in (*folders, *names)}
        return frozenset(path.removeprefix(str(self.place)) for path in found)


def reason_against() -> str:
    """Return why no such root can be made here; empty if one can."""
    if not system.may_install():
        return "a clean Debian needs root on a Debian system"
    if shutil.which("debootstrap") is None and not system.install(
        ["debootstrap"], "what makes a clean Debian"
    ):
        return "debootstrap is not here"
    return ""


@contextmanager
def clean_root() -> Iterator[Root]:
    """Make one, with the package sources of this machine; it is thrown away afterwards.

    Raises:
        Impossible: It cannot be made.
    """
    if not _BASE.exists():
        _make_base()
    place = workshop.BUILD / "debian" / "root"
    _throw_away(place)
    place.mkdir(parents=True)
    try:
        subprocess.run(["tar", "-xpf", str(_BASE), "-C", str(place)], check=True)
        (place / "dev/null").unlink(missing_ok=True)
        for device in ("null", "zero", "urandom", "random"):
            (place / "dev" / device).unlink(missing_ok=True)
            subprocess.run(["cp", "-a", f"/dev/{device}", str(place / "dev")], check=True)
        (place / "dev/shm").mkdir(exist_ok=True)
        shutil.copy("/etc/resolv.conf", place / "etc/resolv.conf")
        yield Root(place)
    finally:
        _throw_away(place)


def install(root: Root, packages: Sequence[Path]) -> None:
    """Install package files in there, with what they declare to need and nothing that is only recommended."""
    for package in packages:
        shutil.copy(package, root.place / "root")
    names = [f"/root/{package.name}" for package in packages]
    root.must(
        "apt-get", "install", "--yes", "-q", "--no-install-recommends", *names,
        variables={"DEBIAN_FRONTEND": "noninteractive"},
    )  # fmt: skip


def _make_base() -> None:
    place = _BASE.with_suffix("")
    _throw_away(place)
    place.parent.mkdir(parents=True, exist_ok=True)
    mirror = os.environ.get("FOYER_DEBIAN_MIRROR", "")  # otherwise debootstrap's own
    command = ["debootstrap", "--variant=minbase", "--include=ca-certificates", SUITE, str(place)]
    run_quietly(
        "Making a clean Debian (about a minute)", [*command, *([mirror] if mirror else [])], workshop.LOG
    )
    for source in _APT:
        target = place / str(source).removeprefix("/")
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        elif source.exists():
            shutil.copy(source, target)
    for file in (place / "etc/apt/apt.conf.d").iterdir():
        if any(part in file.name for part in _HOST_ONLY):
            file.unlink()
    shutil.copy("/etc/resolv.conf", place / "etc/resolv.conf")
    Root(place).must("apt-get", "update", "-q")
    subprocess.run(["tar", "-cpf", str(_BASE), "-C", str(place), "."], check=True)
    _throw_away(place)


def _throw_away(place: Path) -> None:
    if place.exists():
        shutil.rmtree(place)
