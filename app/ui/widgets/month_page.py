"""A whole month on a screen of its own, where it does not fit beside the times."""

from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.card import Card
from app.ui.widgets.day_cell import DayFace
from app.ui.widgets.label import Label
from app.ui.widgets.month_grid import MonthGrid
from app.ui.widgets.month_legend import MonthLegend
from app.ui.widgets.notice import Notice
from app.ui.widgets.pager import Pager

_TALLEST = 1.2
"""Height of a cell at most, in widths: a month of five weeks fills the page too."""


class MonthPage(QWidget):
    """The question, the month's name and the ways around it at the start; the days beside them.

    Signals:
        day_chosen: A free day was pressed; carries its `date`.
        turned: A month further (1) or back (-1).
        left: The list of days is wanted again.
    """

    day_chosen = Signal(object)
    turned = Signal(int)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty month."""
        super().__init__(parent)
        self._theme = theme
        self._question = Label(theme, "title", parent=self)
        self._title = Label(theme, "head", parent=self)
        self._pager = Pager(theme, sideways=True, parent=self)
        self._pager.turned.connect(self.turned)
        self._notice = Notice(theme, "caption", self)
        self._legend = MonthLegend(theme, upright=True, parent=self)
        self._list = Button(theme, ButtonKind.TILE, icon="arrow-left", parent=self)
        self._list.setObjectName("day-list")
        self._list.clicked.connect(self.left)
        self._grid = MonthGrid(theme, _TALLEST, self)
        self._grid.day_chosen.connect(self.day_chosen)
        self._lay_out()

    def show_month(self, title: str, faces: tuple[DayFace, ...], chosen: date | None, *, back: bool) -> None:
        """Show the days of a month; `back` allows the month before."""
        self._title.setText(title)
        self._pager.allow(back=back, on=True)
        self._grid.show_days(faces, chosen)

    def set_words(self, weekdays: tuple[str, ...], legend: tuple[str, str, str, str]) -> None:
        """Name the weekdays, and say what one, two, three dots and the ring mean."""
        self._grid.name_weekdays(weekdays)
        self._legend.show_words(legend)
        self._pager.name_buttons("month", self.tr("Month before"), self.tr("Next month"))

    def ask(self, question: str, way_back: str) -> None:
        """Ask the page's question; `way_back` names the button that shows the list of days."""
        self._question.setText(question)
        self._list.setText(way_back)

    def show_notice(self, icon: str, text: str) -> None:
        """Say what a visitor should know; an empty text says nothing."""
        self._notice.show_fact(icon, text)
        self._notice.setVisible(bool(text))

    def sizeHint(self) -> QSize:
        """Leave the size to what is around it."""
        return QSize(1, 1)

    def minimumSizeHint(self) -> QSize:
        """Leave the size to what is around it."""
        return QSize(1, 1)

    def _lay_out(self) -> None:
        theme = self._theme
        head = QHBoxLayout()
        head.addWidget(self._title, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._pager)
        column = QVBoxLayout()
        column.setSpacing(theme.px(1.5))
        for widget in (self._question, self._notice):
            column.addWidget(widget)
        column.addLayout(head)
        column.addWidget(self._legend)
        column.addStretch(1)
        column.addWidget(self._list, 0, Qt.AlignmentFlag.AlignLeft)
        card = Card(theme, parent=self)
        around = QVBoxLayout(card)
        side, edge = theme.space("card"), theme.px(0.5)
        around.setContentsMargins(side, edge, side, edge)
        around.addWidget(self._grid)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, theme.space("margin"))
        row.setSpacing(theme.px(2))
        row.addLayout(column, 2)
        row.addWidget(card, 3)
