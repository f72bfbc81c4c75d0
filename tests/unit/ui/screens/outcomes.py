"""What tests of outcome screens have in common."""

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.booking.drafting import form_for
from app.booking.request import BookingRequest
from app.booking.steps import Confirming
from app.settings import Brand, IdleLimits
from app.ui.context import ScreenContext
from app.ui.language import Language
from app.ui.theme import Theme, load_tokens
from app.ui.typing_help import TypingHelp
from tests.fakes.values import NOW, a_request, a_venue

SIZES = ((1920, 1080), (1280, 800))
LIMITS = IdleLimits(
    welcome=timedelta(seconds=20),
    browsing=timedelta(seconds=45),
    form=timedelta(seconds=90),
    warning=timedelta(seconds=30),
    result=timedelta(seconds=30),
    staff=timedelta(seconds=120),
    patience=3,
)


def a_context(
    language: Language,
    size: tuple[int, int] = SIZES[0],
    *,
    demo: bool = True,
    clock: Callable[[], datetime] = lambda: NOW,
) -> ScreenContext:
    """Return what screens are handed, for one format."""
    tokens = load_tokens()
    theme = Theme(tokens, tokens.format_for(*size))
    application = QApplication.instance()
    if isinstance(application, QApplication):
        theme.apply(application)
    brand = Brand("Ahornkai Architekten", tokens.default_accent)
    return ScreenContext(theme, a_venue(), brand, LIMITS, language, clock, demo, TypingHelp())


def a_confirming(request: BookingRequest | None = None) -> Confirming:
    """Return the check page of a request."""
    request = request or a_request()
    form = form_for(request.meeting_type, request.details.channel, a_venue())
    return Confirming(request, form, {"fullname": request.attendee.fullname})


def texts(widget: QWidget) -> str:
    """Return everything that can be read on a widget."""
    seen = [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]
    seen += [each.accessibleName() for each in widget.findChildren(QWidget) if each.isVisible()]
    return " | ".join(text for text in seen if text)


def clipped(widget: QWidget) -> list[str]:
    """Return the texts that have less room than they need."""
    return [
        label.text()
        for label in widget.findChildren(QLabel)
        if label.isVisible() and label.text() and label.height() + 1 < label.heightForWidth(label.width())
    ]
