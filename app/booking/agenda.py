"""What staff see of a practice's bookings: everybody's, with names."""

from dataclasses import dataclass, field
from datetime import datetime

from app.booking.meeting_type import Host
from app.booking.request import WaitingFor


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody an appointment is for. `id` is empty where they only asked for one."""

    id: str
    name: str = field(repr=False)
    email: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """An appointment in the agenda.

    Attributes:
        start: None where the answer does not tell, like `end`.
        name: Of the meeting type; may be empty.
        people: Whom it is for; several for a group.
        shared: Whether one of several may leave, and the others stay.
        note: Of staff.
    """

    id: str
    start: datetime | None
    end: datetime | None
    meeting_type_id: str = ""
    name: str = ""
    hosts: tuple[Host, ...] = ()
    people: tuple[Person, ...] = field(default=(), repr=False)
    channel: str = ""
    location: str = field(default="", repr=False)
    cancelled: bool = False
    shared: bool = False
    note: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Agenda:
    """One page of the agenda; `total` counts all pages."""

    entries: tuple[Entry, ...]
    total: int


@dataclass(frozen=True, slots=True)
class AgendaQuery:
    """Which appointments are asked for. What is None or empty does not matter.

    Attributes:
        first: The earliest start, `last` the latest; aware.
        search: Part of a name, an address, a number or a reference.
        cancelled: Only cancelled ones, or only others.
        page: Counted from 0.
        page_size: At most 100.
    """

    first: datetime | None = None
    last: datetime | None = None
    search: str = field(default="", repr=False)
    meeting_type_id: str = ""
    cancelled: bool | None = None
    newest_first: bool = False
    page: int = 0
    page_size: int = 50


@dataclass(frozen=True, slots=True)
class WaitingEntry:
    """A provisional booking in the list of those that wait, or have waited.

    Attributes:
        waiting_for: None where its word is not one we know.
        created_at: When it was sent; None where the answer does not tell.
    """

    id: str
    waiting_for: WaitingFor | None
    start: datetime | None
    meeting_type_id: str
    person: Person = field(repr=False)
    hosts: tuple[Host, ...] = ()
    created_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class WaitingList:
    """One page of provisional bookings; `total` counts all pages."""

    entries: tuple[WaitingEntry, ...]
    total: int


@dataclass(frozen=True, slots=True)
class OneTimeLink:
    """A link that is good for one booking. `address` may be empty."""

    id: str = field(repr=False)
    address: str = field(default="", repr=False)
