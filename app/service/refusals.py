"""What the service says no to."""

from http import HTTPStatus

from app.wire.problems import SLOT_UNAVAILABLE, FieldProblem, ProblemDocument


class Refused(Exception):
    """A request is not granted, and nothing was changed.

    Attributes:
        status: Of the answer.
        message: A sentence, or one for each field; a field's sentence begins with the field's path.
    """

    def __init__(self, status: HTTPStatus, message: str | tuple[str, ...]) -> None:
        """Remember what is answered."""
        super().__init__(status.phrase)
        self.status = status
        self.message = message

    def to_bytes(self) -> bytes:
        """Return the body of the answer."""
        return problem(self.status, self.message)


def slot_unavailable() -> Refused:
    """Return the refusal of a time that somebody else has, or that was never free."""
    return Refused(HTTPStatus.BAD_REQUEST, SLOT_UNAVAILABLE)


def bad_request(message: str | tuple[str, ...]) -> Refused:
    """Return the refusal of a request that is not as agreed."""
    return Refused(HTTPStatus.BAD_REQUEST, message)


def not_found(what: str) -> Refused:
    """Return the refusal of something that does not exist; `what` is its name ("Meeting type")."""
    return Refused(HTTPStatus.NOT_FOUND, f"{what} not found")


def problem(status: HTTPStatus, message: str | tuple[str, ...]) -> bytes:
    """Return the body of an answer that says no; sentences about fields are repeated field by field."""
    errors = None
    if isinstance(message, tuple):
        errors = tuple(FieldProblem(field=text.partition(" ")[0], message=text) for text in message)
    return ProblemDocument(status_code=status, message=message, error=status.phrase, errors=errors).to_bytes()
