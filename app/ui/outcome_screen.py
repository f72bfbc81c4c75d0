"""What the screens at the end of a booking have in common: a tinted canvas, an arch, their own end."""

from datetime import timedelta
from typing import Self

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui.context import ScreenContext
from app.ui.frame import Frame
from app.ui.screen import Screen
from app.ui.widgets.closing_bar import ClosingBar
from app.ui.widgets.fitting import Arrangement, Fitted
from app.ui.widgets.outcome_head import OutcomeHead


class OutcomeScreen(Screen):
    """Head and cards at the start, one more card beside them, the closing bar below.

    On upright screens the head stands above everything, where it is seen from afar.

    Attributes:
        frame: Around everything.
        head: Arch, title and sentence.
        bar: Counts down to `done`.
        start: Layout below the head.
        row: Layout of the whole content; further widgets stand beside `start`, or below it where screens are
            upright.
    """

    def __init__(self, context: ScreenContext, state: str, icon: str, parent: QWidget | None = None) -> None:
        """Build the frame.

        Args:
            context: Theme, venue, language.
            state: The state whose tint the canvas has.
            icon: Under the arch.
            parent: Qt's.
        """
        super().__init__(context, parent)
        theme = context.theme
        self.frame = Frame(theme, context.brand.name, context.brand.logo, self)
        self.frame.pass_on(self)
        self.frame.set_state(state)
        self.ground = f"{state}.tint" if state else "canvas"
        self.frame.show_ways_back(back=False, start_over=False)
        self.head = OutcomeHead(theme, state, icon, self)
        self.bar = ClosingBar(theme, self)
        self.bar.closed.connect(self.done)
        self.bar.ticked.connect(self.say_time_left)
        self._fitted: Fitted | None = None
        reach = theme.format.reach
        self.start = QVBoxLayout()
        self.start.setSpacing(theme.space("gap"))
        if not self.frame.take_head(self.head):
            self.start.addWidget(self.head)
        self.row: QBoxLayout = QVBoxLayout() if reach else QHBoxLayout()
        self.row.setSpacing(theme.space("gap"))
        self.row.addLayout(self.start, 1)
        column = QVBoxLayout(self.frame.content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(1) if reach else theme.space("gap"))
        column.addLayout(self.row, 1)
        if reach:
            column.addWidget(self.bar)
        else:
            self.frame.action_bar.start.addWidget(self.bar, 1)

    def take_over(self, former: Self) -> None:
        """Close when the former one would have."""
        self.bar.take_over(former.bar)

    def fit(self, usual: Arrangement, *less: Arrangement) -> None:
        """Take these arrangements of what is shown, in this order, until everything has room."""

        def stand_as_usual() -> None:
            self.head.come_closer(False)
            self.start.setSpacing(self.context.theme.space("gap"))
            usual()

        def come_closer() -> None:
            self.head.come_closer(True)
            self.start.setSpacing(self.context.theme.px(0.5))

        self._fitted = Fitted(self.frame.content, stand_as_usual, come_closer, *less)

    def fit_again(self) -> None:
        """See again what fits: something has come or gone."""
        if self._fitted is not None:
            self._fitted.again()

    def say_time_left(self, seconds: int) -> None:
        """Say when the screen closes."""
        left = self.context.language.formats.countdown(timedelta(seconds=seconds))
        self.bar.show_words(self.tr("Closes in **{time}**, then your details are erased.").format(time=left))

    def retranslate(self) -> None:
        """Write the frame's texts; each screen adds its own."""
        language = self.context.language
        self.frame.set_language(language.own_name(language.code), language.code)
