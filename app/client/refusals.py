"""From a service's no to the errors of booking: each kind of no becomes the one that has its way on."""

from app.booking.checking import reasons_against
from app.booking.errors import (
    BookingError,
    InvalidAnswers,
    Refusal,
    ServiceRefused,
    SlotOccupied,
    TypeUnavailable,
    UnexpectedAnswer,
)
from app.booking.fields import CONTACT_KEYS, EMAIL, FIRSTNAME, FULLNAME, GUESTS, LASTNAME, PHONE, Reason
from app.booking.request import BookingRequest
from app.client.transport import Reply
from app.wire.paths import USER_HEADER
from app.wire.problems import (
    DURATION_REFUSED,
    HOST_MISSING,
    KEY_EXPIRED,
    KEY_MISSING,
    PLAN_LIMIT,
    SCOPE_MISSING,
    SLOT_OCCUPIED,
    SLOT_UNAVAILABLE,
    Problem,
    read_problem,
)

_FIELDS = {
    "email": EMAIL,
    "phone": PHONE,
    "firstname": FIRSTNAME,
    "lastname": LASTNAME,
    "fullname": FULLNAME,
    "bringalongEmails": GUESTS,
}
"""What the attendee's fields are called in JSON, and in the form."""

_OF_THE_TYPE = (HOST_MISSING, SCOPE_MISSING, DURATION_REFUSED)


def problem_of(reply: Reply) -> Problem:
    """Return what an answer with an error status says."""
    return read_problem(reply.status, reply.body)


def refusal_of(problem: Problem) -> ServiceRefused | None:
    """Return why the service does not work for this key at all; None where it is something else."""
    if problem.code == PLAN_LIMIT or problem.status == 406:
        return ServiceRefused(Refusal.PLAN_LIMIT)
    if problem.status == 401:
        if problem.says(KEY_EXPIRED):
            return ServiceRefused(Refusal.KEY_EXPIRED)
        return ServiceRefused(Refusal.KEY_MISSING if problem.says(KEY_MISSING) else Refusal.KEY_INVALID)
    if problem.status == 403:
        return ServiceRefused(Refusal.OTHER_USER if problem.says("user") else Refusal.NOT_ALLOWED)
    if problem.status == 400 and problem.says(USER_HEADER):
        return ServiceRefused(Refusal.USER_MISSING)
    return None


def read_error(reply: Reply, what: str, meeting_type_id: str = "") -> BookingError:
    """Return the error for a read that was refused.

    Args:
        reply: The refusal.
        what: Names the answer that was hoped for.
        meeting_type_id: Of the type it was about, if it was about one.
    """
    problem = problem_of(reply)
    if refused := refusal_of(problem):
        return refused
    about_type = problem.status == 404 or any(problem.says(sentence) for sentence in _OF_THE_TYPE)
    if meeting_type_id and about_type:
        return TypeUnavailable(meeting_type_id)
    return UnexpectedAnswer(what)


def booking_error(reply: Reply, request: BookingRequest) -> BookingError:
    """Return the error for a booking that was refused; nothing was booked."""
    problem = problem_of(reply)
    if refused := refusal_of(problem):
        return refused
    if is_slot_taken(problem):
        return SlotOccupied()
    if reasons := _field_reasons(problem, request):
        return InvalidAnswers(reasons)
    return TypeUnavailable(request.meeting_type.id)


def error_before_sending(request: BookingRequest, reference_key: str) -> BookingError | None:
    """Return why a request must not be sent; None where it may.

    What the visitor wrote they can change; anything else is the type's, which then cannot be booked here.
    """
    reasons = reasons_against(request, reference_key)
    if not reasons:
        return None
    written = CONTACT_KEYS | {field.key for field in request.meeting_type.presentation.fields}
    if not written.issuperset(reasons):
        return TypeUnavailable(request.meeting_type.id)
    return InvalidAnswers(reasons)


def is_slot_taken(problem: Problem) -> bool:
    """Tell whether a refused booking came too late."""
    if SLOT_OCCUPIED in (problem.error_code, *problem.messages) or problem.says(SLOT_UNAVAILABLE):
        return True
    return problem.status == 409 and not problem.fields


def _field_reasons(problem: Problem, request: BookingRequest) -> dict[str, Reason]:
    """Return the fields a visitor can change, out of those the service does not accept."""
    named = [entry.field for entry in problem.fields]
    if problem.listed:
        named += [message.split(" ", 1)[0] for message in problem.messages]
    known = {key for key in (_field_key(path, request) for path in named) if key is not None}
    return dict.fromkeys(sorted(known), Reason.REFUSED)


def _field_key(path: str, request: BookingRequest) -> str | None:
    """Return the form's key for a path such as `attendee.email` or `attendee.notes.company`."""
    last = [part for part in path.split(".") if part and not part.isdecimal()][-1:]
    if not last:
        return None
    own = {field.key for field in request.meeting_type.presentation.fields}
    return last[0] if last[0] in own else _FIELDS.get(last[0])
