"""The route table of the local booking service."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

from fastapi import FastAPI, Request, Response

from app.service.access import Access, Guard
from app.service.answering import add_problem_answers, json_answer
from app.service.appointment_routes import AppointmentRoutes
from app.service.booking_routes import BookingRoutes
from app.service.housekeeping import keep_house
from app.service.link_routes import LinkRoutes
from app.service.mail import CONFIRM, DECIDE, MANAGE, list_mails
from app.service.outbox import MailServer, Postman
from app.service.page_routes import PageRoutes
from app.service.provisional_routes import ProvisionalRoutes
from app.service.store import Store
from app.wire import paths

Handler = Callable[[Request], Awaitable[Response]]

_APPOINTMENT = f"{paths.VERSION}/appointment/{{appointment_id}}"
_LINK = f"{paths.VERSION}/one-time-booking-link"
_NEWEST_MAILS = 100


@dataclass(frozen=True, slots=True)
class _Route:
    methods: tuple[str, ...]
    path: str
    handler: Handler
    guard: Guard = Guard.USER


def create_app(store: Store, access: Access, root: str, mail_server: MailServer | None = None) -> FastAPI:
    """Return the service.

    Args:
        store: Closed when the service ends.
        access: Knows the key.
        root: Where links in mails lead, without a slash at the end.
        mail_server: Where mails go; without one the outbox is shown at `/demo/mails` instead.
    """

    @contextlib.asynccontextmanager
    async def lifespan(_app: FastAPI) -> AsyncIterator[None]:
        tasks = [asyncio.create_task(keep_house(store), name="housekeeping")]
        if mail_server is not None:
            tasks.append(asyncio.create_task(Postman(store, mail_server, root).run(), name="postman"))
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
            await store.close()

    app = FastAPI(title="Foyer", lifespan=lifespan, openapi_url=None, redirect_slashes=False)
    add_problem_answers(app)
    routes = [*_api(store, access, root), *_pages(store)]
    if mail_server is None:
        routes.append(_demo_mails(store, root))
    routes.append(_description(app))
    for route in routes:
        app.add_api_route(
            route.path,
            _guarded(route.handler, route.guard, access),
            methods=list(route.methods),
            name=getattr(route.handler, "__name__", route.path),
            response_class=Response,
            response_model=None,
        )
    return app


def _guarded(handler: Handler, guard: Guard, access: Access) -> Handler:
    async def handle(request: Request) -> Response:
        access.check(request, guard)
        return await handler(request)

    handle.__doc__ = handler.__doc__
    return handle


def _api(store: Store, access: Access, root: str) -> list[_Route]:
    booking, appointment = BookingRoutes(store, access), AppointmentRoutes(store, access)
    provisional, link = ProvisionalRoutes(store), LinkRoutes(store, root)
    get, post, patch = ("GET",), ("POST",), ("PATCH",)
    # These three look for the key, or for the appointment's own secret, by themselves.
    own = Guard.NOTHING
    return [
        _Route(get, paths.MEETING_TYPES, booking.list_types),
        _Route(get, f"{paths.MEETING_TYPES}/{{meeting_type_id}}", booking.get_type),
        _Route(get, paths.AVAILABILITY, booking.list_slots, Guard.KEY),
        _Route(post, paths.BOOKING, booking.book, Guard.KEY),
        _Route(get, paths.ME, booking.get_me, Guard.KEY),
        _Route(get, f"{paths.VERSION}/queue/{{queue_id}}", booking.get_queue),
        _Route(get, paths.APPOINTMENTS, appointment.list_page),
        _Route(get, paths.TODAY, appointment.list_today),
        _Route(get, _APPOINTMENT, appointment.get_one, own),
        _Route(post, f"{_APPOINTMENT}/cancel", appointment.cancel, own),
        _Route(post, f"{_APPOINTMENT}/reschedule", appointment.move, own),
        _Route(("DELETE",), _APPOINTMENT, appointment.delete),
        _Route(patch, f"{_APPOINTMENT}/guest", appointment.change_guest),
        _Route(patch, f"{_APPOINTMENT}/notes", appointment.change_notes),
        _Route(post, f"{_LINK}/create/{{meeting_type_id}}", link.create),
        _Route(get, f"{_LINK}/{{link_id}}", link.get_link),
        _Route(get, paths.PROVISIONAL_BOOKINGS, provisional.list_waiting),
        _Route(
            post,
            f"{paths.VERSION}/provisional-booking/{{provisional_id}}/decline",
            provisional.decline,
        ),
    ]


def _pages(store: Store) -> list[_Route]:
    pages = PageRoutes(store)
    look, press = ("GET", "HEAD"), ("POST",)
    return [
        _Route(look, f"{CONFIRM}/{{token}}", pages.show_confirm, Guard.NOTHING),
        _Route(press, f"{CONFIRM}/{{token}}", pages.do_confirm, Guard.NOTHING),
        _Route(look, f"{DECIDE}/{{token}}", pages.show_decide, Guard.NOTHING),
        _Route(press, f"{DECIDE}/{{token}}", pages.do_decide, Guard.NOTHING),
        _Route(look, f"{MANAGE}/{{token}}", pages.show_manage, Guard.NOTHING),
        _Route(press, f"{MANAGE}/{{token}}", pages.do_manage, Guard.NOTHING),
    ]


def _demo_mails(store: Store, root: str) -> _Route:
    async def show(_request: Request) -> Response:
        """Show the outbox."""
        found = await store.read(lambda c, p, now: list_mails(c, p, now, root, _NEWEST_MAILS))
        return json_answer(found.to_bytes())

    return _Route(("GET",), paths.DEMO_MAILS, show, Guard.KEY)


def _description(app: FastAPI) -> _Route:
    async def describe_api(_request: Request) -> Response:
        """Describe the API."""
        # Imported late: nobody but a developer asks for it.
        from app.service.openapi import describe

        return json_answer(describe(app.routes))

    return _Route(("GET",), "/openapi.json", describe_api, Guard.NOTHING)
