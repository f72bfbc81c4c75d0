"""Provisional bookings: listed, declined."""

from fastapi import Request, Response
from pydantic_core import to_json

from app.service.answering import json_answer, read_body
from app.service.approvals import Standing, decline
from app.service.bodies import DeclineBody, read
from app.service.paging import page_of, status_of
from app.service.reading import list_provisional
from app.service.refusals import bad_request, not_found
from app.service.store import Store

_PAGE = 20


class ProvisionalRoutes:
    """What is done with bookings that wait for somebody."""

    def __init__(self, store: Store) -> None:
        """Serve one store."""
        self._store = store

    async def list_waiting(self, request: Request) -> Response:
        """List provisional bookings, page by page."""
        query = request.query_params
        page, status = page_of(query, size=_PAGE), status_of(query)
        type_id = query.get("meetingTypeId", "")
        found = await self._store.read(
            lambda c, practice, now: list_provisional(c, practice, status, type_id, page, now)
        )
        return json_answer(found.to_bytes())

    async def decline(self, request: Request) -> Response:
        """Decline a provisional booking, whoever it waits for."""
        provisional_id = request.path_params["provisional_id"]
        reason = read(DeclineBody, await read_body(request)).reason or ""
        standing = await self._store.change(
            lambda c, practice, now: decline(c, practice, provisional_id, now, reason)
        )
        if standing is Standing.GONE:
            raise not_found("Provisional booking")
        if standing is not Standing.DECLINED:
            raise bad_request("This provisional booking can no longer be declined")
        return json_answer(to_json({"id": provisional_id}))
