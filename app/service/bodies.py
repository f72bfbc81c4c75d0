"""Bodies of requests that change something that is there already."""

from typing import Annotated, TypeVar

from pydantic import ConfigDict, Field, ValidationError

from app.service.refusals import bad_request
from app.wire.documents import Document

_LONGEST_REASON = 500
_LONGEST_NOTE = 5_000


class Body(Document):
    """A body that is read strictly."""

    model_config = ConfigDict(strict=True)


Reason = Annotated[str, Field(max_length=_LONGEST_REASON)]


class CancelBody(Body):
    """Why an appointment is cancelled; a group's says for whom."""

    reason: Reason | None = None
    attendee_id: str | None = None
    cancel_all: bool | None = None


class MoveBody(Body):
    """To when an appointment is moved."""

    start: str
    ignore_availability: bool | None = None


class GuestBody(Body):
    """The new address of one attendee."""

    attendee_id: str
    email: str = Field(repr=False)


class NoteBody(Body):
    """What staff note about an appointment, in place of what was noted before."""

    note: Annotated[str, Field(max_length=_LONGEST_NOTE)]


class DeclineBody(Body):
    """Why a provisional booking is declined."""

    reason: Reason | None = None


B = TypeVar("B", bound=Body)


def read(kind: type[B], body: bytes) -> B:
    """Return what a request says; nothing at all counts as an empty object.

    Raises:
        Refused: It is not as agreed.
    """
    try:
        return kind.model_validate_json(body or b"{}")
    except ValidationError as error:
        details = error.errors(include_url=False, include_context=False, include_input=False)
        paths = (".".join(str(part) for part in each["loc"]) or "body" for each in details)
        raise bad_request(tuple(f"{path} is not as agreed" for path in paths)) from None
