"""The panel with the times of one day: heading, pages, and what to say where there are none."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from app.booking.availability import Slot
from app.ui.formats import Formats
from app.ui.theme import Theme
from app.ui.widgets.card import Card
from app.ui.widgets.empty_state import EmptyState
from app.ui.widgets.icon_line import IconLine
from app.ui.widgets.pager import Pager
from app.ui.widgets.panel_head import PanelHead
from app.ui.widgets.slot_area import SlotArea
from app.ui.widgets.time_choice import ShownSlot

_EDGE_CLOSE = 1.75
_AFTER_HEAD, _AFTER_HEAD_CLOSE = 1.5, 0.5
"""Between heading and times, in units."""


class SlotPanel(Card):
    """Shows times, places for times that are looked for, or a sentence with one way on.

    Signals:
        slot_chosen: A free time was pressed; carries its `Slot`.
        way_on_pressed: The button below the sentence was pressed.
    """

    slot_chosen = Signal(object)
    way_on_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty panel."""
        super().__init__(theme, parent=parent)
        self._note = ""
        self._title = ""
        self._times = QWidget(self)
        self._head = PanelHead(theme, beside=not theme.format.compact, parent=self._times)
        self._pager = Pager(theme, parent=self._times)
        self._pager.hide()
        self._area = SlotArea(theme, self._times)
        self._area.slot_chosen.connect(self.slot_chosen)
        self._area.page_changed.connect(self._show_head)
        self._pager.turned.connect(self._area.turn)
        self._empty = EmptyState(theme, parent=self)
        self._empty.pressed.connect(self.way_on_pressed)
        self._empty.button.setObjectName("way-on")
        self._checked = IconLine(theme, "refresh-cw", "caption", parent=self)
        self._checked.setVisible(theme.format.roomy)
        self._lay_out()

    def show_slots(
        self,
        formats: Formats,
        title: str,
        note: str,
        slots: tuple[ShownSlot, ...],
        chosen: Slot | None,
        *,
        anew: bool,
    ) -> None:
        """Show the times of a day under `title`; `note` stands beside it while they fit on one page."""
        self._title, self._note = title, note
        self._stack.setCurrentWidget(self._times)
        self._area.show_slots(formats, slots, chosen, anew=anew)

    def show_loading(self, *, noticed: bool) -> None:
        """Show that times are looked for; nothing at all before anybody notices."""
        self._title, self._note = "", ""
        self._stack.setCurrentWidget(self._times)
        self._area.show_loading(noticed)

    def show_words(self, title: str, sentence: str, way_on: str = "") -> None:
        """Say why there are no times, with a button where there is a way on."""
        self._title, self._note = "", ""
        self._area.show_loading(False)
        self._empty.show_words(title, sentence, button=way_on)
        self._stack.setCurrentWidget(self._empty)

    def show_checked(self, text: str) -> None:
        """Say how old this is."""
        self._checked.show_fact("refresh-cw" if text else "", text)

    def sizeHint(self) -> QSize:
        """Leave the width to what is around it."""
        return QSize(self.theme.px(1), self.theme.px(1))

    def minimumSizeHint(self) -> QSize:
        """Leave the width to what is around it."""
        return self.sizeHint()

    def _show_head(self) -> None:
        paged = self._area.pages > 1
        note = self._note
        if paged:
            first, last = self._area.range
            note = self.tr("Times {first} to {last} of {all}").format(
                first=first, last=last, all=self._area.all
            )
        self._head.show_words(self._title, note)
        self._pager.setVisible(paged)
        self._pager.name_buttons("slots", self.tr("Earlier times"), self.tr("Later times"))
        self._pager.allow(back=self._area.page > 0, on=self._area.page < self._area.pages - 1)

    def _lay_out(self) -> None:
        theme = self.theme
        compact = theme.format.compact
        head = QHBoxLayout()
        head.setSpacing(theme.px(1))
        head.addWidget(self._head, 1)
        head.addWidget(self._pager)
        times = QVBoxLayout(self._times)
        times.setContentsMargins(0, 0, 0, 0)
        times.setSpacing(theme.px(_AFTER_HEAD if theme.format.roomy else _AFTER_HEAD_CLOSE))
        times.addLayout(head)
        times.addWidget(self._area, 1)
        self._stack = QStackedLayout()
        self._stack.addWidget(self._times)
        self._stack.addWidget(self._empty)
        column = QVBoxLayout()
        self.padded(column)
        column.setSpacing(theme.px(1))
        if theme.format.grouped and not theme.format.roomy:
            side, edge = theme.space("card"), theme.px(_EDGE_CLOSE)
            column.setContentsMargins(side, edge, side, edge)
        if compact:
            side, edge = theme.space("card"), theme.px(1.25)
            column.setContentsMargins(side, edge, side, edge)
        column.addLayout(self._stack, 1)
        column.addWidget(self._checked)
