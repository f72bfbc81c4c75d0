"""The times of a day on one page, grouped under parts of the day where there is room."""

from PySide6.QtCore import QRect, QRectF, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QStyle, QWidget

from app.booking.availability import Slot
from app.ui.formats import Formats, PartOfDay
from app.ui.theme import SEMI_BOLD, Theme
from app.ui.widgets.arrow_area import ArrowArea
from app.ui.widgets.icon_line import IconLine
from app.ui.widgets.painting import paint_box, painter_for, seen_from_start
from app.ui.widgets.slot_button import SlotButton, SlotFace
from app.ui.widgets.slot_pages import PageSize, SlotLine, SlotPage, divided, page_with
from app.ui.widgets.time_choice import ShownSlot

_ICONS = {PartOfDay.MORNING: "sunrise", PartOfDay.AFTERNOON: "sun", PartOfDay.EVENING: "clock"}
_BEFORE_GROUP, _BEFORE_GROUP_CLOSE = 2.0, 1.0
_AFTER_TITLE = 1.0
_SKELETON_LINES = 3


class SlotArea(ArrowArea):
    """Lays times out in lines and turns pages of them. Buttons are made once and shown anew.

    Signals:
        slot_chosen: A free time was pressed; carries its `Slot`.
        page_changed: There are other pages, or another one is shown; ask `pages`, `page` and `range`.
    """

    slot_chosen = Signal(object)
    page_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing."""
        super().__init__(parent)
        self._theme = theme
        self._formats: Formats | None = None
        self._slots: tuple[ShownSlot, ...] = ()
        self._chosen: Slot | None = None
        self._pages: tuple[SlotPage, ...] = (SlotPage(),)
        self._loading = False
        self.page = 0
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.idClicked.connect(self._press)
        self._buttons: list[SlotButton] = []
        self._titles: list[IconLine] = []

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def all(self) -> int:
        """How many times there are on all pages."""
        return len(self._slots)

    @property
    def range(self) -> tuple[int, int]:
        """Numbers of the first and the last time on this page, from 1."""
        return self._shown_page.first, self._shown_page.last

    def show_slots(
        self, formats: Formats, slots: tuple[ShownSlot, ...], chosen: Slot | None, *, anew: bool
    ) -> None:
        """Show these times.

        Args:
            formats: How times are written.
            slots: Ascending.
            chosen: The visitor's; may be of another day.
            anew: Whether this is another day: then the page is turned to the chosen time, else to the first.
        """
        self._formats, self._slots, self._chosen = formats, slots, chosen
        self._loading = False
        self._divide()
        if anew:
            self.page = page_with(self._pages, self._is_chosen)
        self._show_page()

    def show_loading(self, loading: bool) -> None:
        """Show places for times that are looked for, or nothing at all."""
        self._slots, self._loading = (), loading
        self._divide()
        self._show_page()

    def turn(self, pages: int) -> None:
        """Turn so many pages on."""
        self.page += pages
        self._show_page()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Divide the times anew; who looks at the chosen time goes on looking at it."""
        super().resizeEvent(event)
        held = any(self._is_chosen(each) for each in self._on_page)
        self._divide()
        if held:
            self.page = page_with(self._pages, self._is_chosen)
        self._show_page()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the places of times that are looked for."""
        if not self._loading:
            return
        painter, theme = painter_for(self), self._theme
        pitch = theme.touch("slot") + theme.space("target")
        for line in range(min(_SKELETON_LINES, (self.height() + theme.space("target")) // pitch)):
            for column in range(theme.format.slot_columns):
                rect = seen_from_start(self, QRectF(self._rect(column, line * pitch)))
                paint_box(painter, theme, theme.look("skeleton"), rect, theme.radius("slot"))

    # Within

    @property
    def _shown_page(self) -> SlotPage:
        return self._pages[self.page]

    @property
    def _on_page(self) -> tuple[ShownSlot, ...]:
        return tuple(each for line in self._shown_page.lines for each in line.slots)

    def _is_chosen(self, shown: ShownSlot) -> bool:
        return self._chosen is not None and shown.slot.start == self._chosen.start and not shown.taken

    def _part_of(self, shown: ShownSlot) -> PartOfDay:
        formats = self._formats
        return formats.part_of_day(shown.slot.start) if formats is not None else PartOfDay.MORNING

    def _divide(self) -> None:
        theme = self._theme
        gap, grouped = theme.space("target"), theme.format.grouped
        before_group = self._before_group if grouped else 0
        size = PageSize(
            height=self.height() + gap + before_group,
            title=self._title_height + before_group,
            line=theme.touch("slot") + gap,
            columns=theme.format.slot_columns,
            part_of=self._part_of if grouped else None,
        )
        self._pages = divided(self._slots, size)
        self.page = max(0, min(self.page, len(self._pages) - 1))

    @property
    def _title_height(self) -> int:
        theme = self._theme
        return theme.line_px("support") + (theme.px(_AFTER_TITLE) if theme.format.roomy else 0)

    @property
    def _before_group(self) -> int:
        return self._theme.px(_BEFORE_GROUP if self._theme.format.roomy else _BEFORE_GROUP_CLOSE)

    def _show_page(self) -> None:
        self._make_enough()
        buttons, titles = iter(self._buttons), iter(self._titles)
        top = 0
        for line in self._shown_page.lines:
            if line.title is not None:
                top += self._before_group if top else 0
                self._show_title(next(titles), line.title, top)
                top += self._title_height
            else:
                self._show_line(line, [next(buttons) for _ in line.slots], top)
                top += self._theme.touch("slot") + self._theme.space("target")
        for rest in (*buttons, *titles):
            rest.hide()
        self.update()
        self.page_changed.emit()

    def _make_enough(self) -> None:
        lines = self._shown_page.lines
        while len(self._buttons) < len(self._on_page):
            button = SlotButton(self._theme, self)
            self._group.addButton(button, len(self._buttons))
            self._buttons.append(button)
        while len(self._titles) < sum(line.title is not None for line in lines):
            self._titles.append(IconLine(self._theme, "", "support", "ink2", parent=self))

    def _show_title(self, title: IconLine, part: PartOfDay, top: int) -> None:
        if self._formats is not None:
            title.label.set_role("support", SEMI_BOLD)
            title.show_fact(_ICONS[part], self._formats.part_of_day_title(part))
        title.setGeometry(0, top, self.width(), self._theme.line_px("support"))
        title.show()

    def _show_line(self, line: SlotLine, buttons: list[SlotButton], top: int) -> None:
        for column, (button, shown) in enumerate(zip(buttons, line.slots, strict=True)):
            button.show_face(self._face(shown))
            rect = self._rect(column, top)
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))
            button.show()

    def _face(self, shown: ShownSlot) -> SlotFace:
        slot = shown.slot
        time = self._formats.time(slot.start) if self._formats is not None else ""
        name = self.tr("{time}, no longer free").format(time=time) if shown.taken else time
        seats = ""
        if slot.seats_left is not None and not shown.taken:
            seats = self.tr("%n left", "seats", slot.seats_left)
            name = f"{time}, {seats}"
        chosen = self._is_chosen(shown)
        if chosen:
            name = self.tr("{time}, chosen").format(time=name)
        return SlotFace(time, seats, chosen, shown.taken, name)

    def _rect(self, column: int, top: int) -> QRect:
        columns, gap = self._theme.format.slot_columns, self._theme.space("target")
        pitch = (self.width() + gap) / columns
        left, right = round(column * pitch), round((column + 1) * pitch) - gap
        return QRect(left, top, right - left, self._theme.touch("slot"))

    def _press(self, index: int) -> None:
        self.slot_chosen.emit(self._on_page[index].slot)
