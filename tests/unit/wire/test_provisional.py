import json

import pytest

from app.booking.errors import UnexpectedAnswer
from app.wire.bookings import AttendeeBody, BookingBody, BookingKind
from app.wire.provisional import (
    DeclineBody,
    FoundProvisional,
    ProvisionalDocument,
    ProvisionalList,
    read_provisional_bookings,
)

OURS = "6f1c1f0e-6a53-4c0a-9a8e-1d6f3f1f0001"


def document(number: int, reference: str, kind: str) -> ProvisionalDocument:
    attendee = AttendeeBody(receive_reminders=True, notes={"key": reference}, email="jane@example.com")
    dto = BookingBody(meeting_type_id="t1", start="2027-04-06T08:10:00Z", attendee=attendee)
    return ProvisionalDocument(
        id=f"p-{number}", dto=dto, type=kind, created_at="2027-04-01T08:00:00.000Z", meeting_type_id="t1"
    )


def test_of_a_list_only_what_is_ours_is_kept() -> None:
    items = (
        document(1, "somebody else's", BookingKind.DOUBLE_OPT_IN.in_lists),
        document(2, OURS, BookingKind.DOUBLE_OPT_IN.in_lists),
        document(3, "", BookingKind.REQUIRE_HOST_CONFIRMATION.in_lists),
        document(4, OURS, "new"),
    )
    body = ProvisionalList(provisional_bookings=items, total=4).to_bytes()
    page = read_provisional_bookings(body, {OURS}, {"p-3"})
    assert page.count == 4
    assert page.found == (
        FoundProvisional("p-2", OURS, BookingKind.DOUBLE_OPT_IN),
        FoundProvisional("p-3", "", BookingKind.REQUIRE_HOST_CONFIRMATION),
        FoundProvisional("p-4", OURS, None),
    )


def test_items_without_an_id_are_left_out_and_a_bare_list_is_read() -> None:
    body = json.dumps([{"dto": {"attendee": {"notes": {"key": OURS}}}}, {"id": 8, "x": OURS}, None]).encode()
    page = read_provisional_bookings(body, {OURS})
    assert [found.id for found in page.found] == ["8"]
    assert page.count == 3


@pytest.mark.parametrize("body", [b"", b"{}", b'{"provisionalBookings": 1}'])
def test_no_list_is_unexpected(body: bytes) -> None:
    with pytest.raises(UnexpectedAnswer):
        read_provisional_bookings(body)


def test_a_reason_may_be_left_out() -> None:
    assert DeclineBody().to_bytes() == b"{}"
