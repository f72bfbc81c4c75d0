"""What the tour tells when it is over."""

import json
import sqlite3
from contextlib import closing
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Booking:
    """One booking as it was seen on the screen.

    Attributes:
        kind: Which stop it was.
        outcome: `booked`, or `cancelled`.
        reference: As a person reads it.
        appointment: The service's id.
        start: With its offset.
        secret_kept: Whether the store gave the appointment's secret back.
        seconds: From the first touch to the outcome.
    """

    kind: str
    outcome: str
    reference: str
    appointment: str
    start: str
    secret_kept: bool
    seconds: float


@dataclass(slots=True)
class Report:
    """Everything the tour saw.

    Attributes:
        store: Which store took the secrets.
        wrong: What was not as it must be; empty is good.
    """

    store: str
    language: str
    size: str
    bookings: list[Booking] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    in_database: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)

    def compare(self, database: Path) -> None:
        """Hold what the screen said against what the service's database has."""
        self.in_database = standing_appointments(database)
        standing = sorted(each.appointment for each in self.bookings if each.outcome == "booked")
        if standing != self.in_database:
            self.wrong.append("the screen and the database differ in the appointments that stand")
        self.wrong += [
            f"the secret of {each.kind} was not kept"
            for each in self.bookings
            if each.outcome == "booked" and not each.secret_kept
        ]

    def as_json(self) -> str:
        """Return everything as one JSON document."""
        return json.dumps({**asdict(self), "ok": not self.wrong}, indent=2)

    def last_lines(self) -> tuple[str, ...]:
        """Return what a person reads at the end."""
        counted = f"{len(self.in_database)} appointments stand in the database; secrets are in: {self.store}"
        verdict = "Everything was as it must be." if not self.wrong else "Not as it must be:"
        return (counted, verdict, *(f"  {each}" for each in self.wrong))


def standing_appointments(database: Path) -> list[str]:
    """Return the ids of the appointments that stand, sorted, read past the service."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        rows = connection.execute("SELECT id FROM appointments WHERE cancelled_at IS NULL ORDER BY id")
        return [str(row[0]) for row in rows]
