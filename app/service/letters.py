"""What a mail tells. Its words are found when it is sent or shown; the outbox keeps only this."""

from dataclasses import dataclass, field
from enum import StrEnum

from pydantic import TypeAdapter


class Kind(StrEnum):
    """What a mail is about."""

    CONFIRM = "confirm"
    BOOKED = "booked"
    INVITED = "invited"
    RECEIVED = "received"
    DECIDE = "decide"
    DECLINED = "declined"
    LAPSED = "lapsed"
    CANCELLED = "cancelled"
    MOVED = "moved"
    REMINDER = "reminder"


@dataclass(frozen=True, slots=True)
class Facts:
    """What a mail is made from. Instants are seconds; what a mail does not tell is empty.

    Attributes:
        name: Of the attendee.
        time_zone: Of the attendee; empty: the venue's.
        contact: How to reach the attendee, for the host.
        answers: Key and answer of the form's fields, for the host.
        sequence: How often the appointment was changed, for calendars.
    """

    meeting_type_id: str
    start: int
    end: int
    host_ids: tuple[str, ...] = ()
    channel: str = ""
    location: str = field(default="", repr=False)
    name: str = field(default="", repr=False)
    time_zone: str = ""
    appointment_id: str = ""
    attendee_id: str = ""
    provisional_id: str = ""
    ics_title: str = field(default="", repr=False)
    ics_description: str = field(default="", repr=False)
    sequence: int = 0
    reason: str = field(default="", repr=False)
    contact: str = field(default="", repr=False)
    answers: tuple[tuple[str, str], ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail to be sent. `written_at`: an instant in seconds; known once it is in the outbox."""

    kind: Kind
    recipient: str = field(repr=False)
    language: str
    facts: Facts
    written_at: int = 0


_FACTS = TypeAdapter(Facts)


def write_facts(facts: Facts) -> str:
    """Return the facts as the outbox keeps them."""
    return _FACTS.dump_json(facts, exclude_defaults=True).decode()


def read_facts(text: str) -> Facts:
    """Return what `write_facts` wrote."""
    return _FACTS.validate_json(text)
