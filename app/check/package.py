"""What a package must carry: it was put together by a tool that only sees what is imported."""

import importlib
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import reduce
from importlib.resources import files
from operator import truediv
from pathlib import Path
from threading import Event

from app.check.report import Finding, Level
from app.embedded import Supervisor, spawn
from app.resources import resource
from app.version import BUILD_FILE, read_build

_AGAIN = "Install Foyer again."
_SERVICE_LIMIT = timedelta(seconds=20)

KEYRINGS = {
    "linux": ("keyring.backends.SecretService", "secretstorage"),
    "win32": ("keyring.backends.Windows", "win32ctypes.pywin32.win32cred"),
    "darwin": ("keyring.backends.macOS",),
}
"""By platform: the modules of the keyring that is used there."""


def check_package(start: Callable[[Sequence[str]], Supervisor] = spawn) -> tuple[Finding, ...]:
    """Look whether everything that is only needed later is there, and start the local service once.

    Args:
        start: Starts the local service with these further words; as this program's own child, if not said.
    """
    return (
        check_build(),
        check_keyring_modules(),
        check_certificates(),
        check_translations(),
        check_migrations(),
        check_time_zones(),
        check_driver(),
        check_child(start),
    )


def check_build() -> Finding:
    """Look whether this is a package, and which."""
    build = read_build()
    if not getattr(sys, "frozen", False) or not resource(BUILD_FILE).exists():
        return Finding("package", Level.FAIL, "this is a checkout", "Ask the packaged program.")
    return Finding("package", Level.OK, f"{build.version}, commit {build.commit}")


def check_keyring_modules() -> Finding:
    """Look whether the keyring's modules of this platform can be imported."""
    names = KEYRINGS.get(sys.platform, ())
    missing = [name for name in names if not _imports(name)]
    if missing:
        return Finding("keyrings", Level.FAIL, f"missing: {', '.join(missing)}", _AGAIN)
    return Finding("keyrings", Level.OK, ", ".join(names))


def check_certificates() -> Finding:
    """Look whether there are certificates to trust where the system has none."""
    import certifi

    file = Path(certifi.where())
    if not file.exists() or b"BEGIN CERTIFICATE" not in file.read_bytes():
        return Finding("certs", Level.FAIL, f"none in {file}", _AGAIN)
    return Finding("certs", Level.OK, "carried, for where the system has none")


def check_translations() -> Finding:
    """Look which languages the screens can speak."""
    codes = sorted(file.stem.removeprefix("foyer_") for file in resource("i18n").glob("foyer_*.qm"))
    if "en" not in codes:
        return Finding("languages", Level.FAIL, f"found: {', '.join(codes) or 'none'}", _AGAIN)
    return Finding("languages", Level.OK, ", ".join(codes))


def check_migrations() -> Finding:
    """Look whether an older database could be brought up to date."""
    from app.service.migrations.upgrade import revisions

    known = revisions()
    if not known:
        return Finding("migrations", Level.FAIL, "none", _AGAIN)
    return Finding("migrations", Level.OK, f"{len(known)}, up to {known[0]}")


def check_time_zones() -> Finding:
    """Look whether the carried time zones are there; Windows has none of its own."""
    carried = files("tzdata")
    zones = carried.joinpath("zones").read_text(encoding="utf-8").split()
    missing = [zone for zone in zones if not reduce(truediv, zone.split("/"), carried / "zoneinfo").is_file()]
    if missing:
        return Finding("tzdata", Level.FAIL, f"{len(missing)} of {len(zones)} missing", _AGAIN)
    return Finding("tzdata", Level.OK, f"{len(zones)} zones")


def check_driver() -> Finding:
    """Look whether the optional PostgreSQL driver is there; SQLite needs none."""
    if not _imports("psycopg"):
        return Finding("postgresql", Level.OK, "the driver is not installed; SQLite is used")
    return Finding("postgresql", Level.OK, f"psycopg {importlib.import_module('psycopg').__version__}")


def check_child(start: Callable[[Sequence[str]], Supervisor]) -> Finding:
    """Look whether the local service comes up as a child, over a database of its own, and ends."""
    up = Event()
    with tempfile.TemporaryDirectory(prefix="foyer-", ignore_cleanup_errors=True) as folder:
        supervisor = start(["--database", str(Path(folder) / "check.sqlite")])
        try:
            supervisor.call_when_up(up.set)
            if not up.wait(_SERVICE_LIMIT.total_seconds()):
                return Finding("child", Level.FAIL, "the local service does not start", "Look into the log.")
            return Finding("child", Level.OK, f"the local service listened at {supervisor.address}")
        finally:
            supervisor.close()


def _imports(name: str) -> bool:
    try:
        importlib.import_module(name)
    except ImportError:
        return False
    return True
