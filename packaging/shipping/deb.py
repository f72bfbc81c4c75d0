"""The Debian package: one for Foyer, and an optional one for the service's PostgreSQL driver."""

import gzip
import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from development import places
from development.console import Impossible, run_quietly
from shipping import archive, supply, workshop
from shipping.workshop import Source

PROGRAM = Path("usr/lib/foyer")
_LINUX = places.PACKAGING / "linux"
_MAINTAINER = "The Foyer maintainers <maintainers@foyer.invalid>"
_RECOMMENDS = "gnome-keyring | keepassxc | kwalletmanager, dbus-user-session"
"""Where the API key and the appointments' secrets lie. The demo works without."""

_BY_PLUGINS = ("libegl1", "libgl1", "libxkbcommon-x11-0", "libwayland-cursor0", "libwayland-client0")
"""What Qt opens by name while it runs, where no table of an ELF file tells."""


def build(source: Source, folder: Path, out: Path) -> Path:
    """Wrap a built folder.

    Args:
        source: What is packaged.
        folder: The built folder.
        out: Where the package goes.

    Raises:
        Impossible: Nothing here makes Debian packages, or a library belongs to no Debian package.
    """
    if shutil.which("dpkg-deb") is None:
        raise Impossible(
            "A .deb needs dpkg-deb, which Debian and Ubuntu have. The other packages need nothing."
        )
    stage = workshop.BUILD / "deb" / "foyer"
    shutil.rmtree(stage, ignore_errors=True)
    shutil.copytree(folder, stage / PROGRAM, symlinks=True, copy_function=archive.link)
    (stage / "usr/bin").mkdir(parents=True)
    (stage / "usr/bin/foyer").symlink_to("../lib/foyer/foyer")
    _lay_out_share(stage, source)
    depends = sorted({*dependencies(folder), *_BY_PLUGINS})
    _write_control(
        stage,
        {
            "Package": "foyer",
            "Version": source.version,
            "Architecture": _answer("dpkg", "--print-architecture"),
            "Maintainer": _MAINTAINER,
            "Installed-Size": str(workshop.size_of(stage) // 1024),
            "Depends": ", ".join(depends),
            "Recommends": _RECOMMENDS,
            "Suggests": "foyer-postgresql",
            "Section": "misc",
            "Priority": "optional",
            "Description": "books appointments at a reception, on a touch kiosk\n"
            " A visitor chooses what to book and when, says who they are, checks it and\n"
            " books. It speaks the meetergo v4 booking API, or runs on its own local\n"
            " booking service. The API key and the appointments' secrets lie in the\n"
            " keyring of the operating system.",
        },
    )
    return _pack(stage, out, source)


def build_driver(source: Source, out: Path) -> Path:
    """Make the package of the PostgreSQL driver, for services that several kiosks share."""
    python = workshop.prepare()
    stage = workshop.BUILD / "deb" / "foyer-postgresql"
    shutil.rmtree(stage, ignore_errors=True)
    inside = stage / PROGRAM / "_internal"
    lock = workshop.BUILD / "driver.txt"
    lock.write_text(
        driver_lock((places.LOCKS / "postgresql.txt").read_text(encoding="utf-8")), encoding="utf-8"
    )
    command = [str(python), "-m", "pip", "install", "--no-deps", "--require-hashes", "--only-binary", ":all:"]
    run_quietly(
        "Fetching the PostgreSQL driver", [*command, "--target", str(inside), "-r", str(lock)], workshop.LOG
    )
    for unused in [*inside.rglob("__pycache__"), inside / "bin"]:
        shutil.rmtree(unused, ignore_errors=True)
    workshop.settle(inside, source.time, strip=False)
    _write_documents(stage, "foyer-postgresql", source)
    terms = stage / "usr/share/doc/foyer-postgresql"
    for number, text in enumerate(sorted(inside.glob("psycopg*.dist-info/**/LICENSE*"))):
        shutil.copy(text, terms / f"psycopg-{number}.txt")
    supply.write_for_lock(python, lock, terms, source.time)
    overrides = stage / "usr/share/lintian/overrides"
    overrides.mkdir(parents=True)
    shutil.copy(_LINUX / "lintian-overrides-postgresql", overrides / "foyer-postgresql")
    needed = dependencies(inside)
    _write_control(
        stage,
        {
            "Package": "foyer-postgresql",
            "Version": source.version,
            "Architecture": _answer("dpkg", "--print-architecture"),
            "Maintainer": _MAINTAINER,
            "Installed-Size": str(workshop.size_of(stage) // 1024),
            "Depends": ", ".join([f"foyer (= {source.version})", *needed]),
            "Section": "misc",
            "Priority": "optional",
            "Description": "PostgreSQL driver for Foyer's local booking service\n"
            " Needed where several kiosks share one database; a single machine uses SQLite.",
        },
    )
    return _pack(stage, out, source)


def driver_lock(lock: str) -> str:
    """Return the part of the lock that is the driver: psycopg and its ready-made library."""
    entries = re.split(r"\n(?=[A-Za-z0-9])", lock)
    return "\n".join(
        entry for entry in entries if entry.startswith(("psycopg==", "psycopg-binary==", "psycopg["))
    )


def dependencies(folder: Path) -> tuple[str, ...]:
    """Return the Debian packages of the libraries that a folder needs and does not carry.

    Raises:
        Impossible: A library is needed that no installed Debian package has.
    """
    files = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)]
    carried = {path.name for path in folder.rglob("*") if ".so" in path.name}
    names = {name for path in files for name in needed_by(path)} - carried
    libc = {name for name in names if re.match(r"ld-linux|lib(c|m|dl|rt|pthread|util|resolv)\.so", name)}
    found = {owner_of(name) for name in names - libc}
    return tuple(sorted({*found, f"libc6 (>= {least_libc(files)})"}))


def needed_by(path: Path) -> tuple[str, ...]:
    """Return the libraries an ELF file is linked with."""
    return tuple(re.findall(r"NEEDED\s+(\S+)", _answer("objdump", "-p", str(path))))


def least_libc(files: Iterable[Path]) -> str:
    """Return the oldest version of the C library that has all the functions these files use."""
    versions = {(2, 34)}
    for path in files:
        found = re.findall(r"GLIBC_(\d+)\.(\d+)", _answer("objdump", "-p", str(path)))
        versions |= {(int(major), int(minor)) for major, minor in found}
    return "{}.{}".format(*max(versions))


def owner_of(library: str) -> str:
    """Return the Debian package of a library.

    Raises:
        Impossible: None that is installed here has it.
    """
    listed = re.search(rf"^\s*{re.escape(library)} .*=> (\S+)$", _answer("ldconfig", "-p"), re.MULTILINE)
    place = listed[1] if listed else library
    for each in (place, place.removeprefix("/usr"), f"/usr{place}", os.path.realpath(place)):
        owner = _answer("dpkg-query", "-S", each)
        if owner:
            return owner.split(":")[0]
    raise Impossible(f"{library} is needed and belongs to no package that is installed here.")


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _lay_out_share(stage: Path, source: Source) -> None:
    share, made = stage / "usr/share", workshop.BUILD / "deb" / "desktop"
    shutil.rmtree(made, ignore_errors=True)
    archive.lay_out_desktop(made, source)
    for pattern, target in (("*.desktop", "applications"), ("*.metainfo.xml", "metainfo")):
        (share / target).mkdir(parents=True)
        for file in made.glob(pattern):
            shutil.copy(file, share / target)
    for icon in made.glob("foyer-*.png"):
        edge = icon.stem.removeprefix("foyer-")
        place = share / f"icons/hicolor/{edge}x{edge}/apps"
        place.mkdir(parents=True)
        shutil.copy(icon, place / "foyer.png")
    (share / "icons/hicolor/scalable/apps").mkdir(parents=True)
    shutil.copy(made / "foyer.svg", share / "icons/hicolor/scalable/apps")
    _write_documents(stage, "foyer", source)
    page = (_LINUX / "foyer.1").read_text(encoding="utf-8")
    date = datetime.fromtimestamp(source.time, UTC).date().isoformat()
    page = page.replace("@DATE@", date).replace("@VERSION@", source.version)
    (share / "man/man1").mkdir(parents=True)
    (share / "man/man1/foyer.1.gz").write_bytes(gzip.compress(page.encode(), 9, mtime=0))
    (share / "lintian/overrides").mkdir(parents=True)
    shutil.copy(_LINUX / "lintian-overrides", share / "lintian/overrides/foyer")


def _write_documents(stage: Path, package: str, source: Source) -> None:
    folder = stage / "usr/share/doc" / package
    folder.mkdir(parents=True)
    date = format_datetime(datetime.fromtimestamp(source.time, UTC))
    changes = (
        f"foyer ({source.version}) stable; urgency=medium\n\n  * Made from commit {source.commit}.\n\n"
        f" -- {_MAINTAINER}  {date}\n"
    )
    (folder / "changelog.gz").write_bytes(gzip.compress(changes.encode(), 9, mtime=0))
    (folder / "copyright").write_text(_COPYRIGHT, encoding="utf-8")


_COPYRIGHT = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: foyer

Files: *
Copyright: 2026 the Foyer authors
License: Apache-2.0
 On Debian systems, the text is in /usr/share/common-licenses/Apache-2.0.

Files: usr/lib/foyer/*
Copyright: 2026 and before, the authors of each part
License: several
 The parts that come along and their terms are listed in /usr/lib/foyer/parts.cdx.json; each one's text is in
 /usr/lib/foyer/licences. Qt is used under the LGPL, version 3: its libraries are separate files in
 /usr/lib/foyer/_internal/PySide6 and can be replaced.
"""


def _write_control(stage: Path, fields: dict[str, str]) -> None:
    folder = stage / "DEBIAN"
    folder.mkdir(parents=True)
    text = "".join(f"{name}: {value}\n" for name, value in fields.items())
    (folder / "control").write_text(text, encoding="utf-8")
    sums = subprocess.run(
        "find . -path ./DEBIAN -prune -o -type f -print0 | sort -z | xargs -0 md5sum | sed 's# \\./# #'",
        shell=True,
        cwd=stage,
        capture_output=True,
        text=True,
        check=True,
    )
    (folder / "md5sums").write_text(sums.stdout, encoding="utf-8")


def _pack(stage: Path, out: Path, source: Source) -> Path:
    for path in workshop.walk(stage):
        if path.is_dir() and not path.is_symlink():
            path.chmod(0o755)
        os.utime(path, (source.time, source.time), follow_symlinks=False)
    out.mkdir(parents=True, exist_ok=True)
    package = out / f"{stage.name}_{source.version}_{_answer('dpkg', '--print-architecture')}.deb"
    variables = {**os.environ, "SOURCE_DATE_EPOCH": str(source.time)}
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "-z6", "--build", str(stage), str(package)]
    run_quietly(f"Packing {package.name} (a minute or two)", command, workshop.LOG, variables)
    return package


def _answer(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()
