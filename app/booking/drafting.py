"""From what a visitor typed to what is sent."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from enum import StrEnum

from app.booking.availability import Slot
from app.booking.fields import (
    ADDRESS,
    EMAIL,
    FIRSTNAME,
    FULLNAME,
    GUESTS,
    LASTNAME,
    PHONE,
    Answers,
    ContactChecks,
    Form,
    Reason,
    contact_fields,
    guest_addresses,
)
from app.booking.meeting_type import Channel, Details, MeetingType
from app.booking.request import Attendee, BookingOptions, BookingRequest
from app.booking.steps import (
    NOTHING_KEPT,
    AwaitingOptIn,
    ChoosingAlternative,
    ChoosingDetails,
    ChoosingSlot,
    ChoosingType,
    Confirming,
    FillingForm,
    Kept,
)
from app.booking.venue import Venue


class Part(StrEnum):
    """What can be changed from the check page."""

    TYPE = "type"
    DETAILS = "details"
    SLOT = "slot"
    PERSON = "person"


CALLED_CHANNELS = frozenset({Channel.PHONE, Channel.WHATSAPP})
"""Channels over which the venue calls the attendee, who then has to leave a number."""


def form_for(meeting_type: MeetingType, channel: str, venue: Venue) -> Form:
    """Return the questions to ask before this type can be booked over this channel."""
    contact = contact_fields(
        split_name=venue.split_name,
        guests=meeting_type.guests,
        phone_required=channel in CALLED_CHANNELS,
        address=channel == Channel.LOCAL_ATTENDEE,
    )
    return Form(
        fields=(*contact, *meeting_type.presentation.fields),
        phone_may_replace_email=meeting_type.phone_only,
        region=venue.region,
    )


class Drafts:
    """Turns steps and answers into the next step, for one venue."""

    def __init__(
        self, venue: Venue, checks: ContactChecks, options: BookingOptions, today: Callable[[], date]
    ) -> None:
        """Take what is needed; `today` tells the venue's date."""
        self._venue = venue
        self._checks = checks
        self._options = options
        self._today = today

    def form(self, meeting_type: MeetingType, details: Details, slot: Slot, kept: Kept) -> FillingForm:
        """Return the form for this wish, filled with what was kept."""
        form = form_for(meeting_type, details.channel, self._venue)
        return FillingForm(meeting_type, details, slot, form, replace(kept, slot=slot))

    def check(self, form: Form, answers: Answers) -> dict[str, Reason]:
        """Return the reason for each answer that is not acceptable."""
        return form.check(answers, self._checks, self._today())

    def with_slot(self, step: ChoosingSlot, slot: Slot) -> Confirming | FillingForm:
        """Return the check page where it was left for another slot and is still complete, else the form."""
        review = step.kept.review
        if review is not None:
            form = form_for(step.meeting_type, step.details.channel, self._venue)
            if not self.check(form, review.answers):
                return replace(review.with_slot(slot, step.details), form=form)
        return self.form(step.meeting_type, step.details, slot, step.kept)

    def confirming(self, step: FillingForm, answers: Answers, language: str) -> Confirming:
        """Return the check page for checked `answers`."""
        # Answers may be left over from another type's form; only what this form asks is sent.
        asked = {field.key: answers.get(field.key, "").strip() for field in step.form.asked(answers)}
        details = step.details
        if address := asked.get(ADDRESS):
            details = replace(details, location=address)
        request = BookingRequest(
            reference="",
            meeting_type=step.meeting_type,
            details=details,
            slot=step.slot,
            attendee=self._attendee(asked, language, step),
            answers=step.form.written(answers, self._checks, self._today()),
            options=self._options.for_type(step.meeting_type),
        )
        return Confirming(request, step.form, dict(answers), step.kept.correction)

    def _attendee(self, answers: Answers, language: str, step: FillingForm) -> Attendee:
        phone = answers.get(PHONE, "")
        reminders = step.kept.reminders
        return Attendee(
            email=answers.get(EMAIL, ""),
            phone=self._checks.international_phone(phone, self._venue.region) if phone else "",
            fullname=answers.get(FULLNAME, ""),
            firstname=answers.get(FIRSTNAME, ""),
            lastname=answers.get(LASTNAME, ""),
            language=language,
            time_zone=self._venue.time_zone,
            guests=guest_addresses(answers.get(GUESTS, "")),
            receives_reminders=self._venue.reminders if reminders is None else reminders,
            policy_accepted=_consent(step),
        )


def _consent(step: FillingForm) -> bool | None:
    """Return what is known of the consent: nothing is asked, given before for this type, or not given."""
    if not step.meeting_type.presentation.consent:
        return None
    review = step.kept.review
    return review is not None and review.request.attendee.policy_accepted is True


def kept_of(step: object) -> Kept:
    """Return what a visitor gave up to `step` that is good for another wish too; nothing elsewhere."""
    match step:
        case ChoosingType() | ChoosingDetails() | ChoosingSlot() | FillingForm():
            return replace(step.kept, slot=None, review=None, lost=None)
        case Confirming():
            reminders = step.request.attendee.receives_reminders
            return Kept(step.answers, reminders=reminders, correction=step.correction)
        case _:
            return NOTHING_KEPT


def review_of(confirming: Confirming) -> Kept:
    """Return what is kept while one thing on the check page is changed."""
    return replace(kept_of(confirming), slot=confirming.request.slot, review=confirming)


def opened_from(
    step: ChoosingType | ChoosingDetails | ChoosingSlot | FillingForm,
) -> Confirming | ChoosingAlternative | AwaitingOptIn | None:
    """Return the page that `step` was opened from to change one thing, and that still stands; else None."""
    kept = step.kept
    if kept.lost is not None or kept.review is not None or not isinstance(step, FillingForm):
        return kept.lost or kept.review
    if kept.correction is None or kept.correction.withdrawn:
        return None
    waiting = kept.correction.replaces
    request = waiting.confirming.request
    opened_there = (request.meeting_type.id, request.slot) == (step.meeting_type.id, step.slot)
    return replace(waiting, watched=True) if opened_there else None


def form_of(confirming: Confirming, kept: Kept) -> FillingForm:
    """Return the form that led to the check page."""
    request = confirming.request
    return FillingForm(
        request.meeting_type, request.details, request.slot, confirming.form, replace(kept, slot=request.slot)
    )
