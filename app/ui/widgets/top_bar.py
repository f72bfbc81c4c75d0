"""The bar at the top: whose kiosk, how far, and the tools."""

from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.brand import Brand
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.stepper import Stepper

_MARK, _MARK_COMPACT = 7.0, 5.5
"""Height of the brand's mark, in units."""
_BEFORE_STEPS = 1.0
_BELOW = 3.0
"""Below the tools on upright formats, in units."""


class TopBar(QWidget):
    """On wide formats brand, steps and tools; on compact ones mark, Back, steps, Start over and tools.

    On upright formats it is the last row of the screen: Start over, steps, tools.

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
        row = QHBoxLayout(self)
        margin = theme.space("margin")
        if compact:  # the mark stands on the margin; what is held around it reaches beyond
            beyond = (theme.touch("floor") - theme.px(_MARK_COMPACT)) // 2
            row.setContentsMargins(margin - beyond, 0, margin, 0)
        else:
            row.setContentsMargins(margin, 0, margin, theme.px(_BELOW) if reach else 0)
        row.setSpacing(theme.px(1.5) if not compact else theme.space("target"))
        starts = (self.brand, self.back, self.start_over) if reach else (self.brand, self.back)
        for widget in starts:
            row.addWidget(widget)
        row.addStretch(1)
        tools = (self.language, self.display, self.help)
        for button in tools if reach else (self.start_over, *tools):
            row.addWidget(button)

    def set_language(self, own_name: str, code: str) -> None:
        """Name the language spoken now."""
        self.language.setText(code.upper() if self._small else own_name)
        self.language.setAccessibleDescription(own_name)

    def set_tool_words(self, language: str, display: str, help_: str) -> None:
        """Name the tools; where there is little room their icons stand alone."""
        for button, word in ((self.display, display), (self.help, help_)):
            button.setText("" if self._small else word)
            button.setAccessibleName(word)
        self.language.setAccessibleName(language)

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
        """Put the steps in the middle of the bar, or after Back."""
        size = self.stepper.sizeHint()
        middle = (self.width() - size.width()) // 2
        if self._theme.format.compact:
            row = self.layout()
            gap = row.spacing() if row is not None else 0
            shown = [each for each in (self.brand, self.back) if not each.isHidden()]
            before = sum(each.sizeHint().expandedTo(each.minimumSize()).width() + gap for each in shown)
            margins = row.contentsMargins() if row is not None else self.contentsMargins()
            middle = margins.left() + before + self._theme.px(_BEFORE_STEPS)
        elif size.width() and not self.brand.isHidden():
            margin, gap = self._theme.space("margin"), self._theme.px(_BEFORE_STEPS)
            shown = [each for each in (self.language, self.display, self.help) if not each.isHidden()]
            tools = sum(each.sizeHint().width() + self._theme.px(1.5) for each in shown)
            latest = self.width() - margin - tools - size.width() - gap
            middle = max(middle, min(margin + self.brand.sizeHint().width() + 2 * gap, latest))
            self.brand.limit(middle - margin - gap)
            if self.isRightToLeft():
                middle = self.width() - middle - size.width()
        if self.isRightToLeft() and self._theme.format.compact:
            middle = self.width() - middle - size.width()
        room = self.height() - (self._theme.px(_BELOW) if self._theme.format.reach else 0)
        self.stepper.setGeometry(middle, (room - size.height()) // 2, size.width(), size.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the steps in the middle."""
        super().resizeEvent(event)
        self.place_stepper()

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
        return Button(self._theme, ButtonKind.PILL, icon=icon, parent=self)
