"""The body of an answer that says no."""

from dataclasses import dataclass, field

from app.booking.errors import UnexpectedAnswer
from app.wire.documents import Answer, Document, fields_of, items_of, parse, read_each, text_of

SLOT_UNAVAILABLE = "The selected time slot is no longer available"
HOST_MISSING = "hostIds or queueId is required"
SCOPE_MISSING = "Expected hostIds or queueId"
DURATION_REFUSED = "Duration must match one of the allowed durations for this meeting type"
USER_MISSING = f"Missing required header '{'x-meetergo-api-user-id'}' for API key authentication"
KEY_MISSING = "Missing authorization header"
KEY_INVALID = "Invalid API key"
KEY_EXPIRED = "API key has expired"

SLOT_OCCUPIED = "slot-occupied"
PLAN_LIMIT = "PLAN_LIMIT_REACHED"


class FieldProblem(Answer):
    """What is wrong with one field; `field` may be a path (`attendee.email`)."""

    field: str
    message: str = ""


class ProblemDocument(Document):
    """The body as it is written."""

    status_code: int
    message: str | tuple[str, ...]
    error: str
    errors: tuple[FieldProblem, ...] | None = None
    error_code: str | None = None
    code: str | None = None
    feature: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """The body as it is read.

    Attributes:
        status: Of the answer itself, not the body's copy.
        messages: In the service's order; may be empty.
        listed: Whether the messages came as a list: one for each field.
        agreed: Whether the body is JSON at all; a portal's page is not.
    """

    status: int
    messages: tuple[str, ...] = field(default=(), repr=False)
    listed: bool = False
    fields: tuple[FieldProblem, ...] = ()
    error_code: str = ""
    code: str = ""
    agreed: bool = True

    def says(self, sentence: str) -> bool:
        """Tell whether one of the messages is `sentence`, whatever its case and its full stop."""
        wanted = _plain(sentence)
        return any(wanted in _plain(message) for message in self.messages)


def read_problem(status: int, body: bytes) -> Problem:
    """Return what an answer with an error status says; never fails."""
    try:
        fields = fields_of(parse(body, "problem"))
    except UnexpectedAnswer:
        return Problem(status, agreed=False)
    message = fields.get("message")
    listed = isinstance(message, list)
    texts = items_of(message) if listed else [message]
    return Problem(
        status=status,
        messages=tuple(text for each in texts if (text := text_of(each))),
        listed=listed,
        fields=read_each(FieldProblem, items_of(fields.get("errors"))),
        error_code=text_of(fields.get("errorCode")),
        code=text_of(fields.get("code")),
        agreed=bool(fields),
    )


def _plain(sentence: str) -> str:
    return sentence.casefold().strip().rstrip(".")
