import json

import pytest

from app.booking.errors import UnexpectedAnswer
from app.booking.meeting_type import Approval
from app.wire.documents import write_list
from app.wire.meeting_types import (
    MeetingInfo,
    MeetingOptions,
    MeetingTypeDocument,
    approval_of,
    approval_text,
    read_me,
    read_meeting_type,
    read_meeting_types,
)

DOCUMENT = MeetingTypeDocument(
    id="t1",
    slug="first-talk",
    user_id="h1",
    spots=1,
    locations=("Hall",),
    meeting_info=MeetingInfo(name="First talk", duration=30, channel="local"),
    meeting_options=MeetingOptions(
        allowed_durations=(30, 60),
        allowed_channels=("local", "zoom"),
        double_opt_in="enabled",
        allow_phone_only_booking=False,
    ),
)


def test_what_the_service_writes_is_read_back() -> None:
    assert read_meeting_types(write_list([DOCUMENT])) == (DOCUMENT,)
    assert read_meeting_type(DOCUMENT.to_bytes()) == DOCUMENT


def test_fields_that_are_not_as_agreed_count_as_absent() -> None:
    body = [
        {
            "id": 12,
            "spots": "many",
            "meetingInfo": {"name": ["x"], "duration": 30},
            "meetingOptions": {
                "allowedDurations": [30, "long", 60],
                "bookingPagePassword": {"password": "x"},
            },
            "locations": {"a": 1},
        },
        {"slug": "no id"},
        {"id": ["list"]},
        "no type",
        {"id": "bare", "meetingInfo": 5, "unknown": {}},
    ]
    odd, bare = read_meeting_types(json.dumps(body).encode())
    assert (odd.id, odd.spots, odd.locations) == ("12", None, ())
    assert (odd.meeting_info.name, odd.meeting_info.duration) == (None, 30)
    assert odd.meeting_options.allowed_durations == (30, 60)
    assert odd.meeting_options.booking_page_password is not None
    assert not odd.meeting_options.booking_page_password.enable
    assert bare == MeetingTypeDocument(id="bare")


@pytest.mark.parametrize("body", [b"", b"{}", b"7"])
def test_no_list_is_unexpected(body: bytes) -> None:
    with pytest.raises(UnexpectedAnswer):
        read_meeting_types(body)


def test_the_keys_owner_has_a_name() -> None:
    body = b'{"id": "h1", "givenName": "Miriam", "familyName": "Weber", "company": {"tier": "x"}}'
    assert read_me(body).name == "Miriam Weber"
    with pytest.raises(UnexpectedAnswer):
        read_me(b"{}")


@pytest.mark.parametrize(
    ("text", "approval"),
    [
        ("enabled", Approval.ON),
        ("Disabled", Approval.OFF),
        (True, Approval.ON),
        (False, Approval.OFF),
        ("useCompanySettings", Approval.UNKNOWN),
        (None, Approval.UNKNOWN),
    ],
)
def test_whether_somebody_has_to_confirm(text: bool | str | None, approval: Approval) -> None:
    assert approval_of(text) is approval


@pytest.mark.parametrize("approval", list(Approval))
def test_what_is_written_of_a_confirmation_is_read_back(approval: Approval) -> None:
    assert approval_of(approval_text(approval)) is approval
