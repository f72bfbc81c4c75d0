"""Links that are good for one booking."""

from app.wire.documents import Answer, parse, read
from app.wire.paths import VERSION, segment

_WHAT = "one-time link"


class LinkDocument(Answer):
    """A link. `url` may be named `link`; what opens a booking is its `id`."""

    id: str
    url: str | None = None
    link: str | None = None
    meeting_type_id: str | None = None
    used: bool | None = None


def create_path(meeting_type_id: str) -> str:
    """Return the path that makes a link for a meeting type."""
    return f"{VERSION}/one-time-booking-link/create/{segment(meeting_type_id)}"


def link_path(link_id: str) -> str:
    """Return the path of a link."""
    return f"{VERSION}/one-time-booking-link/{segment(link_id)}"


def read_link(body: bytes) -> LinkDocument:
    """Return a link.

    Raises:
        UnexpectedAnswer: It is none.
    """
    return read(LinkDocument, parse(body, _WHAT), _WHAT)
