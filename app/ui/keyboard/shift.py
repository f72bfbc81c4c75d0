"""Small letters, one capital, or capitals until further notice."""

from datetime import timedelta
from enum import StrEnum

DOUBLE = timedelta(milliseconds=400)
"""Two taps within this time keep the capitals."""
_NEVER = -1


class Shift(StrEnum):
    """What the next letter will be."""

    OFF = "off"
    AUTO = "auto"
    ONCE = "once"
    LOCKED = "locked"


class ShiftKey:
    """Follows the shift key and what is typed.

    Attributes:
        state: What shift does when it is not held.
    """

    def __init__(self) -> None:
        """Begin with small letters."""
        self.state = Shift.OFF
        self._held = False
        self._used = False
        self._tapped = _NEVER

    @property
    def capitals(self) -> bool:
        """Whether letters are capitals now."""
        return self._held or self.state is not Shift.OFF

    @property
    def selects(self) -> bool:
        """Whether cursor keys select: only if somebody asked for shift."""
        return self._held or self.state in (Shift.ONCE, Shift.LOCKED)

    def press(self) -> None:
        """A finger is on the key."""
        self._held, self._used = True, False

    def hold(self) -> None:
        """It has been there for long: capitals until the next tap."""
        if not self._used:
            self.state, self._used = Shift.LOCKED, True
            self._held = False

    def release(self, now: int) -> None:
        """The finger is gone; `now` in milliseconds."""
        held, self._held = self._held, False
        if self._used:
            if held:
                self.state = Shift.OFF
            return
        twice = self._tapped != _NEVER and now - self._tapped <= DOUBLE // timedelta(milliseconds=1)
        self._tapped = now
        if self.state is Shift.LOCKED:
            self.state = Shift.OFF
        elif twice:
            self.state = Shift.LOCKED
        else:
            self.state = Shift.ONCE if self.state is Shift.OFF else Shift.OFF

    def note_other(self) -> None:
        """Another key was pressed: two taps around it are not a double one."""
        self._tapped = _NEVER

    def note_typed(self) -> None:
        """A letter was typed: one capital is enough, unless they were asked for."""
        self.note_other()
        if self._held:
            self._used = True
        elif self.state is not Shift.LOCKED:
            self.state = Shift.OFF

    def suggest(self, capital: bool) -> None:
        """Make the next letter a capital by itself, or not; what somebody asked for stays."""
        if self.state in (Shift.OFF, Shift.AUTO):
            self.state = Shift.AUTO if capital else Shift.OFF

    def cancel(self) -> None:
        """The finger is gone, without a tap."""
        self._held = False

    def reset(self) -> None:
        """Begin anew."""
        self.state, self._held, self._used, self._tapped = Shift.OFF, False, False, _NEVER
