"""Text on the screen: set in a role, wrapped between words, never cut.

It stands on the first picture, so `Qt`, `QStyle` and `QTextCharFormat`, which take PySide long to make, are
touched only where a text is marked, is aligned, or may run from right to left.
"""

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QEvent, QPointF, QSize
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from app.ui.theme import SEMI_BOLD, Theme
from app.ui.widgets.painting import set_ink
from app.ui.wrapping import drawn_whole

STRONG = "**"
"""Stands before and after words that are set strong."""

_NO_LIMIT = 1_000_000.0
_PLAIN_TEXT = 0
"""Value of `Qt.TextFormat`."""
_START_TOP = 0x21
_HORIZONTAL, _START = 0x1F, 0x01
_MIDDLE, _BOTTOM = 0x80, 0x40
"""Values of `Qt.AlignmentFlag`."""
_LINE_SEPARATOR = "\N{LINE SEPARATOR}"
_BREAKING = "@.-"
_HEBREW = "\u0590"
"""Begins the first block that is written from right to left."""


def _marked(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    parts = text.split(STRONG)
    plain, spans = "", []
    for number, part in enumerate(parts):
        if number % 2:
            spans.append((len(plain), len(part)))
        plain += part
    return plain, tuple(spans)


def _pieces(text: str) -> list[str]:
    """Return what does not break; a word breaks behind a hyphen, an address behind its signs."""
    words = text.replace("\n", " ").replace("-", "- ").split(" ")
    if "@" not in text:
        return words
    for sign in _BREAKING:
        words = [part for word in words for part in word.split(sign)]
    return words


class Label(QLabel):
    """One text.

    `set_marked` takes a text in which `**these words**` are set strong; `text` returns it without the marks.
    Lines stand as far apart as the role says, or `spread` times that.
    """

    def __init__(
        self,
        theme: Theme,
        role: str = "body",
        tone: str = "ink",
        weight: int | None = None,
        text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """Set `text` in a role and a colour of the theme."""
        super().__init__(parent)
        self._theme = theme
        self._role = role
        self._tone = tone
        self._weight = weight
        self._marked: tuple[str, tuple[tuple[int, int], ...]] = ("", ())
        self._times = 1.0
        self._spread = 1.0
        self._yields_to: str | None = None
        self._known: dict[tuple[str, float], tuple[float, float]] = {}
        self.setProperty("textFormat", _PLAIN_TEXT)
        self.setAlignment(_START_TOP)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setWordWrap(True)
        self.setText(text)

    @property
    def role(self) -> str:
        """What the text is set in."""
        return self._role

    @property
    def tone(self) -> str:
        """Name of the text's colour."""
        return self._tone

    def set_role(self, role: str, weight: int | None = None, times: float = 1.0) -> None:
        """Set the text in another role, weight, or `times` larger."""
        self._role, self._weight, self._times = role, weight, times
        self._measure_again()

    def yield_role(self, role: str | None) -> None:
        """Be set in a smaller role until there is room again: None. A larger one changes nothing."""
        if role is not None and self._theme.text_px(role) >= self._theme.text_px(self._role) * self._times:
            role = None
        if role != self._yields_to:
            self._yields_to = role
            self._measure_again()

    def set_tone(self, tone: str) -> None:
        """Give the text another colour."""
        self._tone = tone
        self.update()

    def set_spread(self, spread: float) -> None:
        """Set lines further apart, for long sentences."""
        self._spread = spread
        self._measure_again()

    def set_marked(self, text: str) -> None:
        """Show `text`; words between `**` are strong."""
        self._marked = _marked(text)
        self.setText(self._marked[0])

    def setAlignment(self, alignment: int) -> None:
        """Put the text somewhere else in its room; takes the values of `Qt.AlignmentFlag`."""
        self._align = int(alignment)
        self.setProperty("alignment", self._align)

    def sizeHint(self) -> QSize:
        """Return the size on one line."""
        return self._size(_NO_LIMIT)

    def minimumSizeHint(self) -> QSize:
        """Return the width of the longest word; with `setWordWrap(False)`, of the whole."""
        if not self.wordWrap():
            return self.sizeHint()
        font = self._font(SEMI_BOLD) if self._marked[1] else self.letters()
        metrics = QFontMetricsF(font)
        words = _pieces(self.text())
        widest = max((metrics.horizontalAdvance(word) for word in words), default=0.0)
        return QSize(int(widest) + 2, self._size(_NO_LIMIT).height())

    def hasHeightForWidth(self) -> bool:
        """Tell that narrow text is taller."""
        return self.wordWrap()

    def heightForWidth(self, width: int) -> int:
        """Return the height of the text wrapped to `width`."""
        return self._size(float(width)).height()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the lines."""
        if not self.text():
            return
        painter = QPainter(self)
        set_ink(painter, self._theme.color(self._tone))
        width = self.width() if self.wordWrap() else max(self.width(), self.sizeHint().width())
        layout = self._laid_out(width)
        height = layout.lineCount() * self._line()
        layout.draw(painter, QPointF(0, self._top(height)))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again when fonts or direction change."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._measure_again()

    def letters(self) -> QFont:
        """Return the font the text is set in, but for its strong words."""
        return self._font(self._weight)

    def _font(self, weight: int | None) -> QFont:
        if self._yields_to is None:
            return self._theme.font(self._role, weight, self._times)
        return self._theme.font(self._yields_to, weight)

    def _line(self) -> float:
        if self._yields_to is None:
            return self._theme.line_px(self._role) * self._times * self._spread
        return float(self._theme.line_px(self._yields_to))

    def _top(self, height: float) -> float:
        if self._align & _MIDDLE:
            return max(0.0, (self.height() - height) / 2)
        if self._align & _BOTTOM:
            return max(0.0, self.height() - height)
        return 0.0

    def _measure_again(self) -> None:
        self._known = {}
        self.updateGeometry()
        self.update()

    def _size(self, width: float) -> QSize:
        widest, height = self._extent(_NO_LIMIT)
        if width < widest:
            widest, height = self._extent(width)
        return QSize(int(widest) + 1, round(height))

    def _extent(self, width: float) -> tuple[float, float]:
        """Return width and height of the text, measured once for each width it is wrapped to."""
        key = (self.text(), width)
        if key not in self._known:
            layout = self._laid_out(width)
            lines = [layout.lineAt(number) for number in range(layout.lineCount())]
            widest = max((line.naturalTextWidth() for line in lines), default=0.0)
            self._known[key] = (widest, max(1, len(lines)) * self._line())
        return self._known[key]

    def _laid_out(self, width: float) -> QTextLayout:
        font = self.letters()
        layout = QTextLayout(drawn_whole(self.text()).replace("\n", _LINE_SEPARATOR), font)
        layout.setTextOption(self._option())
        if formats := self._formats():
            layout.setFormats(formats)
        metrics = QFontMetricsF(font)
        lead = (self._line() - metrics.height()) / 2
        layout.beginLayout()
        top = 0.0
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width)
            line.setPosition(QPointF(0, top + lead))
            top += self._line()
        layout.endLayout()
        return layout

    def _option(self) -> QTextOption:
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        foreign = max(self.text(), default="") >= _HEBREW
        if self._align & _HORIZONTAL != _START or self.isRightToLeft() or foreign:
            direction, side = self.layoutDirection(), self.alignment()
            visual = QtWidgets.QStyle.visualAlignment(direction, side)
            option.setAlignment(visual & QtCore.Qt.AlignmentFlag.AlignHorizontal_Mask)
            option.setTextDirection(direction)
        return option

    def _formats(self) -> list[QTextLayout.FormatRange]:
        plain, spans = self._marked
        if not spans or plain != self.text():
            return []
        strong = QtGui.QTextCharFormat()
        strong.setFont(self._font(SEMI_BOLD))
        formats = []
        for start, length in spans:
            each = QTextLayout.FormatRange()
            each.start, each.length, each.format = start, length, strong
            formats.append(each)
        return formats
