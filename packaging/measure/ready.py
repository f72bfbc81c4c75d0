"""The promise about being ready: from the start of the process to the meeting types on the screen."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from development.console import say
from development.places import PYTHON, ROOT
from development.system import find_program
from measure.report import Finding, Part, Unmeasurable
from measure.service import Running, service
from measure.subjects import SCREEN, Stage, floor, foyer, stage, wait_for

PAIRS = 7
TYPES_SHOWN = "types-shown"
ALONE, WITH_SERVICE = 3.0, 6.0
PRACTICE = ROOT / "resources" / "demo" / "practice.toml"


def ready_to_book() -> Finding:
    """P2: a visitor touches the first picture as soon as it is there, and waits for the meeting types."""
    with stage() as on, service(on.home / "running.sqlite3", on.variables) as running:
        ways = {
            "service running": ("--config", str(_settings(on, running)), "kiosk"),
            "with its start": ("kiosk",),
        }
        times: dict[str, list[float]] = {name: [] for name in ways}
        least = []
        for number in range(PAIRS + 1):
            say(f"  starts {number} of {PAIRS}" if number else "  the first of each only warms up")
            for name, words in ways.items():
                times[name].append(_seconds_to_types(on, words))
            with floor(on) as started:
                least.append(started.seconds)
    bottom = median(least[1:])
    limits = (ALONE, WITH_SERVICE)
    parts = tuple(
        Part(f"{name} / floor", median(times[name][1:]) / bottom, limit)
        for name, limit in zip(ways, limits, strict=True)
    )
    absolute = ", ".join(f"{name} {median(times[name][1:]):.3f} s" for name in ways)
    return Finding(
        "ratio", parts, f"medians of {PAIRS} starts taken in turn; {absolute}, floor {bottom:.3f} s"
    )


def _settings(on: Stage, running: Running) -> Path:
    """Set Foyer up for the service that runs, as a site that has one does."""
    path = on.home / "foyer.toml"
    source = f'[source]\nkind = "service"\naddress = "{running.address}"\n\n'
    path.write_text(source + PRACTICE.read_text(encoding="utf-8"), encoding="utf-8")
    command = [str(PYTHON), "-m", "app", "--config", str(path), "credential", "set"]
    answer = subprocess.run(
        command,
        cwd=ROOT,
        env=dict(on.variables),
        input=f"{running.key}\n",
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode != 0:
        raise Unmeasurable(f"the service's key could not be put into the keyring: {answer.stdout.strip()}")
    return path


def _seconds_to_types(on: Stage, words: Sequence[str]) -> float:
    with foyer(on, *words) as started:
        _touch(on)
        shown = wait_for(started.trace, TYPES_SHOWN, started.process)
        return shown["monotonic"] - started.began


def _touch(on: Stage) -> None:
    program = find_program("xdotool")
    if program is None:
        raise Unmeasurable("there is no xdotool to touch the screen with")
    middle = (str(SCREEN[0] // 2), str(SCREEN[1] // 2))
    subprocess.run([program, "mousemove", *middle, "click", "1"], env=dict(on.variables), check=True)
