"""The promise about one booking: the guided tour times it from inside, where a painted frame can be seen.

`python -m app tour --measure-booking N --json` prints one object as its last line: `painted_ms` (from the
touch on "Book now" to the painted result, one for each booking), `recheck_ms` (of those, the time the service
took to say once more what is free) and `raw_post_ms` (the same request sent by a bare client).
"""

import json
import subprocess
from statistics import median, quantiles

from development.places import PYTHON, ROOT
from measure.report import Finding, Part, Unmeasurable
from measure.subjects import stage

BOOKINGS = 100
LIMIT_SECONDS = 600
P50_MS, P95_MS = 60.0, 150.0
NEEDED = ("painted_ms", "recheck_ms", "raw_post_ms")


def booking_is_quick() -> Finding:
    """P8: from the touch to the painted result, on the local service."""
    with stage() as on:
        command = [str(PYTHON), "-m", "app", "tour", "--measure-booking", str(BOOKINGS), "--json"]
        try:
            answer = subprocess.run(
                command,
                cwd=ROOT,
                env=dict(on.variables),
                stdin=subprocess.DEVNULL,
                capture_output=True,
                text=True,
                check=False,
                timeout=LIMIT_SECONDS,
            )
        except subprocess.TimeoutExpired as error:
            raise Unmeasurable(f"the tour did not end within {LIMIT_SECONDS} s") from error
    times = read_times(answer.returncode, answer.stdout)
    own = [
        painted - recheck for painted, recheck in zip(times["painted_ms"], times["recheck_ms"], strict=True)
    ]
    parts = (Part("p50", median(own), P50_MS, digits=1), Part("p95", percentile_95(own), P95_MS, digits=1))
    raw = times["raw_post_ms"]
    how = (
        f"{len(own)} bookings, without the re-check's {median(times['recheck_ms']):.1f} ms; "
        f"floor of one raw POST: p50 {median(raw):.1f} ms, p95 {percentile_95(raw):.1f} ms"
    )
    return Finding("ms", parts, how)


def read_times(code: int, output: str) -> dict[str, list[float]]:
    """Return the lists the tour printed.

    Raises:
        Unmeasurable: It failed, or printed something else.
    """
    if code != 0:
        raise Unmeasurable(f"the tour ended with {code}")
    try:
        found = json.loads(output.strip().splitlines()[-1])
        times = {name: [float(value) for value in found[name]] for name in NEEDED}
    except (ValueError, LookupError, TypeError) as error:
        raise Unmeasurable("the tour did not print the times") from error
    if len(times["painted_ms"]) < 2 or len(times["painted_ms"]) != len(times["recheck_ms"]):
        raise Unmeasurable("the tour printed too few times")
    return times


def percentile_95(values: list[float]) -> float:
    """Return the value that 95 of 100 do not exceed."""
    return quantiles(values, n=20, method="inclusive")[-1]
