"""The one place that holds what is shown."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from app.booking.errors import BookingError, without_frames
from app.booking.steps import Activity, Snapshot, Step

Pause = Callable[[timedelta], Awaitable[None]]
"""Waits that long."""

Clock = Callable[[], datetime]
"""Tells the time, aware. Somebody may set it: lengths are not measured with it where they matter."""

Stopwatch = Callable[[], timedelta]
"""Tells how long it is since some moment in the past; nobody can set it."""


class Stage:
    """Holds the snapshot that is shown, and shows every new one."""

    def __init__(self, show: Callable[[Snapshot], None], first: Step) -> None:
        """Start at `first` without showing it."""
        self._show = show
        self.snapshot = Snapshot(first)

    def publish(self, step: Step, busy: Activity | None = None, error: BookingError | None = None) -> None:
        """Show this from now on; of an error the facts alone."""
        self.snapshot = Snapshot(step, busy, None if error is None else without_frames(error))
        self._show(self.snapshot)

    @property
    def locked(self) -> bool:
        """Whether something may be written now."""
        return self.snapshot.busy is not None and self.snapshot.busy.locks

    def settle(self) -> None:
        """Show that nothing is being done any more, where the last snapshot still says so."""
        if self.snapshot.busy is not None:
            self.publish(self.snapshot.step, error=self.snapshot.error)
