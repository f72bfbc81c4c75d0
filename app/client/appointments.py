"""Appointments that stand: what the service has decided about them, and calling them off."""

import contextlib
from dataclasses import replace

from app.booking.errors import (
    CredentialsUnavailable,
    Refusal,
    ServiceRefused,
    ServiceUnreachable,
    UnexpectedAnswer,
)
from app.booking.request import Appointment
from app.client.account import Account
from app.client.catalogue import Directory
from app.client.ledger import Ledger
from app.client.policy import Line, answers
from app.client.refusals import problem_of, read_error, refusal_of
from app.client.transport import NeverSent, NoAnswer, Reply
from app.wire import paths
from app.wire.appointments import CancellationBody, FoundAppointment, read_appointment
from app.wire.queries import Pairs

_WHAT = "appointment"
_GONE = frozenset({404, 410})


class Appointments:
    """Reads and cancels single appointments."""

    def __init__(self, line: Line, ledger: Ledger, account: Account, directory: Directory) -> None:
        """Take what is needed."""
        self._line = line
        self._ledger = ledger
        self._account = account
        self._directory = directory

    async def find(self, appointment_id: str, reference: str) -> FoundAppointment | None:
        """Return an appointment of ours; None where the service does not have it any more.

        Raises:
            BookingError: It cannot be read.
        """
        reply = await self._line.read(paths.appointment(appointment_id), urgent=True)
        if reply.status in _GONE:
            return None
        if not reply.is_success:
            raise read_error(reply, _WHAT)
        return read_appointment(reply.body, reference)

    async def get(self, appointment: Appointment) -> Appointment:
        """Return an appointment with its hosts and its place."""
        found = await self.find(appointment.id, appointment.reference)
        if found is None:
            raise UnexpectedAnswer(_WHAT)
        return replace(
            appointment,
            hosts=self._directory.named(found.hosts) or appointment.hosts,
            location=found.location or appointment.location,
        )

    async def cancel(self, appointment: Appointment) -> None:
        """Cancel an appointment; returns when the service says that it does not take place.

        Whether it already was cancelled makes no difference, so this may be tried again at any time.

        Raises:
            ServiceUnreachable: It is not known to be cancelled.
            ServiceRefused: It may not be cancelled with this key.
            UnexpectedAnswer: The service does not know it.
        """
        if not (await self._cancel_by_secret(appointment) or await self._cancel_by_key(appointment)):
            raise ServiceUnreachable
        await self._ledger.cancelled(appointment.reference, appointment.id)

    async def _cancel_by_secret(self, appointment: Appointment) -> bool:
        """Cancel without a key; False where there is no secret, or the service does not take it."""
        if not self._account.takes_secrets:
            return False
        secret = None
        with contextlib.suppress(CredentialsUnavailable):
            secret = await self._ledger.secret_of(appointment.reference, appointment.id)
        if secret is None:
            return False
        reply = await self._post(appointment, CancellationBody(), ((paths.SECRET_HEADER, secret),))
        return reply is not None and reply.is_success

    async def _cancel_by_key(self, appointment: Appointment) -> bool:
        """Cancel with the account's key, after a look at what there is to cancel."""
        before = await self.find(appointment.id, appointment.reference)
        if before is None:  # it was booked: that it is not known here does not say that it was called off
            raise UnexpectedAnswer(_WHAT)
        if self._is_off(before, echoes=self._account.takes_secrets):
            return True
        attendee = before.attendee_id if before.shared else ""
        reply = await self._post(appointment, CancellationBody(attendee_id=attendee or None))
        if reply is not None and reply.is_success:
            return True
        if reply is not None and (refused := refusal_of(problem_of(reply))):
            raise refused
        after = await self.find(appointment.id, appointment.reference)
        if after is None or self._is_off(after, echoes=bool(attendee)):
            return True
        if reply is not None:
            raise ServiceRefused(Refusal.NOT_ALLOWED)
        return False

    @staticmethod
    def _is_off(found: FoundAppointment, *, echoes: bool) -> bool:
        """Tell whether an appointment does not take place, or its group meets without our attendee.

        Args:
            found: The appointment.
            echoes: Whether the service is known to repeat the reference with the attendee it belongs to.
        """
        return found.cancelled or (echoes and found.shared and not found.attendee_id)

    async def _post(
        self, appointment: Appointment, body: CancellationBody, headers: Pairs | None = None
    ) -> Reply | None:
        """Send the cancellation; None where no usable answer came."""
        try:
            reply = await self._line.write(paths.cancellation(appointment.id), body.to_bytes(), headers)
        except (NeverSent, NoAnswer):
            return None
        return reply if answers(reply) else None
