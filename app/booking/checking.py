"""Whether a request may be sent: the rules of the booking contract, before anything leaves this machine."""

from collections.abc import Iterator

from app.booking.fields import (
    CONTACT_KEYS,
    EMAIL,
    FIRSTNAME,
    FULLNAME,
    GUESTS,
    LASTNAME,
    MOST_GUESTS,
    PHONE,
    Reason,
)
from app.booking.invitation import LONGEST_ICS_DESCRIPTION, LONGEST_ICS_TITLE
from app.booking.meeting_type import Approval, Channel
from app.booking.notes import ADDRESS_NOTE, UTM_KEYS
from app.booking.request import Attendee, BookingRequest

HOST = "hostIds"
DURATION = "duration"
LOCATION = "location"
SKIP_NOTIFICATIONS = "skipNotifications"
PHONE_ONLY = "phoneOnlyBooking"
ICS_TITLE = "icsTitle"
ICS_DESCRIPTION = "icsDescription"
PASSWORD = "bookingPassword"
POLICY = "dataPolicyAccepted"
"""Names of what is no field of a form, as the contract calls it."""

_Found = Iterator[tuple[str, Reason]]


def reasons_against(request: BookingRequest, reference_key: str) -> dict[str, Reason]:
    """Return why a request must not be sent, by the key of the field; empty where it may.

    Args:
        request: With or without its reference.
        reference_key: The note in which the reference travels.
    """
    found = (*_meeting(request), *_person(request), *_notes(request, reference_key), *_options(request))
    return dict(reversed(found))  # the first reason of a field counts


def _meeting(request: BookingRequest) -> _Found:
    meeting_type, details = request.meeting_type, request.details
    if details.host is None and not meeting_type.hosts and not meeting_type.queue_id:
        yield HOST, Reason.MISSING
    if details.duration not in meeting_type.durations:
        yield DURATION, Reason.NOT_A_CHOICE
    rooms = meeting_type.locations if details.channel == Channel.LOCAL else ()
    if details.location and rooms and details.location not in rooms:
        yield LOCATION, Reason.NOT_A_CHOICE


def _person(request: BookingRequest) -> _Found:
    attendee, offered = request.attendee, request.meeting_type
    yield from _name(attendee)
    if request.phone_only and not offered.phone_only:
        yield (PHONE_ONLY, Reason.NOT_OFFERED) if request.options.phone_only else (EMAIL, Reason.MISSING)
    elif request.phone_only and not attendee.phone:
        yield PHONE, Reason.MISSING
    if len(attendee.guests) > MOST_GUESTS:
        yield GUESTS, Reason.TOO_MANY
    if attendee.guests and not offered.guests:
        yield GUESTS, Reason.NOT_OFFERED
    if attendee.policy_accepted is False:
        yield POLICY, Reason.MUST_BE_ACCEPTED


def _name(attendee: Attendee) -> _Found:
    if attendee.fullname.strip():
        return
    given = {FIRSTNAME: attendee.firstname.strip(), LASTNAME: attendee.lastname.strip()}
    if not any(given.values()):
        yield FULLNAME, Reason.MISSING
    for key, text in given.items():
        if not text:
            yield key, Reason.MISSING


def _notes(request: BookingRequest, reference_key: str) -> _Found:
    """Yield the keys that would overwrite something else among the notes."""
    ours = CONTACT_KEYS | {ADDRESS_NOTE, reference_key}
    for key in request.answers:
        if key in ours or key in UTM_KEYS:
            yield key, Reason.RESERVED
    for key in request.options.metadata:
        if key in ours or key in request.answers:
            yield key, Reason.RESERVED


def _options(request: BookingRequest) -> _Found:
    options, offered = request.options, request.meeting_type
    if options.skip_notifications and offered.double_opt_in is Approval.ON:
        yield SKIP_NOTIFICATIONS, Reason.NEEDS_MAIL
    if len(options.ics_title) > LONGEST_ICS_TITLE:
        yield ICS_TITLE, Reason.TOO_LONG
    if len(options.ics_description) > LONGEST_ICS_DESCRIPTION:
        yield ICS_DESCRIPTION, Reason.TOO_LONG
    if offered.needs_password and not options.booking_password:
        yield PASSWORD, Reason.MISSING
