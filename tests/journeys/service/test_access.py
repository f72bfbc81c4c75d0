"""Who may ask, and how a "no" looks."""

import logging
from functools import partial
from pathlib import Path

import httpx
import pytest
from fastapi.routing import APIRoute

from app.service.access import Access
from app.service.app import create_app
from tests.journeys.service.running import (
    KEY,
    MIRIAM,
    TUESDAY,
    RunningService,
    book,
    link,
    mails,
    slots,
    until,
)

OPEN = {"/confirm/{token}", "/decide/{token}", "/manage/{token}", "/openapi.json"}


@pytest.mark.parametrize(
    ("headers", "message"),
    [
        ({}, "Missing authorization header"),
        ({"authorization": ""}, "Missing authorization header"),
        ({"authorization": "Bearer wrong"}, "Invalid API key"),
        ({"authorization": f"Basic {KEY}"}, "Invalid API key"),
        ({"authorization": KEY}, "Invalid API key"),
        ({"authorization": "Bearer"}, "Invalid API key"),
    ],
)
def test_the_wrong_key_is_told_apart(service: RunningService, headers: dict[str, str], message: str) -> None:
    answer = httpx.get(f"{service.address}/v4/meeting-type", headers=headers)
    assert answer.status_code == 401
    assert answer.json() == {"statusCode": 401, "message": message, "error": "Unauthorized"}


def test_every_route_of_the_api_asks_for_the_key(service: RunningService) -> None:
    app = create_app(service.store, Access(KEY, service.catalogue), service.address)
    guarded = [route for route in app.routes if isinstance(route, APIRoute) and route.path not in OPEN]
    assert len(guarded) >= 14
    for route in guarded:
        path = route.path.format(
            **dict.fromkeys(
                ("meeting_type_id", "queue_id", "appointment_id", "provisional_id", "link_id"), "x"
            )
        )
        for method in route.methods or ():
            answer = httpx.request(method, f"{service.address}{path}")
            assert answer.status_code == 401, (method, path)


def test_a_key_acts_as_its_owner_only(service: RunningService) -> None:
    me = service.client.get("/v4/user/me").json()
    own = {"x-meetergo-api-user-id": me["id"]}
    assert service.client.get("/v4/meeting-type", headers=own).status_code == 200
    answer = service.client.get("/v4/meeting-type", headers={"x-meetergo-api-user-id": MIRIAM})
    assert answer.status_code == 403
    assert answer.json()["error"] == "Forbidden"


def test_a_companys_key_names_its_user(tmp_path: Path) -> None:
    key = f"ak_live:5d3f8a10-7c3b-4b0d-8f5e-92a4c1b7e603:{KEY}"
    with RunningService(tmp_path / "x.sqlite", key=key) as service:
        refused = service.client.get("/v4/meeting-type")
        assert refused.status_code == 400
        assert refused.json()["message"] == (
            "Missing required header 'x-meetergo-api-user-id' for API key authentication"
        )
        named = {"x-meetergo-api-user-id": MIRIAM}
        assert service.client.get("/v4/meeting-type", headers=named).status_code == 200
        assert slots(service, "first-consultation")
        assert book(service, "first-consultation", slots(service, "first-consultation")[0]).status_code == 201
        stranger = {"x-meetergo-api-user-id": "nobody"}
        assert service.client.get("/v4/meeting-type", headers=stranger).status_code == 403


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/v4/nothing", 404),
        ("GET", "/", 404),
        ("GET", "/docs", 404),
        ("PUT", "/v4/booking", 405),
        ("GET", "/v4/booking", 405),
        ("GET", "/v4/meeting-type/nothing", 404),
        ("GET", "/v4/queue/nothing", 404),
        ("GET", "/v4/appointment/nothing", 404),
    ],
)
def test_every_no_has_the_same_form(service: RunningService, method: str, path: str, status: int) -> None:
    answer = service.client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["content-type"] == "application/json"
    assert set(answer.json()) == {"statusCode", "message", "error"}
    assert answer.json()["statusCode"] == status


def test_a_failure_of_ours_has_the_same_form_and_tells_nothing(
    service: RunningService, caplog: pytest.LogCaptureFixture
) -> None:
    with service.database.connect_to_write() as connection, connection.begin():
        connection.exec_driver_sql("ALTER TABLE appointments RENAME TO elsewhere")
    answer = service.client.get(
        "/v4/appointment/paginated", params={"page": 0, "pageSize": 1, "search": "Jane"}
    )
    assert answer.status_code == 500
    assert answer.json() == {
        "statusCode": 500,
        "message": "Internal server error",
        "error": "Internal Server Error",
    }
    until(lambda: "uvicorn.error" in {record.name for record in caplog.records})
    assert not any("Jane" in record.getMessage() for record in caplog.records if record.name != "httpx")
    assert service.client.get("/v4/meeting-type").status_code == 200


def test_meeting_types_say_what_can_be_chosen(service: RunningService) -> None:
    listed = service.client.get("/v4/meeting-type").json()
    assert len(listed) == 10
    types = {each["slug"]: each for each in listed}
    meeting = types["project-meeting"]
    assert service.client.get(f"/v4/meeting-type/{meeting['id']}").json() == meeting
    assert meeting["meetingOptions"]["allowedDurations"] == [45, 60, 90]
    assert meeting["meetingOptions"]["allowHostSelection"] is True
    assert meeting["locations"] == ["Ahornkai 12", "Speicher 4"]
    assert types["workshop-tour"]["spots"] == 8
    assert types["call-back"]["meetingOptions"]["allowPhoneOnlyBooking"] is True
    assert types["energy-check"]["meetingOptions"]["doubleOptIn"] == "enabled"
    assert types["founder"]["meetingOptions"]["requireHostConfirmation"] == "enabled"
    assert types["founder"]["meetingOptions"]["doubleOptIn"] == "disabled"
    assert types["first-consultation"]["userId"] == MIRIAM


def test_a_queue_tells_its_members(service: RunningService) -> None:
    queue = next(iter(service.catalogue.queues))
    found = service.client.get(f"/v4/queue/{queue.id}").json()
    assert [each["id"] for each in found["users"]] == list(queue.members)
    assert set(found["userCapacities"]) == set(queue.members)


def test_the_date_is_told_for_clocks_that_go_wrong(service: RunningService) -> None:
    answer = service.client.get("/v4/meeting-type")
    assert answer.headers["date"]
    assert answer.headers["cache-control"] == "no-store"
    assert TUESDAY.tzinfo is not None


def test_the_log_names_routes_and_no_one(service: RunningService, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="app.service.doorway"):
        book(service, "energy-check", slots(service, "energy-check")[0])
        address = link(mails(service)[0])
        httpx.post(address)
        service.client.get("/v4/appointment/paginated", params={"page": 0, "pageSize": 1, "search": "Jane"})
        service.client.get("/v4/meeting-type/")
        service.client.get("/secret-place")
        lines = ("POST /v4/booking 201 ", "POST /confirm/{token} 200 ", "GET /v4/meeting-type 200 ")
        for line in (*lines, "GET unknown path 404 "):
            until(partial(_has, caplog, line))
    noted = _noted(caplog)
    text = "\n".join(noted)
    assert not any(
        word in text for word in ("Jane", "example.com", address.rpartition("/")[2], "secret-place")
    )


def _has(caplog: pytest.LogCaptureFixture, beginning: str) -> bool:
    return any(each.startswith(beginning) for each in _noted(caplog))


def _noted(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if record.name == "app.service.doorway"]
