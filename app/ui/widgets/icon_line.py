"""A fact with an icon before it: what to bring, where to go, when it was checked."""

from PySide6 import QtCore
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.icons import paint_icon
from app.ui.theme import Theme
from app.ui.widgets.label import Label
from app.ui.widgets.painting import painter_for

_ICON = 1.25


class Icon(QWidget):
    """An icon in the size of a role's text; it says nothing that is not written beside it."""

    def __init__(
        self, theme: Theme, name: str, role: str = "body", tone: str = "ink2", parent: QWidget | None = None
    ) -> None:
        """Show the icon `name`."""
        super().__init__(parent)
        self._theme, self._name, self._role, self._tone = theme, name, role, tone
        size = round(theme.text_px(role) * _ICON)
        self.setFixedSize(size, max(size, theme.line_px(role)))

    def show_icon(self, name: str, tone: str | None = None) -> None:
        """Show another icon, or another colour."""
        self._name, self._tone = name, tone or self._tone
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint it."""
        if self._name:
            centre = QPointF(self.width() / 2, self.height() / 2)
            color = self._theme.color(self._tone)
            paint_icon(painter_for(self), self._name, color, centre, self.width())


class IconLine(QWidget):
    """An icon, and a text that wraps beside it.

    Attributes:
        label: The text.
    """

    def __init__(
        self,
        theme: Theme,
        icon: str = "",
        role: str = "support",
        tone: str = "ink2",
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Take what it says."""
        super().__init__(parent)
        self.icon = Icon(theme, icon, role, tone, self)
        self.label = Label(theme, role, tone, text=text, parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(1.25))
        row.addWidget(self.icon, 0, QtCore.Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_fact(self, icon: str, text: str) -> None:
        """Say something else."""
        self.icon.show_icon(icon)
        self.label.setText(text)
