"""What happens seldom: a type is withdrawn, nothing else is free, old bookings are forgotten."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import httpx
import pytest

from app.resources import resource
from app.service.catalogue import Bookable, Catalogue, ChoiceOfHost, read_catalogue
from app.service.housekeeping import tidy
from tests.journeys.service.running import (
    MIRIAM,
    RunningService,
    attendee,
    book,
    link,
    mails,
    shown,
    slots,
)

DEMO = read_catalogue(resource("demo", "practice.toml"))


def changed(slug: str, **changes: object) -> Catalogue:
    """Return the demo's catalogue with one type changed."""
    return replace(
        DEMO,
        meeting_types=tuple(
            replace(each, **changes) if each.slug == slug else each  # type: ignore[arg-type]  # of each test
            for each in DEMO.meeting_types
        ),
    )


def without(slug: str) -> Catalogue:
    """Return the demo's catalogue without one type."""
    kept: tuple[Bookable, ...] = tuple(each for each in DEMO.meeting_types if each.slug != slug)
    return replace(DEMO, meeting_types=kept)


def keep_house(service: RunningService) -> None:
    with service.database.connect_to_write() as connection, connection.begin():
        tidy(connection, service.store.practice, service.store.now())


@pytest.mark.parametrize("slug", ["energy-check", "founder"])
def test_a_request_for_a_type_that_was_withdrawn_leads_nowhere(tmp_path: Path, slug: str) -> None:
    database = tmp_path / "x.sqlite"
    with RunningService(database) as service:
        provisional_id = book(service, slug, slots(service, slug)[0]).json()["provisionalBookingId"]
        listed = service.client.get("/demo/mails").json()["mails"]
        path = next(httpx.URL(each["links"][0]["href"]).path for each in listed if each["links"])
    with RunningService(database, catalogue=without(slug)) as service:
        for answer in (service.client.get(path), service.client.post(path, data={"answer": "approve"})):
            assert (answer.status_code, shown(answer).title) == (404, "There is nothing here")
        listed = service.client.get("/v4/provisional-booking/paginated").json()
        assert [each["id"] for each in listed["provisionalBookings"]] == [provisional_id]
        decline = f"/v4/provisional-booking/{provisional_id}/decline"
        assert service.client.post(decline).status_code == 200
        assert service.client.get("/demo/mails").status_code == 200


def test_a_request_for_a_type_that_was_withdrawn_lapses_quietly(tmp_path: Path) -> None:
    database = tmp_path / "x.sqlite"
    with RunningService(database) as service:
        book(service, "founder", slots(service, "founder")[0])
        before = len(mails(service))
    with RunningService(database, catalogue=without("founder")) as service:
        service.clock.move(hours=30)
        keep_house(service)
        expired = service.client.get("/v4/provisional-booking/paginated", params={"status": "expired"})
        assert expired.json()["total"] == 1
        assert len(mails(service)) == before


def test_an_appointment_of_a_type_that_was_withdrawn_is_still_listed(tmp_path: Path) -> None:
    database = tmp_path / "x.sqlite"
    with RunningService(database) as service:
        start = slots(service, "first-consultation")[0]
        appointment_id = book(service, "first-consultation", start).json()["appointmentId"]
        address = httpx.URL(link(mails(service)[0])).path
    hosts = tuple(host for host in DEMO.hosts if host.id != MIRIAM)
    queues = tuple(replace(q, members=tuple(m for m in q.members if m != MIRIAM)) for q in DEMO.queues)
    smaller = replace(without("first-consultation"), hosts=hosts, queues=queues)
    with RunningService(database, catalogue=smaller) as service:
        found = service.client.get(f"/v4/appointment/{appointment_id}").json()
        assert found["hosts"] == [{"id": MIRIAM}]
        assert "name" not in found["meetingInfo"]
        path = f"/v4/appointment/{appointment_id}"
        assert service.client.post(f"{path}/reschedule", json={"start": start}).status_code == 400
        assert shown(service.client.get(address)).title == "Your appointment"
        assert service.client.post(f"{path}/cancel").json()["isCancelled"] is True


def test_a_time_that_is_taken_with_no_other_left_sends_to_the_reception(tmp_path: Path) -> None:
    tuesday = ((), ((540, 580),), (), (), (), (), ())
    catalogue = changed("energy-check", hours=tuesday, horizon=0)
    with RunningService(tmp_path / "x.sqlite", catalogue=catalogue) as service:
        start = slots(service, "energy-check")
        assert len(start) == 1
        book(service, "energy-check", start[0])
        book(service, "energy-check", start[0], attendee=attendee(email="fast@example.com"))
        service.client.post(link(mails(service, "fast@example.com")[0]))
        page = shown(service.client.post(link(mails(service)[0])))
        assert page.buttons == {}
        assert "Please ask at the reception." in page.texts[0]


def test_what_is_past_is_forgotten_after_a_while(service: RunningService, tmp_path: Path) -> None:
    book(service, "first-consultation", slots(service, "first-consultation")[0])
    book(service, "energy-check", slots(service, "energy-check")[0])
    later = slots(service, "first-consultation", first="2027-05-25")[0]
    book(service, "first-consultation", later)
    service.clock.move(days=89)
    keep_house(service)
    assert _rows(tmp_path) == {
        "appointments": 2,
        "attendees": 2,
        "busy": 2,
        "provisional_bookings": 1,
        "outbox": 0,
    }
    service.clock.move(days=3)
    keep_house(service)
    assert _rows(tmp_path) == {
        "appointments": 1,
        "attendees": 1,
        "busy": 1,
        "provisional_bookings": 0,
        "outbox": 0,
    }


def _rows(tmp_path: Path) -> dict[str, int]:
    tables = ("appointments", "attendees", "busy", "provisional_bookings", "outbox")
    with closing(sqlite3.connect(tmp_path / "bookings.sqlite")) as connection:
        return {each: connection.execute(f"SELECT count(*) FROM {each}").fetchone()[0] for each in tables}


def test_a_meeting_at_the_attendees_place_has_their_address(tmp_path: Path) -> None:
    catalogue = changed("first-consultation", channels=("local-attendee",))
    with RunningService(tmp_path / "x.sqlite", catalogue=catalogue) as service:
        free = slots(service, "first-consultation")
        for start, changes, place in (
            (free[0], {"location": "Home 1"}, "Home 1"),
            (free[2], {"attendee": attendee(notes={"address": "Home 2"})}, "Home 2"),
        ):
            answer = book(service, "first-consultation", start, **changes).json()
            found = service.client.get(f"/v4/appointment/{answer['appointmentId']}").json()
            assert found["location"] == place
        refused = book(service, "first-consultation", free[4], location="x" * 501)
        assert refused.json()["errors"][0]["field"] == "location"


def test_a_host_has_to_be_named_where_the_type_says_so(tmp_path: Path) -> None:
    catalogue = changed("project-meeting", host_choice=ChoiceOfHost.REQUIRED)
    with RunningService(tmp_path / "x.sqlite", catalogue=catalogue) as service:
        start = slots(service, "project-meeting", hostIds=MIRIAM)[0]
        assert book(service, "project-meeting", start).json()["errors"][0]["field"] == "hostIds"
        assert book(service, "project-meeting", start, queueId=None, hostIds=[MIRIAM]).status_code == 201


def test_two_named_hosts_both_come(service: RunningService) -> None:
    queue = next(each for each in service.catalogue.queues if MIRIAM in each.members)
    both = [MIRIAM, next(each for each in queue.members if each != MIRIAM)]
    query = {"hostIds": ",".join(both), "calculationMethod": "everyone"}
    start = slots(service, "project-meeting", **query)[0]
    answer = book(service, "project-meeting", start, queueId=None, hostIds=both)
    found = service.client.get(f"/v4/appointment/{answer.json()['appointmentId']}").json()
    assert set(found["hostIds"]) == set(both)
    for each in both:
        assert book(service, "project-meeting", start, queueId=None, hostIds=[each]).status_code == 400


@pytest.mark.parametrize(
    ("person", "field"),
    [
        (attendee(notes={str(n): "x" for n in range(101)}), "attendee.notes"),
        (attendee(notes={"a": "x" * 5001}), "attendee.notes"),
        (attendee(phone="12"), "attendee.phone"),
        (attendee(email="a" * 250 + "@example.com"), "attendee.email"),
        (attendee(email="a\u2028b@example.com"), "attendee.email"),
        (attendee(lastname="x" * 201), "attendee.lastname"),
    ],
)
def test_limits_of_the_attendee(service: RunningService, person: dict[str, object], field: str) -> None:
    refused = book(service, "first-consultation", slots(service, "first-consultation")[0], attendee=person)
    assert refused.status_code == 400
    assert refused.json()["errors"][0]["field"] == field
