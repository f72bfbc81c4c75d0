"""The promises about hosts that are none of ours, and about answers without end."""

from development.console import say
from measure.faults import play_module
from measure.report import Finding, Part

LEAST_CASES = 40
CALL_SECONDS = 30.0
MEMORY_MIB = 10.0


def credentials_go_to_one_host() -> Finding:
    """R13: whether the key, or what a visitor wrote, came to a stranger in any case."""
    found = play_module("tests.faults.leaks")
    booked = sum(case["booked"] for case in found.values())
    parts = (
        Part("leaks", sum(case["leaks"] for case in found.values()), 0, digits=0),
        Part("cases missing", max(0, LEAST_CASES - len(found)), 0, digits=0),
    )
    how = (
        f"{len(found)} cases of redirects, hints, portals, proxies and edited settings, each with a whole "
        f"visit; in {booked:.0f} the booking was sent to its own service"
    )
    return Finding("count", parts, how)


def calls_are_bounded() -> Finding:
    """R14: the longest call, and the most memory, with answers without end, at true times."""
    say("  eleven kinds of answers without end, each on every kind of call")
    found = play_module("tests.faults.floods")
    parts = (
        Part("longest call s", max(case["seconds"] for case in found.values()), CALL_SECONDS),
        Part("memory MiB", max(case["mib"] for case in found.values()), MEMORY_MIB, digits=1),
    )
    return Finding("s, MiB", parts, f"each on a read, on free times and on a booking: {', '.join(found)}")
