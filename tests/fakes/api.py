"""A complete booking service in memory."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.booking.api import Progress, SlotQuery
from app.booking.availability import Availability, Slot
from app.booking.errors import OutcomeUnknown, SlotOccupied, TypeUnavailable
from app.booking.meeting_type import Approval, Host, MeetingType
from app.booking.request import (
    Absent,
    Appointment,
    BookingRequest,
    Outcome,
    ProvisionalBooking,
    ProvisionalState,
    WaitingFor,
)
from app.booking.steps import Activity
from tests.fakes.values import ZONE, a_meeting_type, an_availability

_FRESH_FOR = timedelta(seconds=60)
_KEPT_FOR = timedelta(minutes=10)


@dataclass
class Record:
    """What the service holds of one booking. `state` says what became of it."""

    request: BookingRequest
    outcome: Outcome
    state: ProvisionalState = ProvisionalState.CONFIRMED
    cancelled: bool = False

    @property
    def stands(self) -> bool:
        """Whether it is an appointment that takes place."""
        return self.state is ProvisionalState.CONFIRMED and not self.cancelled


class FakeApi:
    """A `BookingApi`. What is free, what goes wrong and who confirms is up to the test.

    Attributes:
        types: What can be booked.
        free: The free slots of each type, by its id.
        records: What has been booked, by reference.
        asked: The names of the calls, in order.
        lists_readable: Whether bookings can be looked up at all.
        lists_proved: Whether a look-up that finds nothing proves that nothing is there.
        decline_allowed: Whether a provisional booking can be withdrawn.
        shows_confirmed: Whether an appointment that came of a provisional booking can be found.
    """

    def __init__(self, clock: Callable[[], datetime], types: Iterable[MeetingType] = ()) -> None:
        self.types = tuple(types) or (a_meeting_type(),)
        self.free: dict[str, tuple[Slot, ...]] = {}
        self.records: dict[str, Record] = {}
        self.asked: list[str] = []
        self.lists_readable = True
        self.lists_proved = True
        self.decline_allowed = True
        self.shows_confirmed = True
        self._clock = clock
        self._faults: defaultdict[str, deque[Exception]] = defaultdict(deque)
        self._gates: dict[str, asyncio.Event] = {}
        self._lost: deque[bool] = deque()
        self._seen: dict[SlotQuery, Availability] = {}

    # What a test arranges

    def offer(self, meeting_type: MeetingType, *slots: Slot) -> None:
        """Make these the free slots of a type."""
        self.free[meeting_type.id] = slots

    def take(self, meeting_type: MeetingType, slot: Slot) -> None:
        """Let somebody else take a slot."""
        left = self.free.get(meeting_type.id, ())
        self.free[meeting_type.id] = tuple(each for each in left if each.start != slot.start)

    def fail(self, call: str, *errors: Exception) -> None:
        """Let the next calls of this name raise these errors, one each; nothing is done then."""
        self._faults[call].extend(errors)

    def repair(self) -> None:
        """Let nothing that was arranged go wrong any more."""
        self._faults.clear()
        self._lost.clear()

    def hold(self, call: str) -> asyncio.Event:
        """Let calls of this name wait until the event that is returned is set."""
        self._gates[call] = asyncio.Event()
        return self._gates[call]

    def lose_request(self) -> None:
        """Let the next booking be lost on its way: nothing is booked, and no answer comes."""
        self._lost.append(False)

    def lose_answer(self) -> None:
        """Let the next booking be done and its answer be lost."""
        self._lost.append(True)

    def confirm(self, reference: str) -> None:
        """Let the attendee, or the last who has to, confirm."""
        self.records[reference].state = ProvisionalState.CONFIRMED

    def agree(self, reference: str) -> None:
        """Let the host agree; where an opt-in follows, the attendee is asked next."""
        record = self.records[reference]
        follows = record.request.meeting_type.double_opt_in is Approval.ON
        record.state = ProvisionalState.WAITING_FOR_ATTENDEE if follows else ProvisionalState.CONFIRMED

    def expire(self, reference: str) -> None:
        """Let the time for confirming run out."""
        self.records[reference].state = ProvisionalState.EXPIRED

    def refuse(self, reference: str) -> None:
        """Let the host decline."""
        self.records[reference].state = ProvisionalState.DECLINED

    def record_of(self, request: BookingRequest) -> Record:
        """Return what is held of a request."""
        return self.records[request.reference]

    @property
    def standing(self) -> tuple[Record, ...]:
        """The bookings that are appointments which take place."""
        return tuple(record for record in self.records.values() if record.stands)

    # BookingApi

    async def list_meeting_types(self) -> tuple[MeetingType, ...]:
        await self._called("list_meeting_types")
        return self.types

    def find_slots(self, query: SlotQuery) -> Availability | None:
        known = self._seen.get(replace(query, fresh=False))
        return known if known and self._clock() - known.fetched_at <= _KEPT_FOR else None

    async def list_slots(self, query: SlotQuery) -> Availability:
        await self._called("list_slots")
        self._must_know(query.meeting_type)
        known = self.find_slots(query)
        if known and not query.fresh and self._clock() - known.fetched_at < _FRESH_FOR:
            return known
        listed = self.free.get(query.meeting_type.id, ())
        within = [
            slot
            for slot in listed
            if query.first_day <= slot.start.astimezone(ZONE).date() <= query.last_day
            and slot.start > self._clock()
        ]
        found = replace(
            an_availability(within, self._clock()), earliest=an_availability(listed, self._clock()).earliest
        )
        self._seen[replace(query, fresh=False)] = found
        return found

    async def book(self, request: BookingRequest, progress: Progress) -> Outcome:
        progress(Activity.CHECKING)
        await self._called("book")
        self._must_know(request.meeting_type)
        self._must_be_free(request)
        progress(Activity.SENDING)
        await self._called("send")
        arrives = self._lost.popleft() if self._lost else None
        if arrives is False:
            raise OutcomeUnknown(request.reference)
        self._must_be_free(request)
        outcome = self._write(request)
        if arrives:
            raise OutcomeUnknown(request.reference)
        return outcome

    async def resolve(self, reference: str) -> Outcome | Absent:
        await self._called("resolve")
        if found := self._find(reference):
            return found
        return Absent.SURELY if self.lists_readable and self.lists_proved else Absent.UNKNOWN

    async def find_outcome(self, reference: str) -> Outcome | None:
        await self._called("find_outcome")
        return self._find(reference)

    async def get_state(self, provisional: ProvisionalBooking, *, thorough: bool) -> ProvisionalState | None:
        await self._called("get_state")
        record = next((each for each in self.records.values() if each.outcome.id == provisional.id), None)
        if record is None or not self.lists_readable:
            return ProvisionalState.NOT_VISIBLE if thorough else None
        return record.state if thorough or record.state is ProvisionalState.CONFIRMED else None

    async def decline(self, provisional: ProvisionalBooking) -> bool:
        await self._called("decline")
        if not self.decline_allowed:
            return False
        record = self.records[provisional.reference]
        record.state = ProvisionalState.DECLINED
        return True

    async def get_appointment(self, appointment: Appointment) -> Appointment:
        await self._called("get_appointment")
        request = self.records[appointment.reference].request
        return replace(appointment, hosts=self._hosts_of(request), location=request.details.location)

    async def cancel(self, appointment: Appointment) -> None:
        await self._called("cancel")
        record = self.records[appointment.reference]
        if not record.cancelled:
            record.cancelled = True
            self._give_back(record.request)

    # How it works

    async def _called(self, call: str) -> None:
        self.asked.append(call)
        await asyncio.sleep(0)
        if gate := self._gates.get(call):
            await gate.wait()
        if self._faults[call]:
            raise self._faults[call].popleft()

    def _must_know(self, meeting_type: MeetingType) -> None:
        if all(each.id != meeting_type.id for each in self.types):
            raise TypeUnavailable(meeting_type.id)

    def _must_be_free(self, request: BookingRequest) -> None:
        free = self.free.get(request.meeting_type.id, ())
        if all(slot.start != request.slot.start for slot in free):
            raise SlotOccupied

    def _write(self, request: BookingRequest) -> Outcome:
        meeting_type, reference = request.meeting_type, request.reference
        number = len(self.records) + 1
        waiting: WaitingFor | None = None
        if meeting_type.host_confirmation is Approval.ON:
            waiting = WaitingFor.HOST
        elif meeting_type.double_opt_in is Approval.ON:
            waiting = WaitingFor.ATTENDEE
        if waiting is None:
            booked = Appointment(f"appointment-{number}", reference)
            self.records[reference] = Record(request, booked)
            self._take_seat(request)
            return booked
        provisional = ProvisionalBooking(f"provisional-{number}", reference, waiting)
        states = {
            WaitingFor.HOST: ProvisionalState.WAITING_FOR_HOST,
            WaitingFor.ATTENDEE: ProvisionalState.WAITING_FOR_ATTENDEE,
        }
        self.records[reference] = Record(request, provisional, states[waiting])
        return provisional

    def _find(self, reference: str) -> Outcome | None:
        record = self.records.get(reference)
        if record is None or not self.lists_readable or record.cancelled:
            return None
        match record.state:
            case ProvisionalState.CONFIRMED if isinstance(record.outcome, ProvisionalBooking):
                number = record.outcome.id.removeprefix("provisional-")
                hosts = self._hosts_of(record.request)
                return (
                    Appointment(f"appointment-{number}", reference, hosts) if self.shows_confirmed else None
                )
            case ProvisionalState.CONFIRMED:
                return record.outcome
            case ProvisionalState.WAITING_FOR_ATTENDEE:
                return ProvisionalBooking(record.outcome.id, reference, WaitingFor.ATTENDEE)
            case ProvisionalState.WAITING_FOR_HOST:
                return ProvisionalBooking(record.outcome.id, reference, WaitingFor.HOST)
            case _:
                return None

    def _hosts_of(self, request: BookingRequest) -> tuple[Host, ...]:
        return (request.details.host,) if request.details.host else request.meeting_type.hosts[:1]

    def _take_seat(self, request: BookingRequest) -> None:
        meeting_type = request.meeting_type
        for slot in self.free.get(meeting_type.id, ()):
            if slot.start == request.slot.start:
                left = (slot.seats_left if slot.seats_left is not None else meeting_type.seats) - 1
                self.take(meeting_type, slot)
                if left > 0:
                    self.free[meeting_type.id] = (*self.free[meeting_type.id], replace(slot, seats_left=left))

    def _give_back(self, request: BookingRequest) -> None:
        slots = self.free.get(request.meeting_type.id, ())
        if all(slot.start != request.slot.start for slot in slots):
            self.free[request.meeting_type.id] = (*slots, request.slot)
