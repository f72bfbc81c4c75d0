"""Answers to one question as large buttons; one of them is chosen."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from app.ui.icons import BOLD, paint_icon
from app.ui.theme import SEMI_BOLD, Theme
from app.ui.widgets.arrow_area import ArrowArea
from app.ui.widgets.pager import Pager
from app.ui.widgets.painting import CENTRE, paint_box, paint_text, painter_for
from app.ui.widgets.pressable import Pressable

_PADDING = 1.5
_WRAPPED = 0x1000
"""Value of `Qt.TextFlag`."""
_TICK = 0.85
"""Size of the tick, in sizes of the text."""


@dataclass(frozen=True, slots=True)
class ChoiceFace:
    """One answer: a name for tests and tours, and its words."""

    key: str
    text: str


class ChoiceGrid(QWidget):
    """Shows answers in columns; those that do not fit are on further pages.

    Signals:
        chosen: An answer was pressed; carries its index.
    """

    chosen = Signal(int)

    def __init__(self, theme: Theme, columns: int, rows: int, parent: QWidget | None = None) -> None:
        """Make an empty grid that shows `columns` times `rows` answers at once."""
        super().__init__(parent)
        self._faces: tuple[ChoiceFace, ...] = ()
        self._index = 0
        self._page = 0
        self._area = ArrowArea(self)
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.idClicked.connect(self._press)
        self._buttons = [ChoiceButton(theme, self._area) for _ in range(columns * rows)]
        grid = QGridLayout(self._area)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(1.5))
        self._most, self._rows = columns, rows
        self._columns = 0
        self._grid = grid
        for number, button in enumerate(self._buttons):
            self._group.addButton(button, number)
        self._stand_in(columns)
        self._pager = Pager(theme, parent=self)
        self._pager.turned.connect(self._turn)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self._area_gap = theme.space("target")
        row.setSpacing(self._area_gap)
        row.addWidget(self._area, 1)
        row.addWidget(self._pager)

    def show_choices(self, faces: tuple[ChoiceFace, ...], chosen: int) -> None:
        """Show these answers, and which of them is chosen."""
        anew = faces != self._faces
        self._faces, self._index = faces, chosen
        self._stand_in(self._fitting())
        if anew:
            self._page = max(0, chosen) // self._per_page
        self._pager.name_buttons("choices", self.tr("Answers before"), self.tr("More answers"))
        self._show_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """See how many fit beside each other."""
        super().resizeEvent(event)
        columns = self._fitting()
        if columns != self._columns:
            shown = self._page * self._per_page
            self._stand_in(columns)
            self._page = shown // self._per_page
            self._show_page()

    @property
    def _per_page(self) -> int:
        return self._columns * self._rows

    def _fitting(self) -> int:
        """Return how many answers fit beside each other with their words on two lines."""
        columns = self._most
        while columns > 1 and not self._fit(columns):
            columns -= 1
        return columns

    def _fit(self, columns: int) -> bool:
        gap = self._grid.spacing()
        pages = len(self._faces) > columns * self._rows
        pager = self._pager.sizeHint().width() + self._area_gap if pages else 0
        width = (self.width() - pager + gap) // columns - gap
        return all(self._buttons[0].holds(face.text, width) for face in self._faces)

    def _stand_in(self, columns: int) -> None:
        """Put the buttons into so many columns."""
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, int(column < columns))
        self._columns = columns
        for number, button in enumerate(self._buttons):
            self._grid.removeWidget(button)
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(number < columns)
            button.setSizePolicy(policy)
            if number < self._per_page:
                self._grid.addWidget(button, number // columns, number % columns)

    def _show_page(self) -> None:
        per_page = self._per_page
        first = self._page * per_page
        for number, button in enumerate(self._buttons, start=first):
            button.setVisible(number < min(len(self._faces), first + per_page))
            if number < len(self._faces):
                button.show_face(self._faces[number], chosen=number == self._index)
        self._pager.setVisible(len(self._faces) > per_page)
        self._pager.allow(back=first > 0, on=first + per_page < len(self._faces))

    def _press(self, number: int) -> None:
        self.chosen.emit(self._page * self._per_page + number)

    def _turn(self, pages: int) -> None:
        self._page += pages
        self._show_page()


class ChoiceButton(Pressable):
    """One answer. The chosen one is filled and has a tick."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty button."""
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_ring_radius(theme.radius("button"))
        self._chosen = False

    def show_face(self, face: ChoiceFace, *, chosen: bool) -> None:
        """Show another answer, or the same one anew."""
        self._chosen = chosen
        self.setText(face.text)
        self.setObjectName(f"choice-{face.key}")
        self.setAccessibleName(self.tr("{answer}, chosen").format(answer=face.text) if chosen else face.text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of a target, high enough for two lines."""
        theme = self.theme
        words = self.text().split(" ")
        metrics = QFontMetricsF(theme.font("support", SEMI_BOLD))
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
        width = round(widest) + 2 * theme.px(_PADDING) + 2 * self._tick_room + 1
        return QSize(width, max(theme.touch("primary"), 2 * theme.line_px("support") + theme.px(1)))

    def holds(self, text: str, width: int) -> bool:
        """Tell whether `text` needs no more than two lines on a button of this width."""
        room = width - 2 * (self.theme.px(_PADDING) + self._tick_room)
        metrics = QFontMetricsF(self.theme.font("support", SEMI_BOLD))
        needed = metrics.boundingRect(QRectF(0, 0, room, 0), CENTRE | _WRAPPED, text)
        return needed.width() <= room and needed.height() <= 2 * metrics.lineSpacing() + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, tick and words."""
        painter, theme = painter_for(self), self.theme
        look = theme.look("card-chosen" if self._chosen else self.state_look("secondary"))
        rect = QRectF(self.rect())
        paint_box(painter, theme, look, rect, theme.radius("button"))
        side = theme.px(_PADDING) + self._tick_room
        words = rect.adjusted(side, 0, -side, 0)
        paint_text(painter, theme, self.text(), words, "support", look.ink, SEMI_BOLD, CENTRE)
        if self._chosen:
            size = round(theme.text_px("support") * _TICK)
            left = theme.px(_PADDING) + size / 2
            backwards = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
            at = QPointF(self.width() - left if backwards else left, rect.center().y())
            paint_icon(painter, "check", theme.color(look.ink), at, size, BOLD)

    @property
    def _tick_room(self) -> int:
        return round(self.theme.text_px("support") * _TICK) + self.theme.px(0.5)
