"""The floor: the least a PySide6 program can do and still show something. Run by the environment's Python.

`floor.py TRACE` shows one label, writes the milestone `first-picture` to the file TRACE once it is painted,
and stays until it is ended.
"""

import json
import sys
import time

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QLabel


class Label(QLabel):
    """A label that notes when it was first painted."""

    def __init__(self, text: str, trace: str) -> None:
        super().__init__(text)
        self._trace = trace

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and the first time say so."""
        super().paintEvent(event)
        if self._trace:
            milestone = {"event": "first-picture", "monotonic": time.monotonic(), "cpu": time.process_time()}
            with open(self._trace, "a", encoding="utf-8") as file:
                file.write(json.dumps(milestone) + "\n")
            self._trace = ""


if __name__ == "__main__":
    application = QApplication(sys.argv)
    label = Label("Book an appointment", sys.argv[1])
    label.show()
    sys.exit(application.exec())
