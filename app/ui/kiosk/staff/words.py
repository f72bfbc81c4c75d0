"""From the facts of the machine to what staff read."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from PySide6.QtCore import QCoreApplication

from app.booking.errors import CredentialsUnavailable, KeyringState, ServiceRefused, ServiceUnreachable
from app.credentials import StoreName
from app.credentials.expiry import WARNED_DAYS
from app.journal import AttemptState
from app.ui.context import ScreenContext
from app.ui.kiosk.staff.facts import Facts
from app.ui.staff_codes import staff_code

_NOTABLE_SKEW = timedelta(seconds=30)
_WRONG_SKEW = timedelta(minutes=5)
"""Between this machine's clock and the service's."""

_MEGABYTE = 1024**2
_ENOUGH, _LEAST = 200, 20
"""Megabytes on the disk: for months; for today."""


class Level(StrEnum):
    """How it stands. WARN: works, but somebody should know."""

    OK = "ok"
    WARN = "warn"
    FAIL = "fail"


@dataclass(frozen=True, slots=True)
class Line:
    """One thing, and how it stands."""

    level: Level
    name: str
    found: str


class StaffWords:
    """Writes the lines of the panel, in the language spoken now."""

    def __init__(self, context: ScreenContext) -> None:
        """Take where languages and formats come from."""
        self._context = context

    def tr(self, text: str, comment: str = "", n: int = -1) -> str:
        """Translate, as a `QObject` does."""
        return QCoreApplication.translate("StaffWords", text, comment, n)

    def state(self, facts: Facts) -> tuple[Line, ...]:
        """Return the self-test: what this machine needs to serve visitors."""
        return (
            self._keyring(facts),
            self._service(facts),
            self._key(facts),
            self._clock(facts.skew),
            self._zone(facts),
            self._disk(facts.free_bytes),
        )

    def visits(self, facts: Facts) -> tuple[Line, ...]:
        """Return what visits have left behind; codes and states, never a person."""
        waiting = self.tr("%n secret(s) wait for the keyring.", "", facts.waiting)
        secrets = Line(
            Level.WARN if facts.waiting else Level.OK,
            self.tr("Waiting secrets"),
            waiting if facts.waiting else self.tr("All are kept."),
        )
        language = self._context.language
        spoken = Line(Level.OK, self.tr("Language at the start"), language.own_name(language.codes[0]))
        return (secrets, self._wipe(facts.survivors), spoken, *self._attempts(facts))

    def types(self, facts: Facts) -> tuple[Line, ...]:
        """Return the meeting types, and whether visitors see them."""
        if facts.types is None:
            return (Line(Level.FAIL, self.tr("Meeting types"), self.tr("The service does not name them.")),)
        if not facts.types:
            return (Line(Level.WARN, self.tr("Meeting types"), self.tr("None can be booked.")),)
        code = self._context.language.code
        shown, hidden = self.tr("Shown to visitors"), self.tr("Not shown")
        return tuple(
            Line(
                Level.OK if each.presentation.shown else Level.WARN,
                each.name_in(code),
                shown if each.presentation.shown else hidden,
            )
            for each in facts.types
        )

    def log(self, facts: Facts) -> tuple[Line, ...]:
        """Return the last lines of the log, the newest first."""
        if not facts.log:
            return (Line(Level.OK, self.tr("Log"), self.tr("Nothing is written down yet.")),)
        levels = {"warning": Level.WARN, "error": Level.FAIL, "critical": Level.FAIL}
        formats = self._context.language.formats
        return tuple(
            Line(levels.get(each.level, Level.OK), formats.time(each.at), each.what)
            for each in reversed(facts.log)
        )

    def _keyring(self, facts: Facts) -> Line:
        stores = {
            StoreName.SECRET_SERVICE: self.tr("Secret Service"),
            StoreName.CREDENTIAL_MANAGER: self.tr("Windows Credential Manager"),
            StoreName.KEYCHAIN: self.tr("Login keychain"),
            StoreName.MEMORY: self.tr("In memory, until Foyer ends"),
        }
        states = {
            KeyringState.READY: "",
            KeyringState.LOCKED: self.tr("It is locked: log in, or unlock it."),
            KeyringState.ABSENT: self.tr("It is not there: start it in this session."),
            KeyringState.UNAVAILABLE: self.tr("It does not work: look whether it is running."),
            KeyringState.MISMATCH: self.tr("It gives back something else than was written."),
        }
        level = Level.OK if facts.keyring is KeyringState.READY else Level.FAIL
        return Line(level, self.tr("Keyring"), _joined(stores[facts.store], states[facts.keyring]))

    def _service(self, facts: Facts) -> Line:
        name = self.tr("Booking service")
        if facts.trouble is None:
            return Line(Level.OK, name, self.tr("It answers."))
        match facts.trouble:
            case ServiceUnreachable():
                found = self.tr("It does not answer: look at the network and the address.")
            case ServiceRefused():
                found = self.tr("It refuses the key: look at the key and the account’s plan.")
            case CredentialsUnavailable():
                found = self.tr("It can’t be asked without a key.")
            case _:
                found = self.tr("Its answer can’t be used.")
        return Line(Level.FAIL, name, f"{found} {staff_code(facts.trouble)}")

    def _key(self, facts: Facts) -> Line:
        name = self.tr("Key")
        if self._context.demo:
            return Line(Level.OK, name, self.tr("The demo needs none."))
        if facts.has_key is None:
            return Line(Level.FAIL, name, self.tr("It can’t be read."))
        if facts.has_key:
            return self._key_in_time(name, facts.key_days)
        return Line(
            Level.FAIL,
            name,
            self.tr("There is none. Set it: {command}").format(command="foyer credential set"),
        )

    def _key_in_time(self, name: str, days: int | None) -> Line:
        """Say how long a key that is there still works."""
        if days is None:
            return Line(Level.OK, name, self.tr("It is there."))
        if days < 0:
            return Line(Level.FAIL, name, self.tr("It has expired. Make a new one and set it."))
        found = self.tr("It works for %n more day(s).", "", days)
        if days > max(WARNED_DAYS):
            return Line(Level.OK, name, found)
        remedy = self.tr("Make a new one in time.")
        return Line(Level.WARN, name, f"{found} {remedy}")

    def _clock(self, skew: timedelta | None) -> Line:
        name = self.tr("Clock")
        if skew is None:
            return Line(Level.WARN, name, self.tr("The service does not tell its time."))
        found = self.tr("%n second(s) beside the service’s.", "", round(abs(skew).total_seconds()))
        if abs(skew) <= _NOTABLE_SKEW:
            return Line(Level.OK, name, found)
        level = Level.FAIL if abs(skew) > _WRONG_SKEW else Level.WARN
        remedy = self.tr("Let the system keep the time.")
        return Line(level, name, f"{found} {remedy}")

    def _zone(self, facts: Facts) -> Line:
        name = self.tr("Time zone")
        if facts.zone_known:
            return Line(Level.OK, name, facts.zone)
        return Line(Level.FAIL, name, self.tr("{zone} is not known.").format(zone=facts.zone))

    def _disk(self, free_bytes: int | None) -> Line:
        name = self.tr("Disk")
        if free_bytes is None:
            return Line(Level.FAIL, name, self.tr("Foyer can’t write there."))
        megabytes = free_bytes // _MEGABYTE
        found = self.tr("{size} MB free").format(size=megabytes)
        if megabytes >= _ENOUGH:
            return Line(Level.OK, name, found)
        return Line(Level.FAIL if megabytes < _LEAST else Level.WARN, name, found)

    def _wipe(self, survivors: int | None) -> Line:
        name = self.tr("Last visitor’s pages")
        if survivors is None:
            return Line(Level.OK, name, self.tr("Nobody was here since the start."))
        if survivors:
            return Line(Level.FAIL, name, self.tr("%n page(s) were left: restart Foyer.", "", survivors))
        return Line(Level.OK, name, self.tr("All are erased: counted, and none left."))

    def _attempts(self, facts: Facts) -> Iterable[Line]:
        name = self.tr("Open bookings")
        if facts.attempts is None:
            return (Line(Level.FAIL, name, self.tr("The journal can’t be read.")),)
        if not facts.attempts:
            return (Line(Level.OK, name, self.tr("None.")),)
        states = {
            AttemptState.SENT: self.tr("sent, not answered"),
            AttemptState.UNKNOWN: self.tr("looked up, not found yet"),
            AttemptState.BOOKED: self.tr("booked, its secret not kept yet"),
            AttemptState.PROVISIONAL: self.tr("waits for somebody to confirm"),
            AttemptState.CANCELLED: self.tr("cancelled"),
            AttemptState.LAPSED: self.tr("lapsed"),
            AttemptState.REFUSED: self.tr("refused"),
            AttemptState.ABSENT: self.tr("not booked"),
        }
        named = self.tr("Open booking {code}")
        return tuple(
            Line(Level.WARN, named.format(code=each.code), states[each.state]) for each in facts.attempts
        )


def _joined(first: str, second: str) -> str:
    return f"{first}. {second}" if second else first
