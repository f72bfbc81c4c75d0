"""The booking page's examples and errors, sent by `curl` and by `foyer book` to the real service."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.commands.book import EXAMPLES
from tests.journeys.service.running import CONSULTATION, KEY, MIRIAM, ROOT, OwnProcess, start_process

JANE = {
    "email": "client@example.com",
    "firstname": "Jane",
    "lastname": "Smith",
    "receiveReminders": True,
    "notes": {},
}
PLAIN: Mapping[str, object] = {"meetingTypeId": CONSULTATION, "hostIds": [MIRIAM], "attendee": JANE}
FORM = {"company": "Acme Inc", "referral_source": "Website", "company_size": "50-200"}
UTM = {"utm_source": "qualimero", "utm_medium": "chatbot", "utm_content": "enterprise_q1"}
BODIES: tuple[Mapping[str, object], ...] = (
    PLAIN,
    {**PLAIN, "channel": "zoom", "attendee": {**JANE, "phone": "+1-555-123-4567", "notes": FORM}},
    {
        **PLAIN,
        "icsTitle": "Product Demo — Jane Smith",
        "icsDescription": "Chat summary: Customer asked about enterprise pricing and SSO. "
        "Wants to discuss data residency requirements for EU deployment.",
    },
    {**PLAIN, "attendee": {**JANE, "notes": UTM}},
)
TAKEN = "The selected time slot is no longer available"
NO_HOST = "hostIds or queueId is required"
WRONG_DURATION = "Duration must match one of the allowed durations for this meeting type"

needs_curl = pytest.mark.skipif(shutil.which("curl") is None, reason="curl is not installed")


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[OwnProcess]:
    process = start_process(tmp_path_factory.mktemp("page") / "bookings.sqlite")
    yield process
    process.end()


def free_start(running: OwnProcess) -> str:
    """Return a free start, not the first: the clock runs."""
    today = datetime.now(UTC).date()
    query = {
        "meetingTypeId": CONSULTATION,
        "hostIds": MIRIAM,
        "start": (today + timedelta(days=1)).isoformat(),
        "end": (today + timedelta(days=40)).isoformat(),
    }
    found = running.client.get("/v4/booking-availability", params=query).json()
    return str(next(spot["startTime"] for day in found["dates"] for spot in day["spots"]))


def curl(running: OwnProcess, body: Mapping[str, object]) -> tuple[int, dict[str, object]]:
    """Send a body as the page shows it; returns status and answer."""
    command = [
        *("curl", "--silent", "--show-error", "-X", "POST", f"{running.address}/v4/booking"),
        *("-H", f"Authorization: Bearer {KEY}", "-H", "Content-Type: application/json"),
        *("-d", json.dumps(body), "--write-out", "\n%{http_code}"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    text, _, status = done.stdout.rpartition("\n")
    return int(status), json.loads(text)


def foyer(running: OwnProcess, folder: Path, *words: str) -> tuple[int, dict[str, object]]:
    """Run `foyer`; returns exit code and its JSON."""
    command = [sys.executable, "-m", "app", *words, "--json", "--service", running.address, "--key-stdin"]
    done = subprocess.run(
        command,
        input=f"{KEY}\n",
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        cwd=ROOT,
        env={**os.environ, "XDG_STATE_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)},
    )
    assert KEY not in done.stdout + done.stderr
    assert done.stdout, done.stderr
    return done.returncode, json.loads(done.stdout)


def shown_commands() -> list[list[str]]:
    """Return the words of the examples in the help."""
    joined = EXAMPLES.replace("\\\n", " ")
    return [shlex.split(line)[1:] for line in joined.splitlines() if line.strip().startswith("foyer book")]


@needs_curl
@pytest.mark.parametrize("body", BODIES)
def test_each_example_is_booked_with_curl(running: OwnProcess, body: Mapping[str, object]) -> None:
    status, answer = curl(running, {**body, "start": free_start(running)})
    assert status == 201
    assert answer.keys() == {"appointmentId", "secret"}
    shown = running.client.get(f"/v4/appointment/{answer['appointmentId']}").json()
    assert shown["attendees"][0]["notes"] == body["attendee"]["notes"]  # type: ignore[index]  # an object
    assert shown.get("icsTitle") == body.get("icsTitle")
    assert shown["channel"] == body.get("channel", "local")


@pytest.mark.parametrize("number", range(4))
def test_each_example_of_the_help_is_booked(running: OwnProcess, tmp_path: Path, number: int) -> None:
    words = shown_commands()[number]
    words[words.index("--start") + 1] = free_start(running)
    code, answer = foyer(running, tmp_path, *words)
    assert (code, answer["outcome"]) == (0, "booked")
    assert "secret" not in answer
    shown = running.client.get(f"/v4/appointment/{answer['appointmentId']}").json()
    (seat,) = shown["attendees"]
    wanted = deepcopy(BODIES[number])
    notes = wanted["attendee"]["notes"]  # type: ignore[index]  # an object
    assert seat["notes"] == {**notes, "foyer_reference": answer["reference"]}
    assert (seat["email"], seat["firstname"], seat["receiveReminders"]) == (
        "client@example.com",
        "Jane",
        True,
    )
    assert shown.get("icsTitle") == wanted.get("icsTitle")
    assert shown["channel"] == wanted.get("channel", "local")
    assert shown["hostIds"] == [MIRIAM]


@needs_curl
def test_each_error_is_answered_to_curl(running: OwnProcess) -> None:
    start = free_start(running)
    assert curl(running, {**PLAIN, "start": start})[0] == 201
    free = free_start(running)
    without_host = {key: value for key, value in PLAIN.items() if key != "hostIds"}
    for body, message in (
        ({**PLAIN, "start": start}, TAKEN),
        ({**without_host, "start": free}, NO_HOST),
        ({**PLAIN, "start": free, "duration": 31}, WRONG_DURATION),
    ):
        assert curl(running, body) == (400, {"statusCode": 400, "message": message, "error": "Bad Request"})


def test_each_error_is_told_by_the_command_line(running: OwnProcess, tmp_path: Path) -> None:
    words = shown_commands()[0]
    place = words.index("--start") + 1
    words[place] = taken = free_start(running)
    assert foyer(running, tmp_path, *words)[0] == 0
    host = words.index("--host")
    without_host = words[:host] + words[host + 2 :]
    for changed, message in (
        (words, TAKEN),
        (without_host, NO_HOST),
        ([*words, "--duration", "31"], WRONG_DURATION),
    ):
        if message is not TAKEN:
            changed = [free_start(running) if each == taken else each for each in changed]
        code, answer = foyer(running, tmp_path, *changed)
        assert (code, answer["outcome"]) == (4, "refused")
        assert (answer["statusCode"], answer["message"], answer["error"]) == (400, message, "Bad Request")
