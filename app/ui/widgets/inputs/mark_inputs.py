"""Inputs for a mark: so many stars, or a point of a scale."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.booking.fields import Field, RatingField, ScaleField
from app.ui.context import ScreenContext
from app.ui.widgets.arrow_area import ArrowArea
from app.ui.widgets.inputs.exclusive import choose_only, make_exclusive
from app.ui.widgets.inputs.field_input import FramedInput
from app.ui.widgets.inputs.mark_button import MarkButton, StarButton
from app.ui.widgets.label import Label

_STARS_BESIDE = 5
"""Stars that stand beside another field."""


class MarksInput(FramedInput):
    """Buttons in a row, of which one is chosen; pressed again, it is given up."""

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with nothing chosen."""
        super().__init__(context, field, parent)
        self._area = ArrowArea(self)
        self._buttons: dict[str, MarkButton] = {}
        row = QHBoxLayout(self._area)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(context.theme.px(1))
        for value in self._values():
            button = self._make()
            button.setObjectName(f"field-{field.key}-{value}")
            button.clicked.connect(partial(self._choose, value))
            row.addWidget(button)
            self._buttons[value] = button
        self._chosen = ""
        make_exclusive(self._buttons)
        self._column = QVBoxLayout()
        self._column.setSpacing(context.theme.px(0.75))
        self._column.addWidget(self._area)
        self.frame(self._column)
        self.setFocusProxy(next(iter(self._buttons.values())))

    @property
    def answer(self) -> str:
        """The number that is chosen."""
        return next((value for value, button in self._buttons.items() if button.isChecked()), "")

    def set_answer(self, answer: str) -> None:
        """Choose a number."""
        choose_only(self._buttons, answer)
        self._chosen = self.answer
        self._show_choice()

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        pattern = self.tr("{question}: {answer}")
        for value, button in self._buttons.items():
            button.setAccessibleName(pattern.format(question=self.question, answer=self._name(value)))

    def _values(self) -> tuple[str, ...]:
        """Return every number there is."""
        raise NotImplementedError

    def _make(self) -> MarkButton:
        """Return what one of them is pressed on."""
        raise NotImplementedError

    def _name(self, value: str) -> str:
        """Return what is said of one of them."""
        raise NotImplementedError

    def _show_choice(self) -> None:
        """Show what is chosen, beyond the buttons themselves."""

    def _choose(self, value: str) -> None:
        self.set_answer("" if value == self._chosen else value)
        self._note_edit()


class RatingInput(MarksInput):
    """Stars."""

    @classmethod
    def takes_row(cls, field: Field) -> bool:
        """Tell whether there are many."""
        return isinstance(field, RatingField) and field.stars > _STARS_BESIDE

    def _values(self) -> tuple[str, ...]:
        return tuple(str(each) for each in range(1, self._most + 1))

    def _make(self) -> MarkButton:
        return StarButton(self.theme, self._area)

    def _name(self, value: str) -> str:
        return self.tr("{stars} of {most}").format(stars=value, most=self._most)

    def _show_choice(self) -> None:
        chosen = int(self.answer or 0)
        for value, button in self._buttons.items():
            if isinstance(button, StarButton):
                button.light(int(value) <= chosen)

    @property
    def _most(self) -> int:
        return self.field.stars if isinstance(self.field, RatingField) else 1


class ScaleInput(MarksInput):
    """Numbers; what the smallest and the largest mean stands below them."""

    def __init__(self, context: ScreenContext, field: Field, parent: QWidget | None = None) -> None:
        """Ask `field`, with nothing chosen."""
        super().__init__(context, field, parent)
        self._low = Label(context.theme, "caption", "ink2", parent=self)
        self._high = Label(context.theme, "caption", "ink2", parent=self)
        self._high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        ends = QHBoxLayout()
        ends.setSpacing(context.theme.space("gap"))
        ends.addWidget(self._low, 1)
        ends.addWidget(self._high, 1)
        self._column.addLayout(ends)
        meaning = isinstance(field, ScaleField) and (field.low or field.high)
        self._low.setVisible(bool(meaning))
        self._high.setVisible(bool(meaning))

    @classmethod
    def takes_row(cls, field: Field) -> bool:
        """There are many."""
        return True

    def retranslate(self) -> None:
        """Write every text anew."""
        if isinstance(self.field, ScaleField):
            language = self.context.language.code
            self._low.setText(self.field.low.in_language(language))
            self._high.setText(self.field.high.in_language(language))
        for value, button in self._buttons.items():
            button.setText(value)
        super().retranslate()

    def _values(self) -> tuple[str, ...]:
        return tuple(str(each) for each in self.field.points) if isinstance(self.field, ScaleField) else ()

    def _make(self) -> MarkButton:
        return MarkButton(self.theme, self._area)

    def _name(self, value: str) -> str:
        values = self._values()
        meaning = {values[0]: self._low.text(), values[-1]: self._high.text()}.get(value, "")
        if not meaning:
            return value
        return self.tr("{number}, {meaning}").format(number=value, meaning=meaning)
