"""Sends a booking request, once, and reads what the service says to it."""

from datetime import timedelta

from app.booking.api import Progress
from app.booking.errors import (
    BookingError,
    CredentialsUnavailable,
    NothingSent,
    OutcomeUnknown,
)
from app.booking.request import Appointment, BookingRequest, Outcome, ProvisionalBooking
from app.booking.steps import Activity
from app.client.ledger import Ledger
from app.client.policy import Line, answers
from app.client.reconcile import Reconciler, waiting_for
from app.client.refusals import booking_error, is_slot_taken, problem_of
from app.client.transport import NeverSent, NoAnswer, Reply
from app.journal import AttemptState
from app.wire import paths
from app.wire.bookings import BookedAnswer, ProvisionalAnswer, booking_body, read_booking_answer

_NO_KEY = frozenset({401, 403})


class Sender:
    """Turns one request into its outcome, and never sends it twice."""

    def __init__(self, line: Line, ledger: Ledger, reconciler: Reconciler, reference_key: str) -> None:
        """Take what is needed. `reference_key` names the note the reference travels in."""
        self._line = line
        self._ledger = ledger
        self._reconciler = reconciler
        self._reference_key = reference_key

    async def send(
        self, request: BookingRequest, progress: Progress, limit: timedelta | None = None
    ) -> Outcome:
        """Write the attempt down, send it, and return what came of it.

        Args:
            request: What is sent.
            progress: Told when it leaves.
            limit: Until an answer has come, where that is less than usual.

        Raises:
            NothingSent: It surely never left.
            NothingBooked: It was not sent under this reference; another one will do.
            OutcomeUnknown: It left, and no usable answer came.
            BookingError: The service refused it; nothing was booked.
            StoreUnavailable: It could not be written down, and was not sent.
        """
        body = booking_body(request, self._reference_key).to_bytes()
        with self._reconciler.in_hand(request.reference):
            await self._ledger.open(request)
            self._reconciler.sent(request.reference)
            progress(Activity.SENDING)
            try:
                reply = await self._line.write(paths.BOOKING, body, limit=limit)
            except NeverSent:
                await self._ledger.close(request.reference, AttemptState.REFUSED)
                raise NothingSent from None
            except NoAnswer:
                raise self._unknown(request) from None
            except (BookingError, CredentialsUnavailable):
                await self._ledger.close(request.reference, AttemptState.REFUSED)
                raise
            return await self._settle(request, reply)

    def _unknown(self, request: BookingRequest) -> OutcomeUnknown:
        self._reconciler.lost(request.reference)
        return OutcomeUnknown(request.reference)

    async def _settle(self, request: BookingRequest, reply: Reply) -> Outcome:
        if not answers(reply):
            raise self._unknown(request)
        if not reply.is_success:
            return await self._refused(request, reply)
        reference, details = request.reference, request.details
        match read_booking_answer(reply.body):
            case BookedAnswer(appointment_id, secret):
                shared = request.meeting_type.seats > 1
                await self._ledger.booked(reference, appointment_id, secret, ends=request.end, shared=shared)
                hosts = (details.host,) if details.host else ()
                return Appointment(appointment_id, reference, hosts, details.location)
            case ProvisionalAnswer(provisional_id, kind):
                await self._ledger.waits(reference, provisional_id)
                return ProvisionalBooking(provisional_id, reference, waiting_for(kind))
            case _:
                raise self._unknown(request)

    async def _refused(self, request: BookingRequest, reply: Reply) -> Outcome:
        """Return the outcome where "taken" means: by this very request, which something on the way repeated.

        Raises:
            BookingError: It is refused.
            OutcomeUnknown: Something on the way says no, and not in the service's words.
        """
        problem = problem_of(reply)
        if not problem.agreed and reply.status not in _NO_KEY:
            raise self._unknown(request)
        if is_slot_taken(problem):
            found = await self._reconciler.find_outcome(request.reference)
            if found is not None:
                return found
        await self._ledger.close(request.reference, AttemptState.REFUSED)
        raise booking_error(reply, request)
