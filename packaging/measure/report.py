"""The promises, what was found about each, and how that is printed and written."""

import json
import tomllib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

PROMISES = Path(__file__).resolve().parents[1] / "promises.toml"
OPEN = "not measured"


class Unmeasurable(Exception):
    """A promise cannot be measured on this machine or by this version; the text says why."""


@dataclass(frozen=True)
class Promise:
    """What is promised."""

    id: str
    sentence: str
    target: str


@dataclass(frozen=True)
class Part:
    """One figure of a promise beside its limit."""

    what: str
    figure: float
    limit: float
    digits: int = 2

    @property
    def holds(self) -> bool:
        """Whether the figure is within its limit."""
        return self.figure <= self.limit

    def __str__(self) -> str:
        verdict = "" if self.holds else " (too much)"
        return f"{self.what} {self.figure:.{self.digits}f}{verdict}"


@dataclass(frozen=True)
class Finding:
    """What a measurement found: its parts, and in words how it was done and what lies beside them."""

    unit: str
    parts: tuple[Part, ...]
    how: str
    open: tuple[str, ...] = ()  # parts of the promise that were not measured, and why


@dataclass(frozen=True)
class Row:
    """One promise in a report. What was not measured has no figure and neither holds nor fails."""

    id: str
    what: str
    figure: str | None
    unit: str | None
    target: str
    holds: bool | None
    how: str


def load_promises(path: Path = PROMISES) -> tuple[Promise, ...]:
    """Return all promises, in the order of the file."""
    with path.open("rb") as file:
        return tuple(Promise(**entry) for entry in tomllib.load(file)["promise"])


def row_of(promise: Promise, finding: Finding, surroundings: str) -> Row:
    """Put a finding beside its promise; it holds only if every part was measured and is within its limit."""
    holds: bool | None = all(part.holds for part in finding.parts)
    if holds and finding.open:
        holds = None
    notes = [finding.how, *(f"{OPEN}: {reason}" for reason in finding.open), surroundings]
    figure = "; ".join(str(part) for part in finding.parts)
    return Row(promise.id, promise.sentence, figure, finding.unit, promise.target, holds, ". ".join(notes))


def row_without_figure(promise: Promise, reason: str, surroundings: str) -> Row:
    """Say that a promise was not measured, and why."""
    return Row(
        promise.id, promise.sentence, None, None, promise.target, None, f"{OPEN}: {reason}. {surroundings}"
    )


def table(rows: Sequence[Row]) -> str:
    """Return the rows as a person reads them."""
    verdicts = {True: "holds", False: "FAILS", None: "open"}
    lines = []
    for row in rows:
        lines.append(f"{row.id:<4} {verdicts[row.holds]:<6} {row.what}")
        lines.append(f"            target  {row.target}")
        if row.figure is not None:
            lines.append(f"            found   {row.figure}   [{row.unit}]")
        lines.append(f"            how     {row.how}")
    return "\n".join(lines)


def write_json(rows: Sequence[Row], path: Path) -> None:
    """Write the rows as a list of objects."""
    path.write_text(json.dumps([asdict(row) for row in rows], indent=1, ensure_ascii=False) + "\n", "utf-8")


def exit_code(rows: Sequence[Row]) -> int:
    """Return 0 if every row was measured, whether or not it holds; else 1."""
    return 1 if any(row.figure is None or OPEN in row.how for row in rows) else 0
