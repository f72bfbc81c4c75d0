"""A private D-Bus session with an unlocked keyring, for a machine where nobody is logged in.

Both daemons are children of this process and end with it; their folder is thrown away. The session knows no
display, so that nothing in it can ever ask for a password.
"""

import secrets
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path

from development import places
from development.system import find_program

PROBE = Path(__file__).with_name("keyring_probe.py")
READY_SECONDS = 15.0
END_SECONDS = 5.0
BUS = "DBUS_SESSION_BUS_ADDRESS"


@contextmanager
def private_keyring(variables: Mapping[str, str]) -> Iterator[str | None]:
    """Run the session.

    Args:
        variables: The environment variables of the program that will use it.

    Yields:
        The address of its bus; None where no such keyring is installed or it does not start.
    """
    bus_program, keyring_program = find_program("dbus-daemon"), find_program("gnome-keyring-daemon")
    if not sys.platform.startswith("linux") or bus_program is None or keyring_program is None:
        yield None
        return
    with ExitStack() as stack:
        home = Path(
            stack.enter_context(tempfile.TemporaryDirectory(prefix="foyer-", ignore_cleanup_errors=True))
        )
        own = _variables_of(home, variables)
        bus = subprocess.Popen(
            [bus_program, "--session", "--nofork", "--print-address=1"],
            env=own,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        stack.callback(_end, bus)
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        own[BUS] = address
        keyring = subprocess.Popen(
            [keyring_program, "--foreground", "--unlock", "--components=secrets"],
            env=own,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        stack.callback(_end, keyring)
        assert keyring.stdin is not None
        keyring.stdin.write(secrets.token_urlsafe().encode())
        keyring.stdin.close()
        yield address if _is_ready(own) else None


def _variables_of(home: Path, variables: Mapping[str, str]) -> dict[str, str]:
    own = {
        name: value for name, value in variables.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", BUS)
    }
    for name, folder in (("XDG_DATA_HOME", "data"), ("XDG_RUNTIME_DIR", "run")):
        (home / folder).mkdir(mode=0o700)
        own[name] = str(home / folder)
    own["HOME"] = str(home)
    return own


def _is_ready(variables: Mapping[str, str]) -> bool:
    command = [str(places.PYTHON), str(PROBE), str(READY_SECONDS)]
    return subprocess.run(command, env=variables, stdin=subprocess.DEVNULL, check=False).returncode == 0


def _end(process: "subprocess.Popen[str] | subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(END_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdout is not None:
        process.stdout.close()
