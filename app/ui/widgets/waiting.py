"""How long somebody has been waiting for an answer."""

from enum import IntEnum

from PySide6.QtCore import QObject, QTimer, Signal


class Patience(IntEnum):
    """What a wait has become."""

    NONE = 0
    """Nobody waits, or not long enough to notice."""
    NOTICED = 1
    STILL = 2
    OVER = 3
    """Long enough to try again."""


LIMITS_MS = (150, 3_000, 10_000)
"""When a wait is noticed, when it is mentioned, when another try is offered."""


class Waiting(QObject):
    """Counts from the moment somebody begins to wait.

    Signals:
        changed: The wait has become something else; ask `patience`.
    """

    changed = Signal()

    def __init__(self, parent: QObject, limits_ms: tuple[int, int, int] = LIMITS_MS) -> None:
        """Wait for nothing yet."""
        super().__init__(parent)
        self._limits = limits_ms
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self._go_on)
        self.patience = Patience.NONE

    def follow(self, waiting: bool) -> None:
        """Begin to count where somebody waits and did not before; stop where nobody does."""
        if not waiting:
            self._timer.stop()
            self.patience = Patience.NONE
        elif not self._timer.isActive() and self.patience is Patience.NONE:
            self._timer.start(self._limits[0])

    def begin_anew(self) -> None:
        """Another try begins."""
        self.follow(False)
        self.follow(True)

    def give_up(self) -> None:
        """The answer will not come."""
        self._timer.stop()
        self._become(Patience.OVER)

    def _go_on(self) -> None:
        reached = Patience(self.patience + 1)
        if reached < Patience.OVER:
            self._timer.start(self._limits[reached] - self._limits[self.patience])
        self._become(reached)

    def _become(self, patience: Patience) -> None:
        if patience is not self.patience:
            self.patience = patience
            self.changed.emit()
