#!/usr/bin/env python3
"""Installs Foyer from the wheels beside this file. Needs the Python they were fetched for, and no network.

    python3 install.py [FOLDER]       where it goes; ~/.local/lib/foyer-python if not said

Every wheel is compared with the hash in lock.txt. The folder is a virtual environment of its own: taking
Foyer away is deleting it. Start it with FOLDER/bin/foyer (on Windows FOLDER\\Scripts\\foyer.exe).
"""

import os
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
DEFAULT = Path.home() / ".local" / "lib" / "foyer-python"


def python_of(wheels: Path) -> str:
    """Return the digits of the one Python that some of these wheels are for; empty where any will do."""
    for wheel in sorted(wheels.glob("*.whl")):
        tags = wheel.stem.split("-")
        if tags[-3].startswith("cp") and tags[-2] == tags[-3]:
            return tags[-3][2:]
    return ""


def main(words: list[str]) -> int:
    """Install; returns the exit code."""
    if len(words) > 1 or words[:1] in (["-h"], ["--help"]):
        print(__doc__)
        return 0 if len(words) == 1 else 2
    wanted, found = python_of(HERE / "wheels"), sys.version.split()[0]
    if wanted and wanted != f"{sys.version_info[0]}{sys.version_info[1]}":
        print(
            f"install.py: these wheels are for Python {wanted[0]}.{wanted[1:]}; this is {found}",
            file=sys.stderr,
        )
        return 1
    target = Path(words[0] if words else DEFAULT).absolute()
    if target.exists() and not (target / "pyvenv.cfg").exists():
        print(
            f"install.py: {target} is there and is no Python environment; nothing was changed",
            file=sys.stderr,
        )
        return 1
    print(f"Making {target} ...", flush=True)
    try:
        venv.create(target, with_pip=True)
    except subprocess.CalledProcessError:
        print(
            "install.py: this Python lacks ensurepip (on Debian: the package python3-venv)", file=sys.stderr
        )
        return 1
    scripts = target / ("Scripts" if os.name == "nt" else "bin")
    suffix = ".exe" if os.name == "nt" else ""
    print("Installing the wheels ...", flush=True)
    pip = [str(scripts / f"python{suffix}"), "-m", "pip", "install", "--disable-pip-version-check", "--quiet"]
    words = [
        "--no-index",
        "--find-links",
        str(HERE / "wheels"),
        "--require-hashes",
        "-r",
        str(HERE / "lock.txt"),
    ]
    code = subprocess.run([*pip, *words], check=False).returncode
    if code == 0:
        print(f"Done. Start it with {scripts / f'foyer{suffix}'}")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
