"""What stands on the screen while nobody is there. It comes first, so it imports nothing heavy."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6 import QtCore
from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import ScreenContext
from app.ui.formats import as_heading
from app.ui.screen import Screen
from app.ui.theme import MEDIUM
from app.ui.widgets.brand import Brand
from app.ui.widgets.buttons import Button, ButtonKind
from app.ui.widgets.disc import Disc
from app.ui.widgets.label import Label
from app.ui.widgets.painting import give_ink, paint_box, paint_shadow, painter_for
from app.ui.widgets.scene import Scene
from app.ui.wrapping import NO_BREAK

if TYPE_CHECKING:
    from app.booking.steps import Activity, Resting, Step

_SECONDS = 60
_NO_FOCUS, _STRONG_FOCUS = 0, 11
"""Values of `Qt.FocusPolicy`: `Qt` is not touched before the first picture (see `painting`)."""
_TITLE, _TITLE_COMPACT = 1.2, 0.85
"""Size of the title, in sizes of an outcome's."""
_BRAND, _BRAND_COMPACT = 9.0, 7.0
_DISC, _DISC_COMPACT = 12.0, 8.0
_START = 2.0
"""Margin at the start, in units, beyond the screen's."""
_NAME_COMPACT, _NAME_UPRIGHT = 40, 84
"""Room of the name, in units, where it stands beside the clock on narrow screens."""
_SCENE_UPRIGHT = 60
"""Share of the height, where everything else has 12."""
_FLOOR_UPRIGHT = 0.8
"""Where the picture's floor begins on an upright screen, in heights."""
_WORDS, _SCENE = 9, 8
"""Shares of the width."""
_WORDS_COMPACT, _SCENE_COMPACT = 14, 9


class AttractScreen(Screen):
    """One touch target as large as the screen.

    Signals:
        touched: Somebody is here. The touch or key that said so does nothing else.
    """

    touched = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        """Build the picture."""
        super().__init__(context, parent)
        theme = context.theme
        self._compact = theme.format.compact
        self._step: Resting | None = None
        self._waking = False
        self.setProperty("focusPolicy", _STRONG_FOCUS)
        units = _BRAND_COMPACT if self._compact else _BRAND
        self._brand = Brand(theme, context.brand.name, context.brand.logo, units, self)
        self._time = Label(theme, "head", parent=self)
        self._date = Label(theme, "support", "ink2", parent=self)
        self._title = Label(theme, "display", parent=self)
        self._also = Label(theme, "lead", "ink2", MEDIUM, parent=self)
        self._card = _NextFree(context, self)
        self._start = _Invitation(theme, ButtonKind.PRIMARY, icon="pointer", parent=self)
        self._start.setObjectName("start")
        self._start.setProperty("focusPolicy", _NO_FOCUS)
        give_ink(self._start, theme.color(theme.look("primary").ink))
        self._languages = Label(theme, "support", "ink2", parent=self)
        self._scene = Scene(theme, self, floor=_FLOOR_UPRIGHT if theme.format.reach else 0.0)
        for label in self.findChildren(Label):
            give_ink(label, theme.color(label.tone))
        self._lay_out()
        self._minute = QTimer(self, singleShot=True)
        self._minute.timeout.connect(self._tick)
        self.retranslate()

    def show_step(self, step: "Step") -> None:
        """Show the next free time, where one is known."""
        from app.booking.steps import Resting  # not needed for the first picture

        if not isinstance(step, Resting):
            raise AssertionError(type(step).__name__)
        self._step = step
        self._show_times()

    def show_busy(self, activity: "Activity | None") -> None:
        """Take no second touch while the first one is being answered."""
        self._waking = activity is not None

    def retranslate(self) -> None:
        """Write every text anew."""
        language, title = self.context.language, self.tr("Book an appointment")
        others = [code for code in language.codes if code != language.code]
        theme = self.context.theme
        if not self._compact and not theme.format.reach:
            self._brand.set_tagline(self.context.venue.tagline.in_language(language.code))
        if theme.format.compact or theme.format.reach:
            self._brand.limit(theme.px(_NAME_COMPACT if theme.format.compact else _NAME_UPRIGHT))
        self._title.setText(title)
        also = language.text_in(others[0], "AttractScreen", "Book an appointment") if others else ""
        self._also.setText(also)
        self._start.setText(self.tr("Touch anywhere to start"))
        names = f"{NO_BREAK}· ".join(language.own_name(code) for code in language.codes)
        self._languages.setText(names if others else "")
        self._show_times()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the clock go, and listen to the keyboard."""
        super().showEvent(event)
        self.setFocus()
        self._tick()

    def hideEvent(self, event: QHideEvent) -> None:
        """Stop the clock."""
        super().hideEvent(event)
        self._minute.stop()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Look as before: Qt would paint everything once more, in the middle of the first picture."""

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Leave Tab to `keyPressEvent`: there is nothing to go to."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Wake at any key but those that do nothing alone."""
        key = QtCore.Qt.Key
        modifiers = (key.Key_Shift, key.Key_Control, key.Key_Alt, key.Key_Meta, key.Key_AltGr)
        if event.key() not in modifiers and not event.isAutoRepeat():
            self._wake()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wake at a touch."""
        self._wake()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the shadow of the card that floats on the canvas, which is the palette's."""
        if not self._card.isHidden():
            painter, theme = QPainter(self), self.context.theme
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_shadow(painter, theme, QRectF(self._card.geometry()), theme.radius("card"))

    def _wake(self) -> None:
        if not self._waking:
            self.touched.emit()

    def _tick(self) -> None:
        now = self._show_times()
        self._minute.start((_SECONDS - now.second) * 1000)

    def _show_times(self) -> datetime:
        formats, now = self.context.language.formats, self.context.clock()
        self._time.setText(formats.time(now))
        self._date.setText(as_heading(formats.day_long(now)))
        self._card.show_step(self._step, now)
        spoken = (self._title.text(), self._start.text(), self._card.accessibleName())
        self.setAccessibleName(". ".join(part for part in spoken if part))
        self.update()
        return now

    # How it is built

    def _lay_out(self) -> None:
        theme, compact = self.context.theme, self._compact
        large = not compact and not theme.format.reach
        self._title.set_role("display", times=_TITLE if large else _TITLE_COMPACT)
        edge = theme.space("margin") if compact else theme.px(3)
        words = QVBoxLayout()
        above = theme.px(0 if compact else 5)
        words.setContentsMargins(0, above, 0, above)
        words.setSpacing(0)
        words.addLayout(self._top_row())
        words.addStretch(5)
        words.addWidget(self._title)
        words.addSpacing(theme.px(0.5 if compact else 2))
        words.addWidget(self._also)
        words.addStretch(2)
        words.addLayout(_at_start(self._card))
        words.addStretch(5)
        words.addLayout(self._bottom_row())
        if theme.format.reach:
            self._lay_out_upright(words)
            return
        row = QHBoxLayout(self)
        start = theme.space("margin") + theme.px(0 if compact else _START)
        row.setContentsMargins(start, edge, edge, edge)
        row.setSpacing(theme.px(2 if compact else 8))
        row.addLayout(words, _WORDS_COMPACT if compact else _WORDS)
        row.addWidget(self._scene, _SCENE_COMPACT if compact else _SCENE)

    def _lay_out_upright(self, words: QVBoxLayout) -> None:
        """Put the picture between the name and the words."""
        theme = self.context.theme
        edge = theme.space("margin")
        words.setContentsMargins(edge, theme.px(4), edge, edge)
        words.insertWidget(1, self._scene, _SCENE_UPRIGHT)
        for index, units in ((2, 5), (1, 3)):
            words.insertSpacing(index, theme.px(units))
        self.setLayout(words)

    def _top_row(self) -> QHBoxLayout:
        clock = QVBoxLayout()
        clock.setSpacing(0)
        for label in (self._time, self._date):
            label.setWordWrap(False)
            clock.addLayout(_at_end(label))
        brand = QVBoxLayout()
        brand.addWidget(self._brand)
        brand.addStretch(1)
        row = QHBoxLayout()
        row.addLayout(brand)
        row.addStretch(1)
        row.addLayout(clock)
        return row

    def _bottom_row(self) -> QBoxLayout:
        space = self.context.theme.px(1 if self._compact else 2)
        if self._compact:
            column = QVBoxLayout()
            column.setSpacing(space)
            column.addWidget(self._languages)
            column.addLayout(_at_start(self._start))
            return column
        languages = QVBoxLayout()
        languages.addStretch(1)
        languages.addLayout(_at_end(self._languages))
        languages.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(space)
        row.addWidget(self._start)
        row.addLayout(languages, 1)
        return row


def _at_start(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(widget)
    row.addStretch(1)
    return row


def _at_end(widget: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(widget)
    return row


class _Invitation(Button):
    """Looks like a button, and leaves every touch to the screen that it stands on."""

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.ignore()


class _NextFree(QWidget):
    """The card with the next free time; nothing stands in its place while none is known."""

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context
        theme = context.theme
        self._caption = Label(theme, "support", "ink2", MEDIUM, parent=self)
        self._when = Label(theme, "head", parent=self)
        self._what = Label(theme, "support", "ink2", parent=self)
        words = QVBoxLayout()
        words.setSpacing(0)
        for label in (self._caption, self._when, self._what):
            words.addWidget(label)
        row = QHBoxLayout(self)
        padding = theme.space("card")
        row.setContentsMargins(
            padding, padding, padding + theme.px(0 if theme.format.compact else 4), padding
        )
        row.setSpacing(theme.px(3 if not theme.format.compact else 2))
        units = _DISC_COMPACT if theme.format.compact else _DISC
        row.addWidget(Disc(theme, "calendar-clock", "accent", units, self))
        row.addLayout(words, 1)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)

    def show_step(self, step: "Resting | None", now: datetime) -> None:
        offer, language = step.next_free if step is not None else None, self._context.language
        slot = offer.next_slot if offer is not None else None
        known = offer is not None and slot is not None and slot.start >= now
        self.setVisible(known)
        self._caption.setText(self.tr("Next free"))
        if offer is not None and slot is not None:
            name = offer.meeting_type.name_in(language.code)
            duration = language.formats.duration(offer.meeting_type.durations[0])
            self._when.setText(language.formats.relative_time(slot.start, now))
            self._what.setText(self.tr("{topic}, {duration}").format(topic=name, duration=duration))
        texts = (self._caption.text(), self._when.text(), self._what.text())
        self.setAccessibleName(": ".join(texts) if known else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._context.theme
        look = theme.look("raised")
        paint_box(painter_for(self), theme, look, QRectF(self.rect()), theme.radius("card"))
