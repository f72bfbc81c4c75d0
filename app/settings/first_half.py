"""Reads the first half of the settings: what the first picture needs."""

from urllib.parse import urlsplit

from app.booking.venue import OpeningHours, Venue
from app.settings import keys
from app.settings.document import Document, Section
from app.settings.errors import Problem
from app.settings.face import DEMO, Face, demo_file
from app.settings.parts import Brand, IdleLimits, ScreenSize, Source, SourceKind

_VENDOR_ADDRESS = "https://api.meetergo.com/v4"
_PLACE_TABLES = frozenset({"venue", "hosts", "queues", "meeting_types"})


def place_of(own: Section) -> Section:
    """Return what says venue, hosts and meeting types: the file, or the demo's own one where it has none.

    Raises:
        SettingsInvalid: The kind of source is not right.
    """
    demo = own.section("source").read(keys.SOURCE_KIND) is SourceKind.DEMO
    if demo and own.values.keys().isdisjoint(_PLACE_TABLES):
        return Document.read_shipped(demo_file()).top
    return own


def read_face(own: Section, place: Section) -> Face:
    """Return the first half.

    Raises:
        SettingsInvalid: Something in it is not right.
    """
    venue, look = _venue(place.section("venue")), own.section("look")
    return Face(
        source=_source(own.section("source")),
        venue=venue,
        idle=_idle(own.section("idle")),
        brand=_brand(own.section("brand"), venue.name),
        theme=look.read(keys.LOOK_THEME),
        keyboard=look.read(keys.LOOK_KEYBOARD),
        light_hours=look.read(keys.LIGHT_HOURS),
        screen=_screen(own.section("screen")),
        file=own.document.file,
        place_file=place.document.file,
    )


def _source(section: Section) -> Source:
    kind = section.read(keys.SOURCE_KIND)
    address = section.read(keys.SOURCE_ADDRESS)
    if kind is SourceKind.SERVICE and not address:
        section.refuse(Problem.MISSING, keys.SOURCE_ADDRESS.word, keys.SOURCE_ADDRESS.kind.expects)
    if kind is SourceKind.DEMO and address:
        section.refuse(Problem.UNSUITABLE, keys.SOURCE_ADDRESS.word, "empty: the demo has its own service")
    if kind is SourceKind.MEETERGO:
        address = address or _VENDOR_ADDRESS
    account = section.read(keys.SOURCE_ACCOUNT) or urlsplit(address).netloc or DEMO
    return Source(kind, address, account, section.read(keys.SOURCE_USER), section.read(keys.SOURCE_PROXY))


def _venue(section: Section) -> Venue:
    return Venue(
        name=section.read(keys.VENUE_NAME),
        tagline=section.read(keys.VENUE_TAGLINE),
        time_zone=section.read(keys.VENUE_ZONE),
        region=section.read(keys.VENUE_REGION),
        languages=section.read(keys.VENUE_LANGUAGES),
        phone=section.read(keys.VENUE_PHONE),
        desk=section.read(keys.VENUE_DESK),
        help=section.read(keys.VENUE_HELP),
        hours=_hours(section),
        split_name=section.read(keys.VENUE_SPLIT_NAME),
        reminders=section.read(keys.VENUE_REMINDERS),
    )


def _hours(venue: Section) -> tuple[OpeningHours, ...]:
    hours: dict[int, OpeningHours] = {}
    for entry in venue.sections("hours"):
        weekday = entry.read(keys.HOURS_WEEKDAY)
        if weekday in hours:
            entry.refuse(Problem.REPEATED, keys.HOURS_WEEKDAY.word, "a weekday of its own")
        hours[weekday] = OpeningHours(weekday, entry.read(keys.HOURS_SPANS))
    return tuple(hours[weekday] for weekday in sorted(hours))


def _idle(section: Section) -> IdleLimits:
    return IdleLimits(
        welcome=section.read(keys.IDLE_WELCOME),
        browsing=section.read(keys.IDLE_BROWSING),
        form=section.read(keys.IDLE_FORM),
        warning=section.read(keys.IDLE_WARNING),
        result=section.read(keys.IDLE_RESULT),
        staff=section.read(keys.IDLE_STAFF),
        patience=section.read(keys.IDLE_PATIENCE),
    )


def _brand(section: Section, venue_name: str) -> Brand:
    logo = section.read(keys.BRAND_LOGO)
    path = section.document.file.parent / logo if logo else None
    if path is not None:
        from app.settings.logo import EXPECTED, is_usable  # few have one

        if not is_usable(path):
            section.refuse(Problem.UNSUITABLE, keys.BRAND_LOGO.word, EXPECTED)
    return Brand(section.read(keys.BRAND_NAME) or venue_name, section.read(keys.BRAND_COLOUR), path)


def _screen(section: Section) -> ScreenSize | None:
    width, height = section.read(keys.SCREEN_WIDTH), section.read(keys.SCREEN_HEIGHT)
    if bool(width) != bool(height):
        missing = keys.SCREEN_HEIGHT if width else keys.SCREEN_WIDTH
        section.refuse(Problem.MISSING, missing.word, missing.kind.expects)
    return ScreenSize(width, height) if width else None
