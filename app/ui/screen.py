"""What all screens have in common: steps in, signals out."""

from typing import TYPE_CHECKING, Protocol, Self

from PySide6.QtCore import QEvent, Signal, SignalInstance
from PySide6.QtWidgets import QWidget

from app.ui.context import ScreenContext
from app.ui.reading_order import move_focus

if TYPE_CHECKING:
    from app.booking.errors import BookingError
    from app.booking.steps import Activity, Step


class Framed(Protocol):
    """A page that hands on what its frame says."""

    back_requested: SignalInstance
    start_over_requested: SignalInstance
    language_requested: SignalInstance
    display_requested: SignalInstance
    help_requested: SignalInstance


class Screen(QWidget):
    """One step of the booking as a person sees it.

    Attributes:
        draws_errors: Whether the screen shows errors itself; else the window shows them above it.

    Signals:
        back_requested: Back was pressed.
        start_over_requested: Start over was pressed.
        language_requested: The language button was pressed.
        display_requested: The display button was pressed.
        help_requested: The help button was pressed.
        done: The visitor is finished, or the screen's own time is up.
    """

    ground = "canvas"
    """Name of the colour that the whole screen stands on."""

    draws_errors = False

    back_requested = Signal()
    start_over_requested = Signal()
    language_requested = Signal()
    display_requested = Signal()
    help_requested = Signal()
    done = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build the screen empty; `show_step` fills it."""
        super().__init__(parent)
        self.context = context

    def show_step(self, step: "Step") -> None:
        """Draw `step`; a newer one of the same kind is drawn in place."""
        raise AssertionError(type(self).__name__, type(step).__name__)

    def take_over(self, former: Self) -> None:
        """Go on where `former`, the same screen in another size, stops: nothing typed or chosen is lost."""

    def retranslate(self) -> None:
        """Write every text anew, in the language spoken now."""

    def show_busy(self, activity: "Activity | None") -> None:
        """Show, or no longer show, that something is being done."""

    def show_error(self, error: "BookingError | None") -> None:
        """Show what went wrong beside what it is about; only where `draws_errors`."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Let Tab go on in the order the page is read."""
        return move_focus(self.window(), forward)

    def changeEvent(self, event: QEvent) -> None:
        """Write the texts anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
