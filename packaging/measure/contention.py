"""The promise that nobody is booked twice: many clients want the same times while the service is killed."""

import json
import os
import sqlite3
import threading
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from development.console import say
from development.variables import for_foyer
from measure.report import Finding, Part, Unmeasurable
from measure.service import Answer, Running, booking, free_starts, service

CLIENTS = 16
CONTESTED = 500
ROUND = 50
DAYS = 60
KILL_AFTER = 60  # answers of a round, of 800
EXPECTED = (0, 201, 400)  # nothing came, booked, taken


def nobody_is_booked_twice() -> Finding:
    """R4: contested times on SQLite, killing the service in the middle of each round."""
    with TemporaryDirectory(prefix="foyer-") as folder:
        database = Path(folder) / "bookings.sqlite3"
        answers, contested, kills = _rounds(database)
        acknowledged = [
            json.loads(answer.body)["appointmentId"] for answer in answers if answer.status == 201
        ]
        kept = _ids(database)
        parts = (
            Part("overlaps", overlaps(_busy(database)), 0, digits=0),
            Part("lost", len(set(acknowledged) - kept), 0, digits=0),
            Part("other answers", sum(each.status not in EXPECTED for each in answers), 0, digits=0),
        )
    how = (
        f"SQLite, {CLIENTS} clients, {contested} contested times, {len(answers)} requests over HTTP, "
        f"service killed {kills} times; {len(acknowledged)} acknowledged, {len(kept)} kept"
    )
    return Finding("count", parts, how, ("PostgreSQL, which the service cannot use yet",))


def overlaps(busy: Sequence[tuple[str, int, int]]) -> int:
    """Count how often a host is busy twice at a time; spans are host, start, end, the end excluded."""
    count, latest = 0, {"": 0}
    for host, start, end in sorted(busy):
        count += start < latest.get(host, start)
        latest[host] = max(end, latest.get(host, end))
    return count


def _rounds(database: Path) -> tuple[list[Answer], int, int]:
    variables = for_foyer(os.environ)
    today = datetime.now(UTC).date()
    span = ((today + timedelta(days=1)).isoformat(), (today + timedelta(days=DAYS)).isoformat())
    answers: list[Answer] = []
    contested = kills = 0
    while contested < CONTESTED:
        with service(database, variables) as running:
            starts = free_starts(running, *span)[:ROUND]
            if not starts:
                break
            answers += _contest(running, starts, kill=True)
            kills += 1
        with service(database, variables) as running:
            answers += _contest(running, starts, kill=False)
        contested += len(starts)
        say(f"  {contested} of {CONTESTED} times contested")
    if not contested:
        raise Unmeasurable("the demo has no free times")
    return answers, contested, kills


def _contest(running: Running, starts: Sequence[str], kill: bool) -> list[Answer]:
    answered = threading.Semaphore(0)

    def one(wish: tuple[int, str]) -> Answer:
        client, start = wish
        answer = running.ask("POST", "/v4/booking", booking(start, f"visitor{client}@example.com"))
        answered.release()
        return answer

    wishes = [(client, start) for start in starts for client in range(CLIENTS)]
    with ThreadPoolExecutor(CLIENTS) as pool:
        pending = [pool.submit(one, wish) for wish in wishes]
        if kill:
            for _ in range(KILL_AFTER):
                answered.acquire()
            running.process.kill()
        return [each.result() for each in pending]


def _busy(database: Path) -> list[tuple[str, int, int]]:
    with closing(sqlite3.connect(database)) as connection:
        return connection.execute('SELECT host_id, start, "end" FROM busy').fetchall()


def _ids(database: Path) -> set[str]:
    with closing(sqlite3.connect(database)) as connection:
        return {row[0] for row in connection.execute("SELECT id FROM appointments")}
