import json
import subprocess
import sys
import time
from pathlib import Path

import pytest

import measure_promises
from measure import processes
from measure.booking import percentile_95, read_times
from measure.catalogue import MEASURES
from measure.contention import overlaps
from measure.emit import changes
from measure.kills import judge
from measure.report import (
    Finding,
    Part,
    Promise,
    Unmeasurable,
    exit_code,
    load_promises,
    row_of,
    row_without_figure,
    table,
    write_json,
)
from measure.subjects import milestones

P1 = Promise("P1", "It is quick.", "<= 2 x floor")
FAST, SLOW = Part("wall", 1.5, 2.0), Part("CPU", 2.5, 2.0)


def test_every_promise_is_listed_once_and_in_order() -> None:
    expected = [f"P{number}" for number in range(1, 13)] + [f"R{number}" for number in range(1, 25)]
    assert [promise.id for promise in load_promises()] == expected


def test_every_promise_says_what_and_how_much() -> None:
    promises = load_promises()
    assert len({promise.sentence for promise in promises}) == len(promises)
    assert all(promise.sentence.endswith(".") for promise in promises)
    assert all(any(letter.isdigit() for letter in promise.target) for promise in promises)


def test_what_is_measured_was_promised() -> None:
    assert set(MEASURES) <= {promise.id for promise in load_promises()}


def test_a_promise_holds_only_if_all_its_parts_do() -> None:
    assert row_of(P1, Finding("ratio", (FAST,), "seen"), "here").holds is True
    assert row_of(P1, Finding("ratio", (FAST, SLOW), "seen"), "here").holds is False


def test_a_promise_is_open_while_a_part_was_not_measured() -> None:
    row = row_of(P1, Finding("ratio", (FAST,), "seen", ("dropped caches",)), "here")
    assert row.holds is None
    assert "not measured: dropped caches" in row.how
    assert exit_code([row]) == 1


def test_a_broken_promise_that_was_measured_is_no_failure_of_the_measuring() -> None:
    assert exit_code([row_of(P1, Finding("ratio", (SLOW,), "seen"), "here")]) == 0


def test_a_promise_without_a_figure_is_one() -> None:
    assert exit_code([row_without_figure(P1, "no browser", "here")]) == 1


def test_the_rows_are_written_with_these_names(tmp_path: Path) -> None:
    write_json(
        [row_of(P1, Finding("ratio", (FAST, SLOW), "seen"), "on this machine")], tmp_path / "rows.json"
    )
    assert json.loads((tmp_path / "rows.json").read_text(encoding="utf-8")) == [
        {
            "id": "P1",
            "what": "It is quick.",
            "figure": "wall 1.50; CPU 2.50 (too much)",
            "unit": "ratio",
            "target": "<= 2 x floor",
            "holds": False,
            "how": "seen. on this machine",
        }
    ]


def test_the_table_tells_what_holds_what_fails_and_what_is_open() -> None:
    rows = [
        row_of(P1, Finding("ratio", (FAST,), "seen"), "here"),
        row_of(P1, Finding("ratio", (SLOW,), "seen"), "here"),
        row_without_figure(P1, "no browser", "here"),
    ]
    text = table(rows)
    assert [word for word in text.split() if word in ("holds", "FAILS", "open")] == ["holds", "FAILS", "open"]
    assert "no browser" in text


def test_what_cannot_be_measured_does_not_keep_the_others_from_it() -> None:
    def broken() -> Finding:
        raise Unmeasurable("no browser")

    promises = [P1, Promise("P2", "It is light.", "<= 1"), Promise("P3", "It is small.", "<= 1")]
    rows = measure_promises.measure(
        promises, {"P1": broken, "P2": lambda: Finding("ratio", (FAST,), "seen")}, "here"
    )
    assert [row.holds for row in rows] == [None, True, None]
    assert "no browser" in rows[0].how
    assert "nothing in this version measures it yet" in rows[2].how


def test_without_ids_all_that_can_be_measured_is() -> None:
    promises = [P1, Promise("P2", "It is light.", "<= 1")]
    assert [promise.id for promise in measure_promises.select(promises, [], {"P2": None})] == ["P2"]
    assert [promise.id for promise in measure_promises.select(promises, ["P1"], {"P2": None})] == ["P1"]


def test_an_id_that_no_promise_has_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert measure_promises.main(["bench", "P77"]) == 2
    assert measure_promises.main(["bench", "R1"]) == 2
    assert "P77" in capsys.readouterr().err


def test_signals_leave_the_constants_alone() -> None:
    found = changes(2_000)
    assert found.pop("emits") == 2_000
    assert all(abs(change) <= 5 for change in found.values())


def test_a_milestone_that_is_still_being_written_is_left_out(tmp_path: Path) -> None:
    trace = tmp_path / "trace"
    assert milestones(trace) == []
    trace.write_text('{"event": "first-picture", "monotonic": 1.5}\n{"event": "types', encoding="utf-8")
    assert milestones(trace) == [{"event": "first-picture", "monotonic": 1.5}]


def test_the_times_of_bookings_are_read_from_the_last_line() -> None:
    times = {"painted_ms": [50, 60], "recheck_ms": [5, 6], "raw_post_ms": [2, 3]}
    assert read_times(0, f"booked\n{json.dumps(times)}\n")["painted_ms"] == [50.0, 60.0]


@pytest.mark.parametrize(
    ("code", "output"),
    [
        (1, "{}"),
        (0, ""),
        (0, "booked"),
        (0, "{}"),
        (0, '{"painted_ms": [1], "recheck_ms": [1], "raw_post_ms": [1]}'),
    ],
)
def test_a_tour_that_says_something_else_is_no_measurement(code: int, output: str) -> None:
    with pytest.raises(Unmeasurable):
        read_times(code, output)


def test_95_of_100_do_not_exceed_the_percentile() -> None:
    assert percentile_95([float(value) for value in range(1, 102)]) == 96.0


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="reads /proc")
def test_a_family_of_processes_is_found_weighed_and_ended() -> None:
    script = "import subprocess, sys; subprocess.run([sys.executable, '-c', 'import time; time.sleep(60)'])"
    parent = subprocess.Popen([sys.executable, "-c", script])
    limit = time.monotonic() + 10
    while len(processes.family(parent.pid)) < 2 and time.monotonic() < limit:
        time.sleep(0.01)
    members = processes.family(parent.pid)
    assert len(members) == 2
    assert processes.memory(members) > processes.memory(members[:1]) > 1
    assert processes.cpu_seconds(members) > 0
    processes.end(parent.pid)
    parent.wait()
    assert not any(processes.runs(member) for member in members)


@pytest.mark.parametrize(
    ("busy", "count"),
    [
        ([], 0),
        ([("a", 0, 10), ("a", 10, 20), ("b", 5, 15)], 0),
        ([("a", 0, 10), ("a", 9, 20)], 1),
        ([("a", 0, 100), ("a", 10, 20), ("a", 30, 40)], 2),
    ],
)
def test_a_host_who_is_busy_twice_is_counted(busy: list[tuple[str, int, int]], count: int) -> None:
    assert overlaps(busy) == count


@pytest.mark.parametrize(
    ("states", "kept", "failing"),
    [
        ({"a": "booked", "b": "absent"}, {"a": 1}, set()),
        ({"a": "booked"}, {}, {"told wrong"}),
        ({"a": "absent"}, {"a": 1}, {"told wrong"}),
        ({}, {"a": 1}, {"not noted"}),
        ({"a": "booked"}, {"a": 2}, {"twice"}),
        ({"a": "unknown"}, {}, {"unknown %"}),
    ],
)
def test_the_journal_is_held_against_what_the_service_has(
    states: dict[str, str], kept: dict[str, int], failing: set[str]
) -> None:
    parts, _ = judge(states, kept)
    assert {part.what for part in parts if not part.holds} == failing
