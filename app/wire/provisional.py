"""Provisional bookings: accepted, and still waiting for the attendee or the host."""

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from app.booking.errors import UnexpectedAnswer
from app.wire.appointments import HostDocument
from app.wire.bookings import BookingBody, BookingKind, read_kind
from app.wire.documents import Document, fields_of, find_reference, parse, text_of, total_of

_WHAT = "provisional bookings"


class ProvisionalStatus(StrEnum):
    """What lists can be filtered by; their items do not say it."""

    PENDING = "pending"
    CONFIRMED = "confirmed"
    EXPIRED = "expired"
    DECLINED_BY_HOST = "declined_by_host"


class ProvisionalDocument(Document):
    """A provisional booking as the service writes it; `type` is `BookingKind.in_lists`."""

    id: str
    dto: BookingBody
    type: str
    created_at: str
    deleted_at: str | None = None
    hosts: tuple[HostDocument, ...] = ()
    meeting_type_id: str


class ProvisionalList(Document):
    """One page of provisional bookings; `total` counts all pages."""

    provisional_bookings: tuple[ProvisionalDocument, ...]
    total: int


class DeclineBody(Document):
    """Why a provisional booking is declined."""

    reason: str | None = None


@dataclass(frozen=True, slots=True)
class FoundProvisional:
    """What is kept of a provisional booking of ours. `kind` is None where its name is not one we know.

    Attributes:
        reference: Empty where it was asked for by its id and the answer does not repeat the notes.
    """

    id: str
    reference: str
    kind: BookingKind | None


@dataclass(frozen=True, slots=True)
class ProvisionalPage:
    """One page of a list: only what is ours.

    Attributes:
        count: Of all items on the page.
        total: Of all items on all pages, where the answer tells; else of this page's.
    """

    found: tuple[FoundProvisional, ...]
    count: int
    total: int


def read_provisional_bookings(
    body: bytes, references: Collection[str] = (), ids: Collection[str] = ()
) -> ProvisionalPage:
    """Return the items of a page that carry one of the references or one of the ids; drop all others.

    Raises:
        UnexpectedAnswer: It is no list of provisional bookings.
    """
    answer = parse(body, _WHAT)
    items = answer if isinstance(answer, list) else fields_of(answer).get("provisionalBookings")
    if not isinstance(items, list):
        raise UnexpectedAnswer(_WHAT)
    found = []
    for item in items:
        fields = fields_of(item)
        provisional_id = text_of(fields.get("id"))
        reference = find_reference(item, references)
        if provisional_id and (reference is not None or provisional_id in ids):
            kind = read_kind(text_of(fields.get("type")))
            found.append(FoundProvisional(provisional_id, reference or "", kind))
    return ProvisionalPage(tuple(found), len(items), total_of(answer, len(items)))
