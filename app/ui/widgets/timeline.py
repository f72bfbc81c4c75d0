"""What has happened to a request, what is waited for, and what comes then."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import REGULAR, SEMI_BOLD, Theme
from app.ui.widgets.label import Label
from app.ui.widgets.painting import painter_for

_NODE, _NODE_COMPACT = 6, 4
_ICON = 0.54
"""Of the icon, in sizes of the node."""


class NodeState(StrEnum):
    """Where a node lies in time."""

    DONE = "done"
    ACTIVE = "active"
    NEXT = "next"


@dataclass(frozen=True, slots=True)
class Node:
    """One node. `tone` is the state colour while it is active: `wait` or `host`."""

    state: NodeState
    icon: str
    title: str
    sentence: str = ""
    tone: str = "wait"


class _NodeMark(QWidget):
    """The disc of a node, and the line to the next one."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._node: Node | None = None
        self._last = False
        self.setFixedWidth(theme.px(_NODE_COMPACT if theme.format.compact else _NODE))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def show_node(self, node: Node, last: bool) -> None:
        self._node, self._last = node, last
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._node is None:
            return
        painter, theme, side = painter_for(self), self._theme, self.width()
        if not self._last:
            done = self._node.state is NodeState.DONE
            painter.setPen(QPen(theme.color("ink2" if done else "hair"), theme.stroke("ring")))
            painter.drawLine(QPointF(side / 2, side), QPointF(side / 2, self.height()))
        self._paint_disc(painter, self._node)

    def _paint_disc(self, painter: QPainter, node: Node) -> None:
        theme, side = self._theme, self.width()
        width = theme.stroke("line")
        pen, ink = QPen(theme.color("line"), width), "ink2"
        fill = "calm.tint"
        if node.state is NodeState.ACTIVE:
            pen, ink, fill = QPen(Qt.PenStyle.NoPen), f"{node.tone}.on", f"{node.tone}.solid"
        elif node.state is NodeState.NEXT:
            pen.setStyle(Qt.PenStyle.DashLine)
            fill = "card"
        painter.setPen(pen)
        painter.setBrush(theme.color(fill))
        painter.drawEllipse(QRectF(0, 0, side, side).adjusted(width, width, -width, -width))
        icon = "check" if node.state is NodeState.DONE else node.icon
        paint_icon(painter, icon, theme.color(ink), QPointF(side / 2, side / 2), round(side * _ICON))


class _Row(QWidget):
    """One node with its words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._state = NodeState.NEXT
        self._left_out: frozenset[NodeState] = frozenset()
        self._mark = _NodeMark(theme, self)
        large = theme.format.roomy or theme.format.reach
        self._role = "body" if large else "support"
        self._title = Label(theme, self._role, weight=SEMI_BOLD, parent=self)
        self._sentence = Label(theme, "support" if large else "caption", "ink2", parent=self)
        self._theme = theme
        self._small = "support" if large else "caption"
        self._words = words = QVBoxLayout()
        words.setSpacing(theme.px(0.5))
        words.addWidget(self._title)
        words.addWidget(self._sentence)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(2))
        row.addWidget(self._mark)
        row.addLayout(words, 1)
        self.show_all()

    def show_node(self, node: Node, last: bool) -> None:
        self._state = node.state
        self._mark.show_node(node, last)
        waiting = node.state is NodeState.NEXT
        self._title.set_role(self._role, REGULAR if waiting else SEMI_BOLD)
        self._title.set_tone("ink2" if waiting else "ink")
        self._title.setText(node.title)
        self._sentence.setText(node.sentence)
        self._show_sentence()

    def show_all(self) -> None:
        """Stand as usual."""
        theme = self._theme
        self._words.setContentsMargins(0, theme.px(0.5), 0, theme.px(3 if theme.format.roomy else 1))
        self._title.yield_role(None)
        self._left_out = frozenset()
        self._show_sentence()

    def _show_sentence(self) -> None:
        self._sentence.setVisible(bool(self._sentence.text()) and self._state not in self._left_out)

    def come_closer(self) -> None:
        """Leave less room between the nodes."""
        self._words.setContentsMargins(0, 0, 0, self._theme.px(0.5))

    def say_less(self, states: frozenset[NodeState]) -> None:
        """Leave the sentence out where the node is in one of these states, and set the heading smaller."""
        self._left_out = states
        self._show_sentence()
        self._title.yield_role(self._small)


class Timeline(QWidget):
    """Nodes below each other, in the order they happen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    def show_nodes(self, nodes: tuple[Node, ...]) -> None:
        """Show these nodes; rows that are there already are written anew."""
        while len(self._rows) < len(nodes):
            row = _Row(self._theme, self)
            self._rows.append(row)
            self._column.addWidget(row)
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(nodes))
            if number < len(nodes):
                row.show_node(nodes[number], number == len(nodes) - 1)
        self.setAccessibleName(". ".join(f"{node.title} {node.sentence}".strip() for node in nodes))

    def show_all(self) -> None:
        """Stand as usual, with everything there is to say."""
        for row in self._rows:
            row.show_all()

    def come_closer(self) -> None:
        """Leave less room between the nodes."""
        for row in self._rows:
            row.come_closer()

    def say_less(self, *states: NodeState) -> None:
        """Leave out what is said below the heading of nodes in these states."""
        for row in self._rows:
            row.say_less(frozenset(states))
