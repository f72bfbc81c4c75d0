"""Keeps one child process running, from a thread of its own.

The child reads the key to its routes from the first line of its input, says in one line of JSON on which port
it listens, and ends when its input closes. The system closes that however this program ends, so that no child
is left behind.
"""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import partial
from pathlib import Path
from threading import Event, Lock, Thread, Timer
from time import monotonic

log = logging.getLogger(__name__)

NOWHERE = "http://127.0.0.1:0"
"""The address while nothing listens: connections are refused, and no key reaches a stranger's port."""

_START_LIMIT = timedelta(seconds=20)
"""From starting the child to its port. A cold start on a slow disk takes a few seconds."""

_SHORTEST_PAUSE = timedelta(milliseconds=250)
_LONGEST_PAUSE = timedelta(seconds=30)
_SOUND = timedelta(seconds=10)
"""A child that ran this long was sound: the next one is started without delay."""

_FAREWELL = timedelta(seconds=2)
"""To end after the input is closed; then again after it is asked to, and then it is ended."""

_LONGEST_LINE = 1000


def own_command() -> tuple[str, ...]:
    """Return how this program starts itself, from a checkout or built."""
    return (sys.executable,) if getattr(sys, "frozen", False) else (sys.executable, "-m", "app")


class Supervisor:
    """Runs a command, and again whenever it ends, until it is closed."""

    def __init__(self, command: Sequence[str], *, start_limit: timedelta = _START_LIMIT) -> None:
        """Remember the command and make a key for this run."""
        self.key = f"rgo-{os.urandom(16).hex()}"
        self._command = tuple(command)
        self._start_limit = start_limit
        self._lock = Lock()
        self._closing = Event()
        self._address = NOWHERE
        self._process: subprocess.Popen[bytes] | None = None
        self._listeners: list[Callable[[], None]] = []
        self._thread = Thread(target=self._supervise, name="local-service", daemon=True)

    @property
    def address(self) -> str:
        """Where the child listens now; `NOWHERE` while it does not."""
        return self._address

    def start(self) -> None:
        """Begin; returns at once."""
        self._thread.start()

    def call_when_up(self, listener: Callable[[], None]) -> None:
        """Call `listener` once, as soon as the child listens, in any thread. It may not block."""
        with self._lock:
            if self._address == NOWHERE:
                self._listeners.append(listener)
            else:
                listener()

    def forget(self, listener: Callable[[], None]) -> None:
        """Do not call `listener` from now on."""
        with self._lock:
            if listener in self._listeners:
                self._listeners.remove(listener)

    def close(self) -> None:
        """Take the child down and wait until it is gone; blocks for a few seconds at most."""
        with self._lock:
            self._closing.set()
            process = self._process
        if process is not None:
            _end(process)
        self._thread.join()

    def _supervise(self) -> None:
        pause = _SHORTEST_PAUSE
        while not self._closing.is_set():
            started = monotonic()
            code = self._run_once()
            if self._closing.is_set():
                return
            log.warning("the local service ended", extra={"code": code})
            pause = _SHORTEST_PAUSE if monotonic() - started > _SOUND.total_seconds() else pause
            self._closing.wait(pause.total_seconds())
            pause = min(pause * 2, _LONGEST_PAUSE)

    def _run_once(self) -> int | None:
        """Run the child to its end and return its code; None where it could not be started."""
        process = self._start()
        if process is None:
            return None
        try:
            port = self._read_port(process)
            if port is None:
                _end(process)
            else:
                self._announce(f"http://127.0.0.1:{port}")
            return process.wait()
        finally:
            self._announce(NOWHERE)
            _close_pipes(process)

    def _start(self) -> subprocess.Popen[bytes] | None:
        with self._lock:
            if self._closing.is_set():
                return None
            try:
                self._process = process = subprocess.Popen(
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    cwd=Path(__file__).parents[2],  # where `-m app` finds the package
                    start_new_session=True,  # a Ctrl+C is for this program; the child follows when it ends
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
            except OSError:
                return None
        return process

    def _read_port(self, process: subprocess.Popen[bytes]) -> int | None:
        """Hand the child its key and return the port it names; None where it names none in time."""
        assert process.stdin is not None  # for the type checker: both are pipes
        assert process.stdout is not None
        watchdog = Timer(self._start_limit.total_seconds(), process.kill)
        watchdog.daemon = True
        watchdog.start()
        try:
            process.stdin.write(self.key.encode() + b"\n")
            process.stdin.flush()
            line = process.stdout.readline(_LONGEST_LINE)
        except (OSError, ValueError):  # it has ended already, or its pipes were closed to end it
            return None
        finally:
            watchdog.cancel()
        return _port(line)

    def _announce(self, address: str) -> None:
        with self._lock:
            self._address = address
            if address == NOWHERE:
                return
            while self._listeners:
                self._listeners.pop()()


def _port(line: bytes) -> int | None:
    try:
        port = json.loads(line)["port"]
    except (ValueError, KeyError, TypeError):
        return None
    return port if isinstance(port, int) and 0 < port < 65536 else None


def _end(process: subprocess.Popen[bytes]) -> None:
    """End a child: close its input, then ask it, then make it."""
    steps: tuple[Callable[[], None], ...] = (partial(_close, process), process.terminate, process.kill)
    for step in steps:
        step()
        try:
            process.wait(_FAREWELL.total_seconds())
        except subprocess.TimeoutExpired:
            continue
        return


def _close(process: subprocess.Popen[bytes]) -> None:
    if process.stdin is not None:
        try:
            process.stdin.close()
        except OSError:  # what was not written yet can't be: it has ended already
            return


def _close_pipes(process: subprocess.Popen[bytes]) -> None:
    _close(process)
    if process.stdout is not None:
        process.stdout.close()


def spawn(words: Sequence[str] = (), command: Sequence[str] | None = None) -> Supervisor:
    """Start the local service as a child; returns at once, before it listens.

    Args:
        words: Of the command line, after `serve --embedded`.
        command: What is run instead of this program.
    """
    supervisor = Supervisor((*(command or (*own_command(), "serve", "--embedded")), *words))
    supervisor.start()
    return supervisor
