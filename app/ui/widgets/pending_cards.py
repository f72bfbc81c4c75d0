"""What is shown about a request that still waits: what was asked for, help, and where it stands."""

from PySide6.QtCore import Qt
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
from app.ui.widgets.icon_line import IconLine
from app.ui.widgets.label import Label
from app.ui.widgets.timeline import Node, Timeline

_DISC, _DISC_COMPACT = 12, 7
_STATUS, _STATUS_MEDIUM, _STATUS_COMPACT = 70, 60, 45
"""Widths in units."""

_LONG = 70
"""Letters from which on small formats leave the host to the other page."""


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
        if not theme.format.reach:
            width = _STATUS if theme.format.roomy else _STATUS_MEDIUM
            self.setFixedWidth(theme.px(_STATUS_COMPACT if compact else width))
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
        self.hint.setVisible(theme.format.grouped)
        self.padded(column)

    def show_nodes(self, nodes: tuple[Node, ...], chip: str) -> None:
        """Show the nodes; `chip` says whether they are watched, and may be empty."""
        self._timeline.show_nodes(nodes)
        self._chip.show_fact(chip)
        self._chip.setVisible(bool(chip))
