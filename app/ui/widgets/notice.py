"""A calm sentence on a tint: something a visitor should know, and nothing that went wrong."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.ui.theme import Theme
from app.ui.tokens import Look
from app.ui.widgets.fitting import measure_anew
from app.ui.widgets.icon_line import Icon
from app.ui.widgets.label import Label
from app.ui.widgets.painting import START, paint_box, painter_for


class Notice(QWidget):
    """One sentence with an icon."""

    def __init__(self, theme: Theme, role: str = "support", parent: QWidget | None = None) -> None:
        """Say nothing yet."""
        super().__init__(parent)
        self._theme = theme
        self._icon = Icon(theme, "info", role, "calm.ink", self)
        self._label = Label(theme, role, "calm.ink", parent=self)
        self._label.setAlignment(START)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(1.5), theme.px(0.5), theme.px(2), theme.px(0.5))
        row.setSpacing(theme.px(1.25))
        row.addWidget(self._icon)
        row.addWidget(self._label, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_fact(self, icon: str, text: str) -> None:
        """Say something else."""
        self._icon.show_icon(icon)
        self._label.setText(text)
        self.setAccessibleName(text)

    def set_close(self, close: bool) -> None:
        """Set the sentence smaller, or as usual."""
        self._label.yield_role("caption" if close else None)
        measure_anew(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint."""
        edge = "calm.line" if self._theme.high_contrast else ""
        look = Look("calm.tint", edge, "calm.ink", "line")
        rect = QRectF(self.rect())
        paint_box(painter_for(self), self._theme, look, rect, self._theme.radius("banner"))
