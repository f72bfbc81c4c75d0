#!/usr/bin/env python3
"""Brings what this checkout needs and runs it: `python3 packaging/dev.py --help`.

Needs nothing but Python with pip or venv: only the standard library is imported here. The parts lie beside
this file in `development/` and `measure/`; Python puts this file's own folder on the path, never the root.
"""

import shutil
import subprocess
import sys

SUPPORTED = ((3, 11), (3, 12), (3, 13))


def main(words: list[str]) -> int:
    """Run one verb and return the exit code."""
    if sys.version_info[:2] in SUPPORTED:
        from development import verbs  # only now: it is written for the supported versions

        return verbs.main(words)
    for major, minor in SUPPORTED:
        other = shutil.which(f"python{major}.{minor}")
        if other:
            return subprocess.call([other, __file__, *words])
    found = ".".join(str(part) for part in sys.version_info[:3])
    print(
        f"Foyer needs Python 3.11, 3.12 or 3.13; this is {found}, and no other is on the path.",
        file=sys.stderr,
    )
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
