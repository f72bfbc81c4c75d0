"""The verb `lock`: writes the lock files anew from pyproject.toml.

A lock names every package for every supported Python on Linux, macOS and Windows, each with the hashes of its
files, and no address: where packages come from is the business of the machine that installs them.
"""

import re
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass

from development import environment, places
from development.console import Impossible, run_quietly, say

OLDEST_PYTHON = "3.11"


@dataclass(frozen=True)
class Lock:
    """One lock file and what goes into it."""

    name: str
    words: tuple[str, ...]


# The first decides the versions of the others.
LOCKS = (
    Lock("development", ("--all-extras", "--group", "build")),
    Lock("foyer", ("--extra", "service", "--group", "build")),
    Lock("postgresql", ("--extra", "service", "--extra", "postgresql", "--group", "build")),
)


def lock(upgrade: Sequence[str], everything: bool) -> int:
    """Compile the locks.

    Args:
        upgrade: Packages to raise to their newest fitting version; the others stay.
        everything: Raise all of them.
    """
    environment.prepare(environment.DEVELOPMENT)
    newer = (
        ["--upgrade"] if everything else [word for name in upgrade for word in ("--upgrade-package", name)]
    )
    for number, each in enumerate(LOCKS):
        path = places.LOCKS / f"{each.name}.txt"
        base = places.LOCKS / f"{LOCKS[0].name}.txt"
        command = [
            *(
                places.tool("uv"),
                "pip",
                "compile",
                str(places.ROOT / "pyproject.toml"),
                "--no-config",
                "--quiet",
            ),
            *("--universal", "--python-version", OLDEST_PYTHON, "--generate-hashes", "--no-header"),
            *each.words,
            *(newer if number == 0 else ["--constraint", str(base), "--upgrade"]),
            *("--output-file", str(path)),
        ]
        run_quietly(f"Locking {each.name}", command, places.LOG)
        text = tidy(path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8")
        faults = faults_of(text)
        if faults:
            raise Impossible(f"{path.name} is not as it must be: {'; '.join(faults)}")
    subprocess.run(["git", "diff", "--stat", "--", str(places.LOCKS)], cwd=places.ROOT, check=False)
    say("The locks are written. Now: python3 packaging/dev.py test")
    return 0


def tidy(text: str) -> str:
    """Leave out what uv says about the files it read: their paths are those of one machine."""
    lines = [line for line in text.splitlines() if not re.match(r"\s+#\s+-[cr] ", line)]
    kept = []
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        if line.strip() == "# via" and not following.strip().startswith("#"):
            continue
        kept.append(re.sub(r"foyer \(.*\)", "foyer", line))
    return "\n".join(kept) + "\n"


def faults_of(text: str) -> tuple[str, ...]:
    """Return what is wrong with a lock: a requirement without hash or exact version, or an address in it."""
    faults = []
    for requirement in requirements_of(text):
        if "--hash=sha256:" not in requirement:
            faults.append(f"no hash: {requirement.split()[0]}")
        if not re.match(r"[A-Za-z0-9._\[\],-]+==\S+", requirement):
            faults.append(f"no exact version: {requirement.split()[0]}")
    elsewhere = re.compile(r"://|^\s*--(?!hash=)|\s@\s|find-links|index-url|trusted-host")
    faults += [
        f"an address or an option: {line.strip()}" for line in text.splitlines() if elsewhere.search(line)
    ]
    return tuple(faults)


def requirements_of(text: str) -> tuple[str, ...]:
    """Return the requirements of a lock, each on one line, without comments."""
    joined = text.replace("\\\n", " ")
    return tuple(
        line.strip() for line in joined.splitlines() if line.strip() and not line.lstrip().startswith("#")
    )
