"""The three booking services that have to behave alike, with what a test arranges behind their backs."""

from abc import ABC, abstractmethod
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import httpx

from app.booking.api import BookingApi, SlotQuery
from app.booking.availability import Slot
from app.booking.errors import ServiceUnreachable
from app.booking.meeting_type import Approval, Details, MeetingType
from app.booking.request import Attendee, BookingRequest, new_reference
from app.client.account import Account
from app.client.catalogue import Directory
from app.settings import Settings
from app.wire.paths import AVAILABILITY
from tests.fakes.api import FakeApi
from tests.fakes.clients import FixedEndpoint, World, a_world
from tests.fakes.clock import MovedClock
from tests.fakes.network import Network
from tests.fakes.values import NOW, THAL, ZONE, a_meeting_type, slots_on
from tests.fakes.vendor import Vendor
from tests.journeys.service.running import KEY, RunningService, link, mails, press, shown


class Subject(ABC):
    """One booking service."""

    api: BookingApi
    clock: MovedClock

    async def type_with(
        self,
        *,
        opt_in: bool = False,
        host_decides: bool = False,
        group: bool = False,
    ) -> MeetingType:
        """Return the first meeting type of this kind, with one host."""
        for each in await self.api.list_meeting_types():
            if (
                (each.double_opt_in is Approval.ON) is opt_in
                and (each.host_confirmation is Approval.ON) is host_decides
                and (each.seats > 1) is group
                and len(each.hosts) == 1
            ):
                return each
        raise LookupError

    async def free_slots(self, meeting_type: MeetingType) -> tuple[Slot, ...]:
        """Return what is free in the next four weeks, as of now."""
        return (await self.api.list_slots(self.query(meeting_type, fresh=True))).slots

    def query(self, meeting_type: MeetingType, *, fresh: bool = False) -> SlotQuery:
        """Return the question for the next four weeks."""
        today = self.clock().astimezone(ZONE).date()
        details = Details.default_for(meeting_type)
        return SlotQuery(meeting_type, details, today, today + timedelta(days=27), fresh)

    async def request(self, meeting_type: MeetingType, number: int = 0) -> BookingRequest:
        """Return a new request for one of the free slots."""
        return BookingRequest(
            reference=new_reference(),
            meeting_type=meeting_type,
            details=Details.default_for(meeting_type),
            slot=(await self.free_slots(meeting_type))[number],
            attendee=Attendee(email="client@example.com", fullname="Jane Smith", time_zone=ZONE.key),
        )

    @abstractmethod
    async def take(self, request: BookingRequest) -> None:
        """Let somebody else book what is requested."""

    @abstractmethod
    def lose_request(self) -> None:
        """Let the next booking be lost on its way."""

    @abstractmethod
    def lose_answer(self) -> None:
        """Let the next booking be done and its answer be lost."""

    @abstractmethod
    def unreachable_once(self) -> None:
        """Let no read of the next availability come through."""

    @abstractmethod
    def close_type(self, meeting_type: MeetingType) -> None:
        """Let a type be gone."""

    @abstractmethod
    def agree(self, request: BookingRequest) -> None:
        """Let whoever has to agree do so: the attendee or the host."""

    @abstractmethod
    def refuse(self, request: BookingRequest) -> None:
        """Let the host decline."""

    @abstractmethod
    def expire(self, request: BookingRequest) -> None:
        """Let the time run out in which somebody has to agree."""

    @abstractmethod
    def standing(self) -> int:
        """Return how many attendees have an appointment."""


class FakeSubject(Subject):
    """The booking service that tests of the flow use."""

    def __init__(self) -> None:
        self.clock = MovedClock()
        day = NOW.date() + timedelta(days=1)
        kinds = (
            a_meeting_type(),
            a_meeting_type("t-opt-in", double_opt_in=Approval.ON),
            a_meeting_type("t-host", host_confirmation=Approval.ON, hosts=(THAL,)),
            a_meeting_type("t-group", seats=8),
        )
        self.api: FakeApi = FakeApi(self.clock, kinds)
        for each in kinds:
            self.api.offer(each, *slots_on(day, "09:00", "10:00", "11:00"))

    async def take(self, request: BookingRequest) -> None:
        self.api.take(request.meeting_type, request.slot)

    def lose_request(self) -> None:
        self.api.lose_request()

    def lose_answer(self) -> None:
        self.api.lose_answer()

    def unreachable_once(self) -> None:
        self.api.fail("list_slots", ServiceUnreachable())

    def close_type(self, meeting_type: MeetingType) -> None:
        self.api.types = tuple(each for each in self.api.types if each.id != meeting_type.id)

    def agree(self, request: BookingRequest) -> None:
        self.api.agree(request.reference)
        self.api.confirm(request.reference)

    def refuse(self, request: BookingRequest) -> None:
        self.api.refuse(request.reference)

    def expire(self, request: BookingRequest) -> None:
        self.api.expire(request.reference)

    def standing(self) -> int:
        return len(self.api.standing)


class ClientSubject(Subject):
    """The client, whatever it speaks to."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.clock = world.clock
        self.api = world.client

    async def take(self, request: BookingRequest) -> None:
        other = replace(request, reference=new_reference())
        await self.api.book(other, lambda _: None)

    def lose_request(self) -> None:
        self.world.network.lose_request()

    def lose_answer(self) -> None:
        self.world.network.lose_answer()

    def unreachable_once(self) -> None:
        for error in (httpx.ConnectError("no"), httpx.ReadTimeout("no"), httpx.RemoteProtocolError("no")):
            self.world.network.fail("GET", AVAILABILITY, error)


class VendorSubject(ClientSubject):
    """The client over the vendor's documented answers."""

    def __init__(self, world: World, vendor: Vendor) -> None:
        super().__init__(world)
        self._vendor = vendor

    def close_type(self, meeting_type: MeetingType) -> None:
        self._vendor.types = [each for each in self._vendor.types if each["id"] != meeting_type.id]

    def agree(self, request: BookingRequest) -> None:
        self._vendor.confirm(self._find(request))

    def refuse(self, request: BookingRequest) -> None:
        self._vendor.provisional[self._find(request)].status = "declined_by_host"

    def expire(self, request: BookingRequest) -> None:
        self._vendor.provisional[self._find(request)].status = "expired"

    def standing(self) -> int:
        stand = (each for each in self._vendor.appointments.values() if not each["isCancelled"])
        return sum(len(each["attendees"]) for each in stand)

    def _find(self, request: BookingRequest) -> str:
        for provisional_id, each in self._vendor.provisional.items():
            if request.reference in each.document["dto"]["attendee"]["notes"].values():
                return provisional_id
        raise LookupError


class ServiceClock(MovedClock):
    """The clock of a running service, moved by waiting."""

    def __init__(self, service: RunningService) -> None:
        super().__init__(service.clock.now)
        self._service = service

    def move(self, by: timedelta) -> None:
        super().move(by)
        self._service.clock.now = self.now

    async def pause(self, length: timedelta) -> None:
        await super().pause(length)
        self._service.clock.now = self.now


class ServiceSubject(ClientSubject):
    """The client over the real local service."""

    def __init__(self, world: World, service: RunningService) -> None:
        super().__init__(world)
        self._service = service

    def close_type(self, meeting_type: MeetingType) -> None:
        gone = {"statusCode": 404, "message": "Meeting type not found", "error": "Not Found"}
        self.world.network.fail("GET", AVAILABILITY, lambda _: httpx.Response(404, json=gone))

    def agree(self, request: BookingRequest) -> None:
        self._press(request, 0)

    def refuse(self, request: BookingRequest) -> None:
        self._press(request, 1)

    def _press(self, request: BookingRequest, number: int) -> None:
        host_decides = request.meeting_type.host_confirmation is Approval.ON
        recipient = "jonas.thal@ahornkai.example" if host_decides else "client@example.com"
        page = shown(self._service.client.get(link(mails(self._service, recipient)[0])))
        press(self._service.client, page, tuple(page.buttons)[number]).raise_for_status()

    def expire(self, request: BookingRequest) -> None:
        self.clock.move(timedelta(days=3))

    def standing(self) -> int:
        query = {"page": "0", "pageSize": "100"}
        listed = self._service.client.get("/v4/appointment/paginated", params=query).json()["appointments"]
        return sum(len(each["attendees"]) for each in listed if not each["isCancelled"])


@asynccontextmanager
async def open_subject(name: str, folder: Path) -> AsyncIterator[Subject]:
    """Give one of the three."""
    match name:
        case "fake":
            yield FakeSubject()
        case "vendor":
            day = NOW.date() + timedelta(days=1)
            vendor = Vendor([slot.start for slot in slots_on(day, "09:00", "10:00", "11:00")])
            async with a_world(Network(vendor.transport), folder) as world:
                yield VendorSubject(world, vendor)
        case _:
            settings = Settings.demo()
            directory = Directory(settings.hosts, settings.queues, settings.presentations)
            with RunningService(folder / "bookings.sqlite3") as service:
                clock = ServiceClock(service)
                network = Network(httpx.AsyncHTTPTransport())
                endpoint = FixedEndpoint(service.address, KEY)
                account = Account("demo", takes_secrets=True)
                async with a_world(
                    network, folder, clock=clock, endpoint=endpoint, account=account, directory=directory
                ) as world:
                    yield ServiceSubject(world, service)
