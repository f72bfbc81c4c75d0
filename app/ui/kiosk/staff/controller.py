"""Between who holds the logo, the lock of the PIN, and the staff's page."""

from collections.abc import Awaitable, Callable

from PySide6.QtCore import QObject, Signal

from app.booking.errors import CredentialsUnavailable, StoreUnavailable
from app.pin import PinLock, PinMissing, Standing
from app.ui.kiosk.staff.facts import Facts
from app.ui.kiosk.staff.page import StaffPage
from app.ui.kiosk.staff.way_in import WayIn
from app.ui.latest_task import LatestTask, Work
from app.ui.staff_codes import staff_code
from app.ui.window import KioskWindow


class StaffController(QObject):
    """Opens the staff's page, and closes it when the PIN is wrong, time is up, or somebody leaves.

    Signals:
        opened: Staff are here: whoever was here before is gone.
    """

    opened = Signal()

    def __init__(
        self,
        window: KioskWindow,
        lock: PinLock,
        gather: Callable[[], Awaitable[Facts]],
        about: str,
        failed: Callable[[BaseException], None],
    ) -> None:
        """Build the page closed, and watch for staff.

        Args:
            window: Where the page lies.
            lock: Takes the PIN.
            gather: Finds out what the panel shows.
            about: Which program this is.
            failed: Told of a programming error.
        """
        super().__init__(window)
        self._window = window
        self._lock = lock
        self._gather = gather
        self._task = LatestTask(failed)
        self.page = StaffPage(window.context, window.banner, about, window)
        self.page.pin_entered.connect(self._try)
        self.page.exit_requested.connect(window.close)
        self.page.closed.connect(self._give_focus_back)
        self._way_in = WayIn(window)
        self._way_in.wanted.connect(self.open)

    def open(self) -> None:
        """Ask for the PIN. While a booking is being written, nobody comes in."""
        busy = self._window.snapshot.busy
        if not self.page.isHidden() or (busy is not None and busy.locks):
            return
        self.page.open()
        self.opened.emit()
        self._task.start(self._guarded(self._look()))

    async def close(self) -> None:
        """End what runs."""
        await self._task.close()

    def _try(self, pin: str) -> None:
        self._task.start(self._guarded(self._enter(pin)))

    def _give_focus_back(self) -> None:
        self._window.screen_shown.setFocus()

    async def _look(self) -> None:
        self._show(await self._lock.look())

    async def _enter(self, pin: str) -> None:
        standing = await self._lock.take(pin)
        if not standing.is_open or self.page.isHidden():
            self._show(standing)
            return
        self.page.show_panel(may_exit=self._window.isFullScreen())
        facts = await self._gather()
        if not self.page.isHidden():
            self.page.panel.show_facts(facts)

    def _show(self, standing: Standing) -> None:
        if not self.page.isHidden():
            self.page.pad.show_standing(standing)

    async def _guarded(self, work: Work) -> None:
        sentence = ""
        try:
            await work
        except PinMissing:
            sentence = self.tr("No staff PIN is set on this machine. Set one: {command}")
            sentence = sentence.format(command="foyer credential pin")
        except (CredentialsUnavailable, StoreUnavailable) as trouble:
            sentence = self.tr("No PIN can be taken now. Code: {code}").format(code=staff_code(trouble))
        if sentence and not self.page.isHidden():
            self.page.pad.show_trouble(sentence)
