"""Meeting types, free slots, bookings."""

import asyncio
from functools import cached_property
from http import HTTPStatus

from fastapi import Request, Response
from pydantic_core import to_json

from app.booking.meeting_type import Approval
from app.service.access import Access
from app.service.answering import json_answer, read_body
from app.service.availability import answer, check_question
from app.service.catalogue import Bookable, Catalogue, ChoiceOfHost
from app.service.granting import grant
from app.service.practice import Waiting
from app.service.refusals import Refused, not_found
from app.service.store import Store
from app.service.wishes import check, check_password
from app.wire.bookings import read_booking, write_booked, write_provisional
from app.wire.documents import Document, write_list
from app.wire.meeting_types import (
    MeetingInfo,
    MeetingOptions,
    MeetingTypeDocument,
    PagePassword,
    approval_text,
)
from app.wire.queries import AvailabilityQuery

_MINUTES_A_DAY = 1_440


class DaysIntoFuture(Document):
    """How far ahead a type can be booked; `booking_limit` in minutes."""

    mode: str = "limit"
    booking_limit: int
    count_mode: str = "calendar"


class FullMeetingType(MeetingTypeDocument):
    """A meeting type with what clients of ours need not know."""

    days_into_future: DaysIntoFuture


class BookingRoutes:
    """What is asked and sent to book."""

    def __init__(self, store: Store, access: Access) -> None:
        """Serve one store."""
        self._store = store
        self._access = access

    @property
    def _catalogue(self) -> Catalogue:
        return self._store.practice.catalogue

    @cached_property
    def _types(self) -> dict[str, MeetingTypeDocument]:
        return {each.id: document(each) for each in self._catalogue.meeting_types}

    async def list_types(self, _request: Request) -> Response:
        """List what can be booked."""
        return json_answer(write_list(self._types.values()))

    async def get_type(self, request: Request) -> Response:
        """Return one meeting type."""
        found = self._types.get(request.path_params["meeting_type_id"])
        if found is None:
            raise not_found("Meeting type")
        return json_answer(found.to_bytes())

    async def list_slots(self, request: Request) -> Response:
        """Return the free slots."""
        query = AvailabilityQuery.from_pairs(request.query_params.multi_items())
        question = check_question(self._catalogue, query)
        return json_answer(
            await self._store.read(
                lambda connection, practice, now: answer(connection, practice, now, question)
            )
        )

    async def book(self, request: Request) -> Response:
        """Book, or begin what leads to a booking."""
        body = read_booking(await read_body(request))
        wish = check(self._catalogue, body)
        if wish.bookable.password_hash:
            await asyncio.to_thread(check_password, wish.bookable.password_hash, body.booking_password or "")
        granted = await self._store.change(
            lambda connection, practice, now: grant(connection, practice, wish, now)
        )
        if isinstance(granted, Refused):
            raise granted
        if isinstance(granted, Waiting):
            answered = write_provisional(granted.kind, granted.provisional_id)
        else:
            answered = write_booked(granted.appointment_id, granted.secret)
        return json_answer(answered, HTTPStatus.CREATED)

    async def get_me(self, _request: Request) -> Response:
        """Return whom the key acts for."""
        venue = self._catalogue.venue
        me = {
            "id": self._access.owner_id,
            "givenName": venue.name,
            "familyName": "",
            "fullName": venue.name,
            "timezone": venue.time_zone,
            "language": venue.languages[0],
            "isAdmin": True,
            "userType": "standard",
        }
        return json_answer(to_json(me))

    async def get_queue(self, request: Request) -> Response:
        """Return a queue and its members."""
        queue = self._catalogue.queue_by_id.get(request.path_params["queue_id"])
        if queue is None:
            raise not_found("Queue")
        hosts = [self._catalogue.host_by_id[each] for each in queue.members]
        users = [
            {
                "id": host.id,
                "givenName": host.given_name,
                "familyName": host.family_name,
                "fullName": host.name,
            }
            for host in hosts
        ]
        capacities = {host.id: queue.weights.get(host.id, 1) for host in hosts}
        described = {
            "id": queue.id,
            "name": queue.name,
            "type": "equalDistribution",
            "users": users,
            "userCapacities": capacities,
        }
        return json_answer(to_json(described))


def document(bookable: Bookable) -> MeetingTypeDocument:
    """Return a meeting type as the API writes it."""
    return FullMeetingType(
        id=bookable.id,
        slug=bookable.slug or None,
        user_id=bookable.host,
        queue_id=bookable.queue,
        spots=bookable.spots,
        locations=bookable.locations,
        timeslot_interval=bookable.interval,
        booking_minimum=bookable.notice,
        days_into_future=DaysIntoFuture(booking_limit=bookable.horizon * _MINUTES_A_DAY),
        meeting_info=MeetingInfo(
            name=bookable.name,
            description=bookable.description,
            duration=bookable.durations[0],
            channel=bookable.channels[0],
            group_booking=bookable.spots > 1,
            buffer_before=bookable.buffer_before,
            buffer_after=bookable.buffer_after,
        ),
        meeting_options=MeetingOptions(
            allowed_durations=bookable.durations,
            allow_select_channel=len(bookable.channels) > 1,
            allowed_channels=bookable.channels,
            allow_host_selection=bookable.host_choice is not ChoiceOfHost.NONE,
            force_host_selection=bookable.host_choice is ChoiceOfHost.REQUIRED,
            allow_adding_guests=bookable.guests,
            double_opt_in=_approval(asked=bookable.waits_for_attendee),
            require_host_confirmation=_approval(asked=bookable.waits_for_host),
            allow_phone_only_booking=bookable.phone_only,
            booking_page_password=PagePassword(enable=bool(bookable.password_hash)),
        ),
        resource_channel_ids=bookable.rooms,
    )


def _approval(*, asked: bool) -> str:
    return approval_text(Approval.ON if asked else Approval.OFF)
