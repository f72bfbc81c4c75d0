"""What a bad answer says."""

import gzip
import json
from functools import cache

from tests.faults.faults import Fault

MOVED = "307 Temporary Redirect"
REASONS = {
    Fault.STATUS_408: "408 Request Timeout",
    Fault.STATUS_500: "500 Internal Server Error",
    Fault.STATUS_502: "502 Bad Gateway",
    Fault.STATUS_503: "503 Service Unavailable",
    Fault.STATUS_504: "504 Gateway Timeout",
}
ODD_WISHES = ("soon", "-5", "1e3", "Tue, 06 Apr 1999 07:10:00 GMT", "0", "")
WRONG_BODIES: tuple[dict[str, object], ...] = (
    {"appointmentId": {"id": "a-1"}, "secret": ["s"]},
    {"appointmentId": True, "secret": 7},
    {"bookingType": 5, "provisionalBookingId": None},
    {"appointmentId": "a-1", "bookingType": "somethingNew"},
)


def problem(status: int) -> bytes:
    """Return the body of a refusal."""
    return json.dumps({"statusCode": status, "message": "of this test", "error": "of this test"}).encode()


def silenced(item: dict[str, object]) -> dict[str, object]:
    """Return an item of a list that repeats no notes."""
    text = json.dumps(item)
    copy: dict[str, object] = json.loads(text)
    attendees = copy.get("attendees")
    if isinstance(attendees, list):
        copy["attendees"] = [{**each, "notes": {}} for each in attendees]
    dto = copy.get("dto")
    if isinstance(dto, dict):
        copy["dto"] = {**dto, "attendee": {**dto["attendee"], "notes": {}}}
    return copy


@cache
def bomb() -> bytes:
    """Return a hundred kilobytes that unpack to 100 MB."""
    return gzip.compress(b"\0" * 100_000_000, compresslevel=9)
