"""Where state is kept, read alone: the local service starts before the rest of the settings is read."""

from datetime import timedelta
from pathlib import Path

import platformdirs

from app.settings import keys
from app.settings.face import APP, DEMO
from app.settings.opened import Opened
from app.settings.parts import SourceKind


def state_folder(opened: Opened) -> Path:
    """Return the folder. The demo has its own, so that what was tried never mixes with what is meant.

    Raises:
        SettingsInvalid: What the file says of it is not right.
    """
    given = opened.own.section("folders").read(keys.STATE_FOLDER)
    if given:
        return opened.own.document.file.parent / given
    folder = platformdirs.user_state_path(APP, appauthor=False)
    return folder / DEMO if opened.face.source.kind is SourceKind.DEMO else folder


def bookings_kept(opened: Opened) -> timedelta:
    """Return how long the local booking service keeps an appointment after its end.

    Raises:
        SettingsInvalid: What the file says of it is not right.
    """
    return opened.own.section("retention").read(keys.KEEP_BOOKINGS)


def service_database(folder: Path) -> Path:
    """Return where the local booking service keeps its appointments, below the state folder."""
    return folder / "bookings.sqlite3"
