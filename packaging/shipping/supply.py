"""What is in a package, and under which terms: the list of parts (CycloneDX) and all licence texts."""

import email.parser
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from development import places
from development.console import Impossible, run_quietly

LICENCES = "licences"
PARTS = "parts.cdx.json"
"""In a package's folder: a folder of texts by part, and the list of parts."""

_TEXTS = places.PACKAGING / "licences"
UNDER_LGPL = frozenset({"pyside6-essentials", "shiboken6"})
"""Parts whose packages carry no text: Qt, whose terms are the LGPL's."""

_REPLACE = """Qt is used under the GNU Lesser General Public License, version 3 (LGPL-3.0.txt, which builds on
GPL-3.0.txt). Its libraries are separate files, as published, in _internal/PySide6: put your own build of the
same version in their place, and Foyer runs with it. Nothing keeps anybody from taking them apart for that.
The sources: https://download.qt.io/official_releases/QtForPython/
             https://download.qt.io/official_releases/qt/
"""
_IS_LICENCE = re.compile(r"(?i)^(licen[cs]e|copying|notice|authors|copyright)")


@dataclass(frozen=True)
class Part:
    """One installed Python package.

    Attributes:
        name: As its index spells it.
        folder: Its metadata.
        texts: Its licence files.
    """

    name: str
    version: str
    folder: Path
    texts: tuple[Path, ...]


def locked_names(lock: Path) -> frozenset[str]:
    """Return the normalized names in a lock."""
    found = re.findall(r"^([A-Za-z0-9._-]+)(?:\[.*?\])?==", lock.read_text(encoding="utf-8"), re.MULTILINE)
    return frozenset(normalize(name) for name in found)


def normalize(name: str) -> str:
    """Return a package's name as comparisons need it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def parts_of(packages: Path, names: Iterable[str]) -> tuple[Part, ...]:
    """Return the packages with these names that are installed in a folder, sorted."""
    wanted, found = frozenset(names), []
    for folder in sorted(packages.glob("*.dist-info")):
        told = email.parser.HeaderParser().parsestr((folder / "METADATA").read_text(encoding="utf-8"))
        if normalize(str(told["Name"])) in wanted:
            texts = [path for path in folder.rglob("*") if path.is_file() and _IS_LICENCE.match(path.name)]
            found.append(Part(str(told["Name"]), str(told["Version"]), folder, tuple(sorted(texts))))
    return tuple(found)


def write(python: Path, environment: Path, folder: Path, name: str, time: int) -> None:
    """Write list and licence texts of a built folder into it.

    Args:
        python: Of the environment the folder was built in.
        environment: That environment.
        folder: What was built.
        name: Of the package, with its version.
        time: Of the commit, in seconds since 1970.

    Raises:
        Impossible: A part comes without terms.
    """
    libraries = system_libraries(folder)
    names = (locked_names(places.LOCKS / "foyer.txt") - {"flit-core"}) | {"pyinstaller"}
    parts = _write_texts(environment, names, folder / LICENCES)
    shutil.copy(_python_licence(), folder / LICENCES / "Python.txt")
    for package, (_, text) in libraries.items():
        shutil.copy(text, folder / LICENCES / f"{package}.txt")
    document = reduce_list(
        _list(python, time), parts, name, {key: told[0] for key, told in libraries.items()}
    )
    _write_list(document, folder)


def write_for_wheels(python: Path, environment: Path, folder: Path, name: str, time: int) -> None:
    """Write list and licence texts of a bundle of wheels into it; arguments and errors as in `write`."""
    parts = _write_texts(environment, locked_names(places.LOCKS / "foyer.txt"), folder / LICENCES)
    _write_list(reduce_list(_list(python, time), parts, name, {}), folder)


def write_for_lock(python: Path, lock: Path, folder: Path, time: int) -> None:
    """Write the list of what a lock names into a folder; arguments as in `write`."""
    words = ["requirements", str(lock), "--output-reproducible", "--of", "JSON", "-o", str(folder / PARTS)]
    command = [str(python), "-m", "cyclonedx_py", *words]
    log = places.ROOT / "build" / "package" / "parts.log"
    run_quietly("Listing the driver's parts", command, log, {"SOURCE_DATE_EPOCH": str(time)})


def _write_list(document: dict[str, object], folder: Path) -> None:
    (folder / PARTS).write_text(json.dumps(document, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def _write_texts(environment: Path, names: Iterable[str], texts: Path) -> frozenset[str]:
    """Write the texts of these packages, Foyer and Qt; returns the normalized names of what is there."""
    parts = parts_of(packages_of(environment), names)
    shutil.rmtree(texts, ignore_errors=True)
    texts.mkdir(parents=True)
    silent = [part.name for part in parts if not _copy_texts(part, texts)]
    if silent:
        raise Impossible(f"These parts come without a licence text: {', '.join(silent)}")
    shutil.copy(places.ROOT / "LICENSE", texts / "Foyer.txt")
    for file in sorted(_TEXTS.glob("*.txt")):
        shutil.copy(file, texts / file.name)
    (texts / "Qt.txt").write_text(_REPLACE, encoding="utf-8")
    return frozenset(normalize(part.name) for part in parts)


def packages_of(environment: Path) -> Path:
    """Return the folder in an environment where its packages are."""
    (found,) = {path.parent for path in environment.rglob("certifi-*.dist-info")}
    return found


def _copy_texts(part: Part, target: Path) -> bool:
    if normalize(part.name) in UNDER_LGPL:
        return True
    for number, text in enumerate(part.texts):
        suffix = f"-{number}" if number else ""
        shutil.copy(text, target / f"{part.name}{suffix}.txt")
    if part.texts:
        return True
    terms = email.parser.HeaderParser().parsestr((part.folder / "METADATA").read_text(encoding="utf-8"))
    named = terms["License-Expression"] or terms["License"]
    if named:
        (target / f"{part.name}.txt").write_text(
            f"{part.name} {part.version}\nLicence, by its own word: {named}\n{terms['Home-page'] or ''}\n",
            encoding="utf-8",
        )
    return bool(named)


def _python_licence() -> Path:
    for place in (
        Path(sys.base_prefix) / "LICENSE.txt",
        *Path(sys.base_prefix, "lib").glob("python3.*/LICENSE.txt"),
    ):
        if place.exists():
            return place
    debian = Path(f"/usr/share/doc/python3.{sys.version_info[1]}/copyright")
    if debian.exists():
        return debian
    raise Impossible("This Python came without its licence; build with one that has it.")


def system_libraries(folder: Path) -> Mapping[str, tuple[str, Path]]:
    """Return the system's packages whose libraries a folder carries: version and licence file, by name.

    Only where dpkg tells; elsewhere builds carry libraries of Python and its packages alone.
    """
    if shutil.which("dpkg-query") is None:
        return {}
    found: dict[str, tuple[str, Path]] = {}
    for file in sorted((folder / "_internal").glob("lib[!p]*.so*")):  # libpython is this Python's own
        package = _owner(file.name)
        text = Path(f"/usr/share/doc/{package}/copyright")
        if package and text.exists():
            found[package] = (_answer("dpkg-query", "-W", "-f=${Version}", package), text)
    return found


def _owner(library: str) -> str:
    for place in ("/lib/x86_64-linux-gnu", "/usr/lib/x86_64-linux-gnu", "/lib/aarch64-linux-gnu"):
        answer = _answer("dpkg-query", "-S", f"{place}/{library}")
        if answer:
            return answer.split(":")[0]
    return ""


def _answer(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


def _list(python: Path, time: int) -> dict[str, object]:
    file = places.ROOT / "build" / "package" / "parts.json"
    command = [
        str(python),
        "-m",
        "cyclonedx_py",
        "environment",
        "--output-reproducible",
        "--of",
        "JSON",
        "-o",
        str(file),
    ]
    run_quietly(
        "Listing the parts",
        [*command, str(python)],
        file.with_suffix(".log"),
        {"SOURCE_DATE_EPOCH": str(time)},
    )
    document: dict[str, object] = json.loads(file.read_text(encoding="utf-8"))
    return document


def reduce_list(
    document: dict[str, object], keep: Iterable[str], name: str, system: Mapping[str, str]
) -> dict[str, object]:
    """Return a list of parts with only what is packaged, and with what came from the system.

    Args:
        document: CycloneDX of the environment that was built in.
        keep: Normalized names of the packages that are in.
        name: Of what is described, with its version.
        system: Versions of the system's packages that are in, by name.
    """
    wanted = frozenset(keep)
    components = [part for part in entries(document, "components") if normalize(str(part["name"])) in wanted]
    known = {str(part["bom-ref"]) for part in components}
    components += [
        {
            "type": "library",
            "bom-ref": f"system-{package}",
            "name": package,
            "version": version,
            "purl": f"pkg:deb/debian/{package}@{version}",
        }
        for package, version in sorted(system.items())
    ]
    dependencies = [
        {**entry, "dependsOn": [ref for ref in _texts(entry.get("dependsOn")) if ref in known]}
        for entry in entries(document, "dependencies")
        if entry["ref"] in known
    ]
    product, _, version = name.rpartition("-")
    described = {"type": "application", "bom-ref": "foyer", "name": product, "version": version}
    metadata = document.get("metadata")
    metadata = (
        {**metadata, "component": described} if isinstance(metadata, dict) else {"component": described}
    )
    return {**document, "metadata": metadata, "components": components, "dependencies": dependencies}


def entries(document: Mapping[str, object], key: str) -> list[dict[str, object]]:
    """Return the objects in a list of a document; none where there is no such list."""
    found = document.get(key)
    return [entry for entry in found if isinstance(entry, dict)] if isinstance(found, list) else []


def _texts(value: object) -> list[str]:
    return [str(each) for each in value] if isinstance(value, list) else []
