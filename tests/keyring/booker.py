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
from app.booking.errors import BookingError, SlotOccupied
from app.booking.meeting_type import Details
from app.booking.request import Appointment, Attendee, BookingRequest, new_reference
from app.client.policy import Patience
from app.commands.source import Opened, open_source
from app.journal import Journal
from app.logs import set_up
from app.settings import Settings
from measure.service import CONSULTATION

PACE = 0.05
MANY = 1_000_000
MONTHS = 6
CANCELLED_EACH = 3
"""Every third is cancelled again."""


def say(line: str) -> None:
    """Tell who started this; at once, as the next moment may be the last."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


async def wishes(opened: Opened) -> AsyncIterator[BookingRequest]:
    """Yield a request for each free time of the consultation."""
    types = await opened.client.list_meeting_types()
    chosen = next(each for each in types if each.id == CONSULTATION)
    details, today = Details.default_for(chosen), datetime.now(UTC).date()
    attendee = Attendee(email="jane.smith@example.com", fullname="Jane Smith")
    for month in range(MONTHS):
        first = today + timedelta(days=1 + 31 * month)
        free = await opened.client.list_slots(SlotQuery(chosen, details, first, first + timedelta(days=30)))
        for slot in free.slots:
            yield BookingRequest(new_reference(), chosen, details, slot, attendee)


async def book(opened: Opened, count: int) -> None:
    """Book so many, and cancel every third."""
    done = 0
    async for wish in wishes(opened):
        if done == count:
            return
        try:
            booked = await opened.client.book(wish, lambda _: None)
        except SlotOccupied:
            continue
        done += 1
        say("booked")
        if isinstance(booked, Appointment) and done % CANCELLED_EACH == 0:
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
