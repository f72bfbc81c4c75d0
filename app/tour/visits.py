"""What the visitor of the tour does: a visit for each stop, and for each thing that can go otherwise."""

import asyncio
from datetime import timedelta
from time import monotonic

from app.booking.availability import Slot
from app.booking.meeting_type import Details, MeetingType
from app.booking.request import Appointment, Attendee, BookingRequest, new_reference
from app.booking.steps import (
    AwaitingHost,
    AwaitingOptIn,
    Booked,
    Cancelled,
    ChoosingAlternative,
    ChoosingSlot,
    ChoosingType,
    Confirming,
    LookingUp,
    OutOfService,
    Resting,
)
from app.client.client import BookingClient
from app.client.policy import Patience
from app.client.setup import client_setup
from app.client.transport import Transport
from app.credentials import MemoryVault, SecretKeeper
from app.journal import Journal
from app.settings import Settings
from app.tour.filling import choose_details, fill_form
from app.tour.glances import Glances
from app.tour.line import BreakableLine
from app.tour.report import Booking, Report
from app.tour.stops import ONE_HOST, QUEUE, STOPS, Stop
from app.tour.visitor import Visitor
from app.wiring import Kiosk, pause

_KEEPING = timedelta(seconds=10)
_LOOK_AGAIN = 0.05


class Visits:
    """Everything the tour does, and what it saw."""

    def __init__(
        self,
        kiosk: Kiosk,
        settings: Settings,
        visitor: Visitor,
        report: Report,
        language: str,
        line: BreakableLine,
        *,
        quiet: bool,
    ) -> None:
        """Take the kiosk and who uses it."""
        self._kiosk = kiosk
        self._settings = settings
        self._visitor = visitor
        self._report = report
        self._language = language
        self._line = line
        self._glances = Glances(kiosk.window, visitor, line)
        self._quiet = quiet

    async def all(self) -> None:
        """Visit every stop, cancel one appointment, and lose one slot to somebody else."""
        await self._visitor.until(self._has_offers, "the meeting types")
        await self._visitor.reach(Resting, "attract")
        for stop in STOPS:
            await self._visit(stop)
        await self._cancel_one()
        await self._lose_one()
        await self._glances.all()
        await self._walk_away()
        await self._lose_an_answer()
        await self._lose_the_service()

    # One booking

    async def _visit(self, stop: Stop) -> None:
        began = monotonic()
        await self._choose(stop, stop.kind)
        await self._confirm()
        if stop.ends is not Booked:
            waiting = "host" if stop.ends is AwaitingHost else "opt-in"
            await self._visitor.reach(stop.ends, f"{stop.kind}-{waiting}")
            await self._answer_mails(stop)
        await self._note(stop.kind, "booked", monotonic() - began)
        await self._leave()

    async def _choose(self, stop: Stop, picture: str) -> Confirming:
        """Go from rest to the check page."""
        visitor = self._visitor
        await self._wake()
        await visitor.reach(ChoosingType, f"{picture}-what" if stop is ONE_HOST else "")
        await self._find_type(stop.meeting_type_id)
        await choose_details(visitor, stop, picture)
        await visitor.until(self._has_slots, "free times")
        await visitor.touch_first("slot-")
        await visitor.photograph(f"{picture}-when")
        await visitor.touch("primary")
        await fill_form(visitor, stop, picture)
        step = await visitor.reach(Confirming)
        await visitor.photograph(f"{picture}-check")
        if not step.may_book:
            while visitor.find("consent") is None:
                await visitor.touch("primary")
            await visitor.touch("consent")
            await visitor.until(self._may_book, "the consent")
            await visitor.photograph(f"{picture}-consent")
        return await visitor.reach(Confirming)

    async def _confirm(self) -> None:
        """Press the primary button, page by page, until the wish is sent and something comes of it."""
        while isinstance(self._visitor.step, Confirming):
            await self._visitor.touch("primary")
            await self._visitor.settle()

    async def _wake(self) -> None:
        await self._visitor.reach(Resting)
        await self._visitor.touch_anywhere()
        await self._visitor.reach(ChoosingType)
        if not self._report.bookings:
            await self._glances.sheets()
            await self._glances.more_types()
        if self._kiosk.window.context.language.code != self._language:
            await self._visitor.touch("language")
            await self._visitor.touch(f"language-{self._language}")

    async def _find_type(self, meeting_type_id: str) -> None:
        name = f"type-card-{meeting_type_id}"
        while self._visitor.find(name) is None:
            await self._visitor.touch("types-on")
        await self._visitor.touch(name)

    def _has_offers(self) -> bool:
        step = self._visitor.step
        return isinstance(step, Resting) and all(offer.known for offer in step.offers) and bool(step.offers)

    def _has_slots(self) -> bool:
        step = self._visitor.step
        known = isinstance(step, ChoosingSlot) and step.availability
        return bool(known and known.slots)

    def _may_book(self) -> bool:
        step = self._visitor.step
        return isinstance(step, Confirming) and step.may_book

    async def _note(self, kind: str, outcome: str, seconds: float) -> None:
        step = await self._visitor.reach(Booked, f"{kind}-booked")
        appointment = step.appointment
        kept = await self._is_kept(appointment)
        start = step.request.slot.text
        booking = Booking(kind, outcome, step.request.code, appointment.id, start, kept, round(seconds, 2))
        self._report.bookings.append(booking)
        self._say(f"{kind:18} {outcome:10} {booking.reference}  {start}  {seconds:5.1f} s")

    async def _is_kept(self, appointment: Appointment) -> bool:
        keeper, client = self._kiosk.keeper, self._kiosk.client
        try:
            async with asyncio.timeout(_KEEPING.total_seconds()):
                while keeper.waiting or not await client.holds_secret(appointment):  # noqa: ASYNC110  a thread writes
                    await asyncio.sleep(_LOOK_AGAIN)
        except TimeoutError:
            return False
        return True

    async def _leave(self) -> None:
        await self._visitor.touch("done")
        await self._visitor.reach(Resting)
        await self._visitor.until(self._nothing_is_left, "a clean census")

    def _nothing_is_left(self) -> bool:
        return self._kiosk.window.survivors == 0

    # Mails

    async def _answer_mails(self, stop: Stop) -> None:
        visitor = self._visitor
        for number in range(stop.pages):
            await visitor.touch("mailbox")
            await visitor.touch("mail-0")
            await visitor.photograph(f"{stop.kind}-mail-{number + 1}")
            await visitor.touch("link-0")
            await visitor.until(lambda: visitor.find("action-0") is not None, "a button on the page")
            await visitor.photograph(f"{stop.kind}-page-{number + 1}")
            await visitor.touch("action-0")
            await visitor.until(lambda: visitor.find("action-0") is None, "the page's answer")
            await visitor.touch("close-mailbox")
            if number + 1 < stop.pages:
                await visitor.reach(AwaitingOptIn, f"{stop.kind}-opt-in")

    # What can go otherwise

    async def _cancel_one(self) -> None:
        visitor, began = self._visitor, monotonic()
        await self._choose(ONE_HOST, "cancel")
        async with self._glances.progress():
            await self._confirm()
        step = await visitor.reach(Booked)
        kept = await self._is_kept(step.appointment)
        await visitor.touch("cancel")
        await visitor.photograph("cancel-question")
        await visitor.touch("cancel-yes")
        await visitor.reach(Cancelled, "cancelled")
        seconds = round(monotonic() - began, 2)
        code, start = step.request.code, step.request.slot.text
        booking = Booking("cancelled", "cancelled", code, step.appointment.id, start, kept, seconds)
        self._report.bookings.append(booking)
        self._say(f"{'cancelled':18} {'cancelled':10} {code}  {start}  {seconds:5.1f} s")
        await self._leave()

    async def _lose_one(self) -> None:
        visitor, began = self._visitor, monotonic()
        step = await self._choose(ONE_HOST, "lost")
        rival = await self._rival_takes(step.request.meeting_type, step.request.details, step.request.slot)
        await self._confirm()
        await visitor.reach(ChoosingAlternative, "slot-taken")
        await visitor.touch("alternative-0")
        self._report.bookings.append(rival)
        await self._note("alternative", "booked", monotonic() - began)
        await self._leave()

    async def _rival_takes(self, meeting_type: MeetingType, details: Details, slot: Slot) -> Booking:
        """Book the same slot as another client, past the window."""
        zone = self._settings.venue.time_zone
        attendee = Attendee(email="someone.else@example.org", fullname="Someone Else", time_zone=zone)
        request = BookingRequest(new_reference(), meeting_type, details, slot, attendee)
        settings, clock = self._settings, self._kiosk.window.context.clock
        journal = Journal(settings.state_folder / "somebody-else.sqlite3")
        secrets = SecretKeeper(MemoryVault())
        setup = client_setup(settings, Patience())
        async with Transport() as line:
            client = BookingClient(setup, line, self._kiosk.endpoint, journal, secrets, clock, pause)
            outcome = await client.book(request, _nobody_looks)
            kept = isinstance(outcome, Appointment) and await client.holds_secret(outcome)
        journal.shut()
        secrets.close()
        self._say(f"{'somebody else':18} {'booked':10} {request.code}  {slot.text}")
        return Booking("somebody-else", "booked", request.code, outcome.id, slot.text, kept, 0.0)

    async def _lose_an_answer(self) -> None:
        """Lose the answer to a booking on its way: it is looked up, found, and stands once.

        Ends at the outcome.
        """
        visitor, began = self._visitor, monotonic()
        await self._choose(QUEUE, "answer-lost")
        self._line.loses_next_booking = True
        await self._confirm()
        await visitor.reach(LookingUp, "checking")
        await self._note("answer-lost", "booked", monotonic() - began)

    async def _walk_away(self) -> None:
        """Leave in the middle: the warning comes, and the kiosk rests again."""
        await self._wake()
        await self._kiosk_warns()
        await self._visitor.touch("finish")
        await self._visitor.reach(Resting)
        self._say(f"{'left alone':18} erased")

    async def _lose_the_service(self) -> None:
        """Lose the service as somebody leaves: the kiosk says so, and comes back by itself.

        After a booking no free times are believed any more, so that the kiosk asks at once.
        """
        self._line.dead = True
        await self._visitor.touch("done")
        await self._visitor.reach(OutOfService, "out-of-service")
        self._line.dead = False
        await self._visitor.reach(Resting)
        await self._visitor.until(self._nothing_is_left, "a clean census")
        self._say(f"{'service lost':18} back")

    async def _kiosk_warns(self) -> None:
        waiting = self._settings.idle.welcome + timedelta(seconds=5)
        await self._visitor.until(lambda: self._visitor.find("finish") is not None, "the warning", waiting)
        await self._visitor.photograph("idle-warning")

    async def forget_secrets(self) -> None:
        """Take the tour's secrets out of the keyring again."""
        keeper = self._kiosk.keeper
        for each in self._report.bookings:
            await keeper.delete(each.appointment)
        async with asyncio.timeout(_KEEPING.total_seconds()):
            for each in self._report.bookings:
                while await keeper.get(each.appointment) is not None:  # noqa: ASYNC110  another thread deletes
                    await asyncio.sleep(_LOOK_AGAIN)

    def _say(self, line: str) -> None:
        if not self._quiet:
            print(line, flush=True)


def _nobody_looks(_: object) -> None:
    """Take the progress of a booking that nobody watches."""
