"""The booking flow: intents in, snapshots out.

Every public coroutine of `BookingFlow` is an intent: something the person wants. It shows one or more
snapshots and returns when there is nothing more to do about it; a newer intent may cancel it, except while
the snapshot's activity locks. An intent that does not fit the step on the screen (two touches in one
moment) does nothing.
"""

from collections.abc import Callable
from dataclasses import replace
from zoneinfo import ZoneInfo

from app.booking.api import BookingApi
from app.booking.availability import Month, Offer, Slot
from app.booking.browsing import Browsing
from app.booking.drafting import Drafts, Part
from app.booking.errors import (
    CredentialsUnavailable,
    InvalidAnswers,
    ServiceRefused,
    StoreUnavailable,
    TypeUnavailable,
)
from app.booking.fields import Answers
from app.booking.intent import Trouble, intent
from app.booking.meeting_type import Details, MeetingType
from app.booking.offers import Offers
from app.booking.rest import FIRST_RETRY, Rest
from app.booking.sending import Sending
from app.booking.stage import Stage
from app.booking.steps import (
    Activity,
    Alternative,
    AwaitingOptIn,
    Booked,
    Cancelled,
    ChoosingAlternative,
    ChoosingDetails,
    ChoosingSlot,
    ChoosingType,
    Confirming,
    Correction,
    FillingForm,
    Kept,
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
        self._api = api
        self._pause = kiosk.pause
        self._details_first = kiosk.details_first
        self._drafts = Drafts(kiosk.venue, kiosk.checks, kiosk.options)
        self._browsing = Browsing(api, self.stage, zone, kiosk.clock)
        self._offers = Offers(api, kiosk.clock, self._browsing.today)
        self._rest = Rest(self._offers, self.stage, kiosk.pause)
        self._sending = Sending(api, self.stage, zone, kiosk)

    @property
    def snapshot(self) -> Snapshot:
        """What is shown now."""
        return self.stage.snapshot

    async def recover(self, trouble: Trouble) -> None:
        """Show the way on from trouble: another type, a service screen, or the same step with the error."""
        match trouble:
            case TypeUnavailable(meeting_type_id=gone):
                self._offers.drop(gone)
                self.stage.publish(ChoosingType(self._offers.known), error=trouble)
            case ServiceRefused() | CredentialsUnavailable() | StoreUnavailable():
                self.stage.publish(OutOfService(trouble, FIRST_RETRY))
                await self._pause(FIRST_RETRY)
                await self._rest.run()
            case _:
                self.stage.publish(self.snapshot.step, error=trouble)

    # Coming and going

    async def start(self) -> None:
        """Forget the visitor and rest, looking ahead, until somebody comes."""
        await self._rest.run()

    @intent(Activity.LOADING)
    async def wake(self) -> None:
        """Somebody is here: show what can be booked."""
        if isinstance(self.snapshot.step, Resting):
            await self._rest.show_types(Kept())

    @intent(Activity.LOADING)
    async def refresh(self) -> None:
        """Bring what is shown up to date, in place."""
        match self.snapshot.step:
            case ChoosingType(kept=kept):
                await self._rest.show_types(kept)
            case ChoosingSlot() as step:
                await self._browsing.load(step, jump=False)
            case _:
                pass

    # What, how, when

    @intent(Activity.LOADING)
    async def choose_type(self, meeting_type: MeetingType) -> None:
        """Book this type."""
        step = self.snapshot.step
        if not isinstance(step, ChoosingType):
            return
        review = step.kept.review
        if review is not None and review.request.meeting_type.id == meeting_type.id:
            kept, details = step.kept, review.request.details
        else:
            kept, details = replace(step.kept, review=None, slot=None), Details.default_for(meeting_type)
        if self._details_first and meeting_type.has_questions:
            self.stage.publish(ChoosingDetails(meeting_type, details, kept))
        else:
            await self._browsing.open(meeting_type, details, kept)

    @intent(None)
    async def take_offer(self, offer: Offer) -> None:
        """Take a type's next free slot as it is."""
        step = self.snapshot.step
        if isinstance(step, ChoosingType) and offer.next_slot is not None:
            details = Details.default_for(offer.meeting_type)
            kept = replace(step.kept, review=None)
            self.stage.publish(self._drafts.form(offer.meeting_type, details, offer.next_slot, kept))

    @intent(None)
    async def change_details(self) -> None:
        """Ask about host, duration, channel and location."""
        step = self.snapshot.step
        if isinstance(step, ChoosingSlot):
            self.stage.publish(ChoosingDetails(step.meeting_type, step.details, step.kept))

    @intent(Activity.LOADING)
    async def choose_details(self, details: Details) -> None:
        """Hold the meeting like this."""
        step = self.snapshot.step
        if isinstance(step, ChoosingDetails):
            await self._browsing.open(step.meeting_type, details, step.kept)

    @intent(Activity.LOADING)
    async def show_month(self, month: Month) -> None:
        """Show another month; one that has passed stays closed."""
        step = self.snapshot.step
        if isinstance(step, ChoosingSlot) and month >= Month.of(step.today):
            moved = replace(step, month=month, availability=None, first_free=None, empty_month=None)
            await self._browsing.load(moved, jump=False)

    @intent(None)
    async def choose_slot(self, slot: Slot) -> None:
        """Come at this time."""
        step = self.snapshot.step
        if isinstance(step, ChoosingSlot):
            self.stage.publish(self._drafts.with_slot(step, slot))

    # Who, and is everything right

    @intent(None)
    async def submit_form(self, answers: Answers, language: str) -> None:
        """This is who I am; notifications shall come in `language`."""
        step = self.snapshot.step
        if not isinstance(step, FillingForm):
            return
        if reasons := self._drafts.check(step.form, answers):
            raise InvalidAnswers(reasons)
        self.stage.publish(self._drafts.confirming(step, answers, language))

    @intent(Activity.LOADING)
    async def leave_form(self, answers: Answers) -> None:
        """Go back from the form; what was typed is kept."""
        step = self.snapshot.step
        if not isinstance(step, FillingForm):
            return
        if step.kept.review is not None:
            self.stage.publish(step.kept.review)
        else:
            kept = replace(step.kept, answers=dict(answers), slot=step.slot)
            await self._browsing.open(step.meeting_type, step.details, kept)

    @intent(None)
    async def set_reminders(self, wanted: bool) -> None:
        """Remind me by e-mail, or do not."""
        step = self.snapshot.step
        if isinstance(step, Confirming):
            self.stage.publish(step.with_reminders(wanted))

    @intent(None)
    async def accept_policy(self, accepted: bool) -> None:
        """I agree to the consent text, or take that back."""
        step = self.snapshot.step
        if isinstance(step, Confirming):
            self.stage.publish(step.with_policy(accepted))

    @intent(Activity.LOADING)
    async def edit(self, part: Part) -> None:
        """Change one thing on the check page, and come back to it."""
        step = self.snapshot.step
        if not isinstance(step, Confirming):
            return
        request = step.request
        kept = Kept(step.answers, request.slot, review=step, correction=step.correction)
        match part:
            case Part.TYPE:
                await self._rest.show_types(kept)
            case Part.DETAILS:
                self.stage.publish(ChoosingDetails(request.meeting_type, request.details, kept))
            case Part.SLOT:
                await self._browsing.open(request.meeting_type, request.details, kept)
            case Part.PERSON:
                step_back = FillingForm(request.meeting_type, request.details, request.slot, step.form, kept)
                self.stage.publish(step_back)

    @intent(Activity.LOADING)
    async def back(self) -> None:
        """Go back one step; from the form, use `leave_form`."""
        match self.snapshot.step:
            case (ChoosingType() | ChoosingDetails() | ChoosingSlot()) as step if (
                step.kept.review is not None
            ):
                self.stage.publish(step.kept.review)
            case ChoosingType():
                await self._rest.run()
            case ChoosingDetails() | ChoosingSlot() as step:
                await self._back_from_time(step)
            case Confirming() as step:
                self.stage.publish(self._drafts.back_to_form(step))
            case _:
                pass

    async def _back_from_time(self, step: ChoosingDetails | ChoosingSlot) -> None:
        asked_first = self._details_first and step.meeting_type.has_questions
        if isinstance(step, ChoosingSlot) and asked_first:
            self.stage.publish(ChoosingDetails(step.meeting_type, step.details, step.kept))
        elif isinstance(step, ChoosingDetails) and not asked_first:
            await self._browsing.open(step.meeting_type, step.details, step.kept)
        else:
            await self._rest.show_types(step.kept)

    # Sending, and what comes of it

    @intent(None)
    async def book(self) -> None:
        """Send it. The one intent, with `book_alternative`, that books."""
        step = self.snapshot.step
        if isinstance(step, Confirming) and step.may_book and self.snapshot.busy is None:
            await self._sending.send(step)

    @intent(None)
    async def book_alternative(self, alternative: Alternative) -> None:
        """Book this slot instead; where another host comes with it, the check page asks first."""
        step = self.snapshot.step
        if not isinstance(step, ChoosingAlternative) or self.snapshot.busy is not None:
            return
        changed = step.confirming.with_slot(alternative.slot, alternative.details)
        if alternative.details == step.confirming.request.details:
            await self._sending.send(changed)
        else:
            self.stage.publish(changed)

    @intent(Activity.LOADING)
    async def see_all_times(self) -> None:
        """Look for another slot by hand; everything typed is kept."""
        step = self.snapshot.step
        if isinstance(step, ChoosingAlternative):
            request = step.confirming.request
            kept = Kept(step.confirming.answers, request.slot, review=step.confirming)
            await self._browsing.open(request.meeting_type, request.details, kept)

    @intent(None)
    async def correct_address(self) -> None:
        """The address was wrong: type it again; the request that waits is withdrawn when the next is sent."""
        step = self.snapshot.step
        if isinstance(step, AwaitingOptIn) and step.address_changes_left > 0:
            correction = Correction(step.provisional, step.address_changes_left - 1)
            self.stage.publish(self._drafts.back_to_form(replace(step.confirming, correction=correction)))

    @intent(Activity.CANCELLING)
    async def cancel_appointment(self) -> None:
        """Cancel what was just booked."""
        step = self.snapshot.step
        if isinstance(step, Booked) and step.appointment.id:
            await self._api.cancel(step.appointment)
            self.stage.publish(Cancelled(step.request))
