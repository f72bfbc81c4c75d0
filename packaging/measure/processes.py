"""What running processes use, read from /proc; so these measurements are Linux's."""

import os
import signal
import time
from collections.abc import Iterable
from pathlib import Path

from measure.report import Unmeasurable

PROC = Path("/proc")
KIB = 1024
NANOSECONDS = 1e-9
END_SECONDS = 5.0


def family(pid: int) -> tuple[int, ...]:
    """Return this process and all it started that still runs, itself first."""
    found = [pid]
    for each in found:
        found += _children(each)
    return tuple(found)


def memory(pids: Iterable[int]) -> float:
    """Return the proportional set size of these processes together, in MiB."""
    return sum(_pss_kib(pid) for pid in pids) / KIB


def cpu_seconds(pids: Iterable[int]) -> float:
    """Return the processor time of the threads these processes have now, in seconds."""
    return sum(_thread_nanoseconds(pid) for pid in pids) * NANOSECONDS


def spent_seconds(pids: Iterable[int]) -> float:
    """Return all processor time these processes have spent, in seconds, in steps of a clock tick."""
    return sum(_ticks(pid) for pid in pids) / os.sysconf("SC_CLK_TCK")


def end(pid: int) -> None:
    """End a process we started and whatever it started, and wait until they are gone."""
    members = family(pid)
    _signal(members, signal.SIGTERM)
    limit = time.monotonic() + END_SECONDS
    while time.monotonic() < limit and any(runs(member) for member in members):
        time.sleep(0.02)
    _signal(members, signal.SIGKILL)


def _signal(pids: Iterable[int], number: signal.Signals) -> None:
    for pid in pids:
        if runs(pid):
            try:
                os.kill(pid, number)
            except ProcessLookupError:
                continue


def runs(pid: int) -> bool:
    """Say whether a process is there and not merely waiting for somebody to ask how it ended."""
    try:
        return (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def _children(pid: int) -> list[int]:
    children = []
    for path in (PROC / str(pid) / "task").glob("*/children"):
        try:
            children += [int(word) for word in path.read_text().split()]
        except OSError:
            continue
    return children


def _pss_kib(pid: int) -> int:
    try:
        lines = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError as error:
        raise Unmeasurable(f"the memory of a process cannot be read ({error.strerror})") from error
    return next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))


def _thread_nanoseconds(pid: int) -> int:
    total = 0
    for path in (PROC / str(pid) / "task").glob("*/schedstat"):
        try:
            total += int(path.read_text().split()[0])
        except OSError:
            continue
    return total


def _ticks(pid: int) -> int:
    try:
        fields = (PROC / str(pid) / "stat").read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])  # utime and stime, counted after the name
