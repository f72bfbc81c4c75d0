"""From "book now" to what came of it: the part of the flow that may write."""

import contextlib
from dataclasses import replace
from typing import assert_never
from zoneinfo import ZoneInfo

from app.booking.alternatives import details_with_anyone, find_alternatives
from app.booking.api import BookingApi, SlotQuery
from app.booking.availability import Availability, Month
from app.booking.errors import BookingError, InvalidAnswers, NothingBooked, OutcomeUnknown, SlotOccupied
from app.booking.meeting_type import Approval, Details
from app.booking.request import (
    Absent,
    Appointment,
    Outcome,
    ProvisionalBooking,
    ProvisionalState,
    WaitingFor,
    new_reference,
)
from app.booking.stage import Stage
from app.booking.steps import (
    Activity,
    Alternative,
    AwaitingHost,
    AwaitingOptIn,
    Booked,
    ChoosingAlternative,
    Confirming,
    Correction,
    FillingForm,
    Instead,
    Kept,
    LookingUp,
)
from app.booking.surroundings import Surroundings


class Sending:
    """Sends one request, and follows what becomes of it until nobody looks any more."""

    def __init__(self, api: BookingApi, stage: Stage, zone: ZoneInfo, kiosk: Surroundings) -> None:
        """Take what is needed; nothing is sent before `send`."""
        self._api = api
        self._stage = stage
        self._zone = zone
        self._clock = kiosk.clock
        self._pause = kiosk.pause
        self._watching = kiosk.watching

    async def send(self, confirming: Confirming) -> None:
        """Send what the check page shows, once, under a fresh reference, and show what comes of it."""
        confirming = replace(confirming, request=replace(confirming.request, reference=new_reference()))
        self._stage.publish(confirming, Activity.CHECKING)
        withdrawn = await self._withdraw(confirming.correction)
        try:
            outcome = await self._api.book(confirming.request, self._progress)
        except SlotOccupied:
            await self._offer_others(confirming, Instead.TAKEN)
        except InvalidAnswers as error:
            self._back_to_form(confirming, error)
        except OutcomeUnknown:
            await self._look_up(confirming)
        else:
            await self._settle(confirming, outcome, withdrawn)

    async def _withdraw(self, correction: Correction | None) -> bool | None:
        if correction is None:
            return None
        with contextlib.suppress(BookingError):
            return await self._api.decline(correction.replaces)
        return False

    def _progress(self, activity: Activity) -> None:
        self._stage.publish(self._stage.snapshot.step, activity)

    def _back_to_form(self, confirming: Confirming, error: InvalidAnswers) -> None:
        request = confirming.request
        kept = Kept(confirming.answers, request.slot, correction=confirming.correction)
        step = FillingForm(request.meeting_type, request.details, request.slot, confirming.form, kept)
        self._stage.publish(step, error=error)

    async def _look_up(self, confirming: Confirming) -> None:
        looking = LookingUp(confirming, self._clock())
        self._stage.publish(looking)
        found: Outcome | Absent = Absent.UNKNOWN
        with contextlib.suppress(BookingError):
            found = await self._api.resolve(confirming.request.reference)
        match found:
            case Absent.SURELY:
                self._stage.publish(confirming, error=NothingBooked())
            case Absent.UNKNOWN:
                self._stage.publish(replace(looking, finished=True))
            case Appointment() | ProvisionalBooking():
                await self._settle(confirming, found, None)
            case _:
                assert_never(found)

    async def _settle(self, confirming: Confirming, outcome: Outcome, withdrawn: bool | None) -> None:
        match outcome:
            case Appointment():
                await self._show_booked(confirming, outcome)
            case ProvisionalBooking(waiting_for=WaitingFor.ATTENDEE):
                await self._watch(self._awaiting_opt_in(confirming, outcome, withdrawn, host_agreed=False))
            case ProvisionalBooking():
                await self._watch(
                    AwaitingHost(
                        confirming,
                        outcome,
                        self._clock(),
                        ProvisionalState.WAITING_FOR_HOST,
                        opt_in_follows=confirming.request.meeting_type.double_opt_in is Approval.ON,
                    )
                )
            case _:
                assert_never(outcome)

    def _awaiting_opt_in(
        self,
        confirming: Confirming,
        provisional: ProvisionalBooking,
        withdrawn: bool | None,
        *,
        host_agreed: bool,
    ) -> AwaitingOptIn:
        correction = confirming.correction
        return AwaitingOptIn(
            confirming,
            provisional,
            since=self._clock(),
            state=ProvisionalState.WAITING_FOR_ATTENDEE,
            host_agreed=host_agreed,
            address_changes_left=correction.changes_left if correction else self._watching.address_changes,
            withdrawn=withdrawn,
        )

    async def _show_booked(self, confirming: Confirming, appointment: Appointment) -> None:
        request = confirming.request
        self._stage.publish(Booked(request, appointment))
        if appointment.id and not appointment.hosts and request.details.host is None:
            with contextlib.suppress(BookingError):
                self._stage.publish(Booked(request, await self._api.get_appointment(appointment)))

    async def _watch(self, waiting: AwaitingOptIn | AwaitingHost) -> None:
        self._stage.publish(waiting)
        started, asked = self._clock(), 0
        while self._clock() - started < self._watching.longest:
            await self._pause(self._watching.poll)
            state = await self._ask(waiting.provisional, asked)
            asked += 1
            match state:
                case None:
                    continue
                case ProvisionalState.CONFIRMED:
                    await self._show_confirmed(waiting.confirming)
                    return
                case ProvisionalState.EXPIRED:
                    await self._offer_others(waiting.confirming, Instead.EXPIRED)
                    return
                case ProvisionalState.DECLINED:
                    await self._offer_others(waiting.confirming, Instead.DECLINED)
                    return
                case _:
                    waiting = self._moved_on(waiting, state)
        self._stage.publish(replace(waiting, watched=False))

    async def _ask(self, provisional: ProvisionalBooking, asked: int) -> ProvisionalState | None:
        with contextlib.suppress(BookingError):
            thorough = asked % self._watching.thorough_each == 0
            return await self._api.get_state(provisional, thorough=thorough)
        return None

    def _moved_on(
        self, waiting: AwaitingOptIn | AwaitingHost, state: ProvisionalState
    ) -> AwaitingOptIn | AwaitingHost:
        if isinstance(waiting, AwaitingHost) and state is ProvisionalState.WAITING_FOR_ATTENDEE:
            provisional = replace(waiting.provisional, waiting_for=WaitingFor.ATTENDEE)
            moved: AwaitingOptIn | AwaitingHost = self._awaiting_opt_in(
                waiting.confirming, provisional, None, host_agreed=True
            )
        else:
            moved = replace(waiting, state=state)
        if moved != waiting:
            self._stage.publish(moved)
        return moved

    async def _show_confirmed(self, confirming: Confirming) -> None:
        reference = confirming.request.reference
        found: Outcome | None = None
        with contextlib.suppress(BookingError):
            found = await self._api.find_outcome(reference)
        appointment = found if isinstance(found, Appointment) else Appointment("", reference)
        await self._show_booked(confirming, appointment)

    async def _offer_others(self, confirming: Confirming, reason: Instead) -> None:
        request = confirming.request
        same = await self._fresh_slots(confirming, request.details)
        open_details = details_with_anyone(request)
        anyone = await self._fresh_slots(confirming, open_details) if open_details else None
        others: tuple[Alternative, ...] = ()
        if same is not None:
            others = find_alternatives(request, same, anyone, self._zone)
        self._stage.publish(ChoosingAlternative(confirming, reason, others, self._clock()))

    async def _fresh_slots(self, confirming: Confirming, details: Details) -> Availability | None:
        day = confirming.request.slot.start.astimezone(self._zone).date()
        last = Month.of(day).shifted(1).last_day
        query = SlotQuery(confirming.request.meeting_type, details, day, last, fresh=True)
        with contextlib.suppress(BookingError):
            return await self._api.list_slots(query)
        return None
