"""What is measured: Foyer, the floor and a web kiosk, started and watched until their first picture."""

import json
import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from development.console import Impossible
from development.display import screen_in_memory
from development.keyring_session import BUS, private_keyring
from development.places import PYTHON, ROOT
from development.system import find_program
from development.variables import for_foyer
from measure import processes, web
from measure.report import Unmeasurable

SCREEN = (1920, 1080)
FIRST_PICTURE = "first-picture"
POLL_SECONDS = 0.002
LIMIT_SECONDS = 60.0
MANAGER_SECONDS = 0.5  # until a window manager has taken its screen
FLOOR = Path(__file__).with_name("floor.py")


@dataclass(frozen=True)
class Stage:
    """A screen in memory, a keyring, and a home that nothing else uses."""

    variables: Mapping[str, str]
    home: Path


@dataclass(frozen=True)
class Start:
    """A program that has shown its first picture and still runs."""

    process: subprocess.Popen[bytes]
    began: float  # time.monotonic just before it was started
    seconds: float  # from there to the first picture
    cpu: float  # processor seconds up to then, of all its processes
    trace: Path = field(default_factory=Path)


@contextmanager
def stage() -> Iterator[Stage]:
    """Set up what the subjects need."""
    with ExitStack() as stack:
        home = Path(stack.enter_context(TemporaryDirectory(prefix="foyer-", ignore_cleanup_errors=True)))
        try:
            shown = stack.enter_context(screen_in_memory(*SCREEN))
        except Impossible as error:
            raise Unmeasurable(str(error)) from error
        variables = {**for_foyer(os.environ), **shown, "HOME": str(home)}
        variables = {name: value for name, value in variables.items() if not name.startswith("XDG_")}
        bus = stack.enter_context(private_keyring(variables))
        variables.pop(BUS, None)
        if bus is not None:
            variables[BUS] = bus
        stack.enter_context(_window_manager(variables))
        yield Stage(variables, home)


@contextmanager
def foyer(on: Stage, *words: str, extra: Mapping[str, str] | None = None) -> Iterator[Start]:
    """Start Foyer with these words."""
    with _traced(on, [str(PYTHON), "-m", "app", *words], extra or {}) as start:
        yield start


@contextmanager
def packaged(on: Stage, program: Path, *words: str) -> Iterator[Start]:
    """Start a packaged Foyer with these words."""
    with _traced(on, [str(program), *words], {}) as start:
        yield start


@contextmanager
def floor(on: Stage) -> Iterator[Start]:
    """Start the least that PySide6 can show."""
    with TemporaryDirectory() as folder:
        trace = Path(folder) / "trace"
        with _running(on, [str(PYTHON), str(FLOOR), str(trace)], {}) as (process, began):
            milestone = wait_for(trace, FIRST_PICTURE, process)
            yield Start(process, began, milestone["monotonic"] - began, milestone["cpu"])


@contextmanager
def web_kiosk(on: Stage) -> Iterator[Start]:
    """Start a browser in kiosk mode on a page that does nothing."""
    program = find_program("chromium", "chromium-browser", "google-chrome")
    if program is None:
        raise Unmeasurable("there is no Chromium to compare with")
    with TemporaryDirectory(prefix="foyer-", ignore_cleanup_errors=True) as profile, web.page() as served:
        wall = time.time()
        with _running(on, [program, *web.options(profile), served.address], {}) as (process, began):
            painted = served.wait_until_painted(LIMIT_SECONDS)
            cpu = processes.spent_seconds(processes.family(process.pid))
            yield Start(process, began, painted - wall, cpu)


def wait_for(trace: Path, event: str, process: subprocess.Popen[bytes]) -> dict[str, float]:
    """Wait for a milestone of a running program.

    Returns:
        What it noted: `monotonic` and, where it says so, `cpu`.

    Raises:
        Unmeasurable: The program ended, or did not get there in time.
    """
    limit = time.monotonic() + LIMIT_SECONDS
    while time.monotonic() < limit:
        for milestone in milestones(trace):
            if milestone.get("event") == event:
                return {name: float(value) for name, value in milestone.items() if name != "event"}
        if process.poll() is not None:
            raise Unmeasurable(f"the program ended (exit {process.returncode}) before '{event}'")
        time.sleep(POLL_SECONDS)
    raise Unmeasurable(f"'{event}' did not come within {LIMIT_SECONDS:.0f} s")


def milestones(trace: Path) -> list[dict[str, str]]:
    """Return what a program has noted so far, in order; a line that is still being written is left out."""
    try:
        text = trace.read_text(encoding="utf-8")
    except OSError:
        return []
    return [json.loads(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]


@contextmanager
def _traced(on: Stage, command: list[str], extra: Mapping[str, str]) -> Iterator[Start]:
    with TemporaryDirectory() as folder:
        trace = Path(folder) / "trace"
        with _running(on, command, {**extra, "FOYER_TRACE": str(trace)}) as (process, began):
            milestone = wait_for(trace, FIRST_PICTURE, process)
            cpu = milestone.get("cpu") or processes.cpu_seconds([process.pid])
            yield Start(process, began, milestone["monotonic"] - began, cpu, trace)


@contextmanager
def _running(
    on: Stage, command: list[str], extra: Mapping[str, str]
) -> Iterator[tuple[subprocess.Popen[bytes], float]]:
    began = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        env={**on.variables, **extra},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process, began
    finally:
        processes.end(process.pid)
        process.wait()


@contextmanager
def _window_manager(variables: Mapping[str, str]) -> Iterator[None]:
    program = find_program("matchbox-window-manager")
    if program is None:
        raise Unmeasurable("there is no matchbox-window-manager, without which no window fills the screen")
    manager = subprocess.Popen(
        [program, "-use_titlebar", "no"], env=variables, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(MANAGER_SECONDS)
    try:
        yield
    finally:
        manager.terminate()
        manager.wait()
