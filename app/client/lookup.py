"""The service's lists of bookings, searched for what is ours."""

from dataclasses import dataclass
from datetime import timedelta

from app.booking.errors import BookingError, CredentialsUnavailable, UnexpectedAnswer
from app.client.policy import Line
from app.client.refusals import read_error
from app.client.transport import Reply
from app.journal import Attempt, Shelf
from app.wire import paths
from app.wire.appointments import FoundAppointment, read_appointments
from app.wire.provisional import (
    FoundProvisional,
    ProvisionalPage,
    ProvisionalStatus,
    read_provisional_bookings,
)
from app.wire.queries import Pairs, page_query
from app.wire.times import write_utc

_WHAT = "list of bookings"
PAGE_SIZE = 100
_MOST_PAGES = 10
_AROUND = timedelta(days=1)
"""Appointments are listed from a day before to a day after the slot, whatever a service takes for a day."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What a look into both lists showed of one attempt.

    Attributes:
        status: Of `provisional`.
        read: The lists that were read to their end.
    """

    appointment: FoundAppointment | None = None
    provisional: FoundProvisional | None = None
    status: ProvisionalStatus | None = None
    read: frozenset[Shelf] = frozenset()

    @property
    def shelf(self) -> Shelf | None:
        """The list in which it was seen."""
        if self.appointment is not None:
            return Shelf.APPOINTMENTS
        return Shelf.PROVISIONAL if self.provisional is not None else None


class Lists:
    """Reads the lists of appointments and of provisional bookings.

    Each page over a connection of its own: an answer left over on one that was used before, which something
    on the way had doubled, would say what stood there earlier.
    """

    def __init__(self, line: Line) -> None:
        """Take what is needed."""
        self._line = line

    async def look_for(self, attempt: Attempt, *, urgent: bool) -> Sighting:
        """Look into both lists for an attempt; one that cannot be read is passed over."""
        read: set[Shelf] = set()
        try:
            if found := await self._find_appointment(attempt, urgent=urgent):
                return Sighting(appointment=found)
            read.add(Shelf.APPOINTMENTS)
        except (BookingError, CredentialsUnavailable):
            pass
        try:
            for status in ProvisionalStatus:
                page = await self._find_provisional(status, frozenset({attempt.reference}), urgent=urgent)
                if page.found:
                    return Sighting(provisional=page.found[0], status=status, read=frozenset(read))
            read.add(Shelf.PROVISIONAL)
        except (BookingError, CredentialsUnavailable):
            pass
        return Sighting(read=frozenset(read))

    async def look_for_id(self, provisional_id: str, status: ProvisionalStatus) -> FoundProvisional | None:
        """Return a provisional booking where it is in the list of those with this status.

        Raises:
            BookingError: The list cannot be read.
        """
        page = await self._find_provisional(status, ids=frozenset({provisional_id}))
        return page.found[0] if page.found else None

    async def _find_appointment(self, attempt: Attempt, *, urgent: bool) -> FoundAppointment | None:
        wanted = frozenset({attempt.reference})
        for page_number in range(_MOST_PAGES):
            query = page_query(
                page_number,
                PAGE_SIZE,
                start=write_utc(attempt.start - _AROUND),
                end=write_utc(attempt.start + _AROUND),
                meetingTypeId=attempt.meeting_type_id,
                sortBy="appointment.createdAt",
                sortDirection="DESC",
            )
            page = read_appointments(await self._page(paths.APPOINTMENTS, query, urgent=urgent), wanted)
            if page.found:
                return page.found[0]
            if page.count < PAGE_SIZE:
                return None
        raise UnexpectedAnswer(_WHAT)

    async def _find_provisional(
        self,
        status: ProvisionalStatus,
        references: frozenset[str] = frozenset(),
        ids: frozenset[str] = frozenset(),
        *,
        urgent: bool = False,
    ) -> ProvisionalPage:
        """Return the first page on which something is found, else the last one read.

        Only what is pending is read to its end. The other lists grow for ever, and their order is not
        documented: of them the first page and the last are read, one of which has the newest.
        """
        number = 0
        while number < _MOST_PAGES or status is not ProvisionalStatus.PENDING:
            query = page_query(number, PAGE_SIZE, status=status.value)
            body = await self._page(paths.PROVISIONAL_BOOKINGS, query, urgent=urgent)
            page = read_provisional_bookings(body, references, ids)
            last = (page.total - 1) // PAGE_SIZE
            if page.found or page.count < PAGE_SIZE:
                return page
            if status is ProvisionalStatus.PENDING:
                number += 1
            elif number < last:
                number = last
            else:
                return page
        raise UnexpectedAnswer(_WHAT)

    async def _page(self, path: str, query: Pairs, *, urgent: bool) -> bytes:
        reply: Reply = await self._line.read(path, query, urgent=urgent, fresh=True)
        if not reply.is_success:
            raise read_error(reply, _WHAT)
        return reply.body
