"""What is shown about a request that still waits: what was asked for, help, and where it stands."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.booking.request import BookingRequest
from app.ui.formats import as_heading
from app.ui.labels import host_label
from app.ui.language import Language
from app.ui.theme import MEDIUM, SEMI_BOLD, Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.card import Card
from app.ui.widgets.chip import Chip
from app.ui.widgets.disc import Disc
from app.ui.widgets.fitting import Arrangement, Fitted
from app.ui.widgets.icon_line import IconLine
from app.ui.widgets.label import Label
from app.ui.widgets.timeline import Node, NodeState, Timeline

_DISC, _DISC_COMPACT = 12, 7
_STATUS, _STATUS_MEDIUM = 70, 60
"""Widths in units."""
_SHARE_COMPACT = 0.42
"""The same on small formats, as a share of the screen's."""

_CLOSE_SIDE = 1.25
"""Beside the words of a button where little room is left, in units."""

_LONG = 70
"""Letters from which on small formats leave the host to the other page."""


def _pad(card: Card, close: bool) -> None:
    """Leave half the room at a card's edge above and below, or all of it."""
    side, layout = card.theme.space("card"), card.layout()
    if layout is not None:
        above = side // 2 if close else side
        layout.setContentsMargins(side, above, side, above)


class WishCard(Card):
    """What was asked for."""

    def __init__(self, theme: Theme, edge: str, parent: QWidget | None = None) -> None:
        """Build it empty; `edge` names the colour of its hairline."""
        super().__init__(theme, edge=edge, parent=parent)
        compact = theme.format.compact
        self._disc = Disc(
            theme, "calendar-days", "calm", _DISC if theme.format.roomy else _DISC_COMPACT, self
        )
        self._caption = Label(theme, "caption" if compact else "support", "ink2", MEDIUM, parent=self)
        self._when = Label(theme, "support" if compact else "head", weight=SEMI_BOLD, parent=self)
        self._what = Label(theme, "caption" if compact else "support", "ink2", parent=self)
        words = QVBoxLayout()
        words.setSpacing(theme.px(0.25))
        self._caption.setVisible(not compact)
        words.addStretch(1)
        for label in (self._caption, self._when, self._what):
            words.addWidget(label)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(2.5))
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        self.padded(row)

    def come_closer(self, close: bool) -> None:
        """Leave less room around the words, or as much as usual."""
        _pad(self, close)

    def show_request(self, request: BookingRequest, caption: str, language: Language) -> None:
        """Write day, time, what and with whom."""
        presentation = request.meeting_type.presentation
        self._disc.show_icon(presentation.icon, presentation.topic)
        self._caption.setText(caption)
        formats = language.formats
        when = formats.appointment_short if self.theme.format.compact else formats.appointment
        self._when.setText(as_heading(when(request.slot.start, request.end)))
        name = request.meeting_type.name_in(language.code)
        host = request.details.host
        compact = self.theme.format.compact
        if host is not None and not (compact and len(name) + len(host.name) > _LONG):
            name = self.tr("{meeting_type} with {host}").format(meeting_type=name, host=host_label(host))
        self._what.setText(name)


class HelpCard(Card):
    """A hint, and a button for when it does not help.

    Attributes:
        button: Hidden where there is nothing to do.
    """

    def __init__(self, theme: Theme, edge: str, icon: str, parent: QWidget | None = None) -> None:
        """Build it without words."""
        super().__init__(theme, edge=edge, parent=parent)
        compact = not theme.format.roomy and not theme.format.reach
        self._disc = Disc(theme, icon, "calm", _DISC if theme.format.roomy else _DISC_COMPACT, self)
        self._title = Label(theme, "support" if compact else "lead", weight=SEMI_BOLD, parent=self)
        self._sentence = Label(theme, "caption" if compact else "support", "ink2", parent=self)
        kind = ButtonKind.PILL if compact else ButtonKind.SECONDARY
        self.button = Button(theme, kind, icon="pencil", parent=self)
        words = QVBoxLayout()
        words.setSpacing(theme.px(0.5))
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(2.5))
        row.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(words, 1)
        row.addWidget(self.button)
        self._disc.setVisible(not compact)
        self._title.setVisible(not compact)
        self.padded(row)

    def say(self, title: str, sentence: str) -> None:
        """Write the words."""
        self._title.setText(title)
        self._sentence.setText(sentence)

    def come_closer(self, close: bool) -> None:
        """Leave less room around the words, or as much as usual."""
        self.button.set_side(_CLOSE_SIDE if close else None)
        self.button.let_break(close)
        _pad(self, close)


class StatusCard(Card):
    """Where a request stands, and whether it is watched.

    Attributes:
        title: Above the timeline.
        hint: Below it.
    """

    def __init__(self, theme: Theme, edge: str, parent: QWidget | None = None) -> None:
        """Build it without words."""
        super().__init__(theme, edge=edge, parent=parent)
        compact = theme.format.compact
        self.title = Label(theme, "support" if compact else "head", weight=SEMI_BOLD, parent=self)
        self._chip = Chip(theme, parent=self)
        self._timeline = Timeline(theme, self)
        self.hint = IconLine(theme, "info", "caption" if compact else "support", "ink2", parent=self)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self._chip, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout()
        column.setSpacing(theme.px(2 if theme.format.roomy else 1))
        column.addLayout(head)
        column.addWidget(self._timeline)
        column.addStretch(1)
        column.addWidget(self.hint)
        self._column, self._upright = column, theme.format.reach
        self.padded(column)
        if not self._upright:  # else it is as high as what it says
            less = (self._leave_hint, self._leave_title, self._come_closer)
            Fitted(self, self._stand_as_usual, *less, *self._said_less())
        self._stand_as_usual()

    def sizeHint(self) -> QSize:
        """Leave the height to what is beside it."""
        return super().sizeHint() if self._upright else QSize(self.width(), self.theme.px(1))

    def minimumSizeHint(self) -> QSize:
        """Leave the height to what is beside it."""
        return super().minimumSizeHint() if self._upright else self.sizeHint()

    def hasHeightForWidth(self) -> bool:
        """Tell the same."""
        return self._upright

    def _stand_as_usual(self) -> None:
        self.hint.setVisible(self.theme.format.grouped)
        self.title.show()
        self._timeline.show_all()
        self._column.setSpacing(self.theme.px(2 if self.theme.format.roomy else 1))
        _pad(self, close=False)

    def _leave_hint(self) -> None:
        self.hint.hide()

    def _leave_title(self) -> None:
        """Leave the heading to the chip, where both have no room beside each other."""
        chip = 0 if self._chip.isHidden() else self._chip.sizeHint().width()
        self.title.setVisible(
            self.title.sizeHint().width() + chip <= self.width() - 2 * self.theme.space("card")
        )

    def _come_closer(self) -> None:
        self._column.setSpacing(self.theme.px(0.5))
        self._timeline.come_closer()
        _pad(self, close=True)

    def _said_less(self) -> tuple[Arrangement, ...]:
        """Leave out what is past, then what comes later, then what is said about now."""
        past, later, now = NodeState.DONE, NodeState.NEXT, NodeState.ACTIVE
        chosen = ((past,), (past, later), (past, later, now))
        return tuple(partial(self._timeline.say_less, *states) for states in chosen)

    def show_nodes(self, nodes: tuple[Node, ...], chip: str) -> None:
        """Show the nodes; `chip` says whether they are watched, and may be empty."""
        self._timeline.show_nodes(nodes)
        self._chip.show_fact(chip)
        self._chip.setVisible(bool(chip))
        if not self._upright:
            drawn = self.theme.format
            usual = self.theme.px(_STATUS if drawn.roomy else _STATUS_MEDIUM)
            if drawn.compact:
                usual = round(_SHARE_COMPACT * drawn.width)
            self.setFixedWidth(max(usual, self._chip.sizeHint().width() + 2 * self.theme.space("card")))
