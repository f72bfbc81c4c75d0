"""The first half of the settings: what the first picture needs, and nothing that is slow to import."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit

from app.booking.venue import OpeningHours, Venue
from app.resources import resource
from app.settings import keys
from app.settings.document import Document, Section
from app.settings.errors import Problem
from app.settings.keys import SourceKind, Theme
from app.settings.parts import Brand, IdleLimits, ScreenSize, Source

CONFIG_VARIABLE = "FOYER_CONFIG"
_NO_SETTINGS = frozenset({CONFIG_VARIABLE, "FOYER_TRACE"})
APP = "foyer"
DEMO = "demo"
_VENDOR_ADDRESS = "https://api.meetergo.com/v4"
_XDG_PLATFORMS = frozenset({"linux"})
_PLACE_TABLES = frozenset({"venue", "hosts", "queues", "meeting_types"})


class Face(NamedTuple):
    """What the kiosk shows of itself before it can book.

    Attributes:
        keyboard: Whether fields bring a keyboard on the screen with them.
        light_hours: From and to when colours are light, where the theme goes by time.
        screen: None: as the screen says of itself.
        file: Where the settings come from; the demo's own file where nobody set anything up.
        place_file: Where venue, hosts and meeting types come from; a local service reads it too.
    """

    source: Source
    venue: Venue
    idle: IdleLimits
    brand: Brand
    theme: Theme
    keyboard: bool
    light_hours: tuple[str, str]
    screen: ScreenSize | None
    file: Path
    place_file: Path


class Opened:
    """A settings file whose first half has been read.

    Attributes:
        own: The file.
        place: What says venue, hosts and meeting types: the file, or the demo's.
        face: The first half.
    """

    def __init__(self, document: Document) -> None:
        """Read the first half. The demo's place and people come from its own file unless this one has some.

        Raises:
            SettingsInvalid: Something in the first half is not right, or a key is not known.
        """
        self.own = own = document.top
        source = _source(own.section("source"))
        with_demo = source.kind is SourceKind.DEMO and own.values.keys().isdisjoint(_PLACE_TABLES)
        self.place = Document.read_shipped(demo_file()).top if with_demo else own
        venue = _venue(self.place.section("venue"))
        look = own.section("look")
        self.face = Face(
            source=source,
            venue=venue,
            idle=_idle(own.section("idle")),
            brand=_brand(own.section("brand"), venue.name),
            theme=look.read(keys.LOOK_THEME),
            keyboard=look.read(keys.LOOK_KEYBOARD),
            light_hours=look.read(keys.LIGHT_HOURS),
            screen=_screen(own.section("screen")),
            file=document.file,
            place_file=self.place.document.file,
        )

    @classmethod
    def load(cls, path: Path | None = None, environment: Mapping[str, str] = os.environ) -> "Opened":
        """Open the settings file; where nobody has made one, the demo's.

        Args:
            path: The file. None: the one FOYER_CONFIG names, else `foyer.toml` in the configuration folder.
            environment: Where FOYER_CONFIG is looked up, and single settings that stand before the file's.

        Raises:
            SettingsInvalid: The file is not right, or is named and not there; or a variable is not right.
        """
        named = path or (Path(environment[CONFIG_VARIABLE]) if environment.get(CONFIG_VARIABLE) else None)
        file = named or default_file()
        set_up = named is not None or file.exists()
        document = Document.read(file) if set_up else Document.read_shipped(demo_file())
        return cls(_with_variables(document, environment))

    @classmethod
    def demo(cls) -> "Opened":
        """Open the settings of the invented practice.

        Raises:
            SettingsInvalid: Its file is damaged.
        """
        return cls(Document.read_shipped(demo_file()))


def _with_variables(document: Document, environment: Mapping[str, str]) -> Document:
    if not any(name.startswith("FOYER_") and name not in _NO_SETTINGS for name in environment):
        return document
    from app.settings.environment import overlay  # only where there is something to lay over

    return Document(document.file, overlay(document.values, environment))


def default_file() -> Path:
    """Return where the settings file is looked for when nobody names one."""
    return _config_folder() / "foyer.toml"


def demo_file() -> Path:
    """Return the file of the invented practice; the local service reads it too."""
    return resource(DEMO, "practice.toml")


def _config_folder() -> Path:
    """Return the folder that platformdirs names.

    Where folders follow the XDG specification it is found without that library, whose import takes a tenth of
    the time a bare window needs.
    """
    if sys.platform in _XDG_PLATFORMS:
        given = os.environ.get("XDG_CONFIG_HOME", "").strip()
        return (Path(given) if given else Path.home() / ".config") / APP
    import platformdirs

    return platformdirs.user_config_path(APP, appauthor=False)


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
