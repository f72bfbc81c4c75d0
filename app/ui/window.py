"""The kiosk's window: snapshots become screens.

It stands on the first picture with its attract screen, so it imports no step until it renders one.
"""

from collections.abc import Callable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.ui.context import ScreenContext
from app.ui.kiosk.demo_banner import DemoBanner
from app.ui.screen import Screen
from app.ui.screens.attract import AttractScreen
from app.ui.widgets.page_stack import PageStack

if TYPE_CHECKING:
    from app.booking.steps import Snapshot, Step
    from app.ui.kiosk.low_header import LowHeader
    from app.ui.kiosk.wipe import Wipe
    from app.ui.tokens import Format

ScreenTable = Mapping[type, type[Screen]]
"""Which screen shows which step."""


class KioskWindow(QWidget):
    """Shows one screen at a time. The attract screen stays; every other one ends with its visitor.

    Attributes:
        context: What every screen is handed.
        banner: Above the screens of the demo.
        attract: The screen of nobody.

    Signals:
        screen_opened: A screen was built; its signals want to be connected.
        rendered: A snapshot is on the screen; carries it.
        session_ended: The last visitor's pages are going.
        closed: The window was closed.
    """

    screen_opened = Signal(Screen)
    rendered = Signal(object)
    session_ended = Signal()
    closed = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Show the attract screen; `furnish` brings the others, after the first picture."""
        super().__init__(parent)
        self.setObjectName("window")
        self.context = context
        self._table: ScreenTable = {}
        self._whole: Callable[[], ScreenTable] = dict
        self._first: frozenset[type] = frozenset()
        self._screens: dict[type, Screen] = {}
        self._snapshot: Snapshot | None = None
        self.banner = DemoBanner(context.theme, self)
        self.banner.setVisible(context.demo)
        self._pages = PageStack(self)
        self.attract = AttractScreen(context, self._pages)
        self._pages.turn_to(self.attract)
        self._header: LowHeader | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self._pages, 1)
        self._ahead = QTimer(self, interval=0)
        self._ahead.timeout.connect(self._build_next)

    @property
    def screen_shown(self) -> Screen:
        """The screen a person looks at."""
        page = self._pages.page
        if not isinstance(page, Screen):
            raise AssertionError(type(page).__name__)
        return page

    @property
    def snapshot(self) -> "Snapshot":
        """What is shown."""
        from app.booking.steps import Resting, Snapshot  # not needed for the first picture

        return self._snapshot or Snapshot(Resting())

    @cached_property
    def _wipe(self) -> "Wipe":
        from app.ui.kiosk.wipe import Wipe  # no visitor's session ends before the first picture

        return Wipe(self)

    @property
    def survivors(self) -> int | None:
        """How many pages of the last visitor the census found alive; None before the first."""
        return self._wipe.survivors

    def expect(self, table: ScreenTable, whole: Callable[[], ScreenTable]) -> None:
        """Bring the screens that come first, and build them even while somebody waits for them.

        A step that none of them is for calls for the `whole` table.
        """
        self._table, self._whole = table, whole
        self._first = frozenset(table)

    @property
    def pages_height(self) -> int:
        """Pixels of height that the screens have, below the demo's banner."""
        return self.height() - (self.banner.height() if not self.banner.isHidden() else 0)

    def furnish(self, table: ScreenTable) -> None:
        """Bring the screens for every step but rest; they are built ahead while nobody is there."""
        self._table = table
        self._ahead.start()

    def show_snapshot(self, snapshot: "Snapshot") -> None:
        """Show a snapshot. Where nobody is there any more the session ends: its pages are destroyed."""
        unattended_before, self._snapshot = self._unattended, snapshot
        screen = self._screen_for(snapshot.step)
        screen.show_step(snapshot.step)
        screen.show_busy(snapshot.busy)
        if screen.draws_errors:
            screen.show_error(snapshot.error)
        if screen is not self._pages.page:
            self._pages.turn_to(screen)
            screen.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        if self._unattended and not unattended_before:
            self._end_session()
        self._place_header()
        if self._awaited and self._first:
            self._ahead.start()  # behind the question to the service, which is asked first
        self.rendered.emit(snapshot)

    def rebuild(self) -> None:
        """Build every screen anew, in the sizes the theme has now; what a visitor typed and chose goes on.

        The attract screen stays as it is: nobody looks at it while somebody has wishes.
        """
        former, gone = self._pages.page, tuple(self._screens.values())
        self._screens = {}
        self._stand_low(self.context.theme.lower)
        if self._snapshot is not None and isinstance(former, Screen) and former in gone:
            self._replace(self._snapshot, former)
        self._wipe.retire(gone)
        self._ahead.start()

    def draw_for(self, drawn_for: "Format") -> None:
        """Build everything anew for a screen of another size, the attract screen too."""
        self.context.theme.resize(drawn_for)
        former, self.attract = self.attract, AttractScreen(self.context, self._pages)
        self._pages.add(self.attract)
        if self._pages.page is former:
            self._pages.turn_to(self.attract)
        self._wipe.retire((former,))
        self.screen_opened.emit(self.attract)
        self.rebuild()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self.context.theme.apply(application)

    def _stand_low(self, low: bool) -> None:
        """Leave the upper part of the screen to a header, or take it back."""
        if self._header is not None:
            self._header.hide()
            self._header.deleteLater()
            self._header = None
        if low:
            from app.ui.kiosk.low_header import LowHeader  # few visitors want it

            self._header = LowHeader(self.context, self)
            self._column.insertWidget(1, self._header)
        self._place_header()

    def _place_header(self) -> None:
        if self._header is not None:
            banner = self.banner.height() if not self.banner.isHidden() else 0
            self._header.setFixedHeight(self.height() - self.context.theme.format.height - banner)
            self._header.stand_on(self.screen_shown.ground)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the header's share."""
        super().resizeEvent(event)
        self._place_header()

    def _replace(self, snapshot: "Snapshot", former: Screen) -> None:
        screen = self._screen_for(snapshot.step)
        screen.show_step(snapshot.step)
        if isinstance(former, type(screen)):
            screen.take_over(former)
        screen.show_busy(snapshot.busy)
        if screen.draws_errors:
            screen.show_error(snapshot.error)
        self._pages.turn_to(screen)

    @property
    def _resting(self) -> bool:
        return self._snapshot is None or self._snapshot.resting

    @property
    def ready(self) -> bool:
        """Whether every screen has been built."""
        return len(self._screens) == len(self._table)

    @property
    def _awaited(self) -> bool:
        """Whether somebody waits: then only what they come to is built."""
        return self._snapshot is not None and self._snapshot.busy is not None

    @property
    def _unattended(self) -> bool:
        return self._snapshot is None or self._snapshot.unattended

    def _screen_for(self, step: "Step") -> Screen:
        if self._resting:
            return self.attract
        return self._screens.get(type(step)) or self._open(type(step))

    def _open(self, kind: type) -> Screen:
        if kind not in self._table:
            self._table = self._whole()
        screen = self._table[kind](self.context, self._pages)
        screen.retranslate()
        self._screens[kind] = screen
        self._pages.add(screen)
        self.screen_opened.emit(screen)
        return screen

    def _build_next(self) -> None:
        missing = [kind for kind in self._table if kind not in self._screens]
        if missing and self._resting and (not self._awaited or missing[0] in self._first):
            self._open(missing[0])
        else:
            self._ahead.stop()

    def _end_session(self) -> None:
        shown = self.screen_shown
        gone = {kind: screen for kind, screen in self._screens.items() if screen is not shown}
        self._screens = {kind: screen for kind, screen in self._screens.items() if screen is shown}
        self.session_ended.emit()
        self._wipe.run(tuple(gone.values()))
        gone.clear()
        self._ahead.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell that the window goes."""
        super().closeEvent(event)
        self.closed.emit()
