"""What the settings add to bookings, from the file to the attendee's calendar, over the real service."""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from icalendar import Calendar

from app.booking.flow import BookingFlow
from app.booking.meeting_type import MeetingType
from app.booking.steps import Booked, ChoosingSlot, ChoosingType
from app.booking.surroundings import Surroundings
from app.client.account import Account
from app.client.catalogue import Directory
from app.contact import ContactRules
from app.resources import resource
from app.service.catalogue import read_catalogue
from app.service.outbox import MailServer
from app.settings import Settings
from tests.contract.subjects import ServiceClock
from tests.fakes.clients import FixedEndpoint, a_world
from tests.fakes.network import Network
from tests.journeys.service.inbox import open_inbox
from tests.journeys.service.running import CONSULTATION, KEY, RunningService, book, slots, until

pytestmark = pytest.mark.anyio

ROOM = "room-1"
FOR_ALL = f"""
[booking]
ics_title = "Ahornkai"
ics_description = "Ring the bell"
resource_channel_ids = ["{ROOM}"]

[[rooms]]
id = "{ROOM}"
name = "The blue room"
"""
OWN = '[meeting_types.shown]\nics_title = "Your first visit"\n'


def a_file(folder: Path, own: str = OWN) -> Path:
    """Write the demo's file with something to add; each type may take the room."""
    text = resource("demo", "practice.toml").read_text(encoding="utf-8")
    text = text.replace("[meeting_types.shown]\n", own, 1)
    text = re.sub(r'(?m)^slug = "first-consultation"$', rf'\g<0>\nrooms = ["{ROOM}"]', text)
    file = folder / "foyer.toml"
    file.write_text(text + FOR_ALL, encoding="utf-8")
    return file


class Kiosk:
    """A flow over the real client and the real service, as the settings want it."""

    def __init__(self, settings: Settings, service: RunningService, flow: BookingFlow) -> None:
        self.settings = settings
        self.service = service
        self.flow = flow

    async def comes_to_times(self) -> ChoosingSlot:
        """Choose the first consultation."""
        await self.flow.wake()
        step = self.flow.snapshot.step
        assert isinstance(step, ChoosingType)
        await self.flow.choose_type(self._consultation(step))
        times = self.flow.snapshot.step
        assert isinstance(times, ChoosingSlot)
        return times

    def _consultation(self, step: ChoosingType) -> MeetingType:
        return next(each.meeting_type for each in step.offers if each.meeting_type.id == CONSULTATION)

    async def books(self) -> None:
        """Book the first free time."""
        times = await self.comes_to_times()
        assert times.availability is not None
        assert times.availability.first_slot is not None
        await self.flow.choose_slot(times.availability.first_slot)
        await self.flow.submit_form({"fullname": "Jane Smith", "email": "client@example.com"}, "en")
        await self.flow.book()


@asynccontextmanager
async def a_kiosk(
    folder: Path, own: str = OWN, mail_server: MailServer | None = None
) -> AsyncIterator[Kiosk]:
    file = a_file(folder, own)
    settings = Settings.load(file, {})
    catalogue = read_catalogue(file)
    with RunningService(folder / "bookings.sqlite3", catalogue=catalogue, mail_server=mail_server) as service:
        clock = ServiceClock(service)
        directory = Directory(settings.hosts, settings.queues, settings.presentations, settings.additions)
        async with a_world(
            Network(httpx.AsyncHTTPTransport()),
            folder,
            clock=clock,
            endpoint=FixedEndpoint(service.address, KEY),
            account=Account("demo", takes_secrets=True),
            directory=directory,
        ) as world:
            around = Surroundings(settings.venue, ContactRules(), clock, clock.pause, settings.options)
            yield Kiosk(settings, service, BookingFlow(world.client, lambda _: None, around))


async def test_title_and_words_of_the_settings_stand_in_the_attendees_calendar(tmp_path: Path) -> None:
    with open_inbox() as (taken, server):
        async with a_kiosk(tmp_path, mail_server=server) as kiosk:
            await kiosk.books()
            assert isinstance(kiosk.flow.snapshot.step, Booked)
            await asyncio.to_thread(until, lambda: bool(taken.mails))
        mail = next(each for each in taken.mails if each["to"] == "client@example.com")
        (calendar,) = [part for part in mail.walk() if part.get_content_type() == "text/calendar"]
        (event,) = Calendar.from_ical(calendar.get_content()).walk("VEVENT")
        assert (str(event["summary"]), str(event["description"])) == ("Your first visit", "Ring the bell")


async def test_a_booking_takes_its_room_and_no_other_time_is_offered_while_it_is_taken(
    tmp_path: Path,
) -> None:
    async with a_kiosk(tmp_path) as kiosk:
        before = slots(kiosk.service, "first-consultation", resourceChannelIds=ROOM)
        await kiosk.books()
        after = slots(kiosk.service, "first-consultation", resourceChannelIds=ROOM)
        assert isinstance(kiosk.flow.snapshot.step, Booked)
        assert set(after) < set(before)


async def test_no_mail_goes_out_where_the_settings_keep_it_back(tmp_path: Path) -> None:
    async with a_kiosk(tmp_path, OWN + "skip_notifications = true\n") as kiosk:
        await kiosk.books()
        booked = kiosk.flow.snapshot.step
        assert isinstance(booked, Booked)
        assert booked.request.options.skip_notifications
        mails = kiosk.service.client.get("/demo/mails").json()["mails"]
        assert "client@example.com" not in {mail["to"] for mail in mails}


async def test_a_link_is_used_up_by_the_first_booking(tmp_path: Path) -> None:
    async with a_kiosk(tmp_path) as kiosk:
        link = kiosk.service.client.post(f"/v4/one-time-booking-link/create/{CONSULTATION}").json()["id"]
    async with a_kiosk(tmp_path, OWN + f'one_time_link_id = "{link}"\n') as kiosk:
        await kiosk.books()
        assert isinstance(kiosk.flow.snapshot.step, Booked)
        again = slots(kiosk.service, "first-consultation")[0]
        assert book(kiosk.service, "first-consultation", again, oneTimeLinkId=link).is_client_error
