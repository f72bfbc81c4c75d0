"""The verbs `lint` and `test`: every rule a tool can check, and the tests."""

import os
import subprocess
import time
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from development import environment, places, system
from development.console import say, spell
from development.variables import for_tests


@dataclass(frozen=True)
class Check:
    """One tool that says yes or no."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True)
class Outcome:
    """What a check said."""

    check: Check
    code: int
    seconds: float


def lint(fix: bool) -> int:
    """Check what needs no run of the program; return the exit code."""
    environment.prepare(environment.DEVELOPMENT)
    variables = for_tests(os.environ)
    if fix:
        for command in (("check", "--fix-only", "--quiet"), ("format", "--quiet")):
            subprocess.run(
                [places.tool("ruff"), *command, *_sources()], cwd=places.ROOT, env=variables, check=False
            )
    return _report(_run(lint_checks(), variables))


def test(words: Sequence[str]) -> int:
    """Run everything that is checked; with words, pytest alone with these words.

    Returns:
        The exit code; what could not be tested here was named.
    """
    environment.prepare(environment.DEVELOPMENT)
    system.bring_test_programs()
    system.bring_libraries(window=False)
    variables = for_tests(os.environ)
    if words:
        code = subprocess.run([*_pytest(), *words], cwd=places.ROOT, env=variables, check=False).returncode
    else:
        code = _report(_run((*lint_checks(), *test_checks()), variables))
    _name_what_was_not_tested()
    return code


def lint_checks() -> tuple[Check, ...]:
    """Return the checks that read the sources."""
    return (
        Check("ruff check", (places.tool("ruff"), "check", *_sources())),
        Check("ruff format", (places.tool("ruff"), "format", "--check", *_sources())),
        Check("mypy", (places.tool("mypy"), *_sources())),
        Check("import-linter", (places.tool("lint-imports"),)),
    )


def test_checks() -> tuple[Check, ...]:
    """Return the tests, and whether they ran every line of the parts that must be complete."""
    complete = ",".join(complete_parts())
    python = str(places.PYTHON)
    return (
        Check("tests", (python, "-m", "coverage", "run", "-m", "pytest")),
        Check("coverage", (python, "-m", "coverage", "report", f"--include={complete}", "--fail-under=100")),
    )


def complete_parts() -> tuple[str, ...]:
    """Return the patterns of the files whose every line and branch a test must run."""
    with (places.ROOT / "pyproject.toml").open("rb") as file:
        return tuple(tomllib.load(file)["tool"]["foyer"]["coverage"]["complete"])


def _sources() -> tuple[str, ...]:
    return tuple(name for name in places.SOURCES if (places.ROOT / name).is_dir())


def _pytest() -> tuple[str, ...]:
    return (str(places.PYTHON), "-m", "pytest")


def _run(checks: Sequence[Check], variables: Mapping[str, str]) -> tuple[Outcome, ...]:
    outcomes = []
    for check in checks:
        say(f"\n== {check.name}   (only this: {_typed(check)})")
        started = time.monotonic()
        code = subprocess.run(check.command, cwd=places.ROOT, env=variables, check=False).returncode
        outcomes.append(Outcome(check, code, time.monotonic() - started))
    return tuple(outcomes)


def _report(outcomes: Sequence[Outcome]) -> int:
    say("")
    for outcome in outcomes:
        verdict = "ok    " if outcome.code == 0 else "FAILED"
        say(f"{verdict}  {outcome.check.name:<14} {outcome.seconds:6.1f} s   {_typed(outcome.check)}")
    return 0 if all(outcome.code == 0 for outcome in outcomes) else 1


def _typed(check: Check) -> str:
    program, *rest = check.command
    if check.name == "tests":
        return "python3 packaging/dev.py test tests"
    return spell([os.path.relpath(program, places.ROOT), *rest])


def _name_what_was_not_tested() -> None:
    gaps = system.lacking()
    for mark, reason in gaps.items():
        say(f"not tested here: {mark} ({reason})")
    if not gaps:
        say("not tested here: nothing was left out for want of a program")
