"""What the operating system must bring: Qt's libraries and the programs the tests use.

Libraries are looked for by loading them under the exact name Qt asks for, because Qt's own message names the
wrong one. On Debian and Ubuntu, as root, what is missing is installed; elsewhere the command is printed.

`lacking` is what the tests and the closing line "not tested here" both go by; `development.marks` turns it
into skipped tests, so the two cannot tell different stories.
"""

import ctypes
import os
import platform
import shutil
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from development import places
from development.console import Impossible, run_quietly, say

# soname -> Debian package
LIBRARIES = {
    "libglib-2.0.so.0": "libglib2.0-0",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libX11.so.6": "libx11-6",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libbrotlidec.so.1": "libbrotli1",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
ELSEWHERE = (
    "/usr/lib/chromium",
    "/usr/libexec",
    "/usr/lib/at-spi2-core",
    "/usr/sbin",
)


@dataclass(frozen=True)
class Need:
    """What the tests with one mark use besides Python."""

    mark: str
    programs: tuple[tuple[str, ...], ...]  # of each group, one is enough
    packages: tuple[str, ...]  # Debian's names
    libraries: bool = False  # the libraries of a real window


NEEDS = (
    Need(
        "window",
        (("Xvfb",), ("xdotool",), ("matchbox-window-manager",)),
        ("xvfb", "xdotool", "matchbox-window-manager"),
        libraries=True,
    ),
    Need(
        "keyring",
        (("dbus-daemon",), ("gnome-keyring-daemon",)),
        ("dbus", "gnome-keyring"),
    ),
    Need(
        "browser",
        (("chromium", "chromium-browser", "google-chrome"), ("chromedriver",)),
        ("chromium", "chromium-driver"),
    ),
    Need(
        "accessibility",
        (("at-spi-bus-launcher",), ("Xvfb",), ("dbus-daemon",)),
        ("at-spi2-core", "xvfb", "dbus"),
        libraries=True,
    ),
)


def can_load(library: str) -> bool:
    """Say whether a shared library of this exact name is here."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(window: bool, can_load: Callable[[str], bool] = can_load) -> dict[str, str]:
    """Return the libraries Qt would not find here.

    Args:
        window: Also those of a window under X11.
        can_load: Says whether a library is here.

    Returns:
        Library -> the Debian package that brings it; empty outside Linux, where Qt brings its own.
    """
    if not sys.platform.startswith("linux"):
        return {}
    wanted = {**LIBRARIES, **(WINDOW_LIBRARIES if window else {})}
    return {name: package for name, package in wanted.items() if not can_load(name)}


def bring_libraries(window: bool) -> None:
    """Bring the libraries of Qt, or say how.

    Raises:
        Impossible: They are missing and cannot be installed from here.
    """
    missing = missing_libraries(window)
    if missing and install(sorted(set(missing.values())), "the system libraries of Qt"):
        missing = missing_libraries(window)
    if missing:
        raise Impossible(
            f"Qt needs system libraries that are not here: {', '.join(sorted(missing))}.\n"
            f"{how_to_install(sorted(set(missing.values())), sorted(missing))}"
        )


def find_program(*names: str) -> str | None:
    """Return the path of the first of these programs that is here, on the path or where systems hide it."""
    for name in names:
        found = shutil.which(name)
        if found:
            return found
        for pattern in ELSEWHERE:
            for folder in sorted(Path("/").glob(pattern.lstrip("/")), reverse=True):
                if os.access(folder / name, os.X_OK):
                    return str(folder / name)
    return None


def bring_test_programs() -> None:
    """Install what the tests use besides Python, where that is possible; `lacking` names what is not."""
    packages = {package for need in NEEDS if _gap(need) for package in _packages_for(need)}
    if packages:
        install(sorted(packages), "what the tests use besides Python")


def lacking(needs: Iterable[Need] = NEEDS) -> dict[str, str]:
    """Return what cannot be tested here: mark -> what is missing and how to get it."""
    gaps = {need: _gap(need) for need in needs}
    return {
        need.mark: f"{', '.join(gap)} missing; {how_to_install(_packages_for(need))}"
        for need, gap in gaps.items()
        if gap
    }


def may_install() -> bool:
    """Say whether packages of the system can be installed by this process."""
    return _is_debian() and os.geteuid() == 0


def install(packages: Sequence[str], what: str) -> bool:
    """Install Debian packages if that is possible from here.

    Returns:
        Whether it was done; False also where the package manager refused, whose words were then printed.
    """
    if not may_install():
        return False
    log = places.ROOT / "build" / "apt.log"
    variables = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *packages]
    try:
        run_quietly(f"Installing {what}: {' '.join(packages)}", command, log, variables)
    except Impossible:
        try:
            run_quietly("Refreshing the list of system packages", ["apt-get", "update"], log, variables)
            run_quietly("Installing again", command, log, variables)
        except Impossible as refused:
            say(str(refused))
            return False
    return True


def how_to_install(packages: Sequence[str], libraries: Sequence[str] = ()) -> str:
    """Return the sentence that tells a person how these come to this machine."""
    if _is_debian():
        rights = "" if os.geteuid() == 0 else "sudo "
        return f"install: {rights}apt-get install --yes --no-install-recommends {' '.join(packages)}"
    for manager in ("dnf", "zypper"):
        if libraries and shutil.which(manager):
            return f"install: sudo {manager} install {' '.join(_as_capability(name) for name in libraries)}"
    return f"install what Debian calls {', '.join(packages)} with this system's package manager"


def system_name() -> str:
    """Return the name of this system for a report."""
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return f"{platform.system()} {platform.release()}"
    return release.get("PRETTY_NAME", platform.system())


def _as_capability(library: str) -> str:
    bits = "(64bit)" if sys.maxsize > 2**32 else ""
    return f"'{library}(){bits}'"


def _packages_for(need: Need) -> tuple[str, ...]:
    libraries = sorted(set(missing_libraries(window=True).values())) if need.libraries else []
    return (*need.packages, *libraries)


def _gap(need: Need) -> tuple[str, ...]:
    programs = tuple(group[0] for group in need.programs if find_program(*group) is None)
    return programs + (tuple(sorted(missing_libraries(window=True))) if need.libraries else ())


def _is_debian() -> bool:
    return sys.platform.startswith("linux") and shutil.which("apt-get") is not None
