"""The promise about the interpreter: signals leave the references of the language's constants alone."""

import json
import os
import subprocess
from pathlib import Path

from development.places import PYTHON
from development.variables import for_tests
from measure.report import Finding, Part, Unmeasurable

EMIT = Path(__file__).with_name("emit.py")
EMITS = 100_000
MOST = 5


def is_sound() -> Finding:
    """R22: emit signals in a process of their own, which a broken binding would abort."""
    answer = subprocess.run(
        [str(PYTHON), str(EMIT), str(EMITS)],
        env=for_tests(os.environ),
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode != 0:
        raise Unmeasurable(f"the process that emits signals ended with {answer.returncode}")
    found = json.loads(answer.stdout)
    if found["emits"] != EMITS:
        raise Unmeasurable(f"only {found['emits']} of {EMITS} signals arrived")
    parts = tuple(Part(name, abs(found[name]), MOST, digits=0) for name in ("True", "False", "None"))
    return Finding("references", parts, f"{EMITS} signals with a bool and an object, in a process of its own")
