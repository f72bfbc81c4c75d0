"""Whether there is a screen, and a screen in memory where a measurement needs one."""

import os
import select
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from development.console import Impossible
from development.system import find_program

START_SECONDS = 10.0


def has_display(variables: Mapping[str, str]) -> bool:
    """Say whether a window can be shown: a session of Wayland or an X server that answers."""
    if not sys.platform.startswith("linux"):
        return True
    if variables.get("WAYLAND_DISPLAY"):
        return True
    display = variables.get("DISPLAY", "")
    return bool(display) and _answers(display)


@contextmanager
def screen_in_memory(width: int, height: int) -> Iterator[dict[str, str]]:
    """Run an X server without a screen.

    Yields:
        The environment variables a program needs to show itself there.

    Raises:
        Impossible: Xvfb is not here or does not start.
    """
    program = find_program("Xvfb")
    if program is None:
        raise Impossible("Xvfb is not installed")
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [
            program,
            "-displayfd",
            str(writing),
            "-screen",
            "0",
            f"{width}x{height}x24",
            "-nolisten",
            "tcp",
            "-noreset",
        ],
        pass_fds=(writing,),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        yield {"DISPLAY": f":{_read_number(reading)}", "QT_QPA_PLATFORM": "xcb"}
    finally:
        os.close(reading)
        server.terminate()
        server.wait()


def _read_number(reading: int) -> int:
    text = b""
    while not text.endswith(b"\n"):
        if not select.select([reading], [], [], START_SECONDS)[0]:
            raise Impossible("Xvfb did not start")
        part = os.read(reading, 16)
        if not part:
            raise Impossible("Xvfb ended at once")
        text += part
    return int(text)


def _answers(display: str) -> bool:
    host, _, number = display.partition(":")
    if host not in ("", "unix"):
        return True  # forwarded from another machine; Qt will tell
    path = f"/tmp/.X11-unix/X{number.partition('.')[0]}"  # fixed by the X protocol
    for address in (path, f"\0{path}"):
        if address == path and not Path(path).exists():
            continue
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            try:
                connection.connect(address)
            except OSError:
                continue
            return True
    return False
