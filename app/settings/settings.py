"""The frozen value that the rest of the program sees."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from urllib.parse import urlsplit

import platformdirs

from app.booking.meeting_type import Host, Presentation
from app.booking.request import BookingOptions
from app.booking.venue import OpeningHours, Venue
from app.resources import resource
from app.settings import keys
from app.settings.document import Document, Section
from app.settings.errors import Problem
from app.settings.keys import SourceKind, Theme
from app.settings.parts import Brand, IdleLimits, Retention, ScreenSize, Source
from app.settings.presentations import RESERVED_KEYS, read_presentations

CONFIG_VARIABLE = "FOYER_CONFIG"
_VENDOR_ADDRESS = "https://api.meetergo.com/v4"
_APP = "foyer"
_DEMO = "demo"
_PLACE_TABLES = frozenset({"venue", "hosts", "queues", "meeting_types"})


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything this kiosk is told, but no secret.

    Attributes:
        hosts: Whom a visitor can meet, where the booking service does not tell their names.
        queues: Ids of the hosts in each queue, by the queue's id.
        presentations: How each meeting type is shown, by its id.
        options: What is added to every booking.
        reference_key: The note in which a booking's reference travels.
        requests_per_minute: This kiosk's share of what its key may ask.
        screen: None: as the screen says of itself.
        state_folder: Journal, logs and the local service's database. May not exist yet.
        file: Where the settings come from; the demo's own file where nobody set anything up.
        place_file: Where venue, hosts and meeting types come from; a local service reads it too.
    """

    source: Source
    venue: Venue
    hosts: tuple[Host, ...]
    queues: Mapping[str, tuple[str, ...]]
    presentations: Mapping[str, Presentation]
    options: BookingOptions
    reference_key: str
    requests_per_minute: int
    idle: IdleLimits
    retention: Retention
    brand: Brand
    theme: Theme
    screen: ScreenSize | None
    state_folder: Path
    file: Path
    place_file: Path

    @property
    def journal_file(self) -> Path:
        """Where the booking attempts are noted."""
        return self.state_folder / "journal.sqlite3"

    @property
    def service_database(self) -> Path:
        """Where the local booking service keeps its appointments."""
        return self.state_folder / "bookings.sqlite3"

    @property
    def log_folder(self) -> Path:
        """Where the log files are."""
        return self.state_folder / "logs"

    @classmethod
    def load(cls, path: Path | None = None, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Read the settings file; where nobody has made one, return the demo's.

        Args:
            path: The file. None: the one FOYER_CONFIG names, else `foyer.toml` in the configuration folder.
            environment: Where FOYER_CONFIG is looked up.

        Raises:
            SettingsInvalid: The file is not right, or is named and not there.
        """
        named = path or (Path(environment[CONFIG_VARIABLE]) if environment.get(CONFIG_VARIABLE) else None)
        file = named or default_file()
        if named is None and not file.exists():
            return cls.demo()
        return _settings(Document.read(file))

    @classmethod
    def demo(cls) -> "Settings":
        """Return the settings of the invented practice.

        Raises:
            SettingsInvalid: Its file is damaged.
        """
        return _settings(Document.read(demo_file()))


def default_file() -> Path:
    """Return where the settings file is looked for when nobody names one."""
    return platformdirs.user_config_path(_APP, appauthor=False) / "foyer.toml"


def demo_file() -> Path:
    """Return the file of the invented practice; the local service reads it too."""
    return resource(_DEMO, "practice.toml")


def _settings(document: Document) -> Settings:
    """Build the value. The demo's place and people come from its own file unless this one has some."""
    own = document.top
    source = _source(own.section("source"))
    with_demo = source.kind is SourceKind.DEMO and own.values.keys().isdisjoint(_PLACE_TABLES)
    place = Document.read(demo_file()).top if with_demo else own
    venue = _venue(place.section("venue"))
    reference_key = _reference_key(own.section("booking"))
    return Settings(
        source=source,
        venue=venue,
        hosts=_hosts(place),
        queues=_queues(place),
        presentations=read_presentations(place, reference_key),
        options=BookingOptions(metadata=_utm(own.section("booking").section("utm"))),
        reference_key=reference_key,
        requests_per_minute=own.section("rate").read(keys.RATE_SHARE),
        idle=_idle(own.section("idle")),
        retention=_retention(own.section("retention")),
        brand=_brand(own.section("brand"), venue.name),
        theme=own.section("look").read(keys.LOOK_THEME),
        screen=_screen(own.section("screen")),
        state_folder=_state_folder(own.section("folders"), source.kind),
        file=document.file,
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
    account = section.read(keys.SOURCE_ACCOUNT) or urlsplit(address).netloc or _DEMO
    return Source(kind, address, account, section.read(keys.SOURCE_USER))


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


def _hosts(top: Section) -> tuple[Host, ...]:
    hosts: dict[str, Host] = {}
    for entry in top.sections("hosts"):
        host = Host(entry.read(keys.HOST_ID), entry.read(keys.HOST_NAME))
        if host.id in hosts:
            entry.refuse(Problem.REPEATED, keys.HOST_ID.word, keys.HOST_ID.kind.expects)
        hosts[host.id] = host
    return tuple(hosts.values())


def _queues(top: Section) -> Mapping[str, tuple[str, ...]]:
    queues: dict[str, tuple[str, ...]] = {}
    for entry in top.sections("queues"):
        queue = entry.read(keys.QUEUE_ID)
        if queue in queues:
            entry.refuse(Problem.REPEATED, keys.QUEUE_ID.word, keys.QUEUE_ID.kind.expects)
        queues[queue] = entry.read(keys.QUEUE_MEMBERS)
    return MappingProxyType(queues)


def _reference_key(booking: Section) -> str:
    reference_key = booking.read(keys.REFERENCE_KEY)
    if reference_key in RESERVED_KEYS:
        booking.refuse(Problem.RESERVED, keys.REFERENCE_KEY.word, ", ".join(sorted(RESERVED_KEYS)))
    return reference_key


def _utm(section: Section) -> Mapping[str, str]:
    values = {key.word: section.read(key) for key in keys.UTM}
    return MappingProxyType({word: value for word, value in values.items() if value})


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


def _retention(section: Section) -> Retention:
    return Retention(
        section.read(keys.KEEP_JOURNAL), section.read(keys.KEEP_LOGS), section.read(keys.KEEP_BOOKINGS)
    )


def _brand(section: Section, venue_name: str) -> Brand:
    logo = section.read(keys.BRAND_LOGO)
    path = section.document.file.parent / logo if logo else None
    if path is not None and not path.is_file():
        section.refuse(Problem.UNSUITABLE, keys.BRAND_LOGO.word, "a picture file that is there")
    return Brand(section.read(keys.BRAND_NAME) or venue_name, section.read(keys.BRAND_ACCENT), path)


def _screen(section: Section) -> ScreenSize | None:
    width, height = section.read(keys.SCREEN_WIDTH), section.read(keys.SCREEN_HEIGHT)
    if bool(width) != bool(height):
        missing = keys.SCREEN_HEIGHT if width else keys.SCREEN_WIDTH
        section.refuse(Problem.MISSING, missing.word, missing.kind.expects)
    return ScreenSize(width, height) if width else None


def _state_folder(section: Section, kind: SourceKind) -> Path:
    """Return the folder. The demo has its own, so that what was tried never mixes with what is meant."""
    given = section.read(keys.STATE_FOLDER)
    if given:
        return section.document.file.parent / given
    folder = platformdirs.user_state_path(_APP, appauthor=False)
    return folder / _DEMO if kind is SourceKind.DEMO else folder
