"""What a visitor takes along from a booking: the facts, the way, and a code for the phone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.booking.request import BookingRequest
from app.booking.steps import Booked
from app.booking.venue import Venue
from app.ui.formats import as_heading
from app.ui.labels import host_label
from app.ui.language import Language
from app.ui.theme import Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.card import Card
from app.ui.widgets.date_leaf import DateLeaf
from app.ui.widgets.fact import Fact
from app.ui.widgets.icon_line import IconLine
from app.ui.widgets.label import Label
from app.ui.widgets.qr_code import QrCode

_TAKE_ALONG, _TAKE_ALONG_MEDIUM = 60, 46
"""Width of the card with the code where it stands beside the others, in units."""

_CLOSE_SIDE = 1.25
"""Beside the words of a button where little room is left, in units."""

_MOST_LETTERS = 170
"""Of directions and of what to bring on small formats; the mail says both."""


class BookedCards(QWidget):
    """Three cards that a screen lays out: `facts`, `hints` and `take_along`.

    Attributes:
        facts: Day, time, host, place, reference.
        hints: Directions, and what to bring.
        take_along: The code.
        code: On `take_along`.
        cancel: On `take_along`.
        has_hints: Whether there is anything to say on `hints`.
    """

    def __init__(self, theme: Theme, edge: str, parent: QWidget) -> None:
        """Build the cards empty; `edge` names the colour of their hairlines."""
        super().__init__(parent)
        self.hide()
        self._theme = theme
        self.has_hints = False
        self._says_bring = False
        self.facts = Card(theme, edge=edge, parent=parent)
        self.hints = Card(theme, edge=edge, parent=parent)
        self.take_along = Card(theme, edge=edge, parent=parent)
        self._leaf = DateLeaf(theme, parent=self.facts)
        self._time = Fact(theme, "clock", parent=self.facts)
        self._host = Fact(theme, "user-round", parent=self.facts)
        self._reference = Fact(theme, "hash", parent=self.facts)
        self._place = Fact(theme, "map-pin", parent=self.facts)
        role = "caption" if theme.format.compact else "support"
        self._way = IconLine(theme, "navigation", role, "ink", parent=self.hints)
        self._bring = IconLine(theme, "id-card", role, "ink", parent=self.hints)
        self._title = Label(theme, "head", parent=self.take_along)
        self.code = QrCode(theme, self.take_along)
        self._how = Label(theme, role, "ink2", parent=self.take_along)
        self.cancel = Button(theme, ButtonKind.PILL, icon="calendar-x", parent=self.take_along)
        self.cancel.setObjectName("cancel")
        self._arrange_facts()
        self._arrange_hints()
        self._arrange_take_along()

    def _arrange_facts(self) -> None:
        theme = self._theme
        compact = theme.format.compact
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(2 if compact else 3))
        grid.setVerticalSpacing(theme.px(0.5))
        facts = (self._time, self._host, self._reference, self._place)
        if theme.format.roomy:
            places = ((0, 0, 1), (0, 1, 1), (1, 0, 1), (1, 1, 1))
        else:  # host and place may be long: they have a line of their own
            places = ((0, 0, 1), (1, 0, 2), (0, 1, 1), (2, 0, 2))
        for fact, (row_, column, columns) in zip(facts, places, strict=True):
            grid.addWidget(fact, row_, column, 1, columns)
        grid.setColumnStretch(0, 2 if compact else 1)
        grid.setColumnStretch(1, 1)
        self._leaf.setVisible(not compact)
        row = QHBoxLayout()
        row.setSpacing(theme.px(2 if theme.format.compact else 4))
        row.addWidget(self._leaf)
        row.addLayout(grid, 1)
        self.facts.padded(row)

    def _arrange_hints(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._theme.px(4))
        row.addWidget(self._way, 1, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._bring, 1, Qt.AlignmentFlag.AlignTop)
        self.hints.padded(row)

    def _arrange_take_along(self) -> None:
        theme, compact = self._theme, self._theme.format.compact
        if theme.format.reach:
            self._arrange_take_along_below()
            return
        if not compact:
            self.take_along.setFixedWidth(theme.px(_TAKE_ALONG if theme.format.roomy else _TAKE_ALONG_MEDIUM))
        for label in (self._title, self._how):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter)
        self._title.setVisible(not compact)
        self._how.setVisible(not compact)
        column = QVBoxLayout()
        column.setSpacing(theme.px(0.5 if compact else 2))
        column.addWidget(self._title)
        column.addStretch(1)
        column.addWidget(self.code, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._how)
        column.addStretch(1)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        self.take_along.padded(column)
        if compact:
            side = theme.space("card")
            column.setContentsMargins(side, theme.px(0.5), side, theme.px(0.5))

    def _arrange_take_along_below(self) -> None:
        """Put the code beside its words: the card stands below the others."""
        theme = self._theme
        words = QVBoxLayout()
        words.setSpacing(theme.px(1.5))
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._how)
        words.addSpacing(theme.px(1.5))
        words.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(4))
        row.addWidget(self.code, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.take_along.padded(row)

    def retranslate(self) -> None:
        """Write the words that are always the same."""
        self._title.setText(self.tr("Take it with you"))
        self._how.setText(self.tr("Point your phone’s camera here to save the date."))
        self.cancel.setText(self.tr("Not right? Cancel it"))
        self.code.setAccessibleName(self.tr("Code with the date for your phone"))

    def show_booked(self, step: Booked, language: Language, venue: Venue) -> None:
        """Write everything about one appointment."""
        request, formats = step.request, language.formats
        start = request.slot.start
        weekday, month = as_heading(formats.weekday(start)), as_heading(formats.month_title_of(start))
        self._leaf.show_day(weekday, formats.day_number(start), month)
        compact = self._theme.format.compact
        when = formats.appointment_short if compact else formats.span
        self._time.say(self.tr("Time"), as_heading(when(start, request.end)))
        hosts = step.appointment.hosts or ((request.details.host,) if request.details.host else ())
        self._host.say(self.tr("With"), formats.listed(host_label(host) for host in hosts))
        self._reference.say(self.tr("Reference"), request.code)
        self._place.say(self.tr("Where"), self._place_of(step, language.code))
        presentation = request.meeting_type.presentation
        self._way.label.setText(presentation.directions.in_language(language.code))
        self._bring.label.setText(presentation.bring.in_language(language.code))
        self._way.setVisible(bool(presentation.directions))
        told = len(self._way.label.text()) + len(self._bring.label.text())
        fits = told <= _MOST_LETTERS or not self._theme.format.compact or not presentation.directions
        self._says_bring = bool(presentation.bring) and fits
        self._bring.setVisible(self._says_bring)
        self.has_hints = bool(presentation.directions or presentation.bring)
        self.hints.setVisible(self.has_hints)

    def come_closer(self, close: bool) -> None:
        """Leave less room around and between the facts, or as much as usual."""
        theme = self._theme
        side = theme.space("card")
        for card in (self.facts, self.hints):
            if (layout := card.layout()) is not None:
                above = theme.px(0.5) if close else side
                layout.setContentsMargins(side, above, side, above)
        self._bring.setVisible(self._says_bring)
        if not close:
            self.cancel.set_side(None)
            self.cancel.let_break(False)

    def break_cancel(self) -> None:
        """Leave the other cards more of the width."""
        self.cancel.set_side(_CLOSE_SIDE)
        self.cancel.let_break(True)

    def leave_what_to_bring(self) -> None:
        """Leave what to bring to the mail where the way is said."""
        self._bring.setVisible(self._says_bring and self._way.isHidden())

    def _place_of(self, step: Booked, language: str) -> str:
        request: BookingRequest = step.request
        place = request.meeting_type.presentation.place.in_language(language)
        return step.appointment.location or request.details.location or place
