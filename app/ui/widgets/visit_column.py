"""What was chosen so far, beside the question for the time; each row leads to where it can be changed."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import MEDIUM, SEMI_BOLD, Theme
from app.ui.widgets.card import Card, CardButton
from app.ui.widgets.disc import Disc
from app.ui.widgets.divider import Divider
from app.ui.widgets.icon_line import Icon, IconLine
from app.ui.widgets.label import Label
from app.ui.widgets.panel_head import PanelHead

_DISC = 6.5


@dataclass(frozen=True, slots=True)
class VisitFace:
    """One row.

    Attributes:
        key: What it is about; comes back when it is pressed.
        disc: Kind of the disc: `calm`, or a topic.
        change: Accessible description of what pressing does; empty: it cannot be pressed.
    """

    key: str
    icon: str
    disc: str
    title: str
    details: str
    change: str = ""


class VisitColumn(Card):
    """Says the choices back.

    Signals:
        row_pressed: Carries the row's key.
        next_free_pressed: The next free time was pressed.
    """

    row_pressed = Signal(str)
    next_free_pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Make an empty column."""
        super().__init__(theme, parent=parent)
        self._head = PanelHead(theme, parent=self)
        self._bring = IconLine(theme, "info", "support", parent=self)
        self._next = NextFreeButton(theme, self)
        self._next.clicked.connect(self.next_free_pressed)
        policy = self._next.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._next.setSizePolicy(policy)
        self._rows: list[_Row] = []
        self._lines: list[Divider] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        self._group.idClicked.connect(self._press)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self._column = QVBoxLayout()
        self.padded(self._column)
        self._column.setSpacing(0)
        self._column.addWidget(self._head)
        self._column.addLayout(self._list)
        self._column.addSpacing(theme.px(2))
        self._column.addWidget(self._bring)
        self._column.addStretch(1)
        self._column.addWidget(self._next)

    def show_visit(self, title: str, faces: tuple[VisitFace, ...], bring: str) -> None:
        """Say these choices back; `bring` is what the visitor should have with them."""
        self._head.show_words(title)
        while len(self._rows) < len(faces):
            self._add_row()
        for index, (row, line) in enumerate(zip(self._rows, self._lines, strict=True)):
            if index < len(faces):
                row.show_face(faces[index])
            row.setVisible(index < len(faces))
            line.setVisible(index < len(faces))
        self._bring.show_fact("info", bring)
        self._fit()

    def show_next_free(self, caption: str, time: str) -> None:
        """Offer the next free time; an empty one offers nothing."""
        self._next.show_words(caption, time)
        self._next.setVisible(bool(time))

    def sizeHint(self) -> QSize:
        """Leave the width to what is around it."""
        return QSize(self.theme.px(1), self.theme.px(1))

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest word."""
        return QSize(self._column.minimumSize().width(), self.theme.px(1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what to bring where there is no room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._bring.setVisible(bool(self._bring.label.text()))
        self._column.update()
        self._column.activate()  # else the height is still the one without the sentence
        if self._column.totalHeightForWidth(self.width()) > self.height():
            self._bring.hide()

    def _add_row(self) -> None:
        row, line = _Row(self.theme, self), Divider(self.theme, self)
        self._group.addButton(row, len(self._rows))
        self._rows.append(row)
        self._lines.append(line)
        self._list.addWidget(row)
        self._list.addWidget(line)

    def _press(self, index: int) -> None:
        self.row_pressed.emit(self._rows[index].key)


class _Row(CardButton):
    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "ghost", "button", parent)
        self.key = ""
        self._disc = Disc(theme, "user-round", "calm", _DISC, self)
        self._title = Label(theme, "support", weight=SEMI_BOLD, parent=self)
        self._details = Label(theme, "caption", "ink2", parent=self)
        self._chevron = Icon(theme, "chevron-right", "caption", parent=self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._details)
        words.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(theme.px(1.25))
        row.addWidget(self._disc)
        row.addLayout(words, 1)
        row.addWidget(self._chevron)
        self.column.addLayout(row)
        self.column.setContentsMargins(0, theme.px(1.5), 0, theme.px(1.5))
        self.setMinimumHeight(theme.px(3) + theme.line_px("support") + theme.line_px("caption"))

    def show_face(self, face: VisitFace) -> None:
        self.key = face.key
        self.setObjectName(f"visit-{face.key}")
        self._disc.show_icon(face.icon, face.disc)
        self._title.setText(face.title)
        self._details.setText(face.details)
        self._details.setVisible(bool(face.details))
        self._chevron.setVisible(bool(face.change))
        self.setEnabled(bool(face.change))
        self.setAccessibleName(", ".join(part for part in (face.title, face.details) if part))
        self.setAccessibleDescription(face.change)


class NextFreeButton(CardButton):
    """The next free time; pressing it opens its day."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(theme, "tint", "button", parent)
        self.setObjectName("next-free")
        self._caption = Label(theme, "caption", "accent.text", MEDIUM, parent=self)
        self._time = Label(theme, "support", weight=SEMI_BOLD, parent=self)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._caption)
        words.addWidget(self._time)
        row = QHBoxLayout()
        row.setSpacing(theme.px(1.5))
        row.addWidget(Disc(theme, "calendar-clock", "accent", _DISC, self))
        row.addLayout(words, 1)
        row.addWidget(
            Icon(theme, "arrow-right", "caption", "accent.text", self), 0, Qt.AlignmentFlag.AlignVCenter
        )
        self.column.addLayout(row)
        padding = theme.px(2)
        self.column.setContentsMargins(padding, padding, padding, padding)

    def show_words(self, caption: str, time: str) -> None:
        """Say something else."""
        self._caption.setText(caption)
        self._time.setText(time)
        self.setAccessibleName(f"{caption}: {time}")
