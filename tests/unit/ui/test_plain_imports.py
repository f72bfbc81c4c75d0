"""What a whole program imports, and what it does not."""

import json
import os
import subprocess
import sys
from pathlib import Path

PROGRAM = """
import json, linecache, sys
import app.main, app.wiring, httpx; httpx.AsyncHTTPTransport()
print(json.dumps([sorted(sys.modules), sorted(linecache.cache)]))
"""
NOT_OURS = ("trio", "click", "rich", "pygments")
"""What httpx takes along where it is installed."""
LARGE = ("pydantic", "httpx", "phonenumbers", "asyncio", "wiring")


def imported() -> tuple[list[str], list[str]]:
    """Return the names of the modules of the whole program, and the files whose source it has read."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=Path(__file__).parents[3],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    modules, sources = json.loads(done.stdout)
    return modules, sources


def test_no_source_is_read_and_nothing_is_imported_for_nobody() -> None:
    modules, sources = imported()
    assert "httpx" in modules
    assert [name for name in NOT_OURS if name in modules] == []
    assert [name for name in sources if any(large in name for large in LARGE)] == []
