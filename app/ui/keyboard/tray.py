"""The bar at the bottom of a page with fields: ways back, the keyboard, and the way on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import ScreenContext
from app.ui.keyboard.action_key import ActionKey
from app.ui.keyboard.board import Board
from app.ui.keyboard.key import ROWS, KeyKind
from app.ui.keyboard.keyboard import Keyboard
from app.ui.keyboard.layout_file import layouts_for
from app.ui.keyboard.presence import Presence
from app.ui.keyboard.typist import Typist, has_lines, is_written_in, layer_for
from app.ui.widgets.buttons import Button, ButtonKind

_START, _ACTION = 25.5, 34.5
"""Least widths of the ways back and of the way on, in units."""
_START_SIDE = 1


class KeyboardTray(QWidget):
    """Stands in the place of the action bar while somebody writes.

    Attributes:
        back: Shown on wide formats only; `start_over` alike.
        primary: The way on: beside the keyboard on wide formats, one of its keys on compact ones. On upright
            formats the action bar stays, and has it.
        keyboard: The keys.

    Signals:
        seen_changed: The tray is to be seen, or no longer.
    """

    seen_changed = Signal()

    def __init__(self, context: ScreenContext, page: QWidget, parent: QWidget | None = None) -> None:
        """Build it without words.

        Args:
            context: Theme, language, and whether there is an on-screen keyboard.
            page: The fields on it are written in.
            parent: Qt's.
        """
        super().__init__(parent)
        self._context, self._page = context, page
        theme = context.theme
        self._on = context.on_screen_keyboard
        self._typist = Typist()
        self._presence = Presence(self)
        self._presence.changed.connect(self.seen_changed)
        board = Board(layouts_for(context.language.codes))
        self.keyboard = Keyboard(theme, board, self)
        self.keyboard.setObjectName("keyboard")
        self.keyboard.speak(context.language.code)
        self.back = Button(theme, ButtonKind.SECONDARY, icon="arrow-left", parent=self)
        self.start_over = Button(theme, ButtonKind.GHOST, icon="rotate-ccw", parent=self)
        self.primary = ActionKey(theme, self)
        for button, name in ((self.back, "back"), (self.start_over, "start-over"), (self.primary, "primary")):
            button.setObjectName(name)
            button.setVisible(self._beside or (theme.format.compact and button is self.primary))
        self.setFixedHeight(ROWS * theme.touch("key") - theme.space("key") + 2 * theme.space("tray"))
        self._lay_out()
        self._connect()

    @property
    def seen(self) -> bool:
        """Whether the tray is to be seen."""
        return self._presence.seen

    def offer(self, fields: Sequence[QWidget]) -> None:
        """Say what there is to write in on the page, in reading order; where nothing is, the tray goes."""
        self._presence.offer(bool(fields) and self._on)
        if fields and self._typist.target not in fields:
            self._write_in(fields[0])

    def send_away(self) -> None:
        """Hide it until a field is touched."""
        self._presence.send_away()

    def set_primary(self, text: str, icon: str, enabled: bool) -> None:
        """Offer the next step."""
        self.primary.setText(text)
        self.primary.set_icon(icon)
        self.primary.setEnabled(enabled)
        self._place_primary()

    # What is written in

    def _follow(self, before: QWidget | None, now: QWidget | None) -> None:
        """Turn to the field that has the focus; where none has, the last one is still written in."""
        if now is None or now is self._typist.target or not self._page.isAncestorOf(now):
            return
        if is_written_in(now):
            self._write_in(now)

    def _write_in(self, field: QWidget) -> None:
        self._typist.write_in(field)
        self._presence.watch_field(field)
        self.keyboard.ask(layer_for(field), lines=has_lines(field))
        self._suggest()

    def _type(self, text: str) -> None:
        self._typist.type_text(text)
        self._suggest()

    def _exchange(self, before: str, after: str) -> None:
        self._typist.exchange(before, after)
        self._suggest()

    def _command(self, kind: KeyKind, selecting: bool) -> None:
        match kind:
            case KeyKind.DELETE:
                self._typist.delete()
            case KeyKind.LEFT | KeyKind.RIGHT:
                self._typist.move(right=kind is KeyKind.RIGHT, selecting=selecting)
            case KeyKind.ENTER:
                self._typist.begin_line()
            case KeyKind.SELECT_ALL:
                self._typist.select_all()
            case _:
                return
        self._suggest()

    def _suggest(self) -> None:
        self.keyboard.suggest_capital(self._typist.wants_capital())

    # How it is built

    def _connect(self) -> None:
        self.keyboard.typed.connect(self._type)
        self.keyboard.exchanged.connect(self._exchange)
        self.keyboard.commanded.connect(self._command)
        self.keyboard.arranged.connect(self._place_primary)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow)

    def _lay_out(self) -> None:
        theme, compact = self._context.theme, self._context.theme.format.compact
        margin = theme.space("tray") if compact else theme.space("margin")
        row = QHBoxLayout(self)
        row.setContentsMargins(margin, theme.space("tray"), margin, theme.space("tray"))
        row.setSpacing(theme.space("gap"))
        if not self._beside:
            row.addWidget(self.keyboard, 1)
            return
        ways = QVBoxLayout()
        ways.setSpacing(theme.space("key"))
        ways.addWidget(self.back)
        ways.addWidget(self.start_over)
        ways.addStretch(1)
        self.back.setMinimumWidth(theme.px(_START))
        self.start_over.set_side(_START_SIDE)
        self.primary.setMinimumWidth(theme.px(_ACTION))
        row.addLayout(ways)
        row.addWidget(self.keyboard, 1)
        row.addWidget(self.primary)

    @property
    def _beside(self) -> bool:
        """Whether the ways back and on stand beside the keyboard."""
        return not self._context.theme.format.compact and not self._context.theme.format.reach

    def _place_primary(self) -> None:
        if self._context.theme.format.compact:
            self.primary.setGeometry(self.keyboard.action_rect.translated(self.keyboard.pos()))
            self.primary.raise_()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the way on where its key is."""
        super().resizeEvent(event)
        self._place_primary()

    def changeEvent(self, event: QEvent) -> None:
        """Type the language that is spoken now."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.keyboard.speak(self._context.language.code)
            self._suggest()

    def showEvent(self, event: QShowEvent) -> None:
        """Watch for real keys while it is seen."""
        super().showEvent(event)
        self._presence.watch(self.window().windowHandle())

    def hideEvent(self, event: QHideEvent) -> None:
        """Take every finger off the keys."""
        super().hideEvent(event)
        self.keyboard.let_go()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tray, with an edge where colours alone would not show one."""
        painter, theme = QPainter(self), self._context.theme
        painter.fillRect(self.rect(), theme.color("sunken"))
        edge = round(theme.stroke("hair"))
        painter.fillRect(0, 0, self.width(), edge, theme.color("hair"))
