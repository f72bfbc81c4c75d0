"""The local booking service as a process of its own, and a client that is as thin as one can be."""

import http.client
import json
import secrets
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from development.places import PYTHON, ROOT
from measure.report import Unmeasurable

ANSWER_SECONDS = 30.0
CONSULTATION = "770e8400-e29b-41d4-a716-446655440002"
CONSULTANT = "550e8400-e29b-41d4-a716-446655440000"


@dataclass(frozen=True)
class Answer:
    """What came back; status 0 if nothing did."""

    status: int
    body: bytes


@dataclass(frozen=True)
class Running:
    """A service that listens."""

    process: subprocess.Popen[bytes]
    address: str
    key: str

    def ask(self, method: str, path: str, body: Mapping[str, object] | None = None) -> Answer:
        """Send one request over a connection of its own."""
        connection = http.client.HTTPConnection(urlsplit(self.address).netloc, timeout=ANSWER_SECONDS)
        headers = {"Authorization": f"Bearer {self.key}", "Content-Type": "application/json"}
        try:
            connection.request(method, path, json.dumps(body) if body is not None else None, headers)
            reply = connection.getresponse()
            return Answer(reply.status, reply.read())
        except (OSError, http.client.HTTPException):
            return Answer(0, b"")
        finally:
            connection.close()


@contextmanager
def service(database: Path, variables: Mapping[str, str]) -> Iterator[Running]:
    """Run the service on a database file; it ends as if the power was cut."""
    key = f"rgo-{secrets.token_hex(16)}"
    process = subprocess.Popen(
        [str(PYTHON), "-m", "app", "serve", "--embedded", "--database", str(database)],
        cwd=ROOT,
        env=dict(variables),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        process.stdin.write(f"{key}\n".encode())
        process.stdin.flush()
        line = process.stdout.readline()
        if not line:
            raise Unmeasurable("the local service did not start")
        yield Running(process, f"http://127.0.0.1:{json.loads(line)['port']}", key)
    finally:
        process.kill()
        process.stdin.close()
        process.stdout.close()
        process.wait()


def free_starts(running: Running, first_day: str, last_day: str) -> tuple[str, ...]:
    """Return the free starts of the consultation, as the service writes them, in order."""
    query = f"meetingTypeId={CONSULTATION}&hostIds={CONSULTANT}&start={first_day}&end={last_day}"
    answer = running.ask("GET", f"/v4/booking-availability?{query}")
    if answer.status != 200:
        raise Unmeasurable(f"the local service answered {answer.status} when asked for free times")
    return tuple(spot["startTime"] for day in json.loads(answer.body)["dates"] for spot in day["spots"])


def booking(start: str, email: str) -> dict[str, object]:
    """Return a request for the consultation."""
    attendee = {
        "email": email,
        "firstname": "Jane",
        "lastname": "Smith",
        "receiveReminders": False,
        "notes": {},
    }
    return {"meetingTypeId": CONSULTATION, "start": start, "hostIds": [CONSULTANT], "attendee": attendee}
