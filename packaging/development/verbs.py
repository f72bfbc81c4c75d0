"""The words that `dev.py` understands."""

import argparse
import difflib
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from development import checking, environment, locking, places, running, system
from development.console import Impossible, say
from development.variables import for_foyer, for_tests
from shipping.package import KINDS, package

MEASURING = """Without ids: all that can be measured so far. Exit 0 whether or not a promise holds,
1 if one could not be measured, 2 for an id that no promise has.

--json FILE  also write one row per promise"""
MISUSED = 2  # the exit code for a command line that means nothing


@dataclass(frozen=True)
class Verb:
    """One word of the command line."""

    name: str
    usage: str
    summary: str
    details: str
    run: Callable[[Sequence[str]], int]


def main(words: Sequence[str]) -> int:
    """Run one verb and return the exit code."""
    if not words or words[0] in ("--help", "-h", "help"):
        print(overview())
        return 0 if words else MISUSED
    name, *rest = words
    verb = next((each for each in VERBS if each.name == name), None)
    if verb is None:
        print(unknown(name), file=sys.stderr)
        return MISUSED
    if rest[:1] in (["--help"], ["-h"]):
        print(help_of(verb))
        return 0
    try:
        return verb.run(rest)
    except Impossible as error:
        say(f"\n{error}")
        return 1
    except KeyboardInterrupt:
        say("\nstopped")
        return 130  # as a shell counts an end by Ctrl+C


def overview() -> str:
    """Return the help of the whole command."""
    lines = ["usage: python3 packaging/dev.py VERB ...", ""]
    lines += [f"  {verb.name:<9} {verb.summary}" for verb in VERBS]
    return "\n".join([*lines, "", "python3 packaging/dev.py VERB --help tells more about one."])


def unknown(word: str) -> str:
    """Return what to say about a word that is no verb."""
    names = [verb.name for verb in VERBS]
    close = difflib.get_close_matches(word, names, n=1)
    hint = f" Did you mean {close[0]}?" if close else ""
    return f"dev.py: there is no verb '{word}'.{hint} There are: {', '.join(names)}."


def help_of(verb: Verb) -> str:
    """Return the help of one verb."""
    return f"usage: python3 packaging/dev.py {verb.usage}\n\n{verb.summary}\n\n{verb.details}".rstrip()


def _parser(verb: str) -> argparse.ArgumentParser:
    return argparse.ArgumentParser(prog=f"dev.py {verb}", add_help=False, allow_abbrev=False)


def _lint(words: Sequence[str]) -> int:
    parser = _parser("lint")
    parser.add_argument("--fix", action="store_true")
    return checking.lint(parser.parse_args(words).fix)


def _gallery(words: Sequence[str]) -> int:
    system.bring_libraries(window=False)
    python = environment.prepare(environment.DEVELOPMENT)
    where = [] if "--out" in words else ["--out", str(places.ROOT / "gallery")]
    command = [str(python), str(places.PACKAGING / "make_gallery.py"), *words, *where]
    variables = {**for_tests(os.environ), "PYTHONPATH": str(places.ROOT)}
    return subprocess.run(command, env=variables, check=False).returncode


def _lock(words: Sequence[str]) -> int:
    parser = _parser("lock")
    parser.add_argument("packages", nargs="*")
    parser.add_argument("--all", action="store_true", dest="everything")
    chosen = parser.parse_args(words)
    return locking.lock(chosen.packages, chosen.everything)


def _package(words: Sequence[str]) -> int:
    parser = _parser("package")
    parser.add_argument("kind", nargs="?", default="all", choices=(*KINDS, "all"))
    parser.add_argument("--out", type=Path, default=places.ROOT / "dist")
    parser.add_argument("--twice", action="store_true")
    chosen = parser.parse_args(words)
    return package(chosen.kind, chosen.out.absolute(), twice=chosen.twice)


def _translate(words: Sequence[str]) -> int:
    python = environment.prepare(environment.DEVELOPMENT)
    command = [str(python), str(places.PACKAGING / "translate.py"), *words]
    return subprocess.run(command, cwd=places.ROOT, env=for_foyer(os.environ), check=False).returncode


def _measure(verb: str) -> Callable[[Sequence[str]], int]:
    def run(words: Sequence[str]) -> int:
        python = environment.prepare(environment.DEVELOPMENT)
        system.bring_libraries(window=False)
        system.bring_test_programs()
        environment.compile_sources()
        command = [str(python), str(places.PACKAGING / "measure_promises.py"), verb, *words]
        return subprocess.run(command, cwd=places.ROOT, env=for_foyer(os.environ), check=False).returncode

    return run


VERBS = (
    Verb(
        "run",
        "run [WORDS FOR FOYER]",
        "Open Foyer.",
        "Makes what Foyer needs the first time. Further words are handed on: `run tour --json`,\n"
        "`run serve`, `run check`. Where there is no display it says so and takes the guided tour\n"
        "instead, with a keyring of its own where gnome-keyring is installed.",
        running.run,
    ),
    Verb(
        "test",
        "test [WORDS FOR PYTEST]",
        "Check everything: ruff, mypy, import-linter, the tests, and what they cover.",
        "Further words are handed to pytest, which then runs alone and without looking at what is covered:\n"
        "`test tests/unit -k slot`. What cannot be tested on this machine is named at the end.",
        checking.test,
    ),
    Verb(
        "lint", "lint [--fix]", "Check the sources only.", "--fix  repair and format first what can be", _lint
    ),
    Verb(
        "gallery",
        "gallery [--out DIR] [--only WORD ...] [--changed-since DIR] [--keep]",
        "Take a picture of every screen in every state, language, format and colour scheme.",
        "One page, index.html, shows them all, each beside what is to be seen on it.\n"
        "--out DIR            where they go; `gallery` beside the sources if not said\n"
        "--only WORD          only those with this word in their name: a screen, a state, wide, de, dark;\n"
        "                     said several times, with all of them\n"
        "--changed-since DIR  also a page of the pictures that differ from those in DIR\n"
        "--keep               take the few pictures anew that the tests compare with",
        _gallery,
    ),
    Verb(
        "bench",
        "bench [P1 P2 ...] [--json FILE]",
        "Measure the promises about speed and size.",
        MEASURING,
        _measure("bench"),
    ),
    Verb(
        "prove",
        "prove [R1 R2 ...] [--json FILE]",
        "Measure the promises about being right, safe and unattended.",
        MEASURING,
        _measure("prove"),
    ),
    Verb(
        "package",
        "package [folder|tar|deb|offline|all] [--out DIR] [--twice]",
        "Make packages that install without a network, and check them.",
        "folder   the program with everything it needs; no Python, no network\n"
        "tar      the folder with an install script, for one user or for everybody\n"
        "deb      for Debian and Ubuntu; installed, run and purged in a clean Debian where this is root\n"
        "offline  wheels with hashes and an installer that needs Python alone\n"
        "all      all of these; what is made if nothing is said\n"
        "--out DIR  where they go; `dist` beside the sources if not said\n"
        "--twice    build the folder a second time and compare",
        _package,
    ),
    Verb(
        "translate",
        "translate [CODE ...]",
        "Bring the translation files up to date with the texts, and compile them.",
        "CODE  begin a further language, such as pl; its texts are then translated in resources/i18n",
        _translate,
    ),
    Verb(
        "lock",
        "lock [PACKAGE ...] [--all]",
        "Write the lock files anew from pyproject.toml.",
        "PACKAGE  raise this one to its newest fitting version; the others stay\n--all    raise all",
        _lock,
    ),
)
