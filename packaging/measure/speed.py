"""The promises about speed and size that are measured from outside, on the running program."""

import json
import subprocess
import time
from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from pathlib import Path
from statistics import median

from development.console import say
from development.places import PACKAGING, PYTHON
from measure import processes
from measure.machine import browser_version
from measure.report import Finding, Part, Unmeasurable
from measure.subjects import SCREEN, Stage, Start, floor, foyer, stage, web_kiosk

WARM_PAIRS = 9
COLD_PAIRS = 3
SETTLE_SECONDS = 8.0  # until everything that is loaded after the first picture is there
IDLE_SECONDS = 60.0
SESSIONS = 1_000
CACHES = Path("/proc/sys/vm/drop_caches")
SUBJECTS: Mapping[str, Callable[[Stage], AbstractContextManager[Start]]] = {
    "foyer": lambda on: foyer(on, "kiosk"),
    "floor": floor,
    "web": web_kiosk,
}
P1_FLOOR, P1_WEB = 1.35, 0.5
P3_FLOOR, P3_WEB, P3_BOTH = 1.8, 0.25, 0.5
P4_APP, P4_BOTH = 0.2, 0.45


def first_picture() -> Finding:
    """P1: the time to the first picture, beside the floor and a web kiosk."""
    parts: list[Part] = []
    absolute: list[str] = []
    left_open: tuple[str, ...] = ()
    with stage() as on:
        for mode, pairs in (("warm", WARM_PAIRS), ("cold", COLD_PAIRS)):
            if mode == "cold" and not may_drop_caches():
                left_open = ("dropped caches, which only root can drop",)
                continue
            times = _starts(on, pairs, mode)
            for number, what in enumerate(("wall", "CPU")):
                own, least, web = (median(each[number] for each in times[name]) for name in SUBJECTS)
                parts.append(Part(f"{mode} {what} / floor", own / least, P1_FLOOR))
                parts.append(Part(f"{mode} {what} / web", own / web, P1_WEB))
                absolute.append(f"{mode} {what} {own:.3f} s, floor {least:.3f} s, web {web:.3f} s")
    how = f"medians of {WARM_PAIRS} warm and {COLD_PAIRS} cold starts taken in turn; {'; '.join(absolute)}"
    return Finding("ratio", tuple(parts), f"{how}; {_scene()}", left_open)


def memory_on_attract() -> Finding:
    """P3: the memory of the program while nobody is there, at first and after many visitors."""
    with stage() as on:
        seen = {name: _settled(on, name, _memory) for name in SUBJECTS}
        earlier, later = _memory_after(on, SESSIONS)
    (own, service), (least, _), (first, children) = (seen[name] for name in SUBJECTS)
    web = first + children
    parts = (
        Part("app / floor", own / least, P3_FLOOR),
        Part("app / web", own / web, P3_WEB),
        Part("app and service / web", (own + service) / web, P3_BOTH),
        Part("later app / floor", later / least, P3_FLOOR),
        Part("later app / web", later / web, P3_WEB),
        Part("later app and service / web", (later + service) / web, P3_BOTH),
    )
    how = (
        f"PSS {SETTLE_SECONDS:.0f} s after the start: app {own:.0f} MiB, service {service:.0f} MiB, "
        f"floor {least:.0f} MiB, web {web:.0f} MiB; "
        f"{SESSIONS} visitors took the app from {earlier:.0f} to {later:.0f} MiB"
    )
    return Finding("ratio", parts, f"{how}; {_scene()}")


def idle() -> Finding:
    """P4: the processor time of the program while nobody is there."""
    with stage() as on:
        own, service = _settled(on, "foyer", _idle_share)
        web, children = _settled(on, "web", _idle_share)
    parts = (Part("app", own, P4_APP), Part("app and service", own + service, P4_BOTH))
    how = f"share of one core over {IDLE_SECONDS:.0f} s on attract; web kiosk {web + children:.2f} %"
    return Finding("% of a core", parts, f"{how}; {_scene()}")


def _starts(on: Stage, pairs: int, mode: str) -> dict[str, list[tuple[float, float]]]:
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in SUBJECTS}
    if mode == "warm":
        for start in SUBJECTS.values():  # the first of each only warms up
            with start(on):
                pass
    for number in range(pairs):
        say(f"  {mode} starts {number + 1} of {pairs}")
        for name, start in SUBJECTS.items():
            if mode == "cold":
                drop_caches()
            with start(on) as started:
                times[name].append((started.seconds, started.cpu))
    return times


def _settled(on: Stage, name: str, look: Callable[[int], tuple[float, float]]) -> tuple[float, float]:
    say(f"  {name}")
    with SUBJECTS[name](on) as started:
        time.sleep(SETTLE_SECONDS)
        found = look(started.process.pid)
        if started.process.poll() is not None:
            raise Unmeasurable(f"{name} ended by itself (exit {started.process.returncode})")
        return found


def _memory_after(on: Stage, sessions: int) -> tuple[float, float]:
    """Return the app's memory in MiB before and after so many visitors."""
    command = [str(PYTHON), "-m", "measure.sessions", str(sessions)]
    answer = subprocess.run(
        command,
        cwd=PACKAGING,
        env=dict(on.variables),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        check=False,
    )
    if answer.returncode != 0:
        raise Unmeasurable(f"the visitors of the measurement did not get through (exit {answer.returncode})")
    found = json.loads(answer.stdout)
    return float(found["before_mib"]), float(found["after_mib"])


def _memory(pid: int) -> tuple[float, float]:
    members = processes.family(pid)
    return processes.memory(members[:1]), processes.memory(members[1:])


def _idle_share(pid: int) -> tuple[float, float]:
    members = processes.family(pid)
    groups = (members[:1], members[1:])
    before = [processes.cpu_seconds(group) for group in groups]
    began = time.monotonic()
    time.sleep(IDLE_SECONDS)
    passed = time.monotonic() - began
    first, second = (
        (processes.cpu_seconds(group) - earlier) / passed * 100
        for group, earlier in zip(groups, before, strict=True)
    )
    return first, second


def may_drop_caches() -> bool:
    """Say whether this process can empty the disk cache."""
    try:
        drop_caches()
    except OSError:
        return False
    return True


def drop_caches() -> None:
    """Empty the disk cache, so that the next start reads from the disk."""
    subprocess.run(["sync"], check=True)
    CACHES.write_text("3\n")


def _scene() -> str:
    return f"Xvfb {SCREEN[0]}x{SCREEN[1]}, {browser_version()}"
