"""Finds out what became of an attempt whose outcome is not known."""

import contextlib
from collections.abc import Iterator
from datetime import datetime

from app.booking.errors import StoreUnavailable
from app.booking.request import Absent, Appointment, Outcome, ProvisionalBooking, WaitingFor
from app.booking.stage import Clock, Pause
from app.client.catalogue import Directory
from app.client.ledger import Ledger
from app.client.lookup import Lists, Sighting
from app.client.policy import Patience
from app.journal import NOT_FOUND, Attempt, AttemptState, Shelf
from app.wire.bookings import BookingKind
from app.wire.provisional import ProvisionalStatus

_BOTH = frozenset(Shelf)


class Reconciler:
    """Looks attempts up by their references.

    That nothing is found proves nothing by itself: no documentation says that a list repeats what was noted
    with a booking, nor how soon. A list proves something once it has shown us a booking of ours soon after it
    was sent, and as long as it has never shown one late.
    """

    def __init__(
        self,
        lists: Lists,
        ledger: Ledger,
        directory: Directory,
        clock: Clock,
        pause: Pause,
        patience: Patience,
    ) -> None:
        """Take what is needed."""
        self._lists = lists
        self._ledger = ledger
        self._directory = directory
        self._clock = clock
        self._pause = pause
        self._patience = patience
        self._lost_at: dict[str, datetime] = {}
        self._missed: set[str] = set()
        self._in_hand: set[str] = set()

    @contextlib.contextmanager
    def in_hand(self, reference: str) -> Iterator[None]:
        """Keep the background away from an attempt that somebody waits for."""
        self._in_hand.add(reference)
        try:
            yield
        finally:
            self._in_hand.discard(reference)

    def is_in_hand(self, reference: str) -> bool:
        """Tell whether somebody waits for an attempt."""
        return reference in self._in_hand

    def lost(self, reference: str) -> None:
        """Remember that an attempt's answer was given up just now."""
        self._lost_at[reference] = self._clock()

    async def resolve(self, reference: str) -> Outcome | Absent:
        """Look an attempt up until it is found, or for as long as somebody can be expected to wait."""
        attempt = await self._attempt(reference)
        if attempt is None:
            return Absent.UNKNOWN
        with self.in_hand(reference):
            since = self._lost_at.get(reference, attempt.sent_at)
            for look in self._patience.looks:
                rest = since + look - self._clock()
                if rest.total_seconds() <= 0 and look != self._patience.looks[-1]:
                    continue
                if rest.total_seconds() > 0:
                    await self._pause(rest)
                found = await self.look(attempt, urgent=True)
                if found is not None:
                    return found
            return Absent.UNKNOWN

    async def find_outcome(self, reference: str) -> Outcome | None:
        """Look an attempt up once; None where it is not seen, or came to nothing."""
        attempt = await self._attempt(reference)
        found = None if attempt is None else await self.look(attempt, urgent=True)
        return None if isinstance(found, Absent) else found

    async def look(self, attempt: Attempt, *, urgent: bool) -> Outcome | Absent | None:
        """Look an attempt up once, and write down what is found.

        Returns:
            `Absent.SURELY` where it is proved that nothing stands; None where nothing is proved.
        """
        sighting = await self._lists.look_for(attempt, urgent=urgent)
        await self._judge(attempt, sighting)
        if sighting.shelf is not None:
            return await self.settle(attempt, sighting)
        if attempt.state not in NOT_FOUND:
            return None
        if await self._is_proof(attempt, sighting):
            await self._ledger.close(attempt.reference, AttemptState.ABSENT)
            return Absent.SURELY
        await self._ledger.unknown(attempt.reference)
        return None

    async def settle(self, attempt: Attempt, sighting: Sighting) -> Outcome | Absent | None:
        """Write down what was seen of an attempt, and return what it means."""
        self._lost_at.pop(attempt.reference, None)
        appointment, provisional = sighting.appointment, sighting.provisional
        reference = attempt.reference
        if appointment is not None and appointment.cancelled:
            await self._ledger.cancelled(reference, appointment.id)
            return Absent.SURELY
        if appointment is not None:
            secret, shared = appointment.secret, appointment.shared
            await self._ledger.booked(reference, appointment.id, secret, shared=shared)
            hosts = self._directory.named(appointment.hosts)
            return Appointment(appointment.id, reference, hosts, appointment.location)
        if provisional is None:
            return None
        match sighting.status:
            case ProvisionalStatus.EXPIRED | ProvisionalStatus.DECLINED_BY_HOST:
                await self._ledger.close(reference, AttemptState.LAPSED)
                return Absent.SURELY
            case ProvisionalStatus.CONFIRMED:
                await self._ledger.waits(reference, provisional.id)
                return Appointment("", reference)
            case _:
                await self._ledger.waits(reference, provisional.id)
                return ProvisionalBooking(provisional.id, reference, waiting_for(provisional.kind))

    async def _attempt(self, reference: str) -> Attempt | None:
        with contextlib.suppress(StoreUnavailable):
            return await self._ledger.find(reference)
        return None

    async def _judge(self, attempt: Attempt, sighting: Sighting) -> None:
        """Learn from a look how far the lists can be trusted."""
        age, prompt = self._clock() - attempt.sent_at, self._patience.prompt
        if sighting.shelf is None:
            if age >= prompt and sighting.read == _BOTH:
                self._missed.add(attempt.reference)
        elif attempt.reference in self._missed:
            self._missed.discard(attempt.reference)
            await self._ledger.disprove(sighting.shelf)
        elif age <= prompt:
            await self._ledger.prove(sighting.shelf)

    async def _is_proof(self, attempt: Attempt, sighting: Sighting) -> bool:
        """Tell whether a look that found nothing proves that nothing was booked."""
        since = self._lost_at.get(attempt.reference, attempt.sent_at)
        if self._clock() - since < self._patience.sure_after or sighting.read != _BOTH:
            return False
        return await self._ledger.proved() >= frozenset(attempt.shelves)


def waiting_for(kind: BookingKind | None) -> WaitingFor:
    """Return who has to act; the host where the word is not one we know, as that promises least."""
    return WaitingFor.ATTENDEE if kind is BookingKind.DOUBLE_OPT_IN else WaitingFor.HOST
