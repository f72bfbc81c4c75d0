"""The service as a process: started, named, ended."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx
import pytest
from argon2 import PasswordHasher

from tests.journeys.service.running import KEY, ROOT, attendee, start_process, until

SERVE = [sys.executable, "-m", "app", "serve"]


def test_it_listens_when_it_says_so_and_ends_with_its_input(tmp_path: Path) -> None:
    service = start_process(tmp_path / "x.sqlite")
    assert service.client.get("/v4/meeting-type").status_code == 200
    assert httpx.get(f"{service.address}/v4/meeting-type").status_code == 401
    assert service.end() == 0


def test_it_ends_when_its_parent_is_killed(tmp_path: Path) -> None:
    code = (
        "import subprocess, sys, time\n"
        f"child = subprocess.Popen({[*SERVE, '--embedded', '--database', str(tmp_path / 'x.sqlite')]!r},"
        " stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
        f"child.stdin.write(b'{KEY}' + bytes([10])); child.stdin.flush()\n"
        "print(child.pid, child.stdout.readline().decode(), flush=True)\n"
        "time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, cwd=ROOT) as parent:
        assert parent.stdout is not None
        child, _, answer = parent.stdout.readline().decode().partition(" ")
        port = json.loads(answer)["port"]
        assert httpx.get(f"http://127.0.0.1:{port}/v4/meeting-type").status_code == 401
        parent.kill()
    until(lambda: not _answers(port))
    until(lambda: not _runs(int(child)))


def _answers(port: int) -> bool:
    try:
        httpx.get(f"http://127.0.0.1:{port}/v4/meeting-type")
    except httpx.TransportError:
        return False
    return True


def _runs(process_id: int) -> bool:
    """Tell whether a process still runs; one that only waits to be reaped does not."""
    try:
        state = Path(f"/proc/{process_id}/stat").read_text(encoding="ascii").rpartition(") ")[2][0]
    except OSError:
        return False
    return state != "Z"


def test_by_hand_it_makes_a_key_and_ends_on_a_signal(tmp_path: Path) -> None:
    words = ["--port", "0", "--database", str(tmp_path / "x.sqlite")]
    with subprocess.Popen(
        [*SERVE, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT
    ) as service:
        assert service.stdout is not None
        address = service.stdout.readline().decode().split()[-1]
        key = service.stdout.readline().decode().split()[-1]
        assert key.startswith("rgo-")
        headers = {"authorization": f"Bearer {key}"}
        assert httpx.get(f"{address}/v4/meeting-type", headers=headers).status_code == 200
        service.send_signal(signal.SIGTERM)
        _, log = service.communicate(timeout=20)
    assert service.returncode in (0, -signal.SIGTERM)
    assert "GET /v4/meeting-type 200" in log.decode()
    assert key not in log.decode()


@pytest.mark.parametrize(
    ("words", "given", "code", "complaint"),
    [
        (["--embedded"], b"\n", 2, "no key came"),
        (["--embedded"], b"", 2, "no key came"),
        (["--venue", "/nowhere.toml", "--port", "0"], b"", 78, "nowhere.toml: file: cannot be read"),
        (["--database", "/proc/nowhere/x", "--port", "0"], b"", 69, "the database cannot be used"),
        (["--host", "192.0.2.1", "--port", "0"], b"", 69, "cannot be listened on"),
        (["--wrong"], b"", 2, "unrecognized arguments"),
        (["--port", "99999"], b"", 2, "'99999' is not a whole number from 0 to 65535"),
        (["--keep-days", "-5"], b"", 2, "'-5' is not a whole number from 1 to 3650"),
        (["--opt-in-hours", "0"], b"", 2, "'0' is not a whole number from 1 to 8760"),
        (["--host-hours", "soon"], b"", 2, "'soon' is not a whole number from 1 to 8760"),
        (["--mail-server", "mail"], b"", 2, "'mail' is not a server such as mail.example:587"),
        (["--mail-server", "mail.example:25"], b"", 2, "--mail-server needs --mail-from"),
    ],
)
def test_what_hinders_it_is_said(
    tmp_path: Path, words: list[str], given: bytes, code: int, complaint: str
) -> None:
    environment = {**os.environ, "XDG_DATA_HOME": str(tmp_path)}
    done = subprocess.run(
        [*SERVE, *words], input=given, capture_output=True, cwd=ROOT, timeout=30, env=environment, check=False
    )
    assert done.returncode == code
    assert complaint in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_terms_are_set_by_words(tmp_path: Path) -> None:
    service = start_process(tmp_path / "x.sqlite", "--opt-in-holds", "--opt-in-hours", "1")
    try:
        types = {each["slug"]: each for each in service.client.get("/v4/meeting-type").json()}
        energy = types["energy-check"]
        query = {
            "meetingTypeId": energy["id"],
            "hostIds": energy["userId"],
            "start": "2020-01-01",
            "end": "2099-01-01",
        }

        def free() -> list[str]:
            dates = service.client.get("/v4/booking-availability", params=query).json()["dates"]
            return [spot["startTime"] for day in dates for spot in day["spots"]]

        start = free()[0]
        request = {
            "meetingTypeId": energy["id"],
            "hostIds": [energy["userId"]],
            "start": start,
            "attendee": attendee(),
        }
        assert service.client.post("/v4/booking", json=request).json()["bookingType"] == "DoubleOptIn"
        assert start not in free()
    finally:
        assert service.end() == 0


def test_an_idle_service_sleeps(tmp_path: Path) -> None:
    service = start_process(tmp_path / "x.sqlite")
    try:
        service.client.get("/v4/meeting-type")
        stat = Path(f"/proc/{service.process.pid}/stat")
        if not stat.exists():
            pytest.skip("only Linux tells how much time a process took")
        time.sleep(1.0)  # what was begun at the start ends
        before = _ticks(stat)
        time.sleep(3.0)
        assert _ticks(stat) - before <= 3  # hundredths of a second in three seconds
    finally:
        assert service.end() == 0


def _ticks(stat: Path) -> int:
    fields = stat.read_text(encoding="ascii").rpartition(") ")[2].split()
    return int(fields[11]) + int(fields[12])


def test_a_password_becomes_a_hash_for_the_venues_file() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "serve", "--hash-password"],
        input=b"open sesame\n",
        capture_output=True,
        cwd=ROOT,
        check=True,
        timeout=60,
    )
    printed = done.stdout.decode().strip()
    assert PasswordHasher().verify(printed, "open sesame")
    assert b"open sesame" not in done.stdout
