"""The page that asks staff for their PIN."""

from datetime import timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.pin import LONGEST, SHORTEST, Standing
from app.ui.context import ScreenContext
from app.ui.kiosk.staff.keys import Dots, Keys
from app.ui.widgets.announcing import announce
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.disc import Disc
from app.ui.widgets.icon_line import IconLine
from app.ui.widgets.label import Label

_DISC = 7.5
_WORDS, _WORDS_COMPACT = 66, 44
"""In units: the disc, and the width of the words."""
_LINES = 3
"""Of what went wrong; their room is kept, so that nothing moves."""
_SECOND = timedelta(seconds=1)


class PinPad(QWidget):
    """Words at the start, keys at the end. What is typed is kept until it is handed on, and is never shown.

    Signals:
        entered: Carries the digits.
        left: Back to visitors.
    """

    entered = Signal(str)
    left = Signal()

    def __init__(self, context: ScreenContext, about: str, parent: QWidget) -> None:
        """Build it; no key can be pressed yet.

        Args:
            context: Theme and language.
            about: Which program this is, for who calls for help.
            parent: Qt's.
        """
        super().__init__(parent)
        theme = context.theme
        self._context = context
        self._digits: list[str] = []
        self._standing: Standing | None = None
        self._sentence = ""
        self._left = timedelta(0)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.back = Button(theme, ButtonKind.PILL, icon="arrow-left", parent=self)
        self.back.setObjectName("staff-back")
        self.back.clicked.connect(self.left)
        self._title = Label(theme, "title", parent=self)
        self._ask = Label(theme, "body", "ink2", parent=self)
        self._dots = Dots(theme, self)
        self._dots.setObjectName("pin-dots")
        self._wrong = IconLine(theme, "", "support", "stop.ink", parent=self)
        self._wrong.setFixedHeight(_LINES * theme.line_px("support"))
        self._wrong.setObjectName("pin-message")
        self._about = Label(theme, "caption", "ink2", text=about, parent=self)
        self._keys = Keys(theme, self)
        self._keys.digit_pressed.connect(self._add)
        self._keys.back_pressed.connect(self._remove)
        self._keys.confirmed.connect(self._enter)
        self._second = QTimer(self, interval=_SECOND // timedelta(milliseconds=1))
        self._second.timeout.connect(self._tick)
        self._lay_out()
        self.retranslate()
        self._show()

    def show_standing(self, standing: Standing) -> None:
        """Show how the lock stands, with empty dots: take a PIN, or count down."""
        self.forget()
        self._standing, self._left = standing, standing.locked_for
        if standing.locked_for:
            self._second.start()
        self.retranslate()
        self._show()
        if self._wrong.label.text():
            announce(self, self._wrong.label.text())

    def show_trouble(self, sentence: str) -> None:
        """Say why no PIN can be taken."""
        self.forget()
        self._sentence = sentence
        self.retranslate()
        self._show()
        announce(self, sentence)

    def forget(self) -> None:
        """Take nothing more, and keep nothing of what was typed or said."""
        self._digits.clear()
        self._standing, self._sentence, self._left = None, "", timedelta(0)
        self._second.stop()
        self._say("")
        self._show()

    def retranslate(self) -> None:
        """Write every text anew."""
        closes = self._context.language.formats.duration(self._context.idle.staff)
        self.back.setText(self.tr("Back to visitors"))
        self._title.setText(self.tr("Staff area"))
        self._ask.setText(self.tr("Enter your PIN. This closes by itself after {time}.").format(time=closes))
        self._keys.back.setAccessibleName(self.tr("Delete the last digit"))
        self._keys.confirm.setAccessibleName(self.tr("Confirm"))
        self._say(self._message())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take digits, backspace and Enter from a keyboard, whichever key has the focus."""
        if self._keys.confirm.isEnabled() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() == Qt.Key.Key_Backspace:
            self._remove()
        elif Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
            self._add(str(event.key() - Qt.Key.Key_0))
        else:
            super().keyPressEvent(event)

    # What is typed

    @property
    def _takes(self) -> bool:
        return self._standing is not None and not self._left

    def _add(self, digit: str) -> None:
        if self._takes and len(self._digits) < LONGEST:
            self._digits.append(digit)
            self._say("")
            self._show()

    def _remove(self) -> None:
        if self._digits:
            self._digits.pop()
            self._show()

    def _enter(self) -> None:
        pin = "".join(self._digits)
        self.forget()
        self.setFocus()
        self.entered.emit(pin)

    def _show(self) -> None:
        count = len(self._digits)
        self._dots.fill(count)
        self._dots.setAccessibleName(self.tr("%n digit(s) entered", "", count) if count else "")
        enough = count >= SHORTEST
        self._keys.allow(digits=self._takes, back=self._takes and count > 0, confirm=enough)

    # What went wrong

    def _message(self) -> str:
        if self._sentence or self._standing is None or self._digits:
            return self._sentence
        if self._left:
            left = self._context.language.formats.countdown(self._left)
            return self.tr("Wrong PIN too often. Try again in {time}.").format(time=left)
        if self._standing.failed:
            return self.tr("Wrong PIN. %n try(s) left.", "", self._standing.tries_left)
        return ""

    def _say(self, text: str) -> None:
        self._wrong.show_fact("triangle-alert" if text else "", text)
        self._wrong.icon.show_icon("triangle-alert" if text else "", "stop.ink")

    def _tick(self) -> None:
        self._left = max(timedelta(0), self._left - _SECOND)
        if not self._left:
            self._second.stop()
            self._show()
        self._say(self._message())

    # How it is built

    def _lay_out(self) -> None:
        theme, compact = self._context.theme, self._context.theme.format.compact
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        words.addSpacing(theme.px(1 if compact else 5))
        words.addStretch(3)
        words.addWidget(Disc(theme, "lock", "tint", _DISC, self))
        words.addSpacing(theme.px(1.5))
        words.addWidget(self._title)
        words.addSpacing(theme.px(0.5))
        words.addWidget(self._ask)
        words.addSpacing(theme.px(2))
        words.addWidget(self._dots)
        words.addSpacing(theme.px(1.5))
        words.addWidget(self._wrong)
        words.addStretch(2)
        words.addWidget(self._about)
        column = QWidget(self)
        words.setContentsMargins(0, 0, 0, 0)
        column.setLayout(words)
        column.setFixedWidth(theme.px(_WORDS_COMPACT if compact else _WORDS))
        column.setMinimumHeight(self._keys.sizeHint().height())
        row: QBoxLayout = QVBoxLayout(self) if theme.format.reach else QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        if theme.format.reach:
            words.removeWidget(self.back)
            words.removeWidget(self._about)
            self._lay_out_below(row, column)
            return
        row.setSpacing(0 if compact else theme.px(_DISC))
        row.addStretch(1)
        row.addWidget(column, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1 if compact else 0)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addStretch(1)

    def _lay_out_below(self, row: QBoxLayout, words: QWidget) -> None:
        """Put the words where they are read, and below them everything that is pressed."""
        theme = self._context.theme
        row.addWidget(words, 1, Qt.AlignmentFlag.AlignHCenter)
        row.addWidget(self._keys, 0, Qt.AlignmentFlag.AlignHCenter)
        row.addSpacing(theme.px(_DISC))
        foot = QHBoxLayout()
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self._about)
        row.addLayout(foot)
