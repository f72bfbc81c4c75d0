"""The booking service of a real account, as the flow sees it."""

import logging
from dataclasses import dataclass, field
from datetime import timedelta
from zoneinfo import ZoneInfo

from app.booking.api import Progress, SlotQuery
from app.booking.availability import Availability
from app.booking.errors import SlotOccupied
from app.booking.meeting_type import MeetingType
from app.booking.request import (
    Absent,
    Appointment,
    BookingRequest,
    Outcome,
    ProvisionalBooking,
    ProvisionalState,
)
from app.booking.stage import Clock, Pause, Stopwatch
from app.booking.steps import Activity
from app.client.account import Account, Endpoint, Secrets
from app.client.appointments import Appointments
from app.client.background import Background
from app.client.catalogue import Directory, bookable
from app.client.ledger import Ledger
from app.client.lookup import Lists
from app.client.office import Office
from app.client.policy import Line, Patience, uptime
from app.client.reconcile import Reconciler
from app.client.refusals import error_before_sending, read_error
from app.client.sending import Sender
from app.client.share import Share
from app.client.slots import FRESH_FOR, SlotMemory, availability_query, read_slots, within
from app.client.states import States
from app.client.transport import Transport
from app.journal import Journal
from app.wire import paths
from app.wire.meeting_types import read_meeting_types

log = logging.getLogger(__name__)

_MAIL_KEPT_BACK = (
    "meeting type %s is not offered: skip_notifications keeps back the mail by which its attendees confirm; "
    "set it to false for this type"
)


@dataclass(frozen=True, slots=True)
class Setup:
    """What the settings say to a client.

    Attributes:
        zone: The venue's.
        reference_key: The note in which a booking's reference travels.
        requests_per_minute: This kiosk's share of what its key may ask.
        journal_kept: How long the note of an attempt stays.
    """

    account: Account
    zone: ZoneInfo
    directory: Directory
    reference_key: str
    requests_per_minute: int
    journal_kept: timedelta
    patience: Patience = field(default_factory=Patience)


class BookingClient:
    """A `BookingApi` over HTTP.

    `run` has to run beside it: it looks up what was left open, and hands late secrets over. `office` is the
    same service as staff use it.
    """

    def __init__(
        self,
        setup: Setup,
        transport: Transport,
        endpoint: Endpoint,
        journal: Journal,
        secrets: Secrets,
        clock: Clock,
        pause: Pause,
        stopwatch: Stopwatch = uptime,
    ) -> None:
        """Put the parts together; nothing is sent and no file is opened yet."""
        patience, account = setup.patience, setup.account
        share = Share(setup.requests_per_minute, stopwatch)
        line = Line(transport, endpoint, account, share, clock, pause, patience, stopwatch)
        ledger = Ledger(journal, secrets, account, clock, setup.journal_kept)
        lists = Lists(line)
        self._setup = setup
        self.office = Office(line, account, setup.directory, clock)
        self._ledger = ledger
        self._line = line
        self._clock = clock
        self._memory = SlotMemory(clock)
        self._appointments = Appointments(line, ledger, account, setup.directory)
        self._states = States(line, lists, ledger)
        self._contradicting: set[str] = set()
        self._stopwatch = stopwatch
        self._reconciler = Reconciler(lists, ledger, setup.directory, line.now, stopwatch, pause, patience)
        self._sender = Sender(line, ledger, self._reconciler, setup.reference_key)
        self._background = Background(
            self._reconciler, self._appointments, ledger, line.now, stopwatch, pause, patience
        )

    @property
    def clock_skew(self) -> timedelta | None:
        """By how much this machine's clock is ahead of the service's; None where it has not told yet."""
        return self._line.skew

    async def run(self) -> None:
        """Follow what is open until cancelled."""
        await self._background.run()

    async def list_meeting_types(self) -> tuple[MeetingType, ...]:
        """Return what can be booked here; see `BookingApi`."""
        reply = await self._line.read(paths.MEETING_TYPES)
        if not reply.is_success:
            raise read_error(reply, "meeting types")
        listed = bookable(read_meeting_types(reply.body), self._setup.directory)
        return tuple(each for each in listed if not each.needs_password and not self._contradicts(each))

    def _contradicts(self, meeting_type: MeetingType) -> bool:
        """Tell whether no booking of a type could be sent as the settings want it; noted once."""
        if not meeting_type.mail_contradicts:
            return False
        if meeting_type.id not in self._contradicting:
            self._contradicting.add(meeting_type.id)
            log.warning(_MAIL_KEPT_BACK, meeting_type.id)
        return True

    def find_slots(self, query: SlotQuery) -> Availability | None:
        """Return what is still known of these days; see `BookingApi`."""
        return self._memory.find(query)

    async def list_slots(self, query: SlotQuery) -> Availability:
        """Return the free slots; see `BookingApi`."""
        fresh = None if query.fresh else self._memory.find(query, FRESH_FOR)
        return fresh or await self._list_slots(query)

    async def book(self, request: BookingRequest, progress: Progress) -> Outcome:
        """Check that the slot is still free, then send the request once; see `BookingApi`."""
        if wrong := error_before_sending(request, self._setup.reference_key):
            raise wrong
        progress(Activity.CHECKING)
        ends = self._stopwatch() + self._setup.patience.limit
        if (before := await self._reconciler.find_earlier(request)) is not None:
            return before
        if not request.options.ignore_availability:
            await self._insist_on_slot(request)
        try:
            outcome = await self._sender.send(request, progress, ends - self._stopwatch())
        finally:
            self._memory.forget()
        self._background.accepted(outcome)
        return outcome

    async def _insist_on_slot(self, request: BookingRequest) -> None:
        """Return if the slot is still free.

        Raises:
            SlotOccupied: It is not.
        """
        day = request.slot.start.astimezone(self._setup.zone).date()
        query = SlotQuery(request.meeting_type, request.details, day, day, fresh=True)
        self._memory.forget()
        listed = await self._list_slots(query, limit=self._setup.patience.recheck)
        if all(slot.start != request.slot.start for slot in listed.slots):
            raise SlotOccupied

    async def resolve(self, reference: str) -> Outcome | Absent:
        """Look a reference up until it is found; see `BookingApi`."""
        return await self._reconciler.resolve(reference)

    async def find_outcome(self, reference: str) -> Outcome | None:
        """Look a reference up once; see `BookingApi`."""
        return await self._reconciler.find_outcome(reference)

    async def get_state(self, provisional: ProvisionalBooking, *, thorough: bool) -> ProvisionalState | None:
        """Ask what became of a provisional booking; see `BookingApi`."""
        return await self._states.get(provisional, thorough=thorough)

    async def decline(self, provisional: ProvisionalBooking) -> bool:
        """Withdraw a provisional booking; see `BookingApi`."""
        return await self._states.decline(provisional)

    async def get_appointment(self, appointment: Appointment) -> Appointment:
        """Return what the service has decided meanwhile; see `BookingApi`."""
        return await self._appointments.get(appointment)

    async def cancel(self, appointment: Appointment) -> None:
        """Cancel an appointment; see `BookingApi`."""
        await self._appointments.cancel(appointment)
        self._memory.forget()

    async def holds_secret(self, appointment: Appointment) -> bool:
        """Tell whether the secret of an appointment has come to where secrets are kept.

        Raises:
            CredentialsUnavailable: The keyring does not answer.
        """
        return bool(await self._ledger.secret_of(appointment.reference, appointment.id))

    async def _list_slots(self, query: SlotQuery, *, limit: timedelta | None = None) -> Availability:
        """Ask for free slots; with a `limit` somebody has pressed "book" and waits no longer than that."""
        meeting_type, zone = query.meeting_type, self._setup.zone
        asked = availability_query(query, zone).to_pairs()
        urgent = limit is not None
        reply = await self._line.read(paths.AVAILABILITY, asked, urgent=urgent, limit=limit)
        if not reply.is_success:
            raise read_error(reply, "availability", meeting_type.id)
        listed = await read_slots(reply.body, zone, self._clock(), meeting_type.seats)
        found = within(listed, query)
        self._memory.keep(query, found)
        return found
