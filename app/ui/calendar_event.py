"""The plain calendar event that a phone takes from the screen. Nothing in it can change the appointment."""

from datetime import UTC

from app.booking.request import BookingRequest
from app.booking.venue import Venue


def event_text(request: BookingRequest, venue: Venue, language: str) -> str:
    """Return the appointment as an iCalendar VEVENT (RFC 5545): what, when, where; no person, no secret."""
    from icalendar import Event  # a second's worth of imports, needed once somebody has booked

    place = request.details.location or request.meeting_type.presentation.place.in_language(language)
    event = Event()
    event.add("summary", f"{request.meeting_type.name_in(language)}, {venue.name}")
    event.add("dtstart", request.slot.start.astimezone(UTC))
    event.add("dtend", request.end.astimezone(UTC))
    if place:
        event.add("location", place)
    text: str = event.to_ical().decode()
    return text
