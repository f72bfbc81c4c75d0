"""Who can be met for what, and when they work: the service's part of the venue's file."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

from pydantic import ConfigDict, Field, TypeAdapter, ValidationError

from app.service.hours import Week, Zone
from app.service.rooms import Room
from app.service.shown import Shown

_MOST_MINUTES = 480
_LONGEST_BUFFER = 120
_FORBID = ConfigDict(extra="forbid")
_IGNORE = ConfigDict(extra="ignore")

Minutes = Annotated[int, Field(ge=0)]
Buffer = Annotated[int, Field(ge=0, le=_LONGEST_BUFFER)]


class CatalogueInvalid(Exception):
    """The venue's file cannot be used. Carries the file's name, the key and what is wrong with it."""

    def __init__(self, file: str, key: str, problem: str) -> None:
        """Remember where to look."""
        super().__init__(f"{file}: {key}: {problem}")
        self.file = file
        self.key = key
        self.problem = problem


class Switch(StrEnum):
    """Whether a confirmation is asked for."""

    ON = "on"
    OFF = "off"


class ChoiceOfHost(StrEnum):
    """Whether a booking may name one of a queue's hosts, or has to."""

    NONE = "none"
    ALLOWED = "allowed"
    REQUIRED = "required"


@dataclass(frozen=True, slots=True)
class VenueFacts:
    """What the service needs to know of the place."""

    __pydantic_config__ = _IGNORE

    name: str
    time_zone: Zone
    languages: Annotated[tuple[str, ...], Field(min_length=1)] = ("en",)
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Engaged:
    """Time a host is busy with other work, drawn once and for all from `seed`.

    Attributes:
        share: Of the working time, 0 to 1.
        full_days: Share of the days that have nothing left, 0 to 1.
    """

    share: Annotated[float, Field(ge=0, le=1)]
    full_days: Annotated[float, Field(ge=0, le=1)] = 0.0
    seed: int = 0


@dataclass(frozen=True, slots=True)
class ServiceHost:
    """A host with the hours they work."""

    __pydantic_config__ = _FORBID

    id: str
    name: str
    given_name: str
    family_name: str
    email: str
    hours: Week
    engaged: Engaged | None = None


@dataclass(frozen=True, slots=True)
class Queue:
    """Hosts that share meeting types. `weights`: the share of each member, by id; 1 where it is not named."""

    __pydantic_config__ = _FORBID

    id: str
    name: str
    members: Annotated[tuple[str, ...], Field(min_length=1)]
    weights: Mapping[str, Annotated[int, Field(gt=0)]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Holidays:
    """Days on which nobody works: the public holidays of a country, and `closed`, days of the venue's own."""

    __pydantic_config__ = _FORBID

    country: str
    subdivision: str | None = None
    closed: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class Bookable:
    """A meeting type as the service keeps it. All times are minutes, but `horizon`, which is days.

    Attributes:
        durations: The default first.
        host: Who is met; or `queue`, whose turn is found at booking.
        hours: Narrows the host's hours; None: whenever the host works.
        spots: Attendees a start takes.
        phone_only: Whether a phone number may stand in for the e-mail address.
        guests: Whether further addresses may be invited.
        rooms: Ids of what a booking may take besides its hosts.
        password_hash: Of the password a booking has to bring; empty: none. Argon2, never the password.
    """

    __pydantic_config__ = _FORBID

    id: str
    name: str
    durations: Annotated[tuple[Annotated[int, Field(ge=5, le=_MOST_MINUTES)], ...], Field(min_length=1)]
    channels: Annotated[tuple[str, ...], Field(min_length=1)]
    slug: str = ""
    description: str = ""
    locations: tuple[str, ...] = ()
    host: str | None = None
    queue: str | None = None
    host_choice: ChoiceOfHost = ChoiceOfHost.NONE
    hours: Week | None = None
    interval: Annotated[int, Field(ge=5, le=60)] = 30
    notice: Minutes = 30
    horizon: Minutes = 30
    buffer_before: Buffer = 0
    buffer_after: Buffer = 0
    spots: Annotated[int, Field(ge=1, le=100)] = 1
    double_opt_in: Switch = Switch.OFF
    host_confirmation: Switch = Switch.OFF
    phone_only: bool = False
    guests: bool = False
    rooms: tuple[str, ...] = ()
    password_hash: Annotated[str, Field(pattern=r"^(\$argon2.*)?$")] = ""
    ics_title: str = ""
    ics_description: str = ""
    shown: Shown = field(default_factory=Shown)

    @property
    def waits_for_host(self) -> bool:
        """Whether the host decides on every request."""
        return self.host_confirmation is Switch.ON

    @property
    def waits_for_attendee(self) -> bool:
        """Whether the attendee confirms every request by e-mail."""
        return self.double_opt_in is Switch.ON


@dataclass(frozen=True)
class Catalogue:
    """Everything of the venue's file that the service works with."""

    venue: VenueFacts
    hosts: tuple[ServiceHost, ...]
    meeting_types: tuple[Bookable, ...]
    queues: tuple[Queue, ...] = ()
    holidays: Holidays | None = None
    rooms: tuple[Room, ...] = ()

    @cached_property
    def zone(self) -> ZoneInfo:
        """The venue's time zone."""
        return ZoneInfo(self.venue.time_zone)

    @cached_property
    def host_by_id(self) -> Mapping[str, ServiceHost]:
        """The hosts by their id."""
        return {host.id: host for host in self.hosts}

    @cached_property
    def queue_by_id(self) -> Mapping[str, Queue]:
        """The queues by their id."""
        return {queue.id: queue for queue in self.queues}

    @cached_property
    def type_by_id(self) -> Mapping[str, Bookable]:
        """The meeting types by their id."""
        return {bookable.id: bookable for bookable in self.meeting_types}

    def host_ids(self, bookable: Bookable) -> tuple[str, ...]:
        """Return who can be met for a type, in the queue's order."""
        if bookable.queue is not None:
            return self.queue_by_id[bookable.queue].members
        return () if bookable.host is None else (bookable.host,)


_CATALOGUE = TypeAdapter(Catalogue)


def read_catalogue(path: Path) -> Catalogue:
    """Read the venue's file.

    Raises:
        CatalogueInvalid: It cannot be read, or something in it does not fit together.
    """
    try:
        catalogue = _CATALOGUE.validate_python(tomllib.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError) as error:
        raise CatalogueInvalid(path.name, "file", "cannot be read") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise CatalogueInvalid(path.name, "file", str(error)) from error
    except ValidationError as error:
        first = error.errors(include_input=False, include_context=False, include_url=False)[0]
        key = ".".join(str(part) for part in first["loc"])
        raise CatalogueInvalid(path.name, key, first["msg"]) from error
    for key, problem in _contradictions(catalogue):
        raise CatalogueInvalid(path.name, key, problem)
    return catalogue


def _contradictions(catalogue: Catalogue) -> list[tuple[str, str]]:
    """Return key and problem of everything that is valid by itself and wrong together."""
    found = [
        (f"queues.{queue.id}.members", f"{member} is not the id of a host")
        for queue in catalogue.queues
        for member in queue.members
        if member not in catalogue.host_by_id
    ]
    for name, ids in (
        ("hosts", [host.id for host in catalogue.hosts]),
        ("rooms", [room.id for room in catalogue.rooms] + [host.id for host in catalogue.hosts]),
        ("queues", [queue.id for queue in catalogue.queues]),
        ("meeting_types", [bookable.id for bookable in catalogue.meeting_types]),
    ):
        found.extend((name, f"{each} is used twice") for each in ids if ids.count(each) > 1)
    for bookable in catalogue.meeting_types:
        found.extend(
            (f"meeting_types.{bookable.id}", problem) for problem in _type_problems(catalogue, bookable)
        )
    return found


def _type_problems(catalogue: Catalogue, bookable: Bookable) -> list[str]:
    known_host = bookable.host in catalogue.host_by_id
    known_queue = bookable.queue in catalogue.queue_by_id
    problems = {
        "either host or queue is needed, and it has to exist": known_host == known_queue
        or (bookable.host is not None and bookable.queue is not None),
        "a choice of host needs a queue": bookable.host_choice is not ChoiceOfHost.NONE and not known_queue,
        "a group needs one host": bookable.spots > 1 and not known_host,
        "a group cannot wait for a confirmation": bookable.spots > 1
        and (bookable.waits_for_host or bookable.waits_for_attendee),
        "rooms have to exist": not {*bookable.rooms} <= {room.id for room in catalogue.rooms},
        "a booking by phone alone cannot be confirmed by e-mail": bookable.phone_only
        and bookable.waits_for_attendee,
    }
    return [problem for problem, wrong in problems.items() if wrong]
