"""Whatever is asked, the answer is one of those that were agreed."""

import copy
import math
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic_core import to_json

from tests.journeys.service.running import KEY, RunningService, body, slots

_TEXTS = st.one_of(
    st.text(st.characters(exclude_categories=["Cs"]), max_size=40),
    st.sampled_from(
        [
            *(
                "",
                " ",
                "\x00",
                "..",
                "0001-01-01",
                "9999-12-31",
                "0001-01-01T00:00:00+14:00",
                "9999-12-31T23:59:59Z",
            ),
            *(
                "1e400",
                "-1",
                "٣",
                "true",
                "2027-04-06",
                "2027-04-06T09:00:00Z",
                "client@example.com",
                "x" * 300,
            ),
        ]
    ),
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | _TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_TEXTS, inner, max_size=3),
    max_leaves=6,
)
_FIELDS = (
    *(("meetingTypeId",), ("start",), ("attendee",), ("hostIds",), ("queueId",), ("duration",), ("channel",)),
    *(("location",), ("skipNotifications",), ("phoneOnlyBooking",), ("icsTitle",), ("icsDescription",)),
    *(("ignoreAvailability",), ("attendee", "email"), ("attendee", "firstname"), ("attendee", "fullname")),
    *(
        ("attendee", "phone"),
        ("attendee", "receiveReminders"),
        ("attendee", "notes"),
        ("attendee", "language"),
    ),
    *(("attendee", "timezone"), ("attendee", "bringalongEmails"), ("attendee", "dataPolicyAccepted")),
)
_QUERIES = ("meetingTypeId", "start", "end", "hostIds", "queueId", "meetingDuration", "timezone", "channel")
_FILTERS = ("page", "pageSize", "start", "end", "search", "status", "meetingTypeId", "sortBy", "userId")
_FEW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningService]:
    path: Path = tmp_path_factory.mktemp("any") / "bookings.sqlite"
    with RunningService(path) as running:
        yield running


@_FEW
@given(field=st.sampled_from(_FIELDS), value=_VALUES)
def test_any_field_of_a_booking(shared: RunningService, field: tuple[str, ...], value: object) -> None:
    request = copy.deepcopy(body(shared, "project-meeting", slots(shared, "project-meeting")[0]))
    target = request
    for key in field[:-1]:
        inner = target[key]
        assert isinstance(inner, dict)
        target = inner
    target[field[-1]] = value
    answer = shared.client.post("/v4/booking", content=to_json(request))
    assert answer.status_code in (201, 400, 404), answer.text
    assert answer.status_code == 201 or answer.json()["statusCode"] == answer.status_code


@_FEW
@given(content=st.one_of(st.binary(max_size=60), _VALUES.map(to_json)))
def test_any_body(shared: RunningService, content: bytes) -> None:
    for path in (
        "booking",
        "appointment/x/cancel",
        "appointment/x/reschedule",
        "provisional-booking/x/decline",
    ):
        answer = shared.client.post(f"/v4/{path}", content=content)
        assert answer.status_code in (400, 404), answer.text
        assert answer.json()["statusCode"] == answer.status_code


@_FEW
@given(changes=st.dictionaries(st.sampled_from(_QUERIES), _TEXTS, max_size=3))
def test_any_question_after_slots(shared: RunningService, changes: dict[str, str]) -> None:
    wished = body(shared, "project-meeting", "")
    query = {
        "meetingTypeId": str(wished["meetingTypeId"]),
        "queueId": str(wished["queueId"]),
        "start": "2027-04-06",
        "end": "2027-04-07",
        **changes,
    }
    answer = shared.client.get("/v4/booking-availability", params=query)
    assert answer.status_code in (200, 400, 404), answer.text


@_FEW
@given(changes=st.dictionaries(st.sampled_from(_FILTERS), _TEXTS | st.integers().map(str), max_size=3))
def test_any_filter_of_a_list(shared: RunningService, changes: dict[str, str]) -> None:
    for path in ("appointment", "provisional-booking"):
        answer = shared.client.get(f"/v4/{path}/paginated", params={"page": "0", "pageSize": "3", **changes})
        assert answer.status_code in (200, 400), answer.text


@_FEW
@given(start=_TEXTS | st.integers(-(10**12), 10**13).map(lambda seconds: _iso(seconds)))
def test_any_time_to_move_to(shared: RunningService, start: str) -> None:
    listed = shared.client.get("/v4/appointment/paginated", params={"page": 0, "pageSize": 1}).json()
    if not listed["total"]:
        made = body(shared, "first-consultation", slots(shared, "first-consultation")[0])
        assert shared.client.post("/v4/booking", json=made).status_code == 201
        return
    path = f"/v4/appointment/{listed['appointments'][0]['id']}/reschedule"
    for anyway in (False, True):
        answer = shared.client.post(path, content=to_json({"start": start, "ignoreAvailability": anyway}))
        assert answer.status_code in (200, 400), answer.text


def _iso(seconds: int) -> str:
    """Return a moment as text, also where no calendar reaches."""
    year = 1970 + math.floor(seconds / 31_557_600)
    return f"{year:04}-04-06T09:00:00+02:00"


def test_every_answer_is_one_that_is_described(shared: RunningService, tmp_path: Path) -> None:
    words = [
        *("run", f"{shared.address}/openapi.json", "-H", f"Authorization: Bearer {KEY}", "--no-color"),
        *("--max-examples", "10", "--seed", "1", "--phases", "coverage,fuzzing"),
        *("--checks", "not_a_server_error,response_schema_conformance,status_code_conformance"),
    ]
    tool = Path(sys.executable).with_name("schemathesis")
    done = subprocess.run(
        [tool, *words], capture_output=True, text=True, timeout=120, cwd=tmp_path, check=False
    )
    assert done.returncode == 0, done.stdout
    assert "Tested: 19" in done.stdout
