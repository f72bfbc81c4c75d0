"""Finds out what became of an attempt whose outcome is not known."""

import contextlib
from collections.abc import Iterator
from datetime import timedelta

from app.booking.errors import StoreUnavailable
from app.booking.request import (
    Absent,
    Appointment,
    BookingRequest,
    Outcome,
    ProvisionalBooking,
    WaitingFor,
)
from app.booking.stage import Clock, Pause, Stopwatch
from app.client.catalogue import Directory
from app.client.ledger import Ledger
from app.client.lookup import Lists, Sighting
from app.client.policy import Patience
from app.journal import NOT_FOUND, Attempt, AttemptState, Shelf
from app.wire.bookings import BookingKind
from app.wire.provisional import ProvisionalStatus

_BOTH = frozenset(Shelf)
_REMEMBERED = 200
"""Of how many attempts of this run the times are known."""

_MAY_HAVE_ARRIVED = NOT_FOUND | {AttemptState.ABSENT}


class Reconciler:
    """Looks attempts up by their references.

    That nothing is found proves nothing by itself: no documentation says that a list repeats what was noted
    with a booking, nor how soon. A list proves something once it has shown us a booking of ours soon after it
    was sent, and as long as it has never shown one late. How soon and how late is measured by a stopwatch: a
    clock may be set meanwhile.
    """

    def __init__(
        self,
        lists: Lists,
        ledger: Ledger,
        directory: Directory,
        clock: Clock,
        stopwatch: Stopwatch,
        pause: Pause,
        patience: Patience,
    ) -> None:
        """Take what is needed."""
        self._lists = lists
        self._ledger = ledger
        self._directory = directory
        self._clock = clock
        self._stopwatch = stopwatch
        self._pause = pause
        self._patience = patience
        self._sent_at: dict[str, timedelta] = {}
        self._lost_at: dict[str, timedelta] = {}
        self._met_at: dict[str, timedelta] = {}
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

    def sent(self, reference: str) -> None:
        """Remember that an attempt leaves now."""
        self._sent_at[reference] = self._stopwatch()
        if len(self._sent_at) > _REMEMBERED:
            oldest = next(iter(self._sent_at))
            for times in (self._sent_at, self._lost_at, self._met_at):
                times.pop(oldest, None)

    def lost(self, reference: str) -> None:
        """Remember that an attempt's answer was given up just now."""
        self._lost_at[reference] = self._stopwatch()

    def age(self, attempt: Attempt) -> timedelta:
        """Return how long ago an attempt was sent; by the clock where that was before this run."""
        sent_at = self._sent_at.get(attempt.reference)
        if sent_at is None:
            return max(self._clock() - attempt.sent_at, timedelta())
        return self._stopwatch() - sent_at

    async def resolve(self, reference: str) -> Outcome | Absent:
        """Look an attempt up until it is found, or for as long as somebody can be expected to wait."""
        attempt = await self._attempt(reference)
        if attempt is None:
            return Absent.UNKNOWN
        with self.in_hand(reference):
            since = self._lost_at.get(reference)
            if since is None:
                since = self._stopwatch() - self.age(attempt)
            for look in self._patience.looks:
                rest = since + look - self._stopwatch()
                if rest <= timedelta() and look != self._patience.looks[-1]:
                    continue
                if rest > timedelta():
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

    async def find_earlier(self, request: BookingRequest) -> Outcome | None:
        """Look for what the attempt before this one has come to after all, where both want the same.

        Somebody was told that nothing came of it, and pressed again: a list can be wrong.
        """
        attempt = await self._attempt(request.follows) if request.follows else None
        if attempt is None or attempt.state not in _MAY_HAVE_ARRIVED:
            return None
        wanted = (request.meeting_type.id, request.slot.start)
        if (attempt.meeting_type_id, attempt.start) != wanted:
            return None
        return await self.find_outcome(attempt.reference)

    async def look(self, attempt: Attempt, *, urgent: bool) -> Outcome | Absent | None:
        """Look an attempt up once, and write down what is found.

        Returns:
            `Absent.SURELY` where it is proved that nothing stands; None where nothing is proved.
        """
        self._met_at.setdefault(attempt.reference, self._stopwatch())
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
            ends = appointment.end or attempt.start
            secret, shared = appointment.secret, appointment.shared
            await self._ledger.booked(reference, appointment.id, secret, ends=ends, shared=shared)
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
        reference, prompt = attempt.reference, self._patience.prompt
        if sighting.shelf is None:
            if sighting.read == _BOTH and self._known_for(reference) >= prompt:
                self._missed.add(reference)
        elif reference in self._missed:
            self._missed.discard(reference)
            await self._ledger.disprove(sighting.shelf)
        elif reference in self._sent_at and self._known_for(reference) <= prompt:
            await self._ledger.prove(sighting.shelf)

    def _known_for(self, reference: str) -> timedelta:
        """Return for how long an attempt is surely out; one of an earlier run counts from its first look."""
        return self._stopwatch() - self._sent_at.get(reference, self._met_at[reference])

    async def _is_proof(self, attempt: Attempt, sighting: Sighting) -> bool:
        """Tell whether a look that found nothing proves that nothing was booked."""
        reference = attempt.reference
        since = self._lost_at.get(reference)
        age = self._known_for(reference) if since is None else self._stopwatch() - since
        if age < self._patience.sure_after or sighting.read != _BOTH:
            return False
        return await self._ledger.proved() >= frozenset(attempt.shelves)


def waiting_for(kind: BookingKind | None) -> WaitingFor:
    """Return who has to act; the host where the word is not one we know, as that promises least."""
    return WaitingFor.ATTENDEE if kind is BookingKind.DOUBLE_OPT_IN else WaitingFor.HOST
