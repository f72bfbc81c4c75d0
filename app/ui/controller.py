"""From a touch to an intent: connects what screens say to what the flow does, and owns the one task."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, SignalInstance

from app.booking.flow import BookingFlow
from app.booking.steps import OutOfService, Resting, Snapshot
from app.ui.kiosk.idle import IdleWatch
from app.ui.latest_task import LatestTask, Work
from app.ui.screen import Screen
from app.ui.screens.attract import AttractScreen
from app.ui.screens.what import WhatScreen
from app.ui.window import KioskWindow

REFRESH_MS = 60_000
"""How often what is shown is brought up to date while somebody looks at it."""

Intent = Callable[..., Work]


class Controller(QObject):
    """Between one window and one flow."""

    def __init__(
        self, window: KioskWindow, idle: IdleWatch, failed: Callable[[BaseException], None], parent: QObject
    ) -> None:
        """Take the window; `drive` takes the flow.

        Args:
            window: Shows the snapshots.
            idle: Notices that nobody is there.
            failed: Told of a programming error in an intent.
            parent: Owner.
        """
        super().__init__(parent)
        self._window = window
        self._idle = idle
        self._task = LatestTask(failed)
        self._flow: BookingFlow | None = None
        self._refresh = QTimer(self, interval=REFRESH_MS)
        self._refresh.timeout.connect(self._bring_up_to_date)
        idle.expired.connect(self.start_over)

    def drive(self, flow: BookingFlow) -> None:
        """Turn the screens' signals into intents of `flow` from now on, and let it rest."""
        self._flow = flow
        self._connect(flow, self._window.attract)
        self._window.screen_opened.connect(partial(self._connect, flow))
        self._refresh.start()
        self._run(flow.start())

    def render(self, snapshot: Snapshot) -> None:
        """Show a snapshot, and count idle time as it allows."""
        self._window.show_snapshot(snapshot)
        self._idle.follow(snapshot)

    def wake(self) -> None:
        """Somebody touched the screen."""
        if self._flow is not None:
            self._run(self._flow.wake())

    def start_over(self) -> None:
        """Whoever was there is gone, or is finished."""
        if self._flow is not None:
            self._run(self._flow.start())

    async def close(self) -> None:
        """End what runs."""
        self._refresh.stop()
        await self._task.close()

    def _connect(self, flow: BookingFlow, screen: Screen) -> None:
        self._on(screen.back_requested, flow.back)
        self._on(screen.start_over_requested, flow.start)
        self._on(screen.done, flow.start)
        match screen:
            case AttractScreen():
                self._on(screen.touched, flow.wake)
            case WhatScreen():
                self._on(screen.type_chosen, flow.choose_type)
                self._on(screen.offer_taken, flow.take_offer)
            case _:
                # Imported late: these screens come after the first two, and are not waited for.
                from app.ui.connections import connect_screen

                connect_screen(screen, flow, self._on, self._submit)

    def _on(self, signal: SignalInstance, intent: Intent) -> None:
        signal.connect(partial(self._intend, intent))

    def _intend(self, intent: Intent, *values: object) -> None:
        self._run(intent(*values))

    def _submit(self, answers: dict[str, str]) -> None:
        if self._flow is not None:
            self._run(self._flow.submit_form(answers, self._window.context.language.code))

    def _run(self, work: Work) -> None:
        busy = self._flow.snapshot.busy if self._flow is not None else None
        if busy is not None and busy.locks:
            work.close()
            return
        self._task.start(work)

    def _bring_up_to_date(self) -> None:
        flow = self._flow
        if flow is None or self._task.running:
            return
        if not isinstance(flow.snapshot.step, Resting | OutOfService):
            self._run(flow.refresh())
