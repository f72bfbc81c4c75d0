"""What is wrong with a screen that is shown: cut texts, parts that overlap, targets that are too small.

    with staged(qapp, scene, look) as window:
        assert flaws(window) == []

Looks at what is on top: while an overlay is open, at the overlay.
"""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QPlainTextEdit, QWidget

from app.ui.kiosk.trouble_banner import TroubleBanner
from app.ui.kiosk.veil import ProgressVeil
from app.ui.screens.attract import AttractScreen
from app.ui.theme import Theme
from app.ui.widgets import painting
from app.ui.widgets.arch import Arch
from app.ui.widgets.brand import BrandMark
from app.ui.widgets.chip import Chip
from app.ui.widgets.countdown_ring import CountdownRing
from app.ui.widgets.date_leaf import DateLeaf
from app.ui.widgets.day_cell import DayCell
from app.ui.widgets.disc import Disc
from app.ui.widgets.label import Label
from app.ui.widgets.overlay import Overlay
from app.ui.widgets.panel_head import PanelHead
from app.ui.widgets.qr_code import QrCode
from app.ui.widgets.stepper import Stepper
from app.ui.window import KioskWindow

FLOOR_MM = 16.0
"""Width and height of the smallest target."""
_ALLOWED = 1.5
"""Pixels that letters may stand outside their box: rounding."""
_DAY_FLOOR_MM = 15.0
"""Of a day in a month of six weeks."""
_NEARLY_MM = 0.3
_PAINTED = (Stepper, Chip, Disc, Arch, QrCode, DateLeaf, CountdownRing, BrandMark)
"""Show something by painting it themselves."""
_WRAPS = Qt.TextFlag.TextWordWrap.value


@dataclass(frozen=True, slots=True)
class Painted:
    """A text that a widget has painted itself."""

    widget: QWidget
    text: str
    rect: QRectF
    font: QFont
    align: int


def flaws(window: KioskWindow) -> list[str]:
    """Return what is wrong, a sentence each."""
    theme, root = window.context.theme, on_top(window)
    return [
        *_cut_labels(root),
        *_cut_paint(window, root),
        *_outside(root),
        *_overlaps(root),
        *_too_small(root, theme),
        *_out_of_reach(window, root, theme),
    ]


def on_top(window: KioskWindow) -> QWidget:
    """Return what a person can act on: the open overlay, the veil, or the screen."""
    above: list[QWidget] = [each for each in window.findChildren(Overlay) if each.isVisible()]
    above += [each for each in window.findChildren(ProgressVeil) if each.isVisible()]
    return above[-1] if above else window


def seen(root: QWidget, kind: type[QWidget] = QWidget) -> list[QWidget]:
    """Return the visible widgets of a kind below `root`, with a size."""
    found = root.findChildren(kind)
    return [each for each in found if each.isVisible() and each.width() > 0 and each.height() > 0]


def place(widget: QWidget) -> QRect:
    """Return where a widget lies on its window."""
    return QRect(widget.mapTo(widget.window(), QPoint()), widget.size())


# Texts


def _cut_labels(root: QWidget) -> Iterator[str]:
    for label in root.findChildren(Label):
        if not label.isVisible() or not label.text():
            continue
        needed = label.heightForWidth(label.width())
        if label.height() + _ALLOWED < needed:
            yield f"cut below: “{label.text()}” has {label.height()} of {needed} px"
        widest = _widest(label)
        if label.width() + _ALLOWED < widest:
            yield f"cut at the side: “{label.text()}” has {label.width()} of {widest:.0f} px"


def _widest(label: Label) -> float:
    """Return the width of the longest part that does not break."""
    metrics = QFontMetricsF(label.letters())
    parts = [label.text()]
    if label.wordWrap():
        parts = [part for part in re.split(r"[ \-/\n]", label.text()) if "@" not in part]
    return max((metrics.horizontalAdvance(part) for part in parts), default=0.0)


def _cut_paint(window: KioskWindow, root: QWidget) -> Iterator[str]:
    with _recorded() as texts:
        window.grab()
    for each in texts:
        if not root.isAncestorOf(each.widget):
            continue
        metrics = QFontMetricsF(each.font)
        needed = metrics.boundingRect(each.rect, each.align | _WRAPS, each.text)
        if needed.width() > each.rect.width() + _ALLOWED:
            yield f"painted too wide: “{each.text}” has {each.rect.width():.0f} of {needed.width():.0f} px"
        lines = round(needed.height() / metrics.lineSpacing())
        letters = (lines - 1) * metrics.lineSpacing() + metrics.capHeight()
        if letters > each.rect.height() + _ALLOWED or letters > each.widget.height():
            yield f"painted too high: “{each.text}” has {each.rect.height():.0f} of {letters:.0f} px"


@contextmanager
def _recorded() -> Iterator[list[Painted]]:
    """Note every text that a widget paints."""
    texts: list[Painted] = []
    original = painting.paint_text

    def note(
        painter: QPainter,
        theme: Theme,
        text: str,
        rect: QRectF,
        role: str,
        color: str,
        weight: int | None = None,
        align: int = painting.START,
    ) -> None:
        device = painter.device()
        if isinstance(device, QWidget) and text:
            texts.append(Painted(device, text, QRectF(rect), theme.font(role, weight), align))
        original(painter, theme, text, rect, role, color, weight, align)

    users = [
        module
        for name, module in list(sys.modules.items())
        if name.startswith("app.ui") and getattr(module, "paint_text", None) is original
    ]
    for module in users:
        module.__dict__["paint_text"] = note
    try:
        yield texts
    finally:
        for module in users:
            module.__dict__["paint_text"] = original


# Places


def _outside(root: QWidget) -> Iterator[str]:
    for widget in _parts(root):
        rect, above = place(widget), widget.parentWidget()
        while above is not None and above.isVisible():
            around = place(above)
            if not around.adjusted(-1, -1, 1, 1).contains(rect):
                yield f"outside: {_name(widget)} {_rect(rect)} of {_name(above)} {_rect(around)}"
                break
            above = None if above is root or above.isWindow() else above.parentWidget()


def _overlaps(root: QWidget) -> Iterator[str]:
    parts = [(each, _inked(each)) for each in _parts(root)]
    for (one, here), (other, there) in combinations(parts, 2):
        if one.isAncestorOf(other) or other.isAncestorOf(one):
            continue
        both = here.intersected(there)
        if both.width() > 2 and both.height() > 2:
            yield f"overlap: {_name(one)} {_rect(here)} and {_name(other)} {_rect(there)}"


def _parts(root: QWidget) -> list[QWidget]:
    """Return what shows something by itself: texts, targets, fields, pictures."""
    return [each for each in seen(root) if _shows_something(each) and not _is_covered(root, each)]


def _shows_something(widget: QWidget) -> bool:
    match widget:
        case Label():
            return bool(widget.text())
        case QAbstractButton() | QLineEdit() | QPlainTextEdit():
            return True
        case PanelHead():
            return bool(widget.accessibleName())
        case _:
            return isinstance(widget, _PAINTED)


def _is_covered(root: QWidget, widget: QWidget) -> bool:
    """Tell whether the window's notice covers all of it, as it covers a title that has been read."""
    notices = [each for each in seen(root, TroubleBanner) if not each.isAncestorOf(widget)]
    return any(place(each).contains(_inked(widget)) for each in notices)


def _inked(widget: QWidget) -> QRect:
    """Return where a widget really shows something: a text may have more room than it needs."""
    rect = place(widget)
    if not isinstance(widget, Label):
        return rect
    height = min(rect.height(), widget.heightForWidth(widget.width()))
    align = widget.alignment()
    top = rect.top()
    if align & Qt.AlignmentFlag.AlignVCenter:
        top += (rect.height() - height) // 2
    elif align & Qt.AlignmentFlag.AlignBottom:
        top += rect.height() - height
    return QRect(rect.left(), top, rect.width(), height)


# Targets


def _too_small(root: QWidget, theme: Theme) -> Iterator[str]:
    for button in _targets(root):
        rect = place(button)
        floor = _DAY_FLOOR_MM if isinstance(button, DayCell) else FLOOR_MM
        least = theme.mm(floor - _NEARLY_MM)
        if rect.width() < least or rect.height() < least:
            yield f"too small: {_name(button)} is {rect.width()} x {rect.height()} of {least} px"


def _out_of_reach(window: KioskWindow, root: QWidget, theme: Theme) -> Iterator[str]:
    if not theme.format.reach or isinstance(window.screen_shown, AttractScreen):
        return
    for button in _targets(root):
        if place(button).top() < theme.bar("top"):
            yield f"out of reach: {_name(button)} at {_rect(place(button))}"


def _targets(root: QWidget) -> list[QAbstractButton]:
    found = [each for each in root.findChildren(QAbstractButton) if each.isVisible()]
    return [each for each in found if each.focusPolicy() != Qt.FocusPolicy.NoFocus and each.isEnabled()]


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, Label | QAbstractButton) else widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName() or '-'} “{text}”"


def _rect(rect: QRect) -> str:
    return f"{rect.left()},{rect.top()} {rect.width()}x{rect.height()}"
