import json
from datetime import UTC, datetime

import pytest

from app.booking.errors import UnexpectedAnswer
from app.booking.meeting_type import Host
from app.wire.appointments import (
    AppointmentDocument,
    AppointmentList,
    AttendeeDocument,
    CancelDocument,
    HostDocument,
    read_appointment,
    read_appointments,
)

OURS = "6f1c1f0e-6a53-4c0a-9a8e-1d6f3f1f0001"
OTHER = "6f1c1f0e-6a53-4c0a-9a8e-1d6f3f1f0002"
SECRET = "s" * 12


def document(reference: str = OURS, /, **changes: object) -> AppointmentDocument:
    fields: dict[str, object] = {
        "id": f"a-{reference[-1]}",
        "start": "2027-04-06T08:10:00.000Z",
        "end": "2027-04-06T08:40:00.000Z",
        "secret": SECRET,
        "location": "Room 2.14",
        "attendees": (AttendeeDocument(id="n-1", fullname="Jane Smith", notes={"key": reference}),),
        "hosts": (HostDocument(id="h1", given_name="Miriam", family_name="Weber"),),
        **changes,
    }
    return AppointmentDocument.model_validate(fields)


def test_of_a_list_only_what_is_ours_is_kept() -> None:
    body = AppointmentList(appointments=(document(OTHER), document()), total=2).to_bytes()
    page = read_appointments(body, {OURS})
    assert page.count == 2
    (found,) = page.found
    assert (found.id, found.reference, found.secret) == ("a-1", OURS, SECRET)
    assert found.hosts == (Host("h1", "Miriam Weber"),)
    assert found.end == datetime(2027, 4, 6, 8, 40, tzinfo=UTC)
    assert (found.attendee_id, found.shared, found.cancelled) == ("n-1", False, False)


def test_a_secret_does_not_show_when_it_is_printed() -> None:
    (found,) = read_appointments(
        AppointmentList(appointments=(document(),), total=1).to_bytes(), {OURS}
    ).found
    assert SECRET not in repr(found)
    assert SECRET not in repr(document())


@pytest.mark.parametrize(
    "notes",
    [
        {"other key": OURS},
        [{"label": "Reference", "value": OURS}],
        f"company: Acme\nreference: {OURS}",
        {"deep": {"deeper": [OURS]}},
    ],
)
def test_the_reference_is_found_wherever_a_list_repeats_it(notes: object) -> None:
    body = json.dumps([{"id": 5, "attendees": [{"id": 9, "notes": notes}]}, "no appointment"]).encode()
    page = read_appointments(body, {OURS, OTHER})
    assert [(found.id, found.attendee_id, found.reference) for found in page.found] == [("5", "9", OURS)]
    assert page.count == 2


@pytest.mark.parametrize(
    "changes", [{"is_cancelled": True}, {"cancel": CancelDocument(action_at="2027-04-06T08:00:00Z")}]
)
def test_a_cancelled_appointment_is_known(changes: dict[str, object]) -> None:
    assert read_appointment(document(OURS, **changes).to_bytes(), OURS).cancelled


def test_a_group_is_known_and_whose_place_is_ours() -> None:
    others = (
        AttendeeDocument(id="n-0", notes={"key": OTHER}),
        AttendeeDocument(id="n-1", notes={"key": OURS}),
    )
    found = read_appointment(document(attendees=others).to_bytes(), OURS)
    assert (found.attendee_id, found.shared) == ("n-1", True)
    alone = json.dumps({"appointment": {"id": "a", "meetingInfo": {"groupBooking": True}}}).encode()
    found = read_appointment(alone, OURS)
    assert (found.attendee_id, found.shared, found.secret, found.end) == ("", True, "", None)


def test_a_name_may_come_in_one_piece() -> None:
    assert HostDocument(id="h", full_name="Dr Weber").name == "Dr Weber"
    assert HostDocument(id="h").name == ""


@pytest.mark.parametrize("body", [b"", b"{}", b'{"appointments": {}}', b'"x"'])
def test_no_list_is_unexpected(body: bytes) -> None:
    with pytest.raises(UnexpectedAnswer):
        read_appointments(body, {OURS})


@pytest.mark.parametrize("body", [b"", b"[]", b'{"start": "x"}'])
def test_no_appointment_is_unexpected(body: bytes) -> None:
    with pytest.raises(UnexpectedAnswer):
        read_appointment(body, OURS)
