"""Takes a picture of every screen in every state, language, format and colour scheme.

    make_gallery.py --out DIR [--only WORD ...] [--changed-since DIR] [--keep]

Started by `dev.py` with the environment's Python, on Qt's platform that needs no screen. Exit 0 if every
picture was taken, 1 if one was not, 2 where nothing matches.
"""

import argparse
import json
import os
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from development.console import say
from gallery import difference, index, reference
from gallery.album import Failure, Shot, all_shots, take

ALLOWED = 0.0005
"""The share of pixels that may differ before a picture counts as changed."""
STEP = 100


def main(words: Sequence[str]) -> int:
    """Take the pictures; returns the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py gallery", allow_abbrev=False)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--only", action="append", default=[], metavar="WORD")
    parser.add_argument("--changed-since", type=Path, metavar="DIR")
    parser.add_argument(
        "--keep", action="store_true", help="replace the pictures that the tests compare with"
    )
    parser.add_argument("--share", help=argparse.SUPPRESS)
    chosen = parser.parse_args(words)
    shots = reference.kept_shots() if chosen.keep else all_shots(chosen.only)
    if chosen.share:
        return _take_share(shots, chosen.out, chosen.share)
    if not shots:
        say(f"No picture has all of these words in its name: {' '.join(chosen.only)}")
        return 2
    say(f"{len(shots)} pictures go to {chosen.out}")
    chosen.out.mkdir(parents=True, exist_ok=True)
    failures = _take_in_shares(words, len(shots))
    for failure in failures:
        say(f"not taken: {failure.name}: {failure.reason}")
    if chosen.keep:
        _keep(shots, chosen.out)
    else:
        print(index.write_index(chosen.out, shots, failures))
    if chosen.changed_since is not None:
        print(_write_changes(chosen.out, chosen.changed_since, shots))
    say(f"{len(shots) - len(failures)} pictures, {len(failures)} not taken")
    return 1 if failures else 0


def _take_share(shots: Sequence[Shot], out: Path, share: str) -> int:
    """Take every n-th picture, and tell of each on standard output."""
    first, step = (int(part) for part in share.split("/"))
    application = QApplication(sys.argv[:1])

    def tell(number: int) -> None:
        print(json.dumps({"taken": number}), flush=True)

    for failure in take(application, shots[first::step], out, tell):
        print(json.dumps({"name": failure.name, "reason": failure.reason}), flush=True)
    return 0


def _take_in_shares(words: Sequence[str], count: int) -> tuple[Failure, ...]:
    """Let one process for each processor take its share; returns what could not be taken."""
    workers = min(os.cpu_count() or 1, count)
    failures: list[Failure] = []
    taken = [0] * workers
    lock = threading.Lock()

    def attend(number: int) -> None:
        command = [sys.executable, __file__, *words, "--share", f"{number}/{workers}"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            for line in process.stdout:
                told = json.loads(line)
                with lock:
                    if "name" in told:
                        failures.append(Failure(**told))
                        continue
                    taken[number] = told["taken"]
                    if sum(taken) % STEP == 0:
                        say(f"  {sum(taken)} of {count}")
        if process.returncode:
            failures.append(Failure(f"share {number}", f"its process ended with {process.returncode}"))

    threads = [threading.Thread(target=attend, args=(number,)) for number in range(workers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return tuple(sorted(failures, key=lambda failure: failure.name))


def _keep(shots: Sequence[Shot], out: Path) -> None:
    reference.FOLDER.mkdir(parents=True, exist_ok=True)
    for shot in shots:
        (out / f"{shot.name}.png").replace(reference.file_of(shot))
    say(f"{len(shots)} pictures are what the tests compare with from now on: {reference.FOLDER}")


def _write_changes(out: Path, before: Path, shots: Sequence[Shot]) -> Path:
    there = [shot for shot in shots if (out / f"{shot.name}.png").exists()]
    added = [shot for shot in there if not (before / f"{shot.name}.png").exists()]
    changed = [
        shot
        for shot in there
        if shot not in added
        and difference.differ(before / f"{shot.name}.png", out / f"{shot.name}.png", ALLOWED)
    ]
    for shot in changed:
        say(f"changed: {shot.name}")
    return index.write_changes(out, before, changed, added)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
