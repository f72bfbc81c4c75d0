"""What the tour books: one appointment of every kind the demo offers."""

from dataclasses import dataclass

from app.booking.steps import AwaitingHost, AwaitingOptIn, Booked


@dataclass(frozen=True, slots=True)
class Stop:
    """One booking.

    Attributes:
        kind: What is special about it; also the name of its pictures.
        meeting_type_id: Of the demo's catalogue.
        choices: Keys of the answers touched among the details.
        answers: What is typed or touched, by field key; the person's own fields are filled anyway.
        by_phone: Whether a phone number stands in for the e-mail address.
        ends: The outcome right after "book now".
        pages: Labels are not looked at: how many times a mail's page is opened and its first button pressed.
    """

    kind: str
    meeting_type_id: str
    choices: tuple[str, ...] = ()
    answers: tuple[tuple[str, str], ...] = ()
    by_phone: bool = False
    ends: type[Booked | AwaitingOptIn | AwaitingHost] = Booked
    pages: int = 0


ONE_HOST = Stop("one-host", "770e8400-e29b-41d4-a716-446655440002")
QUEUE = Stop("queue", "4e9b2c71-6a0f-4d38-8c5b-17f3e0a6d924")

EVERY_QUESTION = Stop(
    "every-question",
    "b58f2e6c-93d1-4a70-8e4b-1c7d60a5f239",
    choices=("local-attendee",),
    answers=(
        ("address", "Lindenweg 3, 12345 Beispielstadt"),
        ("for_whom", "parents"),
        ("resident", "Robin Beispiel"),
        ("born", "1948-02-29"),
        ("state", "NW"),
        ("barriers", "stairs; bathroom"),
        ("steps", "7"),
        ("stairs_ease", "3"),
        ("wheelchair", "yes"),
        ("narrowest_door", "62.5"),
        ("liking", "4"),
        ("ready_by", "2030-04-01"),
        ("call_at", "14:30"),
        ("relative_phone", "030 23125015"),
        ("relative_email", "robin.beispiel@example.org"),
        ("pictures", "example.org/home"),
        ("wishes", "The bathtub has to go."),
        ("send_grants", "yes"),
    ),
)
"""At the visitor's own place; its form has every kind of field."""

STOPS = (
    ONE_HOST,
    QUEUE,
    Stop(
        "host-and-duration",
        "c15d7e80-2b94-4f6a-a3d1-5e8c09b7f462",
        choices=("b0a3c6d2-5b0e-4f57-9a35-0c6f2d1e7a41", "60"),
        answers=(("project_number", "A-17"),),
    ),
    Stop("channel", "2a8e5f07-c64d-4b19-93ea-7f0d1b6c5e84", choices=("phone",)),
    Stop("group", "d94c0b6a-7e13-4582-a9f5-62b8e1d7c039"),
    Stop("phone-only", "f27a4c95-b830-4e1d-97f6-0d6b3e5a8c17", by_phone=True),
    Stop("double-opt-in", "0b6f3d18-e5a7-4c92-b48d-a1e7c5f0936d", ends=AwaitingOptIn, pages=1),
    Stop(
        "host-approval",
        "86d1a5e3-4f7c-49b0-8e2a-c93b6d0f7514",
        answers=(("subject", "A studio of our own"),),
        ends=AwaitingHost,
        pages=1,
    ),
    Stop(
        "host-then-opt-in",
        "71c3e9d4-05ab-4f82-b6d0-e8a25f7c1b93",
        answers=(("available_from", "2030-04-01"), ("of_age", "yes")),
        ends=AwaitingHost,
        pages=2,
    ),
    EVERY_QUESTION,
)
"""In the order they are booked."""
