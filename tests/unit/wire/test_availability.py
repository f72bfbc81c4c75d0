import json
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from app.booking.availability import Availability
from app.booking.errors import UnexpectedAnswer
from app.wire.availability import Spot, read_availability, write_availability

BERLIN = ZoneInfo("Europe/Berlin")
NOW = datetime(2027, 4, 1, 8, 0, tzinfo=UTC)
TUESDAY = date(2027, 4, 6)


def read(answer: object, seats: int = 1) -> Availability:
    return read_availability(json.dumps(answer).encode(), BERLIN, NOW, seats)


def starts(availability: Availability) -> list[str]:
    return [slot.start.astimezone(UTC).isoformat() for slot in availability.slots]


def test_what_the_service_writes_is_read_back() -> None:
    body = write_availability(
        "Europe/Berlin",
        [
            (
                "2027-04-06",
                [Spot("2027-04-06T10:10:00.000+02:00"), Spot("2027-04-06T11:00:00.000+02:00", "g1", 8, 3)],
            ),
            ("2027-04-07", []),
        ],
        timeframes=[("2027-04-06T08:00:00.000Z", "2027-04-06T10:00:00.000Z")],
        earliest="2027-04-06",
    )
    read_back = read_availability(body, BERLIN, NOW)
    assert [entry.day for entry in read_back.days] == [TUESDAY, date(2027, 4, 7)]
    first, second = read_back.slots_on(TUESDAY)
    assert first.text == "2027-04-06T10:10:00.000+02:00"
    assert first.start == datetime(2027, 4, 6, 8, 10, tzinfo=UTC)
    assert (first.seats_left, second.seats_left) == (None, 5)
    assert read_back.slots_on(date(2027, 4, 7)) == ()
    assert read_back.earliest == TUESDAY
    assert read_back.fetched_at == NOW


def test_the_canonical_form_is_the_documented_one() -> None:
    body = write_availability("Europe/Berlin", [("2027-04-06", [Spot("2027-04-06T10:10:00.000+02:00")])])
    assert json.loads(body) == {
        "timezone": "Europe/Berlin",
        "timeframes": [],
        "dates": [
            {
                "date": "2027-04-06",
                "spots": [{"startTime": "2027-04-06T10:10:00.000+02:00", "unavailabilityEvents": []}],
            }
        ],
    }


@pytest.mark.parametrize(
    "answer",
    [
        {"dates": [{"date": "2027-04-06", "spots": [{"startTime": "2027-04-06T08:10:00.000Z"}]}]},
        {"slots": [{"date": "2027-04-06", "times": ["2027-04-06T10:10:00+02:00"]}], "timezone": "x/y"},
        {"availableSlots": [{"start": "2027-04-06T08:10:00Z", "end": "2027-04-06T08:40:00Z"}]},
        {"availableSlots": ["2027-04-06T08:10:00+00:00"]},
        {"slots": [{"date": "2027-04-06", "times": ["2027-04-06T10:10:00"]}], "timezone": "Europe/Berlin"},
    ],
)
def test_every_documented_shape_is_read(answer: object) -> None:
    assert starts(read(answer)) == ["2027-04-06T08:10:00+00:00"]
    assert [entry.day for entry in read(answer).days] == [TUESDAY]


def test_slots_are_sorted_into_the_venues_days_each_once() -> None:
    late = "2027-04-06T22:30:00.000Z"
    spots = [
        {"startTime": late},
        {"startTime": "2027-04-06T09:00:00Z"},
        {"startTime": "2027-04-07T00:30:00+02:00"},
    ]
    read_back = read({"dates": [{"date": "2027-04-06", "spots": spots}]})
    assert [entry.day for entry in read_back.days] == [TUESDAY, date(2027, 4, 7)]
    assert [slot.text for slot in read_back.slots] == ["2027-04-06T09:00:00Z", late]


def test_what_cannot_be_booked_is_left_out() -> None:
    spots = [
        {"startTime": "2027-04-06T08:00:00Z", "unavailabilityEvents": [{"hostId": "h", "type": "event"}]},
        {"startTime": "2027-04-06T09:00:00Z", "appointment": {"totalSpots": 4, "takenSpots": 4}},
        {"startTime": "2027-04-06T10:00:00Z", "appointment": {"totalSpots": 4, "takenSpots": 1}},
        {"startTime": "2027-04-06T11:00:00Z", "appointment": {"id": "a"}},
        {"startTime": "2027-04-06T12:00:00Z"},
        {"startTime": "tomorrow"},
        {"startTime": "0001-01-01T00:00:00+10:00"},
        "2027-04-06T13:00:00Z",
    ]
    slots = read({"dates": [{"date": "2027-04-06", "spots": spots}, "x"]}, seats=4).slots
    assert [(slot.start.hour, slot.seats_left) for slot in slots] == [(10, 3), (11, 4), (12, 4)]


def test_days_without_a_name_are_left_out() -> None:
    assert (
        read({"dates": [{"date": "soon", "spots": []}, {"date": "2027-04-06T00:00:00Z"}]}).days[0].day
        == TUESDAY
    )


@pytest.mark.parametrize("body", [b"", b"<html>", b"[]", b'{"timeframes": []}', b'{"dates": {}}'])
def test_another_shape_is_unexpected(body: bytes) -> None:
    with pytest.raises(UnexpectedAnswer) as caught:
        read_availability(body, BERLIN, NOW)
    assert caught.value.what == "availability"


def test_three_thousand_slots_survive_the_way() -> None:
    first = datetime(2027, 4, 1, tzinfo=UTC)
    days = [
        (
            (first + timedelta(days=day)).date().isoformat(),
            [Spot((first + timedelta(days=day, minutes=15 * each)).isoformat()) for each in range(96)],
        )
        for day in range(31)
    ]
    assert len(read_availability(write_availability("UTC", days), BERLIN, NOW).slots) == 31 * 96
