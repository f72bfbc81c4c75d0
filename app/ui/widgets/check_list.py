"""The rows of the check page: on a card, or as tiles on a small screen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.booking.drafting import Part
from app.ui.check_words import ANSWERS_ROW, EMAIL_ROW, CheckFace
from app.ui.theme import Theme
from app.ui.widgets.block_pages import Block, BlockPages
from app.ui.widgets.card import Card
from app.ui.widgets.check_tile import CheckTile
from app.ui.widgets.label import Label
from app.ui.widgets.pager import Pager
from app.ui.widgets.summary_row import SummaryRow

_HIGHEST = 14.5
_TILE_GAP = 0.8
_MARGIN = 1
"""Sizes in units."""
_LONG = 40
"""Letters from which on a value has a row of tiles to itself."""
_PAGES_ON_CARD, _PAGES_OF_TILES = 1, 2
"""From more pages on, answers are told in one row."""


class CheckList(QWidget):
    """Shows what was chosen, each with the way to change it; small screens show other blocks around it.

    Attributes:
        pages: Turned by the card's own pager, or by whoever shows the tiles.

    Signals:
        part_requested: Something shall be changed; carries the `Part`.
    """

    part_requested = Signal(Part)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._tiles = not theme.format.roomy
        self._rows: dict[str, SummaryRow | CheckTile] = {}
        self._before: tuple[Block, ...] = ()
        self._after: tuple[Block, ...] = ()
        self._apart: tuple[CheckFace, ...] = ()
        self._together: tuple[CheckFace, ...] = ()
        gap = theme.px(_TILE_GAP) if self._tiles else 0
        self.pages = BlockPages(gap, 0 if self._tiles else theme.px(_HIGHEST), self)
        self.pages.changed.connect(self._show_pager)
        self.pages.resized.connect(self._fill)
        self._pager = Pager(theme, parent=self)
        self._pager.turned.connect(self._turn)
        self._range = Label(theme, "support", "ink2", parent=self)
        self._foot = QWidget(self)
        self._lay_out()

    def surround(self, before: Sequence[Block], after: Sequence[Block]) -> None:
        """Show these blocks before and after the rows of tiles."""
        self._before, self._after = tuple(before), tuple(after)
        self._fill()

    def show_faces(self, apart: tuple[CheckFace, ...], together: tuple[CheckFace, ...]) -> None:
        """Show the rows of `apart`, or the fewer ones of `together` where those need too many pages."""
        self._apart, self._together = apart, together
        self._fill()

    def name_controls(self, change: str, back: str, on: str) -> None:
        """Say what leads to changing something, and to other rows."""
        self._change = change
        self._pager.name_buttons("rows", back, on)
        self._fill()

    @property
    def first(self) -> QWidget | None:
        """What the keyboard acts on first."""
        for widget in self.pages.shown:
            if isinstance(widget, CheckTile):
                return widget
            if isinstance(widget, SummaryRow):
                return widget.change
        return None

    _change = ""

    def _fill(self) -> None:
        allowed = _PAGES_OF_TILES if self._tiles else _PAGES_ON_CARD
        room = self.height() - (0 if self._tiles else 2 * self._theme.px(_MARGIN))
        blocks = self._blocks(self._apart)
        needed = self.pages.pages_for(blocks, room)
        if needed > allowed:
            together = self._blocks(self._together)
            fewer = self.pages.pages_for(together, room)
            blocks, needed = (together, fewer) if fewer < needed else (blocks, needed)
        self._foot.setVisible(not self._tiles and needed > 1)
        self.pages.show_blocks(blocks)
        self._show_pager()

    def _blocks(self, faces: tuple[CheckFace, ...]) -> tuple[Block, ...]:
        rows = tuple(Block(self._row(face), self._takes_row(face)) for face in faces)
        if not self._tiles:
            for number, block in enumerate(rows):
                if isinstance(block.widget, SummaryRow):
                    block.widget.set_divided(number > 0)
        return (*self._before, *rows, *self._after)

    def _takes_row(self, face: CheckFace) -> bool:
        return not self._tiles or face.key in (EMAIL_ROW, ANSWERS_ROW) or len(face.value) > _LONG

    def _row(self, face: CheckFace) -> SummaryRow | CheckTile:
        row = self._rows.get(face.key)
        if row is None:
            row = self._rows[face.key] = self._make(face)
            row.hide()
        name = f"{self._change}: {face.caption}, {face.value}"
        if isinstance(row, SummaryRow):
            row.disc.show_icon(face.icon, face.disc)
            row.show_value(face.caption, face.value, self._change, name)
        else:
            row.show_value(face.icon, face.disc, "" if face.plain else face.caption, face.value)
            row.setAccessibleName(name)
        return row

    def _make(self, face: CheckFace) -> SummaryRow | CheckTile:
        large = face.key == EMAIL_ROW
        if self._tiles:
            tile = CheckTile(self._theme, large, self.pages)
            tile.setObjectName(f"change-{face.key}")
            tile.clicked.connect(partial(self._request, face.part))
            return tile
        row = SummaryRow(self._theme, face.icon, face.disc, large, self.pages)
        row.change.setObjectName(f"change-{face.key}")
        row.change_requested.connect(partial(self._request, face.part))
        return row

    def _request(self, part: Part, *_: bool) -> None:
        self.part_requested.emit(part)

    def _turn(self, pages: int) -> None:
        self.pages.turn_to(self.pages.here + pages)

    def _show_pager(self) -> None:
        pages = self.pages
        self._pager.allow(back=pages.here > 0, on=pages.here + 1 < pages.count)
        counted = self.tr("{number} of {total}").format(number=pages.here + 1, total=pages.count)
        self._range.setText(counted)

    def _lay_out(self) -> None:
        theme = self._theme
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addStretch(1)
        foot.addWidget(self._range, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addSpacing(theme.px(1.5))
        foot.addWidget(self._pager)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if self._tiles:
            column.addWidget(self.pages, 1)
            self._foot.hide()
            return
        card = Card(theme, parent=self)
        column.addWidget(card)
        inside = QVBoxLayout(card)
        side, above = theme.space("card"), theme.px(_MARGIN)
        inside.setContentsMargins(side, above, side, above)
        inside.setSpacing(0)
        inside.addWidget(self.pages, 1)
        inside.addWidget(self._foot)
