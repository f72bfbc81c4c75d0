"""What the second half of the start imports, and what it leaves for later."""

import json
import os
import subprocess
import sys
from pathlib import Path

LATER = (
    "app.contact",
    "app.staff",
    "app.ui.connections",
    "app.ui.screen_table",
    "app.ui.screens.check",
    "app.ui.screens.form",
    "app.ui.screens.when",
    "email_validator",
    "phonenumbers",
)
CODE = "import json, sys, app.wiring; print(json.dumps(sorted(sys.modules)))"


def test_nothing_is_imported_before_the_meeting_types_that_they_do_not_need() -> None:
    done = subprocess.run(
        [sys.executable, "-c", CODE],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    modules = json.loads(done.stdout)
    assert "app.ui.screens.what" in modules
    assert [name for name in LATER if name in modules] == []
