"""Measures promises and prints what was found: `measure_promises.py bench|prove [ID ...] [--json FILE]`.

Started by `dev.py` with the environment's Python. Exit 0 whether or not a promise holds, 1 if one could not
be measured, 2 for an id that no promise has.
"""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from development.console import say
from measure.catalogue import MEASURES
from measure.machine import surroundings
from measure.report import (
    Finding,
    Promise,
    Row,
    Unmeasurable,
    exit_code,
    load_promises,
    row_of,
    row_without_figure,
    table,
    write_json,
)

LETTERS = {"bench": "P", "prove": "R"}


def main(words: Sequence[str]) -> int:
    """Measure, print a table, write the rows if asked; return the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py", add_help=False, allow_abbrev=False)
    parser.add_argument("verb", choices=LETTERS)
    parser.add_argument("ids", nargs="*", type=str.upper)
    parser.add_argument("--json", type=Path, metavar="FILE")
    chosen = parser.parse_args(words)
    own = tuple(promise for promise in load_promises() if promise.id.startswith(LETTERS[chosen.verb]))
    strange = [name for name in chosen.ids if name not in {promise.id for promise in own}]
    if strange:
        say(f"dev.py {chosen.verb}: no promise is called {', '.join(strange)}; there are {ids_of(own)}")
        return 2
    wanted = select(own, chosen.ids, MEASURES)
    rows = measure(wanted, MEASURES, surroundings())
    print(table(rows))
    if chosen.json:
        write_json(rows, chosen.json)
    return exit_code(rows)


def ids_of(promises: Sequence[Promise]) -> str:
    """Return the ids in one line."""
    return ", ".join(promise.id for promise in promises)


def select(own: Sequence[Promise], ids: Sequence[str], measures: Mapping[str, object]) -> tuple[Promise, ...]:
    """Return the promises that were asked for; without ids, those that can be measured."""
    if ids:
        return tuple(promise for promise in own if promise.id in ids)
    return tuple(promise for promise in own if promise.id in measures)


def measure(
    promises: Sequence[Promise], measures: Mapping[str, Callable[[], Finding]], where: str
) -> tuple[Row, ...]:
    """Measure one after the other; what cannot be measured does not keep the others from it."""
    rows = []
    for number, promise in enumerate(promises, start=1):
        say(f"{promise.id} ({number} of {len(promises)}): {promise.sentence}")
        function = measures.get(promise.id)
        if function is None:
            rows.append(row_without_figure(promise, "nothing in this version measures it yet", where))
            continue
        try:
            rows.append(row_of(promise, function(), where))
        except Unmeasurable as reason:
            rows.append(row_without_figure(promise, str(reason), where))
    return tuple(rows)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
