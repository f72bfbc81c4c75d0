"""Tab goes through a page in the order it is read: as it is laid out, not as it happened to be built."""

from collections.abc import Iterator

from PySide6 import QtCore
from PySide6.QtWidgets import QLayout, QWidget


def stops(root: QWidget) -> tuple[QWidget, ...]:
    """Return everything on `root` that Tab reaches, in reading order."""
    return tuple(widget for widget in _below(root) if _reachable(widget))


def move_focus(root: QWidget, forward: bool) -> bool:
    """Give the focus to what comes next on `root`, or before; round and round. False: there is nothing."""
    order = stops(root)
    if not order:
        return False
    here, step = root.focusWidget(), 1 if forward else -1
    before = order.index(here) if here in order else min(-step, 0)
    reason = QtCore.Qt.FocusReason.TabFocusReason if forward else QtCore.Qt.FocusReason.BacktabFocusReason
    order[(before + step) % len(order)].setFocus(reason)
    return True


def _reachable(widget: QWidget) -> bool:
    by_tab = QtCore.Qt.FocusPolicy.TabFocus
    return bool(widget.focusPolicy() & by_tab) and widget.isEnabled() and widget.isVisible()


def _below(widget: QWidget) -> Iterator[QWidget]:
    for child in _ordered_children(widget):
        if child.isVisible():
            yield child
            yield from _below(child)


def _ordered_children(widget: QWidget) -> list[QWidget]:
    layout = widget.layout()
    laid_out = list(_laid_out(layout)) if layout is not None else []
    children = [child for child in widget.children() if isinstance(child, QWidget)]
    mine = set(children)
    first = [child for child in laid_out if child in mine]
    return first + [child for child in children if child not in set(first)]


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for index in range(layout.count()):
        item = layout.itemAt(index)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            yield widget
        elif inner is not None:
            yield from _laid_out(inner)
