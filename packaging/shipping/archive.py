"""The `.tar.gz`: the folder, an install script, menu entries and icons; for one user or for everybody."""

import gzip
import shutil
import tarfile
from pathlib import Path

from development import places
from shipping import workshop
from shipping.desktop import metainfo
from shipping.workshop import Source

_LINUX = places.PACKAGING / "linux"
_ICONS = places.ROOT / "resources" / "application"


def build(source: Source, folder: Path, out: Path) -> Path:
    """Wrap a built folder.

    Args:
        source: What is packaged.
        folder: The built folder.
        out: Where the archive goes.

    Returns:
        The archive.
    """
    stage = workshop.BUILD / "archive" / f"{source.name}-linux-{machine()}"
    shutil.rmtree(stage.parent, ignore_errors=True)
    shutil.copytree(folder, stage / "foyer", symlinks=True, copy_function=link)
    lay_out_desktop(stage / "desktop", source)
    shutil.copy(_LINUX / "install.sh", stage)
    shutil.copy(places.ROOT / "LICENSE", stage)
    (stage / "install.sh").chmod(0o755)
    archive = out / f"{stage.name}.tar.gz"
    pack(stage, archive, source.time)
    return archive


def lay_out_desktop(target: Path, source: Source) -> None:
    """Gather menu entries, the description for software centres, and icons."""
    target.mkdir(parents=True)
    for entry in _LINUX.glob("*.desktop"):
        shutil.copy(entry, target)
    (target / "foyer.metainfo.xml").write_text(metainfo(source), encoding="utf-8")
    for icon in (_ICONS / "foyer.svg", *_ICONS.glob("*.png")):
        shutil.copy(icon, target)


def machine() -> str:
    """Return the processor's name as file names carry it."""
    import platform

    return platform.machine().lower()


def link(source: str, target: str) -> str:
    """Give a file a second name instead of copying it; for staging what is only read."""
    Path(target).hardlink_to(source)
    return target


def pack(folder: Path, archive: Path, time: int) -> None:
    """Write a folder as `.tar.gz`, the same bytes for the same content."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.uid = entry.gid = 0
        entry.uname = entry.gname = "root"
        entry.mtime = time
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    archive.parent.mkdir(parents=True, exist_ok=True)
    with (
        archive.open("wb") as file,
        gzip.GzipFile("", "wb", 9, file, mtime=time) as compressed,
        tarfile.open(fileobj=compressed, mode="w", format=tarfile.PAX_FORMAT) as tar,
    ):
        tar.add(folder, folder.name, recursive=False, filter=plain)
        for path in sorted(folder.rglob("*")):
            tar.add(
                path, f"{folder.name}/{path.relative_to(folder).as_posix()}", recursive=False, filter=plain
            )
