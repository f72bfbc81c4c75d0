"""The one table of the settings file: every key, what it may be, its default and why that is the default.

Names are dotted; `[]` marks a table that may be there several times. A default is written as it would stand
in the file. The documentation of the file is made from this table, and a key that is not in it is refused.
"""

from enum import StrEnum

from app.booking.invitation import LONGEST_ICS_DESCRIPTION, LONGEST_ICS_TITLE
from app.booking.notes import UTM_KEYS
from app.settings.field_keys import FIELD_KEYS
from app.settings.key import NEEDED, Key
from app.settings.kinds import (
    ADDRESS,
    COLOUR,
    LANGUAGE,
    NOTE_KEY,
    PROXY,
    REGION,
    SPAN_OF_DAY,
    WEEKDAY,
    ZONE,
    Flag,
    ListOf,
    Localized,
    OneOf,
    Shaped,
    Span,
    Text,
    Whole,
)
from app.settings.parts import SourceKind, Theme


class Topic(StrEnum):
    """The colours that tell meeting types apart; none of them means a state."""

    INDIGO = "indigo"
    PETROL = "petrol"
    PLUM = "plum"
    VIOLET = "violet"
    SLATE = "slate"
    COCOA = "cocoa"


_TEXT = Text()
_NAME = Text(shortest=1, longest=200)
_UUID_OR_NAME = Shaped(r"[A-Za-z0-9_\-]{1,64}", "an id of letters, digits, - and _")
_ICON = Shaped(r"[a-z0-9]+(-[a-z0-9]+)*", 'the name of an icon that is there, such as "calendar-days"')
_LOCAL = Localized()
_ICS_TITLE = Text(longest=LONGEST_ICS_TITLE)
_ICS_DESCRIPTION = Text(longest=LONGEST_ICS_DESCRIPTION)
_LINK = Shaped(r"[A-Za-z0-9_\-]{0,64}", "an id of letters, digits, - and _")

SOURCE_KIND = Key("source.kind", OneOf(SourceKind), "demo", "Something to try before there is an account.")
SOURCE_ADDRESS = Key("source.address", ADDRESS, "", "Empty: the vendor's own address; needed for a service.")
SOURCE_ACCOUNT = Key(
    "source.account",
    _TEXT,
    "",
    "The key's name in the keyring; empty: the address's host.",
)
SOURCE_USER = Key("source.user_id", _TEXT, "", "Only a platform key acts for a user and names them.")
SOURCE_PROXY = Key("source.proxy", PROXY, "", "Only a proxy that is named here is used.")

VENUE_NAME = Key("venue.name", _NAME, NEEDED, "Every screen says where the visitor is.")
VENUE_TAGLINE = Key("venue.tagline", _LOCAL, "", "One line under the name.")
VENUE_ZONE = Key("venue.time_zone", ZONE, NEEDED, "A guessed zone would book the wrong hour.")
VENUE_REGION = Key("venue.region", REGION, "DE", "Phone numbers without a country code are from here.")
VENUE_LANGUAGES = Key(
    "venue.languages",
    ListOf(LANGUAGE, needed=True),
    ["en", "de"],
    "The first is shown until one is chosen.",
)
VENUE_PHONE = Key("venue.phone", _TEXT, "", "Of the desk; shown whenever the kiosk can't help.")
VENUE_DESK = Key("venue.desk", _LOCAL, "", "Where the desk is.")
VENUE_HELP = Key("venue.help", _LOCAL, "", "What the help sheet says.")
VENUE_SPLIT_NAME = Key("venue.split_name", Flag(), False, "One name field suits every name there is.")
VENUE_REMINDERS = Key("venue.reminders", Flag(), False, "Nobody gets mail they did not ask for.")
HOURS_WEEKDAY = Key("venue.hours[].weekday", WEEKDAY, NEEDED, "Opening hours are shown by weekday.")
HOURS_SPANS = Key("venue.hours[].spans", ListOf(SPAN_OF_DAY), [], "Empty: closed that day.")

BRAND_NAME = Key("brand.name", _TEXT, "", "Empty: the venue's name.")
BRAND_COLOUR = Key("brand.colour", COLOUR, "#3F4FB5", "White can be read on it, and it means no state.")
BRAND_LOGO = Key("brand.logo", _TEXT, "", "A PNG or SVG beside the settings file; empty: letters.")
LOOK_THEME = Key("look.theme", OneOf(Theme), "light", "Readable in a bright entrance hall.")
LIGHT_HOURS = Key("look.light_hours", SPAN_OF_DAY, "07:00-19:00", "By time: light then, else dark.")
LOOK_KEYBOARD = Key(
    "look.keyboard",
    Flag(),
    True,
    "A touch screen has no other keys; false where a keyboard of its own stands before it.",
)

SCREEN_WIDTH = Key("screen.width_mm", Whole(0, 5000, "mm"), 0, "0: as the screen says; many say it wrong.")
SCREEN_HEIGHT = Key("screen.height_mm", Whole(0, 5000, "mm"), 0, "As the width; both or none.")

REFERENCE_KEY = Key(
    "booking.reference_key",
    NOTE_KEY,
    "foyer_reference",
    "The note by which a booking is found again.",
)
UTM = tuple(
    Key(
        f"booking.utm.{word}",
        _TEXT,
        "",
        "Where a booking came from, for the account's statistics.",
    )
    for word in UTM_KEYS
)
SKIP_NOTIFICATIONS = Key(
    "booking.skip_notifications",
    Flag(),
    False,
    "Whoever books wants the confirmation; not with a double opt-in.",
)
ICS_TITLE = Key("booking.ics_title", _ICS_TITLE, "", "Of the calendar entry; empty: the meeting type's own.")
ICS_DESCRIPTION = Key("booking.ics_description", _ICS_DESCRIPTION, "", "As the title.")
RESOURCES = Key(
    "booking.resource_channel_ids",
    ListOf(_UUID_OR_NAME),
    [],
    "Rooms or equipment that each booking takes too.",
)

RATE_SHARE = Key(
    "rate.requests_per_minute",
    Whole(10, 1000),
    50,
    "Half of what a key may send: a second screen fits.",
)

KEYRING_ENTRIES = Key(
    "keyring.entries",
    Whole(0, 1000),
    200,
    "Appointments' secrets in the keyring; Windows holds few entries, so others are sealed beside it.",
)

IDLE_WELCOME = Key("idle.welcome", Span(5, 600), 20, "Nothing is typed yet: on to the next visitor.")
IDLE_BROWSING = Key("idle.browsing", Span(10, 1800), 45, "Long enough to compare days.")
IDLE_FORM = Key("idle.form", Span(20, 3600), 90, "Typing on glass takes time.")
IDLE_WARNING = Key("idle.warning", Span(10, 300), 30, "Long enough to notice, read and answer the warning.")
IDLE_RESULT = Key("idle.result", Span(10, 600), 30, "Long enough to take the code with a phone.")
IDLE_STAFF = Key("idle.staff", Span(30, 3600), 120, "A staff panel left open closes itself.")
IDLE_PATIENCE = Key("idle.patience", Whole(1, 10, "times"), 3, "Each wait is this often as long on request.")

KEEP_JOURNAL = Key("retention.journal_days", Span(1, 365, "days"), 30, "Long enough to answer a complaint.")
KEEP_LOGS = Key("retention.log_days", Span(1, 365, "days"), 14, "Long enough to see a fault come back.")
KEEP_BOOKINGS = Key(
    "retention.booking_days",
    Span(1, 3650, "days"),
    90,
    "After the appointment; the local service's.",
)

STATE_FOLDER = Key("folders.state", _TEXT, "", "Journal, logs, database; empty: the system's place for them.")

HOST_ID = Key("hosts[].id", _UUID_OR_NAME, NEEDED, "As the booking service names the host.")
HOST_NAME = Key("hosts[].name", _NAME, NEEDED, "As visitors read it, with title.")
QUEUE_ID = Key("queues[].id", _UUID_OR_NAME, NEEDED, "As the booking service names the queue.")
QUEUE_NAME = Key("queues[].name", _TEXT, "", "For the people who set this up.")
QUEUE_MEMBERS = Key(
    "queues[].members", ListOf(_UUID_OR_NAME, needed=True), NEEDED, "Free times are asked by host."
)

TYPE_ID = Key("meeting_types[].id", _UUID_OR_NAME, NEEDED, "As the booking service names the type.")
ICON = Key("meeting_types[].shown.icon", _ICON, "calendar-days", "Fits every appointment.")
TOPIC = Key("meeting_types[].shown.topic", OneOf(Topic), "slate", "The quietest of the topic colours.")
NAME = Key("meeting_types[].shown.name", _LOCAL, "", "Empty: as the booking service says.")
DESCRIPTION = Key("meeting_types[].shown.description", _LOCAL, "", "Empty: as the booking service says.")
PLACE = Key("meeting_types[].shown.place", _LOCAL, "", "Where to go.")
DIRECTIONS = Key("meeting_types[].shown.directions", _LOCAL, "", "How to get there.")
BRING = Key("meeting_types[].shown.bring", _LOCAL, "", "What to bring.")
CONSENT = Key("meeting_types[].shown.consent", _LOCAL, "", "Empty: nothing has to be agreed to.")
WALK_IN = Key("meeting_types[].shown.walk_in", Flag(), False, "Only what suits somebody who just walked in.")
SHOWN = Key("meeting_types[].shown.shown", Flag(), True, "What an account offers is there to be booked.")
TYPE_SKIP_NOTIFICATIONS = Key(
    "meeting_types[].shown.skip_notifications",
    Flag(),
    False,
    "Left out: as `booking` says, like the next three.",
)
TYPE_ICS_TITLE = Key(
    "meeting_types[].shown.ics_title", _ICS_TITLE, "", "Of the calendar entry; empty: the type's own."
)
TYPE_ICS_DESCRIPTION = Key("meeting_types[].shown.ics_description", _ICS_DESCRIPTION, "", "As the title.")
TYPE_RESOURCES = Key(
    "meeting_types[].shown.resource_channel_ids",
    ListOf(_UUID_OR_NAME),
    [],
    "Rooms or equipment that each booking takes too, of those the type may take.",
)
LINK = Key(
    "meeting_types[].shown.one_time_link_id",
    _LINK,
    "",
    "A link is one type's, and used up by the first booking.",
)
ORDER = Key("meeting_types[].shown.order", Whole(0, 1000), 0, "0: as in the file.")

KEYS: tuple[Key[object], ...] = (
    *(SOURCE_KIND, SOURCE_ADDRESS, SOURCE_ACCOUNT, SOURCE_USER, SOURCE_PROXY),
    *(
        VENUE_NAME,
        VENUE_TAGLINE,
        VENUE_ZONE,
        VENUE_REGION,
        VENUE_LANGUAGES,
        VENUE_PHONE,
        VENUE_DESK,
        VENUE_HELP,
    ),
    *(VENUE_SPLIT_NAME, VENUE_REMINDERS, HOURS_WEEKDAY, HOURS_SPANS),
    *(BRAND_NAME, BRAND_COLOUR, BRAND_LOGO, LOOK_THEME, LOOK_KEYBOARD, LIGHT_HOURS),
    *(SCREEN_WIDTH, SCREEN_HEIGHT),
    *(REFERENCE_KEY, *UTM, SKIP_NOTIFICATIONS, ICS_TITLE, ICS_DESCRIPTION, RESOURCES),
    *(RATE_SHARE, KEYRING_ENTRIES),
    *(IDLE_WELCOME, IDLE_BROWSING, IDLE_FORM, IDLE_WARNING, IDLE_RESULT, IDLE_STAFF, IDLE_PATIENCE),
    *(KEEP_JOURNAL, KEEP_LOGS, KEEP_BOOKINGS, STATE_FOLDER),
    *(HOST_ID, HOST_NAME, QUEUE_ID, QUEUE_NAME, QUEUE_MEMBERS),
    *(TYPE_ID, ICON, TOPIC, NAME, DESCRIPTION, PLACE, DIRECTIONS, BRING, CONSENT, WALK_IN, SHOWN, ORDER),
    *(TYPE_SKIP_NOTIFICATIONS, TYPE_ICS_TITLE, TYPE_ICS_DESCRIPTION, TYPE_RESOURCES, LINK),
    *FIELD_KEYS,
)

SERVICE_TABLES = frozenset({"holidays", "rooms"})
"""Read by the local booking service alone."""

SHARED_TABLES = frozenset({"hosts[]", "queues[]", "meeting_types[]"})
"""The local booking service reads further keys of these."""
