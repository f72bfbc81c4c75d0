"""The promises about what the client costs, and that nothing stutters while it works."""

import json
import os
import subprocess
from functools import cache
from statistics import median, quantiles

from development.places import PACKAGING, PYTHON
from development.variables import for_foyer
from measure.report import Finding, Part, Unmeasurable

P7_MS = 1.5
P99_MS, MOST_MS = 4.0, 33.0
LIMIT_SECONDS = 300
Times = dict[str, list[float]]


def thin_client() -> Finding:
    """P7: one booking beside one bare POST of its bytes, without what journal and re-check cost."""
    found = times()
    own = [
        book - post - get - journal
        for book, post, get, journal in zip(
            found["book"], found["raw_post"], found["raw_get"], found["journal"], strict=True
        )
    ]
    each = ", ".join(
        f"{name.replace('_', ' ')} {median(found[name]):.2f}"
        for name in ("book", "raw_post", "raw_get", "journal")
    )
    how = (
        f"{len(own)} bookings on the loop shared with Qt, each beside a bare POST of its bytes and a bare "
        f"GET of its re-check, less the journal's two synced writes; p50 in ms: {each}"
    )
    return Finding("ms", (Part("p50", median(own), P7_MS),), how)


def no_stutter() -> Finding:
    """P6: how late a 5 ms timer is while bookings are sent, and while a month of free times is read."""
    found = times()
    parts = []
    for name in ("while_asking", "while_parsing"):
        late = found[name]
        what = name.replace("_", " ")
        parts.append(Part(f"{what} p99", quantiles(late, n=100, method="inclusive")[-1], P99_MS))
        parts.append(Part(f"{what} most", max(late), MOST_MS, digits=1))
    resting = quantiles(found["while_resting"], n=100, method="inclusive")[-1]
    asking, parsing = len(found["while_asking"]), len(found["while_parsing"])
    how = f"{asking} ticks while bookings are sent, {parsing} while a month of 2 976 free times is read; "
    how += f"while nothing is done it is late by p99 {resting:.2f}, most {max(found['while_resting']):.1f}"
    return Finding("ms late", tuple(parts), how, ("while imports warm up",))


@cache
def times() -> Times:
    """Take the times once, in a process of their own beside a service that costs next to nothing."""
    variables = for_foyer(os.environ) | {"QT_QPA_PLATFORM": "offscreen"}
    with subprocess.Popen(
        [str(PYTHON), "-m", "measure.canned"],
        cwd=PACKAGING,
        env=variables,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as server:
        assert server.stdout is not None
        port = server.stdout.readline().strip()
        answer = subprocess.run(
            [str(PYTHON), "-m", "measure.thin", port],
            cwd=PACKAGING,
            env=variables,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            check=False,
            timeout=LIMIT_SECONDS,
        )
        server.kill()
    if answer.returncode != 0:
        raise Unmeasurable(f"the client could not be timed (exit {answer.returncode})")
    found: Times = json.loads(answer.stdout)
    return found
