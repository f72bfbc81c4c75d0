"""Which slots are offered, over HTTP."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.resources import resource
from app.service.catalogue import read_catalogue
from tests.journeys.service.running import (
    CONSULTATION,
    MIRIAM,
    RunningService,
    book,
    scope,
    slots,
    type_id,
)

APRIL = {"start": "2027-04-06", "end": "2027-04-30"}


def ask(service: RunningService, **query: str) -> dict[str, object]:
    answer = service.client.get("/v4/booking-availability", params=query)
    assert answer.status_code == 200, answer.text
    found = answer.json()
    assert isinstance(found, dict)
    return found


def test_the_answer_has_the_agreed_shape(service: RunningService) -> None:
    found = ask(service, meetingTypeId=CONSULTATION, hostIds=MIRIAM, **APRIL)
    assert set(found) == {"timezone", "timeframes", "dates", "earliestAvailableDate"}
    assert found["timezone"] == "Europe/Berlin"
    assert found["earliestAvailableDate"] == "2027-04-06"
    dates = found["dates"]
    assert isinstance(dates, list)
    assert [day["date"] for day in dates] == sorted(day["date"] for day in dates)
    first = next(spot for day in dates for spot in day["spots"])
    assert first == {"startTime": "2027-04-06T08:30:00.000+02:00", "unavailabilityEvents": []}
    frames = found["timeframes"]
    assert isinstance(frames, list)
    assert frames[0]["start"] == "2027-04-06T06:30:00.000Z"


def test_closed_days_are_left_out_and_full_days_are_empty(service: RunningService) -> None:
    query = {"meetingTypeId": type_id(service, "founder"), **scope(service, "founder")}
    found = ask(service, **query, start="2027-04-01", end="2027-06-01")
    dates = found["dates"]
    assert isinstance(dates, list)
    days = {day["date"]: len(day["spots"]) for day in dates}
    assert {"2027-04-10", "2027-04-11", "2027-05-06"}.isdisjoint(days)  # a weekend, Ascension Day
    assert "2027-04-05" not in days  # past
    full = [day for day, count in days.items() if count == 0]
    assert len(full) >= 5
    assert len(days) - len(full) >= 10


@pytest.mark.parametrize("form", ["hostIds", "hostIds[]", "hostIds[0]"])
def test_hosts_may_be_named_in_every_form(service: RunningService, form: str) -> None:
    query = {"meetingTypeId": CONSULTATION, "start": "2027-04-06", "end": "2027-04-06"}
    assert ask(service, **query, **{form: MIRIAM}) == ask(service, **query, hostIds=MIRIAM)


def test_members_of_a_queue_may_be_joined_by_commas(service: RunningService) -> None:
    queue = service.catalogue.queue_by_id[scope(service, "project-meeting")["queueId"]]
    query = {"meetingTypeId": type_id(service, "project-meeting"), **APRIL}
    everybody = ask(service, **query, queueId=queue.id)
    assert ask(service, **query, queueId=queue.id, hostIds=",".join(queue.members)) == everybody
    assert ask(service, **query, hostIds=",".join(queue.members)) == everybody


def test_everyone_is_free_less_often_than_anyone(service: RunningService) -> None:
    anyone = slots(service, "project-meeting")
    everyone = slots(service, "project-meeting", calculationMethod="everyone")
    assert 0 < len(everyone) < len(anyone)
    assert set(everyone) < set(anyone)


def test_starts_are_written_in_the_zone_that_is_asked_for(service: RunningService) -> None:
    here = slots(service, "first-consultation", last="2027-04-06")
    there = slots(service, "first-consultation", last="2027-04-06", timezone="America/New_York")
    assert there[0] == "2027-04-06T02:30:00.000-04:00"
    assert len(there) == len(here)
    assert book(service, "first-consultation", there[0]).status_code == 201


def test_a_day_is_meant_to_its_end_and_a_moment_exactly(service: RunningService) -> None:
    whole = slots(service, "first-consultation", first="2027-04-06", last="2027-04-06")
    assert [each[:10] for each in whole] == ["2027-04-06"] * len(whole)
    part = slots(
        service, "first-consultation", first="2027-04-06T07:00:00Z", last="2027-04-06T10:00:00+02:00"
    )
    assert part == [each for each in whole if "T09:00" <= each[10:16] <= "T10:00"]


def test_the_length_of_the_meeting_matters(service: RunningService) -> None:
    short = slots(service, "project-meeting", meetingDuration="45")
    long = slots(service, "project-meeting", meetingDuration="90")
    assert len(long) < len(short)
    refused = service.client.get(
        "/v4/booking-availability",
        params={
            "meetingTypeId": type_id(service, "project-meeting"),
            "meetingDuration": "50",
            **scope(service, "project-meeting"),
            **APRIL,
        },
    )
    assert refused.json()["message"].startswith("Duration must match")


def test_what_is_booked_is_not_offered(service: RunningService) -> None:
    start = slots(service, "first-consultation")[1]
    book(service, "first-consultation", start)
    assert start not in slots(service, "first-consultation")
    assert start not in slots(service, "project-meeting", hostIds=MIRIAM)


def test_an_appointment_that_is_moved_does_not_block_itself(service: RunningService) -> None:
    start = slots(service, "first-consultation")[1]
    appointment_id = book(service, "first-consultation", start).json()["appointmentId"]
    assert start in slots(service, "first-consultation", existingAppointmentId=appointment_id)


def test_time_runs_out(service: RunningService) -> None:
    first = slots(service, "first-consultation")[0]
    service.clock.move(hours=1, minutes=6)  # 08:16; fifteen minutes' notice are asked for
    assert first not in slots(service, "first-consultation")
    assert book(service, "first-consultation", first).status_code == 400


def test_the_earliest_day_is_told_for_a_month_that_is_empty(service: RunningService) -> None:
    found = ask(service, meetingTypeId=CONSULTATION, hostIds=MIRIAM, start="2027-04-10", end="2027-04-11")
    assert found["dates"] == []
    assert found["earliestAvailableDate"] == "2027-04-06"
    later = ask(service, meetingTypeId=CONSULTATION, hostIds=MIRIAM, start="2030-01-01", end="2030-01-31")
    assert later["earliestAvailableDate"] == "2027-04-06"
    skipped = ask(
        service,
        meetingTypeId=CONSULTATION,
        hostIds=MIRIAM,
        skipEarliestBookingCalculation="true",
        **APRIL,
    )
    assert "earliestAvailableDate" not in skipped


def test_a_practice_that_is_closed_for_weeks_tells_the_day_it_opens(tmp_path: Path) -> None:
    catalogue = read_catalogue(resource("demo", "practice.toml"))
    assert catalogue.holidays is not None
    holidays = replace(catalogue.holidays, closed=tuple(_days("2027-04-06", 25)))
    with RunningService(tmp_path / "x.sqlite", catalogue=replace(catalogue, holidays=holidays)) as service:
        found = ask(service, meetingTypeId=CONSULTATION, hostIds=MIRIAM, start="2027-04-06", end="2027-04-12")
        assert found["dates"] == []
        assert found["earliestAvailableDate"] == "2027-05-03"


def _days(first: str, count: int) -> list[date]:
    start = date.fromisoformat(first)
    return [start + timedelta(days=offset) for offset in range(count)]


def test_seats_of_a_group_are_told(service: RunningService) -> None:
    start = slots(service, "workshop-tour")[0]
    answers = [book(service, "workshop-tour", start).json() for _ in range(3)]
    found = ask(
        service,
        meetingTypeId=type_id(service, "workshop-tour"),
        **scope(service, "workshop-tour"),
        **APRIL,
    )
    dates = found["dates"]
    assert isinstance(dates, list)
    spot = next(spot for day in dates for spot in day["spots"] if spot["startTime"] == start)
    assert spot["appointment"] == {"id": answers[0]["appointmentId"], "totalSpots": 8, "takenSpots": 3}
    others = [spot for day in dates for spot in day["spots"] if spot["startTime"] != start]
    assert others
    assert not any("appointment" in other for other in others)


@pytest.mark.parametrize(
    ("query", "status", "message"),
    [
        ({"hostIds": ""}, 400, "Expected hostIds or queueId"),
        ({"meetingTypeId": ""}, 400, ["meetingTypeId should not be empty"]),
        ({"start": "", "end": ""}, 400, ["start should not be empty", "end should not be empty"]),
        ({"meetingTypeId": "nothing"}, 404, "Meeting type not found"),
        ({"start": "soon"}, 400, ["start must be a day or a valid ISO 8601 date string"]),
        ({"end": "2027-02-30"}, 400, ["end must be a day or a valid ISO 8601 date string"]),
        ({"end": "2027-02-30T25:00:00Z"}, 400, ["end must be a day or a valid ISO 8601 date string"]),
        ({"end": "2027-04-01"}, 400, ["end must not be before start"]),
        ({"hostIds": "nobody"}, 400, ["hostIds must be hosts of this meeting type"]),
        ({"queueId": "nothing"}, 400, ["queueId must be the queue of this meeting type"]),
        ({"timezone": "Mars/Base"}, 400, ["timezone must be a valid IANA time zone"]),
        ({"timezone": "../../etc/passwd"}, 400, ["timezone must be a valid IANA time zone"]),
        ({"channel": "fax"}, 400, ["channel must be one of the following values: local, zoom"]),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused(
    service: RunningService, query: dict[str, str], status: int, message: str | list[str]
) -> None:
    asked = {"meetingTypeId": CONSULTATION, "hostIds": MIRIAM, **APRIL, **query}
    asked = {key: value for key, value in asked.items() if value}
    answer = service.client.get("/v4/booking-availability", params=asked)
    assert answer.status_code == status
    assert answer.json()["message"] == message


def test_a_far_future_is_simply_empty(service: RunningService) -> None:
    found = ask(service, meetingTypeId=CONSULTATION, hostIds=MIRIAM, start="9998-12-30", end="9999-11-30")
    assert found["dates"] == []
