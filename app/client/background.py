"""What goes on while nobody waits: open attempts are looked up, and the lists are put to the proof."""

import asyncio
import contextlib
from datetime import timedelta

from app.booking.errors import BookingError, CredentialsUnavailable, StoreUnavailable
from app.booking.request import Appointment, Outcome
from app.booking.stage import Clock, Pause, Stopwatch
from app.client.appointments import Appointments
from app.client.ledger import Ledger
from app.client.lookup import Sighting
from app.client.policy import Patience
from app.client.reconcile import Reconciler
from app.journal import NOT_FOUND, Attempt, AttemptState, Shelf


class Background:
    """Follows every open attempt until it needs no more attention."""

    def __init__(
        self,
        reconciler: Reconciler,
        appointments: Appointments,
        ledger: Ledger,
        clock: Clock,
        stopwatch: Stopwatch,
        pause: Pause,
        patience: Patience,
    ) -> None:
        """Take what is needed."""
        self._reconciler = reconciler
        self._appointments = appointments
        self._ledger = ledger
        self._clock = clock
        self._stopwatch = stopwatch
        self._pause = pause
        self._patience = patience
        self._looked_at: dict[str, timedelta] = {}
        self._accepted: asyncio.Queue[Outcome] = asyncio.Queue()

    def accepted(self, outcome: Outcome) -> None:
        """Use a booking that went through to put the list it is in to the proof."""
        self._accepted.put_nowait(outcome)

    async def run(self) -> None:
        """Go on until cancelled."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._follow())
            tasks.create_task(self._learn())

    async def _follow(self) -> None:
        while True:
            with contextlib.suppress(StoreUnavailable):
                for attempt in await self._ledger.list_open():
                    if self._is_due(attempt):
                        await self._look(attempt)
            await self._pause(self._patience.follow[0])

    def _is_due(self, attempt: Attempt) -> bool:
        """Tell whether an attempt is to be looked up now."""
        reference = attempt.reference
        if self._reconciler.is_in_hand(reference) or self._ledger.is_handed_over(reference):
            return False
        age = self._reconciler.age(attempt)
        searched = attempt.state in NOT_FOUND
        if age > self._patience.given_up if searched else self._clock() > attempt.start:
            return False
        often, seldom = self._patience.follow
        last = self._looked_at.get(reference)
        return last is None or self._stopwatch() - last >= (often if age < self._patience.young else seldom)

    async def _look(self, attempt: Attempt) -> None:
        self._looked_at[attempt.reference] = self._stopwatch()
        with contextlib.suppress(BookingError, CredentialsUnavailable):
            if attempt.state is AttemptState.BOOKED and attempt.outcome_id:
                found = await self._appointments.find(attempt.outcome_id, attempt.reference)
                await self._reconciler.settle(attempt, Sighting(appointment=found))
            else:
                await self._reconciler.look(attempt, urgent=False)

    async def _learn(self) -> None:
        """Look for bookings that went through, where the list they are in has not proved itself yet."""
        while True:
            outcome = await self._accepted.get()
            shelf = Shelf.APPOINTMENTS if isinstance(outcome, Appointment) else Shelf.PROVISIONAL
            with contextlib.suppress(StoreUnavailable):
                attempt = await self._ledger.find(outcome.reference)
                if attempt is not None and shelf not in await self._ledger.proved():
                    await self._wait_for_proof(attempt)

    async def _wait_for_proof(self, attempt: Attempt) -> None:
        for look in self._patience.looks:
            rest = look - self._reconciler.age(attempt)
            if look > self._patience.prompt or rest < timedelta():
                continue
            await self._pause(rest)
            if await self._reconciler.look(attempt, urgent=False) is not None:
                return
