"""From "book now" to what came of it: the part of the flow that may write."""

import contextlib
from dataclasses import replace
from datetime import datetime
from typing import assert_never
from zoneinfo import ZoneInfo

from app.booking.alternatives import details_with_anyone, find_alternatives
from app.booking.api import BookingApi, SlotQuery
from app.booking.availability import Availability, Month
from app.booking.drafting import form_of, kept_of
from app.booking.errors import (
    TROUBLES,
    BookingError,
    CredentialsUnavailable,
    InvalidAnswers,
    NothingBooked,
    NothingSent,
    OutcomeUnknown,
    SlotOccupied,
    StoreUnavailable,
)
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
    AwaitingHost,
    AwaitingOptIn,
    Booked,
    Cancelled,
    ChoosingAlternative,
    Confirming,
    Instead,
    LookingUp,
)
from app.booking.surroundings import Surroundings

Waiting = AwaitingOptIn | AwaitingHost


class Sending:
    """Sends one request, and follows what becomes of it until nobody looks any more.

    Once a request may have left, no trouble of a read is shown any more: it says nothing about the request.
    """

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
        before = confirming.request.reference
        request = replace(confirming.request, reference=new_reference(), follows=before)
        confirming = replace(confirming, request=request)
        self._stage.publish(confirming, Activity.CHECKING)
        if confirming.correction is not None and not confirming.correction.withdrawn:
            replaced = confirming.correction.replaces
            if await self._ask(replaced.provisional, thorough=False) is ProvisionalState.CONFIRMED:
                await self._show_confirmed(replaced.confirming)
                return
            correction = replace(confirming.correction, withdrawn=await self._withdraw(replaced.provisional))
            confirming = replace(confirming, correction=correction)
            self._stage.publish(confirming, Activity.CHECKING)
        try:
            outcome = await self._api.book(confirming.request, self._progress)
        except SlotOccupied:
            await self._offer_others(confirming, Instead.TAKEN)
        except InvalidAnswers as error:
            self._stage.publish(form_of(confirming, kept_of(confirming)), error=error)
        except OutcomeUnknown:
            self._stage.publish(LookingUp(confirming, self._clock()))
        else:
            request = replace(confirming.request, reference=outcome.reference)
            await self._settle(replace(confirming, request=request), outcome)

    async def look_up(self, looking: LookingUp) -> None:
        """Look the reference up, and show what came of the request."""
        confirming = looking.confirming
        found: Outcome | Absent = Absent.UNKNOWN
        with contextlib.suppress(*TROUBLES):
            found = await self._api.resolve(confirming.request.reference)
        match found:
            case Absent.SURELY:
                self._stage.publish(confirming, error=NothingBooked())
            case Absent.UNKNOWN:
                self._stage.publish(replace(looking, finished=True))
            case Appointment() | ProvisionalBooking():
                await self._settle(confirming, found)
            case _:
                assert_never(found)

    async def watch(self, waiting: Waiting) -> None:
        """Ask what becomes of a provisional booking, until it is decided or nobody looks any more."""
        started, asked = self._clock(), 0
        while self._clock() - started < self._watching.longest:
            await self._pause(self._watching.poll)
            thorough = asked % self._watching.thorough_each == 0
            state = await self._ask(waiting.provisional, thorough=thorough)
            asked += 1
            match state:
                case None:
                    continue
                case ProvisionalState.CONFIRMED:
                    await self._show_confirmed(waiting.confirming)
                    return
                case ProvisionalState.EXPIRED | ProvisionalState.DECLINED:
                    self._stage.publish(replace(waiting, state=state), Activity.LOADING)
                    expired = state is ProvisionalState.EXPIRED
                    reason = Instead.EXPIRED if expired else Instead.DECLINED
                    await self._offer_others(waiting.confirming, reason)
                    return
                case ProvisionalState.WAITING_FOR_ATTENDEE if isinstance(waiting, AwaitingHost):
                    self._show_host_agreed(waiting)
                    return
                case _:
                    if state is not waiting.state:
                        self._stage.publish(waiting := replace(waiting, state=state))
        self._stage.publish(replace(waiting, watched=False))

    async def cancel(self, booked: Booked) -> None:
        """Cancel the appointment. It stays on the screen in trouble: it must not look as if it were gone."""
        self._stage.publish(booked, Activity.CANCELLING)
        error: BookingError
        try:
            await self._api.cancel(booked.appointment)
        except CredentialsUnavailable:
            error = NothingSent()
        except StoreUnavailable:
            error = OutcomeUnknown(booked.request.reference)
        except BookingError as trouble:
            error = trouble
        else:
            self._stage.publish(Cancelled(booked.request))
            return
        self._stage.publish(booked, error=error)

    async def _withdraw(self, provisional: ProvisionalBooking) -> bool:
        with contextlib.suppress(*TROUBLES):
            return await self._api.decline(provisional)
        return False

    def _progress(self, activity: Activity) -> None:
        if activity is not self._stage.snapshot.busy:
            self._stage.publish(self._stage.snapshot.step, activity)

    async def _settle(self, confirming: Confirming, outcome: Outcome) -> None:
        match outcome:
            case Appointment():
                await self._show_booked(confirming, outcome)
            case ProvisionalBooking(waiting_for=WaitingFor.ATTENDEE):
                now = self._clock()
                self._stage.publish(self._awaiting_opt_in(confirming, outcome, now, host_agreed=False))
            case ProvisionalBooking():
                waiting = AwaitingHost(
                    confirming,
                    outcome,
                    self._clock(),
                    ProvisionalState.WAITING_FOR_HOST,
                    opt_in_follows=confirming.request.meeting_type.double_opt_in is Approval.ON,
                    withdrawn=_withdrawn(confirming),
                )
                self._stage.publish(waiting)
            case _:
                assert_never(outcome)

    def _awaiting_opt_in(
        self, confirming: Confirming, provisional: ProvisionalBooking, since: datetime, *, host_agreed: bool
    ) -> AwaitingOptIn:
        correction = confirming.correction
        left = correction.replaces.address_changes_left - 1 if correction else self._watching.address_changes
        return AwaitingOptIn(
            confirming,
            provisional,
            since=since,
            state=ProvisionalState.WAITING_FOR_ATTENDEE,
            host_agreed=host_agreed,
            address_changes_left=left,
            withdrawn=_withdrawn(confirming),
        )

    async def _show_booked(self, confirming: Confirming, appointment: Appointment) -> None:
        request = confirming.request
        self._stage.publish(Booked(request, appointment))
        if appointment.id and not appointment.hosts and request.details.host is None:
            with contextlib.suppress(*TROUBLES):
                self._stage.publish(Booked(request, await self._api.get_appointment(appointment)))

    async def _ask(self, provisional: ProvisionalBooking, *, thorough: bool) -> ProvisionalState | None:
        with contextlib.suppress(*TROUBLES):
            return await self._api.get_state(provisional, thorough=thorough)
        return None

    def _show_host_agreed(self, waiting: AwaitingHost) -> None:
        provisional = replace(waiting.provisional, waiting_for=WaitingFor.ATTENDEE)
        agreed = self._awaiting_opt_in(waiting.confirming, provisional, waiting.since, host_agreed=True)
        self._stage.publish(agreed)

    async def _show_confirmed(self, confirming: Confirming) -> None:
        reference = confirming.request.reference
        found: Outcome | None = None
        with contextlib.suppress(*TROUBLES):
            found = await self._api.find_outcome(reference)
        appointment = found if isinstance(found, Appointment) else Appointment("", reference)
        await self._show_booked(confirming, appointment)

    async def _offer_others(self, confirming: Confirming, reason: Instead) -> None:
        request = confirming.request
        same = await self._fresh_slots(confirming, request.details)
        open_details = details_with_anyone(request)
        anyone = await self._fresh_slots(confirming, open_details) if open_details else None
        others = find_alternatives(request, same, anyone, self._zone)
        self._stage.publish(ChoosingAlternative(confirming, reason, others, self._clock()))

    async def _fresh_slots(self, confirming: Confirming, details: Details) -> Availability | None:
        day = confirming.request.slot.start.astimezone(self._zone).date()
        last = Month.of(day).shifted(1).last_day
        query = SlotQuery(confirming.request.meeting_type, details, day, last, fresh=True)
        with contextlib.suppress(*TROUBLES):
            return await self._api.list_slots(query)
        return None


def _withdrawn(confirming: Confirming) -> bool | None:
    """Tell whether the request that this one replaces was withdrawn; None where it replaces none."""
    return confirming.correction.withdrawn if confirming.correction else None
