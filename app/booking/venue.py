"""Where the kiosk stands, and what it says of the place.

Named tuples: making a dataclass takes eight times as long, and this stands before the first picture.
"""

from typing import NamedTuple

from app.booking.text import NO_TEXT, LocalText


class OpeningHours(NamedTuple):
    """Opening hours of one weekday (0 is Monday), as local times "HH:MM"; no spans: closed."""

    weekday: int
    spans: tuple[tuple[str, str], ...]


class Venue(NamedTuple):
    """Where this kiosk stands, and what it says of the place.

    Attributes:
        time_zone: IANA name.
        region: ISO country code for phone numbers written without one ("DE").
        languages: Codes, the default first. Never empty.
        phone: Of the desk.
        split_name: Whether first and last name are asked apart.
        reminders: Whether "remind me" starts switched on.
    """

    name: str
    tagline: LocalText
    time_zone: str
    region: str
    languages: tuple[str, ...]
    phone: str = ""
    desk: LocalText = NO_TEXT
    help: LocalText = NO_TEXT
    hours: tuple[OpeningHours, ...] = ()
    split_name: bool = False
    reminders: bool = False
