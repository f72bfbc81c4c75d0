"""Appointments: who may see, cancel and move them."""

from itertools import pairwise

import httpx
import pytest

from tests.journeys.service.running import (
    CONSULTATION,
    MIRIAM,
    RunningService,
    attendee,
    book,
    mails,
    slots,
)

WRONG_SECRET = "x" * 32


def booked(service: RunningService, slug: str = "first-consultation", **changes: object) -> dict[str, str]:
    answer = book(service, slug, slots(service, slug)[0], **changes)
    assert answer.status_code == 201
    found = answer.json()
    assert isinstance(found, dict)
    return found


def with_secret(service: RunningService, secret: str) -> httpx.Client:
    """Return a client that has no key, only a secret."""
    return httpx.Client(base_url=service.address, headers={"x-appointment-secret": secret})


def test_lists_are_paged_from_zero(service: RunningService) -> None:
    starts = slots(service, "first-consultation")
    ids = [book(service, "first-consultation", start).json()["appointmentId"] for start in starts[:6:2]]
    ask = service.client.get
    first = ask("/v4/appointment/paginated", params={"page": 0, "pageSize": 2}).json()
    second = ask("/v4/appointment/paginated", params={"page": 1, "pageSize": 2}).json()
    assert (first["total"], second["total"]) == (3, 3)
    assert [each["id"] for each in first["appointments"] + second["appointments"]] == ids
    newest: dict[str, str | int] = {
        "page": 0,
        "pageSize": 9,
        "sortBy": "appointment.createdAt",
        "sortDirection": "DESC",
    }
    listed = ask("/v4/appointment/paginated", params=newest).json()["appointments"]
    assert [each["id"] for each in listed] == ids[::-1]
    assert ask("/v4/appointment/paginated/", params={"page": 0, "pageSize": 1}).status_code == 200


@pytest.mark.parametrize(
    "query", ["", "?page=0", "?pageSize=5", "?page=-1&pageSize=5", "?page=0&pageSize=101"]
)
def test_both_page_and_size_have_to_be_given(service: RunningService, query: str) -> None:
    answer = service.client.get(f"/v4/appointment/paginated{query}")
    assert answer.status_code == 400
    assert isinstance(answer.json()["message"], list)


def test_lists_can_be_narrowed(service: RunningService) -> None:
    one = booked(service, attendee=attendee(firstname="Ada", notes={"foyer_reference": "r-1"}))
    other = booked(service, "documents", attendee=attendee(email="bob@example.com"))

    def found(**query: str) -> list[str]:
        answer = service.client.get(
            "/v4/appointment/paginated", params={"page": "0", "pageSize": "9", **query}
        )
        return [each["id"] for each in answer.json()["appointments"]]

    assert found(search="ADA SMI") == [one["appointmentId"]]
    assert found(search="r-1") == [one["appointmentId"]]
    assert found(search="bob@") == [other["appointmentId"]]
    assert found(search="%") == []
    assert found(meetingTypeId=CONSULTATION) == [one["appointmentId"]]
    assert found(start="2028-01-01T00:00:00Z") == []
    assert len(found(end="2028-01-01T00:00:00Z", status="confirmed")) == 2
    service.client.post(f"/v4/appointment/{one['appointmentId']}/cancel")
    assert found(status="cancelled") == [one["appointmentId"]]


def test_today_is_the_venues_day(service: RunningService) -> None:
    today = booked(service)
    book(service, "first-consultation", slots(service, "first-consultation", first="2027-04-07")[0])
    listed = service.client.get("/v4/appointment/today").json()
    assert [each["id"] for each in listed] == [today["appointmentId"]]


def test_an_appointment_tells_what_was_booked(service: RunningService) -> None:
    one = booked(service)
    found = service.client.get(f"/v4/appointment/{one['appointmentId']}").json()
    assert found["secret"] == one["secret"]
    assert found["start"] == "2027-04-06T06:30:00.000Z"
    assert found["end"] == "2027-04-06T07:00:00.000Z"
    assert found["isCancelled"] is False
    assert found["channel"] == "local"
    assert found["hosts"][0]["fullName"] == "Dr Miriam Weber"
    assert found["attendees"][0]["email"] == "client@example.com"
    assert found["meetingTypeId"] == CONSULTATION


def test_the_secret_alone_cancels(service: RunningService) -> None:
    one = booked(service)
    with with_secret(service, one["secret"]) as attendee_client:
        answer = attendee_client.post(
            f"/v4/appointment/{one['appointmentId']}/cancel", json={"reason": "ill"}
        )
        assert answer.status_code == 200
        assert answer.json()["isCancelled"] is True
        assert answer.json()["cancel"] == {
            "actionSource": "attendee",
            "actionAt": "2027-04-06T05:10:00.000Z",
            "reason": "ill",
        }
        again = attendee_client.post(f"/v4/appointment/{one['appointmentId']}/cancel")
        assert (again.status_code, again.json()) == (200, answer.json())
    assert slots(service, "first-consultation")[0] == "2027-04-06T08:30:00.000+02:00"
    assert mails(service)[0]["subject"] == "Cancelled: First consultation, Tuesday 6 April 2027, 08:30"


def test_a_wrong_secret_changes_nothing(service: RunningService) -> None:
    one, other = booked(service), booked(service)
    for secret in (WRONG_SECRET, other["secret"], "ü"):
        headers = {b"x-appointment-secret": secret.encode()}
        answer = httpx.post(
            f"{service.address}/v4/appointment/{one['appointmentId']}/cancel", headers=headers
        )
        assert answer.status_code == 401
        assert answer.json()["message"] == "Invalid appointment secret"
    unknown = httpx.post(
        f"{service.address}/v4/appointment/nothing/cancel", headers={"x-appointment-secret": "x"}
    )
    assert unknown.status_code == 401
    assert service.client.get(f"/v4/appointment/{one['appointmentId']}").json()["isCancelled"] is False


def test_staff_cancel_with_the_key(service: RunningService) -> None:
    one = booked(service)
    answer = service.client.post(f"/v4/appointment/{one['appointmentId']}/cancel", json={})
    assert answer.json()["cancel"]["actionSource"] == "host"
    assert service.client.post("/v4/appointment/nothing/cancel").status_code == 404
    two = booked(service)
    assert service.client.delete(f"/v4/appointment/{two['appointmentId']}").status_code == 204
    assert service.client.delete("/v4/appointment/nothing").status_code == 404


def test_a_reason_has_a_limit(service: RunningService) -> None:
    one = booked(service)
    answer = service.client.post(f"/v4/appointment/{one['appointmentId']}/cancel", json={"reason": "x" * 501})
    assert answer.status_code == 400
    assert answer.json()["errors"][0]["field"] == "reason"


def test_a_seat_of_a_group_is_cancelled_alone(service: RunningService) -> None:
    start = slots(service, "workshop-tour")[0]
    ada, bob = (
        book(service, "workshop-tour", start, attendee=attendee(firstname=name)).json()
        for name in ("Ada", "Bob")
    )
    path = f"/v4/appointment/{ada['appointmentId']}"
    with with_secret(service, ada["secret"]) as client:
        seen = client.get(path).json()
        assert [each["firstname"] for each in seen["attendees"]] == ["Ada"]
        assert "secret" not in seen
        others = service.client.get(path).json()["attendees"]
        refused = client.post(f"{path}/cancel", json={"attendeeId": others[1]["id"]})
        assert refused.status_code == 403
        assert client.post(f"{path}/cancel", json={"cancelAll": True}).status_code == 403
        assert client.post(f"{path}/cancel").json()["isCancelled"] is False
    left = service.client.get(path).json()
    assert [each["firstname"] for each in left["attendees"]] == ["Bob"]
    with with_secret(service, bob["secret"]) as client:
        assert client.post(f"{path}/cancel").json()["isCancelled"] is True
    assert start in slots(service, "workshop-tour")


def test_staff_have_to_say_whose_seat(service: RunningService) -> None:
    start = slots(service, "workshop-tour")[0]
    appointment_id = book(service, "workshop-tour", start).json()["appointmentId"]
    book(service, "workshop-tour", start)
    path = f"/v4/appointment/{appointment_id}"
    assert service.client.post(f"{path}/cancel").status_code == 400
    assert service.client.post(f"{path}/cancel", json={"attendeeId": "nobody"}).status_code == 404
    first = service.client.get(path).json()["attendees"][0]
    assert first["secret"]
    service.client.post(f"{path}/cancel", json={"attendeeId": first["id"]})
    assert len(service.client.get(path).json()["attendees"]) == 1
    assert service.client.post(f"{path}/cancel", json={"cancelAll": True}).json()["isCancelled"] is True


def test_an_appointment_is_moved_to_a_free_time(service: RunningService) -> None:
    free = slots(service, "first-consultation")
    one, other = booked(service), free[3]
    book(service, "first-consultation", other)
    path = f"/v4/appointment/{one['appointmentId']}/reschedule"
    with with_secret(service, one["secret"]) as client:
        assert client.post(path, json={"start": other}).json()["message"] == (
            "The selected time slot is no longer available"
        )
        assert client.post(path, json={"start": "2027-04-06T21:00:00+02:00"}).status_code == 400
        staff_only = {"start": "2027-04-06T21:00:00+02:00", "ignoreAvailability": True}
        assert client.post(path, json=staff_only).status_code == 400
        assert client.post(path, json={"start": "soon"}).status_code == 400
        answer = client.post(path, json={"start": free[5]})
    assert answer.status_code == 200
    assert answer.json()["previousStart"] == "2027-04-06T06:30:00.000Z"
    moved = answer.json()["appointment"]
    assert moved["rescheduleCount"] == 1
    assert free[0] in slots(service, "first-consultation")
    assert free[5] not in slots(service, "first-consultation")
    assert str(mails(service)[0]["subject"]).startswith("New time: First consultation")
    assert service.client.post(path, json=staff_only).status_code == 200


def test_an_appointment_may_be_moved_by_less_than_its_length(service: RunningService) -> None:
    free = slots(service, "project-meeting", hostIds=MIRIAM)
    start, later = next(
        pair for pair in pairwise(free) if pair[0][13:16] == ":30" and pair[1][13:16] == ":45"
    )
    answer = book(service, "project-meeting", start, queueId=None, hostIds=[MIRIAM]).json()
    path = f"/v4/appointment/{answer['appointmentId']}/reschedule"
    moved = service.client.post(path, json={"start": later})
    assert moved.status_code == 200
    assert start not in slots(service, "project-meeting", hostIds=MIRIAM)


def test_what_is_cancelled_cannot_be_moved(service: RunningService) -> None:
    one = booked(service)
    later = slots(service, "first-consultation")[4]
    service.client.post(f"/v4/appointment/{one['appointmentId']}/cancel")
    path = f"/v4/appointment/{one['appointmentId']}/reschedule"
    assert service.client.post(path, json={"start": later}).status_code == 400
    assert service.client.post("/v4/appointment/nothing/reschedule", json={"start": later}).status_code == 404


def test_one_attendee_does_not_move_a_group(service: RunningService) -> None:
    free = slots(service, "workshop-tour")
    one = book(service, "workshop-tour", free[0]).json()
    with with_secret(service, one["secret"]) as client:
        path = f"/v4/appointment/{one['appointmentId']}/reschedule"
        assert client.post(path, json={"start": free[1]}).status_code == 403
