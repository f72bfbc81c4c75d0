"""The bar at the top: whose kiosk, how far, and the tools."""

from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QSpacerItem, QWidget

from app.ui.theme import Theme
from app.ui.widgets.brand import Brand
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.stepper import Stepper

_MARK, _MARK_COMPACT = 7.0, 5.5
"""Height of the brand's mark, in units."""
_BEFORE_STEPS = 1.0
_BELOW = 3.0
"""Below the tools on upright formats, in units."""
_GAP = 1.5
"""Between the parts, in units."""
_CLOSE_SIDE = 1.25
"""Beside the words of a pill where little room is left, in units."""


class TopBar(QWidget):
    """On wide formats brand, steps and tools; on compact ones mark, Back, steps, Start over and tools.

    On upright formats it is the last row of the screen: Start over, steps, tools. Where the words are
    too long for all of it, tools go without theirs, the steps say less, and a button takes two lines.

    Attributes:
        back: Shown on compact formats only.
        start_over: Shown on compact and on upright formats.
        language: What the language sheet opens from; `display` and `help` alike.
        stepper: How far the visitor has come.
    """

    def __init__(self, theme: Theme, brand: str, logo: Path | None, parent: QWidget) -> None:
        """Build the bar without words."""
        super().__init__(parent)
        self._theme = theme
        compact, reach = theme.format.compact, theme.format.reach
        self.setFixedHeight(theme.bar("tools" if reach else "top"))
        self.brand = Brand(theme, brand, logo, _MARK_COMPACT if compact else _MARK, parent=self)
        self.brand.setVisible(not reach)
        if compact:
            self.brand.show_mark_alone(theme.touch("floor"))
        self.stepper = Stepper(theme, self)
        self.back = self._pill("arrow-left")
        self.start_over = self._pill("rotate-ccw")
        self.language = self._pill("globe")
        self.display = self._pill("a-large-small")
        self.help = self._pill("life-buoy")
        for button, name in self._named():
            button.setObjectName(name)
        self.back.setVisible(compact)
        self.start_over.setVisible(compact or reach)
        self._row = row = QHBoxLayout(self)
        self._middle = QSpacerItem(0, 0, QSizePolicy.Policy.MinimumExpanding, QSizePolicy.Policy.Minimum)
        self._words = ("", "")
        self._bare = self._small
        margin = theme.space("margin")
        if compact:  # the mark stands on the margin; what is held around it reaches beyond
            beyond = (theme.touch("floor") - theme.px(_MARK_COMPACT)) // 2
            row.setContentsMargins(margin - beyond, 0, margin, 0)
        else:
            row.setContentsMargins(margin, 0, margin, theme.px(_BELOW) if reach else 0)
        row.setSpacing(theme.px(_GAP) if not compact else theme.space("target"))
        starts = (self.brand, self.back, self.start_over) if reach else (self.brand, self.back)
        for widget in starts:
            row.addWidget(widget)
        row.addItem(self._middle)
        tools = (self.language, self.display, self.help)
        for button in tools if reach else (self.start_over, *tools):
            row.addWidget(button)

    def set_language(self, own_name: str, code: str) -> None:
        """Name the language spoken now."""
        self.language.setText(code.upper() if self._small else own_name)
        self.language.setAccessibleDescription(own_name)

    def set_tool_words(self, language: str, display: str, help_: str) -> None:
        """Name the tools; where there is little room their icons stand alone."""
        self._words = (display, help_)
        self._name_tools(self._bare)
        self.language.setAccessibleName(language)
        self.place_stepper()

    def _name_tools(self, bare: bool) -> None:
        self._bare = bare
        for button, word in zip((self.display, self.help), self._words, strict=True):
            button.setText("" if bare else word)
            button.setAccessibleName(word)

    def show_tools(self, language: bool, display: bool, help_: bool) -> None:
        """Show the tools there is something behind."""
        self.language.setVisible(language)
        self.display.setVisible(display)
        self.help.setVisible(help_)

    def set_edge(self, edge: str | None) -> None:
        """Give the pills an edge that suits a tinted canvas."""
        for button in (self.back, self.start_over, self.language, self.display, self.help):
            button.set_edge(edge)

    def place_stepper(self) -> None:
        """Put the steps in the middle of the bar, or after Back, and see that everything has its room."""
        arrange = self._fit_close if self.brand.isHidden() or self._theme.format.compact else self._fit_wide
        arrange()
        self._row.activate()
        self._move_stepper()

    def _fit_wide(self) -> None:
        """Say as much as fits between the brand and the tools; the brand's name may wrap."""
        for bare, short in ((self._small, False), (True, False), (True, True)):
            self._name_tools(bare)
            self.stepper.show_short(short)
            if self.brand.least <= self._latest - self._theme.space("margin"):
                return

    def _fit_close(self) -> None:
        """Keep the steps' room free of the buttons beside them."""
        gap = self._theme.px(_BEFORE_STEPS)
        for side, named in ((None, True), (_CLOSE_SIDE, True), (_CLOSE_SIDE, False)):
            for button in (self.back, self.start_over):
                button.set_side(side)
            self.stepper.show_name(named)
            steps = self.stepper.sizeHint().width()
            self._middle.changeSize(
                steps + gap if steps else 0, 0, self._middle.sizePolicy().horizontalPolicy()
            )
            self._row.invalidate()
            if self._row.minimumSize().width() <= self.width():
                return

    @property
    def _latest(self) -> int:
        """Where the steps begin at the latest, before the tools."""
        tools = (self.start_over, self.language, self.display, self.help)
        widths = [each.sizeHint().width() + self._theme.px(_GAP) for each in tools if not each.isHidden()]
        steps = self.stepper.sizeHint().width()
        return (
            self.width() - self._theme.space("margin") - sum(widths) - steps - self._theme.px(_BEFORE_STEPS)
        )

    def _move_stepper(self) -> None:
        theme, size, gap = self._theme, self.stepper.sizeHint(), self._theme.px(_BEFORE_STEPS)
        middle = (self.width() - size.width()) // 2
        if theme.format.compact:
            middle = self._end_of_starts() + self._row.spacing() + gap
        elif theme.format.reach:
            end = self._end_of_starts()
            latest = end + self._row.spacing() + self._middle.geometry().width() - size.width()
            middle = max(min(middle, latest), end + gap)
        elif size.width() and not self.brand.isHidden():
            margin = theme.space("margin")
            wanted = margin + self.brand.sizeHint().width() + 2 * gap
            middle = min(max(middle, wanted), self._latest)
            self.brand.limit(middle - margin - gap)
        if self.isRightToLeft():
            middle = self.width() - middle - size.width()
        room_below = theme.px(_BELOW) if theme.format.reach else 0
        top = (self.height() - room_below - size.height()) // 2
        self.stepper.setGeometry(middle, top, size.width(), size.height())

    def _end_of_starts(self) -> int:
        """Return where what stands before the steps ends, seen from the start."""
        starts = (self.start_over,) if self._theme.format.reach else (self.brand, self.back)
        shown = [each.geometry() for each in starts if not each.isHidden()]
        if self.isRightToLeft():
            return max(
                (self.width() - each.left() for each in shown), default=self._row.contentsMargins().left()
            )
        return max((each.right() + 1 for each in shown), default=self._row.contentsMargins().left())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the steps in the middle."""
        super().resizeEvent(event)
        self.place_stepper()

    def event(self, event: QEvent) -> bool:
        """Keep the steps where they belong when a word beside them changes."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._move_stepper()
        return done

    @property
    def _small(self) -> bool:
        drawn_for = self._theme.format
        return drawn_for.compact or drawn_for.reach or drawn_for.name == "medium"

    def _named(self) -> tuple[tuple[Button, str], ...]:
        tools = ((self.language, "language"), (self.display, "display"), (self.help, "help"))
        ways_back = ((self.back, "back"), (self.start_over, "start-over"))
        if self._theme.format.reach:
            return (*tools, (self.start_over, "start-over"))
        return (*tools, *ways_back) if self._theme.format.compact else tools

    def _pill(self, icon: str) -> Button:
        pill = Button(self._theme, ButtonKind.PILL, icon=icon, parent=self)
        pill.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)  # may take two lines
        return pill
