"""The panel behind the PIN: how this machine stands."""

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.context import ScreenContext
from app.ui.kiosk.staff.facts import Facts
from app.ui.kiosk.staff.lines import Lines
from app.ui.kiosk.staff.screen_page import ScreenPage
from app.ui.kiosk.staff.words import Level, Line, StaffWords
from app.ui.widgets.arrow_area import ArrowArea
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.label import Label

_START, _START_COMPACT = 52, 40
"""Width of the column at the start, in units."""


class Part(StrEnum):
    """What the panel is divided into."""

    STATE = "state"
    VISITS = "visits"
    TYPES = "types"
    LOG = "log"
    SCREEN = "screen"


class StaffPanel(QWidget):
    """What can be looked at stands at the start, what was found on a card at the end.

    Signals:
        left: Back to visitors.
        exit_requested: The program shall end.
    """

    left = Signal()
    exit_requested = Signal()

    def __init__(self, context: ScreenContext, about: str, parent: QWidget) -> None:
        """Build it; nothing is found yet.

        Args:
            context: Theme and language.
            about: Which program this is.
            parent: Qt's.
        """
        super().__init__(parent)
        theme = context.theme
        self._theme = theme
        self._words = StaffWords(context)
        self._facts: Facts | None = None
        self._part = Part.STATE
        self.back = Button(theme, ButtonKind.PILL, icon="arrow-left", parent=self)
        self.back.setObjectName("staff-close")
        self.back.clicked.connect(self.left)
        self._title = Label(theme, "head", parent=self)
        self._title.setVisible(not theme.format.compact)
        self._area = ArrowArea(self)
        self._parts = {part: self._button(part) for part in Part}
        self._exit = Button(theme, ButtonKind.DANGER, icon="x", parent=self)
        self._exit.setObjectName("staff-exit")
        self._exit.clicked.connect(self.exit_requested)
        self._about = Label(theme, "caption", "ink2", text=about, parent=self)
        self._lines = Lines(theme, self)
        self.screen_page = ScreenPage(context, self)
        self.screen_page.hide()
        self._lay_out()
        self.retranslate()

    def allow_exit(self, allowed: bool) -> None:
        """Offer to end the program, or not."""
        self._exit.setVisible(allowed)
        self._about.setVisible(not (allowed and self._theme.format.compact))

    def show_facts(self, facts: Facts) -> None:
        """Show what was found."""
        self._facts = facts
        self.retranslate()

    def show_waiting(self) -> None:
        """Say that it is being looked."""
        self._facts, self._part = None, Part.STATE
        self.retranslate()

    def forget(self) -> None:
        """Keep nothing of what was found."""
        self._facts = None
        self._lines.clear()

    def retranslate(self) -> None:
        """Write every text anew."""
        self.back.setText(self.tr("Back to visitors"))
        self._title.setText(self.tr("Staff area"))
        self._exit.setText(self.tr("Exit Foyer"))
        names = {
            Part.STATE: self.tr("State"),
            Part.VISITS: self.tr("Visits"),
            Part.TYPES: self.tr("Meeting types"),
            Part.LOG: self.tr("Log"),
            Part.SCREEN: self.tr("Screen"),
        }
        for part, button in self._parts.items():
            chosen = part is self._part
            button.setText(names[part])
            button.set_icon("check" if chosen else "")
            button.set_edge("accent" if chosen else None)
            button.setAccessibleDescription(self.tr("shown now") if chosen else "")
        self._lines.name_pager(self.tr("Lines before"), self.tr("Lines after"))
        self._show_part()

    def _show_part(self) -> None:
        words = self._words
        self.screen_page.setVisible(self._part is Part.SCREEN)
        self._lines.setVisible(self._part is not Part.SCREEN)
        if self._part is Part.SCREEN:
            return
        if self._facts is None:
            waiting = Line(Level.OK, self.tr("Looking…"), self.tr("This takes a few seconds."))
            self._lines.show_lines((waiting,), {Level.OK: ""})
            return
        parts: dict[Part, Callable[[Facts], tuple[Line, ...]]] = {
            Part.STATE: words.state,
            Part.VISITS: words.visits,
            Part.TYPES: words.types,
            Part.LOG: words.log,
        }
        levels = {
            Level.OK: self.tr("in order"),
            Level.WARN: self.tr("worth a look"),
            Level.FAIL: self.tr("not in order"),
        }
        self._lines.show_lines(parts[self._part](self._facts), levels)

    def _choose(self, part: Part) -> None:
        self._part = part
        self.retranslate()

    def _button(self, part: Part) -> Button:
        button = Button(self._theme, ButtonKind.PILL, parent=self._area)
        button.setObjectName(f"staff-{part}")
        button.clicked.connect(partial(self._choose, part))
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return button

    def _lay_out(self) -> None:
        theme, compact = self._theme, self._theme.format.compact
        parts: QBoxLayout = QHBoxLayout(self._area) if theme.format.reach else QVBoxLayout(self._area)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.setSpacing(theme.space("target"))
        for button in self._parts.values():
            parts.addWidget(button)
        if theme.format.reach:
            self._lay_out_below()
            return
        column = QVBoxLayout()
        column.setSpacing(theme.px(1 if compact else 2))
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._title)
        column.addWidget(self._area)
        column.addStretch(1)
        column.addWidget(self._about)
        column.addWidget(self._exit)
        start = QWidget(self)
        column.setContentsMargins(0, 0, 0, 0)
        start.setLayout(column)
        start.setFixedWidth(theme.px(_START_COMPACT if compact else _START))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2 if compact else 6))
        row.addWidget(start)
        row.addWidget(self._lines, 1)
        row.addWidget(self.screen_page, 1)

    def _lay_out_below(self) -> None:
        """Put what was found where it is read, and below it everything that is pressed."""
        theme = self._theme
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(2))
        foot.addWidget(self.back)
        foot.addWidget(self._about, 1)
        foot.addWidget(self._exit)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        for widget in (self._title, self._lines, self._area):
            column.addWidget(widget, int(widget is self._lines))
        column.addLayout(foot)
