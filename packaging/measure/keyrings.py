"""The promises about secrets: never in clear outside of the keyring, never lost, never in strange hands.

The modules of `tests.keyring` play them against a real GNOME Keyring, and print one object for each case.
"""

from collections.abc import Iterable

from measure.faults import Tally, play_module
from measure.report import Finding, Part, Unmeasurable

STALL_MS = 100.0
BACK_SECONDS = 5.0
BOOKINGS, KILLS = 1000, 50


def secrets_stay_inside() -> Finding:
    """R9: book, be killed, and look for every secret in everything that was written."""
    found = play_module("tests.keyring.bookings", "--bookings", str(BOOKINGS), "--kills", str(KILLS))["all"]
    if found["secrets"] < BOOKINGS or found["kills"] < KILLS or not found["planted"]:
        raise Unmeasurable(f"only {found['secrets']:.0f} bookings and {found['kills']:.0f} kills came about")
    parts = (
        Part("traces", found["traces"], 0, digits=0),
        Part("secrets lost", found["lost"], 0, digits=0),
        Part("left after cancelling", found["left"], 0, digits=0),
    )
    how = (
        f"{found['secrets']:.0f} bookings, {found['cancelled']:.0f} cancelled, SIGKILL {found['kills']:.0f} "
        f"times; {found['entries']:.0f} entries in GNOME Keyring, {found['sealed']:.0f} sealed; "
        f"{found['files']:.0f} files of {found['bytes'] / 1e6:.1f} MB searched for "
        f"{found['texts']:.0f} texts in some 17 forms (UTF-8/16, base64, hex, URL, JSON); a text "
        f"that was put there was found"
    )
    return Finding("count", parts, how)


def trouble_is_survived() -> Finding:
    """R10: every trouble on every system's keyring."""
    found = play_module("tests.keyring.plights")
    quiet = [name for name, each in found.items() if not each["troubled"]]
    if quiet:
        raise Unmeasurable(f"no trouble came about: {', '.join(quiet)}")
    parts = (
        Part("lost", _total(found.values(), "lost"), 0, digits=0),
        Part("in clear", _total(found.values(), "plain"), 0, digits=0),
        Part("prompts", _total(found.values(), "prompts"), 0, digits=0),
        Part("stall ms", max(each["stall_ms"] for each in found.values()), STALL_MS, digits=0),
        Part("back s", max(each["back_s"] for each in found.values()), BACK_SECONDS, digits=1),
    )
    real = sum(name.startswith("Secret Service") for name in found)
    how = (
        f"{len(found)} troubles ({real} of a real GNOME Keyring, the others behind our own code with the "
        f"limits of Windows and macOS), {_total(found.values(), 'kept'):.0f} secrets, half of them put "
        f"during the trouble"
    )
    return Finding("count, ms, s", parts, how)


def nobody_in_between() -> Finding:
    """R11: settings and variables that name another back end."""
    found = play_module("tests.keyring.hijacks")
    if not all(each["planted"] and each["done"] for each in found.values()):
        raise Unmeasurable("a trap did not catch who asks the library to choose, or our own call failed")
    calls = _total(found.values(), "caught")
    how = f"{len(found)} ways to name another back end; each catches a program that lets the library choose"
    return Finding("count", (Part("calls caught", calls, 0, digits=0),), how)


def _total(tallies: Iterable[Tally], name: str) -> float:
    return sum(each[name] for each in tallies)
