"""The bar at the bottom: ways back at the start, what was chosen and the way on at the end."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.ui.theme import MEDIUM, SEMI_BOLD, Theme
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.fitting import Fitted
from app.ui.widgets.icon_line import IconLine
from app.ui.widgets.label import Label

_CLOSE_SIDE = 1.5
"""Beside the words of a button where little room is left, in units."""
_ABOVE = 0.75
"""Above and below everything, in units."""
_PRIMARY = 46.0
"""Least width of the primary button on upright formats, in units."""


class ActionBar(QWidget):
    """Back, Start over, a note; then the summary and the primary button.

    Attributes:
        back: Shown where the top bar has none.
        start_over: Shown on wide formats only.
        primary: The one loud button; hidden until it has a text.
        start: Layout for further widgets at the start.
        end: Layout for further widgets before the primary button.
    """

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Build the bar without words."""
        super().__init__(parent)
        self._theme = theme
        compact = theme.format.compact
        self.setFixedHeight(theme.bar("action"))
        self.back = Button(theme, ButtonKind.SECONDARY, icon="arrow-left", parent=self)
        self.start_over = Button(theme, ButtonKind.GHOST, icon="rotate-ccw", parent=self)
        self.back.setObjectName("back")
        self.back.setVisible(not compact)
        if not theme.format.reach:
            self.start_over.setObjectName("start-over")
        self.start_over.setVisible(not compact and not theme.format.reach)
        self.primary = Button(theme, ButtonKind.PRIMARY, icon="arrow-right", icon_at_end=True, parent=self)
        self.primary.setObjectName("primary")
        self.primary.hide()
        if theme.format.reach:
            self.primary.setMinimumWidth(theme.px(_PRIMARY))
        self._note = IconLine(theme, "shield-check", "support", "ink2", parent=self)
        self._note.hide()
        self._caption = Label(theme, "caption" if not compact else "support", "ink2", MEDIUM, parent=self)
        self._summary = Label(theme, "lead", parent=self)
        if theme.format.reach:
            self._summary.set_role("body", SEMI_BOLD)
        self.start, self.end = QHBoxLayout(), QHBoxLayout()
        for layout in (self.start, self.end):
            layout.setSpacing(theme.px(2))
        self._arrange()
        self.set_summary("", "")
        Fitted(
            self,
            self._stand_as_usual,
            self._come_closer,
            self._set_smaller,
            self._set_small,
            self._break_buttons,
        )

    def _arrange(self) -> None:
        theme, compact = self._theme, self._theme.format.compact
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._caption)
        words.addWidget(self._summary)
        words.addStretch(1)
        align = Qt.AlignmentFlag.AlignLeft if compact else Qt.AlignmentFlag.AlignRight
        for label in (self._caption, self._summary):
            label.setAlignment(align | Qt.AlignmentFlag.AlignVCenter)
        row = QHBoxLayout(self)
        margin = theme.space("margin")
        row.setContentsMargins(margin, theme.px(_ABOVE), margin, theme.px(_ABOVE))
        row.setSpacing(theme.px(2))
        row.addWidget(self.back)
        row.addWidget(self.start_over)
        row.addWidget(self._note, 1, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self.start)
        row.addLayout(words, 1)
        row.addSpacing(theme.px(1))
        row.addLayout(self.end)
        row.addWidget(self.primary)

    def _stand_as_usual(self) -> None:
        for button in self.findChildren(Button):
            button.set_side(None)
            button.let_break(False)
        for label in self.findChildren(Label):
            label.yield_role(None)

    def _come_closer(self) -> None:
        for button in self.findChildren(Button):
            button.set_side(_CLOSE_SIDE)

    def _set_smaller(self) -> None:
        for label in self.findChildren(Label):
            label.yield_role("support")

    def _set_small(self) -> None:
        for label in self.findChildren(Label):
            label.yield_role("caption")

    def _break_buttons(self) -> None:
        for button in self.findChildren(Button):
            button.let_break(True)

    def set_primary(self, text: str, icon: str, enabled: bool) -> None:
        """Offer the next step, or none."""
        self.primary.setText(text)
        self.primary.set_icon(icon, at_end=True)
        self.primary.setEnabled(enabled)
        self.primary.setVisible(bool(text))

    def set_summary(self, caption: str, text: str) -> None:
        """Say the choice back."""
        self._caption.setText(caption)
        self._summary.setText(text)
        self._caption.setVisible(bool(caption))
        self._summary.setVisible(bool(text))

    def set_note(self, text: str, icon: str) -> None:
        """Say a quiet sentence."""
        self._note.show_fact(icon, text)
        self._note.setVisible(bool(text))
