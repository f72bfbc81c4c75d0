"""What every screen is handed: how things look, where they are, which language is spoken."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from app.ui.language import Language
from app.ui.theme import Theme
from app.ui.typing_help import TypingHelp

if TYPE_CHECKING:
    from app.booking.venue import Venue
    from app.settings import Brand, IdleLimits


class ScreenContext(NamedTuple):
    """Shared by all screens of a window.

    Attributes:
        theme: Colours and sizes of this format.
        venue: What is said of the place.
        brand: Name, logo and colour.
        idle: How long screens wait for a touch.
        language: The language spoken now, with its `formats`.
        clock: The time now, aware.
        demo: Whether the demo runs: invented venue, mailbox on the screen.
        on_screen_keyboard: Whether fields bring a keyboard with them.
        typing_help: Asked while somebody types.
    """

    theme: Theme
    venue: "Venue"
    brand: "Brand"
    idle: "IdleLimits"
    language: Language
    clock: Callable[[], datetime]
    demo: bool
    typing_help: TypingHelp
    on_screen_keyboard: bool = True
