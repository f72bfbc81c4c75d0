"""Notices that nobody is there any more."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

from app.booking.steps import (
    ChoosingAlternative,
    ChoosingDetails,
    ChoosingSlot,
    ChoosingType,
    Confirming,
    FillingForm,
    Snapshot,
    Step,
)
from app.settings import IdleLimits

_TOUCHES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)


def limit_for(step: Step, limits: IdleLimits) -> timedelta | None:
    """Return the time allowed on `step`; None where the screen has its own end, or nobody is there."""
    match step:
        case ChoosingType():
            return limits.welcome
        case FillingForm() | Confirming():
            return limits.form
        case ChoosingDetails() | ChoosingSlot() | ChoosingAlternative():
            return limits.browsing
        case _:
            return None


class IdleWatch(QObject):
    """Counts the time since the last touch or key.

    Signals:
        warned: Nobody touched anything for the step's time; carries the seconds of the warning.
        returned: Somebody touched something while the warning stood.
        expired: The warning stood to its end.
    """

    warned = Signal(int)
    returned = Signal()
    expired = Signal()

    def __init__(self, limits: IdleLimits, parent: QObject) -> None:
        """Watch the whole application, from the first step that has a limit."""
        super().__init__(parent)
        self._limits = limits
        self._patience = 1
        self._warning = False
        self._quiet = QTimer(self, singleShot=True)
        self._quiet.timeout.connect(self._warn)
        self._end = QTimer(self, singleShot=True)
        self._end.timeout.connect(self._expire)
        self._allowed: timedelta | None = None
        application = QCoreApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def follow(self, snapshot: Snapshot) -> None:
        """Count from now on as `snapshot` allows; while something is written, do not count."""
        locked = snapshot.busy is not None and snapshot.busy.locks
        limit = None if locked else limit_for(snapshot.step, self._limits)
        allowed = limit * self._patience if limit is not None else None
        if allowed == self._allowed and self._quiet.isActive():
            return
        if self._warning and allowed is not None:
            return
        self._allowed = allowed
        self._restart()

    def give_time(self, *, longer: bool) -> None:
        """Allow a visitor more time, or the usual time again, from the next touch on."""
        self._patience = self._limits.patience if longer else 1

    def stay(self) -> None:
        """Somebody is there."""
        was_warning = self._warning
        self._restart()
        if was_warning:
            self.returned.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Start counting again at every touch and key."""
        if event.type() in _TOUCHES and not self._warning and self._allowed is not None:
            self._quiet.start(self._allowed // timedelta(milliseconds=1))
        return False

    def _restart(self) -> None:
        self._warning = False
        self._end.stop()
        self._quiet.stop()
        if self._allowed is not None:
            self._quiet.start(self._allowed // timedelta(milliseconds=1))

    def _warn(self) -> None:
        self._warning = True
        warning = self._limits.warning * self._patience
        self._end.start(warning // timedelta(milliseconds=1))
        self.warned.emit(warning // timedelta(seconds=1))

    def _expire(self) -> None:
        self._warning = False
        self._allowed = None
        self.expired.emit()
