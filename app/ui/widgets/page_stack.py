"""Pages of which one is seen."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget


class PageStack(QWidget):
    """Shows one page at a time, as large as itself.

    Qt's own stack switches the updates of the whole window off and on, which paints everything twice: once
    for the window and once more for its parts.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show nothing yet."""
        super().__init__(parent)
        self._page: QWidget | None = None

    @property
    def page(self) -> QWidget | None:
        """The page that is seen; None before the first."""
        return self._page

    def add(self, page: QWidget) -> None:
        """Keep `page` ready, unseen."""
        page.hide()
        page.setParent(self)
        page.setGeometry(self.rect())

    def turn_to(self, page: QWidget) -> None:
        """Show `page` instead of the one that is seen; the caller decides where the focus goes."""
        before, self._page = self._page, page
        page.setGeometry(self.rect())
        page.show()
        if before is not None and before is not page:
            before.hide()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the page as large as this."""
        super().resizeEvent(event)
        if self._page is not None:
            self._page.setGeometry(self.rect())
