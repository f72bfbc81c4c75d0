"""The guided tour, as a person at a command line takes it."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path

import pytest

from app.tour.stops import STOPS
from development.keyring_session import BUS, private_keyring

ROOT = Path(__file__).parents[2]
PATIENCE = 400
"""Seconds. Two tours at once take about a minute and a half where nothing else is going on."""

LOOKED_AT = {"help", "language", "more-types", "month-loading", "month-empty", "booking", "slot-taken"} | {
    "checking",
    "idle-warning",
    "out-of-service",
    "staff-pin",
    "staff-state",
}
"""Pictures of what no booking comes by."""

KEYRING = "de"
"""Taken in a session with a real keyring; the other one has none."""

PHOTOGRAPHED = "en"
"""The other one takes no pictures; that is a third of the time."""

ROUTES = {
    "en": ("--language", "en", "--size", "1920x1080"),
    "de": ("--language", "de", "--size", "1280x800"),
}


@pytest.fixture(scope="module")
def tours(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Mapping[str, subprocess.Popen[str]]]:
    """All tours at once: most of their time they only wait for the idle warning."""
    with ExitStack() as stack:
        started = {}
        for name, words in ROUTES.items():
            home = tmp_path_factory.mktemp(name)
            variables = {key: text for key, text in os.environ.items() if key not in (BUS, "DISPLAY")}
            variables |= {"HOME": str(home), "XDG_RUNTIME_DIR": str(home), "QT_QPA_PLATFORM": "offscreen"}
            if name == KEYRING:
                bus = stack.enter_context(private_keyring(variables))
                if bus is None:
                    continue
                variables[BUS] = bus
            album = ("--out", str(home / "pictures")) if name == PHOTOGRAPHED else ()
            started[name] = subprocess.Popen(
                [sys.executable, "-m", "app", "tour", "--json", *album, *words],
                cwd=ROOT,
                env=variables,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
            stack.callback(_end, started[name])
        yield started


def _end(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.communicate(timeout=10)


@pytest.mark.parametrize("route", ["en", pytest.param(KEYRING, marks=pytest.mark.keyring)])
def test_the_tour_books_everything_and_the_database_holds_exactly_that(
    tours: Mapping[str, subprocess.Popen[str]], route: str
) -> None:
    printed, _ = tours[route].communicate(timeout=PATIENCE)
    report = json.loads(printed)
    assert (report["wrong"], tours[route].returncode) == ([], 0)
    booked = [each for each in report["bookings"] if each["outcome"] == "booked"]
    assert sorted(each["appointment"] for each in booked) == report["in_database"]
    assert {stop.kind for stop in STOPS} <= {each["kind"] for each in booked}
    assert {each["kind"] for each in report["bookings"] if each["outcome"] == "cancelled"} == {"cancelled"}
    assert all(each["secret_kept"] for each in report["bookings"])
    assert report["store"] == ("secret-service" if route == KEYRING else "memory")
    shown = {picture.partition("-")[2].removesuffix(".png") for picture in report["pictures"]}
    assert (LOOKED_AT if route == PHOTOGRAPHED else set()) <= shown
    assert (report["language"], report["size"]) == (ROUTES[route][1], ROUTES[route][3])
