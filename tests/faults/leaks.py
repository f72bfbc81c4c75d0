"""Everything that could make a kiosk hand its key, or what a visitor wrote, to a strange host.

`python -m tests.faults.leaks` plays all cases and prints one JSON object: what came to a stranger in each.
"""

import asyncio
import json
import os
import secrets
import sys
import tempfile
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import ExitStack, asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from app.booking.api import SlotQuery
from app.booking.errors import TROUBLES, CredentialsUnavailable
from app.booking.meeting_type import Details
from app.booking.request import Attendee, BookingRequest, new_reference
from app.client.client import BookingClient
from app.client.policy import Patience
from app.client.setup import client_setup
from app.client.transport import Transport
from app.credentials import SecretKeeper
from app.credentials.endpoint import KeyringEndpoint
from app.credentials.vault import MemoryVault
from app.journal import Journal
from app.settings import Settings, SettingsInvalid
from tests.fakes.servers import Connection, a_server, an_answer
from tests.fakes.values import TYPE_ID, a_meeting_type, slots_on

PACE = 0.01
KEY = f"rgo-{secrets.token_hex(16)}"
PERSON = f"visitor.{secrets.token_hex(6)}@example.com"
ANSWERS = Path(__file__).parents[1] / "fakes" / "answers"
_PROXIES = ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy")

Answer = Callable[[str], bytes]
"""From the stranger's address to what the service says to everything of the case's method."""


@dataclass(frozen=True)
class Case:
    """One attempt to make the kiosk talk.

    Attributes:
        answer: What its own service says; None: it behaves.
        method: To which requests it says so.
        proxied: Whether the settings name the stranger as a proxy.
        address: What somebody has put in the place of the service's address; `{stranger}` is theirs.
        variables: Of the environment; `{stranger}` is theirs.
    """

    name: str
    answer: Answer | None = None
    method: str = "GET"
    proxied: bool = False
    address: str = ""
    variables: Mapping[str, str] = field(default_factory=dict)


def _redirect(status: str, location: str) -> Answer:
    return lambda stranger: an_answer(
        b"", "location: " + location.format(stranger=stranger, host=stranger[7:]), status=status
    )


def _saying(status: str, body: bytes, *headers: str) -> Answer:
    return lambda stranger: an_answer(
        body.replace(b"STRANGER", stranger.encode()),
        *(header.format(stranger=stranger) for header in headers),
        status=status,
    )


_STATUSES = ("301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent Redirect")
_LOCATIONS = ("{stranger}/v4/booking", "//{host}/v4/booking")
_PAGE = b'<html><meta http-equiv="refresh" content="0; url=STRANGER/login">Log in'
_HTML = "content-type: text/html"

REDIRECTS = tuple(
    Case(f"{method} {status[:3]} {location}", _redirect(status, location), method)
    for method in ("GET", "POST")
    for status in _STATUSES
    for location in _LOCATIONS
)
HINTS = tuple(
    Case(f"POST {header.split(':')[0]}", _saying("201 Created", b"{}", header), "POST")
    for header in (
        "location: {stranger}/v4/booking",
        "content-location: {stranger}/v4/booking",
        "refresh: 0; url={stranger}/v4/booking",
        'alt-svc: h2="{stranger}"; ma=3600',
        "link: <{stranger}/v4/booking>; rel=preload",
        "set-cookie: key=1; domain=127.0.0.2",
    )
)
PORTALS = (
    Case("portal on reads", _saying("200 OK", _PAGE, _HTML)),
    Case("portal on the booking", _saying("200 OK", _PAGE, _HTML), "POST"),
    Case("portal 511", _saying("511 Network Authentication Required", _PAGE, _HTML)),
    Case("asks for a login", _saying("401 Unauthorized", b"{}", 'www-authenticate: Basic realm="x"')),
    Case("asks as a proxy", _saying("407 Proxy", b"{}", 'proxy-authenticate: Basic realm="x"'), "POST"),
)
PROXIES = (
    *(Case(f"variable {name}", variables={name: "{stranger}"}) for name in _PROXIES[:3]),
    Case("variables of all proxies", variables=dict.fromkeys(_PROXIES, "{stranger}")),
    Case("proxy before the service on this machine", proxied=True),
    Case("proxy before an encrypted service", proxied=True, address="https://booking.example/v4"),
)
EDITED = (
    Case("address of the stranger", address="{stranger}/v4"),
    Case("address with the service's name as user", address="http://right.example@127.0.0.2:9/v4"),
    Case("address that is not encrypted", address="http://booking.example/v4"),
    Case("encrypted address of another host", address="https://127.0.0.2:9/v4"),
    Case("another port of this machine", address="http://127.0.0.1:9/v4"),
)
CASES = (*REDIRECTS, *HINTS, *PORTALS, *PROXIES, *EDITED)


async def play(case: Case, folder: Path) -> tuple[bytes, bytes]:
    """Play one case with a whole booking; return all that came to the service and to the stranger."""
    came: list[bytes] = []
    own: list[bytes] = []

    def strange(connection: Connection) -> None:
        connection.inner.settimeout(2)
        with suppress(OSError):
            came.append(connection.inner.recv(65536))
            connection.write(an_answer(b"{}"))
            came.append(connection.inner.recv(65536))

    with ExitStack() as stack:
        stranger = stack.enter_context(a_server(strange))
        service = stack.enter_context(a_server(_service(case, stranger, own)))
        stack.enter_context(_variables(case, stranger))
        with suppress(SettingsInvalid):
            await _visit(case, service, stranger, folder)
    return b"".join(own), b"".join(came)


def _service(case: Case, stranger: str, own: list[bytes]) -> Callable[[Connection], None]:
    def handle(connection: Connection) -> None:
        while True:
            head = connection.read_head()
            own.extend((head, connection.read(_length(head))))
            method = head.split(b" ", 1)[0].decode()
            if case.answer is not None and method == case.method:
                connection.write(case.answer(stranger))
            else:
                connection.write(an_answer(good_answer(head)))

    return handle


def _length(head: bytes) -> int:
    lines = (line.partition(b":") for line in head.lower().split(b"\r\n"))
    return next((int(value) for name, _, value in lines if name == b"content-length"), 0)


def good_answer(head: bytes) -> bytes:
    """Return what a service says that behaves."""
    names = {b"/meeting-type": "meeting_types", b"/booking-availability": "availability"}
    name = next((name for path, name in names.items() if path in head), "booked")
    return (ANSWERS / f"{name}.json").read_bytes()


@contextmanager
def _variables(case: Case, stranger: str) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update({name: value.format(stranger=stranger) for name, value in case.variables.items()})
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _settings(folder: Path, address: str, proxy: str) -> Settings:
    file = folder / "foyer.toml"
    named = f'proxy = "{proxy}"\n' if proxy else ""
    file.write_text(
        f'[source]\nkind = "service"\naddress = "{address}"\naccount = "front desk"\n{named}'
        '[venue]\nname = "Praxis am Park"\ntime_zone = "Europe/Berlin"\n'
        f'[folders]\nstate = "{folder}"\n'
    )
    return Settings.load(file, {})


async def _visit(case: Case, service: str, stranger: str, folder: Path) -> None:
    """Keep a key for the settings as they were, and book with the settings as they are."""
    keeper = SecretKeeper(MemoryVault())
    try:
        proxy = stranger if case.proxied else ""
        right = _settings(folder, f"{service}/v4", proxy)
        await keeper.write_api_key(right.source.key_name, KEY)
        settings = right
        if case.address:
            settings = _settings(folder, case.address.format(stranger=stranger), proxy)
            if case.proxied:  # nobody edited anything: the key is this service's
                await keeper.write_api_key(settings.source.key_name, KEY)
        async with _client(settings, keeper) as client:
            await _book(client)
    finally:
        keeper.close()


@asynccontextmanager
async def _client(settings: Settings, keeper: SecretKeeper) -> AsyncIterator[BookingClient]:
    source = settings.source
    journal = Journal(settings.journal_file)
    endpoint = KeyringEndpoint(source.address, source.key_name, keeper)
    setup = client_setup(settings, Patience().scaled(PACE))
    limit = timedelta(seconds=2)
    async with Transport(proxy=source.proxy, limit=limit) as transport:
        yield BookingClient(setup, transport, endpoint, journal, keeper, _now, _pause)
    journal.shut()


async def _book(client: BookingClient) -> None:
    """Ask for everything a visitor needs, and book whatever came."""
    meeting_type, day = a_meeting_type(TYPE_ID), date(2027, 4, 7)
    details = Details.default_for(meeting_type)
    slot = slots_on(day, "09:00")[0]
    attendee = Attendee(email=PERSON, fullname="Jane Smith")
    request = BookingRequest(new_reference(), meeting_type, details, slot, attendee)
    steps = (
        lambda: client.list_meeting_types(),
        lambda: client.list_slots(SlotQuery(meeting_type, details, day, day)),
        lambda: client.book(request, lambda _: None),
        lambda: client.resolve(request.reference),
    )
    for step in steps:
        with suppress(*TROUBLES, CredentialsUnavailable):
            await step()


def _now() -> datetime:
    return datetime.now(UTC)


async def _pause(length: timedelta) -> None:
    await asyncio.sleep(length.total_seconds())


def leaks(came: bytes) -> bool:
    """Tell whether the key, or what a visitor wrote, is in what came to a stranger."""
    return KEY.encode() in came or PERSON.encode() in came or PERSON.replace("@", "%40").encode() in came


def main() -> None:
    """Play all, and print what came to the stranger."""
    found = {}
    for case in CASES:
        with tempfile.TemporaryDirectory(prefix="foyer-") as folder:
            own, came = asyncio.run(play(case, Path(folder)))
        found[case.name] = {
            "sent": KEY.encode() in own,
            "booked": PERSON.encode() in own,
            "bytes": len(came),
            "leaks": leaks(came),
        }
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
