"""What the settings add to bookings: for every type, or for one of them."""

from dataclasses import replace
from typing import TypeVar

from app.booking.meeting_type import Additions
from app.settings import keys
from app.settings.document import Section
from app.settings.errors import Problem
from app.settings.key import Key

T = TypeVar("T")

_OPT_IN = "double_opt_in"
"""The local service's key by which attendees of a type confirm by e-mail; other services tell it later."""
_NEEDS_MAIL = "false here: attendees of this meeting type confirm by a mail, which has to be sent"


def read_additions(booking: Section) -> Additions:
    """Return what every booking carries.

    Raises:
        SettingsInvalid: Something is not as its key expects.
    """
    return Additions(
        skip_notifications=booking.read(keys.SKIP_NOTIFICATIONS),
        ics_title=booking.read(keys.ICS_TITLE),
        ics_description=booking.read(keys.ICS_DESCRIPTION),
        resource_channel_ids=booking.read(keys.RESOURCES),
    )


def additions_of(entry: Section, shown: Section, for_all: Additions) -> Additions:
    """Return what bookings of one type carry: its own word, else the one for all.

    Args:
        entry: The meeting type.
        shown: Its table of what the kiosk is told.
        for_all: What every booking carries.

    Raises:
        SettingsInvalid: Something is not as its key expects, or the attendee's mail is kept back and needed.
    """
    additions = replace(
        for_all,
        skip_notifications=_own(shown, keys.TYPE_SKIP_NOTIFICATIONS, for_all.skip_notifications),
        ics_title=_own(shown, keys.TYPE_ICS_TITLE, for_all.ics_title),
        ics_description=_own(shown, keys.TYPE_ICS_DESCRIPTION, for_all.ics_description),
        resource_channel_ids=_own(shown, keys.TYPE_RESOURCES, for_all.resource_channel_ids),
        one_time_link_id=shown.read(keys.LINK),
    )
    if additions.skip_notifications and entry.values.get(_OPT_IN) == "on":
        shown.refuse(Problem.UNSUITABLE, keys.TYPE_SKIP_NOTIFICATIONS.word, _NEEDS_MAIL)
    return additions


def _own(shown: Section, key: Key[T], for_all: T) -> T:
    return shown.read(key) if key.word in shown.values else for_all
