"""Sheets that open over any screen: help, and the choice of a language."""

from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import ScreenContext
from app.ui.theme import SEMI_BOLD
from app.ui.widgets.arrow_area import ArrowArea
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.divider import Divider
from app.ui.widgets.icon_line import Icon, IconLine
from app.ui.widgets.label import Label
from app.ui.widgets.overlay import Overlay
from app.ui.wrapping import tied

_COLUMNS = 2
_HELP_WIDTH, _LANGUAGE_WIDTH = 112, 90
"""In units."""


class Sheet(Overlay):
    """A title, what it is about, and a button that closes it.

    Attributes:
        body: The layout between title and button.
        foot: The layout that the button stands at the end of.
    """

    def __init__(self, context: ScreenContext, parent: QWidget, width: float) -> None:
        """Build it closed; `body` is filled by whoever it is."""
        super().__init__(context.theme, parent, width)
        theme = context.theme
        self.context = context
        self._title = Label(theme, "title", parent=self.card)
        self.close_button = Button(theme, ButtonKind.SECONDARY, icon="x", parent=self.card)
        self.close_button.setObjectName("close-sheet")
        self.close_button.clicked.connect(self.dismiss)
        self.body = QVBoxLayout()
        self.body.setSpacing(theme.px(1.5 if theme.format.compact else 2))
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.space("gap"))
        self.foot.addStretch(1)
        self.foot.addWidget(self.close_button)
        column = QVBoxLayout()
        column.setSpacing(theme.px(2 if theme.format.compact else 3))
        column.addWidget(self._title)
        column.addLayout(self.body, 1)
        column.addLayout(self.foot)
        self.fill(column)

    def retranslate(self) -> None:
        """Write every text anew."""
        self.close_button.setText(self.tr("Close"))

    def set_title(self, text: str) -> None:
        """Name the sheet."""
        self._title.setText(text)
        self.setAccessibleName(text)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class HelpSheet(Sheet):
    """Where the desk is, how it can be called, when it is open, and what this kiosk does."""

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Build it closed."""
        super().__init__(context, parent, _HELP_WIDTH)
        theme = context.theme
        role = "body" if theme.format.roomy or theme.format.reach else "support"
        self._help = Label(theme, role, parent=self.card)
        self._help.setObjectName("help-text")
        self._rule = Divider(theme, self.card)
        self._desk = IconLine(theme, "concierge-bell", role, "ink", parent=self.card)
        self._phone = IconLine(theme, "phone", role, "ink", parent=self.card)
        self._hours = self._make_hours(role)
        self._clock = QWidget(self.card)
        row = QHBoxLayout(self._clock)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(1.25))
        row.addWidget(Icon(theme, "clock", role, "ink", self._clock), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._hours, 1)
        self._clock.setVisible(bool(self._lines))
        for widget in (self._help, self._rule, self._desk, self._phone, self._clock):
            self.body.addWidget(widget)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        venue, language = self.context.venue, self.context.language
        self.set_title(self.tr("How can we help?"))
        self._help.setText(venue.help.in_language(language.code))
        self._help.setVisible(bool(self._help.text()))
        self._rule.setVisible(bool(self._help.text()))
        desk = venue.desk.in_language(language.code)
        self._desk.show_fact("concierge-bell", desk)
        self._desk.setVisible(bool(desk))
        phone = self.tr("The desk by telephone: **{number}**").format(number=tied(venue.phone))
        self._phone.label.set_marked(phone)
        self._phone.setVisible(bool(venue.phone))
        for labels, texts in zip(self._lines, language.formats.opening_hours(venue.hours), strict=True):
            for label, text in zip(labels, texts, strict=True):
                label.setText(text)

    def _make_hours(self, role: str) -> QGridLayout:
        """Return a row of two labels for each line of the opening hours; how many depends on no language."""
        venue, theme = self.context.venue, self.theme
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(3))
        grid.setVerticalSpacing(theme.px(0.25))
        grid.setColumnStretch(1, 1)
        self._lines: list[tuple[Label, Label]] = []
        for row, _ in enumerate(self.context.language.formats.opening_hours(venue.hours)):
            labels = (
                Label(theme, role, "ink", SEMI_BOLD, parent=self.card),
                Label(theme, role, parent=self.card),
            )
            for column, label in enumerate(labels):
                grid.addWidget(label, row, column)
            self._lines.append(labels)
        return grid


class LanguageSheet(Sheet):
    """The languages by their own names.

    Signals:
        language_chosen: A language was chosen; carries its code.
    """

    language_chosen = Signal(str)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Build it closed."""
        super().__init__(context, parent, _LANGUAGE_WIDTH)
        theme = context.theme
        self._buttons: dict[str, Button] = {}
        area = ArrowArea(self.card)
        grid = QGridLayout(area)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(theme.px(1.5))
        for number, code in enumerate(context.language.codes):
            button = Button(theme, ButtonKind.SECONDARY, context.language.own_name(code), parent=area)
            button.setObjectName(f"language-{code}")
            button.clicked.connect(partial(self.language_chosen.emit, code))
            grid.addWidget(button, number // _COLUMNS, number % _COLUMNS)
            self._buttons[code] = button
        self.body.addWidget(area)
        self.retranslate()

    def retranslate(self) -> None:
        """Write every text anew, and tick the language that is spoken."""
        super().retranslate()
        self.set_title(self.tr("Language"))
        spoken = self.context.language.code
        for code, button in self._buttons.items():
            button.set_icon("check" if code == spoken else "")
            button.setAccessibleDescription(self.tr("spoken now") if code == spoken else "")
        self.focus_first(self._buttons[spoken])
