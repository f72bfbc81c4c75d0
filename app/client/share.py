"""How much this kiosk may ask: its share of the requests its key has, and of tries that are repeats."""

from datetime import timedelta

from app.booking.stage import Stopwatch

_MINUTE = timedelta(minutes=1)
_NOTHING = timedelta(milliseconds=1)
"""Waits below this are none: they come from rounding."""


class Bucket:
    """So many a minute: a minute's worth at once, then as it flows back."""

    def __init__(self, per_minute: int, stopwatch: Stopwatch) -> None:
        """Start with all of it."""
        self._most = float(per_minute)
        self._stopwatch = stopwatch
        self._left = self._most
        self._counted_at = stopwatch()

    def take(self) -> timedelta:
        """Take one, there or not; return how long it takes until it would have been there."""
        self._flow()
        self._left -= 1
        return self._until(self._left)

    def take_if_there(self) -> bool:
        """Take one where there is one."""
        self._flow()
        if self._left < 1:
            return False
        self._left -= 1
        return True

    def hold(self, length: timedelta) -> None:
        """Let nothing be there for so long, and one right after."""
        self._flow()
        self._left = min(self._left, 1 - length / _MINUTE * self._most)

    def _flow(self) -> None:
        now = self._stopwatch()
        self._left = min(self._most, self._left + (now - self._counted_at) / _MINUTE * self._most)
        self._counted_at = now

    def _until(self, left: float) -> timedelta:
        wait = max(0.0, -left) / self._most * _MINUTE
        return wait if wait >= _NOTHING else timedelta()


class Share:
    """This kiosk's share of what its key may ask."""

    def __init__(self, requests_per_minute: int, stopwatch: Stopwatch) -> None:
        """Start with a minute's worth."""
        self._bucket = Bucket(requests_per_minute, stopwatch)

    def take(self, *, urgent: bool) -> timedelta:
        """Take one request; return how long to wait before it is sent.

        Args:
            urgent: Somebody has pressed "book": nothing waits, the rest pays for it later.
        """
        wait = self._bucket.take()
        return timedelta() if urgent else wait

    def hold(self, length: timedelta) -> None:
        """Leave the service alone for so long: it has asked for it, of whichever request."""
        self._bucket.hold(length)
