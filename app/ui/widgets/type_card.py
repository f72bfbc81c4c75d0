"""What can be booked, as a card or, on a small screen, as a row; the whole of it is one button."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import MEDIUM, SEMI_BOLD, Theme
from app.ui.widgets.card import CardButton
from app.ui.widgets.chip_row import ChipRow, Fact
from app.ui.widgets.disc import Disc
from app.ui.widgets.divider import Divider
from app.ui.widgets.dot import Dot
from app.ui.widgets.fitting import has_room
from app.ui.widgets.icon_line import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.painting import START

_DISC = 8.5
_ROW_DISC = 7.0
_LONG = 26
"""Letters from which on the name in a row is set smaller."""
_DOTS = {True: "ok.solid", False: "line", None: ""}


@dataclass(frozen=True, slots=True)
class TypeFace:
    """What a card says of a meeting type.

    Attributes:
        icon: Name of an icon; `topic` the name of its colour.
        facts: Icon and text of each chip.
        next_free: When it can be had, or what to do where it cannot.
        today: Whether that is today; None where no time is known.
        free: Whether there is anything to choose from.
    """

    icon: str
    topic: str
    title: str
    description: str
    facts: tuple[Fact, ...]
    next_free: str
    today: bool | None
    free: bool


class TypeCard(CardButton):
    """A meeting type with its facts and its next free time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty card."""
        super().__init__(theme, parent=parent)
        self._fitting = False
        self._facts: tuple[Fact, ...] = ()
        self._disc = Disc(theme, "calendar-days", "slate", _DISC, self)
        self._title = Label(theme, "lead", parent=self)
        self._description = Label(theme, "support", "ink2", parent=self)
        self._chips = ChipRow(theme, self)
        self._dot = Dot(theme, self)
        self._next = Label(theme, "support", weight=MEDIUM, parent=self)
        self._next.setAlignment(START)
        self._chevron = Icon(theme, "chevron-right", "caption", parent=self)
        self._lay_out()

    def hasHeightForWidth(self) -> bool:
        """Tell that cards beside and below each other are equally high."""
        return False

    def minimumSizeHint(self) -> QSize:
        """Return the least height; the grid gives more."""
        return QSize(super().minimumSizeHint().width(), self.theme.touch("row"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the description out where it does not fit."""
        super().resizeEvent(event)
        self._fit()

    def show_face(self, face: TypeFace) -> None:
        """Say something else."""
        self._disc.show_icon(face.icon, face.topic)
        self._title.setText(face.title)
        self._description.setText(face.description)
        self._facts = face.facts
        self._dot.show_color(_DOTS[face.today])
        self._next.setText(face.next_free)
        self._chevron.setVisible(face.free)
        self.setEnabled(face.free)
        facts = ", ".join((face.title, *(text for _, text in face.facts)))
        self.setAccessibleName(f"{facts}. {face.next_free}")
        self.setAccessibleDescription(face.description)
        self._fit()

    def _fit(self) -> None:
        if self._fitting:  # what is shown again may resize the card at once
            return
        self._fitting = True
        self._description.setVisible(bool(self._description.text()))
        self._chips.show_facts(self._facts)
        if not has_room(self):
            self._description.hide()
        if not has_room(self):
            self._chips.show_facts(self._facts[:1])
        _set_to_fit(self, self._title)
        self._fitting = False

    def _lay_out(self) -> None:
        theme = self.theme
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._description)
        head = QHBoxLayout()
        head.setSpacing(theme.px(2))
        head.addWidget(self._disc, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(1.25))
        foot.addWidget(self._dot)
        foot.addWidget(self._next, 1)
        foot.addWidget(self._chevron)
        self.column.setSpacing(theme.px(1))
        self.column.addLayout(head)
        self.column.addWidget(self._chips)
        self.column.addStretch(1)
        self.column.addWidget(Divider(theme, self))
        self.column.addLayout(foot)
        padding = theme.space("card")
        self.column.setContentsMargins(padding, padding, padding, theme.px(1.5))


class TypeRow(CardButton):
    """A meeting type in one row: the name and its facts, the next free time at the end."""

    def hasHeightForWidth(self) -> bool:
        """Tell that rows are equally high."""
        return False

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty row."""
        super().__init__(theme, corner="button", parent=parent)
        self._fitting = False
        self._close = not theme.format.compact
        self._disc = Disc(theme, "calendar-days", "slate", _ROW_DISC, self)
        self._title = Label(theme, "lead", parent=self)
        self._facts = Label(theme, "caption", "ink2", parent=self)
        self._dot = Dot(theme, self)
        self._next = Label(theme, "support", weight=SEMI_BOLD, parent=self)
        self._next.setWordWrap(False)
        self._next.setAlignment(START)
        self._chevron = Icon(theme, "chevron-right", "caption", parent=self)
        policy = self._chevron.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._chevron.setSizePolicy(policy)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._facts)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(1.5))
        row.addWidget(self._disc)
        row.addLayout(words, 1)
        when = QHBoxLayout() if theme.format.grouped else row
        when.setSpacing(theme.px(1.25))
        when.addWidget(self._dot)
        when.addWidget(self._next)
        if theme.format.grouped:  # rows stand beside each other: what is free comes below
            when.addStretch(1)
            words.insertLayout(words.count() - 1, when)
        row.addWidget(self._chevron)
        self.column.addLayout(row)
        side = theme.space("card")
        self.column.setContentsMargins(side, 0, side, 0)

    def show_face(self, face: TypeFace) -> None:
        """Say something else."""
        self._disc.show_icon(face.icon, face.topic)
        self._title.setText(face.title)
        if self._close:
            self._title.set_role("body" if len(face.title) > _LONG else "lead", SEMI_BOLD)
        facts = [text for _, text in face.facts]
        self._facts.setText(" · ".join(facts))
        self._fit()
        self._dot.show_color(_DOTS[face.today])
        self._next.setText(face.next_free)
        self._chevron.setVisible(face.free)
        self.setEnabled(face.free)
        self.setAccessibleName(f"{', '.join((face.title, *facts))}. {face.next_free}")
        self.setAccessibleDescription(face.description)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the facts out where they do not fit."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._fitting:  # what is shown again may resize the row at once
            return
        self._fitting = True
        self._title.yield_role(None)
        self._facts.show()
        self._facts.setVisible(has_room(self))
        _set_to_fit(self, self._title)
        self._fitting = False


def _set_to_fit(card: CardButton, title: Label) -> None:
    """Set a long name smaller where it would not fit otherwise."""
    title.yield_role(None)
    for role in ("body", "support", "caption"):
        if has_room(card):
            return
        title.yield_role(role)
