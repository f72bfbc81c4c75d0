"""What has to be kept of an attempt: its row in the journal, and the secret of what came of it."""

import asyncio
import contextlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import ParamSpec

from app.booking.errors import NothingBooked, OutcomeUnknown, StoreUnavailable
from app.booking.meeting_type import Approval, MeetingType
from app.booking.request import BookingRequest
from app.booking.stage import Clock
from app.client.account import Account, Secrets
from app.journal import NOT_FOUND, Attempt, AttemptExists, AttemptState, Journal, Shelf

_REMEMBERED = 200
"""How many attempts of this run are known without the journal."""

_MISSING = frozenset({AttemptState.UNKNOWN, AttemptState.ABSENT})

P = ParamSpec("P")


class Ledger:
    """Writes down what becomes of attempts.

    Once a request has left, a journal that cannot be written does not change what is shown: the row then
    stays as it is, open, and the attempt is looked up later.
    """

    def __init__(
        self, journal: Journal, secrets: Secrets, account: Account, clock: Clock, kept: timedelta
    ) -> None:
        """Take what is needed; `kept` is how long a row stays after its request was sent."""
        self._journal = journal
        self._secrets = secrets
        self._account = account.name
        self._clock = clock
        self._kept = kept
        self._attempts: dict[str, Attempt] = {}
        self._handed_over: set[str] = set()

    async def open(self, request: BookingRequest) -> None:
        """Write an attempt down before its request leaves.

        Raises:
            OutcomeUnknown: It is sent already, by another window or another press.
            NothingBooked: It must not be sent; another open attempt has its code, or it was refused before.
            StoreUnavailable: It could not be written down.
        """
        attempt = Attempt(
            reference=request.reference,
            code=request.code,
            account=self._account,
            meeting_type_id=request.meeting_type.id,
            start=request.slot.start,
            shelves=_shelves(request.meeting_type),
            sent_at=self._clock(),
        )
        try:
            await asyncio.to_thread(self._journal.open, attempt)
        except AttemptExists:
            known = await asyncio.to_thread(self._journal.find, attempt.reference)
            if known is None or known.state is AttemptState.REFUSED:
                raise NothingBooked from None
            raise OutcomeUnknown(attempt.reference) from None
        self._attempts[attempt.reference] = attempt
        if len(self._attempts) > _REMEMBERED:
            del self._attempts[next(iter(self._attempts))]

    async def find(self, reference: str) -> Attempt | None:
        """Return an attempt as it stands now.

        Raises:
            StoreUnavailable: It is none of this run, and the journal cannot be read.
        """
        try:
            return await asyncio.to_thread(self._journal.find, reference)
        except StoreUnavailable:
            if reference in self._attempts:
                return self._attempts[reference]
            raise

    async def list_open(self) -> tuple[Attempt, ...]:
        """Return the attempts that need attention, the oldest first; forget those that are too old.

        Raises:
            StoreUnavailable: The journal cannot be read.
        """
        await asyncio.to_thread(self._journal.forget_before, self._clock() - self._kept)
        return await asyncio.to_thread(self._journal.list_open, self._account)

    async def booked(
        self, reference: str, appointment_id: str, secret: str, *, ends: datetime, shared: bool
    ) -> None:
        """Hand an appointment's secret over; its row is closed when the secret is kept.

        Args:
            reference: Of the attempt.
            appointment_id: What came of it.
            secret: Empty where it is not known yet; the row then stays open.
            ends: When the appointment does.
            shared: Whether other attendees, with secrets of their own, have the same appointment.
        """
        if secret and reference not in self._handed_over:
            self._handed_over.add(reference)
            entry = _place(appointment_id, reference) if shared else appointment_id
            self._secrets.put(entry, secret, ends, partial(self._close_booked, reference, appointment_id))
        await self._note(reference, AttemptState.BOOKED, appointment_id)

    def is_handed_over(self, reference: str) -> bool:
        """Tell whether the secret of this attempt's appointment has been handed over in this run."""
        return reference in self._handed_over

    async def waits(self, reference: str, provisional_id: str) -> None:
        """Write down that it waits for somebody; its row stays open for the appointment's secret."""
        await self._note(reference, AttemptState.PROVISIONAL, provisional_id)

    async def unknown(self, reference: str) -> None:
        """Write down that it was looked up and not found."""
        await self._note(reference, AttemptState.UNKNOWN, "")

    async def close(self, reference: str, state: AttemptState) -> None:
        """Write down how it ended."""
        self._remember(reference, state, "")
        await self._write(self._journal.close, reference, state, self._clock())

    async def cancelled(self, reference: str, appointment_id: str) -> None:
        """Write down that the appointment does not take place, and let its secret go."""
        for entry in (_place(appointment_id, reference), appointment_id):
            await self._secrets.delete(entry)
        await self.close(reference, AttemptState.CANCELLED)

    async def secret_of(self, reference: str, appointment_id: str) -> str | None:
        """Return the secret that is kept of an appointment, or of our place in it.

        Raises:
            CredentialsUnavailable: The keyring does not answer.
        """
        own = await self._secrets.get(_place(appointment_id, reference))
        return own or await self._secrets.get(appointment_id)

    async def proved(self) -> frozenset[Shelf]:
        """Return the lists that have shown us references of ours; none where the journal cannot be read."""
        with contextlib.suppress(StoreUnavailable):
            return await asyncio.to_thread(self._journal.proved, self._account)
        return frozenset()

    async def prove(self, shelf: Shelf) -> None:
        """Write down that a list has shown a reference of ours soon after it was sent."""
        await self._write(self._journal.prove, self._account, shelf, self._clock())

    async def disprove(self, shelf: Shelf) -> None:
        """Write down that a list has shown a reference of ours late."""
        await self._write(self._journal.disprove, self._account, shelf)

    def _close_booked(self, reference: str, appointment_id: str) -> None:
        """Close the row of a kept secret. Runs in the keyring's thread, which tries again if this fails."""
        self._journal.close(reference, AttemptState.BOOKED, self._clock(), appointment_id)

    async def _note(self, reference: str, state: AttemptState, outcome_id: str) -> None:
        self._remember(reference, state, outcome_id)
        await self._write(self._journal.note, reference, state, outcome_id)

    def _remember(self, reference: str, state: AttemptState, outcome_id: str) -> None:
        known = self._attempts.get(reference)
        if known is not None and (state not in _MISSING or known.state in NOT_FOUND):
            self._attempts[reference] = replace(known, state=state, outcome_id=outcome_id or known.outcome_id)

    async def _write(self, method: Callable[P, None], *values: P.args, **named: P.kwargs) -> None:
        with contextlib.suppress(StoreUnavailable):
            await asyncio.to_thread(method, *values, **named)


def _place(appointment_id: str, reference: str) -> str:
    """Return the name under which the secret of one of several attendees is kept."""
    return f"{appointment_id}/{reference}"


def _shelves(meeting_type: MeetingType) -> tuple[Shelf, ...]:
    """Return the lists a booking of this type may be found in."""
    if meeting_type.surely_provisional:
        return (Shelf.PROVISIONAL,)
    if meeting_type.double_opt_in is Approval.OFF and meeting_type.host_confirmation is Approval.OFF:
        return (Shelf.APPOINTMENTS,)
    return (Shelf.APPOINTMENTS, Shelf.PROVISIONAL)
