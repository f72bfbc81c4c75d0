"""The booking flow: intents in, snapshots out.

Every public coroutine of `BookingFlow` is an intent: something the person wants. It shows one or more
snapshots and returns when there is nothing more to do about it; a newer intent may cancel it, except while
the snapshot's activity locks. An intent that does not fit the step on the screen (two touches in one
moment) changes nothing.
"""

from collections.abc import Callable
from dataclasses import replace
from typing import assert_never
from zoneinfo import ZoneInfo

from app.booking.api import BookingApi
from app.booking.availability import Month, Offer, Slot
from app.booking.browsing import Browsing
from app.booking.drafting import Drafts, Part, form_of, kept_of, opened_from, review_of
from app.booking.errors import (
    CredentialsUnavailable,
    InvalidAnswers,
    ServiceRefused,
    StoreUnavailable,
    Trouble,
    TypeUnavailable,
)
from app.booking.fields import Answers
from app.booking.intent import intent
from app.booking.meeting_type import Details, MeetingType
from app.booking.offers import Offers
from app.booking.rest import Rest
from app.booking.sending import Sending
from app.booking.stage import Stage
from app.booking.steps import (
    Alternative,
    AwaitingHost,
    AwaitingOptIn,
    Booked,
    ChoosingAlternative,
    ChoosingDetails,
    ChoosingSlot,
    ChoosingType,
    Confirming,
    Correction,
    FillingForm,
    LookingUp,
    OutOfService,
    Resting,
    Snapshot,
)
from app.booking.surroundings import Surroundings


class BookingFlow:
    """One visitor after the other, from the first touch to the outcome."""

    def __init__(self, api: BookingApi, show: Callable[[Snapshot], None], kiosk: Surroundings) -> None:
        """Start at rest; `start` shows the first snapshot.

        Args:
            api: The booking service.
            show: Told every new snapshot.
            kiosk: What the flow is surrounded by.
        """
        zone = ZoneInfo(kiosk.venue.time_zone)
        self.stage = Stage(show, Resting())
        self._details_first = kiosk.details_first
        self._browsing = Browsing(api, self.stage, zone, kiosk.clock)
        self._drafts = Drafts(kiosk.venue, kiosk.checks, kiosk.options, self._browsing.today)
        self._offers = Offers(api, kiosk.clock, self._browsing.today)
        self._rest = Rest(self._offers, self.stage, kiosk.pause, kiosk.jitter)
        self._sending = Sending(api, self.stage, zone, kiosk)

    @property
    def snapshot(self) -> Snapshot:
        """What is shown now."""
        return self.stage.snapshot

    # What every intent ends with

    def recover(self, trouble: Trouble) -> None:
        """Show the way on from trouble: another type, a service screen, or the same step with the error."""
        step = self.snapshot.step
        match trouble:
            case TypeUnavailable(meeting_type_id=gone):
                self._offers.drop(gone)
                self.stage.publish(ChoosingType(self._offers.known, kept_of(step)), error=trouble)
            case ServiceRefused() | CredentialsUnavailable() | StoreUnavailable():
                self._rest.close(trouble)
            case _:
                self.stage.publish(step, error=trouble)

    async def catch_up(self) -> None:
        """Bring what is shown up to date, in place."""
        match self.snapshot.step:
            case ChoosingType(kept=kept):
                await self._rest.show_types(kept)
            case ChoosingSlot() as step:
                await self._browsing.load(step)
            case _:
                pass

    async def carry_on(self) -> None:
        """Go on with what the step does by itself, until it waits for the visitor."""
        while True:
            match self.snapshot.step:
                case Resting() | OutOfService():
                    await self._rest.run()
                case LookingUp(finished=False) as step:
                    await self._sending.look_up(step)
                case (AwaitingOptIn(watched=True) | AwaitingHost(watched=True)) as step:
                    await self._sending.watch(step)
                case _:
                    return

    # Coming and going

    async def start(self) -> None:
        """Forget the visitor and rest until somebody comes; does nothing while something is written."""
        if self.stage.locked:
            return
        if not isinstance(self.snapshot.step, OutOfService):
            self._rest.show()
        await self._rest.run()

    @intent(Resting)
    async def wake(self, step: Resting) -> None:
        """Somebody is here: show what can be booked."""
        await self._rest.show_types(kept_of(step))

    @intent(object)
    async def refresh(self, step: object) -> None:
        """Bring what is shown up to date, in place."""
        await self.catch_up()

    # What, how, when

    @intent(ChoosingType)
    async def choose_type(self, step: ChoosingType, meeting_type: MeetingType) -> None:
        """Book this type."""
        review = step.kept.review
        if review is not None and review.request.meeting_type.id == meeting_type.id:
            kept, details = step.kept, review.request.details
        else:
            kept, details = kept_of(step), Details.default_for(meeting_type)
        if self._details_first() and meeting_type.has_questions:
            self.stage.publish(ChoosingDetails(meeting_type, details, kept))
        else:
            await self._browsing.open(meeting_type, details, kept)

    @intent(ChoosingType)
    async def take_offer(self, step: ChoosingType, offer: Offer) -> None:
        """Take a type's next free slot as it is."""
        if offer.next_slot is not None:
            details = Details.default_for(offer.meeting_type)
            self.stage.publish(self._drafts.form(offer.meeting_type, details, offer.next_slot, kept_of(step)))

    @intent(ChoosingSlot)
    async def change_details(self, step: ChoosingSlot) -> None:
        """Ask about host, duration, channel and location."""
        self.stage.publish(ChoosingDetails(step.meeting_type, step.details, step.kept))

    @intent(ChoosingDetails)
    async def choose_details(self, step: ChoosingDetails, details: Details) -> None:
        """Hold the meeting like this."""
        await self._browsing.open(step.meeting_type, details.settled(step.meeting_type), step.kept)

    @intent(ChoosingSlot)
    async def show_month(self, step: ChoosingSlot, month: Month) -> None:
        """Show another month; for one that has passed, the present one."""
        month = max(month, Month.of(step.today))
        moved = replace(step, month=month, availability=None, first_free=None, empty_month=None)
        await self._browsing.load(moved)

    @intent(ChoosingSlot)
    async def choose_slot(self, step: ChoosingSlot, slot: Slot) -> None:
        """Come at this time."""
        self.stage.publish(self._drafts.with_slot(step, slot))

    # Who, and is everything right

    @intent(FillingForm)
    async def submit_form(self, step: FillingForm, answers: Answers, language: str) -> None:
        """This is who I am; notifications shall come in `language`."""
        if reasons := self._drafts.check(step.form, answers):
            raise InvalidAnswers(reasons)
        self.stage.publish(self._drafts.confirming(step, answers, language))

    @intent(FillingForm)
    async def leave_form(self, step: FillingForm, answers: Answers) -> None:
        """Go back to where the form was opened; what was typed is kept, unless the check page stands."""
        if (before := opened_from(step)) is not None:
            self.stage.publish(before)
        else:
            kept = replace(step.kept, answers=dict(answers), slot=step.slot)
            await self._browsing.open(step.meeting_type, step.details, kept)

    @intent(Confirming)
    async def set_reminders(self, step: Confirming, wanted: bool) -> None:
        """Remind me by e-mail, or do not."""
        self.stage.publish(step.with_reminders(wanted))

    @intent(Confirming)
    async def accept_policy(self, step: Confirming, accepted: bool) -> None:
        """I agree to the consent text, or take that back."""
        self.stage.publish(step.with_policy(accepted))

    @intent(Confirming)
    async def edit(self, step: Confirming, part: Part) -> None:
        """Change one thing on the check page, and come back to it."""
        request, kept = step.request, review_of(step)
        match part:
            case Part.TYPE:
                await self._rest.show_types(kept)
            case Part.DETAILS:
                self.stage.publish(ChoosingDetails(request.meeting_type, request.details, kept))
            case Part.SLOT:
                await self._browsing.open(request.meeting_type, request.details, kept)
            case Part.PERSON:
                self.stage.publish(form_of(step, kept))
            case _:
                assert_never(part)

    @intent(object)
    async def back(self, step: object) -> None:
        """Go back one step; from the form, use `leave_form`."""
        match step:
            case ChoosingType() | ChoosingDetails() | ChoosingSlot() if before := opened_from(step):
                self.stage.publish(before)
            case ChoosingType():
                self._rest.show()
            case ChoosingDetails() | ChoosingSlot():
                await self._back_from_time(step)
            case Confirming():
                self.stage.publish(form_of(step, kept_of(step)))
            case ChoosingAlternative():
                self.stage.publish(step.confirming)
            case _:
                pass

    async def _back_from_time(self, step: ChoosingDetails | ChoosingSlot) -> None:
        asked_first = self._details_first() and step.meeting_type.has_questions
        if isinstance(step, ChoosingSlot) and asked_first:
            self.stage.publish(ChoosingDetails(step.meeting_type, step.details, step.kept))
        elif isinstance(step, ChoosingDetails) and not asked_first:
            await self._browsing.open(step.meeting_type, step.details, step.kept)
        else:
            await self._rest.show_types(step.kept)

    # Sending, and what comes of it

    @intent(Confirming)
    async def book(self, step: Confirming) -> None:
        """Send it. The one intent, with `book_alternative`, that books."""
        if step.may_book:
            await self._sending.send(step)

    @intent(ChoosingAlternative)
    async def book_alternative(self, step: ChoosingAlternative, alternative: Alternative) -> None:
        """Book this slot instead; where another host comes with it, the check page asks first."""
        changed = step.confirming.with_slot(alternative.slot, alternative.details)
        if alternative.details == step.confirming.request.details:
            await self._sending.send(changed)
        else:
            self.stage.publish(changed)

    @intent(ChoosingAlternative)
    async def see_all_times(self, step: ChoosingAlternative) -> None:
        """Look for another slot by hand; everything typed is kept."""
        request, kept = step.confirming.request, replace(review_of(step.confirming), lost=step)
        await self._browsing.open(request.meeting_type, request.details, kept, fresh=True)

    @intent(AwaitingOptIn)
    async def correct_address(self, step: AwaitingOptIn) -> None:
        """The address was wrong: type it again; the request that waits is withdrawn when the next is sent."""
        if step.address_changes_left > 0:
            again = replace(step.confirming, correction=Correction(step))
            self.stage.publish(form_of(again, kept_of(again)))

    @intent(Booked)
    async def cancel_appointment(self, step: Booked) -> None:
        """Cancel what was just booked."""
        if step.appointment.id:
            await self._sending.cancel(step)
