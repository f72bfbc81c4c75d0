"""What this machine has: fonts, time zones, room on the disk, the journal, the parts of the local service."""

import importlib.util
import os
import shutil
import tempfile
from collections.abc import Callable
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from app.booking.errors import StoreUnavailable
from app.check.report import Finding, Level
from app.journal import Journal
from app.resources import resource
from app.settings import SourceKind

_FONT_BEGINNINGS = (b"\x00\x01\x00\x00", b"OTTO")
"""Of a font file with TrueType or PostScript outlines."""

_ENOUGH = 200 * 1024 * 1024
_LEAST = 20 * 1024 * 1024
"""Bytes on the disk: for months of logs and bookings; for today."""

_SERVICE_PARTS = ("fastapi", "uvicorn", "httptools", "sqlalchemy", "alembic", "jinja2", "holidays")


def check_fonts() -> Finding:
    """Look whether the fonts are there and whole enough to begin like fonts."""
    folder = resource("fonts")
    files = sorted(file for file in folder.glob("*.?tf") if file.is_file())
    broken = [file.name for file in files if file.read_bytes()[:4] not in _FONT_BEGINNINGS]
    if not files or broken:
        found = f"damaged: {', '.join(broken)}" if broken else f"none in {folder}"
        return Finding("fonts", Level.FAIL, found, "Install Foyer again.")
    return Finding("fonts", Level.OK, f"{len(files)} files")


def check_zones(name: str) -> Finding:
    """Look whether the venue's time zone is known, and from where."""
    try:
        ZoneInfo(name)
    except ZoneInfoNotFoundError:
        return Finding("zones", Level.FAIL, f"{name} is not known", "Install the package tzdata.")
    try:
        return Finding("zones", Level.OK, f"{name}; tzdata {version('tzdata')}")
    except PackageNotFoundError:
        return Finding("zones", Level.OK, f"{name}, from the system")


def _free_bytes(folder: Path) -> int:
    return shutil.disk_usage(folder).free


def check_disk(folder: Path, free_bytes: Callable[[Path], int] = _free_bytes) -> Finding:
    """Look whether the state folder can be written and has room."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"\x00" * 4096)
            file.flush()
            os.fsync(file.fileno())
        free = free_bytes(folder)
    except OSError as error:
        found = f"{folder}: {error.strerror or type(error).__name__}"
        return Finding("disk", Level.FAIL, found, "Let the user who runs Foyer write there.")
    found = f"{folder}, {free // 1024**2} MB free"
    if free < _LEAST:
        return Finding(
            "disk", Level.FAIL, found, "Make room: nothing can be booked without a note on the disk."
        )
    if free < _ENOUGH:
        return Finding("disk", Level.WARN, found, "Make room soon.")
    return Finding("disk", Level.OK, found)


def check_journal(file: Path, account: str) -> Finding:
    """Tell which booking attempts are still open, by the codes visitors were given."""
    if not file.exists():
        return Finding("journal", Level.OK, "nothing noted yet")
    journal = Journal(file)
    try:
        attempts = journal.list_open(account)
    except StoreUnavailable:
        return Finding("journal", Level.FAIL, f"{file} can't be read", "Look at the disk; keep the file.")
    finally:
        journal.shut()
    if not attempts:
        return Finding("journal", Level.OK, "nothing open")
    codes = ", ".join(f"{attempt.code} ({attempt.state})" for attempt in attempts)
    return Finding("journal", Level.WARN, f"open: {codes}", "Foyer looks these up while it runs.")


def check_service_parts(kind: SourceKind) -> Finding:
    """Look whether the local booking service can be started where it is needed."""
    if kind is not SourceKind.DEMO:
        return Finding("service", Level.OK, "not needed here")
    missing = [part for part in _SERVICE_PARTS if importlib.util.find_spec(part) is None]
    if missing:
        remedy = "Install the extra [service], or name an account in the settings."
        return Finding("service", Level.FAIL, f"missing: {', '.join(missing)}", remedy)
    return Finding("service", Level.OK, "can be started")
