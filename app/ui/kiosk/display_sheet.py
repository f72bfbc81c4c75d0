"""The sheet on which a visitor says how the kiosk is to look and to wait."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from app.ui.context import ScreenContext
from app.ui.kiosk.sheets import Sheet
from app.ui.theme import SEMI_BOLD, Scheme
from app.ui.widgets.arrow_area import ArrowArea
from app.ui.widgets.inputs.option_button import OptionButton
from app.ui.widgets.label import Label

_WIDTH = 132
"""In units."""
_GAP = 1


class DisplayChoices(NamedTuple):
    """What a visitor chose, for their own visit.

    Attributes:
        scheme: Which set of colours.
        large_text: Larger letters.
        lower: Everything that is pressed stands low.
        more_time: Every wait is longer.
        still: Nothing moves.
    """

    scheme: Scheme
    large_text: bool = False
    lower: bool = False
    more_time: bool = False
    still: bool = False


class DisplaySheet(Sheet):
    """One row for each choice; what is pressed counts at once.

    Signals:
        chosen: Something else was chosen; carries all `DisplayChoices`.
    """

    chosen = Signal(object)

    def __init__(self, context: ScreenContext, parent: QWidget) -> None:
        """Build it closed. What this screen cannot do is not offered."""
        super().__init__(context, parent, _WIDTH)
        self._choices = DisplayChoices(context.theme.scheme)
        self._labels: dict[str, Label] = {}
        self._buttons: dict[str, dict[object, OptionButton]] = {}
        self._area = ArrowArea(self.card)
        self._grid = QGridLayout(self._area)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(context.theme.px(2))
        self._grid.setVerticalSpacing(context.theme.px(_GAP))
        self._grid.setColumnStretch(1, 1)
        self._add_row("large_text", (False, True))
        self._add_row("scheme", tuple(Scheme))
        if context.theme.can_lower:
            self._add_row("lower", (False, True))
        self._add_row("more_time", (False, True))
        self._add_row("still", (False, True))
        self._note = Label(context.theme, "caption", "ink2", parent=self.card)
        self.body.addWidget(self._area)
        self.foot.insertWidget(0, self._note, 1, Qt.AlignmentFlag.AlignVCenter)
        self.retranslate()

    def show_choices(self, choices: DisplayChoices) -> None:
        """Mark what is chosen."""
        self._choices = choices
        for field, buttons in self._buttons.items():
            for value, button in buttons.items():
                button.setChecked(getattr(choices, field) == value)
        self.focus_first(self._buttons["large_text"][choices.large_text])

    def retranslate(self) -> None:
        """Write every text anew."""
        super().retranslate()
        self.set_title(self.tr("Display"))
        self._note.setText(self.tr("For your visit only. The next visitor starts with the usual display."))
        words = self._words()
        for field, label in self._labels.items():
            question, answers = words[field]
            label.setText(question)
            for (_, button), answer in zip(self._buttons[field].items(), answers, strict=True):
                button.say(answer, self.tr("{question}: {answer}").format(question=question, answer=answer))
        self.show_choices(self._choices)

    def _words(self) -> dict[str, tuple[str, tuple[str, ...]]]:
        """Return question and answers of each row."""
        usual = self.tr("Normal")
        return {
            "large_text": (self.tr("Text size"), (usual, self.tr("Large"))),
            "scheme": (
                self.tr("Colours"),
                (self.tr("Light"), self.tr("Dark"), self.tr("High contrast")),
            ),
            "lower": (self.tr("Controls"), (usual, self.tr("Lower down"))),
            "more_time": (self.tr("Time"), (usual, self.tr("More time"))),
            "still": (self.tr("Motion"), (usual, self.tr("No motion"))),
        }

    def _add_row(self, field: str, values: tuple[object, ...]) -> None:
        theme, number = self.theme, len(self._labels)
        label = Label(theme, "support", "ink", SEMI_BOLD, parent=self._area)
        label.setWordWrap(False)
        options = QHBoxLayout()
        options.setSpacing(theme.px(_GAP))
        self._labels[field], self._buttons[field] = label, {}
        for value in values:
            button = OptionButton(theme, self._area)
            button.setObjectName(f"display-{field}-{value}".lower().replace("_", "-"))
            button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
            button.clicked.connect(partial(self._choose, field, value))
            options.addWidget(button, 1)
            self._buttons[field][value] = button
        self._grid.addWidget(label, number, 0, Qt.AlignmentFlag.AlignVCenter)
        self._grid.addLayout(options, number, 1)

    def _choose(self, field: str, value: object) -> None:
        before = self._choices
        self.show_choices(DisplayChoices(**(before._asdict() | {field: value})))
        if self._choices != before:
            self.chosen.emit(self._choices)
