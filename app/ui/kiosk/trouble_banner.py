"""Says above a screen what went wrong, until something newer is shown."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from app.ui.messages import Message
from app.ui.theme import Theme
from app.ui.widgets.announcing import announce
from app.ui.widgets.notice import Notice

_BELOW_BRAND = 17.0
"""Where it begins on an upright screen, in units: below brand and clock."""

_AROUND_TITLE = 2.0
"""Above and below the title that it covers, in units, together."""


class TroubleBanner(Notice):
    """A notice at the top of the window; it covers the title, which the visitor has read."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        """Say nothing yet."""
        super().__init__(theme, "support", parent)
        self._space = theme
        self.setObjectName("trouble")
        self.hide()
        parent.installEventFilter(self)

    def say(self, message: Message) -> None:
        """Say it, also to a screen reader."""
        self.show_fact("info", message.spoken)
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
        height = self.heightForWidth(width) if self.hasHeightForWidth() else self.sizeHint().height()
        top = space.px(_BELOW_BRAND)
        if not space.format.reach:
            banner = parent.height() - space.format.height
            top = space.bar("top") + max(0, banner)
            height = max(height, space.line_px("title") + space.px(_AROUND_TITLE))
        self.setGeometry((parent.width() - width) // 2, top, width, height)
