"""The zones an attendee can be in who is met from afar, and what the time is there."""

from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication

from app.booking.meeting_type import IN_PERSON, Details
from app.ui.formats import Formats
from app.ui.language import Language
from app.ui.wrapping import tied

translate = QCoreApplication.translate


def is_remote(details: Details) -> bool:
    """Tell whether the attendee may be anywhere."""
    return details.channel not in IN_PERSON


def zone_names() -> dict[str, str]:
    """Return the name of a large city in each zone, by IANA name, from west to east."""
    return {
        "Pacific/Honolulu": translate("TimeZones", "Honolulu"),
        "America/Anchorage": translate("TimeZones", "Anchorage"),
        "America/Los_Angeles": translate("TimeZones", "Los Angeles"),
        "America/Denver": translate("TimeZones", "Denver"),
        "America/Chicago": translate("TimeZones", "Chicago"),
        "America/New_York": translate("TimeZones", "New York"),
        "America/Sao_Paulo": translate("TimeZones", "São Paulo"),
        "Atlantic/Reykjavik": translate("TimeZones", "Reykjavik"),
        "Europe/London": translate("TimeZones", "London"),
        "Europe/Berlin": translate("TimeZones", "Berlin"),
        "Africa/Lagos": translate("TimeZones", "Lagos"),
        "Europe/Athens": translate("TimeZones", "Athens"),
        "Africa/Johannesburg": translate("TimeZones", "Johannesburg"),
        "Europe/Istanbul": translate("TimeZones", "Istanbul"),
        "Africa/Nairobi": translate("TimeZones", "Nairobi"),
        "Asia/Dubai": translate("TimeZones", "Dubai"),
        "Asia/Karachi": translate("TimeZones", "Karachi"),
        "Asia/Kolkata": translate("TimeZones", "Delhi"),
        "Asia/Bangkok": translate("TimeZones", "Bangkok"),
        "Asia/Shanghai": translate("TimeZones", "Beijing"),
        "Asia/Tokyo": translate("TimeZones", "Tokyo"),
        "Australia/Sydney": translate("TimeZones", "Sydney"),
        "Pacific/Auckland": translate("TimeZones", "Auckland"),
    }


def zone_name(zone: str) -> str:
    """Return the city of a zone; of one that is not offered, the last part of its name."""
    return tied(zone_names().get(zone) or zone.rpartition("/")[2].replace("_", " "))


def time_there(language: Language, details: Details, start: datetime) -> str:
    """Return "17:10 to 17:40 in Tokyo"; empty where that is the venue's time too."""
    if not details.time_zone:
        return ""
    here, there = language.formats, Formats(language.code, ZoneInfo(details.time_zone))
    end = start + details.duration
    if there.appointment(start, end) == here.appointment(start, end):
        return ""
    same_day = there.day_with_year(start) == here.day_with_year(start)
    span = there.span(start, end) if same_day else there.appointment_short(start, end)
    return translate("TimeZones", "{span} in {city}").format(span=span, city=zone_name(details.time_zone))
