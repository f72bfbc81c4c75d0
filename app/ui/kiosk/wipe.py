"""The end of a visitor's session: nothing of it stays."""

import gc
import logging
import weakref
from datetime import timedelta

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication
from shiboken6 import isValid

from app.ui.screen import Screen

log = logging.getLogger(__name__)

CENSUS_AFTER = timedelta(milliseconds=100)
"""When the destroyed pages are counted; a session's data lives at most twice as long."""


class Wipe(QObject):
    """Destroys a session's pages and proves that none is left.

    Attributes:
        survivors: How many session objects the last census found alive; None before the first.
    """

    def __init__(self, parent: QObject) -> None:
        """Nothing to wipe yet."""
        super().__init__(parent)
        self.survivors: int | None = None
        self._pages: list[weakref.ref[Screen]] = []
        self._census = QTimer(self, singleShot=True)
        self._census.setInterval(CENSUS_AFTER // timedelta(milliseconds=1))
        self._census.timeout.connect(self._count)

    def run(self, pages: tuple[Screen, ...]) -> None:
        """Destroy `pages`, empty clipboard and primary selection, and count what is left a little later."""
        self.survivors = None
        self.retire(pages)
        clipboard = QGuiApplication.clipboard()
        for mode in (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection):
            if mode is QClipboard.Mode.Clipboard or clipboard.supportsSelection():
                clipboard.clear(mode)
        self._census.start()

    def retire(self, pages: tuple[Screen, ...]) -> None:
        """Destroy pages that others stand for now; they are counted with the rest of their session."""
        self._pages += [weakref.ref(page) for page in pages]
        for page in pages:
            page.hide()
            page.deleteLater()

    def _count(self) -> None:
        gc.collect()
        alive = [page for page in (ref() for ref in self._pages) if page is not None and isValid(page)]
        self.survivors = len(alive)
        self._pages = []
        if alive:
            log.error("wipe", extra={"count": len(alive)})
        else:
            log.info("wipe", extra={"count": 0})
