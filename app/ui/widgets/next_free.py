"""The next free time, offered with one button."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.theme import MEDIUM, SEMI_BOLD, Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.card import Card
from app.ui.widgets.disc import Disc
from app.ui.widgets.label import Label
from app.ui.widgets.painting import painter_for

_DISC, _DISC_CLOSE = 12, 9
_TIME = 1.25
"""Size of the time, in sizes of a heading."""


@dataclass(frozen=True, slots=True)
class NextFreeFace:
    """What is said of the next free time: a caption, the time, what for, details, and the button's text."""

    caption: str
    time: str
    title: str
    details: str
    take: str


class NextFreeTile(Card):
    """Says when, what and with whom; one press takes it.

    Attributes:
        take: The primary button.

    Signals:
        taken: The button was pressed.
    """

    taken = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty tile."""
        super().__init__(theme, "tint", parent=parent)
        self._caption = Label(theme, "support", "accent.text", MEDIUM, parent=self)
        self._time = Label(theme, "head", parent=self)
        self._time.set_role("head", times=_TIME)
        self._time.setWordWrap(False)
        self._title = Label(theme, "lead", parent=self)
        self._details = Label(theme, "support", "ink2", parent=self)
        self.take = Button(theme, ButtonKind.PRIMARY, icon="arrow-right", icon_at_end=True, parent=self)
        self.take.setObjectName("take")
        self.take.clicked.connect(self.taken)
        row = QHBoxLayout(self)
        row.setSpacing(theme.space("card"))
        side = theme.space("card")
        roomy, above = theme.format.roomy, theme.px(2.5 if theme.format.roomy else 1.5)
        row.setContentsMargins(side + theme.px(0.5), above, side, above)
        row.addWidget(Disc(theme, "calendar-clock", "accent", _DISC if roomy else _DISC_CLOSE, self))
        if not roomy:
            self._title.set_role("support", SEMI_BOLD)
            self._details.set_role("caption" if theme.format.grouped else "support")
        if theme.format.reach:
            row.addLayout(_stacked(self._caption, self._time, self._title, self._details), 1)
        else:
            row.addLayout(_stacked(self._caption, self._time))
            row.addSpacing(theme.space("gap"))
            row.addWidget(_Rule(theme, self))
            row.addLayout(_stacked(self._title, self._details), 1)
        row.addWidget(self.take, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_face(self, face: NextFreeFace) -> None:
        """Say something else."""
        self._caption.setText(face.caption)
        self._time.setText(face.time)
        self._title.setText(face.title)
        self._details.setText(face.details)
        self.take.setText(face.take)
        self.take.setAccessibleDescription(f"{face.caption}: {face.time}. {face.title}, {face.details}")


class _Rule(QWidget):
    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFixedWidth(round(theme.stroke("line")))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter_for(self).fillRect(self.rect(), self._theme.color("accent.line"))


def _stacked(*labels: Label) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(1)
    for label in labels:
        column.addWidget(label)
    column.addStretch(1)
    return column
