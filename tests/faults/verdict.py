"""What the service really holds, read past it from its database, and what was said, held against it."""

import json
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from tests.faults.faults import Lists
from tests.faults.visitors import Claim, Visit

REFERENCE = "foyer_reference"


@dataclass(frozen=True)
class Truth:
    """What stands.

    Attributes:
        appointments: How many carry each reference.
        waiting: The same of provisional bookings.
        wishes: How many of both each visitor has, by e-mail.
    """

    appointments: Counter[str]
    waiting: Counter[str]
    wishes: Counter[str]

    @classmethod
    def read(cls, database: Path) -> "Truth":
        """Read it."""
        with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
            attendees = connection.execute(
                "SELECT t.email, t.notes FROM attendees t JOIN appointments a ON a.id = t.appointment_id"
                " WHERE a.cancelled_at IS NULL AND t.cancelled_at IS NULL"
            ).fetchall()
            requests = connection.execute(
                "SELECT request FROM provisional_bookings WHERE status = 'pending'"
            ).fetchall()
        booked = [(email, str(json.loads(notes).get(REFERENCE))) for email, notes in attendees]
        asked = [json.loads(request)["attendee"] for (request,) in requests]
        waits = [(each["email"], str(each["notes"].get(REFERENCE))) for each in asked]
        return cls(
            Counter(reference for _, reference in booked),
            Counter(reference for _, reference in waits),
            Counter(email for email, _ in (*booked, *waits)),
        )

    def contradicts(self, reference: str, claim: Claim) -> bool:
        """Tell whether what a screen said about an attempt is not so."""
        booked, waits = self.appointments[reference], self.waiting[reference]
        match claim:
            case Claim.BOOKED:
                return booked != 1
            case Claim.WAITS:
                return waits != 1 or bool(booked)
            case Claim.NOTHING:
                return bool(booked or waits)
            case Claim.UNKNOWN:
                return False

    def duplicates(self, visit: Visit) -> int:
        """Return how often more than once a visitor's wish was booked."""
        return max(0, self.wishes[visit.email] - 1)


_DEFINED = frozenset({"unknown", "booked", "provisional", "cancelled", "lapsed", "refused", "absent"})
_STANDING = frozenset({"booked", "provisional"})
_NOTHING = frozenset({"refused", "absent", "lapsed", "cancelled"})


@dataclass(frozen=True)
class Served:
    """One kiosk and its visitors.

    Attributes:
        lists: What its service's lists are good for.
        played: How often the fault came.
        visits: With the seconds each took, in the kiosk's time.
        states: Of every attempt in its journal, by reference.
    """

    lists: Lists
    played: int
    visits: tuple[tuple[Visit, float], ...]
    states: dict[str, str]


@dataclass
class Tally:
    """What was found.

    Attributes:
        bookings: Visitors who wanted to book.
        played: How often the fault came.
        duplicates: Bookings beyond one for a visitor.
        told_wrong: Screens that contradict the service, and journal rows that do.
        unended: Attempts without a defined end.
        attempts: All, and those where the lists can be trusted.
        unknown: Attempts whose outcome stayed unknown, of the same two.
        strangers: Requests that came to a host that is none of ours.
        ends: How often each screen was the last.
    """

    bookings: int = 0
    played: int = 0
    duplicates: int = 0
    told_wrong: int = 0
    unended: int = 0
    attempts: int = 0
    unknown: int = 0
    honest_attempts: int = 0
    honest_unknown: int = 0
    strangers: int = 0
    seconds: float = 0.0
    longest: float = 0.0
    ends: Counter[str] = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        ends = ", ".join(f"{count} {end}" for end, count in self.ends.most_common())
        found = f"{self.duplicates} twice, {self.told_wrong} told wrong, {self.honest_unknown} unknown"
        return f"{self.bookings} bookings in {self.seconds:.0f} s: {found}; {ends}"

    def judge(self, truth: Truth, served: Served) -> None:
        """Hold what one kiosk said against what is."""
        self.played += served.played
        for visit, seconds in served.visits:
            self.bookings += 1
            self.longest = max(self.longest, seconds)
            self.ends[visit.end] += 1
            twice = truth.duplicates(visit)
            wrong = sum(truth.contradicts(reference, claim) for reference, claim in visit.claims)
            self.duplicates += twice
            self.told_wrong += wrong
            if twice or wrong:
                said = [claim.value for _, claim in visit.claims]
                self.examples.append(f"{served.lists}: {said}, {twice} too many")
        for reference, state in served.states.items():
            self._judge_row(truth, served.lists, reference, state)

    def _judge_row(self, truth: Truth, lists: Lists, reference: str, state: str) -> None:
        """Hold what a journal says in the end against what is."""
        unknown, honest = state == "unknown", lists is Lists.HONEST
        stands = bool(truth.appointments[reference] or truth.waiting[reference])
        self.attempts += 1
        self.unended += state not in _DEFINED
        self.unknown += unknown
        self.honest_attempts += honest
        self.honest_unknown += honest and unknown
        if (state in _STANDING and not stands) or (state in _NOTHING and stands):
            self.told_wrong += 1
            self.examples.append(f"{lists}: the journal says {state}")
