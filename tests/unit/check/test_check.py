import io
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from app.booking.errors import CredentialsUnavailable, KeyringState
from app.booking.request import new_reference, short_code
from app.check import run, run_account
from app.check.display import check_display
from app.check.machine import check_disk, check_journal, check_service_parts, check_zones
from app.check.report import Finding, Level
from app.credentials import MemoryVault, SecretKeeper
from app.journal import Attempt, Journal, Shelf
from app.settings import Settings, SourceKind

ROOT = Path(__file__).parents[3]
NOW = datetime(2027, 4, 6, 7, 10, tzinfo=UTC)
KEY = "rgo-0123456789abcdef"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="each system finds its screen another way")


class LockedVault(MemoryVault):
    def write(self, entry: str, text: str) -> None:
        raise CredentialsUnavailable(KeyringState.LOCKED)

    def read(self, entry: str) -> str | None:
        raise CredentialsUnavailable(KeyringState.LOCKED)


class Vendor(ThreadingHTTPServer):
    """Answers as a vendor might; what it was asked is kept."""

    status = 200
    body = b"[]"
    content_type = "application/json"
    date: str | None = format_datetime(NOW, usegmt=True)
    seen: tuple[str, str] = ("", "")


class Answer(BaseHTTPRequestHandler):
    server: Vendor

    def do_GET(self) -> None:
        self.server.seen = (self.path, self.headers.get("authorization", ""))
        self.send_response_only(self.server.status)
        if self.server.date:
            self.send_header("date", self.server.date)
        self.send_header("content-type", self.server.content_type)
        self.send_header("content-length", str(len(self.server.body)))
        self.end_headers()
        self.wfile.write(self.server.body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture
def vendor() -> Iterator[Vendor]:
    server = Vendor(("127.0.0.1", 0), Answer)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return replace(Settings.demo(), state_folder=tmp_path / "state")


@pytest.fixture
def with_account(settings: Settings, vendor: Vendor) -> Settings:
    address = f"http://127.0.0.1:{vendor.server_port}/v4"
    source = settings.source._replace(kind=SourceKind.SERVICE, address=address, account="here")
    return replace(settings, source=source)


def findings(settings: Settings, vault: MemoryVault) -> tuple[int, dict[str, Finding]]:
    output = io.StringIO()
    code = run(settings, as_json=True, output=output, keeper=SecretKeeper(vault), clock=lambda: NOW)
    document = json.loads(output.getvalue())
    assert document["ready"] is (code == 0)
    assert KEY not in output.getvalue()
    return code, {
        entry["what"]: Finding(**entry | {"level": Level(entry["level"])}) for entry in document["findings"]
    }


def with_key(settings: Settings) -> MemoryVault:
    vault = MemoryVault()
    vault.write(f"api-key:{settings.source.key_name}", KEY)
    return vault


def test_the_demo_is_ready_with_a_keyring(settings: Settings) -> None:
    code, found = findings(settings, MemoryVault())
    assert code == 0
    assert {name for name, finding in found.items() if finding.level is not Level.OK} == {"display"}
    assert "offscreen" in found["display"].found


def test_the_demo_is_ready_without_a_keyring_but_says_so(settings: Settings) -> None:
    code, found = findings(settings, LockedVault())
    assert code == 0
    assert found["keyring"].level is Level.WARN
    assert found["keyring"].remedy


def test_people_get_a_line_for_each_and_a_last_word(settings: Settings) -> None:
    output = io.StringIO()
    assert run(settings, output=output, keeper=SecretKeeper(MemoryVault())) == 0
    assert output.getvalue().endswith("Ready.\n")
    assert "ok    fonts" in output.getvalue()
    output = io.StringIO()
    nowhere = replace(settings, state_folder=Path("/proc/foyer"))
    assert run(nowhere, output=output, keeper=SecretKeeper(MemoryVault())) == 1
    assert "fail  disk" in output.getvalue()
    assert output.getvalue().endswith("Not ready.\n")


def test_an_account_is_ready_when_the_service_takes_the_key(with_account: Settings, vendor: Vendor) -> None:
    code, found = findings(with_account, with_key(with_account))
    assert code == 0
    assert vendor.seen == ("/v4/meeting-type", f"Bearer {KEY}")
    assert found["account"].level is Level.OK
    assert found["clock"].found == "0 s beside the service's"
    assert found["service"].found == "not needed here"


def test_an_account_needs_a_key_and_a_keyring(with_account: Settings) -> None:
    code, found = findings(with_account, MemoryVault())
    assert (code, found["key"].level) == (1, Level.FAIL)
    assert "credential set" in found["key"].remedy
    code, found = findings(with_account, LockedVault())
    assert code == 1
    assert found["keyring"].level is found["key"].level is Level.FAIL
    assert "Unlock" in found["key"].remedy


def test_a_key_that_no_header_can_carry_is_told(with_account: Settings) -> None:
    vault = MemoryVault()
    vault.write(f"api-key:{with_account.source.key_name}", "two words")
    code, found = findings(with_account, vault)
    assert (code, found["account"].level) == (1, Level.FAIL)


@pytest.mark.parametrize(
    ("status", "body", "content_type", "remedy"),
    [
        (401, b'{"message": "Token expired"}', "application/json", "credential set"),
        (403, b'{"message": "Forbidden resource"}', "application/json", "permission"),
        (406, b"{}", "application/json", "plan"),
        (503, b"{}", "application/json", "address"),
        (200, b"<html>Log in</html>", "text/html", "portal"),
    ],
)
def test_each_refusal_has_its_remedy(
    with_account: Settings, vendor: Vendor, status: int, body: bytes, content_type: str, remedy: str
) -> None:
    vendor.status, vendor.body, vendor.content_type = status, body, content_type
    code, found = findings(with_account, with_key(with_account))
    assert (code, found["account"].level) == (1, Level.FAIL)
    assert remedy in found["account"].remedy


def test_a_service_that_is_not_there_is_told(with_account: Settings) -> None:
    source = with_account.source._replace(address="http://127.0.0.1:9/v4")
    elsewhere = replace(with_account, source=source)
    code, found = findings(elsewhere, with_key(elsewhere))
    assert (code, found["account"].level) == (1, Level.FAIL)
    assert "clock" not in found


@pytest.mark.parametrize(
    ("skew", "level"),
    [
        (timedelta(seconds=-20), Level.OK),
        (timedelta(seconds=90), Level.WARN),
        (timedelta(hours=-26), Level.FAIL),
    ],
)
def test_the_clock_is_held_beside_the_services(
    with_account: Settings, vendor: Vendor, skew: timedelta, level: Level
) -> None:
    vendor.date = format_datetime(NOW + skew, usegmt=True)
    assert findings(with_account, with_key(with_account))[1]["clock"].level is level


def test_a_service_without_a_clock_is_only_noted(with_account: Settings, vendor: Vendor) -> None:
    vendor.date = None
    code, found = findings(with_account, with_key(with_account))
    assert (code, found["clock"].level) == (0, Level.WARN)


def test_open_attempts_are_told_by_their_codes_alone(settings: Settings) -> None:
    file = settings.journal_file
    assert check_journal(file, "demo").found == "nothing noted yet"
    file.parent.mkdir(parents=True)
    journal = Journal(file)
    reference = new_reference()
    journal.open(Attempt(reference, short_code(reference), "demo", "t-1", NOW, (Shelf.APPOINTMENTS,), NOW))
    finding = check_journal(file, "demo")
    assert finding.level is Level.WARN
    assert short_code(reference) in finding.found
    assert check_journal(file, "another").found == "nothing open"
    journal.shut()
    file.write_bytes(b"no database" * 100)
    assert check_journal(file, "demo").level is Level.FAIL


def test_what_is_missing_on_the_machine_is_told(tmp_path: Path) -> None:
    assert check_zones("Europe/Nowhere").level is Level.FAIL
    assert check_service_parts(SourceKind.MEETERGO).level is Level.OK
    assert check_disk(tmp_path, lambda folder: 30 * 1024**2).level is Level.WARN
    assert check_disk(tmp_path, lambda folder: 1024**2).level is Level.FAIL


def display(size: str = "None", **environment: str) -> Finding:
    """Look for a screen in a process of its own, as `foyer check` does."""
    program = (
        "from app.check.display import check_display; from app.settings import ScreenSize\n"
        f"f = check_display({size}); print(f.level.value, f.found, sep='|')"
    )
    inherited = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=ROOT,
        env=inherited | environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stderr == ""
    level, _, found = done.stdout.strip().partition("|")
    return Finding("display", Level(level), found)


def test_no_screen_is_told_without_opening_one() -> None:
    assert check_display(None, {}).level is Level.FAIL
    assert display() == Finding("display", Level.FAIL, "no screen")


def test_a_screen_that_nobody_sees_is_told() -> None:
    finding = display(QT_QPA_PLATFORM="offscreen")
    assert finding.level is Level.WARN
    assert finding.found.startswith("800 x 800 px")


@pytest.mark.parametrize(
    "environment",
    [{"DISPLAY": ":4711", "QT_QPA_PLATFORM": "xcb"}, {"QT_QPA_PLATFORM": "no-such-platform"}],
)
def test_a_screen_that_qt_cannot_open_does_not_take_the_check_down(environment: dict[str, str]) -> None:
    finding = display(**environment)
    assert finding.level is Level.FAIL
    assert finding.found


def test_the_size_in_the_settings_is_preferred() -> None:
    finding = display("ScreenSize(476, 268)", QT_QPA_PLATFORM="offscreen")
    assert "476 x 268 mm by the settings" in finding.found


@pytest.mark.parametrize(
    ("days", "level"), [(40, Level.OK), (14, Level.WARN), (1, Level.WARN), (0, Level.WARN), (-1, Level.FAIL)]
)
def test_a_key_is_warned_of_before_its_last_day(with_account: Settings, days: int, level: Level) -> None:
    vault = with_key(with_account)
    vault.write(
        f"api-key-last-day:{with_account.source.key_name}", (NOW.date() + timedelta(days=days)).isoformat()
    )
    code, found = findings(with_account, vault)
    assert (code, found["key"].level) == (int(level is Level.FAIL), level)
    assert bool(found["key"].remedy) is (level is not Level.OK)


def test_the_account_alone_can_be_tested(with_account: Settings, vendor: Vendor) -> None:
    output = io.StringIO()
    code = run_account(
        with_account, output=output, keeper=SecretKeeper(with_key(with_account)), clock=lambda: NOW
    )
    assert (code, KEY in output.getvalue()) == (0, False)
    assert "accepts the key" in output.getvalue()
    assert run_account(with_account, output=output, keeper=SecretKeeper(MemoryVault())) == 1
