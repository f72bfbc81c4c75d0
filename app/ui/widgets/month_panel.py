"""The panel with a month: its name, the ways to the months around it, its days, and what the dots mean."""

from datetime import date

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.card import Card
from app.ui.widgets.day_cell import DayFace
from app.ui.widgets.month_grid import MonthGrid
from app.ui.widgets.month_legend import MonthLegend
from app.ui.widgets.pager import Pager
from app.ui.widgets.panel_head import PanelHead


class MonthPanel(Card):
    """Shows one month.

    Signals:
        day_chosen: A free day was pressed; carries its `date`.
        turned: A month further (1) or back (-1).
    """

    day_chosen = Signal(object)
    turned = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, legend: bool = True) -> None:
        """Make an empty month; without a `legend` the cells have its room."""
        super().__init__(theme, parent=parent)
        self._head = PanelHead(theme, parent=self)
        self._pager = Pager(theme, sideways=True, parent=self)
        self._pager.turned.connect(self.turned)
        self._grid = MonthGrid(theme, parent=self)
        self._legend = MonthLegend(theme, parent=self)
        self._grid.day_chosen.connect(self.day_chosen)
        self._legend.setVisible(legend)
        head = QHBoxLayout()
        head.addWidget(self._head, 1)
        head.addWidget(self._pager)
        column = QVBoxLayout()
        self.padded(column)
        column.setSpacing(theme.px(1.5 if legend else 0.5))
        column.addLayout(head)
        column.addWidget(self._grid, 1)
        column.addWidget(self._legend)

    def show_month(self, title: str, faces: tuple[DayFace, ...], chosen: date | None, *, back: bool) -> None:
        """Show the days of a month; `back` allows the month before."""
        self._head.show_words(title)
        self._pager.allow(back=back, on=True)
        self._grid.show_days(faces, chosen)

    def set_words(self, weekdays: tuple[str, ...], legend: tuple[str, str, str, str]) -> None:
        """Name the weekdays, and say what one, two, three dots and the ring mean."""
        self._grid.name_weekdays(weekdays)
        self._legend.show_words(legend)
        self._pager.name_buttons("month", self.tr("Month before"), self.tr("Next month"))

    def sizeHint(self) -> QSize:
        """Leave the width to what is around it."""
        return QSize(self.theme.px(1), self.theme.px(1))

    def minimumSizeHint(self) -> QSize:
        """Leave the width to what is around it."""
        return self.sizeHint()
