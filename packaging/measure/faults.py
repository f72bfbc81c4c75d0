"""The promises about bookings that go wrong on the way: 26 faults on every kind of booking.

`python -m tests.faults.runs` plays them against the real client and the real local service, and prints one
object for each fault. What it found stands for R1 and R2, and for the network's part of R3.
"""

import json
import os
import subprocess
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from development.places import PACKAGING, PYTHON, ROOT
from development.variables import for_foyer
from measure.report import Finding, Part, Unmeasurable

TIMES = 50  # for each fault and each of the four kinds of booking
PACE = 0.05  # seconds that a second of the client's waits lasts
LIMIT_SECONDS = 3_000
UNKNOWN_SHARE = 1.0

Tally = Mapping[str, float]


class Runs(NamedTuple):
    """What was found at the scaled and at the true pace, by fault."""

    scaled: Mapping[str, Tally]
    true: Mapping[str, Tally]

    def total(self, name: str) -> float:
        """Return the sum over all faults."""
        return sum(tally[name] for tallies in self for tally in tallies.values())

    @property
    def not_played(self) -> int:
        """How many faults did not come once."""
        return sum(not tally["played"] for tallies in self for tally in tallies.values())

    @property
    def how(self) -> str:
        """How it was done, in words."""
        scaled = sum(tally["bookings"] for tally in self.scaled.values())
        seconds = sum(tally["seconds"] for tally in self.scaled.values())
        true = sum(tally["bookings"] for tally in self.true.values())
        return (
            f"{len(self.scaled)} faults x 4 kinds x {TIMES} = {scaled:.0f} wishes in {seconds / 60:.0f} min, "
            f"waits {PACE:g} of the true ones, and {true:.0f} at true times; of five services one repeats no "
            f"notes in its lists and one shows bookings 60 s late; {self.total('attempts'):.0f} attempts, "
            f"{self.total('played'):.0f} faults"
        )


def never_booked_twice() -> Finding:
    """R1: how often a visitor's one wish was booked more than once."""
    found = runs()
    parts = (
        Part("booked twice", found.total("duplicates"), 0, digits=0),
        Part("faults that did not come", found.not_played, 0, digits=0),
    )
    return Finding("count", parts, found.how)


def never_told_wrong() -> Finding:
    """R2: how often a screen, or the journal, contradicts what the service holds."""
    found = runs()
    return Finding("count", (Part("told wrong", found.total("told_wrong"), 0, digits=0),), found.how)


def network_parts() -> tuple[tuple[Part, ...], str]:
    """R3's part of it: attempts without an end, and those that stay unknown where the look-up works."""
    found = runs()
    attempts = max(found.total("honest_attempts"), 1)
    unknown = 100 * found.total("honest_unknown") / attempts
    parts = (
        Part("faults: no end", found.total("unended"), 0, digits=0),
        Part("faults: unknown %", unknown, UNKNOWN_SHARE, digits=2),
    )
    return parts, f"{found.how}, {attempts:.0f} of them where the look-up works"


@cache
def runs() -> Runs:
    """Play everything, once for all promises that need it."""
    scaled = play("--times", str(TIMES), "--pace", str(PACE))
    return Runs(scaled, play("--times", "1", "--pace", "1", "--together"))


def play(*words: str) -> Mapping[str, Tally]:
    """Play faults, and return what was found by fault.

    Raises:
        Unmeasurable: The runs did not get through.
    """
    return play_module("tests.faults.runs", *words)


def play_module(module: str, *words: str) -> Mapping[str, Tally]:
    """Run a module that prints one object of figures for each thing it plays, and return them.

    Raises:
        Unmeasurable: It did not get through.
    """
    variables = for_foyer(os.environ) | {"PYTHONPATH": str(PACKAGING), "QT_QPA_PLATFORM": "offscreen"}
    command = [str(PYTHON), "-m", module, *words]
    try:
        answer = subprocess.run(
            command,
            cwd=ROOT,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            check=False,
            timeout=LIMIT_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise Unmeasurable(f"{module} was not through after {LIMIT_SECONDS} s") from error
    if answer.returncode != 0:
        raise Unmeasurable(f"{module} did not get through (exit {answer.returncode})")
    found: dict[str, Tally] = json.loads(answer.stdout)
    return found
