"""The page's answers to a booking, to the letter."""

import json

import httpx
import pytest

from tests.journeys.service.running import (
    CONSULTATION,
    KEY,
    MIRIAM,
    UUID,
    RunningService,
    attendee,
    body,
    book,
    mails,
    scope,
    slots,
    type_id,
)

TAKEN = {
    "statusCode": 400,
    "message": "The selected time slot is no longer available",
    "error": "Bad Request",
}
NO_HOST = {"statusCode": 400, "message": "hostIds or queueId is required", "error": "Bad Request"}
WRONG_DURATION = {
    "statusCode": 400,
    "message": "Duration must match one of the allowed durations for this meeting type",
    "error": "Bad Request",
}


def send(service: RunningService, text: str) -> httpx.Response:
    return service.client.post(
        "/v4/booking", content=text.encode(), headers={"content-type": "application/json"}
    )


EXAMPLES: tuple[dict[str, object], ...] = (
    {},
    {
        "channel": "zoom",
        "attendee": {
            "email": "client@example.com",
            "firstname": "Jane",
            "lastname": "Smith",
            "phone": "+1-555-123-4567",
            "receiveReminders": True,
            "notes": {"company": "Acme Inc", "referral_source": "Website", "company_size": "50-200"},
        },
    },
    {
        "icsTitle": "Product Demo — Jane Smith",
        "icsDescription": "Chat summary: Customer asked about enterprise pricing and SSO.",
    },
    {
        "attendee": {
            "email": "client@example.com",
            "firstname": "Jane",
            "lastname": "Smith",
            "receiveReminders": True,
            "notes": {"utm_source": "qualimero", "utm_medium": "chatbot", "utm_content": "enterprise_q1"},
        }
    },
)


@pytest.mark.parametrize("example", EXAMPLES)
def test_the_examples_are_booked(service: RunningService, example: dict[str, object]) -> None:
    request = {
        "meetingTypeId": CONSULTATION,
        "start": slots(service, "first-consultation")[0],
        "hostIds": [MIRIAM],
        "attendee": attendee(),
        **example,
    }
    answer = send(service, json.dumps(request))
    assert answer.status_code == 201
    assert answer.headers["content-type"] == "application/json"
    assert set(answer.json()) == {"appointmentId", "secret"}
    assert UUID.fullmatch(answer.json()["appointmentId"])
    assert len(answer.json()["secret"]) >= 32


def test_a_taken_slot_is_refused_in_the_agreed_words(service: RunningService) -> None:
    start = slots(service, "first-consultation")[0]
    assert book(service, "first-consultation", start).status_code == 201
    refused = book(service, "first-consultation", start)
    assert (refused.status_code, refused.json()) == (400, TAKEN)
    assert book(service, "first-consultation", slots(service, "first-consultation")[0]).status_code == 201


@pytest.mark.parametrize(
    "start",
    [
        "2027-04-06T03:00:00+02:00",  # nobody works
        "2027-04-06T08:37:00+02:00",  # between two starts
        "2027-04-05T09:00:00+02:00",  # past, and Easter Monday
        "2029-04-05T09:00:00+02:00",  # too far ahead
        "2027-04-06T12:30:00+02:00",  # lunch
    ],
)
def test_a_start_that_was_never_offered_is_refused(service: RunningService, start: str) -> None:
    refused = book(service, "first-consultation", start)
    assert (refused.status_code, refused.json()) == (400, TAKEN)


def test_a_missing_host_is_refused_in_the_agreed_words(service: RunningService) -> None:
    start = slots(service, "first-consultation")[0]
    refused = book(service, "first-consultation", start, hostIds=None)
    assert (refused.status_code, refused.json()) == (400, NO_HOST)
    assert book(service, "first-consultation", start).status_code == 201


def test_a_wrong_duration_is_refused_in_the_agreed_words(service: RunningService) -> None:
    start = slots(service, "first-consultation")[0]
    refused = book(service, "first-consultation", start, duration=31)
    assert (refused.status_code, refused.json()) == (400, WRONG_DURATION)
    assert book(service, "first-consultation", start, duration=30).status_code == 201


def test_a_double_opt_in_is_announced_in_the_agreed_words(service: RunningService) -> None:
    answer = book(service, "energy-check", slots(service, "energy-check")[0])
    assert answer.status_code == 201
    assert set(answer.json()) == {"bookingType", "provisionalBookingId"}
    assert answer.json()["bookingType"] == "DoubleOptIn"
    assert UUID.fullmatch(answer.json()["provisionalBookingId"])


@pytest.mark.parametrize("slug", ["founder", "placement"])
def test_a_host_who_decides_is_announced_in_the_agreed_words(service: RunningService, slug: str) -> None:
    answer = book(service, slug, slots(service, slug)[0])
    assert answer.status_code == 201
    assert answer.json()["bookingType"] == "RequireHostConfirmation"


@pytest.mark.parametrize(
    ("changes", "sentences"),
    [
        ({"attendee": attendee(email=None)}, ["attendee.email should not be empty"]),
        ({"attendee": attendee(email="client")}, ["attendee.email must be an email"]),
        ({"attendee": attendee(notes=None)}, ["attendee.notes should not be null or undefined"]),
        ({"attendee": attendee(notes="x")}, ["attendee.notes must be an object"]),
        ({"attendee": attendee(notes={"x": ["y"]})}, ["attendee.notes must contain texts only"]),
        (
            {"attendee": attendee(receiveReminders="yes")},
            ["attendee.receiveReminders must be a boolean value"],
        ),
        (
            {"attendee": attendee(firstname=None)},
            ["attendee.fullname should not be empty, or firstname and lastname should not be"],
        ),
        ({"attendee": attendee(timezone="Mars/Base")}, ["attendee.timezone must be a valid IANA time zone"]),
        (
            {"attendee": attendee(firstname="Jane\r\nBcc: x@example.com")},
            ["attendee.firstname must be one line, shorter than or equal to 200 characters"],
        ),
        (
            {"attendee": attendee(bringalongEmails=[f"g{n}@example.com" for n in range(6)])},
            ["attendee.bringalongEmails must contain no more than 5 elements"],
        ),
        (
            {"attendee": attendee(bringalongEmails=["nobody"])},
            ["attendee.bringalongEmails must contain emails only"],
        ),
        ({"icsTitle": "x" * 201}, ["icsTitle must be shorter than or equal to 200 characters"]),
        ({"icsDescription": "x" * 2001}, ["icsDescription must be shorter than or equal to 2000 characters"]),
        ({"channel": "webex"}, ["channel must be one of the following values: local, zoom"]),
        (
            {"phoneOnlyBooking": True, "attendee": attendee(phone="+49 30 23125014")},
            ["phoneOnlyBooking is not enabled for this meeting type"],
        ),
        ({"hostIds": ["nobody"]}, ["hostIds must be hosts of this meeting type"]),
        ({"queueId": "nothing"}, ["queueId must be the queue of this meeting type"]),
        ({"hostIds": "nobody"}, ["hostIds must be an array"]),
    ],
)
def test_fields_that_are_not_as_agreed_are_named(
    service: RunningService, changes: dict[str, object], sentences: list[str]
) -> None:
    start = slots(service, "first-consultation")[0]
    refused = book(service, "first-consultation", start, **changes)
    assert refused.status_code == 400
    assert refused.json() == {
        "statusCode": 400,
        "message": sentences,
        "error": "Bad Request",
        "errors": [{"field": each.split(" ")[0], "message": each} for each in sentences],
    }
    assert book(service, "first-consultation", start).status_code == 201


@pytest.mark.parametrize("start", ["tomorrow", "2027-04-06T09:00:00", "2027-04-06T09:00:00.5+02:00", ""])
def test_a_start_that_names_no_moment_is_refused(service: RunningService, start: str) -> None:
    refused = book(service, "first-consultation", start)
    assert refused.json()["message"] == ["start must be a valid ISO 8601 date string with an offset"]


def test_several_wrong_fields_are_named_at_once(service: RunningService) -> None:
    start = slots(service, "first-consultation")[0]
    refused = book(service, "first-consultation", start, channel="fax", attendee=attendee(email="x"))
    assert [each["field"] for each in refused.json()["errors"]] == ["channel", "attendee.email"]


def test_what_is_no_json_is_refused(service: RunningService) -> None:
    refused = send(service, "{")
    assert (refused.status_code, refused.json()["message"]) == (400, ["body must be a JSON object"])


def test_a_body_that_is_too_large_is_refused(service: RunningService) -> None:
    refused = send(service, "x" * 200_000)
    assert (refused.status_code, refused.json()["statusCode"]) == (413, 413)


def test_an_unknown_meeting_type_is_not_found(service: RunningService) -> None:
    refused = book(service, "first-consultation", "2027-04-06T09:00:00+02:00", meetingTypeId="nothing")
    assert refused.status_code == 404
    assert refused.json() == {"statusCode": 404, "message": "Meeting type not found", "error": "Not Found"}


def test_unknown_fields_are_ignored(service: RunningService) -> None:
    start = slots(service, "first-consultation")[0]
    assert book(service, "first-consultation", start, context={"a": 1}, source="x").status_code == 201


def test_a_telephone_number_is_enough_where_the_type_says_so(service: RunningService) -> None:
    start = slots(service, "call-back")[0]
    without = attendee(email=None)
    refused = book(service, "call-back", start, phoneOnlyBooking=True, attendee=without)
    assert refused.json()["message"] == ["attendee.phone should not be empty"]
    person = attendee(email=None, phone="+49 30 23125014")
    assert book(service, "call-back", start, phoneOnlyBooking=True, attendee=person).status_code == 201
    assert service.client.get("/demo/mails").json() == {"mails": []}


def test_a_queue_shares_its_bookings(service: RunningService) -> None:
    start = next(each for each in slots(service, "documents") if "T14:00" in each)
    hosts = set()
    while (answer := book(service, "documents", start)).status_code == 201:
        found = service.client.get(f"/v4/appointment/{answer.json()['appointmentId']}").json()
        hosts.add(found["hostIds"][0])
    assert answer.json() == TAKEN
    queue = service.catalogue.queue_by_id[scope(service, "documents")["queueId"]]
    assert hosts <= set(queue.members)
    assert len(hosts) == 2


def test_a_queue_may_be_asked_for_one_of_its_hosts(service: RunningService) -> None:
    start = slots(service, "project-meeting", hostIds=MIRIAM)[0]
    answer = book(service, "project-meeting", start, queueId=None, hostIds=[MIRIAM], duration=45)
    found = service.client.get(f"/v4/appointment/{answer.json()['appointmentId']}").json()
    assert found["hosts"][0]["fullName"] == "Dr Miriam Weber"
    refused = book(service, "project-meeting", start, queueId=None, hostIds=[MIRIAM], duration=45)
    assert refused.json() == TAKEN


def test_a_host_is_busy_for_every_type(service: RunningService) -> None:
    start = slots(service, "first-consultation")[0]
    assert book(service, "first-consultation", start).status_code == 201
    refused = book(service, "project-meeting", start, queueId=None, hostIds=[MIRIAM])
    assert refused.json() == TAKEN


def test_every_field_is_kept(service: RunningService) -> None:
    start = slots(service, "project-meeting", meetingDuration="60")[0]
    person = attendee(
        firstname=None,
        lastname=None,
        fullname="Şule Żółć",
        phone="+49 30 23125014",
        language="de",
        timezone="America/New_York",
        receiveReminders=False,
        bringalongEmails=["guest@example.com"],
        dataPolicyAccepted=True,
        notes={"project_number": "26-014", "utm_source": "kiosk", "rounds": 3},
    )
    answer = book(
        service,
        "project-meeting",
        start,
        duration=60,
        channel="local",
        location="Speicher 4",
        attendee=person,
        icsTitle="Costs",
        icsDescription="Second round",
    )
    found = service.client.get(f"/v4/appointment/{answer.json()['appointmentId']}").json()
    assert found["meetingInfo"]["duration"] == 60
    assert found["location"] == "Speicher 4"
    assert found["icsTitle"] == "Costs"
    one = found["attendees"][0]
    kept = {key: one[key] for key in person if key != "dataPolicyAccepted"}
    assert kept == {key: value for key, value in person.items() if key != "dataPolicyAccepted"}
    assert {mail["to"] for mail in service.client.get("/demo/mails").json()["mails"]} == {
        "client@example.com",
        "guest@example.com",
    }


def test_a_place_that_is_not_on_the_list_is_refused(service: RunningService) -> None:
    refused = book(service, "project-meeting", slots(service, "project-meeting")[0], location="The pub")
    assert refused.json()["message"] == [
        "location must be one of the following values: Ahornkai 12, Speicher 4"
    ]


def test_no_mail_is_written_where_none_is_wanted(service: RunningService) -> None:
    start = slots(service, "first-consultation")[0]
    answer = book(service, "first-consultation", start, skipNotifications=True)
    assert answer.status_code == 201
    service.client.post(f"/v4/appointment/{answer.json()['appointmentId']}/cancel")
    assert mails(service) == []


def test_a_mail_that_is_needed_cannot_be_skipped(service: RunningService) -> None:
    refused = book(service, "energy-check", slots(service, "energy-check")[0], skipNotifications=True)
    assert refused.json()["errors"][0]["field"] == "skipNotifications"


def test_staff_may_book_outside_of_working_hours_but_never_twice(service: RunningService) -> None:
    night = "2027-04-06T21:00:00+02:00"
    assert book(service, "first-consultation", night).json() == TAKEN
    assert book(service, "first-consultation", night, ignoreAvailability=True).status_code == 201
    assert book(service, "first-consultation", night, ignoreAvailability=True).json() == TAKEN
    for never in ("2027-04-05T21:00:00+02:00", "2032-06-07T21:00:00+02:00", "9990-12-31T23:59:59Z"):
        assert book(service, "first-consultation", never, ignoreAvailability=True).json() == TAKEN


def test_guests_are_refused_where_none_may_come(service: RunningService) -> None:
    person = attendee(bringalongEmails=["guest@example.com"])
    refused = book(service, "documents", slots(service, "documents")[0], attendee=person)
    assert refused.json()["errors"][0]["field"] == "attendee.bringalongEmails"


def test_a_group_fills_up_seat_by_seat(service: RunningService) -> None:
    start = slots(service, "workshop-tour")[0]
    answers = [book(service, "workshop-tour", start).json() for _ in range(8)]
    assert len({answer["appointmentId"] for answer in answers}) == 1
    assert len({answer["secret"] for answer in answers}) == 8
    assert book(service, "workshop-tour", start).json() == TAKEN
    assert start not in slots(service, "workshop-tour")


def test_the_key_is_not_asked_twice_for_a_user(service: RunningService) -> None:
    headers = {"authorization": f"Bearer {KEY}", "x-meetergo-api-user-id": MIRIAM}
    request = body(service, "first-consultation", slots(service, "first-consultation")[0])
    refused = httpx.post(f"{service.address}/v4/booking", json=request, headers=headers)
    assert refused.status_code == 403
    assert type_id(service, "first-consultation") == CONSULTATION
