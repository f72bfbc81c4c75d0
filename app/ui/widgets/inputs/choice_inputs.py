"""Inputs for what is chosen: one or several of a list, yes or no."""

from functools import partial
from math import ceil

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QVBoxLayout, QWidget

from app.booking.fields import CHOICE_SEPARATOR, NO, YES, Choice, ChoiceField, Field
from app.ui.context import ScreenContext
from app.ui.theme import Theme
from app.ui.widgets.arrow_area import ArrowArea
from app.ui.widgets.inputs.exclusive import choose_only, make_exclusive
from app.ui.widgets.inputs.field_input import FramedInput
from app.ui.widgets.inputs.option_button import OptionButton
from app.ui.widgets.inputs.option_row import Mark, OptionRow
from app.ui.widgets.pressable import Pressable

_MOST_COLUMNS, _MOST_ROWS = 4, 4


class _Options(ArrowArea):
    """Boxes of the same width, in as many columns as the longest answer allows."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.buttons: list[OptionButton | OptionRow] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        widest = max((button.sizeHint().width() for button in self.buttons), default=0)
        return QSize(widest, self.heightForWidth(max(widest, self.width())))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._height(self.width()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        rows = ceil(len(self.buttons) / self._columns(width))
        return rows * self._height(width) + max(0, rows - 1) * self._theme.px(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self.place()

    def place(self) -> None:
        gap, columns, height = self._theme.px(1), self._columns(self.width()), self._height(self.width())
        width = self._width(self.width())
        for number, button in enumerate(self.buttons):
            row, column = divmod(number, columns)
            rect = QRect(column * (width + gap), row * (height + gap), width, height)
            button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), rect))

    def _width(self, width: int) -> int:
        """Return the width of one of them where all of them have `width`."""
        gap, columns = self._theme.px(1), self._columns(width)
        return (width - (columns - 1) * gap) // columns

    def _height(self, width: int) -> int:
        each = self._width(width)
        return max((button.height_for(each) for button in self.buttons), default=0)

    def _columns(self, width: int) -> int:
        gap = self._theme.px(1)
        widest = max((button.sizeHint().width() for button in self.buttons), default=1)
        most = min(_MOST_COLUMNS, len(self.buttons))
        even = [count for count in range(1, most + 1) if (width + gap) // count - gap >= widest]
        fewest = ceil(len(self.buttons) / _MOST_ROWS)
        rows = ceil(len(self.buttons) / max(fewest, *even, 1))
        return max(1, ceil(len(self.buttons) / max(rows, 1)))


class OptionsInput(FramedInput):
    """Answers beside each other, of which one or several are chosen; pressed again, one is given up."""

    several = False

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with nothing chosen."""
        super().__init__(context, field, parent)
        self._options = _Options(context.theme, self)
        self._values = self._offered()
        for value in self._values:
            button = self._make()
            button.setObjectName(f"field-{field.key}-{value}")
            button.clicked.connect(partial(self._choose, value))
            self._options.buttons.append(button)
        self._chosen = ""
        if not self.several:
            make_exclusive(self._by_value)
        column = QVBoxLayout()
        column.addWidget(self._options)
        self.frame(column)
        if self._options.buttons:
            self.setFocusProxy(self._options.buttons[0])

    @property
    def answer(self) -> str:
        """What is chosen, in the order of the list."""
        chosen = (value for value, button in self._by_value.items() if button.isChecked())
        return CHOICE_SEPARATOR.join(chosen)

    def set_answer(self, answer: str) -> None:
        """Choose what `answer` names."""
        if not self.several:
            choose_only(self._by_value, answer)
            self._chosen = self.answer
            return
        chosen = answer.split(CHOICE_SEPARATOR)
        for value, button in self._by_value.items():
            button.setChecked(value in chosen)

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        for text, button in zip(self._words(), self._options.buttons, strict=True):
            name = self.tr("{question}: {answer}").format(question=self.question, answer=text)
            button.say(text, name)
        self._options.place()
        self._options.updateGeometry()

    def _make(self) -> OptionButton | OptionRow:
        """Return what one of them is pressed on."""
        return OptionRow(self.theme, Mark.SEVERAL if self.several else Mark.ONE, self._options)

    def _offered(self) -> tuple[str, ...]:
        """Return the values, as they travel."""
        raise NotImplementedError

    def _words(self) -> tuple[str, ...]:
        """Return the same as a person reads them."""
        raise NotImplementedError

    def _choose(self, value: str) -> None:
        if not self.several:
            self.set_answer("" if value == self._chosen else value)
        self._note_edit()

    @property
    def _by_value(self) -> dict[str, Pressable]:
        return dict(zip(self._values, self._options.buttons, strict=True))


class ChoiceInput(OptionsInput):
    """One of a list, or several."""

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with nothing chosen."""
        self.several = isinstance(field, ChoiceField) and field.several
        super().__init__(context, field, parent)

    @classmethod
    def takes_row(cls, field: Field) -> bool:
        """Answers are as long as they are."""
        return True

    def _offered(self) -> tuple[str, ...]:
        return tuple(choice.value for choice in self._choices)

    def _words(self) -> tuple[str, ...]:
        language = self.context.language.code
        return tuple(choice.label.in_language(language) or choice.value for choice in self._choices)

    @property
    def _choices(self) -> tuple[Choice, ...]:
        return self.field.choices if isinstance(self.field, ChoiceField) else ()


class YesNoInput(OptionsInput):
    """Yes or no, side by side; neither is chosen beforehand."""

    def _make(self) -> OptionButton | OptionRow:
        return OptionButton(self.theme, self._options)

    def _offered(self) -> tuple[str, ...]:
        return (YES, NO)

    def _words(self) -> tuple[str, ...]:
        return (self.tr("Yes"), self.tr("No"))
