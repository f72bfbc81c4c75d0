"""Links that are good for one booking: made, looked at."""

from http import HTTPStatus

from fastapi import Request, Response

from app.service.answering import json_answer
from app.service.links import find_link, make_link
from app.service.refusals import not_found
from app.service.store import Store
from app.wire.links import LinkDocument, link_path


class LinkRoutes:
    """What is done with one-time links."""

    def __init__(self, store: Store, root: str) -> None:
        """Serve one store. `root`: where links lead, without a slash at the end."""
        self._store = store
        self._root = root

    async def create(self, request: Request) -> Response:
        """Make a link for one booking of a meeting type."""
        type_id = request.path_params["meeting_type_id"]
        if type_id not in self._store.practice.catalogue.type_by_id:
            raise not_found("Meeting type")
        link_id = await self._store.change(lambda c, _practice, now: make_link(c, type_id, now))
        return json_answer(self._document(link_id, type_id, used=False).to_bytes(), HTTPStatus.CREATED)

    async def get_link(self, request: Request) -> Response:
        """Tell which type a link is for, and whether it is used up."""
        link_id = request.path_params["link_id"]
        link = await self._store.read(lambda c, _practice, _now: find_link(c, link_id))
        if link is None:
            raise not_found("Link")
        return json_answer(self._document(link_id, link.meeting_type_id, used=link.used).to_bytes())

    def _document(self, link_id: str, meeting_type_id: str, *, used: bool) -> LinkDocument:
        url = self._root + link_path(link_id)
        return LinkDocument(id=link_id, url=url, meeting_type_id=meeting_type_id, used=used)
