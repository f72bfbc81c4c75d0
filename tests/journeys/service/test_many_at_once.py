"""Many at once: one slot, one appointment; what was acknowledged is kept."""

import sqlite3
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from itertools import combinations
from pathlib import Path

import httpx
import pytest

from tests.journeys.service.running import (
    CONSULTATION,
    MIRIAM,
    OwnProcess,
    RunningService,
    attendee,
    body,
    book,
    slots,
    start_process,
)

TAKEN = {
    "statusCode": 400,
    "message": "The selected time slot is no longer available",
    "error": "Bad Request",
}


def overlaps(database: Path) -> int:
    """Count pairs of appointments of one host that overlap, buffers included."""
    with closing(sqlite3.connect(database)) as connection:
        rows = connection.execute("SELECT host_id, start, end FROM busy").fetchall()
    return sum(one[0] == two[0] and one[1] < two[2] and two[1] < one[2] for one, two in combinations(rows, 2))


def count(database: Path, table: str) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def test_of_32_requests_for_one_slot_one_is_booked(service: RunningService, tmp_path: Path) -> None:
    start = slots(service, "first-consultation")[0]
    with ThreadPoolExecutor(32) as threads:
        answers = list(threads.map(lambda _: book(service, "first-consultation", start), range(32)))
    assert Counter(answer.status_code for answer in answers) == {201: 1, 400: 31}
    assert all(answer.json() == TAKEN for answer in answers if answer.status_code == 400)
    assert count(tmp_path / "bookings.sqlite", "appointments") == 1


def test_overlapping_starts_of_one_host_are_never_both_booked(
    service: RunningService, tmp_path: Path
) -> None:
    starts = slots(service, "project-meeting", last="2027-04-07", hostIds=MIRIAM)

    def one(start: str) -> int:
        answer = book(service, "project-meeting", start, queueId=None, hostIds=[MIRIAM], duration=45)
        return answer.status_code

    with ThreadPoolExecutor(16) as threads:
        codes = Counter(threads.map(one, starts * 2))
    assert codes[201] >= 3
    assert set(codes) == {201, 400}
    assert overlaps(tmp_path / "bookings.sqlite") == 0


def test_seats_are_not_sold_twice(service: RunningService) -> None:
    start = slots(service, "workshop-tour")[0]
    with ThreadPoolExecutor(24) as threads:
        answers = list(threads.map(lambda _: book(service, "workshop-tour", start), range(24)))
    assert Counter(answer.status_code for answer in answers) == {201: 8, 400: 16}
    appointment_id = next(answer.json()["appointmentId"] for answer in answers if answer.status_code == 201)
    assert len(service.client.get(f"/v4/appointment/{appointment_id}").json()["attendees"]) == 8


def test_a_queue_stays_fair_under_pressure(service: RunningService, tmp_path: Path) -> None:
    starts = [each for each in slots(service, "documents", first="2027-04-07") if "T14:" in each][:40]
    with ThreadPoolExecutor(16) as threads:
        codes = Counter(threads.map(lambda start: book(service, "documents", start).status_code, starts))
    with closing(sqlite3.connect(tmp_path / "bookings.sqlite")) as connection:
        turns = dict(connection.execute("SELECT host_id, taken FROM turns").fetchall())
    assert sum(turns.values()) == codes[201]
    assert max(turns.values()) - min(turns.values()) <= 1 + len(starts) - codes[201]


def _free(service: OwnProcess) -> list[str]:
    query = {"meetingTypeId": CONSULTATION, "hostIds": MIRIAM, "start": "2020-01-01", "end": "2099-01-01"}
    answer = service.client.get("/v4/booking-availability", params=query).json()
    return [spot["startTime"] for day in answer["dates"] for spot in day["spots"]]


def _request(start: str, reference: str = "") -> dict[str, object]:
    return {
        "meetingTypeId": CONSULTATION,
        "start": start,
        "hostIds": [MIRIAM],
        "attendee": attendee(notes={"reference": reference}),
    }


def test_two_processes_share_one_database(tmp_path: Path) -> None:
    database = tmp_path / "shared.sqlite"
    services = [start_process(database), start_process(database)]
    try:
        starts = _free(services[0])[:12]
        wishes = [(services[n % 2], start) for start in starts for n in range(8)]

        def one(wish: tuple[OwnProcess, str]) -> httpx.Response:
            return wish[0].client.post("/v4/booking", json=_request(wish[1]))

        with ThreadPoolExecutor(16) as threads:
            answers = list(threads.map(one, wishes))
        codes = Counter(answer.status_code for answer in answers)
        assert set(codes) == {201, 400}
        assert codes[201] == count(database, "appointments")
        assert codes[201] >= len(starts) // 2
        assert all(answer.json() == TAKEN for answer in answers if answer.status_code == 400)
        assert overlaps(database) == 0
    finally:
        assert [service.end() for service in services] == [0, 0]


@pytest.mark.parametrize("moment", [3, 11])
def test_a_kill_loses_no_booking_that_was_acknowledged(tmp_path: Path, moment: int) -> None:
    database = tmp_path / "killed.sqlite"
    service = start_process(database)
    acknowledged: list[str] = []
    starts = _free(service)[::2]

    def one(start: str) -> None:
        try:
            answer = service.client.post("/v4/booking", json=_request(start))
        except httpx.TransportError:
            return
        if answer.status_code == 201:
            acknowledged.append(answer.json()["appointmentId"])
            if len(acknowledged) == moment:
                service.process.kill()

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(one, starts))
    service.kill()
    assert moment <= len(acknowledged) < len(starts)

    again = start_process(database)
    try:
        found = set()
        for page in range(5):
            query = {"page": page, "pageSize": 100}
            listed = again.client.get("/v4/appointment/paginated", params=query).json()
            found |= {each["id"] for each in listed["appointments"]}
        assert set(acknowledged) <= found
        assert overlaps(database) == 0
        assert again.client.post("/v4/booking", json=_request(_free(again)[0])).status_code == 201
    finally:
        assert again.end() == 0


def test_a_request_that_fails_does_not_harm_its_neighbours(service: RunningService, tmp_path: Path) -> None:
    free = slots(service, "first-consultation")[:12:2]
    with service.database.connect_to_write() as connection, connection.begin():
        connection.exec_driver_sql(
            "CREATE TRIGGER no_bob BEFORE INSERT ON attendees WHEN NEW.firstname = 'Bob' "
            "BEGIN SELECT RAISE(ABORT, 'no'); END"
        )

    def one(start: str) -> int:
        name = "Bob" if start == free[2] else "Ada"
        request = body(service, "first-consultation", start, attendee=attendee(firstname=name))
        return service.client.post("/v4/booking", json=request).status_code

    with ThreadPoolExecutor(6) as threads:
        codes = dict(zip(free, threads.map(one, free), strict=True))
    assert codes.pop(free[2]) == 500
    booked = [start for start, code in codes.items() if code == 201]
    assert len(booked) == 5
    assert count(tmp_path / "bookings.sqlite", "attendees") == len(booked)
    assert count(tmp_path / "bookings.sqlite", "appointments") == len(booked)
    assert count(tmp_path / "bookings.sqlite", "busy") == len(booked)
