"""The settings as one file that another machine takes in: the TOML file and the logo it names. No secret.

The file is a ZIP archive with `foyer.toml` at its top. What is taken in is read as a whole before anything is
replaced, and what was there is kept beside it.
"""

import os
import re
import tempfile
import tomllib
import zipfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from app.settings.settings import Settings

SETTINGS = "foyer.toml"
_LARGEST = 5_000_000
"""Bytes of one file in the archive: a logo is far smaller, and no archive may fill the disk."""
_MOST = 4
_OWN_TABLE = re.compile(r"(?ms)^\s*\[\s*folders\s*\][^\n]*\n?.*?(?=^\s*\[|\Z)")
_OWN_KEYS = re.compile(r"(?m)^\s*folders\s*[.=][^\n]*\n?")
_STAMP = (2027, 1, 1, 0, 0, 0)
"""The date of every file in an archive: the same settings give the same bytes."""


class Untransportable(Exception):
    """An archive of settings can't be used.

    Attributes:
        file: The archive.
        reason: Why not, in words.
    """

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken in.

    Attributes:
        file: The settings file that is now in use.
        kept: Where the former one is; None where there was none.
    """

    file: Path
    kept: Path | None


def export(settings: Settings, target: Path) -> None:
    """Write the settings and what they name into one archive.

    Folders of this machine stay behind; an API key, a PIN and secrets were never in the file.

    Raises:
        Untransportable: The logo does not lie with the settings, or folders cannot be left behind.
        OSError: It can't be written.
    """
    text = _OWN_TABLE.sub("", settings.file.read_text(encoding="utf-8-sig"))
    text = _OWN_KEYS.sub("", text).rstrip() + "\n"
    if "folders" in tomllib.loads(text):
        raise Untransportable(
            settings.file, "write [folders] as a table of its own: it stays on this machine"
        )
    contents = {SETTINGS: text.encode()}
    logo = settings.brand.logo
    if logo is not None:
        contents[_place_of(logo, settings.file)] = logo.read_bytes()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(contents.items()):
            archive.writestr(zipfile.ZipInfo(name, _STAMP), content)


def _place_of(logo: Path, file: Path) -> str:
    place = Path(os.path.normpath(logo.absolute()))
    folder = Path(os.path.normpath(file.parent.absolute()))
    if not place.is_relative_to(folder):
        raise Untransportable(file, f"the logo {logo} does not lie beside the settings; put it there")
    return place.relative_to(folder).as_posix()


def take_in(archive: Path, target: Path) -> Taken:
    """Put the settings of an archive in the place of the ones in use.

    Args:
        archive: What `export` wrote.
        target: The settings file that will be read from now on.

    Raises:
        Untransportable: This is no such archive, or it holds what it should not.
        SettingsInvalid: What it says is not right; nothing was changed.
        OSError: It can't be read, or nothing can be written there.
    """
    contents = _read(archive)
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=target.parent, prefix=".foyer-") as folder:
        for name, content in contents.items():
            file = Path(folder, name)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)
        Settings.load(Path(folder, SETTINGS), {})
        for name in contents:
            if name != SETTINGS:
                (target.parent / name).parent.mkdir(parents=True, exist_ok=True)
                os.replace(Path(folder, name), target.parent / name)
        kept = target.with_name(f"{target.name}.before") if target.exists() else None
        if kept is not None:
            kept.write_bytes(target.read_bytes())
        os.replace(Path(folder, SETTINGS), target)
    return Taken(target, kept)


def _read(archive: Path) -> dict[str, bytes]:
    try:
        with zipfile.ZipFile(archive) as opened:
            entries = opened.infolist()
            _refuse_strange(archive, entries)
            return {entry.filename: opened.read(entry) for entry in entries}
    except zipfile.BadZipFile as error:
        raise Untransportable(archive, "this is no archive of settings") from error


def _refuse_strange(archive: Path, entries: list[zipfile.ZipInfo]) -> None:
    names = [entry.filename for entry in entries]
    if SETTINGS not in names:
        raise Untransportable(archive, f"there is no {SETTINGS} in it")
    for entry in entries:
        place = PurePosixPath(entry.filename.replace("\\", "/"))
        if place.is_absolute() or ".." in place.parts or ":" in entry.filename or entry.is_dir():
            raise Untransportable(archive, f"{entry.filename!r} points out of the settings' folder")
        if entry.file_size > _LARGEST:
            raise Untransportable(archive, f"{entry.filename!r} is larger than {_LARGEST // 1_000_000} MB")
    if len(entries) > _MOST or len(set(names)) < len(names):
        raise Untransportable(archive, f"it holds {len(entries)} files; settings are {_MOST} at most")
