"""Buttons of which one at most is chosen."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from app.ui.widgets.pressable import Pressable


def make_exclusive(buttons: Mapping[str, Pressable]) -> None:
    """Make them what a screen reader calls radio buttons: choosing one gives up the others.

    They share a parent. Tab then stops at the chosen one, and the arrow keys go to the others.
    """
    for button in buttons.values():
        button.setAutoExclusive(True)


def choose_only(buttons: Mapping[str, Pressable], chosen: str) -> None:
    """Choose the button of that name, or none of them."""
    for value, button in buttons.items():
        exclusive = button.autoExclusive()
        button.setAutoExclusive(False)  # the chosen one could not be given up
        button.setChecked(value == chosen)
        button.setAutoExclusive(exclusive)
        stops = chosen not in buttons or value == chosen
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if stops else Qt.FocusPolicy.ClickFocus)
