"""Appointments: listed, shown, cancelled, moved."""

from datetime import UTC, datetime
from http import HTTPStatus

from fastapi import Request, Response

from app.service.access import Access, Guard, secret_of
from app.service.answering import json_answer, read_body
from app.service.bodies import CancelBody, GuestBody, MoveBody, NoteBody, read
from app.service.changes import Actor, Cancellation, Move, cancel, find_actor, move
from app.service.corrections import change_address, write_note
from app.service.paging import filter_of, page_of
from app.service.reading import (
    AppointmentFilter,
    FullAppointment,
    Page,
    find_appointment,
    list_appointments,
)
from app.service.refusals import Refused, bad_request, not_found
from app.service.rules import day_of, start_of_day
from app.service.store import Store
from app.wire.documents import Document, write_list
from app.wire.times import read_instant, write_utc

_MOST_A_DAY = 1_000


class MovedAnswer(Document):
    """An appointment that was moved, and where it was before."""

    appointment: FullAppointment
    previous_start: str


class AppointmentRoutes:
    """What is done with appointments that stand."""

    def __init__(self, store: Store, access: Access) -> None:
        """Serve one store."""
        self._store = store
        self._access = access

    async def list_page(self, request: Request) -> Response:
        """List appointments, page by page."""
        page, wanted = page_of(request.query_params), filter_of(request.query_params)
        found = await self._store.read(lambda c, practice, _now: list_appointments(c, practice, wanted, page))
        return json_answer(found.to_bytes())

    async def list_today(self, _request: Request) -> Response:
        """List the appointments of the venue's day."""
        zone, now = self._store.practice.catalogue.zone, self._store.now()
        today = day_of(zone, now)
        tomorrow = today.fromordinal(today.toordinal() + 1)
        wanted = AppointmentFilter(
            first=start_of_day(zone, today), last=start_of_day(zone, tomorrow) - 1, cancelled=False
        )
        page = Page(0, _MOST_A_DAY)
        found = await self._store.read(lambda c, practice, _now: list_appointments(c, practice, wanted, page))
        return json_answer(write_list(found.appointments))

    async def get_one(self, request: Request) -> Response:
        """Return one appointment."""
        appointment_id = request.path_params["appointment_id"]
        actor = await self._actor(request, appointment_id)
        return json_answer((await self._shown(appointment_id, actor)).to_bytes())

    async def cancel(self, request: Request) -> Response:
        """Cancel an appointment, or one seat of a group."""
        appointment_id = request.path_params["appointment_id"]
        actor = await self._actor(request, appointment_id)
        body = read(CancelBody, await read_body(request))
        wanted = Cancellation(
            appointment_id, body.reason or "", body.attendee_id, everyone=bool(body.cancel_all)
        )
        refused = await self._store.change(lambda c, practice, now: cancel(c, practice, wanted, actor, now))
        if refused is not None:
            raise refused
        return json_answer((await self._shown(appointment_id, actor)).to_bytes())

    async def delete(self, request: Request) -> Response:
        """Cancel all of an appointment; the older way."""
        wanted = Cancellation(request.path_params["appointment_id"], everyone=True)
        actor = Actor("host")
        refused = await self._store.change(lambda c, practice, now: cancel(c, practice, wanted, actor, now))
        if refused is not None:
            raise refused
        return Response(status_code=HTTPStatus.NO_CONTENT)

    async def move(self, request: Request) -> Response:
        """Move an appointment to another time."""
        appointment_id = request.path_params["appointment_id"]
        actor = await self._actor(request, appointment_id)
        body = read(MoveBody, await read_body(request))
        start = read_instant(body.start)
        if start is None or start.microsecond:
            raise bad_request(("start must be a valid ISO 8601 date string with an offset",))
        anyway = bool(body.ignore_availability) and actor.source == "host"
        wanted = Move(appointment_id, int(start.timestamp()), anyway=anyway)
        former = await self._store.change(lambda c, practice, now: move(c, practice, wanted, actor, now))
        if isinstance(former, Refused):
            raise former
        shown = await self._shown(appointment_id, actor)
        return json_answer(
            MovedAnswer(
                appointment=shown, previous_start=write_utc(datetime.fromtimestamp(former, UTC))
            ).to_bytes()
        )

    async def change_guest(self, request: Request) -> Response:
        """Correct an attendee's address."""
        appointment_id = request.path_params["appointment_id"]
        body = read(GuestBody, await read_body(request))
        refused = await self._store.change(
            lambda c, _practice, now: change_address(c, appointment_id, body.attendee_id, body.email, now)
        )
        if refused is not None:
            raise refused
        return json_answer((await self._shown(appointment_id, Actor("host"))).to_bytes())

    async def change_notes(self, request: Request) -> Response:
        """Note something, in place of what was noted before."""
        appointment_id = request.path_params["appointment_id"]
        body = read(NoteBody, await read_body(request))
        refused = await self._store.change(
            lambda c, _practice, now: write_note(c, appointment_id, body.note, now)
        )
        if refused is not None:
            raise refused
        return json_answer((await self._shown(appointment_id, Actor("host"))).to_bytes())

    async def _actor(self, request: Request, appointment_id: str) -> Actor:
        """Return who asks: staff with the key, or the attendee with the appointment's own secret.

        Raises:
            Refused: Neither.
        """
        secret = secret_of(request)
        if secret is None:
            self._access.check(request, Guard.USER)
            return Actor("host")
        actor = await self._store.read(
            lambda c, practice, _now: find_actor(c, practice, appointment_id, secret)
        )
        if actor is None:
            raise Refused(HTTPStatus.UNAUTHORIZED, "Invalid appointment secret")
        return actor

    async def _shown(self, appointment_id: str, actor: Actor) -> FullAppointment:
        found = await self._store.read(
            lambda c, practice, _now: find_appointment(c, practice, appointment_id)
        )
        if found is None:
            raise not_found("Appointment")
        return found if actor.attendee_id is None else _for_one(found, actor.attendee_id)


def _for_one(appointment: FullAppointment, attendee_id: str) -> FullAppointment:
    """Return a group's appointment as one attendee may see it: without the others."""
    own = tuple(each for each in appointment.attendees if each.id == attendee_id)
    ids = tuple(each.id for each in own)
    hidden = {"attendees": own, "attendee_ids": ids, "secret": None, "note": None}
    return appointment.model_copy(update=hidden)
