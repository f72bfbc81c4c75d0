"""Nothing can be booked here for now."""

from datetime import timedelta

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.booking.steps import OutOfService, Step
from app.ui.context import ScreenContext
from app.ui.frame import Frame
from app.ui.messages import service_message
from app.ui.screen import Screen
from app.ui.staff_codes import staff_code
from app.ui.theme import MEDIUM
from app.ui.widgets.card import Card
from app.ui.widgets.disc import Disc
from app.ui.widgets.icon_line import IconLine
from app.ui.widgets.label import Label
from app.ui.widgets.outcome_head import OutcomeHead

_COLUMN = 112
"""Width of the words on wide formats, in units."""
_SECOND = timedelta(seconds=1)


class ServiceScreen(Screen):
    """Says that it is nobody's fault, where help is, and that the screen comes back by itself."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build it without a cause."""
        super().__init__(context, parent)
        theme = context.theme
        self._step: OutOfService | None = None
        self._left = 0
        self._frame = Frame(theme, context.brand.name, context.brand.logo, self)
        self._frame.pass_on(self)
        self._frame.show_ways_back(back=False, start_over=False)
        self._frame.show_picture(False)
        self._head = OutcomeHead(theme, "calm", "hourglass", self, loud_chip=False)
        self._desk = _Line(context, "concierge-bell", self)
        self._call = _Line(context, "phone", self)
        self._again = IconLine(theme, "refresh-cw", "support", "ink2", parent=self)
        self._code = Label(theme, "support", "ink2", parent=self)
        self._code.setWordWrap(False)
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND // timedelta(milliseconds=1))
        self._timer.timeout.connect(self._tick)
        self._arrange()

    def _arrange(self) -> None:
        theme = self.context.theme
        bar = self._frame.action_bar
        bar.start.addWidget(self._again, 1, Qt.AlignmentFlag.AlignVCenter)
        bar.end.addWidget(self._code, 0, Qt.AlignmentFlag.AlignVCenter)
        words = QVBoxLayout()
        words.setSpacing(theme.space("gap"))
        if not self._frame.take_head(self._head):
            words.addStretch(1)
            words.addWidget(self._head)
            words.addSpacing(theme.px(2))
        words.addWidget(self._desk)
        words.addWidget(self._call)
        words.addStretch(2)
        row = QHBoxLayout(self._frame.content)
        row.setContentsMargins(0, 0, 0, 0)
        beside = 0 if theme.format.reach else 1
        row.addStretch(beside)
        row.addLayout(words, 1 - beside)
        row.addStretch(beside)
        if not theme.format.compact and not theme.format.reach:
            self._head.setFixedWidth(theme.px(_COLUMN))

    def show_step(self, step: Step) -> None:
        """Show the cause, and count down to the next try."""
        if not isinstance(step, OutOfService):
            raise AssertionError(type(step).__name__)
        self._step = step
        self._left = step.retry_in // _SECOND
        self._timer.start()
        self.retranslate()

    def retranslate(self) -> None:
        """Write all texts."""
        language = self.context.language
        self._frame.set_language(language.own_name(language.code), language.code)
        if self._step is None:
            return
        message = service_message(self._step.cause)
        self._head.show_chip(self.tr("Temporarily unavailable"), "", "calm")
        self._head.say(message.title, f"{message.sentence} {message.advice}")
        venue = self.context.venue
        closes = language.formats.open_until(venue.hours, self.context.clock())
        open_until = self.tr("open until {time}").format(time=closes) if closes else ""
        self._desk.say(self.tr("Ask at the desk"), open_until)
        self._call.say(self.tr("Call us"), venue.phone)
        self._call.setVisible(bool(venue.phone))
        code = staff_code(self._step.cause)
        self._code.setText(self.tr("Code for staff: {code}").format(code=code))
        self._say_left()

    def _tick(self) -> None:
        self._left = max(0, self._left - 1)
        self._say_left()

    def _say_left(self) -> None:
        text = self.tr("Trying again now")
        if self._left:
            text = self.tr("Trying again in %n second(s)", "", self._left)
        self._again.label.setText(text)


class _Line(Card):
    """One way to help, with its number or hours at the end."""

    def __init__(self, context: ScreenContext, icon: str, parent: QWidget) -> None:
        super().__init__(context.theme, parent=parent)
        theme = context.theme
        self._what = Label(theme, "lead", parent=self)
        self._how = Label(theme, "body", "ink2", MEDIUM, parent=self)
        self._how.setWordWrap(False)
        row = QHBoxLayout(self)
        padding = theme.space("card")
        row.setContentsMargins(padding, theme.px(1.5), padding, theme.px(1.5))
        row.setSpacing(theme.px(2))
        row.addWidget(Disc(theme, icon, "calm", 6, self))
        row.addWidget(self._what, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._how, 0, Qt.AlignmentFlag.AlignVCenter)

    def say(self, what: str, how: str) -> None:
        self._what.setText(what)
        self._how.setText(how)
