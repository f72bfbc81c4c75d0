"""From what a visitor typed to what is sent."""

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
    contact_fields,
    guest_addresses,
)
from app.booking.meeting_type import Channel, MeetingType
from app.booking.request import Attendee
from app.booking.venue import Venue

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


def draft_attendee(
    answers: Answers, venue: Venue, checks: ContactChecks, *, language: str, consent_asked: bool
) -> Attendee:
    """Return the person the checked `answers` describe."""
    phone = answers.get(PHONE, "").strip()
    return Attendee(
        email=answers.get(EMAIL, "").strip(),
        phone=checks.international_phone(phone, venue.region) if phone else "",
        fullname=answers.get(FULLNAME, "").strip(),
        firstname=answers.get(FIRSTNAME, "").strip(),
        lastname=answers.get(LASTNAME, "").strip(),
        language=language,
        time_zone=venue.time_zone,
        guests=guest_addresses(answers.get(GUESTS, "")),
        receives_reminders=venue.reminders,
        policy_accepted=False if consent_asked else None,
    )


def own_answers(answers: Answers) -> Answers:
    """Return the answers to the meeting type's own fields, without empty ones."""
    return {
        key: text.strip() for key, text in answers.items() if key not in CONTACT_KEYS and text.strip()
    }
