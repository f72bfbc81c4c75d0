"""Marks when something a person waits for has happened, for whoever measures it from outside.

With `FOYER_TRACE=FILE` in the environment, each milestone appends one line of JSON: its name and the
monotonic clock in seconds, which other processes on the machine share. Without it, nothing is written.
"""

import os
import time
from pathlib import Path

TRACE_VARIABLE = "FOYER_TRACE"

FIRST_PICTURE = "first-picture"
TYPES_SHOWN = "types-shown"


def milestone(name: str) -> None:
    """Note that `name` has happened now."""
    target = os.environ.get(TRACE_VARIABLE)
    if target:
        with Path(target).open("a", encoding="utf-8") as trace:
            now, cpu = time.monotonic(), time.process_time()
            trace.write(f'{{"event": "{name}", "monotonic": {now:.6f}, "cpu": {cpu:.6f}}}\n')
