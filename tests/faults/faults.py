"""Everything that can go wrong between a kiosk and its booking service while it books."""

from enum import StrEnum


class Fault(StrEnum):
    """What is played once the re-check was answered and the booking is under way.

    Those from `RESET_AFTER_BODY` on are played after the service has booked, but for the last of the list.
    """

    DNS = "name not found"
    REFUSED = "connection refused"
    TLS_EXPIRED = "certificate expired"
    TLS_SELF_SIGNED = "certificate self-signed"
    TLS_WRONG_HOST = "certificate of another host"
    RESET_BEFORE_BODY = "reset before the body"
    RESET_AFTER_BODY = "reset after the body"
    RESET_IN_ANSWER = "reset in the answer"
    HANG = "hang"
    DRIP = "drip"
    STATUS_408 = "408"
    STATUS_500 = "500"
    STATUS_502 = "502"
    STATUS_503 = "503"
    STATUS_504 = "504"
    EMPTY = "201 empty"
    TRUNCATED = "201 truncated"
    WRONG_TYPES = "201 with wrong types"
    HUGE_HEADER = "huge header"
    BOMB = "gzip bomb"
    DOUBLED = "doubled answer"
    CLOCK = "clock 26 h off, answer lost"
    TOO_MANY = "429 with odd Retry-After"
    PORTAL = "portal"
    REDIRECT_HERE = "307 same origin"
    REDIRECT_AWAY = "307 foreign origin"


BEFORE_THE_REQUEST = frozenset(
    {Fault.DNS, Fault.REFUSED, Fault.TLS_EXPIRED, Fault.TLS_SELF_SIGNED, Fault.TLS_WRONG_HOST}
)
"""The connection for the booking is not even made."""

ENCRYPTED = frozenset({Fault.TLS_EXPIRED, Fault.TLS_SELF_SIGNED, Fault.TLS_WRONG_HOST})
NOT_BOOKED = BEFORE_THE_REQUEST | {
    Fault.RESET_BEFORE_BODY,
    Fault.TOO_MANY,
    Fault.PORTAL,
    Fault.REDIRECT_HERE,
    Fault.REDIRECT_AWAY,
}
"""The service does not get the request."""


class Lists(StrEnum):
    """What the service's lists of bookings are good for."""

    HONEST = "honest"
    SILENT = "without notes"
    LATE = "60 s late"


class Kind(StrEnum):
    """Which of the demo's meeting types is booked, by its id."""

    ONE_HOST = "770e8400-e29b-41d4-a716-446655440002"
    QUEUE = "4e9b2c71-6a0f-4d38-8c5b-17f3e0a6d924"
    OPT_IN = "0b6f3d18-e5a7-4c92-b48d-a1e7c5f0936d"
    HOST_DECIDES = "86d1a5e3-4f7c-49b0-8e2a-c93b6d0f7514"
