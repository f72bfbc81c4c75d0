"""The accents that a long press offers, until one is chosen or something else is touched."""

from PySide6.QtCore import QPoint, QRect

from app.ui.keyboard.places import Offer


class Offered:
    """At most one offer at a time.

    Attributes:
        offer: What is offered; None: nothing.
        chosen: What lies under the finger, or did last.
    """

    def __init__(self) -> None:
        """Offer nothing."""
        self.offer: Offer | None = None
        self.chosen = ""
        self._finger: int | None = None

    @property
    def rect(self) -> QRect:
        """Where it is; empty while there is nothing."""
        return self.offer.rect if self.offer is not None else QRect()

    def open(self, offer: Offer, finger: int) -> None:
        """Offer something to the finger that lies on the letter."""
        self.offer, self.chosen, self._finger = offer, offer.typed, finger

    def take_up(self, finger: int, point: QPoint) -> bool:
        """Follow a finger from now on, if it touches what is offered."""
        if self.offer is None or not self.offer.rect.contains(point):
            return False
        self._finger = finger
        self.slide(finger, point)
        return True

    def slide(self, finger: int, point: QPoint) -> bool:
        """Choose what lies under the finger; tells whether that is something else than before."""
        if self.offer is None or finger != self._finger:
            return False
        before, self.chosen = self.chosen, self.offer.under(point.x())
        return self.chosen != before

    def lift(self, finger: int) -> tuple[str, str] | None:
        """Return the letter that was typed and what takes its place; None: nothing, and the offer stays."""
        if self.offer is None or finger != self._finger:
            return None
        self._finger = None
        return (self.offer.typed, self.chosen) if self.chosen != self.offer.typed else None

    def close(self) -> None:
        """Offer nothing more."""
        self.offer, self.chosen, self._finger = None, "", None
