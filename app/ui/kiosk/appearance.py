"""Shows what a visitor chose on the display sheet, and takes it back when they are gone."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from app.booking.steps import Resting
from app.ui.kiosk.display_sheet import DisplayChoices, DisplaySheet
from app.ui.kiosk.idle import IdleWatch
from app.ui.screen import Screen
from app.ui.theme import Scheme
from app.ui.window import KioskWindow

_MINUTE = timedelta(minutes=1)


class Appearance(QObject):
    """Between the display sheet, the theme, the window and the idle watch.

    Attributes:
        choices: How the kiosk looks now.
    """

    def __init__(
        self, window: KioskWindow, idle: IdleWatch, scheme_now: Callable[[], Scheme] | None = None
    ) -> None:
        """Begin with how the kiosk looks when nobody chose anything.

        Args:
            window: Is painted and built anew.
            idle: Waits longer for who wants more time.
            scheme_now: Tells which colours nobody chose at this hour; None: always the theme's own.
        """
        super().__init__(window)
        self._window, self._idle = window, idle
        self._theme = window.context.theme
        self._usual = DisplayChoices(self._theme.scheme)
        self.choices = self._usual
        self._sheet = DisplaySheet(window.context, window)
        self._sheet.chosen.connect(self.show)
        self._sheet.closed.connect(self._give_focus_back)
        window.screen_opened.connect(self._connect)
        if scheme_now is not None:
            self._scheme_now = scheme_now
            self._hour = QTimer(self, interval=_MINUTE // timedelta(milliseconds=1))
            self._hour.timeout.connect(self.follow_the_hour)
            self._hour.start()

    def show(self, choices: DisplayChoices) -> None:
        """Show it at once; what was typed and chosen on the page stays."""
        before, self.choices = self.choices, choices
        if choices == before:
            return
        theme, window = self._theme, self._window
        self._idle.give_time(longer=choices.more_time)
        theme.change(choices.scheme, choices.large_text, choices.lower, choices.still)
        resized = (before.large_text, before.lower) != (choices.large_text, choices.lower)
        window.setUpdatesEnabled(False)
        try:
            if resized:
                window.rebuild()
            if resized or before.scheme is not choices.scheme:
                self._apply()
        finally:
            window.setUpdatesEnabled(True)

    def follow_the_hour(self) -> None:
        """Take the colours of this hour, but never while somebody is there."""
        if not isinstance(self._window.snapshot.step, Resting):
            return
        self._usual = self._usual._replace(scheme=self._scheme_now())
        self.forget()

    def forget(self) -> None:
        """The visitor is gone: the next one finds the kiosk as it usually is."""
        self._sheet.dismiss()
        self.show(self._usual)
        self._sheet.show_choices(self._usual)

    def _apply(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            self._theme.apply(application)

    def _give_focus_back(self) -> None:
        """Let keys go on at the page, where what had the focus was built anew."""
        screen, focus = self._window.screen_shown, QApplication.focusWidget()
        if focus is None or not (focus is screen or screen.isAncestorOf(focus)):
            screen.setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self, screen: Screen) -> None:
        screen.display_requested.connect(self._sheet.open)
