"""The verb `package`: makes packages that install without a network, and looks whether they do."""

import hashlib
import json
import platform
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from development import system
from development.console import Impossible, say
from shipping import archive, checks, deb, offline, workshop
from shipping.checks import Unfit
from shipping.workshop import Source

KINDS = ("folder", "tar", "deb", "offline")


def package(kind: str, out: Path, *, twice: bool) -> int:
    """Make one kind of package, or all, and check each.

    Args:
        kind: One of `KINDS`, or "all".
        out: Where they go, with checksums and a report beside them.
        twice: Build the folder a second time and compare.

    Returns:
        The exit code: 0 all were made and are fit, 1 not.
    """
    if sys.platform != "linux":
        raise Impossible(
            f"{platform.system()}: run PyInstaller on packaging/foyer.spec; packaging/hosting shows how."
        )
    system.bring_libraries(window=True)
    system.bring_test_programs()
    out.mkdir(parents=True, exist_ok=True)
    source = workshop.read_source()
    folder = workshop.build_folder(source) if kind != "offline" else None
    report: dict[str, object] = {"version": source.version, "commit": source.commit}
    unfit = []
    for name in KINDS if kind == "all" else (kind,):
        try:
            report[name] = _MAKERS[name](source, folder or Path(), out)
        except Unfit as error:
            unfit.append(name)
            say(f"\n{name}: not fit\n{error}\n")
    if twice and folder is not None:
        try:
            checks.same_twice(source, folder)
            report["twice"] = "the same bytes"
        except Unfit as error:
            unfit.append("twice")
            say(str(error))
    _write_checksums(out)
    (out / "report.json").write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(report, indent=1))
    say(f"\nNot fit: {', '.join(unfit)}" if unfit else f"\nAll is in {out}")
    return 1 if unfit else 0


def _folder(source: Source, folder: Path, out: Path) -> Mapping[str, object]:
    say("Looking whether the folder is whole, and taking the tour ...")
    checks.contents_of(folder)
    checks.self_check(folder / "foyer")
    store = checks.tour(folder / "foyer")
    return {"bytes": workshop.size_of(folder), "tour's secrets": store, "largest": workshop.largest(folder)}


def _tar(source: Source, folder: Path, out: Path) -> Mapping[str, object]:
    say("Wrapping the folder ...")
    made = archive.build(source, folder, out)
    checks.installed_archive(made)
    return {"file": made.name, "bytes": made.stat().st_size}


def _deb(source: Source, folder: Path, out: Path) -> Mapping[str, object]:
    made, driver = deb.build(source, folder, out), deb.build_driver(source, out)
    checks.desktop_files(workshop.BUILD / "deb" / "desktop")
    unread = [reason for file in (made, driver) if (reason := checks.lintian(file))]
    say("Installing it in a clean Debian, and booking there ...")
    try:
        seconds: Mapping[str, object] = {
            key: round(value, 1) for key, value in checks.installed_debs(made, driver).items()
        }
    except Impossible as error:
        seconds = {"not tried": str(error)}
    sizes = {file.name: file.stat().st_size for file in (made, driver)}
    return {"bytes": sizes, "seconds": seconds, "not checked": unread}


def _offline(source: Source, folder: Path, out: Path) -> Mapping[str, object]:
    made = offline.build(source, out)
    say("Installing the bundle without a network, and taking the tour ...")
    offline.check(made)
    return {"file": made.name, "bytes": made.stat().st_size}


_MAKERS: Mapping[str, Callable[[Source, Path, Path], Mapping[str, object]]] = {
    "folder": _folder,
    "tar": _tar,
    "deb": _deb,
    "offline": _offline,
}


def _write_checksums(out: Path) -> None:
    files = sorted(file for file in out.iterdir() if file.suffix in (".deb", ".gz"))
    lines = [f"{hashlib.sha256(file.read_bytes()).hexdigest()}  {file.name}\n" for file in files]
    (out / "SHA256SUMS").write_text("".join(lines), encoding="utf-8")
