"""A real Secret Service: GNOME Keyring in a D-Bus session of its own.

No display, and a bus that starts nothing but a stand-in for the prompt: nobody can be asked for anything.
"""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic, sleep

import secretstorage
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection
from secretstorage.util import DBusAddressWrapper, format_secret, open_session

BUS = "DBUS_SESSION_BUS_ADDRESS"
_LOGIN = "/org/freedesktop/secrets/collection/login"
_SERVICE = "org.freedesktop.secrets"
_START_SECONDS = 10.0
_PROMPTERS = ("org.gnome.keyring.SystemPrompter", "org.gnome.keyring.PrivatePrompter")
_BUS = """<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=/tmp</listen>
  <auth>EXTERNAL</auth>
  <servicedir>{services}</servicedir>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@dataclass
class SecretService:
    """A private session with a keyring in it."""

    home: Path
    environment: dict[str, str]
    bus: subprocess.Popen[str]
    password: bytes = field(repr=False)
    daemon: subprocess.Popen[bytes] | None = None

    @property
    def prompted(self) -> bool:
        """Whether anybody would have been asked for a password."""
        return (self.home / "prompted").exists()

    def start_daemon(self, *, unlocked: bool = True) -> None:
        """Start the keyring and wait until its collection is there; the bus name comes too early."""
        self.daemon = subprocess.Popen(
            [
                "gnome-keyring-daemon",
                "--foreground",
                "--components=secrets",
                *(["--unlock"] if unlocked else []),
            ],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert self.daemon.stdin is not None
        self.daemon.stdin.write(self.password)
        self.daemon.stdin.close()
        deadline = monotonic() + _START_SECONDS
        while not self._is_up(unlocked=unlocked):
            assert monotonic() < deadline, "gnome-keyring did not come up"
            sleep(0.01)

    def _is_up(self, *, unlocked: bool) -> bool:
        with closing(secretstorage.dbus_init()) as connection:
            if _SERVICE not in _names(connection):
                return False
            if not unlocked:
                return True
            try:
                return not secretstorage.get_collection_by_alias(connection, "default").is_locked()
            except secretstorage.exceptions.SecretStorageException:
                return False

    def stop_daemon(self) -> None:
        if self.daemon is not None:
            self.daemon.kill()
            self.daemon.wait(5)
            self.daemon = None

    def lock(self) -> None:
        with closing(secretstorage.dbus_init()) as connection:
            secretstorage.get_collection_by_alias(connection, "default").lock()

    def unlock(self) -> None:
        """Unlock by an interface of GNOME Keyring that asks nobody."""
        with closing(secretstorage.dbus_init()) as connection:
            internal = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"
            DBusAddressWrapper("/org/freedesktop/secrets", internal, connection).call(
                "UnlockWithMasterPassword",
                "o(oayays)",
                _LOGIN,
                format_secret(open_session(connection), self.password, "text/plain"),
            )

    def prompt(self) -> None:
        """Do what this app never does: ask for a prompt that unlocks."""
        with closing(secretstorage.dbus_init()) as connection:
            service = DBusAddressWrapper(
                "/org/freedesktop/secrets", "org.freedesktop.Secret.Service", connection
            )
            _, prompt = service.call("Unlock", "ao", [_LOGIN])
            DBusAddressWrapper(prompt, "org.freedesktop.Secret.Prompt", connection).call("Prompt", "s", "")

    def entries(self) -> list[str]:
        """Return the names of our entries but that of the key that seals."""
        with closing(secretstorage.dbus_init()) as connection:
            collection = secretstorage.get_collection_by_alias(connection, "default")
            names = (item.get_attributes()["username"] for item in collection.get_all_items())
            return sorted(name for name in names if not name.startswith("sealing-key:"))


def _names(connection: DBusConnection) -> list[str]:
    bus = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
    names: list[str] = connection.send_and_get_reply(new_method_call(bus, "ListNames")).body[0]
    return names


def _write_prompter(home: Path) -> None:
    """Stand in for the window that asks for a password: it only leaves a mark that it was called."""
    prompter = home / "prompter"
    prompter.write_text(f"#!/bin/sh\ntouch {home / 'prompted'}\n")
    prompter.chmod(0o755)
    for name in _PROMPTERS:
        (home / "services" / f"{name}.service").write_text(f"[D-BUS Service]\nName={name}\nExec={prompter}\n")


@contextmanager
def a_secret_service(folder: Path) -> Iterator[SecretService]:
    """Run an unlocked keyring in a session of its own; this process's environment points at it meanwhile."""
    for name in ("run", "data", "services"):
        (folder / name).mkdir(mode=0o700)
    _write_prompter(folder)
    configuration = folder / "bus.xml"
    configuration.write_text(_BUS.format(services=folder / "services"))
    environment = {
        key: value for key, value in os.environ.items() if key not in ("DISPLAY", "WAYLAND_DISPLAY")
    }
    environment |= {
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_RUNTIME_DIR": str(folder / "run"),
    }
    bus = subprocess.Popen(
        ["dbus-daemon", f"--config-file={configuration}", "--nofork", "--print-address=1"],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    address = bus.stdout.readline().strip()
    environment[BUS] = address
    service = SecretService(folder, environment, bus, os.urandom(16).hex().encode())
    before = os.environ.get(BUS)
    os.environ[BUS] = address
    try:
        service.start_daemon()
        yield service
    finally:
        service.stop_daemon()
        bus.terminate()
        bus.wait(5)
        bus.stdout.close()
        del os.environ[BUS]
        if before is not None:
            os.environ[BUS] = before


def is_installed() -> bool:
    """Tell whether this machine has what a session needs."""
    return bool(shutil.which("gnome-keyring-daemon") and shutil.which("dbus-daemon"))
