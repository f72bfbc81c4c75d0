"""What staff ask a booking service, and tell it: the whole practice, not one visitor."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from app.booking.agenda import Agenda, AgendaQuery, Entry, OneTimeLink, WaitingList
from app.booking.availability import Availability
from app.booking.errors import (
    BookingError,
    InvalidAnswers,
    NothingSent,
    OutcomeUnknown,
    ServiceRefused,
    SlotOccupied,
    TypeUnavailable,
    UnexpectedAnswer,
)
from app.booking.fields import EMAIL, Reason
from app.booking.meeting_type import Host, MeetingType
from app.booking.stage import Clock
from app.client.account import Account
from app.client.catalogue import Directory, bookable
from app.client.policy import Line, answers
from app.client.refusals import is_slot_taken, problem_of, read_error, refusal_of
from app.client.transport import NeverSent, NoAnswer, Reply
from app.wire import paths
from app.wire.agenda import (
    GuestBody,
    NoteBody,
    RescheduleBody,
    agenda_pairs,
    read_agenda,
    read_entry,
    read_members,
    read_waiting,
)
from app.wire.appointments import CancellationBody
from app.wire.availability import read_availability
from app.wire.documents import Document
from app.wire.links import create_path, read_link
from app.wire.meeting_types import read_me, read_meeting_type, read_meeting_types
from app.wire.provisional import DeclineBody, ProvisionalStatus
from app.wire.queries import AvailabilityQuery, Pairs, page_query
from app.wire.times import write_utc

_GONE = frozenset({404, 410})
_WHAT = "appointment"

Done = Callable[[Entry], bool]
"""Tells from what the service shows whether a change has been made."""


class Office:
    """A booking service as staff use it.

    A change is sent once; where no usable answer comes, the service is asked whether it was made. Every
    method raises `BookingError` and `CredentialsUnavailable`; those that change something raise `NothingSent`
    or `OutcomeUnknown` (its reference is the appointment's id) too.
    """

    def __init__(self, line: Line, account: Account, directory: Directory, clock: Clock) -> None:
        """Take what is needed."""
        self._line = line
        self._account = account
        self._directory = directory
        self._clock = clock

    async def get_me(self) -> Host:
        """Return whom the key acts for."""
        me = read_me((await self._read(paths.ME, "user")).body)
        return Host(me.id, me.name)

    async def list_meeting_types(self) -> tuple[MeetingType, ...]:
        """Return all types that can be booked without paying, those with a password too."""
        reply = await self._read(paths.MEETING_TYPES, "meeting types")
        return bookable(read_meeting_types(reply.body), self._directory)

    async def get_meeting_type(self, meeting_type_id: str) -> MeetingType:
        """Return one type.

        Raises:
            TypeUnavailable: There is none, or it cannot be booked.
        """
        reply = await self._read(paths.meeting_type(meeting_type_id), "meeting type", meeting_type_id)
        found = bookable([read_meeting_type(reply.body)], self._directory)
        if not found:
            raise TypeUnavailable(meeting_type_id)
        return found[0]

    async def list_members(self, queue_id: str) -> tuple[Host, ...]:
        """Return the members of a queue."""
        members = read_members((await self._read(paths.queue(queue_id), "queue")).body)
        return self._directory.named(members)

    async def list_slots(
        self, query: AvailabilityQuery, zone: ZoneInfo, meeting_type: MeetingType
    ) -> Availability:
        """Return the free slots for any question the service understands, sorted into the days of `zone`."""
        reply = await self._read(paths.AVAILABILITY, "availability", meeting_type.id, query.to_pairs())
        return read_availability(reply.body, zone, self._clock(), meeting_type.seats)

    async def list_appointments(self, query: AgendaQuery) -> Agenda:
        """Return one page of the agenda."""
        reply = await self._read(paths.APPOINTMENTS, _WHAT, pairs=agenda_pairs(query))
        return read_agenda(reply.body)

    async def list_today(self) -> Agenda:
        """Return the appointments of the venue's day."""
        return read_agenda((await self._read(paths.TODAY, _WHAT)).body)

    async def find_appointment(self, appointment_id: str) -> Entry | None:
        """Return an appointment; None where there is none."""
        reply = await self._line.read(paths.appointment(appointment_id))
        if reply.status in _GONE:
            return None
        if not reply.is_success:
            raise read_error(reply, _WHAT)
        return read_entry(reply.body)

    async def cancel(
        self,
        appointment_id: str,
        *,
        reason: str = "",
        attendee_id: str = "",
        everyone: bool = False,
        secret: str | None = None,
    ) -> None:
        """Cancel an appointment; a group's needs `attendee_id`, or `everyone`.

        Args:
            appointment_id: Which one.
            reason: At most 500 characters; told to the attendee.
            attendee_id: Who leaves a group.
            everyone: The whole group.
            secret: The appointment's own; used where the service takes it.
        """
        body = CancellationBody(
            reason=reason or None, attendee_id=attendee_id or None, cancel_all=everyone or None
        )

        def done(entry: Entry) -> bool:
            left = attendee_id and all(each.id != attendee_id for each in entry.people)
            return entry.cancelled or bool(left)

        path = paths.cancellation(appointment_id)
        await self._change(appointment_id, path, body, done, "attendeeId", secret=secret)

    async def reschedule(
        self, appointment_id: str, start: datetime, *, anyway: bool = False, secret: str | None = None
    ) -> None:
        """Move an appointment; its length stays.

        Args:
            appointment_id: Which one.
            start: Aware.
            anyway: Also outside of what is offered.
            secret: The appointment's own; used where the service takes it.

        Raises:
            SlotOccupied: That time is not free.
        """
        body = RescheduleBody(start=write_utc(start), ignore_availability=anyway or None)

        def done(entry: Entry) -> bool:
            return entry.start == start and not entry.cancelled

        path = paths.reschedule(appointment_id)
        await self._change(appointment_id, path, body, done, "start", secret=secret)

    async def change_address(self, appointment_id: str, attendee_id: str, email: str) -> None:
        """Give an attendee another address."""

        def done(entry: Entry) -> bool:
            return any(each.id == attendee_id and each.email == email for each in entry.people)

        body = GuestBody(attendee_id=attendee_id, email=email)
        await self._change(appointment_id, paths.guest(appointment_id), body, done, EMAIL, method="PATCH")

    async def write_note(self, appointment_id: str, note: str) -> None:
        """Note something about an appointment, in place of what was noted before."""
        path, body = paths.notes(appointment_id), NoteBody(note=note)
        await self._change(
            appointment_id, path, body, lambda entry: entry.note == note, "note", method="PATCH"
        )

    async def list_waiting(self, status: ProvisionalStatus, page: int = 0, size: int = 50) -> WaitingList:
        """Return one page of the provisional bookings in a state."""
        pairs = page_query(page, size, status=status.value)
        reply = await self._read(paths.PROVISIONAL_BOOKINGS, "provisional bookings", pairs=pairs)
        return read_waiting(reply.body)

    async def decline(self, provisional_id: str, reason: str = "") -> None:
        """Decline a provisional booking; its attendee is told."""
        path = paths.refusal(provisional_id)
        reply = await self._send(provisional_id, path, DeclineBody(reason=reason or None), "POST", None)
        if not reply.is_success:
            raise _refused(reply, "status")

    async def create_link(self, meeting_type_id: str) -> OneTimeLink:
        """Make a link that is good for one booking of a type.

        Raises:
            OutcomeUnknown: Perhaps there is one now, which nobody knows; another may be made.
        """
        reply = await self._send(meeting_type_id, create_path(meeting_type_id), Document(), "POST", None)
        if not reply.is_success:
            raise read_error(reply, "one-time link", meeting_type_id)
        link = read_link(reply.body)
        return OneTimeLink(link.id, link.url or link.link or "")

    async def _read(self, path: str, what: str, meeting_type_id: str = "", pairs: Pairs = ()) -> Reply:
        reply = await self._line.read(path, pairs)
        if not reply.is_success:
            raise read_error(reply, what, meeting_type_id)
        return reply

    async def _change(
        self,
        appointment_id: str,
        path: str,
        body: Document,
        done: Done,
        field: str,
        *,
        method: str = "POST",
        secret: str | None = None,
    ) -> None:
        """Send a change, and insist on its having been made."""
        try:
            reply = await self._send(appointment_id, path, body, method, secret)
        except OutcomeUnknown:
            if not await self._is_done(appointment_id, done):
                raise
            return
        if not reply.is_success:
            raise _refused(reply, field)

    async def _is_done(self, appointment_id: str, done: Done) -> bool:
        try:
            entry = await self.find_appointment(appointment_id)
        except BookingError:
            return False
        return entry is not None and done(entry)

    async def _send(
        self, reference: str, path: str, body: Document, method: str, secret: str | None
    ) -> Reply:
        """Send once with the secret, where there is one and it is taken; else with the key."""
        if secret and self._account.takes_secrets:
            reply = await self._once(reference, path, body, method, ((paths.SECRET_HEADER, secret),))
            if reply.status not in {401, 403}:
                return reply
        return await self._once(reference, path, body, method, None)

    async def _once(
        self, reference: str, path: str, body: Document, method: str, headers: Pairs | None
    ) -> Reply:
        try:
            reply = await self._line.write(path, body.to_bytes(), headers, method=method)
        except NeverSent:
            raise NothingSent from None
        except NoAnswer:
            raise OutcomeUnknown(reference) from None
        if not answers(reply):
            raise OutcomeUnknown(reference)
        return reply


def _refused(reply: Reply, field: str) -> BookingError:
    """Return the error for a change that was refused. `field`: what it was about."""
    problem = problem_of(reply)
    refused: ServiceRefused | None = refusal_of(problem)
    if refused is not None:
        return refused
    if is_slot_taken(problem):
        return SlotOccupied()
    return UnexpectedAnswer(_WHAT) if problem.status in _GONE else InvalidAnswers({field: Reason.REFUSED})
