"""The routes of the pages people open from a mail."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from http import HTTPStatus

from fastapi import Request, Response
from sqlalchemy import Connection

from app.service.answering import page_answer, read_form
from app.service.approvals import Provisional, Standing, approve, confirm, decline, find, is_still_free
from app.service.changes import Actor, Cancellation, Seat, cancel, find_seat
from app.service.letters import Facts
from app.service.mail import CONFIRM, DECIDE, MANAGE
from app.service.pages import Button, empty_page, page
from app.service.practice import Practice
from app.service.rules import DAY, MINUTE
from app.service.searching import Search, find_starts, nearest
from app.service.store import Store
from app.service.telling import Told, tell
from app.service.tokens import Purpose
from app.service.waiting import answers_of, facts_of
from app.service.wishes import Wish
from app.wire.times import read_instant, write_utc

_ALTERNATIVES = 3
_AROUND = 14 * DAY
"""How far from the wanted time other times are looked for first."""


@dataclass(frozen=True, slots=True)
class View:
    """A provisional booking as a page shows it.

    Attributes:
        standing: Of the booking now, or what came of pressing a button.
        instead: Other times, where the wanted one is somebody else's.
    """

    standing: Standing
    facts: Facts
    language: str
    instead: tuple[int, ...] = ()


class PageRoutes:
    """Shows pages, and does what their buttons say."""

    def __init__(self, store: Store) -> None:
        """Serve one store."""
        self._store = store

    async def show_confirm(self, request: Request) -> Response:
        """Show what is asked to be confirmed; changes nothing."""
        owner = self._owner(request, Purpose.CONFIRM)
        view = None if owner is None else await self._store.read(lambda c, p, now: _look(c, p, owner, now))
        return self._confirm_page(request, view)

    async def do_confirm(self, request: Request) -> Response:
        """Confirm, at the wanted time or at another that was offered."""
        owner = self._owner(request, Purpose.CONFIRM)
        if owner is None:
            return self._confirm_page(request, None)
        wanted = read_instant((await read_form(request)).get("start", ""))
        start = None if wanted is None else int(wanted.timestamp())
        view = await self._store.change(lambda c, p, now: _confirm(c, p, owner, now, start))
        return self._confirm_page(request, view)

    async def show_decide(self, request: Request) -> Response:
        """Show the host what is asked; changes nothing."""
        owner = self._owner(request, Purpose.DECIDE)
        view = None if owner is None else await self._store.read(lambda c, p, now: _study(c, p, owner, now))
        return self._decide_page(request, view)

    async def do_decide(self, request: Request) -> Response:
        """Approve or decline."""
        owner = self._owner(request, Purpose.DECIDE)
        if owner is None:
            return self._decide_page(request, None)
        approved = (await read_form(request)).get("answer") == "approve"
        view = await self._store.change(lambda c, p, now: _decide(c, p, owner, now, approved=approved))
        return self._decide_page(request, view)

    async def show_manage(self, request: Request) -> Response:
        """Show an attendee their appointment; changes nothing."""
        owner = self._owner(request, Purpose.MANAGE)
        seat = None if owner is None else await self._store.read(lambda c, _p, _now: find_seat(c, owner))
        return self._manage_page(request, seat)

    async def do_manage(self, request: Request) -> Response:
        """Cancel for an attendee."""
        owner = self._owner(request, Purpose.MANAGE)
        seat = None if owner is None else await self._store.change(lambda c, p, now: _leave(c, p, owner, now))
        return self._manage_page(request, seat)

    def _owner(self, request: Request, purpose: Purpose) -> str | None:
        return self._store.practice.tokens.owner(purpose, request.path_params["token"])

    def _confirm_page(self, request: Request, view: View | None) -> Response:
        if view is None or view.standing is Standing.GONE:
            return self._nothing(request)
        told = tell(self._store.practice.catalogue, view.facts, view.language, _language(request))
        address = f"{CONFIRM}/{request.path_params['token']}"
        match view.standing:
            case Standing.WAITS_FOR_ATTENDEE:
                buttons = [Button(told.words.pages["confirm"].button, address)]
                return page_answer(page(told, "confirm", told.rows, buttons))
            case Standing.TAKEN:
                buttons = self._instead(told, view, address)
                return page_answer(page(told, "taken" if buttons else "full", (), buttons))
            case Standing.CONFIRMED:
                return page_answer(page(told, "booked", (*told.rows, *told.guidance)))
            case standing:
                return page_answer(page(told, standing.value))

    def _instead(self, told: Told, view: View, address: str) -> list[Button]:
        zone = self._store.practice.catalogue.zone
        return [
            Button(
                told.words.moment_text(datetime.fromtimestamp(start, zone)),
                address,
                (("start", write_utc(datetime.fromtimestamp(start, UTC))),),
            )
            for start in view.instead
        ]

    def _decide_page(self, request: Request, view: View | None) -> Response:
        if view is None or view.standing is Standing.GONE:
            return self._nothing(request)
        catalogue = self._store.practice.catalogue
        told = tell(catalogue, view.facts, catalogue.venue.languages[0])
        words = told.words.pages["decide"]
        address = f"{DECIDE}/{request.path_params['token']}"
        rows = (*told.rows, *told.labelled(("attendee", view.facts.name), ("contact", view.facts.contact)))
        if view.standing is Standing.WAITS_FOR_HOST:
            buttons = (
                Button(words.button, address, (("answer", "approve"),)),
                Button(words.other, address, (("answer", "decline"),), plain=True),
            )
            return page_answer(page(told, "decide", (*rows, *told.answers), buttons))
        return page_answer(page(told, _DECIDED[view.standing], rows))

    def _manage_page(self, request: Request, seat: Seat | None) -> Response:
        if seat is None:
            return self._nothing(request)
        told = tell(self._store.practice.catalogue, seat.facts, seat.language, _language(request))
        if not seat.stands:
            return page_answer(page(told, "cancelled", told.rows))
        address = f"{MANAGE}/{request.path_params['token']}"
        ahead = seat.facts.start > self._store.now()
        buttons = [Button(told.words.pages["manage"].button, address, plain=True)] if ahead else []
        return page_answer(page(told, "manage", (*told.rows, *told.guidance), buttons))

    def _nothing(self, request: Request) -> Response:
        html = empty_page(self._store.practice, _language(request))
        return page_answer(html, HTTPStatus.NOT_FOUND)


_DECIDED = {
    Standing.WAITS_FOR_ATTENDEE: "approved_first",
    Standing.CONFIRMED: "approved",
    Standing.DECLINED: "refused",
    Standing.EXPIRED: "expired",
    Standing.TAKEN: "full",
}


def _language(request: Request) -> str:
    """Return the language a browser likes best; empty where it does not say."""
    return request.headers.get("accept-language", "").partition(",")[0].partition(";")[0].strip()


def _study(connection: Connection, practice: Practice, provisional_id: str, now: int) -> View | None:
    """Return what the host sees."""
    provisional = find(connection, practice, provisional_id, now)
    if provisional is None:
        return None
    return _view(connection, practice, provisional, provisional.standing, now)


def _look(connection: Connection, practice: Practice, provisional_id: str, now: int) -> View | None:
    """Return what the attendee sees."""
    provisional = find(connection, practice, provisional_id, now)
    if provisional is None:
        return None
    standing = provisional.standing
    if standing is Standing.WAITS_FOR_ATTENDEE and not is_still_free(connection, practice, provisional, now):
        standing = Standing.TAKEN
    return _view(connection, practice, provisional, standing, now)


def _view(
    connection: Connection, practice: Practice, provisional: Provisional, standing: Standing, now: int
) -> View:
    wish = provisional.wish
    if wish is None:
        nothing = Facts(meeting_type_id="", start=0, end=0)
        return View(Standing.GONE, nothing, "")
    attendee = wish.body.attendee
    contact = ", ".join(each for each in (attendee.email, attendee.phone) if each)
    facts = replace(facts_of(wish, provisional.host_ids), contact=contact, answers=answers_of(attendee.notes))
    instead = _times_instead(connection, practice, wish, now) if standing is Standing.TAKEN else ()
    return View(standing, facts, attendee.language or "", instead)


def _times_instead(connection: Connection, practice: Practice, wish: Wish, now: int) -> tuple[int, ...]:
    """Return the free times closest to the wanted one, within two weeks where those have enough."""
    search = Search(
        bookable=wish.bookable,
        host_ids=wish.host_ids,
        minutes=(wish.end - wish.start) // MINUTE,
        first=wish.start - _AROUND,
        last=wish.start + _AROUND,
        everyone=wish.together,
    )
    starts: Sequence[int] = find_starts(connection, practice, search, now).starts
    if len(starts) < _ALTERNATIVES:
        whole = replace(search, first=now, last=now + wish.bookable.horizon * DAY + DAY)
        starts = find_starts(connection, practice, whole, now).starts
    return nearest(starts, wish.start, _ALTERNATIVES)


def _confirm(
    connection: Connection, practice: Practice, provisional_id: str, now: int, start: int | None
) -> View | None:
    standing = confirm(connection, practice, provisional_id, now, start)
    provisional = find(connection, practice, provisional_id, now)
    return None if provisional is None else _view(connection, practice, provisional, standing, now)


def _decide(
    connection: Connection, practice: Practice, provisional_id: str, now: int, *, approved: bool
) -> View | None:
    if approved:
        standing = approve(connection, practice, provisional_id, now)
    else:
        standing = decline(connection, practice, provisional_id, now, "")
    provisional = find(connection, practice, provisional_id, now)
    return None if provisional is None else _view(connection, practice, provisional, standing, now)


def _leave(connection: Connection, practice: Practice, attendee_id: str, now: int) -> Seat | None:
    seat = find_seat(connection, attendee_id)
    if seat is not None and seat.stands and seat.facts.start > now:
        wanted = Cancellation(seat.facts.appointment_id)
        cancel(connection, practice, wanted, _actor_of(practice, seat), now)
    return find_seat(connection, attendee_id)


def _actor_of(practice: Practice, seat: Seat) -> Actor:
    """Return an attendee as who cancels: of a group only their own seat."""
    bookable = practice.catalogue.type_by_id.get(seat.facts.meeting_type_id)
    group = bookable is not None and bookable.spots > 1
    return Actor("attendee", seat.facts.attendee_id if group else None)
