"""The frame around every visitor screen: top bar, title, content, action bar.

Each screen has a frame of its own and fills it; nothing is shared between pages, so a page stays passive and
goes away whole. The frame speaks for itself (Back, Start over, Help, the names of the steps) and follows the
language.

On small formats Back and Start over stand in the top bar; on upright ones brand and question stand in a head
and the tools below everything. A screen need not know.
"""

from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.screen import Framed, Screen
from app.ui.theme import Theme
from app.ui.widgets.action_bar import ActionBar
from app.ui.widgets.chip_row import ChipRow
from app.ui.widgets.label import Label
from app.ui.widgets.painting import paint_frame
from app.ui.widgets.reach_head import ReachHead
from app.ui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from app.ui.keyboard.tray import KeyboardTray

_TITLE_ABOVE = 1.5
_TITLE_ABOVE_CLOSE = 0.5
_GAP_CLOSE = 1.25
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_BELOW_HEAD = 2.0


class StepName(IntEnum):
    """The steps a visitor counts."""

    WHAT = 0
    WHEN = 1
    YOU = 2
    CHECK = 3


class Frame(QWidget):
    """Fills its parent.

    Attributes:
        content: The area between title and action bar; give it a layout.
        top_bar: Brand, steps and tools; on upright formats at the bottom, without the brand.
        action_bar: What leads on and back. `start` and `end` are its layouts for further widgets.

    Signals:
        back_requested: Back was pressed.
        start_over_requested: Start over was pressed.
        language_requested: The language button was pressed.
        display_requested: Display was pressed.
        help_requested: Help was pressed.
        primary_pressed: The one loud button was pressed.
    """

    back_requested = Signal()
    start_over_requested = Signal()
    language_requested = Signal()
    display_requested = Signal()
    help_requested = Signal()
    primary_pressed = Signal()

    def __init__(
        self, theme: Theme, brand: str, logo: Path | None = None, parent: QWidget | None = None
    ) -> None:
        """Build it without title, steps and primary button.

        Args:
            theme: Colours and sizes.
            brand: Whose kiosk this is.
            logo: A picture; None: letters of the name.
            parent: The page.
        """
        super().__init__(parent)
        self.theme = theme
        self._state = ""
        self._step: StepName | None = None
        self.top_bar = TopBar(theme, brand, logo, self)
        self.action_bar = ActionBar(theme, self)
        self.content = QWidget(self)
        self._bottom: list[ActionBar | KeyboardTray] = [self.action_bar]
        self._title = Label(theme, "title", parent=self)
        self._title_row = QHBoxLayout()
        self._head: ReachHead | None = None
        if theme.format.reach:
            self._head = ReachHead(theme, brand, logo, self._title, self)
            if isinstance(parent, Screen):
                self._head.tell_time(parent.context)
        self._arrange()
        self._connect()
        if parent is not None:
            parent.installEventFilter(self)
            self.setGeometry(parent.rect())
        self.retranslate()

    def pass_on(self, page: Framed) -> None:
        """Let `page` say what the frame's buttons say."""
        self.back_requested.connect(page.back_requested)
        self.start_over_requested.connect(page.start_over_requested)
        self.language_requested.connect(page.language_requested)
        self.display_requested.connect(page.display_requested)
        self.help_requested.connect(page.help_requested)

    # What it shows

    def set_title(self, text: str) -> None:
        """Ask the page's question; without one the content begins where the title would."""
        self._title.setText(text)
        self._title.setVisible(bool(text))
        self._space_title()
        if self._head is not None:
            self._head.show_question(bool(text))

    def set_aside(self, widget: QWidget) -> None:
        """Put `widget` at the end of the title's row; on upright formats below the title."""
        if self._head is not None:
            self._head.set_aside(widget)
        else:
            takes_rest = isinstance(widget, ChipRow) and widget.one_row
            self._title_row.addWidget(widget, int(takes_rest), Qt.AlignmentFlag(0) if takes_rest else _MIDDLE)
            if takes_rest:
                self._title_row.setStretchFactor(self._title, 0)

    def take_head(self, widget: QWidget) -> bool:
        """Put what says how it came out into the head; where there is none, leave it to the screen."""
        if self._head is not None:
            self._head.set_head(widget)
        return self._head is not None

    def show_picture(self, shown: bool) -> None:
        """Show the picture of an upright screen's head, or leave its ground to what stands on it."""
        if self._head is not None:
            self._head.show_picture(shown)

    def set_step(self, step: StepName | None) -> None:
        """Show how far the visitor has come; None hides it, as on outcomes."""
        self._step = step
        names = (self.tr("What"), self.tr("When"), self.tr("You"), self.tr("Check"))
        counted = self.tr("{number} of {total}").format(number=(step or 0) + 1, total=len(names))
        self.top_bar.stepper.set_steps(() if step is None else names, step or 0, counted)
        self.top_bar.place_stepper()

    def set_language(self, own_name: str, code: str) -> None:
        """Name the language spoken now, by its own name and by its code."""
        self.top_bar.set_language(own_name, code)

    def set_primary(self, text: str, icon: str = "arrow-right", enabled: bool = True) -> None:
        """Offer the next step; an empty text offers none."""
        for bar in self._bottom:
            bar.set_primary(text, icon, enabled)

    def set_primary_enabled(self, enabled: bool) -> None:
        """Allow the next step, or not yet."""
        for bar in self._bottom:
            bar.primary.setEnabled(enabled)

    def set_summary(self, caption: str, text: str) -> None:
        """Say the choice back, beside the button that commits it; empty texts say nothing."""
        self.action_bar.set_summary(caption, text)

    def set_note(self, text: str, icon: str = "shield-check") -> None:
        """Say a quiet sentence at the start of the action bar."""
        self.action_bar.set_note(text, icon)

    def show_ways_back(self, back: bool = True, start_over: bool = True) -> None:
        """Show Back and Start over, or not."""
        drawn_for = self.theme.format
        behind = self.top_bar if drawn_for.compact else self.action_bar
        before = self.top_bar if drawn_for.compact or drawn_for.reach else self.action_bar
        behind.back.setVisible(back)
        before.start_over.setVisible(start_over)

    def show_tools(self, language: bool = True, display: bool = True, help_: bool = True) -> None:
        """Show the tools that there is something behind."""
        self.top_bar.show_tools(language, display, help_)

    def show_action_bar(self, shown: bool) -> None:
        """Give the action bar's room to the content, or take it back."""
        self.action_bar.setVisible(shown)

    def set_tray(self, tray: "KeyboardTray") -> None:
        """Take what stands in the place of the action bar while somebody writes; hidden at first."""
        self._bottom.append(tray)
        tray.hide()
        self._column.insertWidget(self._column.indexOf(self.action_bar), tray)
        self._connect_bar(tray)
        tray.primary.clicked.connect(self.primary_pressed)
        self.retranslate()

    @property
    def tray_room(self) -> int:
        """What the tray takes of the content's height, in pixels."""
        return self._bottom[-1].height() - (0 if self.theme.format.reach else self.action_bar.height())

    def show_tray(self, shown: bool) -> None:
        """Show the tray in the place of the action bar, or the bar again; on upright formats above it."""
        coming, going = (self._bottom[-1], self.action_bar) if shown else (self.action_bar, self._bottom[-1])
        going.setVisible(self.theme.format.reach and going is self.action_bar)
        coming.show()  # last: Qt lays out at once what is shown, and the content must not shrink for both

    @property
    def state(self) -> str:
        """The outcome shown by the whole canvas: `ok`, `wait`, `host`, `stop`, `calm`, or empty."""
        return self._state

    def set_state(self, state: str) -> None:
        """Tint the whole canvas for an outcome; empty: the plain canvas."""
        self._state = state
        self.setProperty("state", state)
        self.top_bar.set_edge(f"{state}.hair" if state else None)
        self.show_picture(not state)
        self.update()

    @property
    def hairline(self) -> str:
        """Name of the colour for the edges of cards on this canvas."""
        return f"{self._state}.hair" if self._state else "hair"

    def retranslate(self) -> None:
        """Write the frame's own words anew."""
        for bar in (self.top_bar, *self._bottom):
            bar.back.setText(self.tr("Back"))
            bar.start_over.setText(self.tr("Start over"))
        self.top_bar.set_tool_words(self.tr("Language"), self.tr("Display"), self.tr("Help"))
        self.set_step(self._step)

    # How it is built

    def _arrange(self) -> None:
        theme = self.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        margin = theme.space("margin")
        self._title_row.setSpacing(theme.space("gap"))
        if self._head is None:
            self._title_row.addWidget(self._title, 1)
        self._title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._title.hide()
        middle = QVBoxLayout()
        above = theme.px(_TITLE_ABOVE if theme.format.roomy else _TITLE_ABOVE_CLOSE)
        middle.setContentsMargins(margin, above, margin, 0)
        middle.setSpacing(0)
        middle.addLayout(self._title_row)
        middle.addSpacing(0)
        middle.addWidget(self.content, 1)
        upper = self.top_bar if self._head is None else self._head
        self._column.addWidget(upper)
        self._column.addLayout(middle, 1)
        self._column.addWidget(self.action_bar)
        if self._head is not None:
            middle.setContentsMargins(margin, theme.px(_BELOW_HEAD), margin, 0)
            self._column.addWidget(self.top_bar)

    def _space_title(self) -> None:
        beside = self._title.text() and self._head is None
        gap = min(self.theme.space("gap"), self.theme.px(_GAP_CLOSE)) if beside else 0
        if self.theme.format.roomy and beside:
            gap = self.theme.space("gap")
        self._title_row.setContentsMargins(0, 0, 0, gap)

    def _connect(self) -> None:
        for bar in (self.top_bar, self.action_bar):
            self._connect_bar(bar)
        self.top_bar.language.clicked.connect(self.language_requested)
        self.top_bar.display.clicked.connect(self.display_requested)
        self.top_bar.help.clicked.connect(self.help_requested)
        self.action_bar.primary.clicked.connect(self.primary_pressed)

    def _connect_bar(self, bar: "TopBar | ActionBar | KeyboardTray") -> None:
        bar.back.clicked.connect(self.back_requested)
        bar.start_over.clicked.connect(self.start_over_requested)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the page."""
        page = self.parentWidget()
        if event.type() == QEvent.Type.Resize and watched is page:
            self.setGeometry(page.rect())
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the steps in the middle."""
        super().resizeEvent(event)
        if self._head is not None:
            above = self.mapTo(self.window(), QPoint()).y()
            self._head.set_height(self.theme.bar("top") - above)
        self.top_bar.place_stepper()

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the canvas."""
        painter, theme = QPainter(self), self.theme
        painter.fillRect(self.rect(), theme.color(f"{self._state}.tint" if self._state else "canvas"))
        if self._state and theme.high_contrast:
            paint_frame(
                painter, self.rect(), round(theme.stroke("outcome")), theme.color(f"{self._state}.solid")
            )
