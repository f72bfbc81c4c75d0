"""What the flow needs from a booking service, whichever it is."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from app.booking.availability import Availability
from app.booking.meeting_type import Details, MeetingType
from app.booking.request import (
    Absent,
    Appointment,
    BookingRequest,
    Outcome,
    ProvisionalBooking,
    ProvisionalState,
)
from app.booking.steps import Activity


@dataclass(frozen=True, slots=True)
class SlotQuery:
    """Which slots are asked for.

    Attributes:
        first_day: In the venue's calendar, like `last_day`; both inclusive.
        fresh: Ask the calendars anew instead of a cache.
    """

    meeting_type: MeetingType
    details: Details
    first_day: date
    last_day: date
    fresh: bool = False


Progress = Callable[[Activity], None]
"""Told what a booking is doing now."""


class BookingApi(Protocol):
    """A booking service. Every method raises `BookingError`; reads raise `CredentialsUnavailable` too."""

    async def list_meeting_types(self) -> tuple[MeetingType, ...]:
        """Return what can be booked, in the order it is shown; may be empty."""
        ...

    def find_slots(self, query: SlotQuery) -> Availability | None:
        """Return what is still known of these days without asking anybody, at most ten minutes old."""
        ...

    async def list_slots(self, query: SlotQuery) -> Availability:
        """Return the free slots; from memory where they are less than a minute old and not `fresh`."""
        ...

    async def book(self, request: BookingRequest, progress: Progress) -> Outcome:
        """Check that the slot is still free, then send the request once.

        Where the attempt it follows turns out to have come through after all, nothing is sent: the outcome
        then carries that one's reference.

        Raises:
            SlotOccupied: Someone was faster; nothing was booked.
            InvalidAnswers: The service does not accept a field; nothing was booked.
            NothingSent: The request surely never left.
            NothingBooked: It was held back under this reference; another one will do.
            OutcomeUnknown: It left, and no usable answer came. Never call again for the same wish.
        """
        ...

    async def resolve(self, reference: str) -> Outcome | Absent:
        """Look a reference up, again and again for a little more than a minute, until it is found.

        Returns:
            What came of it; `Absent.SURELY` where it is proved that nothing did.
        """
        ...

    async def find_outcome(self, reference: str) -> Outcome | None:
        """Look a reference up once; None where it is not seen."""
        ...

    async def get_state(self, provisional: ProvisionalBooking, *, thorough: bool) -> ProvisionalState | None:
        """Ask what became of a provisional booking.

        Args:
            provisional: The one that is meant.
            thorough: Ask for every state; else only whether it is confirmed.

        Returns:
            None where it was only asked whether it is confirmed, and it is not.
        """
        ...

    async def decline(self, provisional: ProvisionalBooking) -> bool:
        """Withdraw a provisional booking; False where this key may not."""
        ...

    async def get_appointment(self, appointment: Appointment) -> Appointment:
        """Return the appointment with what the service has decided meanwhile: its hosts, its place."""
        ...

    async def cancel(self, appointment: Appointment) -> None:
        """Cancel, by the appointment's own secret where the service takes it; returns when it is done."""
        ...
