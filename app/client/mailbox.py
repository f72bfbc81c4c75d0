"""The demo's mailbox, over the local service."""

from urllib.parse import urlencode, urljoin, urlsplit

from app.booking.errors import ServiceUnreachable, UnexpectedAnswer
from app.booking.mailbox import Mail, Page, PageAction
from app.client.account import Endpoint, key_headers
from app.client.pages import read_page
from app.client.refusals import read_error
from app.client.transport import Call, NeverSent, NoAnswer, Reply, Transport
from app.wire import paths
from app.wire.mails import read_mails

_FORM = "application/x-www-form-urlencoded"
_SEE_OTHER = frozenset({302, 303})


class DemoMailbox:
    """A `Mailbox` that shows what the local service wrote. Opens its pages, and nobody else's."""

    def __init__(self, transport: Transport, endpoint: Endpoint) -> None:
        """Take what is needed."""
        self._transport = transport
        self._endpoint = endpoint

    async def list_mails(self) -> tuple[Mail, ...]:
        """Return the mails, the newest first; see `Mailbox`."""
        headers = key_headers(await self._endpoint.read_key(), "")
        address = paths.root_of(self._endpoint.address) + paths.DEMO_MAILS
        reply = await self._send(Call("GET", address, secret_headers=headers))
        if not reply.is_success:
            raise read_error(reply, "mails")
        return read_mails(reply.body)

    async def open_page(self, address: str) -> Page:
        """Open a link, as a browser would; see `Mailbox`."""
        return await self._show(Call("GET", self._own(address)))

    async def press(self, action: PageAction) -> Page:
        """Press a button of a page; see `Mailbox`."""
        body = urlencode(action.form).encode()
        return await self._show(Call("POST", self._own(action.address), body=body, content_type=_FORM))

    def _own(self, address: str) -> str:
        """Return an address of the local service.

        Raises:
            UnexpectedAnswer: It leads elsewhere.
        """
        here = urlsplit(self._endpoint.address)
        there = urlsplit(address)
        if (there.scheme, there.netloc) != (here.scheme, here.netloc):
            raise UnexpectedAnswer("page")
        return address

    async def _show(self, call: Call) -> Page:
        reply = await self._send(call)
        if reply.status in _SEE_OTHER:
            address = self._own(urljoin(call.address, reply.location))
            call = Call("GET", address)
            reply = await self._send(call)
        if not reply.is_page:
            raise UnexpectedAnswer("page")
        return read_page(reply.body, call.address)

    async def _send(self, call: Call) -> Reply:
        try:
            return await self._transport.send(call)
        except (NeverSent, NoAnswer):
            raise ServiceUnreachable from None
