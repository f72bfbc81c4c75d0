"""A program that books until it is killed: `python -m tests.keyring.booker SETTINGS COUNT`.

It prints a line for each booking, and for each that it cancelled again; then it waits until nothing is open
any more, and says `settled`. Its log is as talkative as can be.
"""

import asyncio
import logging
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.booking.api import SlotQuery
from app.booking.errors import BookingError
from app.booking.meeting_type import Approval, Details, MeetingType
from app.booking.request import Appointment, Attendee, BookingRequest, new_reference
from app.client.policy import Patience
from app.commands.source import Opened, open_source
from app.journal import Journal
from app.logs import set_up
from app.settings import Settings

PACE = 0.05
MANY = 1_000_000
MONTHS = 6
KEPT_EACH = 3
"""Every third stays; the others are cancelled again, and their times booked anew."""


def say(line: str) -> None:
    """Tell who started this; at once, as the next moment may be the last."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def wishes(opened: Opened) -> AsyncIterator[BookingRequest]:
    """Yield a request for each free time of each type that is booked at once, by one person."""
    types = await opened.client.list_meeting_types()
    today = datetime.now(UTC).date()
    attendee = Attendee(email="jane.smith@example.com", phone="+493012345678", fullname="Jane Smith")
    for chosen in types:
        if _waits(chosen) or chosen.seats > 1:
            continue
        details = Details.default_for(chosen)
        for month in range(MONTHS):
            first = today + timedelta(days=1 + 31 * month)
            days = SlotQuery(chosen, details, first, first + timedelta(days=30))
            for slot in (await opened.client.list_slots(days)).slots:
                yield BookingRequest(new_reference(), chosen, details, slot, attendee)


def _waits(chosen: MeetingType) -> bool:
    """Tell whether somebody has to confirm a booking of this type."""
    return (chosen.double_opt_in, chosen.host_confirmation) != (Approval.OFF, Approval.OFF)


async def book(opened: Opened, count: int) -> None:
    """Book so many, and keep every third."""
    done = 0
    async for wish in wishes(opened):
        if done == count:
            return
        try:
            booked = await opened.client.book(wish, lambda _: None)
        except BookingError:
            continue  # taken meanwhile, by another type's booking of the same host
        done += 1
        say("booked")
        if isinstance(booked, Appointment) and done % KEPT_EACH:
            with suppress(BookingError):
                await opened.client.cancel(booked)
                say(f"cancelled {booked.id}")


async def settle(opened: Opened) -> None:
    """Wait until every attempt has its end and every secret its place."""
    journal = Journal(opened.settings.journal_file)
    account = opened.settings.source.account
    while await asyncio.to_thread(journal.list_open, account):  # noqa: ASYNC110  # nobody tells when it is
        await asyncio.sleep(0.1)
    journal.shut()
    await opened.keeper.until_done()
    await opened.keeper.sweep()


async def run(file: Path, count: int) -> None:
    """Do all of it."""
    settings = replace(Settings.load(file, {}), requests_per_minute=MANY)
    set_up(settings.log_folder, settings.retention.logs, debug=True)
    logging.getLogger().setLevel(logging.DEBUG)
    async with open_source(settings, "", patience=Patience().scaled(PACE)) as opened:
        following = asyncio.create_task(opened.client.run())
        await book(opened, count)
        await settle(opened)
        following.cancel()
    say("settled")


if __name__ == "__main__":
    asyncio.run(run(Path(sys.argv[1]), int(sys.argv[2])))
