"""Emits signals and counts references: `emit.py COUNT`, by the environment's Python; prints a JSON object."""

import json
import sys

from PySide6.QtCore import QCoreApplication, QObject, Signal


class Sender(QObject):
    """Emits values whose references were once miscounted."""

    told = Signal(bool, object)


class Receiver(QObject):
    """Counts what arrives."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def take(self, flag: bool, value: object) -> bool:
        """Take one."""
        self.count += 1
        return flag


def changes(emits: int) -> dict[str, int]:
    """Return by how much the references of each constant changed over so many signals."""
    sender, receiver = Sender(), Receiver()
    sender.told.connect(receiver.take)
    before = [sys.getrefcount(constant) for constant in (True, False, None)]
    for number in range(emits):
        sender.told.emit(number % 2 == 0, None)
    after = [sys.getrefcount(constant) for constant in (True, False, None)]
    found = dict(
        zip(("True", "False", "None"), (b - a for a, b in zip(before, after, strict=True)), strict=True)
    )
    return {"emits": receiver.count, **found}


if __name__ == "__main__":
    application = QCoreApplication([])
    print(json.dumps(changes(int(sys.argv[1]))))
