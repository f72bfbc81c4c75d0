"""The parts of the settings that are no nouns of booking.

Named tuples where nothing needs more: making a dataclass takes eight times as long, before the first picture.
"""

from datetime import timedelta
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit


class SourceKind(StrEnum):
    """Which booking service is spoken to."""

    DEMO = "demo"
    MEETERGO = "meetergo"
    SERVICE = "service"


class Theme(StrEnum):
    """Which set of colours is used."""

    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST = "high-contrast"
    BY_TIME = "by-time"


class Source(NamedTuple):
    """The booking service that is spoken to.

    Attributes:
        address: With the path all calls begin with; empty for the demo, whose service this app starts itself.
        account: What the account is called here; a part of its key's name in the keyring.
        user_id: Whom a platform key acts for; empty for a personal token.
        proxy: Address of a proxy on the way; empty: there is none.
    """

    kind: SourceKind
    address: str
    account: str
    user_id: str = ""
    proxy: str = ""

    @property
    def key_name(self) -> str:
        """The name of its key in the keyring.

        The host is a part of it: in a file whose address was changed no key is found for the new one, so that
        none goes to another host than the one it was set for.
        """
        host = urlsplit(self.address).netloc
        return self.account if self.account == host or not host else f"{self.account}@{host}"


class Brand(NamedTuple):
    """How the place presents itself. `colour` is `#RRGGBB`; no `logo`: the name stands in letters."""

    name: str
    colour: str
    logo: Path | None = None


class ScreenSize(NamedTuple):
    """The visible area of the screen in millimetres."""

    width: int
    height: int


class IdleLimits(NamedTuple):
    """How long a screen waits for a touch.

    Attributes:
        warning: How long the question "are you still there" stays.
        result: How long the outcome of a booking stays.
        patience: What each is multiplied by for a visitor who needs longer.
    """

    welcome: timedelta
    browsing: timedelta
    form: timedelta
    warning: timedelta
    result: timedelta
    staff: timedelta
    patience: int


class Retention(NamedTuple):
    """How long what is stored stays."""

    journal: timedelta
    logs: timedelta
    bookings: timedelta
