"""Makes painted keys known to a screen reader: an invisible button over each of them."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.keyboard.key import Key

NAME_PREFIX = "key-"
"""What the object names of keys begin with."""


class Named(NamedTuple):
    """A key, its place, and what it is called."""

    key: Key
    rect: QRect
    spoken: str


class Handle(QAbstractButton):
    """Has a name, a role and a place; paints nothing, and takes no touch and no focus."""

    def __init__(self, press: Callable[[Key], None], parent: QWidget) -> None:
        """Make it invisible to fingers; `press` is what a screen reader's press does."""
        super().__init__(parent)
        self._press = press
        self._key: Key | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._use)

    def stand_for(self, named: Named) -> None:
        """Be the handle of this key."""
        self._key = named.key
        self.setObjectName(f"{NAME_PREFIX}{named.key.name}")
        self.setAccessibleName(named.spoken)
        self.setGeometry(named.rect)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Leave the painting to the keyboard."""

    def _use(self) -> None:
        if self._key is not None:
            self._press(self._key)


class KeyHandles:
    """The handles of one keyboard; they are used again, not made anew."""

    def __init__(self, parent: QWidget, press: Callable[[Key], None]) -> None:
        """Take the keyboard, and what presses one of its keys."""
        self._parent, self._press = parent, press
        self._handles: list[Handle] = []

    def show(self, keys: Sequence[Named]) -> None:
        """Have one handle for each of these keys, and no other."""
        while len(self._handles) < len(keys):
            self._handles.append(Handle(self._press, self._parent))
        for handle, named in zip(self._handles, keys, strict=False):
            handle.stand_for(named)
        for handle in self._handles[len(keys) :]:
            handle.hide()
