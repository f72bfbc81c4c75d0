"""Takes the first of several arrangements in which everything has room.

    Fitted(card, self._usual, self._come_closer, self._leave_hint_out)

Words differ in length from language to language, and large text needs more room than there may be. Nothing is
cut then: things stand closer, and at last what only helps gives way.
"""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractButton, QLabel, QLayout, QWidget

Arrangement = Callable[[], None]


class Fitted(QObject):
    """Arranges what stands in the layout of a widget whenever its size or a text on it has changed."""

    def __init__(self, room: QWidget, usual: Arrangement, *less: Arrangement) -> None:
        """Begin with the first event that `room` gets.

        Args:
            room: Its size is given by what is around it, and by nothing that stands on it.
            usual: Undoes all of `less`.
            less: Each saves some room more; they are taken one after the other until everything fits.
        """
        super().__init__(room)
        self._room, self._usual, self._less = room, usual, less
        self._known: tuple[object, ...] = ()
        self._busy = False
        room.installEventFilter(self)

    def again(self) -> None:
        """Arrange it anew: something else has changed."""
        self._known = ()
        self._see()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what fits now."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest) and watched is self._room:
            self._see()
        return False

    def _see(self) -> None:
        room = self._room
        texts = [each.text() for each in room.findChildren(QLabel)]
        texts += [each.text() for each in room.findChildren(QAbstractButton)]
        known = (room.width(), room.height(), *texts)
        if known == self._known or self._busy:
            return
        self._known, self._busy = known, True  # what is shown again may resize the room at once
        self._usual()
        for each in self._less:
            if has_room(room):
                break
            each()
        measure_anew(room)
        self._busy = False
        for widget in (room, *room.findChildren(QWidget)):
            if (layout := widget.layout()) is not None:
                layout.activate()  # now, not with the next event: the page may be painted before


def has_room(room: QWidget) -> bool:
    """Tell whether everything in the layout of `room` has the room it needs."""
    measure_anew(room)
    layout = room.layout()
    if layout is None:
        return True
    least = layout.totalMinimumSize()
    high = layout.totalHeightForWidth(room.width()) if layout.hasHeightForWidth() else least.height()
    return least.width() <= room.width() and high <= room.height()


def measure_anew(room: QWidget) -> None:
    """Forget the sizes that layouts below `room` remember; else they go on until the next event."""
    for widget in (*reversed(room.findChildren(QWidget)), room):
        layout = widget.layout()
        if layout is not None:
            _forget(layout)
        if widget is not room:
            widget.updateGeometry()


def _forget(layout: QLayout) -> None:
    for inner in (*layout.findChildren(QLayout), layout):
        inner.invalidate()
