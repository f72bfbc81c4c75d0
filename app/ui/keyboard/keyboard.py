"""The keyboard itself: one widget that paints its keys and follows every finger on them."""

from datetime import timedelta

from PySide6.QtCore import QElapsedTimer, QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QPaintEvent, QResizeEvent, QTouchEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.ui.keyboard.arrangement import arrange
from app.ui.keyboard.board import Board
from app.ui.keyboard.key import ROWS, Key, KeyKind
from app.ui.keyboard.key_faces import KeyFaces, Painted
from app.ui.keyboard.key_handles import KeyHandles, Named
from app.ui.keyboard.layout import Layer
from app.ui.keyboard.offered import Offered
from app.ui.keyboard.places import Place, Places
from app.ui.theme import Theme
from app.ui.widgets.painting import painter_for

HOLD = timedelta(milliseconds=450)
"""How long a press is a long one."""
REPEAT = timedelta(milliseconds=60)
"""How often a key that is held repeats itself."""

_MOUSE = -1
"""Number of the mouse among the fingers."""
_REPEATING = frozenset({KeyKind.DELETE, KeyKind.LEFT, KeyKind.RIGHT})
_ON_RELEASE = frozenset({KeyKind.LAYER, KeyKind.LANGUAGE})
"""Keys that change what lies under the finger: they wait until it is gone."""
_TOUCHES = frozenset(
    {QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel}
)
_MS = timedelta(milliseconds=1)


class Keyboard(QWidget):
    """Letters are typed when they are touched, so that nothing is lost when two fingers overlap.

    A long press offers accents in the row of its letter; one that is chosen, by sliding or by another touch,
    takes the letter's place. The keyboard never takes the focus, and remembers nothing that it typed.

    Signals:
        typed: Carries the text of a key.
        exchanged: Carries the letter that was typed and the accent that takes its place.
        commanded: Carries the kind of a key that types nothing, and whether cursor keys select.
        arranged: The keys lie elsewhere; `action_rect` may be another.
    """

    typed = Signal(str)
    exchanged = Signal(str, str)
    commanded = Signal(KeyKind, bool)
    arranged = Signal()

    def __init__(self, theme: Theme, board: Board, parent: QWidget | None = None) -> None:
        """Show the keys of `board`."""
        super().__init__(parent)
        self._theme, self._board = theme, board
        self._faces = KeyFaces(theme, board)
        self._handles = KeyHandles(self, self._use)
        self._fingers: dict[int, Place] = {}
        self._offered = Offered()
        self._held: Place | None = None
        self._held_capital = False
        self._clock = QElapsedTimer()
        self._clock.start()
        self._hold = QTimer(self, singleShot=True, interval=HOLD // _MS)
        self._hold.timeout.connect(self._long_press)
        self._again = QTimer(self, interval=REPEAT // _MS)
        self._again.timeout.connect(self._repeat)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(ROWS * theme.touch("key") - theme.space("key"))
        self._places = self._arranged()

    @property
    def action_rect(self) -> QRect:
        """Where the action key goes; empty where it stands beside the keyboard."""
        return self._places.action

    def ask(self, layer: Layer, *, lines: bool) -> None:
        """Turn to what a field asks for."""
        self.let_go()
        self._board.ask(layer, lines=lines)
        self.rearrange()

    def speak(self, code: str) -> None:
        """Type this language."""
        self.let_go()
        self._board.speak(code)
        self.rearrange()

    def suggest_capital(self, capital: bool) -> None:
        """Make the next letter a capital by itself, or not."""
        before = self._board.shift.state
        self._board.shift.suggest(capital)
        if self._board.shift.state is not before:
            self._update_letters()

    def rearrange(self) -> None:
        """Lay the keys out anew."""
        self._places = self._arranged()
        self._handles.show(
            [Named(place.key, place.rect, self._faces.spoken(place.key)) for place in self._places.keys]
        )
        self.update()
        self.arranged.emit()

    def let_go(self) -> None:
        """Forget every finger, and what is offered."""
        self._hold.stop()
        self._again.stop()
        self._fingers.clear()
        self._held = None
        self._board.shift.cancel()
        self._offered.close()
        self.update()

    # Fingers

    def event(self, event: QEvent) -> bool:
        """Follow every finger by its own number."""
        if isinstance(event, QTouchEvent) and event.type() in _TOUCHES:
            if event.type() is QEvent.Type.TouchCancel:
                self.let_go()
            for point in event.points():
                self._touch(point)
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Press a key."""
        self._press(_MOUSE, event.position().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press a key, as quickly as one likes."""
        self._press(_MOUSE, event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Slide over what is offered."""
        self._move(_MOUSE, event.position().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let a key go."""
        self._release(_MOUSE)

    def _touch(self, point: QEventPoint) -> None:
        match point.state():
            case QEventPoint.State.Pressed:
                self._press(point.id(), point.position().toPoint())
            case QEventPoint.State.Updated:
                self._move(point.id(), point.position().toPoint())
            case QEventPoint.State.Released:
                self._release(point.id())
            case _:
                pass

    def _press(self, finger: int, point: QPoint) -> None:
        if self._offered.take_up(finger, point):
            self.update(self._offered.rect)
            return
        self._close_offer()
        place = self._places.under(point)
        if place is None:
            return
        self._fingers[finger] = place
        self._held, self._held_capital = place, self._board.shift.capitals
        self._again.stop()
        self._hold.start()
        self.update(place.rect)
        self._begin(place.key)

    def _move(self, finger: int, point: QPoint) -> None:
        if self._offered.slide(finger, point):
            self.update(self._offered.rect)

    def _release(self, finger: int) -> None:
        if (exchange := self._offered.lift(finger)) is not None:
            self._close_offer()
            self.exchanged.emit(*exchange)
        place = self._fingers.pop(finger, None)
        if place is None:
            return
        self.update(place.rect)
        if place is self._held:
            self._hold.stop()
            self._again.stop()
            self._held = None
        self._end(place.key)

    # What keys do

    def _use(self, key: Key) -> None:
        """Press and release a key at once, as a screen reader does."""
        self._begin(key)
        self._end(key)

    def _begin(self, key: Key) -> None:
        shift = self._board.shift
        if key.kind is KeyKind.SHIFT:
            shift.press()
            self._update_letters()
        elif key.kind in (KeyKind.TEXT, KeyKind.SPACE):
            text, capitals = self._board.text_of(key), shift.capitals
            shift.note_typed()
            self.typed.emit(text)
            if shift.capitals is not capitals:
                self._update_letters()
        elif key.kind not in _ON_RELEASE:
            shift.note_other()
            self.commanded.emit(key.kind, shift.selects)

    def _end(self, key: Key) -> None:
        if key.kind is KeyKind.SHIFT:
            self._board.shift.release(self._clock.elapsed())
            self._update_letters()
        elif key.kind in _ON_RELEASE:
            self.let_go()
            self._board.turn(key)
            self.rearrange()

    def _long_press(self) -> None:
        place = self._held
        if place is None:
            return
        if place.key.kind is KeyKind.SHIFT:
            self._board.shift.hold()
            self._update_letters()
        elif place.key.kind in _REPEATING:
            self._again.start()
        else:
            self._offer_accents(place)

    def _repeat(self) -> None:
        if self._held is not None:
            self.commanded.emit(self._held.key.kind, self._board.shift.selects)

    def _offer_accents(self, place: Place) -> None:
        """Offer the accents of a letter that was typed when it was touched."""
        finger = next((number for number, each in self._fingers.items() if each is place), None)
        accents = self._board.accents_of(place.key, capital=self._held_capital)
        if finger is not None and accents:
            typed = self._board.cased(place.key.text, capital=self._held_capital)
            self._offered.open(self._places.offer(place, typed, accents), finger)
            del self._fingers[finger]
            self._held = None
            self.update(self._offered.rect)

    def _close_offer(self) -> None:
        self.update(self._offered.rect)
        self._offered.close()

    # How it is drawn

    def _update_letters(self) -> None:
        """Paint shift, and what it makes capitals of; nothing else."""
        for place in self._places.keys:
            if place.key.kind is KeyKind.SHIFT or place.key.text.isalpha():
                self.update(place.rect)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the keys that have changed."""
        painter, theme = painter_for(self), self._theme
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # ".com" and "(" are what they are
        painter.fillRect(event.rect(), theme.color("sunken"))
        for place in self._places.keys:
            if event.region().intersects(place.rect):
                pressed = any(each is place for each in self._fingers.values())
                self._faces.paint(painter, place.key, place.rect, pressed=pressed)
        if self._offered.offer is not None:
            painter.fillRect(self._offered.rect, theme.color("sunken"))
            for text, rect in self._offered.offer.choices:
                look = "key-pressed" if text == self._offered.chosen else "key-on"
                self._faces.paint_face(painter, Painted(text, "", look, large=True), rect)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the keys anew."""
        super().resizeEvent(event)
        self.rearrange()

    def changeEvent(self, event: QEvent) -> None:
        """Follow colours, text size, direction and language."""
        super().changeEvent(event)
        if event.type() in (
            QEvent.Type.StyleChange,
            QEvent.Type.LayoutDirectionChange,
            QEvent.Type.LanguageChange,
        ):
            self._faces.forget()
            self.rearrange()

    def _arranged(self) -> Places:
        theme, backwards = self._theme, self.isRightToLeft()
        wish = self._board.wish(block=theme.format.compact, backwards=backwards)
        width = self.width()
        arrangement = arrange(self._board.layout, wish, lambda key: self._faces.share(key, width))
        return Places(arrangement, self.size(), theme.space("key"), backwards=backwards)
