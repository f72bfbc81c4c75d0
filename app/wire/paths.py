"""Where things are, seen from the service's root, and the headers that are not HTTP's own."""

from urllib.parse import quote

VERSION = "/v4"

MEETING_TYPES = f"{VERSION}/meeting-type"
AVAILABILITY = f"{VERSION}/booking-availability"
BOOKING = f"{VERSION}/booking"
APPOINTMENTS = f"{VERSION}/appointment/paginated"
TODAY = f"{VERSION}/appointment/today"
PROVISIONAL_BOOKINGS = f"{VERSION}/provisional-booking/paginated"
ME = f"{VERSION}/user/me"
DEMO_MAILS = "/demo/mails"
"""Only a service that runs for a demonstration has it."""

USER_HEADER = "x-meetergo-api-user-id"
"""Names the user a company's key acts for."""

SECRET_HEADER = "x-appointment-secret"
"""Carries an appointment's own secret; only this project's service takes it."""


def root_of(address: str) -> str:
    """Return a service's root, without a slash at the end, for an address with or without the version."""
    return address.rstrip("/").removesuffix(VERSION)


def meeting_type(meeting_type_id: str) -> str:
    """Return the path of one meeting type."""
    return f"{MEETING_TYPES}/{segment(meeting_type_id)}"


def appointment(appointment_id: str) -> str:
    """Return the path of one appointment."""
    return f"{VERSION}/appointment/{segment(appointment_id)}"


def reschedule(appointment_id: str) -> str:
    """Return the path that moves an appointment."""
    return f"{appointment(appointment_id)}/reschedule"


def guest(appointment_id: str) -> str:
    """Return the path that corrects an attendee's address."""
    return f"{appointment(appointment_id)}/guest"


def notes(appointment_id: str) -> str:
    """Return the path of what staff note about an appointment."""
    return f"{appointment(appointment_id)}/notes"


def queue(queue_id: str) -> str:
    """Return the path of a queue with its members."""
    return f"{VERSION}/queue/{segment(queue_id)}"


def cancellation(appointment_id: str) -> str:
    """Return the path that cancels an appointment."""
    return f"{appointment(appointment_id)}/cancel"


def refusal(provisional_id: str) -> str:
    """Return the path that declines a provisional booking."""
    return f"{VERSION}/provisional-booking/{segment(provisional_id)}/decline"


def segment(text: str) -> str:
    """Return `text` as one segment of a path, whatever is in it."""
    quoted = quote(text, safe="")
    return quoted.replace(".", "%2E") if quoted in {".", ".."} else quoted
