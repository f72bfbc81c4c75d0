"""The frozen value that the rest of the program sees."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from app.settings.opened import Opened
from app.settings.parts import Brand, IdleLimits, Retention, ScreenSize, Source, Theme
from app.settings.state import service_database

if TYPE_CHECKING:
    from app.booking.meeting_type import Additions, Host, Presentation
    from app.booking.request import BookingOptions
    from app.booking.venue import Venue


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything this kiosk is told, but no secret.

    Attributes:
        keyboard: Whether fields bring a keyboard on the screen with them.
        light_hours: From and to when colours are light, where the theme goes by time.
        screen: None: as the screen says of itself.
        file: Where the settings come from; the demo's own file where nobody set anything up.
        place_file: Where venue, hosts and meeting types come from; a local service reads it too.
        hosts: Whom a visitor can meet, where the booking service does not tell their names.
        queues: Ids of the hosts in each queue, by the queue's id.
        presentations: How each meeting type is shown, by its id.
        additions: What bookings carry of types that no presentation is for.
        options: What is added to every booking, whatever its type.
        reference_key: The note in which a booking's reference travels.
        requests_per_minute: This kiosk's share of what its key may ask.
        keyring_entries: How many appointments' secrets the keyring is given; others are sealed.
        state_folder: Journal, logs and the local service's database. May not exist yet.
    """

    source: Source
    venue: "Venue"
    idle: IdleLimits
    brand: Brand
    theme: Theme
    keyboard: bool
    light_hours: tuple[str, str]
    screen: ScreenSize | None
    file: Path
    place_file: Path
    hosts: "tuple[Host, ...]"
    queues: Mapping[str, tuple[str, ...]]
    presentations: "Mapping[str, Presentation]"
    additions: "Additions"
    options: "BookingOptions"
    reference_key: str
    requests_per_minute: int
    keyring_entries: int
    retention: Retention
    state_folder: Path

    @property
    def journal_file(self) -> Path:
        """Where the booking attempts are noted."""
        return self.state_folder / "journal.sqlite3"

    @property
    def register_file(self) -> Path:
        """Where it is noted whose secrets are kept, and where sealed ones are."""
        return self.state_folder / "secrets.sqlite3"

    @property
    def service_database(self) -> Path:
        """Where the local booking service keeps its appointments."""
        return service_database(self.state_folder)

    @property
    def log_folder(self) -> Path:
        """Where the log files are."""
        return self.state_folder / "logs"

    @classmethod
    def load(cls, path: Path | None = None, environment: Mapping[str, str] = os.environ) -> "Settings":
        """Read the settings file as a whole; see `Opened.load`.

        Raises:
            SettingsInvalid: The file is not right, or is named and not there.
        """
        return cls.of(Opened.load(path, environment))

    @classmethod
    def demo(cls) -> "Settings":
        """Return the settings of the invented practice.

        Raises:
            SettingsInvalid: Its file is damaged.
        """
        return cls.of(Opened.demo())

    @classmethod
    def of(cls, opened: Opened) -> "Settings":
        """Read the second half of a file that is opened.

        Raises:
            SettingsInvalid: Something in the second half is not right.
        """
        from app.settings.second_half import read_second_half  # slow to import; not for the first picture

        return read_second_half(opened)
