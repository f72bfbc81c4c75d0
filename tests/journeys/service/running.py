"""The real service, over real HTTP, with a clock that is moved by hand; and as a process of its own."""

import asyncio
import json
import re
import secrets
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from pathlib import Path
from socket import AF_INET, IPPROTO_TCP, SOCK_STREAM, socket
from typing import Self

import httpx

from app.resources import resource
from app.service.access import Access
from app.service.app import create_app
from app.service.catalogue import Catalogue, read_catalogue
from app.service.database import Database
from app.service.doorway import Doorway
from app.service.outbox import MailServer
from app.service.practice import Terms
from app.service.server import Server
from app.service.store import Store

ROOT = Path(__file__).parents[3]
KEY = f"rgo-{secrets.token_hex(16)}"
TUESDAY = datetime(2027, 4, 6, 5, 10, tzinfo=UTC)
"""Ten minutes past seven in Berlin; nobody works yet."""

CONSULTATION = "770e8400-e29b-41d4-a716-446655440002"
MIRIAM = "550e8400-e29b-41d4-a716-446655440000"


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = TUESDAY

    def __call__(self) -> datetime:
        return self.now

    def move(self, **by: float) -> None:
        """Go forward."""
        self.now += timedelta(**by)


class RunningService:
    """A service in a thread of this process."""

    def __init__(
        self,
        database: Path,
        *,
        catalogue: Catalogue | None = None,
        terms: Terms | None = None,
        key: str = KEY,
        mail_server: MailServer | None = None,
    ) -> None:
        self.clock = Clock()
        self.catalogue = catalogue or read_catalogue(resource("demo", "practice.toml"))
        self._socket = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)
        self._socket.bind(("127.0.0.1", 0))
        self.address = f"http://127.0.0.1:{self._socket.getsockname()[1]}"
        self.database = Database(database)
        self.store = Store(self.database, self.catalogue, self.clock, terms or Terms())
        self._app = create_app(self.store, Access(key, self.catalogue), self.address, mail_server)
        self._up = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self.client = httpx.Client(
            base_url=self.address, headers={"authorization": f"Bearer {key}"}, timeout=20
        )

    def _run(self) -> None:
        async def serve() -> None:
            self._server = Server(Doorway(self._app), self._up.set)
            await self._server._serve([self._socket])  # `serve` would take the signals of the main thread

        asyncio.run(serve())

    def __enter__(self) -> Self:
        self._thread.start()
        assert self._up.wait(20)
        return self

    def __exit__(self, *_: object) -> None:
        self.client.close()
        self._server.end()
        self._thread.join(20)
        self._socket.close()
        assert not self._thread.is_alive()


@dataclass(frozen=True)
class OwnProcess:
    """A service in a process of its own."""

    process: subprocess.Popen[bytes]
    address: str
    client: httpx.Client

    def end(self) -> int:
        """Close its input and wait for it."""
        self.client.close()
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.close()
        self.process.stdout.close()
        return self.process.wait(20)

    def kill(self) -> None:
        """End it as a power cut would."""
        self.client.close()
        self.process.kill()
        self.process.communicate(timeout=20)


def start_process(database: Path, *words: str) -> OwnProcess:
    """Start the service as a kiosk does."""
    process = subprocess.Popen(
        [sys.executable, "-m", "app", "serve", "--embedded", "--database", str(database), *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    process.stdin.write(f"{KEY}\n".encode())
    process.stdin.flush()
    address = f"http://127.0.0.1:{json.loads(process.stdout.readline())['port']}"
    client = httpx.Client(base_url=address, headers={"authorization": f"Bearer {KEY}"}, timeout=60)
    return OwnProcess(process, address, client)


def type_id(service: RunningService, slug: str) -> str:
    """Return the id of a meeting type."""
    return next(each.id for each in service.catalogue.meeting_types if each.slug == slug)


def scope(service: RunningService, slug: str) -> dict[str, str]:
    """Return the host or queue of a meeting type, as queries name it."""
    bookable = next(each for each in service.catalogue.meeting_types if each.slug == slug)
    if bookable.queue is not None:
        return {"queueId": bookable.queue}
    assert bookable.host is not None
    return {"hostIds": bookable.host}


def body(service: RunningService, slug: str, start: str, **changes: object) -> dict[str, object]:
    """Return a booking request."""
    named = scope(service, slug)
    where = {key: [value] if key == "hostIds" else value for key, value in named.items()}
    attendee = {
        "email": "client@example.com",
        "firstname": "Jane",
        "lastname": "Smith",
        "receiveReminders": True,
        "notes": {},
    }
    made = {"meetingTypeId": type_id(service, slug), "start": start, "attendee": attendee, **where, **changes}
    return {key: value for key, value in made.items() if value is not None}


def attendee(**changes: object) -> dict[str, object]:
    """Return an attendee, changed; what is changed to None is left out."""
    made = {
        "email": "client@example.com",
        "firstname": "Jane",
        "lastname": "Smith",
        "receiveReminders": True,
        "notes": {},
        **changes,
    }
    return {key: value for key, value in made.items() if value is not None}


def slots(
    service: RunningService, slug: str, first: str = "2027-04-06", last: str = "2027-05-31", **further: str
) -> list[str]:
    """Return the free starts, as the service writes them."""
    query = {
        "meetingTypeId": type_id(service, slug),
        "start": first,
        "end": last,
        **scope(service, slug),
        **further,
    }
    answer = service.client.get("/v4/booking-availability", params=query)
    assert answer.status_code == 200, answer.text
    return [spot["startTime"] for day in answer.json()["dates"] for spot in day["spots"]]


def book(service: RunningService, slug: str, start: str, **changes: object) -> httpx.Response:
    """Send a booking request."""
    return service.client.post("/v4/booking", json=body(service, slug, start, **changes))


def mails(service: RunningService, recipient: str = "client@example.com") -> list[Mapping[str, object]]:
    """Return the mails to somebody, the newest first."""
    listed = service.client.get("/demo/mails").json()["mails"]
    return [mail for mail in listed if mail["to"] == recipient]


def link(mail: Mapping[str, object]) -> str:
    """Return where the one link of a mail leads."""
    links = mail["links"]
    assert isinstance(links, list)
    assert len(links) == 1
    return str(links[0]["href"])


class _PageParser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.texts: dict[str, list[str]] = {}
        self.forms: list[tuple[str, dict[str, str], str]] = []
        self._path: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {key: value or "" for key, value in attrs}
        if tag == "form":
            assert found["method"] == "post"
            self.forms.append((found["action"], {}, ""))
        elif tag == "input":
            self.forms[-1][1][found["name"]] = found["value"]
        if tag not in ("input", "meta"):
            self._path.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._path.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self._path or not data.strip():
            return
        self.texts.setdefault(self._path[-1], []).append(data)
        if self._path[-1] == "button":
            address, values, _ = self.forms[-1]
            self.forms[-1] = (address, values, data)


@dataclass(frozen=True)
class ShownPage:
    """A page as a browser shows it."""

    title: str
    texts: tuple[str, ...]
    buttons: Mapping[str, tuple[str, dict[str, str]]]


def shown(answer: httpx.Response) -> ShownPage:
    """Read a page."""
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    parser = _PageParser()
    parser.feed(answer.text)
    texts = tuple(text for tag in ("p", "dd") for text in parser.texts.get(tag, []))
    assert parser.texts["title"] == parser.texts["h1"]
    return ShownPage(
        parser.texts["h1"][0], texts, {label: (address, values) for address, values, label in parser.forms}
    )


def press(client: httpx.Client, page: ShownPage, label: str) -> httpx.Response:
    """Press a button of a page."""
    address, values = page.buttons[label]
    return client.post(address, data=values)


def until(condition: Callable[[], bool], seconds: float = 10) -> None:
    """Wait for something that happens in another thread or process."""
    limit = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < limit, "it did not happen in time"
        time.sleep(0.01)


UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
