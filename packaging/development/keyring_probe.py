"""Waits until the keyring of the D-Bus session can take secrets: `keyring_probe.py SECONDS`.

Run by the environment's Python. The daemon owns its name on the bus before its collection exists, and who
asks then makes it prompt; so the collection is waited for, and only ever read. Exit 0 when it is unlocked.
"""

import sys
import time
from contextlib import closing

import secretstorage
from jeepney import DBusAddress, new_method_call
from jeepney.io.blocking import DBusConnection

PAUSE_SECONDS = 0.02
BUS = DBusAddress("/org/freedesktop/DBus", "org.freedesktop.DBus", "org.freedesktop.DBus")
SERVICE = "org.freedesktop.secrets"


def main(seconds: float) -> int:
    """Wait at most so long."""
    end = time.monotonic() + seconds
    with closing(secretstorage.dbus_init()) as connection:
        while time.monotonic() < end:
            names = connection.send_and_get_reply(new_method_call(BUS, "ListNames")).body[0]
            if SERVICE in names and _is_unlocked(connection):
                return 0
            time.sleep(PAUSE_SECONDS)
    return 1


def _is_unlocked(connection: DBusConnection) -> bool:
    try:
        return not secretstorage.get_collection_by_alias(connection, "default").is_locked()
    except secretstorage.exceptions.SecretStorageException:
        return False


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1])))
