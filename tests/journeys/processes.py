"""The service's process, as the system sees it."""

import os
import signal
import time
from pathlib import Path


def service_of(database: Path, parent: int | None = None) -> int:
    """Return the process that serves from this database, a child of `parent` (None: of this process).

    Raises:
        ProcessLookupError: There is none.
    """
    parent = parent or os.getpid()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            words = (folder / "cmdline").read_bytes().split(b"\0")
        except OSError:
            continue
        if fields[1] == str(parent) and fields[0] != "Z" and str(database).encode() in words:
            return int(folder.name)
    raise ProcessLookupError(database)


def tell(database: Path, what: signal.Signals) -> None:
    """Send the service's process a signal."""
    os.kill(service_of(database), what)


def end(process: int, seconds: float = 5) -> None:
    """Kill a process as a power cut would, and return when the system has taken its connections down."""
    os.kill(process, signal.SIGKILL)
    limit = time.monotonic() + seconds
    while is_alive(process):
        assert time.monotonic() < limit, "it does not end"
        time.sleep(0.005)


def is_alive(process: int) -> bool:
    """Tell whether a thread of a process runs: its connections are open until the last one has ended."""
    for stat in Path(f"/proc/{process}/task").glob("*/stat"):
        try:
            state = stat.read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue
        if state not in {"Z", "X"}:
            return True
    return False
