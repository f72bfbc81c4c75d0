"""What a command came to, for people, for programs, and as an exit code."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum
from http import HTTPStatus

from app.booking.checking import DURATION, HOST
from app.booking.errors import (
    BookingError,
    CredentialsUnavailable,
    InvalidAnswers,
    KeyringState,
    ServiceRefused,
    SlotOccupied,
    StoreUnavailable,
    TooManyRequests,
    Trouble,
    TypeUnavailable,
)
from app.booking.fields import Reason
from app.client.remedies import REFUSALS
from app.credentials.words import REMEDIES, STATES
from app.wire.problems import DURATION_REFUSED, HOST_MISSING, SLOT_UNAVAILABLE


class Exit(IntEnum):
    """Exit codes. 2 and 78 are those of wrong words and wrong settings."""

    DONE = 0
    NOT_DONE = 1
    WAITING = 3
    REFUSED = 4
    UNKNOWN = 5


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command came to.

    Attributes:
        name: One word for programs.
        said: One or several lines for people.
        facts: What programs get besides the word.
    """

    code: Exit
    name: str
    said: str
    facts: Mapping[str, object] = field(default_factory=dict)

    def text(self, *, as_json: bool) -> str:
        """Return what is printed."""
        if not as_json:
            return self.said
        return json.dumps({"outcome": self.name, **self.facts}, ensure_ascii=False)


def refused(reasons: Mapping[str, Reason]) -> Outcome:
    """Return the refusal of a request, with the reason at each field, in the contract's words."""
    sentences = [_sentence(key, reason) for key, reason in reasons.items()]
    return _bad_request(sentences, {key: reason.value for key, reason in reasons.items()})


def _sentence(key: str, reason: Reason) -> str:
    if key == HOST and reason is Reason.MISSING:
        return HOST_MISSING
    if key == DURATION:
        return DURATION_REFUSED
    return f"{key}: {reason.value.replace('_', ' ')}"


def _bad_request(sentences: list[str], fields: Mapping[str, str] | None = None) -> Outcome:
    """Return a refusal in the form the API gives it: one sentence, or a list of several."""
    facts: dict[str, object] = {
        "statusCode": HTTPStatus.BAD_REQUEST.value,
        "message": sentences[0] if len(sentences) == 1 else sentences,
        "error": HTTPStatus.BAD_REQUEST.phrase,
    }
    said = "\n".join(f"Refused: {sentence}" for sentence in sentences)
    return Outcome(Exit.REFUSED, "refused", said, {**facts, "fields": dict(fields)} if fields else facts)


def of_trouble(trouble: Trouble) -> Outcome:
    """Return what a trouble means for who wrote the command; nothing was done."""
    match trouble:
        case SlotOccupied():
            return _bad_request([SLOT_UNAVAILABLE])
        case InvalidAnswers(reasons=reasons):
            return refused(reasons)
        case TypeUnavailable(meeting_type_id=meeting_type_id):
            return _bad_request([f"The service does not book {meeting_type_id or 'this'} like that"])
        case _:
            said = _said(trouble)
            return Outcome(Exit.NOT_DONE, "not_done", f"Nothing was done: {said}", {"reason": said})


def _said(trouble: BookingError | CredentialsUnavailable | StoreUnavailable) -> str:
    match trouble:
        case ServiceRefused(reason=reason):
            return REFUSALS[reason]
        case CredentialsUnavailable(state=KeyringState.READY):
            return "there is no key. `foyer credential set` reads one from its input."
        case CredentialsUnavailable(state=state):
            return f"the keyring {STATES[state]}. {REMEDIES[state]}"
        case StoreUnavailable(name=name):
            return f"{name} can't be written: look at the disk."
        case TooManyRequests(retry_after=wait):
            return f"too many requests; try again in {wait.total_seconds():.0f} s."
        case _:
            return "the booking service does not answer, or not as agreed. Look at its address."
