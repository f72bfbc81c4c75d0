"""Leaves a service alone that does not answer, but for one try now and then."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta

from app.booking.stage import Stopwatch


class Breaker:
    """Opens after several reads in a row without a usable answer, and closes with the first that has one.

    While it is open nobody waits for a service that is away: reads fail at once, and one after each pause is
    sent to find out. The pauses are shorter than those of a kiosk at rest, so that its every try is real.
    """

    def __init__(
        self,
        stopwatch: Stopwatch,
        chance: Callable[[], float],
        *,
        after: int = 3,
        pauses: tuple[timedelta, timedelta] = (timedelta(seconds=1), timedelta(seconds=5)),
    ) -> None:
        """Start closed.

        Args:
            stopwatch: Counts the pauses.
            chance: A number from 0 to 1; shortens each pause by up to a quarter.
            after: So many reads in a row open it.
            pauses: The first, and the longest; each is twice the one before.
        """
        self._stopwatch = stopwatch
        self._chance = chance
        self._after = after
        self._pauses = pauses
        self._failures = 0
        self._pause = pauses[0]
        self._opens_at: timedelta | None = None
        self._probing = False

    @property
    def is_open(self) -> bool:
        """Whether the service is left alone."""
        return self._failures >= self._after

    @contextmanager
    def probing(self) -> Iterator[bool]:
        """Tell whether a read may be sent to find out; no other may while this one is under way."""
        due = self._opens_at is None or self._stopwatch() >= self._opens_at
        if self._probing or not due:
            yield False
            return
        self._probing = True
        try:
            yield True
        finally:
            self._probing = False

    def answered(self) -> None:
        """Learn that a usable answer came."""
        self._failures = 0
        self._pause = self._pauses[0]
        self._opens_at = None

    def failed(self) -> None:
        """Learn that none came."""
        self._failures += 1
        if self.is_open:
            self._opens_at = self._stopwatch() + self._pause * (1 - self._chance() / 4)
            self._pause = min(self._pause * 2, self._pauses[1])
