"""Where things are in the checkout."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGING = ROOT / "packaging"
LOCKS = PACKAGING / "locks"
ENVIRONMENT = ROOT / ".venv"
STAMP = ENVIRONMENT / "foyer.json"
LOG = ENVIRONMENT / "foyer.log"
SCRIPTS = ENVIRONMENT / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
SOURCES = ("app", "tests", "packaging")


def tool(name: str) -> str:
    """Return the path of a program that the lock installed."""
    return str(SCRIPTS / (f"{name}.exe" if os.name == "nt" else name))
