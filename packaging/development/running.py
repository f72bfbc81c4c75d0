"""The verb `run`: Foyer itself, on whatever this machine is."""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from enum import StrEnum
from types import FrameType

from development import environment, system
from development.console import say
from development.display import has_display
from development.keyring_session import BUS, private_keyring
from development.variables import for_foyer

WINDOW_WORDS = ("kiosk", "desk", "setup")
TOUR = "tour"
ANSWERED_AT_ONCE = ("--help", "-h", "--version")


class Kind(StrEnum):
    """What a command line of Foyer needs."""

    WINDOW = "window"  # a person in front of a screen
    TOUR = "tour"  # a window, but nobody in front of it
    COMMAND = "command"  # neither


def kind_of(words: Sequence[str]) -> Kind:
    """Tell what Foyer needs for these words."""
    if not words or words[0] in WINDOW_WORDS:
        return Kind.WINDOW
    if words[0] == TOUR:
        return Kind.TOUR
    if words[0].startswith("-") and words[0] not in ANSWERED_AT_ONCE:
        return Kind.WINDOW
    return Kind.COMMAND


def run(words: Sequence[str]) -> int:
    """Run Foyer with these words; without a display the guided tour takes the place of its window."""
    variables = for_foyer(os.environ)
    kind, display = kind_of(words), has_display(os.environ)
    if kind is not Kind.COMMAND:
        system.bring_libraries(window=display)
    python = str(environment.prepare(environment.RUNTIME))
    if kind is Kind.WINDOW and not display:
        say("There is no display here. Foyer takes its guided tour instead, in a window that nobody sees.")
        kind, words = Kind.TOUR, [TOUR]
    command = [python, "-m", "app", *words]
    if kind is Kind.TOUR and not display:
        return _tour_unseen(command, variables)
    return _become(command, variables)


def _tour_unseen(command: Sequence[str], variables: Mapping[str, str]) -> int:
    variables = {"QT_QPA_PLATFORM": "offscreen", **variables}
    with private_keyring(variables) as bus:
        if bus is None:
            say("No gnome-keyring can be used here: secrets stay in memory for this run.")
            return _attend(command, variables)
        say("Secrets go to gnome-keyring, unlocked in a private D-Bus session that ends with this run.")
        return _attend(command, {**variables, BUS: bus})


def _become(command: Sequence[str], variables: Mapping[str, str]) -> int:
    """Run a command in the place of this process where the system can do that."""
    if os.name == "posix":
        sys.stdout.flush()
        os.execve(command[0], list(command), dict(variables))
    return _attend(command, variables)


def _attend(command: Sequence[str], variables: Mapping[str, str]) -> int:
    """Run a command as a child that is told to end when this process is."""
    process = subprocess.Popen(command, env=dict(variables))

    def hand_on(number: int, frame: FrameType | None) -> None:
        process.send_signal(number)

    before = signal.signal(signal.SIGTERM, hand_on)
    try:
        while True:
            try:
                code = process.wait()
            except KeyboardInterrupt:
                continue  # the terminal told the child as well; it ends in its own way
            return code if code >= 0 else 128 - code  # as a shell counts an end by a signal
    finally:
        signal.signal(signal.SIGTERM, before)
