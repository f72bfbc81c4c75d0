"""Reads a window as a screen reader does: the AT-SPI tree of a session, by names, roles and places."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from typing import Any

from jeepney import DBusAddress, Message, MessageType, Properties, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection

_ROOT = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_PREFIX = "org.a11y.atspi."
_SECONDS = 5.0
_SHOWING = 1 << 25
"""Bit of the states of an accessible that can be seen now."""
_ON_SCREEN = 0
"""Coordinates are those of the screen."""

Body = tuple[Any, ...]
"""What a message carries: whatever the other side put into it."""

BUTTON, TEXT = "push button", "text"


class Gone(Exception):
    """What was asked for is not there any more."""


@dataclass(frozen=True)
class Seen:
    """One thing in the tree."""

    role: str
    name: str
    x: int
    y: int
    width: int
    height: int

    @property
    def middle(self) -> tuple[int, int]:
        """Where a finger goes."""
        return self.x + self.width // 2, self.y + self.height // 2


class Reader:
    """Reads all windows of one session."""

    def __init__(self, session: str) -> None:
        with closing(open_dbus_connection(session)) as bus:
            at = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")
            address = bus.send_and_get_reply(new_method_call(at, "GetAddress"), timeout=_SECONDS).body[0]
        self._bus: DBusConnection = open_dbus_connection(address)

    def close(self) -> None:
        """Leave the session."""
        self._bus.close()

    def look(self) -> list[Seen]:
        """Return everything with a name that can be seen now; what goes meanwhile is left out."""
        return [seen for seen in self._walk(*_ROOT, shown=False) if seen.name]

    def find(self, role: str, name: str) -> Seen | None:
        """Return the first thing of a role whose whole name is like this."""
        wanted = re.compile(name)
        for seen in self.look():
            if seen.role == role and wanted.fullmatch(seen.name):
                return seen
        return None

    def _walk(self, owner: str, path: str, *, shown: bool) -> Iterator[Seen]:
        try:
            if shown and not self._states(owner, path) & _SHOWING:
                return
            if shown:
                yield self._read(owner, path)
            (children,) = self._ask(owner, path, "Accessible", "GetChildren")
        except Gone:
            return
        for child_owner, child_path in children:
            yield from self._walk(child_owner, child_path, shown=shown or path != _ROOT[1])

    def _read(self, owner: str, path: str) -> Seen:
        (role,) = self._ask(owner, path, "Accessible", "GetRoleName")
        ((_, name),) = self._answer(Properties(DBusAddress(path, owner, f"{_PREFIX}Accessible")).get("Name"))
        (extents,) = self._ask(owner, path, "Component", "GetExtents", "u", (_ON_SCREEN,))
        return Seen(role, name, *extents)

    def _states(self, owner: str, path: str) -> int:
        ((low, high),) = self._ask(owner, path, "Accessible", "GetState")
        return int(low) | int(high) << 32

    def _ask(
        self, owner: str, path: str, interface: str, method: str, signature: str = "", arguments: Body = ()
    ) -> Body:
        at = DBusAddress(path, owner, _PREFIX + interface)
        return self._answer(new_method_call(at, method, signature or None, arguments))

    def _answer(self, call: Message) -> Body:
        reply = self._bus.send_and_get_reply(call, timeout=_SECONDS)
        if reply.header.message_type is MessageType.error:
            raise Gone
        body: Body = reply.body
        return body
