"""Shows the inputs of a form, page by page; nothing is ever scrolled."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStyle, QWidget

from app.booking.fields import Form
from app.ui.theme import SEMI_BOLD, Theme
from app.ui.widgets.inputs.field_input import FieldInput
from app.ui.widgets.inputs.pages import Cell, Page, head_of, height_of, in_pages, in_rows
from app.ui.widgets.label import Label

_COLUMNS = 2
_ROW_GAP = 2.5
"""In units."""

InputPage = Page[FieldInput]


class FieldPages(QWidget):
    """Two columns of inputs on wide formats, one input at a time on compact ones.

    Signals:
        changed: Another page is shown, or there are more or fewer of them.
        page_finished: Enter was pressed in the last input of the page.
    """

    changed = Signal()
    page_finished = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._inputs: tuple[FieldInput, ...] = ()
        self._asked: tuple[FieldInput, ...] = ()
        self._form: Form | None = None
        self._apart: FieldInput | None = None
        self._apart_open = False
        self._companion: tuple[QWidget, FieldInput] | None = None
        self._pages: tuple[InputPage, ...] = ()
        self._here = 0
        self._tray, self._tray_shown = 0, False
        self._question = Label(theme, "support", "ink", SEMI_BOLD, parent=self)
        self._question.hide()

    def show_inputs(
        self, inputs: Sequence[FieldInput], apart: FieldInput | None = None, form: Form | None = None
    ) -> None:
        """Show these from the first page on.

        Args:
            inputs: In reading order; they become children.
            apart: One of them that has a page of its own, which is left out until `open_apart`.
            form: Says which of them are asked after what is written so far; None: all.
        """
        self._inputs = tuple(each for each in inputs if each is not apart)
        self._apart, self._apart_open = apart, False
        self._form = form
        for each in inputs:
            each.setParent(self)
            each.finished.connect(self._go_on)
            each.edited.connect(self._ask_anew)
        self._asked = self._now_asked()
        self._companion = None
        self._here = 0
        self._spread()

    def set_companion(self, companion: QWidget, of: FieldInput) -> None:
        """Show `companion` at the bottom of the page that has the input `of`."""
        companion.setParent(self)
        companion.raise_()  # Tab follows the order of children
        self._companion = (companion, of)
        self._spread()

    def open_apart(self) -> None:
        """From now on there is a page for the input that is apart, after the companion's."""
        self._apart_open = True
        self._spread()

    def reserve(self, tray: int, shown: bool) -> None:
        """Leave room for a keyboard on pages that are written in.

        The pages stay as they are when it goes or comes back.

        Args:
            tray: What it takes of the height, in pixels.
            shown: Whether it takes that now.
        """
        changed = tray != self._tray
        self._tray, self._tray_shown = tray, shown
        if changed:
            self._spread()

    # What is asked

    def _now_asked(self) -> tuple[FieldInput, ...]:
        if self._form is None:
            return self._inputs
        answers = {each.field.key: each.answer for each in self._inputs}
        keys = {field.key for field in self._form.asked(answers)}
        return tuple(each for each in self._inputs if each.field.key in keys)

    def _ask_anew(self) -> None:
        asked = self._now_asked()
        if asked != self._asked:
            self._asked = asked
            self._spread()

    # Pages

    @property
    def written(self) -> tuple[QWidget, ...]:
        """What is written in on the page that is shown."""
        return tuple(child for each in self.shown for child in _written(each) if not child.isHidden())

    @property
    def count(self) -> int:
        """How many pages there are; the one that is apart counts while it is open."""
        return len(self._pages)

    @property
    def here(self) -> int:
        """Which page is shown, from 0."""
        return self._here

    @property
    def shown(self) -> tuple[FieldInput, ...]:
        """The inputs of the page that is shown, in reading order."""
        return self._on(self._here)

    def page_of(self, wanted: FieldInput) -> int:
        """Return the page that has this input."""
        return next((number for number in range(self.count) if wanted in self._on(number)), 0)

    def turn_to(self, page: int) -> None:
        """Show another page."""
        self._here = max(0, min(page, self.count - 1))
        self._place()
        self.changed.emit()

    def refresh(self) -> None:
        """Measure again: the words have changed."""
        self._spread()

    def _on(self, page: int) -> tuple[FieldInput, ...]:
        if page >= self.count:
            return ()
        return tuple(cell.item for row in self._pages[page] for cell in row)

    def _go_on(self) -> None:
        shown = self.shown
        focused = self.window().focusWidget()
        here = next((number for number, each in enumerate(shown) if each.isAncestorOf(focused)), None)
        if here is not None and here + 1 < len(shown):
            shown[here + 1].begin()
        else:
            self.page_finished.emit()

    # Geometry

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the inputs anew."""
        super().resizeEvent(event)
        self._spread()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when fonts or direction change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._spread()

    def _spread(self) -> None:
        """Divide the inputs into pages; whoever looks at one goes on looking at it."""
        first = next(iter(self.shown), None)
        pages = self._divided(self._asked)
        if self._apart is not None and self._apart_open:
            after = self._companion_page(pages) + 1
            pages = (*pages[:after], *self._divided((self._apart,)), *pages[after:])
        self._pages = pages
        if first is not None and any(first in self._on(number) for number in range(len(pages))):
            self._here = self.page_of(first)
        self._here = max(0, min(self._here, len(pages) - 1))
        self._place()
        self.changed.emit()

    def _divided(self, inputs: Sequence[FieldInput]) -> tuple[InputPage, ...]:
        compact = self._theme.format.compact
        cells = [self._cell(each) for each in inputs]
        if compact:
            return tuple(((cell,),) for cell in cells)
        return in_pages(in_rows(cells), self._room, self._theme.px(_ROW_GAP), self._tray)

    def _cell(self, each: FieldInput) -> Cell[FieldInput]:
        takes_row = self._theme.format.compact or type(each).takes_row(each.field)
        width = self.width() if takes_row else self._half
        self._question.setText(each.question)
        head = 0 if self._theme.format.compact else self._question.heightForWidth(width)
        return Cell(each, _height(each, width), head, takes_row, bool(_written(each)))

    @property
    def _half(self) -> int:
        return (self.width() - self._theme.space("gap")) // _COLUMNS

    @property
    def _room(self) -> int:
        companion = self._companion[0].sizeHint().height() if self._companion is not None else 0
        height = self._room_written + self._tray
        return height - (companion + self._theme.px(_ROW_GAP) if companion else 0)

    @property
    def _room_written(self) -> int:
        """What there is of the height above a keyboard, whether it is seen or not."""
        return self.height() - (0 if self._tray_shown else self._tray)

    def _companion_page(self, pages: tuple[InputPage, ...]) -> int:
        if self._companion is None:
            return -1
        owner = self._companion[1]
        for number, page in enumerate(pages):
            if any(cell.item is owner for row in page for cell in row):
                return number
        return -1

    def _place(self) -> None:
        shown = self.shown
        for each in (*self._inputs, *((self._apart,) if self._apart is not None else ())):
            each.setVisible(each in shown)
        top = 0
        for row in self._pages[self._here] if self._pages else ():
            head = head_of(row)
            for column, cell in enumerate(row):
                width = self.width() if cell.takes_row else self._half
                left = column * (self._half + self._theme.space("gap"))
                self._put(cell.item, QRect(left, top + head - cell.head, width, cell.height))
            top += height_of(row) + self._theme.px(_ROW_GAP)
        self._place_companion(top)

    def _place_companion(self, top: int) -> None:
        if self._companion is None:
            return
        companion, owner = self._companion
        companion.setVisible(owner in self.shown)
        size = companion.sizeHint()
        width, left = min(size.width(), self.width()), 0
        if self._theme.format.compact:  # a keyboard leaves it room at the end of the line below the box
            top = self._room_written - size.height()
            left = self.width() - width
        self._put(companion, QRect(left, top, width, size.height()))

    def _put(self, widget: QWidget, rect: QRect) -> None:
        widget.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))


def _written(each: FieldInput) -> tuple[QWidget, ...]:
    takes_letters = Qt.WidgetAttribute.WA_InputMethodEnabled
    return tuple(child for child in each.findChildren(QWidget) if child.testAttribute(takes_letters))


def _height(each: FieldInput, width: int) -> int:
    layout = each.layout()
    if layout is None:
        return each.sizeHint().height()
    layout.activate()
    needed = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else 0
    return max(needed, layout.totalMinimumSize().height())
