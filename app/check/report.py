"""What was found, and how it is told."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TextIO

from app.settings import Settings


class Level(StrEnum):
    """How it stands. WARN: works, but somebody should know."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        what: Its name, one word.
        level: How it stands.
        found: What was found, in words.
        remedy: What to do; empty where nothing is to be done.
    """

    what: str
    level: Level
    found: str
    remedy: str = ""


def write_report(findings: Sequence[Finding], settings: Settings, output: TextIO, *, as_json: bool) -> None:
    """Write all findings, for people or as one JSON document."""
    ready = all(finding.level is not Level.FAIL for finding in findings)
    if as_json:
        document = {
            "ready": ready,
            "source": settings.source.kind,
            "settings": str(settings.file),
            "findings": [asdict(finding) for finding in findings],
        }
        output.write(json.dumps(document, indent=2, ensure_ascii=False) + "\n")
        return
    output.write(f"settings   {settings.file} ({settings.source.kind})\n")
    for finding in findings:
        output.write(f"{finding.level:5} {finding.what:10} {finding.found}\n")
        if finding.remedy:
            output.write(f"{'':16} {finding.remedy}\n")
    output.write("Ready.\n" if ready else "Not ready.\n")
