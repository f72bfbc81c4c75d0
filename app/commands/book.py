"""`foyer book`: one booking from the command line."""

import argparse
import asyncio
import sys
from datetime import datetime
from typing import TextIO
from zoneinfo import ZoneInfo

from app.booking.errors import TROUBLES, OutcomeUnknown
from app.booking.request import Absent, Appointment, BookingRequest, ProvisionalBooking, WaitingFor
from app.client.policy import Patience
from app.commands.outcome import Exit, Outcome, of_trouble, refused
from app.commands.source import Opened, add_source_words, open_source, read_line, with_source
from app.commands.wish import add_wish_words, make_wish
from app.credentials import Vault
from app.settings import Settings
from app.wire.bookings import BookingKind

EXAMPLES = """examples (ids of the demo; any free time):

  a plain booking
    foyer book --type 770e8400-e29b-41d4-a716-446655440002 --start 2027-01-15T09:00:00+01:00 \\
      --host 550e8400-e29b-41d4-a716-446655440000 \\
      --email client@example.com --firstname Jane --lastname Smith --reminders

  with form fields, by video
    foyer book --type 770e8400-e29b-41d4-a716-446655440002 --start 2027-01-15T09:00:00+01:00 \\
      --host 550e8400-e29b-41d4-a716-446655440000 --channel zoom \\
      --email client@example.com --firstname Jane --lastname Smith --phone +1-555-123-4567 --reminders \\
      --note "company=Acme Inc" --note referral_source=Website --note company_size=50-200

  with its own words in the invitation
    foyer book --type 770e8400-e29b-41d4-a716-446655440002 --start 2027-01-15T09:00:00+01:00 \\
      --host 550e8400-e29b-41d4-a716-446655440000 \\
      --email client@example.com --firstname Jane --lastname Smith --reminders \\
      --ics-title "Product Demo — Jane Smith" \\
      --ics-description "Chat summary: Customer asked about enterprise pricing and SSO."

  with where it came from
    foyer book --type 770e8400-e29b-41d4-a716-446655440002 --start 2027-01-15T09:00:00+01:00 \\
      --host 550e8400-e29b-41d4-a716-446655440000 \\
      --email client@example.com --firstname Jane --lastname Smith --reminders \\
      --utm-source qualimero --utm-medium chatbot --utm-content enterprise_q1

exit codes: 0 booked, 3 waits for a confirmation, 4 refused, 5 unknown (never send it again: look it up by its
reference), 1 nothing was done, 2 unknown words, 78 wrong settings
"""


def add_book_words(parser: argparse.ArgumentParser) -> None:
    """Say which words the command knows."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = EXAMPLES
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    add_wish_words(parser)
    add_source_words(parser)


def run(
    settings: Settings,
    options: argparse.Namespace,
    *,
    source: TextIO | None = None,
    output: TextIO | None = None,
    vault: Vault | None = None,
    patience: Patience | None = None,
) -> int:
    """Book once; returns the exit code.

    Args:
        settings: Name the service, and add what they add to every booking.
        options: The words.
        source: Where key and password are read from.
        output: Where the result is said.
        vault: Instead of this system's keyring.
        patience: Of the client; None: as usual.
    """
    key = read_line(options, source) if options.key_stdin else ""
    password = read_line(options, source) if options.password_stdin else ""
    meant = with_source(settings, options)
    outcome = asyncio.run(_run(meant, options, key, password, vault, patience))
    (output or sys.stdout).write(outcome.text(as_json=options.json) + "\n")
    return outcome.code


async def _run(
    settings: Settings,
    options: argparse.Namespace,
    key: str,
    password: str,
    vault: Vault | None,
    patience: Patience | None,
) -> Outcome:
    async with open_source(settings, key, vault=vault, patience=patience) as opened:
        try:
            types = await opened.client.office.list_meeting_types()
            today = datetime.now(ZoneInfo(settings.venue.time_zone)).date()
            wish = make_wish(options, types, settings, today, password)
            if wish.request is None or wish.reasons:
                return refused(wish.reasons)
            return await _book(opened, wish.request)
        except TROUBLES as trouble:
            return of_trouble(trouble)


async def _book(opened: Opened, request: BookingRequest) -> Outcome:
    try:
        outcome: object = await opened.client.book(request, lambda _: None)
    except OutcomeUnknown:
        sys.stderr.write(f"No answer came; looking {request.code} up ...\n")
        outcome = await opened.client.resolve(request.reference)
    facts = {"reference": request.reference, "code": request.code}
    match outcome:
        case Appointment(id=appointment_id):
            return await _booked(opened, appointment_id, facts)
        case ProvisionalBooking(id=provisional_id, waiting_for=waits):
            kind = (
                BookingKind.DOUBLE_OPT_IN
                if waits is WaitingFor.ATTENDEE
                else BookingKind.REQUIRE_HOST_CONFIRMATION
            )
            said = f"Not booked yet: {provisional_id} waits for the {waits.value}. Code {request.code}."
            named = {"bookingType": kind.value, "provisionalBookingId": provisional_id}
            return Outcome(Exit.WAITING, "waiting", said, {**named, **facts})
        case Absent.SURELY:
            return Outcome(Exit.NOT_DONE, "not_done", "Nothing was booked.", facts)
        case _:
            said = f"It is not known whether it was booked. Do not send it again. Code {request.code}."
            return Outcome(Exit.UNKNOWN, "unknown", said, facts)


async def _booked(opened: Opened, appointment_id: str, facts: dict[str, str]) -> Outcome:
    kept = await opened.everything_is_kept()
    said = f"Booked: {appointment_id}. Code {facts['code']}."
    if not kept:
        said += " The keyring did not take its secret; the kiosk fetches it later."
    return Outcome(Exit.DONE, "booked", said, {"appointmentId": appointment_id, "secretKept": kept, **facts})
