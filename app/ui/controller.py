"""From a touch to an intent: connects what screens say to what the flow does, and owns the one task."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QTimer, SignalInstance

from app.booking.flow import BookingFlow
from app.booking.steps import OutOfService, Resting, Snapshot
from app.ui.kiosk.idle import IdleWatch
from app.ui.latest_task import LatestTask, Work
from app.ui.screen import Screen
from app.ui.screens.alternatives import AlternativesScreen
from app.ui.screens.attract import AttractScreen
from app.ui.screens.booked import BookedScreen
from app.ui.screens.check import CheckScreen
from app.ui.screens.details import DetailsScreen
from app.ui.screens.form import FormScreen
from app.ui.screens.opt_in import OptInScreen
from app.ui.screens.what import WhatScreen
from app.ui.screens.when import WhenScreen
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
            case DetailsScreen():
                self._on(screen.details_chosen, flow.choose_details)
            case WhenScreen():
                self._on(screen.month_requested, flow.show_month)
                self._on(screen.slot_chosen, flow.choose_slot)
                self._on(screen.details_requested, flow.change_details)
            case FormScreen():
                screen.form_submitted.connect(self._submit)
                self._on(screen.form_left, flow.leave_form)
            case _:
                self._connect_end(flow, screen)

    def _connect_end(self, flow: BookingFlow, screen: Screen) -> None:
        match screen:
            case CheckScreen():
                self._on(screen.booking_confirmed, flow.book)
                self._on(screen.part_requested, flow.edit)
                self._on(screen.reminders_set, flow.set_reminders)
                self._on(screen.policy_accepted, flow.accept_policy)
            case AlternativesScreen():
                self._on(screen.alternative_chosen, flow.book_alternative)
                self._on(screen.all_times_requested, flow.see_all_times)
            case BookedScreen():
                self._on(screen.cancel_requested, flow.cancel_appointment)
            case OptInScreen():
                self._on(screen.address_wrong, flow.correct_address)
            case _:
                pass

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
