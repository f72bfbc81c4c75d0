"""How a test looks at a screen and touches it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from app.ui.widgets.pressable import Pressable
from app.ui.wrapping import NO_BREAK
from tests.unit.ui.screens.outcomes import texts


def settle() -> None:
    """Let layouts follow what was written: a new text asks for a new layout, and that for another one."""
    for _ in range(3):
        QApplication.processEvents()


def read(widget: QWidget) -> str:
    """Return everything that can be read on a widget, with ordinary blanks."""
    buttons = (each.text() for each in widget.findChildren(QAbstractButton) if each.isVisible())
    return " | ".join((texts(widget), *buttons)).replace(NO_BREAK, " ")


def button(screen: QWidget, name: str) -> Pressable:
    """Return the button of this name that can be seen."""
    found = [each for each in screen.findChildren(Pressable, name) if each.isVisible()]
    assert len(found) == 1, f"{name}: {len(found)}"
    return found[0]


def visible(screen: QWidget, prefix: str) -> list[str]:
    """Return the names of the buttons that can be seen and begin with `prefix`, without it."""
    buttons = [each for each in screen.findChildren(Pressable) if each.isVisible()]
    names = (each.objectName() for each in buttons)
    return [name.removeprefix(prefix) for name in names if name.startswith(prefix)]


def touch(screen: QWidget, name: str) -> None:
    """Touch a button."""
    QTest.mouseClick(button(screen, name), Qt.MouseButton.LeftButton)


def press(screen: QWidget, name: str, key: Qt.Key = Qt.Key.Key_Return) -> None:
    """Press a button by keyboard."""
    button(screen, name).setFocus()
    QTest.keyClick(button(screen, name), key)
