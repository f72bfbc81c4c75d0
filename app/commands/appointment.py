"""`foyer appointment list|show|cancel|reschedule`: what is booked, from the command line."""

import argparse
import asyncio
import contextlib
import sys
from collections.abc import Mapping
from datetime import datetime
from typing import TextIO
from zoneinfo import ZoneInfo

from app.booking.agenda import AgendaQuery, Entry
from app.booking.errors import TROUBLES, CredentialsUnavailable, OutcomeUnknown
from app.booking.fields import Reason
from app.client.policy import Patience
from app.commands.outcome import Exit, Outcome, of_trouble, refused
from app.commands.source import Opened, add_source_words, open_source, read_line, with_source
from app.credentials import Vault
from app.settings import Settings
from app.wire.times import read_instant


def add_appointment_words(parser: argparse.ArgumentParser) -> None:
    """Say which words the command knows."""
    verbs = parser.add_subparsers(title="what to do", metavar="WHAT", required=True, dest="what")
    listing = verbs.add_parser("list", help="the agenda, by start")
    listing.add_argument(
        "--from", dest="first", default="", metavar="TIME", help="such as 2027-01-15T09:00:00Z"
    )
    listing.add_argument("--to", dest="last", default="", metavar="TIME")
    listing.add_argument("--search", default="", metavar="TEXT", help="part of a name, address, reference")
    listing.add_argument("--type", default="", metavar="ID", help="of one meeting type")
    listing.add_argument("--today", action="store_true", help="only the venue's day")
    listing.add_argument("--page", type=int, default=0, help="counted from 0, 50 on each")
    verbs.add_parser("show", help="one appointment").add_argument("id")
    cancel = verbs.add_parser("cancel", help="call one off")
    cancel.add_argument("id")
    cancel.add_argument("--reason", default="", metavar="TEXT", help="told to the attendee")
    whom = cancel.add_mutually_exclusive_group()
    whom.add_argument("--attendee", default="", metavar="ID", help="who leaves a group")
    whom.add_argument("--all", action="store_true", help="the whole group")
    reschedule = verbs.add_parser("reschedule", help="move one; its length stays")
    reschedule.add_argument("id")
    reschedule.add_argument(
        "--start", required=True, metavar="TIME", help="such as 2027-01-15T09:00:00+01:00"
    )
    reschedule.add_argument("--ignore-availability", action="store_true", help="beside what is offered")
    for verb in verbs.choices.values():
        verb.add_argument("--json", action="store_true", help="print one JSON document")
        add_source_words(verb)


def run(
    settings: Settings,
    options: argparse.Namespace,
    *,
    source: TextIO | None = None,
    output: TextIO | None = None,
    vault: Vault | None = None,
    patience: Patience | None = None,
) -> int:
    """Do what the words say; returns the exit code. See `book.run`."""
    key = read_line(options, source) if options.key_stdin else ""
    outcome = asyncio.run(_run(with_source(settings, options), options, key, vault, patience))
    (output or sys.stdout).write(outcome.text(as_json=options.json) + "\n")
    return outcome.code


async def _run(
    settings: Settings, options: argparse.Namespace, key: str, vault: Vault | None, patience: Patience | None
) -> Outcome:
    async with open_source(settings, key, vault=vault, patience=patience) as opened:
        try:
            match options.what:
                case "list":
                    return await _list(opened, options)
                case "show":
                    return await _show(opened, options.id)
                case "cancel":
                    return await _cancel(opened, options)
                case _:
                    return await _reschedule(opened, options)
        except OutcomeUnknown as unknown:
            said = f"It is not known whether that was done. Look at {unknown.reference}, then decide."
            return Outcome(Exit.UNKNOWN, "unknown", said, {"appointmentId": unknown.reference})
        except TROUBLES as trouble:
            return of_trouble(trouble)


async def _list(opened: Opened, options: argparse.Namespace) -> Outcome:
    first, last = read_instant(options.first), read_instant(options.last)
    wrong = {
        name: Reason.NOT_A_DATE
        for name, text, instant in (("from", options.first, first), ("to", options.last, last))
        if text and instant is None
    }
    if wrong:
        return refused(wrong)
    query = AgendaQuery(first, last, options.search, options.type, page=options.page)
    office, zone = opened.client.office, _zone(opened)
    agenda = await (office.list_today() if options.today else office.list_appointments(query))
    lines = [_line(entry, zone) for entry in agenda.entries] or ["No appointments."]
    facts = {"appointments": [_facts(each) for each in agenda.entries], "total": agenda.total}
    return Outcome(Exit.DONE, "list", "\n".join(lines), facts)


async def _show(opened: Opened, appointment_id: str) -> Outcome:
    entry = await opened.client.office.find_appointment(appointment_id)
    if entry is None:
        return _not_there(appointment_id)
    lines = [_line(entry, _zone(opened))]
    lines += [f"  with {host.name or host.id}" for host in entry.hosts]
    lines += [f"  for {each.name} {each.email} {each.phone} ({each.id})" for each in entry.people]
    lines += [f"  {text}" for text in (entry.location, entry.note) if text]
    return Outcome(Exit.DONE, "appointment", "\n".join(lines), _facts(entry))


async def _cancel(opened: Opened, options: argparse.Namespace) -> Outcome:
    office, appointment_id = opened.client.office, options.id
    entry = await office.find_appointment(appointment_id)
    if entry is None:
        return _not_there(appointment_id)
    if not entry.cancelled:
        await office.cancel(
            appointment_id,
            reason=options.reason,
            attendee_id=options.attendee,
            everyone=options.all,
            secret=None if options.attendee or options.all else await _secret(opened, appointment_id),
        )
    if not options.attendee:
        await opened.keeper.delete_all(appointment_id)
        await opened.everything_is_kept()
    whom = {"attendeeId": options.attendee} if options.attendee else {}
    return Outcome(Exit.DONE, "cancelled", "Cancelled.", {"appointmentId": appointment_id, **whom})


async def _reschedule(opened: Opened, options: argparse.Namespace) -> Outcome:
    office, appointment_id = opened.client.office, options.id
    start = read_instant(options.start)
    if start is None:
        return refused({"start": Reason.NOT_A_DATE})
    entry = await office.find_appointment(appointment_id)
    if entry is None:
        return _not_there(appointment_id)
    anyway = options.ignore_availability
    secret = None if anyway else await _secret(opened, appointment_id)
    await office.reschedule(appointment_id, start, anyway=anyway, secret=secret)
    if entry.start and entry.end:
        await opened.keeper.move_end(appointment_id, start + (entry.end - entry.start))
    said = f"Moved to {_time(start, _zone(opened))}."
    return Outcome(Exit.DONE, "moved", said, {"appointmentId": appointment_id, "start": start.isoformat()})


async def _secret(opened: Opened, appointment_id: str) -> str | None:
    """Return the appointment's own secret, where the keyring has it."""
    with contextlib.suppress(CredentialsUnavailable):
        return await opened.keeper.get(appointment_id)
    return None


def _not_there(appointment_id: str) -> Outcome:
    said = f"There is no appointment {appointment_id}."
    return Outcome(Exit.REFUSED, "not_there", said, {"appointmentId": appointment_id})


def _zone(opened: Opened) -> ZoneInfo:
    return ZoneInfo(opened.settings.venue.time_zone)


def _time(instant: datetime | None, zone: ZoneInfo) -> str:
    return "----------------" if instant is None else f"{instant.astimezone(zone):%Y-%m-%d %H:%M}"


def _line(entry: Entry, zone: ZoneInfo) -> str:
    people = ", ".join(each.name or each.id for each in entry.people)
    gone = "  cancelled" if entry.cancelled else ""
    return f"{_time(entry.start, zone)}  {entry.id}  {entry.name}  {people}{gone}"


def _facts(entry: Entry) -> Mapping[str, object]:
    return {
        "appointmentId": entry.id,
        "start": entry.start and entry.start.isoformat(),
        "end": entry.end and entry.end.isoformat(),
        "meetingTypeId": entry.meeting_type_id,
        "name": entry.name,
        "hostIds": [host.id for host in entry.hosts],
        "attendees": [{"id": p.id, "name": p.name, "email": p.email, "phone": p.phone} for p in entry.people],
        "channel": entry.channel,
        "location": entry.location,
        "cancelled": entry.cancelled,
        "note": entry.note,
    }
