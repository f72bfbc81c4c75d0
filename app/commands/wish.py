"""From the words of `foyer book` to a request, and what is wrong with it."""

import argparse
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from app.booking.availability import Slot
from app.booking.checking import LOCATION, reasons_against
from app.booking.fields import EMAIL, GUESTS, PHONE, Form, Reason
from app.booking.meeting_type import IN_PERSON, Details, Host, MeetingType
from app.booking.notes import UTM_KEYS
from app.booking.request import Attendee, BookingOptions, BookingRequest, new_reference
from app.contact import ContactRules
from app.settings import Settings
from app.wire.times import read_instant

MEETING_TYPE = "meetingTypeId"
START = "start"


@dataclass(frozen=True, slots=True)
class Wish:
    """A request, or why there is none. `reasons` by the name of the field; empty: it may be sent."""

    request: BookingRequest | None
    reasons: Mapping[str, Reason]


def add_wish_words(parser: argparse.ArgumentParser) -> None:
    """Let a command say everything a booking can say."""
    _add_meeting_words(parser.add_argument_group("what, when, with whom"))
    _add_person_words(parser.add_argument_group("who"))
    _add_further_words(parser.add_argument_group("further"))


def _add_meeting_words(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--type", required=True, metavar="ID", help="id or name of the meeting type")
    group.add_argument("--start", required=True, metavar="TIME", help="such as 2027-01-15T09:00:00+01:00")
    whom = group.add_mutually_exclusive_group()
    whom.add_argument("--host", action="append", default=[], metavar="ID", help="again for further hosts")
    whom.add_argument("--queue", default="", metavar="ID", help="whoever of it is next")
    group.add_argument("--duration", type=int, metavar="MINUTES", help="default: the type's first")
    group.add_argument("--channel", metavar="NAME", help="such as local, zoom, phone (default: the type's)")
    group.add_argument(
        *("--location", "--address"),
        default="",
        dest="location",
        help="a room of the type, or one's own address",
    )
    group.add_argument("--resource", action="append", default=[], metavar="ID", help="a room or thing, too")
    group.add_argument("--link", default="", metavar="ID", help="a one-time link, which is then used up")
    group.add_argument(
        "--password-stdin", action="store_true", help="of the booking page, read after the key"
    )


def _add_person_words(group: argparse._ArgumentGroup) -> None:
    for name in ("email", "fullname", "firstname", "lastname", "phone"):
        group.add_argument(f"--{name}", default="")
    group.add_argument("--phone-only", action="store_true", help="the number stands in for the address")
    group.add_argument("--reminders", action="store_true", help="remind them by e-mail")
    group.add_argument("--language", default="", metavar="CODE", help="of mails (default: the venue's)")
    group.add_argument("--timezone", default="", metavar="ZONE", help="default: the venue's")
    group.add_argument("--guest", action="append", default=[], metavar="EMAIL", help="up to five")
    group.add_argument("--accept-policy", action="store_true", help="they have agreed to the consent text")


def _add_further_words(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        *("--note",),
        action="append",
        default=[],
        type=_note,
        metavar="KEY=TEXT",
        help="an answer, or metadata",
    )
    for key in UTM_KEYS:
        group.add_argument(f"--{key.replace('_', '-')}", default="", metavar="TEXT")
    group.add_argument(
        "--ics-title", default="", metavar="TEXT", help="of the invitation, up to 200 characters"
    )
    group.add_argument("--ics-description", default="", metavar="TEXT", help="up to 2000 characters")
    group.add_argument("--skip-notifications", action="store_true", help="no mails to the attendee")
    group.add_argument("--ignore-availability", action="store_true", help="beside what is offered")


def _note(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not (key and sign):
        message = f"{text!r} is not KEY=TEXT"
        raise argparse.ArgumentTypeError(message)
    return key, value


def find_type(types: Sequence[MeetingType], wanted: str) -> MeetingType | None:
    """Return the type with this id or name."""
    named = (each for each in types if wanted.casefold() == each.name.casefold())
    return next((each for each in types if each.id == wanted), None) or next(named, None)


def make_wish(
    options: argparse.Namespace,
    types: Sequence[MeetingType],
    settings: Settings,
    today: date,
    password: str = "",
) -> Wish:
    """Return what is wished for, checked as the kiosk checks it.

    Args:
        options: The words.
        types: What can be booked.
        settings: Add what they add to every booking.
        today: In the venue's calendar.
        password: Of the type's booking page.
    """
    meeting_type, start = find_type(types, options.type), read_instant(options.start)
    if meeting_type is None or start is None:
        missing = {MEETING_TYPE: Reason.NOT_A_CHOICE} if meeting_type is None else {START: Reason.NOT_A_DATE}
        return Wish(None, missing)
    meeting_type, details = _meeting(options, meeting_type)
    form = Form(meeting_type.presentation.fields, meeting_type.phone_only, settings.venue.region)
    own = {field.key for field in form.fields}
    given = dict(options.note)
    answers = {key: text for key, text in given.items() if key in own}
    checks = ContactRules()
    reasons = {**form.check(answers, checks, today), **_contact_reasons(options, settings, checks)}
    request = BookingRequest(
        reference=new_reference(),
        meeting_type=meeting_type,
        details=details,
        slot=Slot(start, options.start),
        attendee=_attendee(options, meeting_type, settings),
        answers=answers if reasons else form.written(answers, checks, today),
        options=_options(options, settings.options.for_type(meeting_type), _rest(given, own), password),
    )
    if details.location and details.channel not in IN_PERSON:
        reasons[LOCATION] = Reason.NOT_OFFERED
    return Wish(request, {**reasons, **reasons_against(request, settings.reference_key)})


def _rest(given: Mapping[str, str], own: Iterable[str]) -> Mapping[str, str]:
    return {key: text for key, text in given.items() if key not in own}


def _meeting(options: argparse.Namespace, offered: MeetingType) -> tuple[MeetingType, Details]:
    """Return the type as it is booked here, and how: with those who are named, and nobody else."""
    named = {host.id: host for host in offered.hosts}
    hosts = tuple(named.get(each, Host(each, "")) for each in dict.fromkeys(options.host))
    members = offered.hosts if options.queue == offered.queue_id else ()
    meeting_type = replace(offered, hosts=members if options.queue else hosts, queue_id=options.queue or None)
    details = Details(
        host=hosts[0] if len(hosts) == 1 else None,
        duration=offered.durations[0] if options.duration is None else timedelta(minutes=options.duration),
        channel=offered.channels[0] if options.channel is None else options.channel,
        location=options.location,
    )
    return meeting_type, details if options.location else details.settled(meeting_type)


def _contact_reasons(
    options: argparse.Namespace, settings: Settings, checks: ContactRules
) -> dict[str, Reason]:
    reasons: dict[str, Reason] = {}
    if options.email and (reason := checks.check_email(options.email)):
        reasons[EMAIL] = reason
    if options.phone and (reason := checks.check_phone(options.phone, settings.venue.region)):
        reasons[PHONE] = reason
    for guest in options.guest:
        if reason := checks.check_email(guest):
            reasons[GUESTS] = reason
    return reasons


def _attendee(options: argparse.Namespace, meeting_type: MeetingType, settings: Settings) -> Attendee:
    venue = settings.venue
    consents = bool(meeting_type.presentation.consent)
    phone = ""
    if options.phone and not ContactRules().check_phone(options.phone, venue.region):
        phone = ContactRules().international_phone(options.phone, venue.region)
    return Attendee(
        email=options.email,
        phone=phone,
        fullname=options.fullname,
        firstname=options.firstname,
        lastname=options.lastname,
        language=options.language or venue.languages[0],
        time_zone=options.timezone or venue.time_zone,
        guests=tuple(options.guest),
        receives_reminders=options.reminders or venue.reminders,
        policy_accepted=True if options.accept_policy else False if consents else None,
    )


def _options(
    options: argparse.Namespace, added: BookingOptions, notes: Mapping[str, str], password: str
) -> BookingOptions:
    utm = {key: text for key in UTM_KEYS if (text := getattr(options, key))}
    return replace(
        added,
        skip_notifications=options.skip_notifications or added.skip_notifications,
        phone_only=options.phone_only,
        ics_title=options.ics_title or added.ics_title,
        ics_description=options.ics_description or added.ics_description,
        metadata={**added.metadata, **notes, **utm},
        resource_channel_ids=tuple(dict.fromkeys((*added.resource_channel_ids, *options.resource))),
        one_time_link_id=options.link or added.one_time_link_id,
        booking_password=password,
        ignore_availability=options.ignore_availability,
    )
