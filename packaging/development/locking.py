"""The verb `lock`: writes the lock files anew from pyproject.toml.

A lock names every package for every supported Python on Linux, macOS and Windows, each with the hashes of its
files, and no address: where packages come from is the business of the machine that installs them.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from development import environment, places
from development.console import Impossible, run_quietly, say

PROJECT = places.ROOT / "pyproject.toml"
OLDEST_PYTHON = "3.11"
UNIVERSAL = ("--universal", "--generate-hashes")
# For these every part comes ready made. Not for Macs with an Intel processor: cryptography left them.
PLATFORMS = ("x86_64-manylinux_2_34", "x86_64-pc-windows-msvc", "aarch64-apple-darwin")


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
    Lock("packages", ("--extra", "service", "--group", "build", "--group", "package")),
)


def lock(upgrade: Sequence[str], everything: bool) -> int:
    """Compile the locks, and make sure that nothing in them has to be built where it is installed.

    Args:
        upgrade: Packages to raise to their newest fitting version; the others stay.
        everything: Raise all of them.
    """
    environment.prepare(environment.DEVELOPMENT)
    newer = ["--upgrade"] if everything else [f"--upgrade-package={name}" for name in upgrade]
    first = places.LOCKS / f"{LOCKS[0].name}.txt"
    for each in LOCKS:
        path = places.LOCKS / f"{each.name}.txt"
        versions = newer if path == first else ["--upgrade", f"--constraint={first}"]
        _compile(f"Locking {each.name}", [str(PROJECT), *UNIVERSAL, *each.words, *versions], path)
        text = tidy(path.read_text(encoding="utf-8"))
        path.write_text(text, encoding="utf-8")
        faults = faults_of(text)
        if faults:
            raise Impossible(f"{path.name} is not as it must be: {'; '.join(faults)}")
    for platform in PLATFORMS:
        words = [str(first), f"--python-platform={platform}", "--only-binary=:all:"]
        _compile(f"Looking for files for {platform}", words, places.ENVIRONMENT / "resolved.txt")
    say("The locks are written. Now: python3 packaging/dev.py test")
    return 0


def _compile(what: str, words: Sequence[str], output: Path) -> None:
    uv = [places.tool("uv"), "pip", "compile", "--no-config", "--quiet", "--no-header"]
    run_quietly(
        what, [*uv, *words, f"--python-version={OLDEST_PYTHON}", f"--output-file={output}"], places.LOG
    )


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
