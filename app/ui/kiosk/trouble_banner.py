"""Says above a screen what went wrong, until something newer is shown."""

from PySide6.QtCore import QEvent, QObject, QPoint
from PySide6.QtWidgets import QWidget

from app.ui.frame import Frame
from app.ui.messages import Message
from app.ui.theme import Theme
from app.ui.widgets.announcing import announce
from app.ui.widgets.notice import Notice

_BELOW_BRAND = 17.0
"""Where it begins on an upright screen, in units: below brand and clock."""

_ABOVE_CONTENT = 0.25
"""Between the notice and what is below, in units."""

_AROUND_TITLE = 2.0
"""Above and below the title that it covers, in units, together."""


class TroubleBanner(Notice):
    """A notice at the top of the window; it covers the title, which the visitor has read."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Say nothing yet."""
        super().__init__(theme, "support", parent)
        self._space = theme
        self._message: Message | None = None
        self.setObjectName("trouble")
        self.hide()
        parent.installEventFilter(self)

    def say(self, message: Message) -> None:
        """Say it, also to a screen reader."""
        self._message = message
        self._place()
        self.show()
        self.raise_()
        announce(self, message.spoken)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the top."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False

    def _place(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        space = self._space
        width = parent.width() - 2 * space.space("margin")
        top = space.px(_BELOW_BRAND)
        if space.format.reach:
            self.setGeometry((parent.width() - width) // 2, top, width, self._fitted(width, parent.height()))
            return
        banner = parent.height() - space.format.height
        top = space.bar("top") + max(0, banner)
        room = max(self._room_above_content(parent) - top, space.line_px("title") + space.px(_AROUND_TITLE))
        height = max(self._fitted(width, room), room)
        self.setGeometry((parent.width() - width) // 2, top, width, height)

    def _room_above_content(self, parent: QWidget) -> int:
        """Return where the content of the page begins: what is above it is covered whole."""
        frames = [each for each in parent.findChildren(Frame) if each.isVisible()]
        below = [each.content.mapTo(parent, QPoint()).y() for each in frames]
        return min(below, default=0) - self._space.px(_ABOVE_CONTENT)

    def _fitted(self, width: int, room: int) -> int:
        """Say as much as fits, and return its height."""
        message, height = self._message, 0
        if message is None:
            return height
        short = f"{message.title}. {message.advice}".strip()
        for text, close in ((message.spoken, False), (message.spoken, True), (short, True)):
            self.show_fact("info", text)
            self.set_close(close)
            height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
            if height <= room:
                break
        return height
