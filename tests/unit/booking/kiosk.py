"""A kiosk without a screen: the flow over the fake service, and time that passes only when a test says so."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Self, TypeVar

from app.booking.api import SlotQuery
from app.booking.availability import Availability, Month, Slot
from app.booking.errors import BookingError
from app.booking.fields import Answers, Reason
from app.booking.flow import BookingFlow
from app.booking.meeting_type import MeetingType
from app.booking.request import BookingOptions
from app.booking.steps import Activity, ChoosingSlot, ChoosingType, Confirming, FillingForm, Snapshot
from app.booking.surroundings import Surroundings
from app.booking.venue import Venue
from tests.fakes.api import FakeApi
from tests.fakes.values import NOW, a_venue

Step = TypeVar("Step")

_TURNS = 60
"""Turns of the loop in which everything that can go on without time passing has gone on."""

JANE = {"fullname": "Jane Smith", "email": "jane.smith@example.com"}


class PlainChecks:
    """Checks of contact data that are easy to foresee."""

    def check_email(self, text: str) -> Reason | None:
        name, at, domain = text.partition("@")
        if not at:
            return Reason.EMAIL_WITHOUT_AT
        return None if name and "." in domain else Reason.EMAIL_WITHOUT_DOMAIN

    def suggest_email(self, text: str) -> str | None:
        return text.replace("@gmial.", "@gmail.") if "@gmial." in text else None

    def check_phone(self, text: str, region: str) -> Reason | None:
        digits = text.removeprefix("+").replace(" ", "")
        if not (digits.isascii() and digits.isdigit()):
            return Reason.PHONE_UNUSABLE
        return Reason.PHONE_TOO_SHORT if len(digits) < 6 else None

    def international_phone(self, text: str, region: str) -> str:
        prefix = {"DE": "+49 ", "AT": "+43 "}[region]
        return text if text.startswith("+") else prefix + text.removeprefix("0")

    def dialled_phone(self, text: str, region: str) -> str:
        return self.international_phone(text, region).replace(" ", "")


class Time:
    """A clock, and pauses that end as far as a test lets time pass."""

    def __init__(self) -> None:
        self.now = NOW
        self.pauses: list[timedelta] = []
        self._waiting: list[tuple[datetime, asyncio.Future[None]]] = []

    def __call__(self) -> datetime:
        return self.now

    async def pause(self, span: timedelta) -> None:
        self.pauses.append(span)
        waiting = self.now + span, asyncio.get_running_loop().create_future()
        self._waiting.append(waiting)
        try:
            await waiting[1]
        finally:
            self._waiting.remove(waiting)

    async def passes(self, **span: float) -> None:
        """Let so much time pass; whatever waits for a moment in it goes on in its order."""
        end = self.now + timedelta(**span)
        await settled()
        while due := [each for each in self._waiting if each[0] <= end]:
            self.now, over = min(due, key=lambda each: each[0])
            over.set_result(None)
            await settled()
        self.now = end


class ReticentService(FakeApi):
    """A service that does not tell the first free day; it notes what it is asked for.

    Attributes:
        later: Raised for every month but the present one, where it is set.
    """

    later: BookingError | None = None

    def __init__(self, clock: Callable[[], datetime], types: Iterable[MeetingType] = ()) -> None:
        super().__init__(clock, types)
        self.queries: list[SlotQuery] = []

    async def list_slots(self, query: SlotQuery) -> Availability:
        self.queries.append(query)
        answer = await super().list_slots(query)
        if self.later is not None and Month.of(query.first_day) != Month.of(NOW.date()):
            raise self.later
        return replace(answer, earliest=None)


async def settled(turns: int = _TURNS) -> None:
    """Let everything go on that can without time passing; fewer turns leave it in the middle."""
    for _ in range(turns):
        await asyncio.sleep(0)


class Kiosk:
    """A flow, its service and whoever stands there.

    Attributes:
        shown: Every snapshot, in order.
    """

    def __init__(
        self,
        *types: MeetingType,
        venue: Venue | None = None,
        details_first: bool = False,
        options: BookingOptions | None = None,
        jitter: float = 0.0,
        service: type[FakeApi] = FakeApi,
    ) -> None:
        self.time = Time()
        self.api = service(self.time, types)
        self.shown: list[Snapshot] = []
        around = Surroundings(
            venue or a_venue(),
            PlainChecks(),
            self.time,
            self.time.pause,
            options or BookingOptions(),
            details_first=lambda: details_first,
            jitter=lambda: jitter,
        )
        self.flow = BookingFlow(self.api, self.shown.append, around)
        self.task: asyncio.Task[None] | None = None

    @property
    def snapshot(self) -> Snapshot:
        return self.flow.snapshot

    def error(self) -> BookingError | None:
        """Return what went wrong last, as it is shown."""
        return self.snapshot.error

    def busy(self) -> Activity | None:
        """Return what is being done, as it is shown."""
        return self.snapshot.busy

    def at(self, kind: type[Step]) -> Step:
        """Return the step that is shown, which has to be of this kind."""
        step = self.snapshot.step
        assert isinstance(step, kind), (
            f"{type(step).__name__} instead of {kind.__name__}: {self.snapshot.error!r}"
        )
        return step

    async def touch(self, work: Coroutine[object, object, None], turns: int = _TURNS) -> None:
        """Run an intent as the screen does: not while it is locked, and in place of the one before."""
        if self.snapshot.busy is not None and self.snapshot.busy.locks:
            work.close()
            return
        await self._stop()
        self._work = work
        self.task = asyncio.get_running_loop().create_task(_run(work))
        await settled(turns)
        if self.task.done():
            self.task.result()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stop()

    async def _stop(self) -> None:
        task, self.task = self.task, None
        if task is not None:
            task.cancel()
            await asyncio.wait({task})
            self._work.close()  # it may have been cancelled before it began
            if not task.cancelled():
                task.result()

    # What a visitor does

    async def starts(self) -> None:
        """Let the kiosk rest."""
        await self.touch(self.flow.start())

    async def chooses_type(self, meeting_type: MeetingType | None = None) -> None:
        """Wake the kiosk and choose a type, by default the first."""
        await self.starts()
        await self.touch(self.flow.wake())
        chosen = meeting_type or self.at(ChoosingType).offers[0].meeting_type
        await self.touch(self.flow.choose_type(chosen))

    async def chooses_slot(self, slot: Slot, meeting_type: MeetingType | None = None) -> None:
        """Come as far as the form."""
        await self.chooses_type(meeting_type)
        self.at(ChoosingSlot)
        await self.touch(self.flow.choose_slot(slot))

    async def fills_form(self, answers: Answers = JANE, language: str = "en") -> None:
        """Fill the form that is shown."""
        self.at(FillingForm)
        await self.touch(self.flow.submit_form(answers, language))

    async def comes_to_check(
        self, slot: Slot, answers: Answers = JANE, meeting_type: MeetingType | None = None
    ) -> Confirming:
        """Come as far as the check page."""
        await self.chooses_slot(slot, meeting_type)
        await self.fills_form(answers)
        return self.at(Confirming)

    async def books(
        self, slot: Slot, answers: Answers = JANE, meeting_type: MeetingType | None = None
    ) -> None:
        """Press "book" for this slot."""
        await self.comes_to_check(slot, answers, meeting_type)
        await self.touch(self.flow.book())


async def _run(work: Coroutine[object, object, None]) -> None:
    await work
