"""The first half of the demo's settings as it was read once, beside the demo's file.

Reading it takes a dozen modules. `python -m app.settings` keeps what comes out where the sources
are compiled; where it is missing, or older than the file or what reads it, the file is read.
"""

from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, cast

from app.booking.text import LocalText
from app.booking.venue import OpeningHours, Venue
from app.settings.face import Face
from app.settings.parts import Brand, IdleLimits, ScreenSize, Source, SourceKind, Theme
from app.tables import keep_form, kept_form

if TYPE_CHECKING:
    from typing import Any

_KIND = "face"
PACKAGED = 0
"""Stands for the date of what reads settings, where that is no file."""


def kept_face(file: Path) -> Face | None:
    """Return the first half of what `file` says; None where it is not kept."""
    plain = kept_form(file, _KIND, _reader())
    return None if plain is None else _face(file, cast("tuple[Any, ...]", plain))


def keep_face(face: Face, reader: int | None = None) -> None:
    """Keep the first half of what its file says.

    Args:
        face: The first half.
        reader: The date of what reads settings, where it will be read; None: as here.

    Raises:
        OSError: Nothing can be written there.
    """
    anywhere = face._replace(file=Path(), place_file=Path())  # where it lies is known when it is read
    keep_form(face.file, _KIND, _plain(anywhere), _reader() if reader is None else reader)


def _reader() -> int:
    """Return when the modules that read settings were last changed; `PACKAGED` where they are no files."""
    files = Path(__file__).parent.glob("*.py")
    return max((each.stat().st_mtime_ns for each in files), default=PACKAGED)


def _plain(value: object) -> object:
    if isinstance(value, tuple):
        return tuple(map(_plain, value))
    if isinstance(value, timedelta):
        return value.total_seconds()
    return str(value) if isinstance(value, Path | StrEnum) else value


def _face(file: Path, plain: "tuple[Any, ...]") -> Face:
    found = Face(*plain)
    *lengths, patience = cast("tuple[Any, ...]", found.idle)
    source, venue, brand = Source(*found.source), Venue(*found.venue), Brand(*found.brand)
    return found._replace(
        source=source._replace(kind=SourceKind(source.kind)),
        venue=venue._replace(
            tagline=LocalText(*venue.tagline),
            desk=LocalText(*venue.desk),
            help=LocalText(*venue.help),
            hours=tuple(OpeningHours(*each) for each in venue.hours),
        ),
        idle=IdleLimits._make((*(timedelta(seconds=each) for each in lengths), patience)),
        brand=brand._replace(logo=file.parent / brand.logo if brand.logo else None),
        theme=Theme(found.theme),
        screen=ScreenSize(*found.screen) if found.screen else None,
        file=file,
        place_file=file,
    )
