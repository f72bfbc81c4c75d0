"""What is said while it works, and running programs without losing their words.

Everything said here goes to standard error: standard output belongs to what is run (`run tour --json`).
"""

import shlex
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

HEARTBEAT_SECONDS = 10.0
LAST_LINES = 30


class Impossible(Exception):
    """Something cannot be done here; the text says what and how a person helps."""


def say(text: str) -> None:
    """Print one line about what is being done."""
    print(text, file=sys.stderr, flush=True)


def spell(command: Sequence[str]) -> str:
    """Write a command as one would type it."""
    return shlex.join(command)


def run_quietly(
    what: str, command: Sequence[str], log: Path, environment: Mapping[str, str] | None = None
) -> None:
    """Run a long command, saying how long it has been going on; its output goes to `log`.

    Raises:
        Impossible: It failed; the text carries its last lines.
    """
    say(f"{what} ...")
    started = time.monotonic()
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT, env=environment
        )
        code = _wait(process, started)
    if code != 0:
        tail = "\n".join(log.read_text(encoding="utf-8", errors="replace").splitlines()[-LAST_LINES:])
        raise Impossible(f"{tail}\n\nThis failed (exit {code}): {spell(command)}")
    say(f"  done in {time.monotonic() - started:.0f} s")


def _wait(process: subprocess.Popen[bytes], started: float) -> int:
    try:
        while True:
            try:
                return process.wait(HEARTBEAT_SECONDS)
            except subprocess.TimeoutExpired:
                say(f"  still at it ({time.monotonic() - started:.0f} s)")
    except BaseException:
        process.terminate()
        process.wait()
        raise
