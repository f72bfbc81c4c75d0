"""What a service's database holds, read past the service."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Row:
    """An appointment as the service's database has it."""

    id: str
    start: int
    email: str
    fullname: str
    language: str
    notes: dict[str, str]
    stands: bool
    location: str


def rows_in(database: Path) -> list[Row]:
    """Return every appointment in a service's database."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        found = connection.execute(
            "SELECT a.id, a.start, t.email, t.fullname, t.language, t.notes, a.cancelled_at IS NULL,"
            " a.location"
            " FROM appointments a JOIN attendees t ON t.appointment_id = a.id ORDER BY a.number"
        ).fetchall()
    return [
        Row(number, start, email, name, language, json.loads(notes), bool(stands), place)
        for number, start, email, name, language, notes, stands, place in found
    ]
