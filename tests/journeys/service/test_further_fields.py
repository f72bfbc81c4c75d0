"""Fields and routes beyond the booking page: rooms, one-time links, page passwords, notes, reminders."""

import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from argon2 import PasswordHasher

from app.resources import resource
from app.service.catalogue import Catalogue, read_catalogue
from app.service.housekeeping import tidy
from app.service.rooms import Room
from app.wire.problems import SLOT_UNAVAILABLE
from app.wire.times import write_utc
from tests.journeys.service.running import (
    RunningService,
    attendee,
    book,
    link,
    mails,
    press,
    shown,
    slots,
    type_id,
)

PASSWORD = secrets.token_hex(8)
PIOTR = "e2c94b7f-1d68-4a0b-b3c2-6f0d5a8e9b12"
ROOM, BEAMER = "room-1", "beamer-1"


def a_catalogue() -> Catalogue:
    """Return the demo's, with rooms for two types and a password for a third."""
    catalogue = read_catalogue(resource("demo", "practice.toml"))
    changes = {
        "first-consultation": {"rooms": (ROOM, BEAMER)},
        "project-meeting": {"rooms": (ROOM,)},
        "energy-check": {"rooms": (ROOM,)},
        "documents": {"password_hash": PasswordHasher(time_cost=1, memory_cost=64).hash(PASSWORD)},
    }
    types = tuple(
        replace(each, **changes.get(each.slug, {}))  # type: ignore[arg-type]  # names above are the class's own
        for each in catalogue.meeting_types
    )
    rooms = (Room(ROOM, "Room 1"), Room(BEAMER, "Beamer"))
    return replace(catalogue, meeting_types=types, rooms=rooms)


@pytest.fixture
def furnished(tmp_path: Path) -> Iterator[RunningService]:
    with RunningService(tmp_path / "bookings.sqlite", catalogue=a_catalogue()) as running:
        yield running


def common_starts(service: RunningService, slug: str, last: str = "2027-05-31") -> set[str]:
    """Return the starts at which a type can be booked, and a project meeting with somebody else."""
    return {*slots(service, slug, last=last)} & {*slots(service, "project-meeting", last=last, hostIds=PIOTR)}


def common_start(service: RunningService, slug: str) -> str:
    """Return the first of them."""
    return min(common_starts(service, slug))


def utc(start: str) -> str:
    """Return a start as lists write it."""
    return write_utc(datetime.fromisoformat(start))


def test_a_room_is_taken_by_one_meeting_at_a_time(furnished: RunningService) -> None:
    start = common_start(furnished, "first-consultation")
    made = book(furnished, "first-consultation", start, resourceChannelIds=[ROOM])
    assert made.status_code == 201
    assert start in slots(furnished, "project-meeting")
    assert start not in slots(furnished, "project-meeting", resourceChannelIds=ROOM)
    refused = book(furnished, "project-meeting", start, resourceChannelIds=[ROOM])
    assert (refused.status_code, refused.json()["message"]) == (400, SLOT_UNAVAILABLE)
    assert book(furnished, "project-meeting", start).status_code == 201
    furnished.client.post(f"/v4/appointment/{made.json()['appointmentId']}/cancel").raise_for_status()
    again = book(furnished, "first-consultation", start, resourceChannelIds=[ROOM, BEAMER])
    assert again.status_code == 201


def test_a_room_moves_with_its_meeting(furnished: RunningService) -> None:
    first, *_, other = sorted(common_starts(furnished, "first-consultation", last="2027-04-09"))
    made = book(furnished, "first-consultation", first, resourceChannelIds=[ROOM]).json()["appointmentId"]
    free = slots(furnished, "project-meeting", hostIds=PIOTR, resourceChannelIds=ROOM)
    moved = furnished.client.post(f"/v4/appointment/{made}/reschedule", json={"start": other})
    assert moved.status_code == 200
    assert first in slots(furnished, "project-meeting", hostIds=PIOTR, resourceChannelIds=ROOM)
    assert first not in free
    assert other in free
    assert other not in slots(furnished, "project-meeting", hostIds=PIOTR, resourceChannelIds=ROOM)


def test_a_room_that_was_not_held_is_gone_when_an_opt_in_is_confirmed(furnished: RunningService) -> None:
    start = common_start(furnished, "energy-check")
    assert book(furnished, "energy-check", start, resourceChannelIds=[ROOM]).status_code == 201
    confirm = link(mails(furnished)[0])
    taken = book(
        furnished, "project-meeting", start, resourceChannelIds=[ROOM], hostIds=[PIOTR], queueId=None
    )
    assert taken.status_code == 201
    page = shown(furnished.client.get(confirm))
    for label in page.buttons:
        assert press(furnished.client, page, label).status_code < 500
    listed = furnished.client.get("/v4/appointment/paginated?page=0&pageSize=9").json()["appointments"]
    held = [each["id"] for each in listed if each["start"] == utc(start)]
    assert held == [taken.json()["appointmentId"]]


def test_a_room_of_another_type_is_refused(furnished: RunningService) -> None:
    start = slots(furnished, "project-meeting")[0]
    refused = book(furnished, "project-meeting", start, resourceChannelIds=[BEAMER])
    assert refused.json()["message"] == ["resourceChannelIds must be resources of this meeting type"]
    query = {
        "meetingTypeId": type_id(furnished, "project-meeting"),
        "start": "2027-04-06",
        "end": "2027-04-07",
    }
    asked = furnished.client.get(
        "/v4/booking-availability",
        params={**query, "queueId": "a84e1f6b-0c25-4d73-9b6a-f5e3d7c20814", "resourceChannelIds": BEAMER},
    )
    assert asked.status_code == 400


def test_a_link_is_good_for_one_booking(service: RunningService) -> None:
    consultation = type_id(service, "first-consultation")
    made = service.client.post(f"/v4/one-time-booking-link/create/{consultation}")
    assert made.status_code == 201
    made_link = made.json()
    shown = service.client.get(made_link["url"]).json()
    assert (shown["id"], shown["meetingTypeId"], shown["used"]) == (made_link["id"], consultation, False)
    first, second, *_ = slots(service, "first-consultation")
    taken = book(service, "first-consultation", "2027-04-05T09:00:00+02:00", oneTimeLinkId=made_link["id"])
    assert taken.json()["message"] == SLOT_UNAVAILABLE
    assert book(service, "first-consultation", first, oneTimeLinkId=made_link["id"]).status_code == 201
    refused = book(service, "first-consultation", second, oneTimeLinkId=made_link["id"])
    assert refused.json()["message"] == ["oneTimeLinkId must be an unused link of this meeting type"]
    assert service.client.get(made_link["url"]).json()["used"] is True


def test_a_link_is_for_one_type(service: RunningService) -> None:
    assert service.client.post("/v4/one-time-booking-link/create/none").status_code == 404
    assert service.client.get("/v4/one-time-booking-link/none").status_code == 404
    made = service.client.post(f"/v4/one-time-booking-link/create/{type_id(service, 'founder')}").json()
    start = slots(service, "first-consultation")[0]
    for wrong in (made["id"], "none"):
        assert book(service, "first-consultation", start, oneTimeLinkId=wrong).status_code == 400
    assert book(service, "first-consultation", start).status_code == 201


def test_a_page_with_a_password_asks_for_it(furnished: RunningService) -> None:
    listed = furnished.client.get("/v4/meeting-type").json()
    documents = next(each for each in listed if each["slug"] == "documents")
    assert documents["meetingOptions"]["bookingPagePassword"] == {"enable": True}
    start = slots(furnished, "documents")[0]
    for given in (None, "", "wrong"):
        refused = book(furnished, "documents", start, bookingPassword=given)
        assert refused.json()["message"] == ["bookingPassword is not the password of this meeting type"]
    assert book(furnished, "documents", start, bookingPassword=PASSWORD).status_code == 201


def test_a_password_is_kept_nowhere(furnished: RunningService, tmp_path: Path) -> None:
    start = slots(furnished, "energy-check")[0]
    assert book(furnished, "energy-check", start, bookingPassword=PASSWORD).status_code == 201
    kept = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"client@example.com" in kept
    assert PASSWORD.encode() not in kept


def test_an_address_is_corrected(service: RunningService) -> None:
    made = book(service, "first-consultation", slots(service, "first-consultation")[0]).json()
    path = f"/v4/appointment/{made['appointmentId']}"
    seat = service.client.get(path).json()["attendees"][0]["id"]
    for body, status in (
        ({"attendeeId": seat, "email": "nobody"}, 400),
        ({"attendeeId": "none", "email": "new@example.com"}, 404),
        ({"email": "new@example.com"}, 400),
    ):
        assert service.client.patch(f"{path}/guest", json=body).status_code == status
    shown = service.client.patch(f"{path}/guest", json={"attendeeId": seat, "email": "new@example.com"})
    assert shown.json()["attendees"][0]["email"] == "new@example.com"
    service.client.post(f"{path}/cancel")
    assert len(mails(service, "new@example.com")) == 1


def test_staff_note_something_and_attendees_do_not_see_it(service: RunningService) -> None:
    made = book(service, "workshop-tour", slots(service, "workshop-tour")[0]).json()
    path = f"/v4/appointment/{made['appointmentId']}"
    assert (
        service.client.patch(f"{path}/notes", json={"note": "Brings a model"}).json()["note"]
        == "Brings a model"
    )
    secret = {"authorization": "", "x-appointment-secret": made["secret"]}
    assert "note" not in service.client.get(path, headers=secret).json()
    assert "note" not in service.client.patch(f"{path}/notes", json={"note": ""}).json()
    assert service.client.patch("/v4/appointment/none/notes", json={"note": "x"}).status_code == 404
    assert service.client.patch(f"{path}/notes", json={"note": 1}).status_code == 400


def test_what_is_taken_is_listed_with_who_is_busy(service: RunningService) -> None:
    start = slots(service, "first-consultation")[0]
    assert book(service, "first-consultation", start).status_code == 201
    plain = slots(service, "first-consultation")
    query = {
        "meetingTypeId": type_id(service, "first-consultation"),
        "start": "2027-04-06",
        "end": "2027-05-31",
    }
    asked = service.client.get(
        "/v4/booking-availability",
        params={**query, "hostIds": "550e8400-e29b-41d4-a716-446655440000", "troubleshoot": "true"},
    ).json()
    spots = {spot["startTime"]: spot for day in asked["dates"] for spot in day["spots"]}
    assert spots[start]["unavailabilityEvents"] == [
        {"hostId": "550e8400-e29b-41d4-a716-446655440000", "hostName": "Dr Miriam Weber", "type": "event"}
    ]
    assert [start for start, spot in spots.items() if not spot["unavailabilityEvents"]] == plain
    assert asked["earliestAvailableDate"]


def test_groups_that_meet_already_can_be_left_out(service: RunningService) -> None:
    start = slots(service, "workshop-tour")[0]
    assert book(service, "workshop-tour", start).status_code == 201
    assert start in slots(service, "workshop-tour")
    assert start not in slots(service, "workshop-tour", hideGroupAppointments="true")


def test_who_wants_to_be_reminded_is(service: RunningService) -> None:
    start = slots(service, "first-consultation", first="2027-04-09")[0]
    later = slots(service, "first-consultation", first="2027-04-12")[0]
    last = slots(service, "first-consultation", first="2027-04-19")[0]
    wants, not_ = attendee(receiveReminders=True), attendee(email="b@example.com", receiveReminders=False)
    made = book(service, "first-consultation", start, attendee=wants).json()["appointmentId"]
    assert book(service, "first-consultation", later, attendee=not_).status_code == 201
    near = slots(service, "documents", first="2027-04-06", last="2027-04-06")[-1]
    assert book(service, "documents", near, attendee=wants).status_code == 201

    def remind() -> list[object]:
        with service.database.connect_to_write() as connection, connection.begin():
            tidy(connection, service.store.practice, service.store.now())
        subjects = [mail["subject"] for mail in mails(service)]
        return [each for each in subjects if str(each).startswith("Reminder")]

    assert remind() == []
    service.clock.move(days=2, hours=8)
    assert len(remind()) == 1
    assert len(remind()) == 1
    moved = service.client.post(f"/v4/appointment/{made}/reschedule", json={"start": last})
    assert moved.status_code == 200
    service.clock.move(days=10)
    assert len(remind()) == 2
    assert all(not str(mail["subject"]).startswith("Reminder") for mail in mails(service, "b@example.com"))
