"""From what a visitor typed to what is sent."""

from dataclasses import replace
from enum import StrEnum

from app.booking.availability import Slot
from app.booking.fields import (
    CONTACT_KEYS,
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
from app.booking.steps import ChoosingSlot, Confirming, FillingForm, Kept
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
    )
    return Form(
        fields=(*contact, *meeting_type.presentation.fields),
        phone_may_replace_email=meeting_type.phone_only,
        region=venue.region,
    )


class Drafts:
    """Turns steps and answers into the next step, for one venue."""

    def __init__(self, venue: Venue, checks: ContactChecks, options: BookingOptions) -> None:
        """Take what is needed."""
        self._venue = venue
        self._checks = checks
        self._options = options

    def form(self, meeting_type: MeetingType, details: Details, slot: Slot, kept: Kept) -> FillingForm:
        """Return the form for this wish, filled with what was kept."""
        form = form_for(meeting_type, details.channel, self._venue)
        return FillingForm(meeting_type, details, slot, form, replace(kept, slot=slot))

    def check(self, form: Form, answers: Answers) -> dict[str, Reason]:
        """Return the reason for each answer that is not acceptable."""
        return form.check(answers, self._checks)

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
        review = step.kept.review
        attendee = self._attendee(answers, language, asked=bool(step.meeting_type.presentation.consent))
        if review is not None:
            attendee = replace(attendee, receives_reminders=review.request.attendee.receives_reminders)
        request = BookingRequest(
            reference="",
            meeting_type=step.meeting_type,
            details=step.details,
            slot=step.slot,
            attendee=attendee,
            answers=own_answers(answers),
            options=self._options,
        )
        return Confirming(request, step.form, dict(answers), step.kept.correction)

    def back_to_form(self, confirming: Confirming) -> FillingForm:
        """Return the form as it was before the check page."""
        request = confirming.request
        kept = Kept(confirming.answers, request.slot, correction=confirming.correction)
        return FillingForm(request.meeting_type, request.details, request.slot, confirming.form, kept)

    def _attendee(self, answers: Answers, language: str, *, asked: bool) -> Attendee:
        phone = answers.get(PHONE, "").strip()
        return Attendee(
            email=answers.get(EMAIL, "").strip(),
            phone=self._checks.international_phone(phone, self._venue.region) if phone else "",
            fullname=answers.get(FULLNAME, "").strip(),
            firstname=answers.get(FIRSTNAME, "").strip(),
            lastname=answers.get(LASTNAME, "").strip(),
            language=language,
            time_zone=self._venue.time_zone,
            guests=guest_addresses(answers.get(GUESTS, "")),
            receives_reminders=self._venue.reminders,
            policy_accepted=False if asked else None,
        )


def own_answers(answers: Answers) -> Answers:
    """Return the answers to the meeting type's own fields, without empty ones."""
    return {key: text.strip() for key, text in answers.items() if key not in CONTACT_KEYS and text.strip()}
