"""What is handed over: how small it is, how fast it starts, and what is known of its parts."""

import json
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from development import locking, places
from development.console import Impossible, say
from measure import speed, subjects
from measure.report import Finding, Part, Unmeasurable
from shipping import deb, supply, workshop

STARTS = 5
P12_FOLDER, P12_DEB_MB, P12_START = 1.5, 50.0, 1.1
MEGABYTE = 1_000_000


def is_small() -> Finding:
    """P12: the folder beside a bare window's, the Debian package, the start beside the start from source."""
    folder, source = _built()
    window = workshop.build_window(source)
    ratio = workshop.size_of(folder) / workshop.size_of(window)
    parts = [Part("folder / bare window", ratio, P12_FOLDER)]
    left_open: tuple[str, ...] = ()
    with TemporaryDirectory() as out:
        try:
            size = deb.build(source, folder, Path(out)).stat().st_size / MEGABYTE
            parts.append(Part(".deb in MB", size, P12_DEB_MB, 1))
        except Impossible as error:
            left_open = (str(error),)
    told = []
    with subjects.stage() as on:
        for mode in ("warm", "cold"):
            if mode == "cold" and not speed.may_drop_caches():
                left_open += ("starts with dropped caches, which only root can drop",)
                continue
            own, plain = _starts(on, folder / "foyer", mode)
            parts.append(Part(f"{mode} start / from source", own / plain, P12_START))
            told.append(f"{mode} {own:.3f} s, from source {plain:.3f} s")
    how = (
        f"folder {workshop.size_of(folder) / MEGABYTE:.0f} MB, window "
        f"{workshop.size_of(window) / MEGABYTE:.0f} MB; medians of {STARTS} starts to the first picture, "
        f"taken in turn: {'; '.join(told)}"
    )
    return Finding("ratio, MB", tuple(parts), how, left_open)


def is_known() -> Finding:
    """R24: of every part, a locked version with hashes, and its terms in the package."""
    folder, _ = _built()
    locks = sorted(places.LOCKS.glob("*.txt"))
    faults = [fault for lock in locks for fault in locking.faults_of(lock.read_text(encoding="utf-8"))]
    listed = json.loads((folder / supply.PARTS).read_text(encoding="utf-8"))["components"]
    texts = [file.name for file in (folder / supply.LICENCES).iterdir()]
    silent = [
        part["name"]
        for part in listed
        if supply.normalize(part["name"]) not in supply.UNDER_LGPL
        and not any(text.startswith(part["name"]) for text in texts)
    ]
    locked = supply.locked_names(places.LOCKS / "foyer.txt") - {"flit-core"}
    names = {supply.normalize(part["name"]) for part in listed}
    installed = {
        supply.normalize(part.name)
        for part in supply.parts_of(supply.packages_of(workshop.ENVIRONMENT), locked)
    }
    parts = (
        Part("locked parts without hash or version", len(faults), 0, 0),
        Part("parts without terms", len(silent), 0, 0),
        Part("parts that are not listed", len(installed - names), 0, 0),
    )
    how = f"{len(locks)} locks; {len(listed)} parts listed in the folder, {len(texts)} licence texts"
    return Finding("parts", parts, how)


def _built() -> tuple[Path, workshop.Source]:
    try:
        source = workshop.read_source()
        return workshop.build_folder(source), source
    except Impossible as error:
        raise Unmeasurable(str(error)) from error


def _starts(on: subjects.Stage, program: Path, mode: str) -> tuple[float, float]:
    """Return the median seconds to the first picture: of the packaged program and of the sources."""
    own, plain = [], []
    for number in range(STARTS + 1):
        say(f"  {mode} starts {number} of {STARTS}")
        if mode == "cold":
            speed.drop_caches()
        with subjects.packaged(on, program, "kiosk") as start:
            own.append(start.seconds)
        if mode == "cold":
            speed.drop_caches()
        with subjects.foyer(on, "kiosk") as start:
            plain.append(start.seconds)
    return median(own[1:]), median(plain[1:])  # the first only warms up
