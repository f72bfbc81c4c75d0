"""What stands above the screens of a window: warning, sheets, veil, mailbox, trouble, focus ring."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from app.booking.mailbox import Mailbox
from app.booking.steps import AwaitingHost, AwaitingOptIn, Resting, Snapshot
from app.ui.controller import Controller
from app.ui.kiosk.appearance import Appearance
from app.ui.kiosk.idle import IdleWatch
from app.ui.kiosk.idle_warning import IdleWarning
from app.ui.kiosk.mailbox_controller import MailboxController
from app.ui.kiosk.mailbox_panel import MailboxPanel
from app.ui.kiosk.sheets import HelpSheet, LanguageSheet
from app.ui.kiosk.trouble_banner import TroubleBanner
from app.ui.kiosk.veil import ProgressVeil
from app.ui.messages import error_message
from app.ui.screen import Screen
from app.ui.screens.opt_in import OptInScreen
from app.ui.screens.waiting_host import HostScreen
from app.ui.theme import Scheme
from app.ui.widgets.focus_ring import FocusRing
from app.ui.window import KioskWindow


class Furniture(QObject):
    """Builds it, and connects it to the window, the idle watch and the controller."""

    def __init__(
        self,
        window: KioskWindow,
        controller: Controller,
        idle: IdleWatch,
        mailbox: Mailbox | None,
        failed: Callable[[BaseException], None],
        scheme_now: Callable[[], Scheme] | None = None,
    ) -> None:
        """Furnish the window.

        Args:
            window: What everything stands above.
            controller: Starts over where nobody is there any more.
            idle: Notices it.
            mailbox: The demo's; None: there is none to open.
            failed: Told of a programming error.
            scheme_now: Tells which colours nobody chose at this hour; None: always the theme's own.
        """
        super().__init__(window)
        context = window.context
        self._window = window
        self._language = context.language
        self._veil = ProgressVeil(context, window)
        self._trouble = TroubleBanner(context.theme, window)
        self._warning = IdleWarning(context, window)
        self._help = HelpSheet(context, window)
        self._languages = LanguageSheet(context, window)
        self._languages.language_chosen.connect(self._speak)
        self._appearance = Appearance(window, idle, scheme_now)
        self._mailbox: MailboxController | None = None
        self._panel = MailboxPanel(context, window)
        if mailbox is not None:
            self._mailbox = MailboxController(mailbox, self._panel, failed, self)
        self._ring = FocusRing(context.theme, window)
        window.rendered.connect(self._follow)
        window.session_ended.connect(self._clear)
        window.screen_opened.connect(self._connect)
        self._connect_idle(controller, idle)

    async def close(self) -> None:
        """End what runs."""
        if self._mailbox is not None:
            await self._mailbox.close()

    def _connect_idle(self, controller: Controller, idle: IdleWatch) -> None:
        idle.warned.connect(self._warning.warn)
        idle.returned.connect(self._warning.end)
        idle.expired.connect(self._warning.end)
        self._warning.stay_chosen.connect(idle.stay)
        self._warning.finish_chosen.connect(self._warning.end)
        self._warning.finish_chosen.connect(controller.start_over)

    def _connect(self, screen: Screen) -> None:
        screen.help_requested.connect(self._help.open)
        screen.language_requested.connect(self._languages.open)
        if isinstance(screen, OptInScreen | HostScreen):
            screen.mailbox_requested.connect(self._open_mailbox)

    def _follow(self, snapshot: Snapshot) -> None:
        locked = snapshot.busy is not None and snapshot.busy.locks
        self._veil.show_activity(snapshot.busy if locked else None)
        if snapshot.error is None or self._window.screen_shown.draws_errors:
            self._trouble.hide()
        else:
            self._trouble.say(error_message(snapshot.error, snapshot.step))
        if isinstance(snapshot.step, Resting):
            self._warning.end()

    def _speak(self, code: str) -> None:
        self._language.choose(code)
        self._languages.dismiss()

    def _open_mailbox(self) -> None:
        step = self._window.snapshot.step
        if self._mailbox is not None and isinstance(step, AwaitingOptIn | AwaitingHost):
            self._mailbox.open(step.since)

    def _clear(self) -> None:
        for sheet in (self._help, self._languages):
            sheet.dismiss()
        self._panel.forget()
        self._language.reset()
        self._appearance.forget()
